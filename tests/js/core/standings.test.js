import assert from "node:assert/strict";
import test from "node:test";
import { createStandings, pause } from "../../../assets/js/core/standings.js";

const standing = (fields) => ({ slug: "a", title: "A", hash: "one", read: 10, briefing: "b", fault: null, ...fields });

function setUp({ answers = [], seen = true } = {}) {
  const heard = [];
  const asked = [];
  const timers = [];
  const ways = {
    isSeen: () => ways.seen,
    seen,
    ask: async (tag) => {
      asked.push(tag);
      const next = answers.shift();
      if (next instanceof Error) throw next;
      return next;
    },
    later: (run, ms) => timers.push({ run, ms }),
    stop() {},
  };
  const standings = createStandings(ways);
  standings.subscribe((now, before) => heard.push([now.hash, before ? before.hash : null, now.fault]));
  return { standings, heard, asked, timers, ways };
}

test("what is told is heard once, and again when it is another", () => {
  const { standings, heard } = setUp();
  standings.take(standing());
  standings.take(standing());
  standings.take(standing({ hash: "two", read: 11 }));
  standings.take(standing({ hash: "two", read: 11, fault: { words: "Broken.", problems: [], more: 0 } }));
  assert.deepEqual(
    heard.map(([now, before]) => [now, before]),
    [
      ["one", null],
      ["two", "one"],
      ["two", "two"],
    ],
  );
});

test("a worker that has not read yet what another one has does not turn the page back", () => {
  const { standings, heard } = setUp();
  standings.take(standing({ hash: "two", read: 20 }));
  standings.take(standing({ hash: "one", read: 10 }));
  assert.equal(standings.get("a").hash, "two");
  assert.equal(heard.length, 1);
});

test("who comes later hears what is known", () => {
  const { standings } = setUp();
  standings.take(standing());
  const late = [];
  standings.subscribe((now, before) => late.push([now.slug, before]));
  assert.deepEqual(late, [["a", null]]);
  assert.equal(standings.get("other"), null);
});

test("each question names the answer before, and the next follows after two seconds", async () => {
  const { standings, asked, timers, heard } = setUp({ answers: [{ tag: "t1", standings: [standing()] }, null] });
  await standings.look();
  await standings.look();
  assert.deepEqual(asked, [null, "t1"]);
  assert.deepEqual(
    timers.map(({ ms }) => ms),
    [2000, 2000],
  );
  assert.equal(heard.length, 1);
});

test("a server that is gone is asked ever more seldom, and as often as before once it is back", async () => {
  const gone = () => new Error("no answer");
  const { standings, timers } = setUp({ answers: [gone(), gone(), null] });
  for (let turn = 0; turn < 3; turn += 1) await standings.look();
  assert.deepEqual(
    timers.map(({ ms }) => ms),
    [4000, 8000, 2000],
  );
  assert.equal(pause(20), 10000);
});

test("a page that nobody sees asks nothing, and plans nothing", async () => {
  const { standings, asked, timers } = setUp({ seen: false });
  await standings.look();
  assert.deepEqual([asked, timers], [[], []]);
});

test("an answer of newer data has the whole asked for; one of older or equal data does not", async () => {
  const { standings, asked } = setUp({ answers: [{ tag: "t", standings: [] }, null] });
  standings.take(standing({ read: 10 }));
  standings.hear({ a: { hash: "one", read: 12 }, b: { hash: "x", read: 99 } });
  standings.hear({ a: { hash: "zero", read: 9 } });
  assert.deepEqual(asked, []);
  standings.hear({ a: { hash: "two", read: 12 } });
  assert.deepEqual(asked, [null]);
});
