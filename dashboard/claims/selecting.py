"""The ledger of a selection, and the claims that touch a pair, an event or a place of it."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dashboard.claims.ledger import Entry, build_ledger
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier
from seeds.records.model import Event

_KEPT = 64
"""Ledgers kept of a dossier, one for every as-of day and set of withdrawn sources."""


class _Ledgers:
    """The ledgers of one dossier; the same question is answered from memory."""

    def __init__(self, served: ServedDossier) -> None:
        self._dossier = served.dossier
        self.build = lru_cache(_KEPT)(self._build)

    def _build(self, as_of: date, withdrawn: frozenset[str]) -> tuple[Entry, ...]:
        return build_ledger(self._dossier, as_of, withdrawn)


def select_ledger(served: ServedDossier, selection: Selection) -> tuple[Entry, ...]:
    """Every claim as of the selection's day, without the sources that it withdraws."""
    return served.derived(_Ledgers).build(selection.as_of, selection.withdrawn)


def select_claims_of_pair(
    served: ServedDossier, selection: Selection, pair: tuple[str, str]
) -> tuple[Entry, ...]:
    """The claims about a pair, in either order."""
    return tuple(
        entry
        for entry in select_ledger(served, selection)
        if any(set(pair) == set(own) for own in entry.claim.pairs)
    )


def select_claims_of_event(
    served: ServedDossier, selection: Selection, event: Event
) -> tuple[Entry, ...]:
    """The claims that name an event, and those whose check counted it."""
    return tuple(
        entry
        for entry in select_ledger(served, selection)
        if event.id in entry.claim.events or event.id in entry.finding.events
    )
