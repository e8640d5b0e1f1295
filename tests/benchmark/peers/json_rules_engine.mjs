// json-rules-engine over needed.csv: each cell is a run of the engine, with the figures of this
// cycle as facts `5` and those of the cycle before as `before5`.
//
// Its conditions are two-valued: a commitment is two rules, one for met and one for not met. A fact
// that is missing fails every comparison, so that neither rule fires, as it must be.

import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";
import { readWorld, show } from "./result.mjs";

const require = createRequire(path.join(process.env.PEERS_MODULES, "package.json"));
const { Engine } = require("json-rules-engine");

function condition(test, holds) {
  const on = (operator, value) => ({ fact: String(test.indicator), operator, value });
  switch (test.is) {
    case "at most": return on(holds ? "lessThanInclusive" : "greaterThan", test.value);
    case "at least": return on(holds ? "greaterThanInclusive" : "lessThan", test.value);
    case "yes": return on("equal", holds ? 1 : 0);
    case "among": {
      const others = [0, 1, 2, 3, 4].filter((value) => !test.values.includes(value));
      return on("in", holds ? test.values : others);
    }
    case "lower":
      return on(holds ? "lessThan" : "greaterThanInclusive", { fact: `before${test.indicator}` });
    default: return on(holds ? "greaterThanInclusive" : "lessThan", 0);
  }
}

/// Every choice of so many of the items.
function choices(items, count) {
  if (count === 0) return [[]];
  return items.flatMap((item, place) =>
    choices(items.slice(place + 1), count - 1).map((rest) => [item, ...rest]));
}

function atLeast(count, conditions) {
  if (count === 1) return { any: conditions };
  const ways = choices(conditions, count).map((all) => ({ all }));
  return ways.length === 1 ? ways[0] : { any: ways };
}

function engineFor(world, figures) {
  const engine = new Engine([], { allowUndefinedFacts: true });
  world.rules.forEach((rule, place) => {
    const need = [rule.at_least, rule.tests.length - rule.at_least + 1];
    [true, false].forEach((holds, side) => {
      const tests = rule.tests.map((test) => condition(test, holds));
      engine.addRule({
        conditions: atLeast(need[side], tests),
        event: { type: "verdict" },
        onSuccess: () => { figures[2 * place + side] += 1; },
      });
    });
  });
  return engine;
}

/// The facts of each cell, by subject and cycle.
function readCells(folder, world) {
  const cells = Array.from({ length: world.subjects * world.cycles }, () => ({}));
  const at = (subject, cycle) => cells[(subject - 1) * world.cycles + cycle - 1];
  for (const line of fs.readFileSync(path.join(folder, "needed.csv"), "utf8").trimEnd().split("\n")) {
    const [indicator, subject, cycle, value] = line.split(",").map(Number);
    at(subject, cycle)[indicator] = value;
    if (cycle < world.cycles) at(subject, cycle + 1)[`before${indicator}`] = value;
  }
  return cells;
}

const folder = process.argv[2];
const world = readWorld(folder);
const figures = new Array(2 * world.rules.length).fill(0);
const engine = engineFor(world, figures);
for (const cell of readCells(folder, world)) await engine.run(cell);
show(world, figures);
