"""The ledger of a selection, and the claims that touch a pair, an event or a place of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dashboard.claims.ledger import Entry, build_ledger
from dashboard.selection import Selection
from dashboard.store.shelf import Volume
from seeds.model import Event

_KEPT = 64
"""Ledgers kept: one for every as-of day and set of withdrawn sources that is looked at lately."""


@dataclass(frozen=True, eq=False)
class _Question:
    """A key for the cache: the volume by identity, for a served dossier never changes."""

    volume: Volume
    as_of: date
    withdrawn: frozenset[str]

    def __hash__(self) -> int:
        return hash((id(self.volume), self.as_of, self.withdrawn))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Question)
            and self.volume is other.volume
            and self.as_of == other.as_of
            and self.withdrawn == other.withdrawn
        )


@lru_cache(maxsize=_KEPT)
def _ledger(question: _Question) -> tuple[Entry, ...]:
    dossier = question.volume.dossier
    return build_ledger(dossier, question.as_of, question.withdrawn)


def select_ledger(volume: Volume, selection: Selection) -> tuple[Entry, ...]:
    """Every claim as of the selection's day, without the sources that it withdraws."""
    return _ledger(_Question(volume, selection.as_of, selection.withdrawn))


def select_claims_of_pair(
    volume: Volume, selection: Selection, pair: tuple[str, str]
) -> tuple[Entry, ...]:
    """The claims about a pair, in either order."""
    return tuple(
        entry
        for entry in select_ledger(volume, selection)
        if any(set(pair) == set(own) for own in entry.claim.pairs)
    )


def select_claims_of_event(volume: Volume, selection: Selection, event: Event) -> tuple[Entry, ...]:
    """The claims that name an event, and those whose check counted it."""
    return tuple(
        entry
        for entry in select_ledger(volume, selection)
        if event.id in entry.claim.events or event.id in entry.finding.events
    )
