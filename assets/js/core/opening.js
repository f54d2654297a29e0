/**
 * What the server says in the page itself of the address that was opened, so that the map need not
 * wait for Dash to ask (dashboard/views/shell/document.py).
 */

const ID = "arrival";

function read() {
  const element = document.getElementById(ID);
  return element && JSON.parse(element.textContent);
}

/**
 * The selection that the address names and where its dossier's events are; null for a page that has
 * no server, and where a scene is presented, which has a view of its own.
 * @returns {{selection: any, address: string}|null}
 */
export function expected() {
  const said = read();
  return said && !said.selection.scene ? { selection: said.selection, address: said.standing.address } : null;
}

/** How the dossier is to be handled, which stands on the page from its first frame. */
export const handling = () => read().handling;
