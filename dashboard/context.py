"""What every view is given: the served dossiers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.selection import Selection, SelectionError
from dashboard.store.served import ServedDossier, ServedDossiers


@dataclass(frozen=True)
class Context:
    """The served dossiers; what is worked out of one hangs on it (``derived``)."""

    dossiers: ServedDossiers

    @classmethod
    def of(cls, dossiers: ServedDossiers) -> Context:
        """The context of these dossiers."""
        return cls(dossiers)

    def read(self, data: Any) -> tuple[Selection, ServedDossier]:
        """The selection that a browser sent, and its dossier; SelectionError where it is broken."""
        selection = Selection.from_json(data)
        if selection.dossier not in self.dossiers:
            known = ", ".join(self.dossiers)
            raise SelectionError(f"dossier: came {selection.dossier!r}; expected one of {known}.")
        return selection, self.dossiers[selection.dossier]
