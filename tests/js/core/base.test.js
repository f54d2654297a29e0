import assert from "node:assert/strict";
import test from "node:test";
import { address, nameOf } from "../../../assets/js/core/base.js";

/** What `run` gives on a page that lies there; undefined for one that does not say. */
function lyingAt(base, run) {
  globalThis.document = { documentElement: { dataset: base === undefined ? {} : { base } } };
  try {
    return run();
  } finally {
    delete globalThis.document;
  }
}

test("below a path every address begins with it, and at the root none has another", () => {
  assert.equal(
    lyingAt("/tools/araxes/", () => address("/briefing/a.json?without=b")),
    "/tools/araxes/briefing/a.json?without=b",
  );
  for (const base of ["/", "", undefined])
    assert.equal(
      lyingAt(base, () => address("/health")),
      "/health",
    );
  assert.equal(address("/health"), "/health");
});

test("two of one host share no name, and at the root what was kept is found again", () => {
  const names = ["/", "/a/", "/a/b/"].map((base) => lyingAt(base, () => nameOf("araxes.draft.x.")));
  assert.deepEqual(names, ["araxes.draft.x.", "/a/araxes.draft.x.", "/a/b/araxes.draft.x."]);
});
