// The Palladius system, in which Russian writes Chinese: the Cyrillic of a pinyin syllable without tone, or "".
const initials = { b: "б", p: "п", m: "м", f: "ф", d: "д", t: "т", n: "н", l: "л", g: "г", k: "к", h: "х", j: "цз", q: "ц", x: "с",
  zh: "чж", ch: "ч", sh: "ш", r: "ж", z: "цз", c: "ц", s: "с" };
const finals = { a: "а", o: "о", e: "э", ai: "ай", ei: "эй", ao: "ао", ou: "оу", an: "ань", en: "энь", ang: "ан", eng: "эн",
  ong: "ун", i: "и", ia: "я", ie: "е", iao: "яо", iu: "ю", ian: "янь", in: "инь", iang: "ян", ing: "ин", iong: "юн", u: "у",
  ua: "уа", uo: "о", uai: "уай", ui: "уй", uan: "уань", un: "унь", uang: "уан", ue: "юэ" };
const whole = { zi: "цзы", ci: "цы", si: "сы", er: "эр", hui: "хуэй", a: "а", o: "о", e: "э", ai: "ай", ei: "эй", ao: "ао", ou: "оу",
  an: "ань", en: "энь", ang: "ан", yi: "и", ya: "я", ye: "е", yao: "яо", you: "ю", yan: "янь", yin: "инь", yang: "ян", ying: "ин",
  yong: "юн", yo: "йо", wu: "у", wa: "ва", wo: "во", wai: "вай", wei: "вэй", wan: "вань", wen: "вэнь", wang: "ван", weng: "вэн",
  yu: "юй", yue: "юэ", yuan: "юань", yun: "юнь" };

export function palladius(syllable) {
  if (whole[syllable]) return whole[syllable];
  const [, initial, rest] = syllable.match(/^(zh|ch|sh|[bpmfdtnlgkhjqxrzcs])(.+)$/) ?? [];
  if (!initial || !finals[rest]) return "";
  if (/^[jqx]$/.test(initial) && /^u/.test(rest)) // u is ü after these
    return initials[initial] + { u: "юй", ue: "юэ", uan: "юань", un: "юнь" }[rest];
  return initials[initial] + finals[rest];
}
