// How long DuckDB takes to write a table to a CSV file, in order, on one thread; prints the least of three, in ms:
//     node duckdbcopy.mjs MODULES ORGANISATIONS.csv TARGET.csv
import { createRequire } from 'node:module';
import { rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const [modules, csv, target] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(`${modules}/`)('@duckdb/node-api');
const db = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
await db.run(`CREATE TABLE organisations AS SELECT * FROM read_csv('${csv}', header = true, all_varchar = true)`);
let least = Infinity;
for (let turn = 0; turn < 3; ++turn) {
  rmSync(target, { force: true });
  const before = performance.now();
  await db.run(`COPY (SELECT * FROM organisations ORDER BY name) TO '${target}' (HEADER, FORMAT csv)`);
  least = Math.min(least, performance.now() - before);
}
console.log(Math.round(least));
