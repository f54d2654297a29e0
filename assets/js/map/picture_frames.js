/** Where pictures of the map lie: what they show, and where on the screen that is now. Pure. */

import { sharedBy } from "./areas.js";
import * as projection from "./projection.js";

/** @import { Area, Picture, PictureFrame, Selection, Size } from "../types.d.ts" */

/** @import { View } from "./projection.js" */

/** A picture is larger than the map by this share of it on every side: a small move needs no other. */
const MARGIN = 0.12;
/** Zooms by which a picture may be another's and still be taken for it. */
const SAME_ZOOM = 0.01;
/** What of a picture's view others may share. */
const CONTENT = ["layers", "language", "pair", "as_of", "viewpoint", "kinds", "window"];
/** How much it matters for a picture to have the place, the zoom and the content that are wanted. */
const WORTH = { share: 4, zoom: -0.5, content: 0.25 };

/**
 * The frame to ask for about what the map shows.
 * @param {{lng: number, lat: number}} middle of the screen @param {number} zoom @param {Size} size of the map
 * @returns {PictureFrame}
 */
function frameAbout({ lng, lat }, zoom, { width, height }) {
  const wider = (pixels) => 2 * Math.ceil((pixels * (1 + 2 * MARGIN)) / 2);
  return {
    lon: Number(lng.toFixed(5)),
    lat: Number(lat.toFixed(5)),
    zoom: Number(zoom.toFixed(3)),
    width: wider(width),
    height: wider(height),
  };
}

/**
 * Where a picture lies on the screen, and by how much it is enlarged there.
 * @param {PictureFrame} frame @param {View} view
 * @returns {Area & {scale: number}}
 */
function areaOf(frame, view) {
  const scale = view.scale / projection.worldPx(frame.zoom);
  const out = [0, 0];
  projection.toScreen(view, projection.worldX(frame.lon), projection.worldY(frame.lat), out);
  const [halfWidth, halfHeight] = [(frame.width * scale) / 2, (frame.height * scale) / 2];
  return {
    left: out[0] - halfWidth,
    right: out[0] + halfWidth,
    top: out[1] - halfHeight,
    bottom: out[1] + halfHeight,
    scale,
  };
}

/** Share of the screen that a picture covers. @param {Area} area @param {Size} size */
function shareOf(area, { width, height }) {
  const screen = { left: 0, top: 0, right: width, bottom: height };
  return sharedBy(area, screen) / Math.max(1, width * height);
}

/** True where a picture is drawn for this zoom and hides the whole screen. @param {PictureFrame} frame @param {View} view @param {Size} size */
function isWhole(frame, view, size) {
  const { left, right, top, bottom, scale } = areaOf(frame, view);
  const fits = left < 1 && top < 1 && right > size.width - 1 && bottom > size.height - 1;
  return fits && Math.abs(Math.log2(scale)) < SAME_ZOOM;
}

/**
 * Of pictures that were made beforehand the one that suits best, by place, nearness and what it shows.
 * @template {{frame: PictureFrame, selection: Selection}} Kept
 * @param {Kept[]} pictures @param {Selection} selection @param {View} view @param {Size} size
 * @returns {Kept|null} null where there is none
 */
function suiting(pictures, selection, view, size) {
  const worthOf = ({ frame, selection: shown }) => {
    const area = areaOf(frame, view);
    const alike = CONTENT.filter((name) => JSON.stringify(shown[name]) === JSON.stringify(selection[name]));
    return (
      WORTH.share * shareOf(area, size) + WORTH.zoom * Math.abs(Math.log2(area.scale)) + WORTH.content * alike.length
    );
  };
  const worths = pictures.map(worthOf);
  return pictures[worths.indexOf(Math.max(...worths))] ?? null;
}

export { areaOf, frameAbout, isWhole, shareOf, suiting };
