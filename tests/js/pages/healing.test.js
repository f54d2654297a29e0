/** A healing whose clock is turned by hand. */

import assert from "node:assert/strict";
import test from "node:test";
import { createHealing, pause } from "../../../assets/js/pages/healing.js";

function bed(answers) {
  const waits = [];
  let mends = 0;
  let run = null;
  const healing = createHealing({
    look: async () => answers.shift() ?? false,
    mend: () => {
      mends += 1;
    },
    later: (next, ms) => {
      run = next;
      waits.push(ms);
      return next;
    },
    stop: () => {
      run = null;
    },
  });
  return { healing, waits, mends: () => mends, turn: () => run?.() };
}

test("pauses grow, and no further than half a minute", () => {
  assert.deepEqual([0, 1, 2, 3, 9, 40].map(pause), [1000, 2000, 4000, 8000, 30000, 30000]);
});

test("nothing is asked while nothing failed", async () => {
  const { healing, waits, mends } = bed([true]);
  await healing.tryNow();
  assert.deepEqual([waits, mends()], [[], 0]);
});

test("after a failure the server is looked for until it is there, and then what is missing is asked for", async () => {
  const { healing, waits, mends, turn } = bed([false, false, true]);
  healing.fail("pair");
  healing.fail("ledger");
  for (let turns = 0; turns < 2; turns += 1) await turn();
  assert.equal(mends(), 0);
  await turn();
  assert.equal(mends(), 1);
  healing.well("pair");
  healing.well("ledger");
  await healing.tryNow();
  assert.equal(mends(), 1);
  assert.deepEqual(waits, [1000, 2000, 4000]);
  healing.fail("pair");
  assert.deepEqual(waits.slice(3), [1000], "another time begins anew");
});

test("what fails although the server is there is asked ever more seldom, whatever else comes", async () => {
  const { healing, waits, mends, turn } = bed([true, true, true]);
  healing.fail("pair");
  for (let turns = 0; turns < 3; turns += 1) {
    await turn();
    healing.well("a layer");
    healing.fail("pair");
  }
  assert.equal(mends(), 3);
  assert.deepEqual(waits, [1000, 2000, 4000, 8000]);
});

test("an answer to something else does not pass for what is missing", async () => {
  const { healing, mends, turn } = bed([true]);
  healing.fail("pair");
  healing.well("a layer");
  await turn();
  assert.equal(mends(), 1);
});

test("a network that is back is tried at once", async () => {
  const { healing, mends } = bed([true]);
  healing.fail("pair");
  await healing.tryNow();
  assert.equal(mends(), 1);
});
