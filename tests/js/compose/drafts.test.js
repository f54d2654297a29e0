import assert from "node:assert/strict";
import test from "node:test";
import { createDrafts } from "../../../assets/js/compose/drafts.js";

function storage(values = new Map()) {
  return {
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => values.set(name, value),
    removeItem: (name) => values.delete(name),
    key: (index) => [...values.keys()][index],
    get length() {
      return values.size;
    },
    values,
  };
}

const DRAFT = { base: { title: "a" }, fields: { title: "b" }, selection: {} };

test("a draft outlives the page that wrote it, in the same tab", () => {
  const kept = storage();
  createDrafts(kept).write("small", "one", DRAFT);
  assert.deepEqual(createDrafts(kept).read("small", "one"), DRAFT);
  assert.deepEqual(createDrafts(kept).scenes("small"), ["one"]);
});

test("drafts of other dossiers are none of this one's", () => {
  const drafts = createDrafts(storage());
  drafts.write("small", "one", DRAFT);
  assert.deepEqual(drafts.scenes("smaller"), []);
  assert.equal(drafts.read("large", "one"), null);
});

test("a forgotten draft is gone", () => {
  const kept = storage();
  const drafts = createDrafts(kept);
  drafts.write("small", "one", DRAFT);
  drafts.forget("small", "one");
  assert.equal(drafts.read("small", "one"), null);
  assert.equal(kept.values.size, 0);
});

test("where nothing can be stored, the page itself keeps it", () => {
  const warn = console.warn;
  console.warn = () => {};
  const full = {
    ...storage(),
    setItem() {
      throw new Error("full");
    },
    key() {
      throw new Error("closed");
    },
    length: 1,
  };
  for (const broken of [full, null]) {
    const drafts = createDrafts(broken);
    drafts.write("small", "one", DRAFT);
    assert.deepEqual(drafts.read("small", "one"), DRAFT);
    assert.deepEqual(drafts.scenes("small"), ["one"]);
    drafts.forget("small", "one");
    assert.equal(drafts.read("small", "one"), null);
  }
  console.warn = warn;
});

test("a kept value that is no draft is none", () => {
  const drafts = createDrafts(
    storage(
      new Map([
        ["araxes.draft.small.one", '{"x":1}'],
        ["araxes.draft.small.two", "{"],
      ]),
    ),
  );
  assert.equal(drafts.read("small", "one"), null);
  assert.equal(drafts.read("small", "two"), null);
});

test("drafts of another Araxes of the same host are none of this one's", () => {
  const kept = storage();
  const drafts = createDrafts(kept);
  drafts.write("small", "one", DRAFT);
  globalThis.document = { documentElement: { dataset: { base: "/other/" } } };
  try {
    const others = createDrafts(kept);
    assert.equal(others.read("small", "one"), null);
    assert.deepEqual(others.scenes("small"), []);
    others.write("small", "two", DRAFT);
  } finally {
    delete globalThis.document;
  }
  assert.deepEqual(createDrafts(kept).scenes("small"), ["one"]);
});
