/** The presenter's window. */

import { whenRead } from "./core/ready.js";
import * as standings from "./core/standings.js";
import * as keys from "./parts/keys.js";
import { open } from "./presenter/main.js";

keys.start();
standings.start();
whenRead(() => open(document.body.dataset.slug));
