import assert from "node:assert/strict";
import test from "node:test";
import { createRecords } from "../../../assets/js/core/records.js";

test("records are asked for once while the data stay, and anew when they change or did not come", async () => {
  const asked = [];
  let ok = true;
  const { load } = createRecords(async (url) => {
    asked.push(url);
    return { ok, status: 503, json: async () => ({ claims: [asked.length], sources: [] }) };
  });
  assert.deepEqual(await load("one", "a"), await load("one", "a"));
  assert.deepEqual(asked, ["/records/one.json"]);
  assert.deepEqual((await load("one", "b")).claims, [2]);
  ok = false;
  await assert.rejects(load("one", "c"), { message: "the server answered 503" });
  ok = true;
  assert.deepEqual((await load("one", "c")).claims, [4]);
});
