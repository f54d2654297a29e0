/**
 * Signs of sites: dams, plants, crossings and ports differ by shape. The map gets them as pictures
 * drawn here in the theme's colours; the legend draws the same paths.
 */
(function (root) {
  "use strict";
  const araxes = (root.araxes = root.araxes || {});
  const map = (araxes.map = araxes.map || {});

  /** SVG paths about (0, 0) with a radius of about one; holes by the even-odd rule. */
  const PATHS = {
    /* A wall that widens downward, as dams do. */
    dam: "M-.42 -.85H.42L1.05 .8H-1.05Z",
    /* A lightning bolt in a disc. */
    plant: "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0ZM.18 -.72L-.52 .12H-.08L-.2 .72L.52 -.14H.08Z",
    /* Two posts and the way between them. */
    crossing: "M-1 -.95H-.42V-.25H.42V-.95H1V.95H.42V.25H-.42V.95H-1Z",
    /* An anchor, simplified. */
    port: "M0 -1A.32 .32 0 1 1 -.01 -1ZM-.16 -.36H.16V-.16H.55V.14H.16V.56Q.6 .5 .72 .1L1 .3Q.7 .98 0 1Q-.7 .98 -1 .3L-.72 .1Q-.6 .5 -.16 .56V.14H-.55V-.16H-.16Z",
  };
  const SIGN_PX = 11;
  const FRAME_PX = 17;
  const OBSTACLE = "obstacle";
  const OBSTACLE_PX = 20;

  function sign(path, hollow, tokens, ratio) {
    const size = Math.round(FRAME_PX * ratio);
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = size;
    // The pixels are read back at once: a canvas on the graphics card would have to be fetched.
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    const scale = (SIGN_PX / 2) * ratio;
    pen.translate(size / 2, size / 2);
    pen.scale(scale, scale);
    pen.lineJoin = "round";
    const shape = new Path2D(path);
    pen.strokeStyle = tokens.panel;
    pen.lineWidth = (3.2 * ratio) / scale;
    pen.stroke(shape);
    if (hollow) {
      pen.fillStyle = tokens.panel;
      pen.fill(shape, "evenodd");
      pen.strokeStyle = tokens.ink;
      pen.lineWidth = (1.2 * ratio) / scale;
      pen.stroke(shape);
    } else {
      pen.fillStyle = tokens.panel;
      pen.fill(shape, "nonzero");
      pen.fillStyle = tokens.ink;
      pen.fill(shape, "evenodd");
    }
    return pen.getImageData(0, 0, size, size);
  }

  /** Gives the map every sign in the theme's colours, anew after a change of theme. */
  function draw(mapLibre, tokens, ratio) {
    for (const [kind, path] of Object.entries(PATHS)) {
      for (const [suffix, hollow] of [["", false], ["-hollow", true]]) {
        put(mapLibre, `site-${kind}${suffix}`, sign(path, hollow, tokens, ratio), ratio);
      }
    }
    if (!mapLibre.hasImage(OBSTACLE)) mapLibre.addImage(OBSTACLE, new ImageData(OBSTACLE_PX, OBSTACLE_PX));
  }

  function put(mapLibre, name, image, ratio) {
    if (mapLibre.hasImage(name)) mapLibre.updateImage(name, image);
    else mapLibre.addImage(name, image, { pixelRatio: ratio });
  }

  map.sites = { PATHS, OBSTACLE, OBSTACLE_PX, draw };
  if (typeof module === "object") module.exports = map.sites;
})(typeof window === "object" ? window : globalThis);
