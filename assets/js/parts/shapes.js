/** The shapes of the kinds as pictures beside their names. */

import * as kinds from "../core/kinds.js";
import { svg } from "./element.js";

/** An SVG element of the shape of a kind or a lane, for labels. */
function icon(kind, sizePx) {
  return svg(
    "svg",
    { viewBox: "-1.3 -1.3 2.6 2.6", width: sizePx, height: sizePx, "aria-hidden": "true" },
    svg("path", { d: kinds.markOf(kind), fill: "currentColor" }),
  );
}

export { icon };
