"""``python -m dashboard``: the same as the command ``araxes``."""

import os
import sys

if __name__ == "__main__":
    # Python looks first in the folder where it was started. That may be a stranger's dossier, so it
    # is taken out, unless it is the folder that this package was found in.
    if not sys.flags.safe_path and sys.path[0] != os.path.dirname(os.path.dirname(__file__)):  # noqa: PTH120  pathlib could be one of its files
        del sys.path[0]

    from dashboard.cli import main

    main()
