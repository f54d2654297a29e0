"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
require("../../assets/js/base.js");
const { orderOf, notesOf, questionOf, shareOf, countWords, createJob } = require("../../assets/js/exporting.js");

const CHOICE = { what: "briefing", format: "pdf", theme: "dark", notes: false, anyway: false };

test("a view's order carries the selection and a briefing's does not", () => {
  assert.deepEqual(orderOf(CHOICE, { dossier: "d" }), CHOICE);
  assert.deepEqual(orderOf({ ...CHOICE, what: "view" }, { dossier: "d" }), { ...CHOICE, what: "view", selection: { dossier: "d" } });
});

test("an export without a known length has not begun", () => {
  assert.equal(shareOf({ done: 0, total: 0 }), 0);
  assert.equal(shareOf({ done: 3, total: 4 }), 0.75);
});

test("one scene is one", () => {
  assert.deepEqual([1, 8].map(countWords), ["1 scene", "8 scenes"]);
});

test("the notes follow the format until the reader has said otherwise", () => {
  const ticked = (touched, what = "briefing") =>
    ["always", "asked", "never"].filter((notes) => notesOf({ what, format: { notes }, touched }));
  assert.deepEqual(ticked(null), ["always"]);
  assert.deepEqual(ticked(true), ["always", "asked"]);
  assert.deepEqual(ticked(false), []);
  assert.deepEqual(ticked(true, "view"), []);
});

test("the question is the server's sentence, turned", () => {
  assert.equal(questionOf({ words: "1 scene no longer holds: The U.S. visits." }), "1 scene no longer holds: The U.S. visits – export all the same?");
});

/** A server that gives these answers in turn and remembers what it was asked. */
function serverOf(...answers) {
  const asked = [];
  const fetch = async (url, options) => {
    asked.push(`${options.method || "GET"} ${url}`);
    const [status, body] = answers.shift();
    if (status === 0) throw new TypeError("away");
    const headers = new Map([["Content-Type", typeof body === "string" ? "text/plain; charset=utf-8" : "application/json"]]);
    return { ok: status < 300, headers, json: async () => body, text: async () => `${body}\n` };
  };
  return { asked, fetch, wait: async () => {} };
}

const RUNNING = { id: "a1", state: "running", done: 1, total: 9, words: "Drawing scene 2" };

test("an export is followed until its file is there", async () => {
  const server = serverOf([202, RUNNING], [200, RUNNING], [200, { id: "a1", state: "done", name: "b.pdf" }]);
  const told = [];
  const end = await createJob("my dossier", CHOICE, (status) => told.push(status.words), server).run();
  assert.deepEqual(server.asked, ["POST /export/my%20dossier/jobs", "GET /export/my%20dossier/jobs/a1", "GET /export/my%20dossier/jobs/a1"]);
  assert.equal(end.address, "/export/my%20dossier/jobs/a1/file");
  assert.deepEqual(told, ["Drawing scene 2", "Drawing scene 2"]);
});

test("a refusal is told in the server's words, and a server that is gone in ours", async () => {
  const busy = await createJob("d", CHOICE, () => {}, serverOf([429, "2 exports are being made already."])).run();
  assert.deepEqual(busy, { state: "failed", words: "2 exports are being made already." });
  const away = await createJob("d", CHOICE, () => {}, serverOf([0])).run();
  assert.match(away.words, /does not answer/);
});

test("a question comes back as one, asked at once or by the job", async () => {
  const question = { id: "", state: "asks", words: "1 scene no longer holds: The visits.", reasons: ["The visits: 1 event changed."] };
  const atOnce = serverOf([409, question]);
  assert.deepEqual(await createJob("d", CHOICE, () => {}, atOnce).run(), question);
  assert.deepEqual(atOnce.asked, ["POST /export/d/jobs"]);
  const later = serverOf([202, RUNNING], [200, { ...question, id: "a1" }]);
  assert.equal((await createJob("d", CHOICE, () => {}, later).run()).state, "asks");
});

test("a cancelled export is cancelled on the server too", async () => {
  const server = serverOf([202, RUNNING], [200, { id: "a1", state: "cancelled" }]);
  const job = createJob("d", CHOICE, () => job.cancel(), server);
  assert.equal((await job.run()).state, "cancelled");
  assert.equal(server.asked.at(-1), "POST /export/d/jobs/a1/cancel");
});
