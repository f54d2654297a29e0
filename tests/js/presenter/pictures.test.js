"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
require("../../../assets/js/base.js");
const { createPictures } = require("../../../assets/js/presenter/pictures.js");

const BRIEFING = { slug: "a-b-2019", digest: "1", scenes: [{ id: "one" }, { id: "two" }] };
const picture = { ok: true, status: 200, blob: async () => new Blob(["<svg/>"]) };
const busy = (wait) => ({ ok: false, status: 429, headers: { get: (name) => (name === "Retry-After" ? wait : null) } });

/** Answers in this order; the last one for good. */
function means(answers) {
  const done = { asked: [], waited: [] };
  return {
    ...done,
    fetch: async (url) => { done.asked.push(url); return answers.length > 1 ? answers.shift() : answers[0]; },
    later: async (ms) => { done.waited.push(ms); },
  };
}

test("a picture that is refused while another is drawn is asked for again after the wait", async () => {
  const ways = means([busy("2"), busy(null), picture, busy("1"), picture]);
  let arrived = 0;
  const pictures = createPictures(() => { arrived += 1; }, ways);
  await pictures.gather(BRIEFING, 0);
  assert.deepEqual(ways.waited, [2000, 1000, 1000]);
  assert.deepEqual(ways.asked.map((url) => url.split("/").pop()), ["one.svg", "one.svg", "one.svg", "two.svg", "two.svg"]);
  assert.equal(arrived, 2);
  for (const scene of BRIEFING.scenes) assert.match(pictures.of(BRIEFING, scene), /^blob:/);
});

test("a server that is busy for good is left alone after a while, and other refusals at once", async () => {
  const ways = means([busy("1")]);
  await createPictures(() => assert.fail("nothing came"), ways).gather(BRIEFING, 0);
  assert.equal(ways.asked.length, 30);
  const refusing = means([{ ok: false, status: 404 }]);
  await createPictures(() => assert.fail("nothing came"), refusing).gather(BRIEFING, 1);
  assert.equal(refusing.asked.length, 1);
});
