"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");

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

test("sentences stand at their fields, and the others above them", () => {
  const body = JSON.stringify({ sentence: "", problems: [
    { field: "title", words: "too long" }, { field: "figures[1].value", words: "no such value" }, { field: "view", words: "off the map" },
  ] });
  assert.deepEqual(readRefusal(400, body, FIELDS), {
    ok: false, conflict: false, sentence: "off the map", fields: { title: ["too long"], figures: ["no such value"] },
  });
});

test("a page of HTML is no sentence", () => {
  assert.equal(readRefusal(502, "<html>bad gateway</html>", FIELDS).sentence, "The server refused the change (502).");
});
