/** What the page draws with: maps, and charts of points, lines and bars. */

const Plotly = require("plotly.js/lib/core"); // with scatter

Plotly.register([require("plotly.js/lib/scattermap"), require("plotly.js/lib/bar")]);

module.exports = Plotly;
