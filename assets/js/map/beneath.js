/**
 * What lies beneath the marks where no WebGL is drawn: a picture of ground and names, which the server
 * draws of each selection in the map's own size, or which a page in one file brings along. It is moved
 * and enlarged with the map until the next one is there.
 */

import * as base from "../core/base.js";
import * as permalink from "../core/permalink.js";
import { state } from "../core/state.js";
import { tokenReader } from "../core/theme.js";
import { element } from "../parts/element.js";
import * as frames from "./picture_frames.js";
import * as pictures from "./pictures.js";
import * as projection from "./projection.js";

/** @import { Camera, KeptPicture, MapLibreMap, Picture, PictureOrder, Selection, Size } from "../types.d.ts" */

/** A picture that covers less of the screen is of somewhere else. */
const LEAST_SHARE = 0.3;
/** What of a selection no picture shows. */
const UNSEEN = /** @type {const} */ ({ page: "map", panel: "pair", focus: null, claim: null, scene: null });

/** Those that this page holds in itself, where it has no server. @type {KeptPicture[]|null} */
let brought = null;
/** @param {KeptPicture[]} kept */
const bring = (kept) => {
  brought = kept;
};
/** True where pictures stay as they are: this page has nobody to draw others. */
const isBrought = () => brought !== null;

/**
 * A drawing in the colours of the theme, which stand as names where it was made for all themes. Pure.
 * @param {string} text @param {(token: string) => string} colourOf
 */
const coloured = (text, colourOf) => text.replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, name) => colourOf(name));

/**
 * The order of a picture of a selection.
 * @param {Selection} selection
 * @param {{middle: {lng: number, lat: number}, zoom: number, size: Size}} seen the middle of the screen, and the map's size
 * @param {{theme: "light"|"dark", data: string|null}} drawn in the colours of which theme, from which data
 * @returns {PictureOrder}
 */
function orderOf(selection, { middle, zoom, size }, { theme, data }) {
  const frame = frames.frameAbout(middle, zoom, size);
  const asked = (camera) => permalink.write({ ...selection, ...UNSEEN, theme, camera }, null);
  const camera = { lon: frame.lon, lat: frame.lat, zoom: frame.zoom, bearing: 0, pitch: 0 };
  const [slug, pixels] = [encodeURIComponent(selection.dossier), `${frame.width}x${frame.height}`];
  const url = base.address(`/export/${slug}/map-${pixels}.svg${asked(camera)}`);
  return { url, content: `${data} ${asked(null)}`, frame };
}

/**
 * @param {MapLibreMap & {element: HTMLElement}} still
 * @param {{host: HTMLElement, size: () => Size, data: () => string|null, cameraOf: (selection: Selection) => Camera|null,
 *   tell: (tidings: {state: "coming"|"waiting"|"here"|"failed", words?: string}) => void}} surroundings
 *   `data` is where the events lie; `cameraOf` is where the map stands to show a selection; `tell` hears of what is on its way
 */
function createBeneath(still, { host, size, data, cameraOf, tell }) {
  const image = element("img", { class: "map-picture", alt: "", draggable: "false", hidden: true });
  still.element.append(image);
  const kept = pictures.createPictures((tidings) => {
    if (tidings.state === "here") look();
    else mark(tidings.state);
    if (tidings.state !== "here") tell(tidings);
  });
  /** What is shown. @type {Picture|null} */
  let shown = null;
  /** What is looked at. @type {Selection|null} */
  let selection = null;
  /** Of brought pictures in the colours of a theme, by address and theme. @type {Map<string, string>} */
  const painted = new Map();

  const view = () => {
    const { lng: lon, lat } = still.getCenter();
    return projection.createView({ lon, lat, zoom: still.getZoom(), bearing: 0, pitch: 0 }, size(), still.getPadding());
  };
  const theme = () => /** @type {"light"|"dark"} */ (document.documentElement.dataset.theme);
  const drawn = () => ({ theme: theme(), data: data() });

  /** Says by the looks of the picture whether it is what is wanted. @param {"coming"|"waiting"|"failed"|"here"} what */
  function mark(what) {
    host.dataset.picture = what;
    still.element.setAttribute("aria-busy", String(what === "coming" || what === "waiting"));
    place();
  }

  /** Puts the picture where it belongs; one of somewhere else stays as it was, and marks wait with it. */
  function place() {
    if (!shown) return;
    const area = frames.areaOf(shown.frame, view());
    const isElsewhere = frames.shareOf(area, size()) < LEAST_SHARE;
    const isAwaited = host.dataset.picture !== "here" && host.dataset.picture !== "failed";
    host.classList.toggle("is-elsewhere", isElsewhere && isAwaited);
    if (isElsewhere && isAwaited) return;
    image.style.width = `${shown.frame.width}px`;
    image.style.height = `${shown.frame.height}px`;
    image.style.transform = `translate(${area.left}px, ${area.top}px) scale(${area.scale})`;
  }

  /** @param {Picture} picture */
  function show(picture) {
    shown = picture;
    if (image.getAttribute("src") !== picture.address) image.src = picture.address;
    image.hidden = false;
    image.alt = wordsOf(selection);
    kept.rest();
    mark("here");
    tell({ state: "here" });
  }

  function wordsOf(of) {
    const names = state.dossier ? permalink.namesOf(state.dossier) : {};
    return `The map as a picture. ${permalink.sentence(of, names, permalink.bordersKnown())}.`;
  }

  /** @returns {PictureOrder} of what the map shows now */
  function orderNow() {
    const { width, height } = size();
    const middle = still.unproject([width / 2, height / 2]);
    return orderOf(selection, { middle, zoom: still.getZoom(), size: size() }, drawn());
  }

  /** Shows the picture of what is looked at, if it is there. @returns {boolean} whether it is */
  function look() {
    if (!selection || !size().width) return true;
    if (brought) return lookAmongBrought();
    const { content } = orderNow();
    const now = view();
    const found = kept.all().find((one) => one.content === content && frames.isWhole(one.frame, now, size()));
    if (found) show(found);
    return Boolean(found);
  }

  function lookAmongBrought() {
    const found = frames.suiting(brought, selection, view(), size());
    if (!found) return true;
    const key = `${found.address} ${theme()}`;
    if (!painted.has(key)) {
      painted.set(key, pictures.addressOf(coloured(found.text, tokenReader())));
    }
    show({ url: key, content: "", frame: found.frame, address: painted.get(key) });
    return true;
  }

  still.on("render", place);
  return {
    /** Another selection: its picture at once, where it is there. @param {Selection} next */
    take(next) {
      selection = next;
      if (!look()) mark("coming");
    },
    /** Selection and map stand still: the picture that is missing is asked for. */
    settle() {
      if (!look()) kept.want(orderNow());
    },
    /** Asks again for what failed. */
    again: () => kept.want(orderNow()),
    /** Scenes may come soon: their pictures are there before they do. @param {Selection[]} selections */
    foresee(selections) {
      if (brought || !size().width) return;
      const { width, height } = size();
      const { lng, lat } = still.unproject([width / 2, height / 2]);
      const off = { x: projection.worldX(lng), y: projection.worldY(lat), scale: view().scale };
      const orders = selections.flatMap((one) => {
        const camera = cameraOf(one);
        if (!camera) return [];
        // The middle of the screen lies as many pixels from the camera's place as it does now.
        const ratio = off.scale / projection.worldPx(camera.zoom);
        const { lng: lon, lat: middle } = still.getCenter();
        const x = projection.worldX(camera.lon) + (off.x - projection.worldX(lon)) * ratio;
        const y = projection.worldY(camera.lat) + (off.y - projection.worldY(middle)) * ratio;
        const place = { lng: projection.lonOf(x), lat: projection.latOf(y) };
        return [orderOf(one, { middle: place, zoom: camera.zoom, size: size() }, drawn())];
      });
      kept.foresee(orders);
    },
  };
}

export { bring, coloured, createBeneath, isBrought, orderOf };
