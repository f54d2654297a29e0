import assert from "node:assert/strict";
import test from "node:test";
import { createSingleKeys } from "../../../assets/js/core/single_keys.js";

function browserWith(kept = new Map()) {
  return {
    localStorage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => kept.set(key, value),
      removeItem: (key) => kept.delete(key),
    },
  };
}

test("single keys work until they are switched off, and the browser remembers it", () => {
  const browser = browserWith();
  const keys = createSingleKeys(browser);
  const heard = [];
  const leave = keys.subscribe((on) => heard.push(on));
  assert.equal(keys.areOn(), true);
  keys.set(false);
  keys.set(false);
  assert.equal(createSingleKeys(browser).areOn(), false);
  keys.set(true);
  leave();
  keys.set(false);
  assert.deepEqual(heard, [false, true]);
});

test("another tab's choice is heard", () => {
  const browser = browserWith();
  const [one, other] = [createSingleKeys(browser), createSingleKeys(browser)];
  const heard = [];
  other.subscribe((on) => heard.push(on));
  one.set(false);
  other.hear({ key: "something-else" });
  assert.equal(other.areOn(), true);
  other.hear({ key: "araxes-single-keys" });
  assert.deepEqual([other.areOn(), heard], [false, [false]]);
  other.hear({ key: null });
  assert.deepEqual(heard, [false]);
});

test("where storage is forbidden the choice lasts for the visit", () => {
  const browser = {
    get localStorage() {
      throw new Error("SecurityError");
    },
  };
  const keys = createSingleKeys(browser);
  keys.set(false);
  keys.hear({ key: null });
  assert.equal(keys.areOn(), false);
});
