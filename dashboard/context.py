"""What every view is given: the served dossiers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.selection import Selection, SelectionError
from dashboard.store.shelf import Shelf, Volume


@dataclass(frozen=True)
class Context:
    """The served dossiers; what is worked out of one hangs on it (``derived``)."""

    shelf: Shelf

    @classmethod
    def of(cls, shelf: Shelf) -> Context:
        """The context of these dossiers."""
        return cls(shelf)

    def read(self, data: Any) -> tuple[Selection, Volume]:
        """The selection that a browser sent, and its dossier; SelectionError where it is broken."""
        selection = Selection.from_json(data)
        if selection.dossier not in self.shelf:
            known = ", ".join(self.shelf)
            raise SelectionError(f"dossier: came {selection.dossier!r}; expected one of {known}.")
        return selection, self.shelf[selection.dossier]
