// How long DuckDB takes to read a file into a table in memory, on one thread; prints the least of three, in ms:
//     node duckdbread.mjs MODULES csv|json FILE
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const [modules, kind, file] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(`${modules}/`)('@duckdb/node-api');
const db = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
const reader = kind === 'csv'
  ? `read_csv('${file}', header = true, all_varchar = true)`
  : `read_json('${file}', format = 'newline_delimited', maximum_object_size = 16777216)`;
let least = Infinity;
for (let turn = 0; turn < 3; ++turn) {
  await db.run('DROP TABLE IF EXISTS read');
  const before = performance.now();
  await db.run(`CREATE TABLE read AS SELECT * FROM ${reader}`);
  least = Math.min(least, performance.now() - before);
}
console.log(Math.round(least));
