/** The timeline's pure parts, loaded as the browser does: scripts that share one namespace. */
const files = ["days", "filter", "reducer"].map((name) => `../../../assets/js/${name}.js`);
const parts = [
  "calendar", "scale", "ticks", "histogram", "columns", "brush", "player", "lanes", "hits", "summary", "keyboard", "stage", "model",
].map((name) => `../../../assets/js/timeline/${name}.js`);
for (const file of [...files, ...parts]) require(file);

module.exports = globalThis.araxes;
