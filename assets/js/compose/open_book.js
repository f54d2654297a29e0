/** The one briefing that this page writes in, and what was typed and not saved of it. */

import { createBook } from "../core/book.js";
import { createDrafts } from "./drafts.js";
import { FIELDS } from "./model.js";

/** A browser may forbid to keep anything; the drafts then live as long as the page. */
function storage() {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
}

/** Asked for as it is needed: what watches the page's requests may come after this. */
export const book = createBook((...request) => globalThis.fetch(...request), [...FIELDS, "reason"]);
export const drafts = createDrafts(storage());
