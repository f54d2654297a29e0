/** As much of a browser as holds a screen on; `held` are the locks that are. */

import assert from "node:assert/strict";
import test from "node:test";
import { createAwake } from "../../../assets/js/present/awake.js";

function browser({ refuse = false } = {}) {
  const document = new EventTarget();
  document.visibilityState = "visible";
  const held = new Set();
  let asked = 0;
  const request = async () => {
    asked += 1;
    if (refuse) throw new Error("NotAllowedError");
    const lock = new EventTarget();
    lock.released = false;
    lock.release = async () => {
      if (!held.delete(lock)) return;
      lock.released = true;
      lock.dispatchEvent(new Event("release"));
    };
    held.add(lock);
    return lock;
  };
  const see = (state) => {
    document.visibilityState = state;
    if (state === "hidden") for (const lock of [...held]) lock.release();
    document.dispatchEvent(new Event("visibilitychange"));
    return new Promise(setImmediate);
  };
  return { window: { document, navigator: { wakeLock: { request } } }, held, asked: () => asked, see };
}

test("the screen is held while presenting, once, and let go after it", async () => {
  const { window, held, asked } = browser();
  const awake = createAwake(window);
  assert.equal(held.size, 0);
  await Promise.all([awake.keep(), awake.keep()]);
  await awake.keep();
  assert.deepEqual([held.size, asked()], [1, 1]);
  await awake.rest();
  assert.equal(held.size, 0);
  await awake.rest();
});

test("a tab that was hidden asks again when it is seen, while presenting alone", async () => {
  const { window, held, see } = browser();
  const awake = createAwake(window);
  await awake.keep();
  await see("hidden");
  assert.equal(held.size, 0);
  await see("visible");
  assert.equal(held.size, 1);
  await awake.rest();
  await see("hidden");
  await see("visible");
  assert.equal(held.size, 0);
});

test("presenting that ended before the answer came holds nothing", async () => {
  const { window, held } = browser();
  const awake = createAwake(window);
  const asking = awake.keep();
  await awake.rest();
  await asking;
  assert.equal(held.size, 0);
});

test("presenting that begins in a hidden tab waits until it is seen", async () => {
  const { window, held, asked, see } = browser();
  await see("hidden");
  await createAwake(window).keep();
  assert.equal(asked(), 0);
  await see("visible");
  assert.equal(held.size, 1);
});

test("a browser without it, or that refuses, presents all the same", async (t) => {
  t.mock.method(console, "info", () => {});
  const without = browser();
  without.window.navigator = {};
  for (const { window } of [without, browser({ refuse: true })]) {
    const awake = createAwake(window);
    await awake.keep();
    await awake.rest();
  }
});
