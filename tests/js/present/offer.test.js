import assert from "node:assert/strict";
import test from "node:test";
import { offer } from "./loaded.js";

test("a window that opens is given, and every way of not opening is none", () => {
  const opened = { closed: false };
  const asked = [];
  const open = (...values) => {
    asked.push(values);
    return opened;
  };
  assert.equal(offer.openWindow("/presenter/d", "presenter-d", "popup", open), opened);
  assert.deepEqual(asked, [["/presenter/d", "presenter-d", "popup"]]);
  const refusals = [
    () => null,
    () => undefined,
    () => ({ closed: true }),
    () => {
      throw new Error("sandboxed");
    },
  ];
  for (const refused of refusals) assert.equal(offer.openWindow("/presenter/d", "n", "popup", refused), null);
});
