/**
 * From the document's first frame to the page that Dash makes. The map is drawn from the document's
 * own markup; Dash's scripts, which keep the browser busy for as long as the map needs, wait in a
 * template until it is there; and when Dash has made the page, the map moves into its place in it.
 */

import { handling } from "../core/opening.js";
import { once, whenRead } from "../core/ready.js";
import * as mapView from "../map/view.js";
import { byId, element } from "../parts/element.js";
import * as marking from "./marking.js";

/** A map that takes longer keeps the rest of the page waiting no longer; side by side both would be slow. */
const PATIENCE_MS = 12000;

/**
 * A script that runs when it is put in: those of a template do not, nor do their copies.
 * @param {HTMLScriptElement} script
 */
function runnable({ attributes, textContent }) {
  const copy = element(
    "script",
    Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
    textContent,
  );
  copy.async = false; // in their order, though they come side by side
  return copy;
}

const done = (script) =>
  new Promise((resolve) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", resolve);
  });

/** Runs the scripts of a template as the document would have: an inline one after those before it. */
async function run(template) {
  const scripts = [...template.content.querySelectorAll("script")].map(runnable);
  template.remove();
  const waiting = [];
  let before = Promise.resolve();
  for (const script of scripts) {
    if (script.src) {
      waiting.push(done(script));
      document.body.append(script);
    } else {
      const whole = [...waiting];
      before = before.then(() => Promise.all(whole)).then(() => document.body.append(script));
    }
  }
  await before;
}

/** Puts the map where the page has its place; in one frame with the page, so that nothing is seen of it. */
function place(target) {
  const focused = document.activeElement;
  for (const part of [...byId("first-map").children]) {
    // Keeps focus and scroll, where a browser knows it.
    if (target.moveBefore) target.moveBefore(part, null);
    else target.append(part);
  }
  byId("first").remove();
  marking.write(handling());
  if (focused instanceof HTMLElement && focused !== document.activeElement && target.contains(focused))
    focused.focus({ preventScroll: true });
  mapView.placed();
}

function placeWhenMade() {
  const observer = new MutationObserver(() => {
    const target = byId("map-place");
    if (!target) return;
    observer.disconnect();
    place(target);
  });
  observer.observe(byId("react-entry-point"), { childList: true, subtree: true });
}

function open() {
  placeWhenMade();
  const template = byId("later");
  const page = document.documentElement.dataset.opening;
  if (page !== "map" || document.documentElement.classList.contains("has-no-map")) {
    run(template);
    return;
  }
  const begin = once(() => run(template));
  mapView.whenSeen(begin);
  document.addEventListener("araxes:nomap", begin);
  globalThis.setTimeout(begin, PATIENCE_MS);
}

export function start() {
  // The template stands behind the script that runs this.
  whenRead(open);
}
