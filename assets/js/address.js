/**
 * The address bar. Python writes and reads addresses (Selection.to_url, from_url); here they are
 * only pushed, replaced and heard.
 */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});

  /** Keys whose change alone makes no new place in the history: back should undo more than a nudge. */
  const QUIET_KEYS = ["at", "theme"];

  /** Fields that are the browser's alone: the server neither reads nor writes them. */
  const OWN_KEYS = ["play"];

  /** The query string without some fields, else as it is to the letter. */
  function without(search, keys) {
    const kept = search.replace(/^\?/, "").split("&").filter((part) => part && !keys.includes(part.split("=")[0]));
    return kept.length ? `?${kept.join("&")}` : "";
  }

  /** The server's query string with the browser's own fields of the present one. */
  function withOwn(search, current) {
    const values = new URLSearchParams(current);
    const own = OWN_KEYS.filter((key) => values.has(key)).map((key) => `${key}=${encodeURIComponent(values.get(key))}`);
    return own.length ? `${search || "?"}${search.length > 1 ? "&" : ""}${own.join("&")}` : search;
  }

  /** The address of a scene: of its view as the server wrote it, and what the reader chose. */
  const ofScene = ({ id, search }, theme) => `${search}&scene=${id}${theme === "auto" ? "" : `&theme=${theme}`}`;

  const isPresented = (search) => new URLSearchParams(search).has("scene");

  function place(search) {
    const values = new URLSearchParams(search);
    for (const key of QUIET_KEYS) values.delete(key);
    values.sort();
    return values.toString();
  }

  /**
   * What the history should do when the selection's address becomes `next`.
   * @param {string} current the query string in the address bar
   * @param {string} next the query string of the selection
   * @param {boolean} settled false until the address that was opened has been answered in full
   * @returns {"none"|"push"|"replace"}
   */
  function step(current, next, settled) {
    if (current === next) return "none";
    // From scene to scene one stays in the same briefing: back leads out of it.
    if (isPresented(current) && isPresented(next)) return "replace";
    return settled && place(current) !== place(next) ? "push" : "replace";
  }

  /** Number of the opening that is awaited; 0 when none is. */
  let awaited = 0;
  let visits = 0;
  /** False from an opening until its own permalink came back: that one only tidies the address. */
  let settled = false;

  /** Begins an opening; its answer is told from others by the number. */
  function open(search) {
    awaited = ++visits;
    settled = false;
    return { search: without(search, OWN_KEYS), visit: awaited };
  }

  /** True when this answer belongs to the opening that is awaited. */
  function arrived(visit) {
    if (visit !== awaited) return false;
    awaited = 0;
    return true;
  }

  /** Takes the address of the current selection, as the server or a scene has it. */
  function receive(written) {
    if (awaited) return;
    const search = withOwn(written, root.location.search);
    const move = step(root.location.search, search, settled);
    settled = true;
    const url = root.location.pathname + search;
    if (move === "push") root.history.pushState(null, "", url);
    if (move === "replace") root.history.replaceState(null, "", url);
  }

  /** Writes a field of the browser's own; null takes it away. */
  function setOwn(key, value) {
    const rest = without(root.location.search, [key]);
    const search = value === null ? rest : `${rest || "?"}${rest ? "&" : ""}${key}=${encodeURIComponent(value)}`;
    if (search !== root.location.search) root.history.replaceState(null, "", root.location.pathname + search);
  }

  const own = (key) => new URLSearchParams(root.location.search).get(key);

  /** Goes to an address of this app as if it had been followed, without loading the page anew. */
  function go(search) {
    root.history.pushState(null, "", root.location.pathname + search);
    root.dash_clientside.set_props("address", { data: open(search) });
  }

  /** True while an address is being opened. */
  const isOpening = () => awaited !== 0;

  araxes.address = { step, without, withOwn, ofScene, own, setOwn, open, arrived, isOpening, receive, go };
  if (typeof module === "object") module.exports = araxes.address;
  if (typeof document === "undefined") return;

  root.addEventListener("popstate", () => {
    root.dash_clientside.set_props("address", { data: open(root.location.search) });
  });
})(typeof window === "object" ? window : globalThis);
