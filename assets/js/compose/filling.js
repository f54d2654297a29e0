/**
 * Words with bindings filled in as they are typed: `{border_km}` and `{claim:ID}` give way to what
 * the server computed for the scene's view. What is saved is filled in by the server alone.
 */

import { element } from "../parts/element.js";

/** As in seeds/reading/placeholders.py: a brace that is meant as a brace is written twice. */
const BINDING = /\{\{|\}\}|\{([^{}]*)\}/g;

/**
 * @param {string} text
 * @param {Record<string, string>} values by the binding's name: "border_km", "claim:ID"
 * @returns {{kind: "text"|"bound"|"unknown", words: string}[]} pieces in order, none empty
 */
function fill(text, values) {
  /** @type {{kind: "text"|"bound"|"unknown", words: string}[]} */
  const pieces = [];
  let end = 0;
  for (const found of text.matchAll(BINDING)) {
    if (found.index > end) pieces.push({ kind: "text", words: text.slice(end, found.index) });
    const name = found[1]?.trim();
    if (name === undefined) pieces.push({ kind: "text", words: found[0][0] });
    else if (Object.hasOwn(values, name)) pieces.push({ kind: "bound", words: values[name] });
    else pieces.push({ kind: "unknown", words: found[0] });
    end = found.index + found[0].length;
  }
  if (end < text.length) pieces.push({ kind: "text", words: text.slice(end) });
  return pieces;
}

/** Pieces as nodes: values stand out a little, and what is not known is marked as such. */
function draw(text, values) {
  return fill(text, values).map(({ kind, words }) => {
    if (kind === "text") return words;
    if (kind === "bound") return element("span", { class: "bound" }, words);
    return element("mark", { class: "unknown", title: "No value has this name" }, words);
  });
}

export { draw, fill };
