/**
 * The one folding of names: what a reader types finds a name however either of them is spelt.
 * The search, the lists of countries, the filters of claims and of the Events table ask here.
 * `tests/fixtures/cases/fold.json` has what must be found by what, here and in seeds/folding.py.
 */

/** Letters that Unicode does not take apart, by what a reader would type for them. */
const LETTERS = {
  ə: "e",
  ǝ: "e",
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ɖ: "d",
  ɗ: "d",
  ħ: "h",
  ŧ: "t",
  ŋ: "n",
  ɲ: "n",
  ɓ: "b",
  ƙ: "k",
  ĸ: "k",
  ƴ: "y",
  ɛ: "e",
  ɔ: "o",
  ɨ: "i",
  ʉ: "u",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ς: "σ",
  ي: "ی",
  ى: "ی",
  ې: "ی",
  ۍ: "ی",
  ے: "ی",
  ك: "ک",
  ڪ: "ک",
  ګ: "گ",
  ة: "ه",
  ە: "ه",
  ہ: "ه",
  ھ: "ه",
  ٱ: "ا",
  ـ: "",
};
const LETTER_PATTERN = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");

/** ʻOkina, hamza, glottal stop, soft sign of a transliteration, geresh, and every apostrophe written for one. */
const APOSTROPHES = /['`´‘’‛′ʹʻʼʽʾʿˈˊˋꞋꞌ׳＇]/gu;

/**
 * The digit as 0 to 9, in whatever script. Unicode puts the nought of each script at a number that
 * ends in 0 or, where letters stand there, in 6 (hexadecimal).
 */
function digit(sign) {
  const code = sign.codePointAt(0);
  const row = code & ~0xf;
  return String(code - (/\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6));
}

/** The text with its digits as 0 to 9. @param {string} text */
const plainDigits = (text) => text.replace(/\p{Nd}/gu, digit);

/**
 * What folds to the same is the same to a reader who searches.
 * @param {string} text in any script
 * @returns {string} without case, accents, vowel marks, apostrophes and the variants of one letter
 *   or digit; words are parted by one space
 */
function fold(text) {
  return text
    .replace(APOSTROPHES, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .replace(LETTER_PATTERN, (letter) => LETTERS[letter])
    .replace(/\p{Nd}/gu, digit)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Letters that are written in two ways where a keyboard lacks them, beside the bare letter. */
const WRITTEN_OUT = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  å: "aa",
  ø: "oe",
  đ: "dj",
  ç: "ch",
  ş: "sh",
  ș: "sh",
  š: "sh",
  ž: "zh",
  č: "ch",
  ğ: "gh",
};
const WRITTEN_OUT_PATTERN = new RegExp(`[${Object.keys(WRITTEN_OUT).join("")}]`, "g");
const SCHWA = /[əǝ]/g;

/**
 * Every folding of a name: Əliyev is both Eliyev and Aliyev, Müller both Muller and Mueller.
 * @param {string} text
 * @returns {string[]} the plain folding first; all have as many words
 */
function spellings(text) {
  const small = text.normalize("NFC").toLowerCase();
  const written = [small, small.replace(WRITTEN_OUT_PATTERN, (letter) => WRITTEN_OUT[letter])];
  const both = written.flatMap((one) => [one, one.replace(SCHWA, "a")]);
  // Most names are written in one way, and are folded once: a filter asks for all at every letter.
  return [...new Set([...new Set(both)].map(fold))];
}

/**
 * @param {string} query as typed
 * @returns {string[][]} its words, each in every spelling
 */
function wordsOf(query) {
  const [first, ...others] = spellings(query).map((one) => one.split(" ").filter(Boolean));
  return first.map((word, index) => [...new Set([word, ...others.map((words) => words[index])])]);
}

/**
 * Whether a text has every word.
 * @param {string} text spelt as `heapOf` has it
 * @param {string[][]} words as `wordsOf` has them
 */
const hasAll = (text, words) => words.every((spelt) => spelt.some((word) => text.includes(word)));

/** @param {string[]} texts @returns {string} every spelling of each, for `hasAll` */
const heapOf = (texts) => texts.filter(Boolean).flatMap(spellings).join("\n");

export { fold, hasAll, heapOf, plainDigits, spellings, wordsOf };
