/**
 * A scene as it is edited: its fields, what differs from the file, and how durations, paragraphs and
 * places in the order are written. Pure.
 */

/** @import { Draft, Scene, SceneFields } from "../types.d.ts" */

/** @type {(keyof SceneFields)[]} */
const FIELDS = ["title", "headline", "text", "role", "duration_s", "figures", "claims", "citations", "notes"];

const FIELD_WORDS = {
  title: "Title",
  headline: "Headline",
  text: "Text",
  role: "Role",
  duration_s: "Duration",
  figures: "Call-outs",
  claims: "Claims",
  citations: "Citations",
  notes: "Notes",
};

const ROLES = ["opening", "scene", "closing"];

const copy = (value) => JSON.parse(JSON.stringify(value));
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** @param {Scene} scene @returns {SceneFields} as written in the file */
function fieldsOf(scene) {
  const { raw } = scene;
  return copy({
    title: scene.title,
    headline: raw.headline,
    text: raw.text || "",
    role: scene.role,
    duration_s: scene.duration_s,
    figures: (raw.figures || []).map(({ value, label }) => ({ value, label })),
    claims: raw.claims || [],
    citations: (raw.citations || []).map(({ source, paragraphs }) => ({ source, paragraphs: paragraphs || [] })),
    notes: scene.notes || "",
  });
}

/** @param {SceneFields} fields @param {SceneFields} saved @returns {Partial<SceneFields>} the fields that differ from those saved: what a change sends */
function differing(fields, saved) {
  return Object.fromEntries(
    FIELDS.filter((name) => !same(fields[name], saved[name])).map((name) => [name, fields[name]]),
  );
}

/**
 * Fields that somebody else changed since the draft began, and that the draft has otherwise.
 * @param {Pick<Draft, "base"|"fields">} draft
 * @param {SceneFields} saved as the file has them now
 */
function contested({ base, fields }, saved) {
  const differ = (one, other) => (name) => !same(one[name], other[name]);
  return FIELDS.filter(differ(base, saved)).filter(differ(fields, saved)).filter(differ(fields, base));
}

/**
 * The draft over what the file has now: fields that the writer left alone follow the file.
 * @param {Pick<Draft, "base"|"fields">} draft
 * @param {SceneFields} saved as the file has them now
 * @returns {Pick<Draft, "base"|"fields">}
 */
function rebased({ base, fields }, saved) {
  const follow = (name) => same(fields[name], base[name]);
  /** @param {SceneFields} own @returns {SceneFields} */
  const over = (own) =>
    /** @type {any} every field is among them */ (
      Object.fromEntries(FIELDS.map((name) => [name, copy(follow(name) ? saved[name] : own[name])]))
    );
  return { base: over(base), fields: over(fields) };
}

/** The list with one item at another place. */
function moved(list, from, to) {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), list[from], ...rest.slice(to)];
}

/** "45 s", "2 min", "1 min 30 s" */
function durationWords(seconds) {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return [minutes ? `${minutes} min` : "", rest || !minutes ? `${rest} s` : ""].filter(Boolean).join(" ");
}

/** "8 scenes, 9 min 30 s" @param {Pick<Scene, "duration_s">[]} scenes */
function totalWords(scenes) {
  const seconds = scenes.reduce((sum, scene) => sum + scene.duration_s, 0);
  return `${scenes.length} ${scenes.length === 1 ? "scene" : "scenes"}, ${durationWords(seconds)}`;
}

/** @returns {string} for a field: "1:30" */
const durationText = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

/** @param {string} text "90", "1:30" @returns {number|null} seconds; null for anything else */
function readDuration(text) {
  const found = /^\s*(?:(\d{1,3}):([0-5]\d)|(\d{1,4}))\s*$/.exec(text);
  if (!found) return null;
  const seconds = found[3] === undefined ? Number(found[1]) * 60 + Number(found[2]) : Number(found[3]);
  return seconds > 0 ? seconds : null;
}

/** @param {number[]} numbers @returns {string} "8–10, 12" */
function paragraphWords(numbers) {
  const runs = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, end]) => (first === end ? `${first}` : `${first}–${end}`)).join(", ");
}

/** Paragraphs that one citation can name: a longer run is a slip of the hand. */
const MOST_PARAGRAPHS = 200;

/** @param {string} text "8–10, 12", "¶3" @returns {number[]|null} null for anything else */
function readParagraphs(text) {
  const numbers = new Set();
  for (const part of text.replaceAll("¶", "").split(/[,;]/)) {
    if (!part.trim()) continue;
    const found = /^\s*(\d{1,4})\s*(?:[-–—]\s*(\d{1,4})\s*)?$/.exec(part);
    if (!found) return null;
    const first = Number(found[1]);
    const last = Number(found[2] ?? found[1]);
    if (!first || last < first || last - first > MOST_PARAGRAPHS) return null;
    for (let number = first; number <= last; number += 1) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** @returns {string} a field's value for people, where two versions stand beside each other */
function fieldWords(name, value) {
  if (name === "duration_s") return durationWords(value);
  if (name === "figures") return value.map((figure) => `${figure.value} (${figure.label})`).join("; ") || "none";
  if (name === "claims") return value.join(", ") || "none";
  if (name === "citations") {
    return value.map(({ source, paragraphs }) => `${source} ¶${paragraphWords(paragraphs)}`).join("; ") || "none";
  }
  return value || "empty";
}

export {
  contested,
  copy,
  differing,
  durationText,
  durationWords,
  FIELD_WORDS,
  FIELDS,
  fieldsOf,
  fieldWords,
  moved,
  paragraphWords,
  ROLES,
  readDuration,
  readParagraphs,
  rebased,
  same,
  totalWords,
};
