/** The presenter's window. */

import * as standings from "./core/standings.js";
import * as keys from "./parts/keys.js";
import { open } from "./presenter/main.js";

keys.start();
standings.start();
document.addEventListener("DOMContentLoaded", () => open(document.body.dataset.slug));
