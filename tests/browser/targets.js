/**
 * The targets in sight that are smaller than 24 × 24 CSS pixels and have not that much room either, as
 * WCAG 2.5.8 has it: the circle of 24 pixels about a small one meets no other target, nor the circle of
 * another small one. A link within a sentence is exempt.
 * @returns {string[]} each with its size
 */
() => {
  const LEAST = 24;
  const SELECTOR = "a[href], button, input, select, textarea, summary, label:has(input), [role=button], [role=tab], "
    + "[role=option], [role=slider], [role=switch], [role=radio], [role=columnheader], [tabindex='0'], "
    + ".ag-header-icon";
  const modal = document.querySelector("dialog[open]:modal");
  const scope = modal || document;
  const isSeen = (one) => one.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) && !one.disabled
    && one.getClientRects().length > 0 && !one.closest(".visually-hidden");
  const isInText = (one) => one.tagName === "A" && getComputedStyle(one).display === "inline"
    && [...one.parentElement.childNodes].some((node) => node.nodeType === 3 && /[\p{L}\p{N}]/u.test(node.data));
  // What only a keyboard reaches, or a label stands in for, is no target of a pointer.
  const isTarget = (one) => {
    const { width, height } = one.getBoundingClientRect();
    if (width < 2 || height < 2) return false;
    const style = getComputedStyle(one);
    if (style.pointerEvents === "none") return false;
    const label = one.tagName === "INPUT" && one.closest("label");
    return !label && !one.matches(".skip-link, [role=region], ol, ul, .cell-scroll");
  };
  const targets = [...scope.querySelectorAll(SELECTOR)].filter((one) => isSeen(one) && isTarget(one));
  const boxes = targets.map((one) => ({ one, box: one.getBoundingClientRect() }));
  const isSmall = ({ box }) => box.width < LEAST - 0.5 || box.height < LEAST - 0.5;
  // What is scrolled away stands in nobody's way: only what one scrolls together is compared.
  const scroller = (one) => {
    let at = one.parentElement;
    while (at && !/auto|scroll/.test(getComputedStyle(at).overflowY)) at = at.parentElement;
    return at;
  };
  for (const entry of boxes) entry.scroller = scroller(entry.one);
  const centre = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
  const crowds = (small, other) => {
    if (small.one === other.one || small.scroller !== other.scroller || small.one.contains(other.one) || other.one.contains(small.one)) return false;
    const [x, y] = centre(small.box);
    if (isSmall(other)) {
      const [u, v] = centre(other.box);
      return Math.hypot(x - u, y - v) < LEAST - 0.5;
    }
    const dx = Math.max(other.box.left - x, 0, x - other.box.right);
    const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
    return Math.hypot(dx, dy) < LEAST / 2 - 0.5;
  };
  return boxes
    .filter((entry) => isSmall(entry) && !isInText(entry.one) && boxes.some((other) => crowds(entry, other)))
    .map(({ one, box }) => {
      const name = one.getAttribute("aria-label") || one.innerText || one.id || one.className;
      return `${one.tagName.toLowerCase()}.${one.className} “${String(name).slice(0, 40)}” `
        + `${Math.round(box.width)} × ${Math.round(box.height)} at ${Math.round(box.left)}, ${Math.round(box.top)}`;
    });
}
