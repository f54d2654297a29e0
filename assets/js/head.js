/** Runs in the document's head, before the first paint: a dark page never flashes white, a small one is small. */

import * as compact from "./core/compact.js";
import { addressed, wear } from "./core/theme.js";

wear(addressed());
compact.watch();
