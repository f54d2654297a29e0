/** A briefing in one file: what works without a server, in the order of the map room (app.js). */

import * as address from "./core/address.js";
import * as singleKeys from "./core/single_keys.js";
import { handOut } from "./handle.js";
import * as mapView from "./map/view.js";
import * as memory from "./onefile/memory.js";
import * as onefile from "./onefile/start.js";
import * as finder from "./pages/finder.js";
import * as inspector from "./pages/inspector.js";
import * as marking from "./pages/marking.js";
import * as regions from "./pages/regions.js";
import * as theme from "./pages/theme.js";
import * as topbar from "./pages/topbar.js";
import * as withdrawn from "./pages/withdrawn.js";
import * as actions from "./parts/actions.js";
import * as goingOn from "./parts/going_on.js";
import * as help from "./parts/help.js";
import * as keys from "./parts/keys.js";
import * as progress from "./parts/progress.js";
import * as sheets from "./parts/sheets.js";
import * as presentMain from "./present/main.js";
import * as timelineView from "./timeline/view.js";

// Before anything asks for what a server would give, and before Plotly makes the map's worker.
memory.start();
address.keep();

const PARTS = [
  address,
  actions,
  finder,
  marking,
  goingOn,
  help,
  inspector,
  keys,
  progress,
  sheets,
  regions,
  singleKeys,
  theme,
  topbar,
  withdrawn,
  mapView,
  presentMain,
  timelineView,
];

for (const part of PARTS) part.start();
onefile.start();
handOut();
