/**
 * The export dialog: what, in which format, colours and notes; how far it is, and a way to stop it.
 * The server makes the file in a process of its own (dashboard/briefing_files/jobs.py).
 */

import * as base from "../core/base.js";
import { state } from "../core/state.js";
import { all, closest, element } from "../parts/element.js";

/** @import { ExportFormat, JobStatus, Selection } from "../types.d.ts" */

const ASK_EVERY_MS = 400;
const WHAT = { briefing: "Whole briefing", view: "This view" };
const AWAY = "The server does not answer. Start Araxes again, and then the export.";

/**
 * What is asked of the server.
 * @param {{what: string, format: string, theme: string, notes: boolean, anyway?: boolean}} choice
 *   `anyway` hands out scenes that no longer hold
 * @param {Selection} selection
 */
function orderOf({ what, format, theme, notes, anyway = false }, selection) {
  const order = { what, format, theme, notes, anyway };
  return what === "view" ? { ...order, selection } : order;
}

/** @param {Pick<JobStatus, "done"|"total">} status @returns {number} how much of an export is done, 0 to 1 */
const shareOf = ({ done, total }) => (total > 0 ? Math.min(done / total, 1) : 0);

/**
 * Whether the presenter's notes go along: as the format has them, until the reader said otherwise.
 * @param {{what: string, format: Pick<ExportFormat, "notes">, touched: boolean|null}} choice
 */
function notesOf({ what, format: { notes }, touched }) {
  return notes !== "never" && what !== "view" && (touched === null ? notes === "always" : touched);
}

/** What is asked before scenes that no longer hold are handed out; `words` is the server's sentence. @param {Pick<JobStatus, "words">} asked */
const questionOf = ({ words }) => `${words.replace(/\.$/, "")} – export all the same?`;

/** The words about a briefing's size: "8 scenes". */
const countWords = (count) => (count === 1 ? "1 scene" : `${count} scenes`);

/**
 * Follows one export to its end.
 * @param {string} slug @param {ReturnType<typeof orderOf>} order
 * @param {(status: JobStatus) => void} tell called with every status
 * @param {{fetch: typeof fetch, wait: (ms: number) => Promise<void>}} [means]
 */
function createJob(slug, order, tell, means = { fetch: globalThis.fetch?.bind(globalThis), wait }) {
  const jobs = base.address(`/export/${encodeURIComponent(slug)}/jobs`);
  let address = "";
  let stopped = false;

  /**
   * The answer as a status; a refusal's sentence becomes a failure.
   * @param {string} url @param {RequestInit} [options]
   * @returns {Promise<JobStatus>}
   */
  async function ask(url, options) {
    let response;
    try {
      response = await means.fetch(url, { cache: "no-store", ...options });
    } catch {
      return { state: "failed", words: AWAY };
    }
    if (response.ok || response.headers?.get("Content-Type") === "application/json") return response.json();
    return { state: "failed", words: (await response.text()).trim() };
  }

  /** @returns {Promise<JobStatus>} the last status, with the file's `address` where it is done */
  async function run() {
    const body = JSON.stringify(order);
    let status = await ask(jobs, { method: "POST", headers: { "Content-Type": "application/json" }, body });
    if (status.id) address = `${jobs}/${status.id}`;
    while (status.state === "running" && !stopped) {
      tell(status);
      await means.wait(ASK_EVERY_MS);
      if (!stopped) status = await ask(address);
    }
    if (stopped && address) status = await ask(`${address}/cancel`, { method: "POST" });
    return status.state === "done" ? { ...status, address: `${address}/file` } : status;
  }

  return {
    run,
    cancel() {
      stopped = true;
    },
  };
}

function wait(ms) {
  return new Promise((resolve) => {
    globalThis.setTimeout(resolve, ms);
  });
}

const radio = (name, value, ...children) => {
  const input = element("input", { type: "radio", name, value });
  return element("label", { class: "export-choice" }, input, element("span", {}, ...children));
};

const group = (legend, className, ...choices) =>
  element("fieldset", { class: className }, element("legend", {}, legend), ...choices);

/** How many scenes there are; the whole briefing is offered where there are some. */
async function countScenes(slug) {
  try {
    const response = await globalThis.fetch(base.address(`/briefing/${encodeURIComponent(slug)}.json`));
    return response.ok ? (await response.json()).scenes.length : 0;
  } catch {
    return 0;
  }
}

/** The question before scenes that no longer hold are handed out: which, why, and two answers. */
function buildQuestion(agree, refuse) {
  const words = element("p", { id: "export-question", class: "export-question-words" });
  const reasons = element("ul", { tabindex: "0", "aria-label": "Why" });
  const yes = element("button", { type: "button", class: "primary" }, "Export all the same");
  const no = element("button", { type: "button", class: "quiet" }, "Cancel");
  const part = element(
    "section",
    { class: "export-question", role: "alertdialog", "aria-labelledby": words.id },
    words,
    reasons,
    element("footer", {}, no, yes),
  );
  part.hidden = true;
  yes.addEventListener("click", agree);
  no.addEventListener("click", refuse);
  /** @param {JobStatus|null} asked */
  function show(asked) {
    part.hidden = !asked;
    if (!asked) return;
    words.textContent = questionOf(asked);
    reasons.replaceChildren(...asked.reasons.map((reason) => element("li", { dir: "auto" }, reason)));
    part.scrollIntoView({ block: "nearest" });
    no.focus();
  }
  return { part, show };
}

/** @param {string} slug @param {ExportFormat[]} formats what can be chosen, the first by default */
function build(slug, formats) {
  const start = element("button", { type: "submit", class: "primary" }, "Export");
  const close = element("button", {
    type: "button",
    class: "quiet icon icon-close dialog-close",
    "aria-label": "Close the export",
  });
  const notes = element("input", { type: "checkbox", name: "notes" });
  const notesName = element("span", {});
  /** @type {boolean|null} what the reader said of the notes */
  let touched = null;
  const count = element("small", {}, "…");
  const form = element(
    "form",
    { class: "export-form" },
    group("What", "export-what", radio("what", "briefing", WHAT.briefing, count), radio("what", "view", WHAT.view)),
    group(
      "As",
      "export-formats",
      ...formats.map(({ suffix, name, text }) =>
        radio("format", suffix, element("b", {}, name), element("small", {}, text)),
      ),
    ),
    group("Colours", "export-what", radio("theme", "light", "Light"), radio("theme", "dark", "Dark")),
    element("label", { class: "export-notes" }, notes, notesName),
  );
  const bar = element("progress", { max: "1", value: "0", "aria-label": "Progress of the export" });
  const words = element("p", { class: "export-words", role: "status" });
  const foot = element("footer", { class: "export-foot" }, words, bar, start);
  const question = buildQuestion(
    () => run({ anyway: true }),
    () => ask(null),
  );
  form.append(question.part, foot);
  const title = element("h2", { id: "export-title" }, "Export");
  const dialog = element(
    "dialog",
    { class: "dialog export", "aria-labelledby": "export-title" },
    element("header", { class: "dialog-head" }, title, close),
    form,
  );
  bar.hidden = true;
  /** @type {ReturnType<typeof createJob>|null} */
  let job = null;

  /** The buttons of one choice. @param {"what"|"format"|"theme"} name */
  const choices = (name) => /** @type {RadioNodeList} */ (form.elements.namedItem(name));
  const inputs = () => /** @type {HTMLInputElement[]} */ (all("input", form));
  const value = (name) => choices(name).value;
  const choose = (name, chosen) => {
    choices(name).value = chosen;
  };
  const wholeBriefing = () => inputs().find(({ name }) => name === "what");
  choose("what", "view");
  choose("format", formats[0].suffix);
  choose("theme", document.documentElement.dataset.theme === "dark" ? "dark" : "light");

  countScenes(slug).then((scenes) => {
    count.textContent = scenes ? countWords(scenes) : "no scenes yet";
    wholeBriefing().disabled = !scenes;
    if (scenes && !job) choose("what", "briefing");
    settle();
  });

  /** The page holds every scene and follows the reader's theme: only notes and colours are asked of others. */
  function settle() {
    const format = formats.find(({ suffix }) => suffix === value("format"));
    notes.disabled = Boolean(job) || format.notes === "never" || value("what") === "view";
    notes.checked = notesOf({ what: value("what"), format, touched });
    notesName.textContent =
      format.notes === "asked" ? "Speaker’s copy: with the presenter’s notes" : "With the presenter’s notes";
    for (const input of inputs()) if (input.name === "theme") input.disabled = Boolean(job) || !format.coloured;
  }

  /** @param {Partial<JobStatus>} status */
  function show({ state, words: said = "", ...status }) {
    words.classList.toggle("is-error", state === "failed");
    words.textContent = said;
    if (state === "running") bar.value = shareOf(status);
  }

  /** Puts the question in place of the button that led to it; null takes it back. @param {JobStatus|null} asked */
  function ask(asked) {
    question.show(asked);
    foot.hidden = Boolean(asked);
    for (const input of inputs()) input.disabled = Boolean(asked);
    if (asked) return;
    setRunning(false);
    start.focus();
  }

  function setRunning(running) {
    bar.hidden = !running;
    start.textContent = running ? "Cancel" : "Export";
    for (const input of inputs()) input.disabled = running;
    if (!running && count.textContent === "no scenes yet") wholeBriefing().disabled = true;
    if (!running) settle();
  }

  async function run({ anyway = false } = {}) {
    if (anyway) ask(null);
    const choice = {
      what: value("what"),
      format: value("format"),
      theme: value("theme"),
      notes: notes.checked,
      anyway,
    };
    job = createJob(slug, orderOf(choice, state.selection), show);
    setRunning(true);
    show({ state: "running", words: "Starting", done: 0, total: 1 });
    const end = await job.run();
    job = null;
    setRunning(false);
    if (end.state === "asks") {
      show({ state: "asks" });
      ask(end);
    } else if (end.state === "done") finish(end);
    else show(end.state === "cancelled" ? { state: "cancelled", words: "Cancelled; nothing was written." } : end);
  }

  /** The browser saves the file; a link stays for those whom it did not ask. @param {JobStatus} end */
  function finish({ address, name }) {
    const link = element("a", { href: address, download: name }, name);
    words.classList.remove("is-error");
    words.replaceChildren("Done: ", link);
    if (dialog.open) link.click();
  }

  form.addEventListener("change", ({ target }) => {
    if (target === notes) touched = notes.checked;
    settle();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (job) job.cancel();
    else run();
  });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    if (job) job.cancel();
    dialog.remove();
  });
  settle();
  return dialog;
}

/** @param {HTMLElement} button it knows the formats */
function open(button) {
  const { selection } = state;
  if (!selection || document.querySelector("dialog.export")) return;
  const dialog = build(selection.dossier, JSON.parse(button.dataset.formats));
  document.body.append(dialog);
  dialog.showModal();
}

export { countWords, createJob, notesOf, orderOf, questionOf, shareOf };

export function start() {
  document.addEventListener("click", (event) => {
    const button = closest(event.target, "[data-action=export]");
    if (button) open(button);
  });
}
