"""Who went to whom, of every two countries: contacts from guest to host, and countries' own sums.

What counts is what :mod:`dashboard.query.contacts` counts, so that a pair's figures here are the
sums of its ranks there: visits and meetings, each once, what is part of another one not again. A
contact without guest and host has no direction and is counted beside.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from dashboard.query.contacts import IN_PERSON, directions_of
from dashboard.query.seen import SeenEvent, select_seen, unfolded
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier


@dataclass(frozen=True)
class Journeys:
    """Contacts of the window by direction, and what each country took part in.

    ``went`` counts by (guest, host), ``met`` by unordered pair those without a direction; what
    occurred in neither is missing. ``events``, ``went_out`` and ``received`` are by country: all
    events that it took part in, contacts in which it was a guest, and in which it was a host. An
    event with several others is one of each.
    """

    went: Mapping[tuple[str, str], int]
    met: Mapping[frozenset[str], int]
    events: Mapping[str, int]
    went_out: Mapping[str, int]
    received: Mapping[str, int]

    @property
    def most(self) -> int:
        """The most that any country went to another one; 0 where none did."""
        return max(self.went.values(), default=0)


def select_journeys(served: ServedDossier, selection: Selection) -> Journeys:
    """Count what the window, kinds and sources of the selection show, whatever its scope."""
    events: Counter[str] = Counter()
    of_pairs: dict[tuple[str, str], list[SeenEvent]] = {}
    for one in select_seen(served, selection):
        countries = sorted(set(one.event.countries))
        events.update(countries)
        if one.event.kind in IN_PERSON:
            for pair in combinations(countries, 2):
                of_pairs.setdefault(pair, []).append(one)
    ways: set[tuple[str, str, str]] = set()
    met: Counter[frozenset[str]] = Counter()
    for pair, shown in of_pairs.items():
        for one in unfolded(served, shown):
            guests = [guest for guest, _ in directions_of(one.event, pair)]
            ways |= {(guest, _other(pair, guest), one.event.id) for guest in guests}
            if not guests:
                met[frozenset(pair)] += 1
    return Journeys(
        went=Counter((guest, host) for guest, host, _ in ways),
        met=met,
        events=events,
        went_out=Counter(guest for guest, _ in {(guest, id_) for guest, _, id_ in ways}),
        received=Counter(host for host, _ in {(host, id_) for _, host, id_ in ways}),
    )


def _other(pair: tuple[str, str], country: str) -> str:
    return pair[1] if country == pair[0] else pair[0]
