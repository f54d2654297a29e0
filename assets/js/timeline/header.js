/** The row of controls above the plot: playing, the window in typed dates, what is counted, zoom. */

import { within as ways } from "../core/vocabulary.js";
import * as calendar from "../parts/calendar.js";
import { element, icon } from "../parts/element.js";
import * as player from "./player.js";

/** @import { DayWindow, TimelineView } from "../types.d.ts" */

const ICONS = {
  play: "M4 2.5L13 8L4 13.5Z",
  pause: "M4 2.5H7V13.5H4ZM9 2.5H12V13.5H9Z",
  out: "M3.5 8H12.5",
  in: "M3.5 8H12.5M8 3.5V12.5",
  taller: "M3.5 10.5L8 5.5L12.5 10.5",
  lower: "M3.5 5.5L8 10.5L12.5 5.5",
};

/**
 * @param {TimelineView["actions"]} actions what the controls do
 */
function createHeader(actions) {
  const button = (name, path, title, onclick, more = {}) =>
    element(
      "button",
      { type: "button", class: `timeline-button ${name}`, title, "aria-label": title, onclick, ...more },
      icon(path, name === "timeline-play"),
    );
  const choice = (name, label, options, onchange) =>
    element(
      "select",
      {
        class: `timeline-choice ${name}`,
        "aria-label": label,
        title: label,
        onchange: (event) => onchange(event.target.value),
      },
      ...options.map(([value, text]) => element("option", { value }, text)),
    );

  const play = button("timeline-play", ICONS.play, "Play (Space)", actions.togglePlay, { id: "timeline-play" });
  const fields = {
    start: dateField("start", "First day of the window", actions),
    end: dateField("end", "Last day of the window", actions),
  };
  const length = element("span", { class: "timeline-length", id: "timeline-length" });
  const within = choice(
    "timeline-within",
    "Which events count: those that may fall in the window, or only those that surely do",
    Object.entries(ways).map(([value, { fall }]) => [value, `${fall} in it`]),
    actions.setWithin,
  );
  within.id = "timeline-within";
  const mode = choice(
    "timeline-mode",
    "What playing moves",
    player.MODES.map(({ value, label }) => [value, label]),
    actions.setMode,
  );
  const speed = choice(
    "timeline-speed",
    "Speed of playing",
    player.SPEEDS.map(({ value, label }) => [value, label]),
    actions.setSpeed,
  );
  speed.value = "week";
  const figures = element("span", {});
  const noun = element("span", { class: "timeline-noun" });
  const count = element("span", { class: "timeline-count", id: "timeline-count" }, figures, noun);
  const lower = button("timeline-lower", ICONS.lower, "Make the timeline lower", () => actions.resize(-1));
  const taller = button("timeline-taller", ICONS.taller, "Make the timeline taller", () => actions.resize(1));
  /** A button that reads on from the word before it: "Show" "all dates". */
  const shows = (text, title, onclick, more = {}) =>
    element(
      "button",
      { type: "button", class: "timeline-button timeline-text", title, "aria-label": title, onclick, ...more },
      text,
    );
  const table = shows("table", "Show as a table", actions.toggleTable, {
    "aria-expanded": "false",
    "aria-controls": "timeline-summary",
  });
  /** What begins the sentence that the controls after it go on with; seen alone, they say it themselves. */
  const opening = (text) => element("span", { class: "timeline-opening", "aria-hidden": "true" }, text);
  const problem = element("p", { class: "timeline-problem", id: "timeline-problem", role: "alert", hidden: true });
  const group = (name, label, ...children) =>
    element("div", { class: `timeline-group ${name}`, role: "group", "aria-label": label }, ...children);

  const header = element(
    "div",
    { class: "timeline-header" },
    play,
    group(
      "timeline-window",
      "Time window",
      fields.start,
      element("span", { "aria-hidden": "true" }, "–"),
      fields.end,
      length,
      count,
      within,
    ),
    group("timeline-playing", "Playing", opening("Playing"), mode, speed),
    element("span", { class: "timeline-spring" }),
    group(
      "timeline-zooming",
      "What the timeline shows",
      button("timeline-out", ICONS.out, "Show more time (−)", () => actions.zoom(2)),
      button("timeline-in", ICONS.in, "Show less time (+)", () => actions.zoom(0.5)),
      opening("Show"),
      shows("window", "Show the whole window", actions.fitWindow),
      shows("all dates", "Show all dates (0)", actions.fitEvents, { id: "timeline-fit" }),
      table,
    ),
    group("timeline-sizing", "Height", lower, taller),
  );

  let lastWindow = "";
  /** @param {string} sentence @param {"start"|"end"|null} part */
  const showProblem = (sentence, part) => {
    problem.textContent = sentence;
    problem.hidden = !sentence;
    for (const [name, field] of Object.entries(fields)) {
      if (sentence && name === part) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
  };
  return {
    root: header,
    problem,
    /** @param {DayWindow} window */
    showWindow([start, end]) {
      const key = `${start} ${end}`;
      if (key === lastWindow) return;
      lastWindow = key;
      if (!problem.hidden) showProblem("", null);
      fields.start.value = calendar.words(start);
      fields.end.value = calendar.words(end);
      length.textContent = calendar.length(start, end);
    },
    setWithin(value) {
      within.value = value;
    },
    showCounts(inside, all) {
      const text = `${inside.toLocaleString("en")} of ${all.toLocaleString("en")}`;
      if (figures.textContent === text) return;
      figures.textContent = text;
      noun.textContent = all === 1 ? " event" : " events";
    },
    showPlaying(playing) {
      play.replaceChildren(icon(playing ? ICONS.pause : ICONS.play, true));
      play.title = playing ? "Pause (Space)" : "Play (Space)";
      play.setAttribute("aria-label", play.title);
    },
    showSize(least, most) {
      lower.disabled = least;
      taller.disabled = most;
    },
    showTable(open) {
      table.setAttribute("aria-expanded", String(open));
    },
    /** A sentence about a typed date, or "" when all is well. */
    showProblem,
    forgetWindow() {
      lastWindow = "";
    },
  };
}

/** @param {"start"|"end"} part @param {string} label @param {TimelineView["actions"]} actions */
function dateField(part, label, actions) {
  const field = element("input", {
    type: "text",
    class: "timeline-date",
    id: `timeline-${part}`,
    "aria-label": label,
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "timeline-problem",
    title: `${label}: 2019-01-24, 24 Jan 2019, a month or a year`,
    onfocus: (event) => event.target.select(),
    onchange: (event) => actions.typeDate(part, event.target.value),
    onkeydown: (event) => {
      if (event.key === "Escape") actions.forgetTyped();
      event.stopPropagation();
    },
  });
  return field;
}

export { createHeader };
