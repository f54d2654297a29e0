"""The dossiers of the tests: a sound one, and where the broken ones lie."""

from __future__ import annotations

import shutil
from pathlib import Path

FIXTURES = Path(__file__).parents[1] / "fixtures"
SOUND = FIXTURES / "sound"
BROKEN = FIXTURES / "broken"


def copy_sound(parent: Path) -> Path:
    """A copy of the sound dossier under ``parent``, to be spoiled."""
    return Path(shutil.copytree(SOUND, parent / SOUND.name))
