/** Runs as soon as plotly.js is there, before the map room and before Dash: draws the map. */

import { draw } from "./map/first.js";

draw({ search: globalThis.location.search });
