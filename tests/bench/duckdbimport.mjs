// Makes a table of a CSV file in a DuckDB file, on one thread, as text as it stands:
//     node duckdbimport.mjs MODULES ORGANISATIONS.csv TARGET
import { createRequire } from 'node:module';

const [modules, csv, target] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(`${modules}/`)('@duckdb/node-api');
const db = await (await DuckDBInstance.create(target, { threads: '1' })).connect();
await db.run(`CREATE TABLE organisations AS SELECT * FROM read_csv('${csv}', header = true, all_varchar = true)`);
await db.run('CHECKPOINT');
