/** On a narrow map whom it must name is folded to a button that opens it (pages/map.css). */

/**
 * @param {HTMLElement} button @param {HTMLElement} text
 * @param {() => void} changed called when it opens or closes: names keep clear of it
 */
function createAttribution(button, text, changed) {
  function show(open) {
    button.setAttribute("aria-expanded", String(open));
    text.classList.toggle("is-open", open);
    changed();
  }

  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  button.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
    event.stopPropagation();
    show(false);
  });
}

export { createAttribution };
