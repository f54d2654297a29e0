"""What every view is given: the served dossiers, and where readers find them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.query.payload import Payload
from dashboard.selection import Selection, SelectionError
from dashboard.server.addresses import AT_ROOT, Addresses
from dashboard.store.served import ServedDossier, ServedDossiers


@dataclass(frozen=True)
class Context:
    """The served dossiers; what is worked out of one hangs on it (``derived``)."""

    dossiers: ServedDossiers
    addresses: Addresses = AT_ROOT

    @classmethod
    def of(cls, dossiers: ServedDossiers, prefix: str = "/") -> Context:
        """The context of these dossiers, which readers find below the prefix."""
        return cls(dossiers, Addresses(prefix))

    def data_address(self, served: ServedDossier) -> str:
        """Where a browser finds a dossier's events."""
        return self.addresses.data(served.dossier.slug, served.derived(Payload).digest)

    def read(self, data: Any) -> tuple[Selection, ServedDossier]:
        """The selection that a browser sent, and its dossier; SelectionError where it is broken."""
        selection = Selection.from_json(data)
        if selection.dossier not in self.dossiers:
            known = ", ".join(self.dossiers)
            raise SelectionError(f"dossier: came {selection.dossier!r}; expected one of {known}.")
        return selection, self.dossiers[selection.dossier]
