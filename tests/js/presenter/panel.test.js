import assert from "node:assert/strict";
import test from "node:test";
import { sourcesOf, statusOf } from "../../../assets/js/presenter/panel.js";

test("a scene tells what it rests on, verdicts with their reasons", () => {
  const scene = {
    sources: "Sources: TRT World, ¶10",
    figures: [
      { value: "735 km", label: "border", source: "geodesic, OSM" },
      { value: "3", label: "dams", source: "" },
    ],
    claims: [
      {
        statement: "It follows the Aras.",
        words: "in part",
        verdict: "partly",
        reason: "58 % of it.",
        rests_on: "Rests on The Press.",
      },
    ],
  };
  assert.deepEqual(sourcesOf(scene), [
    "Sources: TRT World, ¶10",
    "735 km border: geodesic, OSM",
    "It follows the Aras. – in part: 58 % of it. Rests on The Press.",
  ]);
  assert.deepEqual(sourcesOf({}), []);
});

test("a verdict that a call-out and a claim both give is told once, by the claim", () => {
  const scene = {
    sources: "",
    figures: [
      { value: "in part", label: "follows the Aras", source: "verdict: 58 % of it" },
      { value: "supported", label: "dams", source: "verdict: two dams" },
    ],
    raw: { figures: [{ value: "{claim:aras}" }, { value: "{claim:dams}" }] },
    claims: [{ id: "aras", statement: "It follows the Aras.", words: "in part", reason: "58 % of it." }],
  };
  assert.deepEqual(sourcesOf(scene), [
    "supported dams: verdict: two dams",
    "It follows the Aras. – in part: 58 % of it.",
  ]);
});

test("the presenter is told where the room is", () => {
  const words = [
    null,
    { mode: "idle" },
    { mode: "exploring" },
    { mode: "showing", cover: "black" },
    { mode: "showing", cover: "", playing: "loop" },
    { mode: "showing", cover: "", playing: "" },
  ].map(statusOf);
  assert.deepEqual(words, [
    "No window shows this briefing; you turn the scenes here alone.",
    "The room’s window is open and shows no scene.",
    "The room explores the map.",
    "The room’s screen is black.",
    "In step with the room, which goes on by itself.",
    "In step with the room.",
  ]);
});
