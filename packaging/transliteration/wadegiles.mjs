// Wade-Giles of a pinyin syllable without tone (ü written u after j q x y, else lü, nü as lu, nu when lost), or "".
const initials = { b: "p", p: "p'", m: "m", f: "f", d: "t", t: "t'", n: "n", l: "l", g: "k", k: "k'", h: "h",
  j: "ch", q: "ch'", x: "hs", zh: "ch", ch: "ch'", sh: "sh", r: "j", z: "ts", c: "ts'", s: "s", "": "" };
const finals = { a: "a", o: "o", e: "e", ai: "ai", ei: "ei", ao: "ao", ou: "ou", an: "an", en: "en", ang: "ang", eng: "eng",
  ong: "ung", i: "i", ia: "ia", ie: "ieh", iao: "iao", iu: "iu", ian: "ien", in: "in", iang: "iang", ing: "ing", iong: "iung",
  u: "u", ua: "ua", uo: "o", uai: "uai", ui: "ui", uan: "uan", un: "un", uang: "uang", ue: "üeh", er: "erh" };
const whole = { zhi: "chih", chi: "ch'ih", shi: "shih", ri: "jih", zi: "tzu", ci: "tz'u", si: "ssu", er: "erh", a: "a", o: "o",
  e: "e", ai: "ai", ei: "ei", ao: "ao", ou: "ou", an: "an", en: "en", ang: "ang", yi: "i", ya: "ya", ye: "yeh", yao: "yao",
  you: "yu", yan: "yen", yin: "yin", yang: "yang", ying: "ying", yong: "yung", yo: "yo", wu: "wu", wa: "wa", wo: "wo", wai: "wai",
  wei: "wei", wan: "wan", wen: "wen", wang: "wang", weng: "weng", yu: "yü", yue: "yüeh", yuan: "yüan", yun: "yün",
  he: "ho", ke: "k'o", ge: "ko", gui: "kuei", kui: "k'uei", guo: "kuo", kuo: "k'uo", huo: "huo", shuo: "shuo",
  lue: "lüeh", nue: "nüeh", lun: "lun", hei: "hei", zhei: "chei" };

export function wadeGiles(syllable) {
  if (whole[syllable]) return whole[syllable].replace(/ü/g, "u");
  const [, initial, rest] = syllable.match(/^(zh|ch|sh|[bpmfdtnlgkhjqxrzcs])(.+)$/) ?? [];
  if (!initial || !finals[rest]) return "";
  let final = finals[rest];
  if (/^[jqx]$/.test(initial)) { // u is ü after these
    final = { u: "ü", ue: "üeh", uan: "üan", un: "ün" }[rest] ?? final;
    if (/^[aoe]/.test(rest)) return "";
  }
  return (initials[initial] + final).replace(/ü/g, "u");
}
