/** Runs in the document's head, before the first paint: a dark page never flashes white. */

import { addressed, wear } from "./core/theme.js";

wear(addressed());
