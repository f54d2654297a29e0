"""Who else was present when the two countries met."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dashboard.query.seen import select_seen_of
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier
from seeds.records.model import Role


@dataclass(frozen=True)
class ThirdParty:
    """A country beside the pair: in how many of its events, and in how many as mediator."""

    country: str
    events: int
    mediated: int


def select_third_parties(
    served: ServedDossier, selection: Selection, pair: tuple[str, str]
) -> tuple[ThirdParty, ...]:
    """Other countries in the pair's events of the window, most frequent first, then by code."""
    present: Counter[str] = Counter()
    mediated: Counter[str] = Counter()
    for one in select_seen_of(served, selection, pair):
        people = [other for other in one.event.participants if other.country not in pair]
        present.update({other.country for other in people})
        mediated.update({other.country for other in people if other.role is Role.MEDIATOR})
    parties = (ThirdParty(code, events, mediated[code]) for code, events in present.items())
    return tuple(sorted(parties, key=lambda party: (-party.events, party.country)))
