"""A copy of the first dossier of which some scenes no longer hold."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from seeds.loading.dossier import EMBEDDED

TITLES = ("The visits", "The border on the Aras")
"""Of the scenes that no longer hold, in the briefing's order."""

REASON = "Since this scene was kept on "


def stale_copy(folder: Path) -> Path:
    """The dossier in a folder of its own: two scenes rested on an event that is there no more."""
    copy = folder / "iran-azerbaijan-2019"
    shutil.copytree(EMBEDDED / copy.name, copy)
    path = copy / "kept.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    for scene in ("visits", "aras-border"):
        kept["scenes"][scene]["events"]["a-visit-that-was-none"] = "0" * 12
    path.write_text(json.dumps(kept), encoding="utf-8")
    return copy
