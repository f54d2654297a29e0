import assert from "node:assert/strict";
import test from "node:test";
import * as model from "../../../assets/js/compose/model.js";

const SCENE = {
  id: "border",
  role: "scene",
  title: "The border",
  duration_s: 90,
  notes: "",
  headline: "689 km along a river",
  text: "",
  claims: [
    { id: "follows", verdict: "in_part", words: "in part" },
    { id: "shown", verdict: "supported", words: "supported" },
  ],
  raw: {
    claims: ["follows"],
    headline: "{border_km} km along a river",
    text: null,
    figures: [{ value: "{border_km} km", label: "shared border", source: "geometry" }],
    citations: [{ source: "trt-2019", paragraphs: [8, 9, 10] }],
  },
};

const saved = () => model.fieldsOf(SCENE);

test("fields are as written in the file, not as filled in", () => {
  assert.deepEqual(saved(), {
    title: "The border",
    headline: "{border_km} km along a river",
    text: "",
    role: "scene",
    duration_s: 90,
    figures: [{ value: "{border_km} km", label: "shared border" }],
    claims: ["follows"],
    citations: [{ source: "trt-2019", paragraphs: [8, 9, 10] }],
    notes: "",
  });
});

test("fields are a copy that may be written to", () => {
  const fields = saved();
  fields.citations[0].paragraphs.push(99);
  assert.deepEqual(SCENE.raw.citations[0].paragraphs, [8, 9, 10]);
});

test("only what differs is sent", () => {
  assert.deepEqual(model.differing(saved(), saved()), {});
  assert.deepEqual(model.differing({ ...saved(), title: "Aras", claims: [] }, saved()), { title: "Aras", claims: [] });
});

test("a field is contested when the file and the draft went different ways", () => {
  const base = saved();
  const fields = { ...saved(), title: "Mine", text: "Mine too" };
  const now = { ...saved(), title: "Theirs", notes: "Theirs alone" };
  assert.deepEqual(model.contested({ base, fields }, now), ["title"]);
  assert.deepEqual(model.contested({ base, fields }, { ...now, title: "Mine" }), []);
});

test("a draft follows the file where the writer wrote nothing", () => {
  const draft = { base: saved(), fields: { ...saved(), title: "Mine" } };
  const next = model.rebased(draft, { ...saved(), title: "Theirs", notes: "Theirs alone" });
  assert.equal(next.fields.title, "Mine");
  assert.equal(next.base.title, "The border", "so that it is still known to be contested");
  assert.equal(next.fields.notes, "Theirs alone");
  assert.equal(next.base.notes, "Theirs alone");
});

test("an item moves to another place and the others close up", () => {
  const list = ["a", "b", "c", "d"];
  assert.deepEqual(model.moved(list, 0, 2), ["b", "c", "a", "d"]);
  assert.deepEqual(model.moved(list, 3, 0), ["d", "a", "b", "c"]);
  assert.deepEqual(model.moved(list, 1, 1), list);
});

test("durations are read and written", () => {
  for (const [text, seconds] of [
    ["90", 90],
    ["1:30", 90],
    [" 0:05 ", 5],
    ["12:00", 720],
  ])
    assert.equal(model.readDuration(text), seconds);
  for (const text of ["", "0", "1:60", "soon", "-5", "1.5", "1:5"]) assert.equal(model.readDuration(text), null, text);
  assert.equal(model.durationText(90), "1:30");
  assert.deepEqual([0, 45, 60, 90].map(model.durationWords), ["0 s", "45 s", "1 min", "1 min 30 s"]);
});

test("the whole briefing has a length in words", () => {
  assert.equal(model.totalWords([{ duration_s: 60 }]), "1 scene, 1 min");
  assert.equal(model.totalWords([{ duration_s: 60 }, { duration_s: 45 }]), "2 scenes, 1 min 45 s");
});

test("paragraphs are read and written as runs", () => {
  assert.deepEqual(model.readParagraphs("8–10, 12"), [8, 9, 10, 12]);
  assert.deepEqual(model.readParagraphs("¶12; 8-9,9"), [8, 9, 12]);
  assert.deepEqual(model.readParagraphs(""), []);
  for (const text of ["x", "0", "10–8", "1–9999", "1.5"]) assert.equal(model.readParagraphs(text), null, text);
  assert.equal(model.paragraphWords([8, 9, 10, 12]), "8–10, 12");
});

test("a field's value can be shown beside another", () => {
  const words = Object.fromEntries(model.FIELDS.map((name) => [name, model.fieldWords(name, saved()[name])]));
  assert.deepEqual(words, {
    title: "The border",
    headline: "{border_km} km along a river",
    text: "empty",
    role: "scene",
    duration_s: "1 min 30 s",
    figures: "{border_km} km (shared border)",
    claims: "follows",
    citations: "trt-2019 ¶8–10",
    notes: "empty",
  });
});
