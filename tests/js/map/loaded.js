/** The map's pure parts, with those of the timeline. */
import * as advice from "../../../assets/js/map/advice.js";
import * as arcs from "../../../assets/js/map/arcs.js";
import * as camera from "../../../assets/js/map/camera.js";
import * as card from "../../../assets/js/map/card.js";
import * as clusters from "../../../assets/js/map/clusters.js";
import * as discs from "../../../assets/js/map/discs.js";
import * as door from "../../../assets/js/map/door.js";
import * as events from "../../../assets/js/map/events.js";
import * as fit from "../../../assets/js/map/fit.js";
import * as fonts from "../../../assets/js/map/fonts.js";
import * as hits from "../../../assets/js/map/hits.js";
import * as keyboard from "../../../assets/js/map/keyboard.js";
import * as legend from "../../../assets/js/map/legend.js";
import * as overlay from "../../../assets/js/map/overlay.js";
import * as projection from "../../../assets/js/map/projection.js";
import * as room from "../../../assets/js/map/room.js";
import * as rules from "../../../assets/js/map/rules.js";
import * as scale from "../../../assets/js/map/scale.js";
import * as signs from "../../../assets/js/map/signs.js";
import * as sites from "../../../assets/js/map/sites.js";
import * as summary from "../../../assets/js/map/summary.js";
import * as ways from "../../../assets/js/map/ways.js";
import * as words from "../../../assets/js/map/words.js";

export * from "../timeline/loaded.js";
export const map = {
  advice,
  arcs,
  camera,
  card,
  clusters,
  discs,
  door,
  events,
  fit,
  fonts,
  hits,
  keyboard,
  legend,
  overlay,
  projection,
  room,
  rules,
  scale,
  signs,
  sites,
  summary,
  ways,
  words,
};
