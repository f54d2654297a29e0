"""What every view is given: the served dossiers and their addresses; nothing mutable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.query.payload import Payload
from dashboard.selection import Selection, SelectionError
from dashboard.store.shelf import Shelf, Volume


@dataclass(frozen=True)
class Context:
    """The shelf and the payload of each of its dossiers."""

    shelf: Shelf
    payloads: Mapping[str, Payload]

    @classmethod
    def of(cls, shelf: Shelf) -> Context:
        """Prepare what the views need from the served dossiers."""
        return cls(shelf, {slug: Payload(volume) for slug, volume in shelf.items()})

    def read(self, data: Any) -> tuple[Selection, Volume]:
        """The selection that a browser sent, and its dossier; SelectionError where it is broken."""
        selection = Selection.from_json(data)
        if selection.dossier not in self.shelf:
            known = ", ".join(self.shelf)
            raise SelectionError(f"dossier: came {selection.dossier!r}; expected one of {known}.")
        return selection, self.shelf[selection.dossier]
