"""When things happened between countries: events of two or more of them, by period and kind.

These are the events that the table of pairs counts; here each counts once, however many pairs it
has.
"""

from __future__ import annotations

from dashboard.query.seen import select_seen
from dashboard.query.spreading import Dated, Spread, spread_over, window_within
from dashboard.selection import Selection
from dashboard.store.extent import known_days
from dashboard.store.served import ServedDossier
from seeds.records.model import EventKind


def select_events_in_time(served: ServedDossier, selection: Selection) -> Spread:
    """Events of the window and kinds in which two countries take part, whatever the scope.

    The frame's ``series`` are kinds of event: those of the selection, in the vocabulary's order.
    See :class:`Spread`.
    """
    events = [
        Dated.of(one.event.kind.value, one, served)
        for one in select_seen(served, selection)
        if len(one.event.countries) > 1
    ]
    kinds = tuple(kind.value for kind in EventKind if kind in selection.kinds)
    window = window_within(selection.start, selection.end, known_days(served.dossier))
    return spread_over(events, kinds, *window)
