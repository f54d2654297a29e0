"""A copy of the first dossier, to be changed."""

from __future__ import annotations

import shutil
from pathlib import Path

from seeds.loading.dossier import EMBEDDED


def copy_dossier(parent: Path) -> Path:
    """The embedded dossier's files in a folder of the test's own, without its working state."""
    source = EMBEDDED / "iran-azerbaijan-2019"
    ignored = shutil.ignore_patterns(".araxes", "versions")
    return Path(shutil.copytree(source, parent / source.name, ignore=ignored))
