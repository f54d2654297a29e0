import assert from "node:assert/strict";
import test from "node:test";
import { named } from "../../../assets/js/pages/arriving.js";

test("an address names its dossier, or else the first that is served", () => {
  const served = ["hanoi-2019", "fiji-washington"];
  assert.equal(named("?d=fiji-washington&page=pairs", served), "fiji-washington");
  assert.equal(named("?page=pairs", served), "hanoi-2019");
  assert.equal(named("?d=nowhere", served), "hanoi-2019");
  assert.equal(named("", []), undefined);
});
