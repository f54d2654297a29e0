/**
 * What the server says in the page itself of the address that was opened, so that the map need not
 * wait for Dash to ask (dashboard/views/shell/document.py).
 */

/** @import { Expected } from "../types.d.ts" */

const ID = "arrival";

function read() {
  const element = document.getElementById(ID);
  return element && JSON.parse(element.textContent);
}

/**
 * The selection that the address names and where its dossier's events are; null for a page that has
 * no server, and where a scene is presented, which has a view of its own.
 * @returns {Expected|null}
 */
export function expected() {
  const said = read();
  if (!said || said.selection.scene) return null;
  return { selection: said.selection, address: said.standing.address, extent: said.extent };
}

/** How the dossier is to be handled, which stands on the page from its first frame. */
export const handling = () => read().handling;
