// licences.mjs TABLE BILL...: every licence of the table and of finished bills is an SPDX expression, every row is whole,
// and in a bill every name that is referred to is there. Prints what is wrong; ends with 1 if anything is.
import { readFileSync } from "node:fs";
import parse from "spdx-expression-parse";

let wrong = 0;
const say = (place, message) => {
    console.log(`${place}: ${message}`);
    ++wrong;
};
const checkLicence = (place, licence) => {
    if (licence === "NOASSERTION") return;
    try {
        parse(licence);
    } catch (error) {
        say(place, `'${licence}' is no SPDX expression: ${error.message}`);
    }
};

const [table, ...bills] = process.argv.slice(2);
const [header, ...rows] = readFileSync(table, "utf8").trimEnd().split("\n");
const sources = rows.map((row) => row.split(",")[0]);
rows.forEach((row, index) => {
    const place = `${table}:${index + 2}`;
    const cells = row.split(",");
    if (cells.length !== header.split(",").length) say(place, `${cells.length} cells`);
    if (!cells[0] || !cells[1] || !cells[2] || !/^https?:\/\//.test(cells[3])) say(place, "a cell is empty");
    if (index && sources[index - 1] >= sources[index]) say(place, "not in order, or twice");
    checkLicence(place, cells[2]);
});

for (const file of bills) {
    const bill = JSON.parse(readFileSync(file, "utf8"));
    const ids = new Set(["SPDXRef-DOCUMENT", ...bill.packages.map((entry) => entry.SPDXID)]);
    if (ids.size !== bill.packages.length + 1) say(file, "an id is there twice");
    if (bill.spdxVersion !== "SPDX-2.3" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(bill.creationInfo.created)) {
        say(file, "its head is not that of SPDX 2.3");
    }
    for (const entry of bill.packages) {
        if (!/^SPDXRef-[A-Za-z0-9.-]+$/.test(entry.SPDXID)) say(file, `${entry.SPDXID} is no id`);
        if (!entry.versionInfo) say(file, `${entry.name} has no version`);
        checkLicence(`${file}: ${entry.name}`, entry.licenseConcluded);
    }
    for (const { spdxElementId, relatedSpdxElement } of bill.relationships) {
        if (!ids.has(spdxElementId) || !ids.has(relatedSpdxElement)) {
            say(file, `${spdxElementId} or ${relatedSpdxElement} is not there`);
        }
    }
}
process.exit(wrong ? 1 : 0);
