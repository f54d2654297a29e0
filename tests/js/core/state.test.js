import assert from "node:assert/strict";
import test from "node:test";
import { state } from "../../../assets/js/core/state.js";

const written = [];
globalThis.dash_clientside = { set_props: (id, props) => written.push([id, props.data]) };
const first = { dossier: "d", window: ["2018-12-01", "2019-01-24"], camera: null, page: "map", theme: "auto" };
const heard = [];
state.subscribe((selection, phase) => heard.push(phase));

const taken = () => [written.splice(0).map(([id]) => id), heard.splice(0)];
const move = (start, phase) => state.dispatch({ type: "window", start, end: "2019-01-24" }, phase);

state.dispatch({ type: "page", value: "events" });
const early = taken();

test("before an address was opened nothing can change", () => {
  assert.deepEqual(early, [[], []]);
});

test.beforeEach(() => {
  state.receive({ ...first });
  taken();
});

test("a live change tells the views and writes nothing", () => {
  move("2018-12-02", "live");
  move("2018-12-03", "live");
  assert.deepEqual(taken(), [[], ["live", "live"]]);
  assert.deepEqual(state.selection.window, ["2018-12-03", "2019-01-24"]);
});

test("a live change that changes nothing tells nobody", () => {
  move("2018-12-01", "live");
  assert.deepEqual(taken(), [[], []]);
});

test("the commit after a drag writes once, even though the drag already stands there", () => {
  move("2018-12-05", "live");
  taken();
  move("2018-12-05", "commit");
  assert.deepEqual(taken(), [["selection"], ["commit"]]);
  move("2018-12-05", "commit");
  assert.deepEqual(taken(), [[], []]);
});

test("a camera alone is not written: no panel depends on it", () => {
  state.dispatch({ type: "camera", camera: { lon: 1, lat: 2, zoom: 3, bearing: 0, pitch: 0 } });
  assert.deepEqual(taken(), [[], ["commit"]]);
  state.dispatch({
    type: "several",
    actions: [
      { type: "page", value: "pairs" },
      { type: "camera", camera: null },
    ],
  });
  assert.deepEqual(taken(), [["selection"], ["commit"]]);
});

test("while a scene is presented the stores rest, and are written anew afterwards", () => {
  state.dispatch({ type: "scene", id: "visits", view: { window: ["2018-08-01", "2019-01-24"], camera: null } });
  state.dispatch({ type: "camera", camera: { lon: 1, lat: 2, zoom: 3, bearing: 0, pitch: 0 } });
  state.refresh();
  assert.deepEqual(taken(), [[], ["commit", "commit"]]);
  state.dispatch({ type: "scene", id: null });
  assert.deepEqual(taken(), [["selection"], ["commit"]]);
});

test("a scene that changed nothing leaves the stores written anew all the same", () => {
  state.dispatch({ type: "scene", id: "visits", view: {} });
  state.dispatch({ type: "scene", id: null });
  assert.deepEqual(taken(), [["selection"], ["commit", "commit"]]);
});

test("a listener that fails does not keep the others from hearing", (context) => {
  const silenced = context.mock.method(console, "error", () => {});
  const end = state.subscribe(() => {
    throw new Error("broken view");
  });
  silenced.mock.resetCalls();
  taken();
  move("2018-12-09");
  assert.deepEqual(taken(), [["selection"], ["commit"]]);
  assert.equal(silenced.mock.callCount(), 1);
  end();
});

test("a new listener hears the present state at once, and nothing after it has ended", () => {
  const phases = [];
  const end = state.subscribe((selection, phase) => phases.push(phase));
  assert.deepEqual(phases, ["commit"]);
  end();
  move("2018-12-10");
  assert.deepEqual(phases, ["commit"]);
});

test("another dossier's selection lets go of the events of the last", () => {
  state.dossier = { slug: "d" };
  state.receive({ ...first, dossier: "e" });
  assert.equal(state.dossier, null);
});

test("trying again writes the selection anew though it has not changed", () => {
  state.refresh();
  assert.deepEqual(taken()[0], ["selection"]);
});

test("events are fetched once per address, and again after a failure", async () => {
  const answers = [
    { ok: false, status: 500 },
    { ok: true, json: async () => ({ slug: "d", events: [] }) },
  ];
  const asked = [];
  globalThis.fetch = async (url) => {
    asked.push(url);
    return answers.shift();
  };
  await assert.rejects(state.load("/data/d.1.json"), /answered 500/);
  taken();
  await state.load("/data/d.1.json");
  await state.load("/data/d.1.json");
  assert.deepEqual(asked, ["/data/d.1.json", "/data/d.1.json"]);
  assert.deepEqual(taken(), [[], ["data"]]);
});

test("an answer that comes after the reader moved to another dossier is dropped", async () => {
  let answer;
  globalThis.fetch = (url) =>
    url.includes("slow")
      ? new Promise((resolve) => {
          answer = () => resolve({ ok: true, json: async () => ({ slug: "slow" }) });
        })
      : Promise.resolve({ ok: true, json: async () => ({ slug: "quick" }) });
  const slow = state.load("/data/slow.1.json");
  await state.load("/data/quick.1.json");
  answer();
  await slow;
  assert.equal(state.dossier.slug, "quick");
});
