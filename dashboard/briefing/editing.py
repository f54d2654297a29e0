"""Whether a briefing can be changed here and now, and if not, why not."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

from dashboard.briefing.briefings import Briefing
from dashboard.store.served import ServedDossier
from seeds.editing.undoing import newest_undo
from seeds.loading.dossier import BRIEFING


@dataclass(frozen=True, slots=True)
class Editing:
    """What may be done; ``why_not`` is a sentence where nothing may be, and else empty."""

    why_not: str
    can_undo: bool

    def to_json(self) -> dict[str, Any]:
        """The fields of the briefing that say so."""
        return {
            "editable": not self.why_not,
            "why_not": self.why_not,
            "can_undo": self.can_undo and not self.why_not,
        }


def editing_of(briefing: Briefing, *, allowed: bool) -> Editing:
    """What may be done with a briefing; ``allowed`` is what the server is set to."""
    why_not = why_read_only(briefing.served, allowed=allowed)
    folder = briefing.served.dossier.folder
    undo = newest_undo(folder, briefing.digest) if folder and not why_not else None
    return Editing(why_not, undo is not None)


def why_read_only(served: ServedDossier, *, allowed: bool) -> str:
    """Why a briefing cannot be changed, as a sentence with the remedy; empty where it can."""
    if not allowed:
        return (
            "This server shows its briefings and does not change them. "
            "Start it on this machine, or with --edit yes."
        )
    folder = served.dossier.folder
    if folder is None or not folder.is_dir():
        return "The dossier’s folder is gone. Serve it from where it lies now."
    file = folder / BRIEFING
    if file.is_symlink() or (file.exists() and not os.access(file, os.W_OK)):
        return f"{BRIEFING} cannot be written. Copy the dossier to a folder that is yours."
    if not os.access(folder, os.W_OK | os.X_OK):
        return (
            f"The folder {folder} cannot be written. "
            "Copy the dossier to a folder that is yours, and serve it from there."
        )
    return ""
