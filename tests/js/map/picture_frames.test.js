import assert from "node:assert/strict";
import test from "node:test";
import * as frames from "../../../assets/js/map/picture_frames.js";
import * as projection from "../../../assets/js/map/projection.js";

const SIZE = { width: 1000, height: 600 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
const viewOf = (lon, lat, zoom, padding = NONE) =>
  projection.createView({ lon, lat, zoom, bearing: 0, pitch: 0 }, SIZE, padding);
const near = (found, wanted) => assert.ok(Math.abs(found - wanted) < 0.01, `${found} is not ${wanted}`);

test("a picture that was asked for about the screen covers it and lies in its middle", () => {
  for (const [lon, lat, zoom] of [
    [47.5, 39.5, 5.2],
    [179.9, -17.5, 4],
    [-179.95, 78, 2.5],
  ]) {
    const frame = frames.frameAbout({ lng: lon, lat }, zoom, SIZE);
    const area = frames.areaOf(frame, viewOf(lon, lat, zoom));
    near((area.left + area.right) / 2, 500);
    near((area.top + area.bottom) / 2, 300);
    near(area.scale, 1);
    assert.ok(frames.isWhole(frame, viewOf(lon, lat, zoom), SIZE));
    assert.equal(frames.shareOf(area, SIZE), 1);
  }
});

test("it moves, grows and shrinks with the map", () => {
  const frame = frames.frameAbout({ lng: 0, lat: 0 }, 3, SIZE);
  near(frames.areaOf(frame, viewOf(0, 0, 4)).scale, 2);
  const padded = frames.areaOf(frame, viewOf(0, 0, 3, { ...NONE, left: 200 }));
  near((padded.left + padded.right) / 2, 600);
});

test("a small move needs no other picture, a zoom or a far move does", () => {
  const frame = frames.frameAbout({ lng: 0, lat: 0 }, 3, SIZE);
  const isWhole = (lon, zoom) => frames.isWhole(frame, viewOf(lon, 0, zoom), SIZE);
  assert.deepEqual([isWhole(5, 3), isWhole(20, 3), isWhole(0, 3.1), isWhole(0, 2.9)], [true, false, false, false]);
});

test("how much of the screen a picture of somewhere else covers is told", () => {
  const frame = { lon: 0, lat: 0, zoom: 3, width: 1000, height: 600 };
  const half = (500 / projection.worldPx(3)) * 360;
  near(frames.shareOf(frames.areaOf(frame, viewOf(half, 0, 3)), SIZE), 0.5);
  assert.equal(frames.shareOf(frames.areaOf(frame, viewOf(120, 0, 3)), SIZE), 0);
});

test("of pictures that a file brings along the one of the place is shown, and of one place that of the layers", () => {
  const selection = { layers: ["places"], language: "en", pair: ["AAA", "BBB"], as_of: "2019-01-24" };
  const at = (lon, layers) => ({
    frame: { lon, lat: 0, zoom: 4, width: 1600, height: 1000 },
    selection: { ...selection, layers },
  });
  const pictures = [at(100, ["places"]), at(0, ["rivers"]), at(0, ["places"])];
  assert.equal(frames.suiting(pictures, selection, viewOf(1, 0, 4), SIZE), pictures[2]);
  assert.equal(frames.suiting(pictures, { ...selection, layers: ["rivers"] }, viewOf(1, 0, 4), SIZE), pictures[1]);
  assert.equal(frames.suiting(pictures, { ...selection, layers: ["x"] }, viewOf(100, 0, 4), SIZE), pictures[0]);
  assert.equal(frames.suiting([], selection, viewOf(0, 0, 4), SIZE), null);
});
