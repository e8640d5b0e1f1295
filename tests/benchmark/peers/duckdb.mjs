// DuckDB over a file of its own: `duckdb.mjs FOLDER query-a-rule` or `single-scan`, and once before
// that `duckdb.mjs FOLDER prepare`, which fills the file from rows.csv.
//
// The queries are those of sql.py, written to FOLDER by prepare.py.

import { createRequire } from "node:module";
import fs from "node:fs";
import path from "node:path";
import { readWorld, show } from "./result.mjs";

const require = createRequire(path.join(process.env.PEERS_MODULES, "package.json"));
const { DuckDBInstance } = require("@duckdb/node-api");

const [folder, form] = process.argv.slice(2);
const file = path.join(folder, "rows.duckdb");

async function prepare() {
  fs.rmSync(file, { force: true });
  const connection = await (await DuckDBInstance.create(file)).connect();
  const world = readWorld(folder);
  await connection.run(`
    create table fact (indicator integer, subject integer, cycle integer, value integer);
    copy fact from '${path.join(folder, "rows.csv")}' (header true);
    create table subject as select unnest(range(1, ${world.subjects + 1})) as id;
    create table cycle as select unnest(range(1, ${world.cycles + 1})) as id;`);
  connection.closeSync();
}

async function count() {
  const instance = await DuckDBInstance.create(file, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  const figures = [];
  for (const query of JSON.parse(fs.readFileSync(path.join(folder, `${form}.json`)))) {
    const reader = await connection.runAndReadAll(query);
    figures.push(...reader.getRows()[0].map(Number));
  }
  show(readWorld(folder), figures);
}

await (form === "prepare" ? prepare() : count());
