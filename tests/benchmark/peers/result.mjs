// The input and the output of every peer in JavaScript; see result.py.

import fs from "node:fs";
import path from "node:path";

export function readWorld(folder) {
  return JSON.parse(fs.readFileSync(path.join(folder, "rules.json")));
}

/// `figures` are the counts of met and of not met, rule by rule, one after the other.
export function show(world, figures) {
  const cells = world.subjects * world.cycles;
  const verdicts = {};
  world.rules.forEach((rule, place) => {
    const met = figures[2 * place];
    // It is always known whether something was reported; without a row it was not.
    const notMet = rule.tests[0].is === "reported" ? cells - met : figures[2 * place + 1];
    verdicts[rule.name] = [met, notMet, cells - met - notMet];
  });
  console.log(JSON.stringify(verdicts));
}
