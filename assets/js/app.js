/** The map room: starts its parts, in the order in which they are to hear of what happens. */

import * as keep from "./compose/keep.js";
import { book, drafts } from "./compose/open_book.js";
import * as composePage from "./compose/page.js";
import * as address from "./core/address.js";
import * as singleKeys from "./core/single_keys.js";
import * as standings from "./core/standings.js";
import { handOut } from "./handle.js";
import * as mapView from "./map/view.js";
import * as arriving from "./pages/arriving.js";
import * as asking from "./pages/asking.js";
import * as bridge from "./pages/bridge.js";
import * as charts from "./pages/charts.js";
import * as citedEvents from "./pages/cited_events.js";
import * as claims from "./pages/claims.js";
import * as cells from "./pages/events/cells.js";
import * as eventTable from "./pages/events/table.js";
import * as exporting from "./pages/exporting.js";
import * as finder from "./pages/finder.js";
import * as following from "./pages/following.js";
import * as healing from "./pages/healing.js";
import * as inspector from "./pages/inspector.js";
import * as marking from "./pages/marking.js";
import * as opening from "./pages/opening.js";
import * as pairs from "./pages/pairs.js";
import * as paper from "./pages/paper.js";
import * as picker from "./pages/picker.js";
import * as regions from "./pages/regions.js";
import * as sourceCard from "./pages/source_card.js";
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

const PARTS = [
  address,
  actions,
  arriving,
  asking,
  bridge,
  charts,
  claims,
  exporting,
  finder,
  following,
  marking,
  healing,
  goingOn,
  help,
  inspector,
  keys,
  pairs,
  paper,
  picker,
  progress,
  sheets,
  regions,
  singleKeys,
  sourceCard,
  citedEvents,
  standings,
  theme,
  topbar,
  withdrawn,
  keep,
  composePage,
  cells,
  eventTable,
  mapView,
  presentMain,
  timelineView,
  // Last: it lets Dash begin, which calls what the others have made ready.
  opening,
];

for (const part of PARTS) part.start();
handOut({ citedEvents, compose: { book, drafts } });
