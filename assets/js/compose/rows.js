/**
 * Fields of a scene that hold several things: call-outs, claims and citations. Each draws what it has
 * and hands a new list to `change`; after that it has drawn itself anew.
 */

import { all, element } from "../parts/element.js";
import { button, freshId, verdict } from "./elements.js";
import { moved, paragraphWords, readParagraphs } from "./model.js";

/** @import { Desk, SceneFields } from "../types.d.ts" */

/** Draws a field anew and gives the focus to what the reader goes on with. */
function redraw(host, draw, selector) {
  draw();
  if (selector) all(selector, host)[0]?.focus();
}

function input(label, value, onInput, attributes = {}) {
  const id = freshId("field");
  return element(
    "span",
    { class: "row-field" },
    element("label", { class: "visually-hidden", for: id }, label),
    element("input", {
      id,
      type: "text",
      value,
      dir: "auto",
      autocomplete: "off",
      ...attributes,
      oninput: (event) => onInput(event.target.value, event.target),
    }),
  );
}

/**
 * @param {HTMLElement} host
 * @param {{get: () => SceneFields["figures"], change: (list: SceneFields["figures"]) => void, say: (text: string) => void}} field
 */
function callouts(host, { get, change, say }) {
  function draw() {
    const list = get();
    host.replaceChildren(
      ...list.map((figure, index) => row(figure, index, list.length)),
      button(
        "Add a call-out",
        () => {
          change([...get(), { value: "", label: "" }]);
          redraw(host, draw, `[data-row="${list.length}"] input`);
        },
        { class: "action small" },
      ),
    );
  }

  function row(figure, index, count) {
    const name = `call-out ${index + 1}`;
    const set = (part) => (value) =>
      change(get().map((one, place) => (place === index ? { ...one, [part]: value } : one)));
    const shift = (by) => () => {
      change(moved(get(), index, index + by));
      redraw(host, draw, `[data-row="${index + by}"] [data-by="${by}"]:enabled, [data-row="${index + by}"] input`);
      say(`Call-out moved to place ${index + by + 1} of ${count}.`);
    };
    return element(
      "div",
      { class: "row", role: "group", "aria-label": `Call-out ${index + 1}`, data: { row: index } },
      input(`Value of ${name}`, figure.value, set("value"), { placeholder: "{border_km} km", class: "insertable" }),
      input(`Label of ${name}`, figure.label, set("label"), { placeholder: "What it counts" }),
      button("↑", shift(-1), { class: "quiet", label: `Move ${name} up`, disabled: index === 0, data: { by: -1 } }),
      button("↓", shift(1), {
        class: "quiet",
        label: `Move ${name} down`,
        disabled: index === count - 1,
        data: { by: 1 },
      }),
      button(
        "",
        () => {
          change(get().filter((_, place) => place !== index));
          redraw(host, draw, ".action");
          say(`Call-out ${index + 1} removed.`);
        },
        { class: "quiet icon-button", label: `Remove ${name}` },
      ),
    );
  }

  return draw;
}

/**
 * @param {HTMLElement} host
 * @param {{get: () => string[], change: (list: string[]) => void, say: (text: string) => void,
 *   known: () => Desk["claims"]}} field
 */
function claims(host, { get, change, known, say }) {
  function draw() {
    const chosen = get();
    const facts = new Map(known().map((claim) => [claim.id, claim]));
    const rest = known().filter(({ id }) => !chosen.includes(id));
    const id = freshId("claim");
    host.replaceChildren(
      element("ul", { class: "chosen-claims" }, ...chosen.map((one) => entry(one, facts.get(one)))),
      element("label", { class: "visually-hidden", for: id }, "Add a claim"),
      element(
        "select",
        { id, class: "boxed", disabled: !rest.length, onchange: (event) => add(event.target.value) },
        element("option", { value: "" }, "Add a claim…"),
        ...rest.map((claim) => element("option", { value: claim.id }, `${claim.statement} (${claim.words})`)),
      ),
    );
  }

  function add(id) {
    if (!id) return;
    change([...get(), id]);
    redraw(host, draw, "select");
    say(`Claim added: ${id}.`);
  }

  function entry(id, claim) {
    return element(
      "li",
      {},
      claim ? verdict(claim.verdict, claim.words) : null,
      element("span", { class: "chosen-statement", dir: "auto" }, claim ? claim.statement : `${id} (no such claim)`),
      button(
        "",
        () => {
          change(get().filter((one) => one !== id));
          redraw(host, draw, "select");
          say(`Claim removed: ${id}.`);
        },
        { class: "quiet icon-button", label: `Remove the claim ${id}` },
      ),
    );
  }

  return draw;
}

/**
 * @param {HTMLElement} host
 * @param {{get: () => SceneFields["citations"], change: (list: SceneFields["citations"]) => void, say: (text: string) => void,
 *   known: () => Desk["sources"], wrong: (words: string) => void}} field `wrong` hears why paragraphs cannot be read
 */
function citations(host, { get, change, known, say, wrong }) {
  function draw() {
    const list = get();
    host.replaceChildren(
      ...list.map(row),
      button(
        "Add a citation",
        () => {
          const used = new Set(get().map(({ source }) => source));
          const next = known().find(({ id }) => !used.has(id)) || known()[0];
          change([...get(), { source: next ? next.id : "", paragraphs: [] }]);
          redraw(host, draw, `[data-row="${list.length}"] select`);
        },
        { class: "action small", disabled: !known().length },
      ),
    );
  }

  function row(citation, index) {
    const id = freshId("source");
    const set = (part, value) => change(get().map((one, place) => (place === index ? { ...one, [part]: value } : one)));
    const titles = known().some((source) => source.id === citation.source)
      ? known()
      : [{ id: citation.source, title: citation.source }, ...known()];
    return element(
      "div",
      { class: "row", role: "group", "aria-label": `Citation ${index + 1}`, data: { row: index } },
      element("label", { class: "visually-hidden", for: id }, `Source of citation ${index + 1}`),
      element(
        "select",
        { id, class: "boxed", value: citation.source, onchange: (event) => set("source", event.target.value) },
        ...titles.map((source) =>
          element("option", { value: source.id, selected: source.id === citation.source }, source.title),
        ),
      ),
      input(
        `Paragraphs of citation ${index + 1}`,
        paragraphWords(citation.paragraphs),
        (text, field) => {
          const paragraphs = readParagraphs(text);
          field.setAttribute("aria-invalid", String(!paragraphs));
          wrong(paragraphs ? "" : "Paragraphs are numbers such as 8–10, 12.");
          if (paragraphs) set("paragraphs", paragraphs);
        },
        { placeholder: "¶ 8–10, 12", inputmode: "text" },
      ),
      button(
        "",
        () => {
          change(get().filter((_, place) => place !== index));
          redraw(host, draw, ".action");
          say(`Citation ${index + 1} removed.`);
        },
        { class: "quiet icon-button", label: `Remove citation ${index + 1}` },
      ),
    );
  }

  return draw;
}

export { callouts, citations, claims };
