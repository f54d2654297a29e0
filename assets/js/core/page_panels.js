/**
 * The panels of pages, as their elements tell of them (dashboard/components/panels.py): a new page
 * brings its own, and no script has to know of it.
 */

/** @import { PagePanel } from "../types.d.ts" */

/**
 * A panel, as core/questions.js and pages/asking.js take it.
 * @param {string} element the id of its element
 * @param {Pick<PagePanel, "fields"|"subject"> & {name: string, page: string, head: string, missing: string}} told
 * @returns {PagePanel}
 */
function panelOf(element, { name, page, fields, subject, head, missing }) {
  return {
    element,
    output: `answer-${name}.data`,
    fields,
    subject,
    open: (selection) => selection.page === page,
    head: () => head,
    missing: () => missing,
  };
}

/** @type {WeakMap<Element, [string, PagePanel]>} what was read already, since it is asked at every commit */
const known = new WeakMap();

/** @returns {Record<string, PagePanel>} by name; none before the pages are drawn */
function all() {
  if (typeof document === "undefined") return {};
  return Object.fromEntries(
    [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-asks]"))].map((element) => {
      if (!known.has(element)) {
        const told = JSON.parse(element.dataset.asks);
        known.set(element, [told.name, panelOf(element.id, told)]);
      }
      return known.get(element);
    }),
  );
}

export { all, panelOf };
