/** How much larger than its own pixels a part of the page is on the screen (`--zoom` in the style sheets). */

/** @param {HTMLElement} part */
const zoomOf = (part) => (part.offsetWidth && part.getBoundingClientRect().width / part.offsetWidth) || 1;

export { zoomOf };
