"""When two countries met: the contacts of the Pair tab's ranks, by period and direction.

A contact is what :mod:`dashboard.query.contacts` counts, so that the sums over all time are those
of its table: visits and meetings, each once, and what is part of another one not again.
"""

from __future__ import annotations

from dashboard.query.contacts import IN_PERSON, directions_of
from dashboard.query.seen import select_seen_of, unfolded
from dashboard.query.spreading import Dated, Spread, spread_over, window_within
from dashboard.selection import Selection
from dashboard.store.extent import known_days
from dashboard.store.served import ServedDossier

A_TO_B, B_TO_A, ELSEWHERE = "a_to_b", "b_to_a", "elsewhere"
"""Series: people of A came to B, of B to A, or they met without one being the other's guest."""

DIRECTIONS = (A_TO_B, B_TO_A, ELSEWHERE)


def select_contacts_in_time(
    served: ServedDossier, selection: Selection, pair: tuple[str, str]
) -> Spread:
    """The pair's visits and meetings in the window, spread over its periods; see :class:`Spread`.

    The frame's ``series`` are :data:`DIRECTIONS`.
    """
    series = {pair[0]: A_TO_B, pair[1]: B_TO_A}
    shown = (one for one in select_seen_of(served, selection, pair) if one.event.kind in IN_PERSON)
    events: list[Dated] = []
    for one in unfolded(served, shown):
        sides = [series[guest] for guest, _ in directions_of(one.event, pair)] or [ELSEWHERE]
        events.extend(Dated.of(side, one, served) for side in sides)
    window = window_within(selection.start, selection.end, known_days(served.dossier))
    return spread_over(events, DIRECTIONS, *window)
