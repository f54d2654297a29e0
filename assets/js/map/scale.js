/** The scale bar: the longest round distance that finds room. */

const ROOM_PX = 120;
const STEPS = [5, 2, 1];

/**
 * @param {number} metresPerPx in the middle of the map
 * @returns {{metres: number, px: number, text: string}} a distance of 1, 2 or 5 times a power of ten
 */
function measure(metresPerPx) {
  const most = metresPerPx * ROOM_PX;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = STEPS.map((step) => step * power).find((length) => length <= most);
  const text = metres >= 1000 ? `${(metres / 1000).toLocaleString("en")} km` : `${metres} m`;
  return { metres, px: metres / metresPerPx, text };
}

/** @param {HTMLElement} host */
function createScale(host) {
  let shown = "";
  return function show(metresPerPx) {
    const { px, text } = measure(metresPerPx);
    const key = `${text} ${Math.round(px)}`;
    if (key === shown) return;
    shown = key;
    host.textContent = text;
    host.style.setProperty("--scale-px", `${Math.round(px)}px`);
    host.setAttribute("aria-label", `Scale: this bar is ${text} long in the middle of the map`);
  };
}

export { createScale, measure };
