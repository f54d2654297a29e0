/** Pictures of the scenes, fetched one after the other while the server is there, and kept. */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const presenter = (araxes.presenter = araxes.presenter || {});

  const addressOf = (slug, id) => `/export/${encodeURIComponent(slug)}/scene/${encodeURIComponent(id)}.svg`;

  /** @param {() => void} arrived called when another picture is there */
  function createPictures(arrived) {
    /** @type {Map<string, string>} addresses of pictures in this browser, by scene and what it showed */
    const kept = new Map();
    let asked = "";

    const keyOf = (briefing, scene) => `${briefing.digest} ${scene.id}`;

    /** Fetches the pictures of a briefing, that of the scene at `first` before the others; one that does not come ends it quietly. */
    async function gather(briefing, first) {
      if (asked === briefing.digest) return;
      asked = briefing.digest;
      for (const scene of [...briefing.scenes.slice(first), ...briefing.scenes.slice(0, first)]) {
        try {
          const response = await fetch(addressOf(briefing.slug, scene.id));
          if (!response.ok) return;
          kept.set(keyOf(briefing, scene), URL.createObjectURL(await response.blob()));
          arrived();
        } catch {
          return;
        }
      }
    }

    return { gather, of: (briefing, scene) => kept.get(keyOf(briefing, scene)) || "" };
  }

  presenter.pictures = { addressOf, createPictures };
  if (typeof module === "object") module.exports = presenter.pictures;
})(typeof window === "object" ? window : globalThis);
