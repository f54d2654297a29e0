/** The map's pure parts, loaded as the browser does: scripts that share one namespace. */
require("../timeline/loaded.js");
const parts = [
  "projection", "fit", "events", "clusters", "arcs", "discs", "hits", "ways", "rules", "scale", "words", "card",
  "advice", "summary", "sites", "legend", "signs", "room", "camera", "door", "fonts", "keyboard", "overlay",
].map((name) => `../../../assets/js/map/${name}.js`);
for (const file of parts) require(file);

module.exports = globalThis.araxes;
