"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");

require("../../../assets/js/base.js");
const { createBook, readRefusal } = require("../../../assets/js/compose/book.js");

const FIELDS = ["title", "figures"];
const briefing = (digest) => ({ slug: "small", digest, scenes: [{ id: "one" }] });

function answer(status, body) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { ok: status < 400, status, text: async () => text, json: async () => JSON.parse(text) };
}

/** A server that gives these answers one after the other, and what it was asked. */
function server(...answers) {
  const asked = [];
  const send = async (url, options = {}) => {
    asked.push([options.method || "GET", url, options.body ? JSON.parse(options.body) : null]);
    const next = answers.shift();
    if (next instanceof Error) throw next;
    return next;
  };
  return { send, asked };
}

test("a briefing is asked for and told to those who listen", async () => {
  const { send, asked } = server(answer(200, briefing("a")));
  const book = createBook(send, FIELDS);
  const heard = [];
  book.subscribe((next) => heard.push(next.digest));
  await book.load("small");
  assert.deepEqual(asked, [["GET", "/briefing/small.json", null]]);
  assert.deepEqual(heard, ["a"]);
  assert.deepEqual(book.scene("one"), { id: "one" });
  assert.equal(book.scene("two"), null);
});

test("a change names the digest it was made from, and the next one what came back", async () => {
  const { send, asked } = server(answer(200, briefing("a")), answer(200, briefing("b")), answer(200, briefing("c")));
  const book = createBook(send, FIELDS);
  await book.load("small");
  const outcomes = await Promise.all([book.change({ do: "delete", scene: "x" }), book.change({ do: "undo" })]);
  assert.deepEqual(outcomes, [{ ok: true }, { ok: true }]);
  assert.deepEqual(asked.slice(1).map(([, , body]) => body), [{ base: "a", do: "delete", scene: "x" }, { base: "b", do: "undo" }]);
});

test("scenes are told as they stand without the sources that the reader withdraws", async () => {
  const { send, asked } = server(answer(200, briefing("a")), answer(200, briefing("b")), answer(200, briefing("c")));
  const book = createBook(send, FIELDS);
  await book.load("small", ["press", "agency"]);
  await book.change({ do: "undo" });
  assert.deepEqual(asked.map(([method, url]) => `${method} ${url}`), [
    "GET /briefing/small.json?without=press,agency", "POST /briefing/small", "GET /briefing/small.json?without=press,agency",
  ]);
  assert.equal(book.briefing.digest, "c");
});

test("a conflict loads what the file has now", async () => {
  const { send } = server(answer(200, briefing("a")), answer(409, "Somebody else changed the briefing."), answer(200, briefing("z")));
  const book = createBook(send, FIELDS);
  await book.load("small");
  const outcome = await book.change({ do: "undo" });
  assert.deepEqual(outcome, { ok: false, conflict: true, sentence: "Somebody else changed the briefing.", fields: {} });
  assert.equal(book.briefing.digest, "z");
});

test("a server that is gone changes nothing and says so", async () => {
  const { send } = server(answer(200, briefing("a")), new Error("gone"));
  const book = createBook(send, FIELDS);
  await book.load("small");
  const outcome = await book.change({ do: "undo" });
  assert.equal(outcome.ok, false);
  assert.match(outcome.sentence, /What you wrote is kept/);
  assert.equal(book.briefing.digest, "a");
});

test("a briefing that cannot be loaded leaves a sentence", async () => {
  const { send } = server(answer(404, "No dossier “small” is served here."));
  const book = createBook(send, FIELDS);
  await book.load("small");
  assert.equal(book.briefing, null);
  assert.equal(book.failure, "No dossier “small” is served here.");
});

test("what comes for a dossier that the reader has left is dropped", async () => {
  let release;
  const slow = new Promise((done) => { release = () => done(answer(200, briefing("old"))); });
  const answers = [slow, answer(200, briefing("new"))];
  const book = createBook(() => answers.shift(), FIELDS);
  const first = book.load("one");
  await book.load("two");
  release();
  await first;
  assert.equal(book.briefing.digest, "new");
});

test("lines of the check stand at their fields, and the others above them", () => {
  const body = [
    'briefing.yml:47 border title: came "x"; expected at most 80 characters; shorten it.',
    "briefing.yml:49 border figures[1].value: came {borderkm}; expected a value; did you mean border_km?.",
    "briefing.yml:90 other title: came nothing; expected text; write one.",
    "briefing.yml:52 border view.start: came 2020; expected a start; give both.",
  ].join("\n");
  assert.deepEqual(readRefusal(400, body, FIELDS, (record) => record === "border"), {
    ok: false, conflict: false,
    sentence: "briefing.yml:90 other title: came nothing; expected text; write one. briefing.yml:52 border view.start: came 2020; expected a start; give both.",
    fields: {
      title: ['Came "x"; expected at most 80 characters; shorten it.'],
      figures: ["Came {borderkm}; expected a value; did you mean border_km?."],
    },
  });
});

test("a refused change is told at the fields of the scene that it changes", async () => {
  const line = "briefing.yml:4 one title: came nothing; expected text; write one.\n";
  const { send } = server(answer(200, briefing("a")), answer(400, line), answer(400, line.replace(" one ", " new ")));
  const book = createBook(send, FIELDS);
  await book.load("small");
  assert.deepEqual((await book.change({ do: "edit", scene: "one", fields: {} })).fields, { title: ["Came nothing; expected text; write one."] });
  assert.deepEqual((await book.change({ do: "keep", selection: {} })).fields, { title: ["Came nothing; expected text; write one."] });
});

test("a page of HTML is no sentence", () => {
  assert.equal(readRefusal(502, "<html>bad gateway</html>", FIELDS).sentence, "The server refused the change (502).");
});
