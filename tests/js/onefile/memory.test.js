import assert from "node:assert/strict";
import test from "node:test";
import vm from "node:vm";
import { classic, isModule, kept, resolved, unwrapped } from "../../../assets/js/onefile/memory.js";

const MODULE = "var a=1;class B{};self.worker=new B();export{B as default};\n/*! A licence {with} braces */\n";

test("a module becomes a script that runs as a classic one and keeps its names to itself", () => {
  const self = {};
  const context = vm.createContext({ self });
  vm.runInContext(classic(MODULE), context);
  assert.equal(self.worker.constructor.name, "B");
  assert.equal(context.a, undefined);
});

test("the unwrapped script is strict, as a module is", () => {
  const context = vm.createContext({});
  assert.throws(() => vm.runInContext(classic("undeclared = 1;export{};"), context), /undeclared/);
});

test("only a script that ends in exports is taken for a module", () => {
  assert.equal(isModule(MODULE), true);
  assert.equal(isModule("self.export = {}; run();"), false);
  assert.equal(unwrapped("run();"), "run();");
});

test("a script that imports another one that was kept is that other one", () => {
  const textOf = (address) => (address === "blob:null/1" ? "kept" : undefined);
  assert.equal(unwrapped('import "blob:null/1"', textOf), "kept");
  assert.equal(unwrapped('import "blob:null/2"', textOf), 'import "blob:null/2"');
});

test("addresses of what is kept give way to the values, wherever they stand", () => {
  kept.set("/geo/a.geojson", { text: '{"type":"FeatureCollection","features":[]}', mediaType: "application/geo+json" });
  const style = { sources: { a: { data: "/geo/a.geojson", maxzoom: 12 } }, metadata: [null, "/geo/b.geojson", true] };
  assert.deepEqual(resolved(style), {
    sources: { a: { data: { type: "FeatureCollection", features: [] }, maxzoom: 12 } },
    metadata: [null, "/geo/b.geojson", true],
  });
  kept.clear();
});
