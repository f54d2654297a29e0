/** The pure parts of presenting, loaded as the browser does: scripts that share one namespace. */
require("../../../assets/js/base.js");
require("../../../assets/js/days.js");
for (const name of ["sequence", "commands", "link", "pace", "touch", "player", "strokes", "scenes", "stage", "caption", "offer", "provisions"]) {
  require(`../../../assets/js/present/${name}.js`);
}
module.exports = globalThis.araxes.present;
