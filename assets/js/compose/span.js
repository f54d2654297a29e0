/** What is compared: two versions, chosen from those kept, or two days, typed. */

import { element } from "../parts/element.js";
import { button } from "./elements.js";

const NOW = "";
const DAY_LIMIT = 40;
// characters that the server quotes of what is no day

/** "2026-11-25-2 · as briefed" */
const versionWords = ({ id, reason }) => `${id} · ${reason}`;

/** The day on which a version was kept: "2026-11-25". */
const dayOf = (id) => id.split("-").slice(0, 3).join("-");

/**
 * The days on which versions were kept, newest first, each with the reason of the one that held
 * when the day was over.
 * @param {{id: string, reason: string}[]} versions oldest first @returns {[string, string][]}
 */
const daysKept = (versions) => [...new Map(versions.map(({ id, reason }) => [dayOf(id), reason]))].reverse();

/** @param {string} since @param {string} until empty: now @returns {URLSearchParams} */
const question = (since, until) =>
  new URLSearchParams({ since: since.trim(), ...(until.trim() === NOW ? {} : { until: until.trim() }) });

/**
 * Which of the days typed a refusal is about: what came stands before its semicolon.
 * @param {string} sentence @param {string[]} days @returns {boolean[]}
 */
function blamed(sentence, days) {
  const [came] = sentence.split(";");
  return days.map((day) => day.trim() !== "" && came.includes(day.trim()));
}

/** @param {() => void} run compares what is chosen now */
function createSpan(run) {
  /** What is chosen in either way; both are kept, so that turning to the other loses nothing. */
  let chosen = { by: "versions", since: null, until: NOW, from: "", to: NOW };
  let shown = null;

  function choose(fields) {
    chosen = { ...chosen, ...fields };
  }

  /** @param {{id: string, reason: string}[]} versions at least one, oldest first */
  function draw(versions) {
    if (!versions.some(({ id }) => id === chosen.since)) choose({ since: versions.at(-1).id });
    if (!versions.some(({ id }) => id === chosen.until)) choose({ until: NOW });
    const newest = [...versions].reverse().map((version) => [version.id, versionWords(version)]);
    const ways = { versions: byVersions(newest), days: byDays(versions) };
    const turns = Object.fromEntries(
      [
        ["versions", "Two versions"],
        ["days", "Two dates"],
      ].map(([by, words]) => [by, button(words, () => turn(by), { class: "segment", "data-by": by })]),
    );
    shown = { ...shown, ways, turns };
    show();
    return element(
      "div",
      { class: "comparison" },
      element("div", { class: "segments", role: "group", "aria-label": "What is compared" }, ...Object.values(turns)),
      ...Object.values(ways),
    );
  }

  function show() {
    for (const [by, way] of Object.entries(shown.ways)) {
      way.hidden = by !== chosen.by;
      shown.turns[by].setAttribute("aria-pressed", String(by === chosen.by));
    }
  }

  function turn(by) {
    if (by === chosen.by) return;
    if (by === "days" && !chosen.from) {
      choose({ from: dayOf(chosen.since), to: chosen.until === NOW ? NOW : dayOf(chosen.until) });
      shown.from.value = chosen.from;
      shown.to.value = chosen.to;
    }
    choose({ by });
    show();
    run();
  }

  function byVersions(newest) {
    const choice = (id, label, name, options) => [
      element("label", { for: id }, label),
      element(
        "select",
        {
          id,
          class: "boxed",
          onchange: (event) => {
            choose({ [name]: event.target.value });
            run();
          },
        },
        ...options.map(([value, words]) => element("option", { value, selected: value === chosen[name] }, words)),
      ),
    ];
    return element(
      "div",
      { class: "comparison-choices" },
      ...choice("changes-since", "From", "since", newest),
      ...choice("changes-until", "to", "until", [[NOW, "Now"], ...newest]),
    );
  }

  function byDays(versions) {
    const days = element(
      "datalist",
      { id: "changes-days" },
      ...daysKept(versions).map(([day, reason]) => element("option", { value: day }, reason)),
    );
    const hint = element(
      "p",
      { class: "field-hint", id: "changes-days-hint" },
      "A day, such as ",
      element("code", {}, daysKept(versions)[0][0]),
      ", stands for the version that held on it. Leave the second empty to compare with now.",
    );
    const error = element("p", { class: "field-error", id: "changes-days-error", role: "alert", hidden: true });
    const field = (id, name, placeholder) =>
      element("input", {
        id,
        type: "text",
        class: "boxed",
        list: days.id,
        maxlength: DAY_LIMIT,
        placeholder,
        value: chosen[name],
        autocomplete: "off",
        spellcheck: "false",
        "aria-describedby": `${error.id} ${hint.id}`,
        oninput: (event) => choose({ [name]: event.target.value }),
      });
    const from = field("changes-from", "from", "yyyy-mm-dd");
    const to = field("changes-to", "to", "now");
    shown = { from, to, error };
    return element(
      "form",
      {
        class: "comparison-days",
        novalidate: true,
        onsubmit: submit,
      },
      element(
        "div",
        { class: "comparison-choices" },
        element("label", { for: from.id }, "From"),
        from,
        element("label", { for: to.id }, "to"),
        to,
        days,
        element("button", { type: "submit", class: "action" }, "Compare"),
      ),
      error,
      hint,
    );
  }

  async function submit(event) {
    event.preventDefault();
    await run();
    [shown.from, shown.to].find((input) => input.hasAttribute("aria-invalid"))?.focus();
  }

  /** Says at the days why they cannot be compared; an empty sentence takes that back. */
  function complain(sentence) {
    const fields = [shown.from, shown.to];
    const wrong = chosen.from.trim() ? blamed(sentence, [chosen.from, chosen.to]) : [Boolean(sentence), false];
    shown.error.textContent = sentence;
    shown.error.hidden = !sentence;
    fields.forEach((input, index) => {
      if (wrong[index]) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    });
  }

  return {
    draw,
    complain,
    begin: () => choose({ by: "versions", since: null, until: NOW, from: "", to: NOW }),
    since: (id) => choose({ since: id }),
    isByDays: () => chosen.by === "days",
    question: () => (chosen.by === "days" ? question(chosen.from, chosen.to) : question(chosen.since, chosen.until)),
    isBegun: () => chosen.by === "versions" || chosen.from.trim() !== "",
  };
}

export { blamed, createSpan, daysKept, question, versionWords };
