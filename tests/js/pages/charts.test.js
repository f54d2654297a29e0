import assert from "node:assert/strict";
import test from "node:test";
import { figureOf, pictureOf } from "../../../assets/js/pages/charts.js";

const figure = (name) => ({ data: [{ name }], layout: { height: 250 }, saved: { height: 320, title: name } });
const told = { light: figure("light"), dark: figure("dark"), config: { displaylogo: false }, file: "andes_contacts" };

test("a chart is drawn in the theme that is shown, and in the light one where none is", () => {
  const drawn = (theme) => figureOf(told, theme).data[0].name;
  assert.deepEqual([drawn("light"), drawn("dark"), drawn(undefined)], ["light", "dark", "light"]);
});

test("a chart takes the width of its place and Plotly's options from the server", () => {
  const { layout, config } = figureOf(told, "dark");
  assert.deepEqual(layout, { height: 250, autosize: true });
  assert.equal(config, told.config);
  assert.equal("autosize" in told.dark.layout, false);
});

test("a picture has the chart's name, its own layout and height, and a PNG two pixels for each", () => {
  const { figure: drawn, options } = pictureOf("svg", told, "dark");
  assert.deepEqual(options, { format: "svg", filename: "andes_contacts", width: 960, height: 320, scale: 1 });
  assert.deepEqual(drawn, { data: [{ name: "dark" }], layout: { height: 320, title: "dark" }, config: told.config });
  assert.equal(pictureOf("png", told, "light").options.scale, 2);
});
