import assert from "node:assert/strict";
import test from "node:test";
import { pending, sentence, WATCHED } from "../../../assets/js/parts/progress.js";

test("a server that is gone, that refuses and that fails are told apart", () => {
  assert.equal(sentence(0, ""), "The server did not answer. What is missing comes by itself when it is back.");
  assert.equal(sentence(400, "pair: came 'X'."), "The server refused what the page asked for (400). pair: came 'X'.");
  assert.equal(sentence(500, ""), "The server failed (500). What is missing is asked for again by itself.");
});

test("only a short plain sentence of the server is passed on, never a page or a stack", () => {
  for (const body of ["<!doctype html><h1>oops</h1>", '{"error": 1}', "x".repeat(301), "line\nline {x}"]) {
    assert.equal(sentence(500, body), "The server failed (500). What is missing is asked for again by itself.");
  }
});

test("questions, events and layers are watched; scripts and pictures are not", () => {
  for (const url of [
    "/_dash-update-component",
    "/_dash-layout",
    "/_dash-dependencies",
    "/data/x.1.json",
    "http://h:1/geo/y.2.geojson",
  ]) {
    assert.ok(WATCHED.test(url), url);
  }
  for (const url of ["/assets/js/map.js", "/_dash-component-suites/dash/x.js", "/health"])
    assert.ok(!WATCHED.test(url), url);
});

test("nothing is waited for at first", () => assert.equal(pending(), 0));
