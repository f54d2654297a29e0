/** Says on every page that sources are withdrawn, and puts them back on request. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});

  /** @param {string[]} sources ids of the withdrawn ones @returns {string} a sentence for the reader */
  function sentence(sources) {
    const one = sources.length === 1;
    return `${one ? "A source is" : `${sources.length} sources are`} withdrawn (${sources.join(", ")}): what rests on ${one ? "it" : "them"} alone is left out everywhere.`;
  }

  /** @param {string[]} sources @returns {object} one action that puts all of them back */
  function putBack(sources) {
    return { type: "several", actions: sources.map((source) => ({ type: "withdraw", source, on: false })) };
  }

  araxes.withdrawn = { sentence, putBack };
  if (typeof module === "object") module.exports = araxes.withdrawn;
  if (typeof document === "undefined") return;

  let told = "";

  function follow({ withdrawn }, phase) {
    if (phase !== "commit" || withdrawn.join() === told) return;
    told = withdrawn.join();
    if (!withdrawn.length) {
      araxes.notices.dismiss("withdrawn");
      return;
    }
    const text = withdrawn.length === 1 ? "Put it back" : "Put them back";
    araxes.notices.show(sentence(withdrawn), {
      kind: "warning",
      key: "withdrawn",
      action: { text, run: () => araxes.state.dispatch(putBack(withdrawn)) },
    });
  }

  root.addEventListener("DOMContentLoaded", () => araxes.state.subscribe(follow));
})(typeof window === "object" ? window : globalThis);
