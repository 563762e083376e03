// The same questions to DuckDB, on the same rows and on one thread:
//     node duckdb.mjs MODULES ORGANISATIONS.csv OURS
// MODULES: the folder that holds node_modules with @duckdb/node-api. OURS: the figures that columns_bench wrote.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const [modules, csv, ours] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(`${modules}/`)('@duckdb/node-api');

const figure = (x) => x.toFixed(x < 0.1 ? 3 : x < 10 ? 2 : x < 100 ? 1 : 0);
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
async function milliseconds(work) {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const db = await instance.connect();
const importing = await milliseconds(() =>
  db.run(`CREATE TABLE organisations AS SELECT * FROM read_csv('${csv}', header = true, all_varchar = true)`));

// One scan into a temporary table, then the count and three facets over it.
async function ask(word) {
  const pattern = `'%${word}%'`;
  await db.run(`CREATE OR REPLACE TEMP TABLE hits AS SELECT kind, country, parent FROM organisations
    WHERE name ILIKE ${pattern} OR description ILIKE ${pattern} OR name_native ILIKE ${pattern}
       OR id ILIKE ${pattern} OR alias ILIKE ${pattern}`);
  for (const facet of ['kind', 'country', 'parent'])
    await db.runAndReadAll(`SELECT ${facet}, count(*) FROM hits GROUP BY ${facet}`);
  return (await db.runAndReadAll('SELECT count(*) FROM hits')).getRows()[0][0];
}

console.log(`\nDuckDB, 1 thread: the CSV file read into a table in ${figure(importing)} ms.\n`);
console.log('| word | ours ms | DuckDB ILIKE + GROUP BY ms | times faster | rows there |');
console.log('| --- | ---: | ---: | ---: | ---: |');
for (const line of readFileSync(ours, 'utf8').trim().split('\n')) {
  const [word, , time] = line.split('\t');
  const mine = Number(time);
  const theirs = [];
  let rows = '';
  for (let turn = 0; turn < 3; ++turn) {
    theirs.push(await milliseconds(async () => {
      if (word === 'sort')
        await db.run('CREATE OR REPLACE TEMP TABLE sorted AS SELECT id FROM organisations ORDER BY lower(description)');
      else
        rows = Number(await ask(word)).toLocaleString('en');
    }));
  }
  const what = word === 'sort' ? 'all rows sorted by description, first time' : word;
  console.log(`| ${what} | ${figure(mine)} | ${figure(median(theirs))} | **${figure(median(theirs) / mine)}** | ${rows} |`);
}
