import assert from "node:assert/strict";
import test from "node:test";
import { scenes } from "./loaded.js";

const answer = (briefing) => {
  globalThis.fetch = async () => ({ ok: true, json: async () => structuredClone(briefing) });
};
const fails = () => {
  globalThis.fetch = async () => {
    throw new TypeError("Failed to fetch");
  };
};

test("a briefing whose file was just broken takes no whole one's place", () => {
  scenes.receive({ slug: "kept-whole", scenes: [{ id: "one" }], problems: [] });
  scenes.receive({ slug: "kept-whole", scenes: [], problems: ["briefing.yml:3 …"] });
  assert.deepEqual(scenes.get("kept-whole").scenes, [{ id: "one" }]);
  scenes.receive({ slug: "kept-whole", scenes: [{ id: "two" }], problems: [] });
  assert.deepEqual(scenes.get("kept-whole").scenes, [{ id: "two" }]);
});

test("what is known is not asked for again, and stays when the server is gone", async () => {
  answer({ slug: "d", digest: "1", scenes: [] });
  await scenes.ensure("d");
  fails();
  assert.equal((await scenes.ensure("d")).digest, "1");
  assert.equal((await scenes.refresh("d")).digest, "1");
});

test("listeners hear of changes, and of nothing else", async () => {
  const heard = [];
  const end = scenes.subscribe((now, before) => heard.push([now.digest, before?.digest]));
  answer({ slug: "e", digest: "1", scenes: [] });
  await scenes.ensure("e");
  await scenes.refresh("e");
  answer({ slug: "e", digest: "2", scenes: [] });
  await scenes.refresh("e");
  end();
  assert.deepEqual(heard, [
    ["1", undefined],
    ["2", "1"],
  ]);
});

test("a refusal is told", async () => {
  globalThis.fetch = async () => ({ ok: false, status: 404 });
  await assert.rejects(scenes.ensure("nowhere"), /answered 404/);
});
