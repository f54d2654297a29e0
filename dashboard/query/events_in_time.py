"""When things happened between countries: events of two or more of them, by period and kind.

These are the events that the table of pairs counts; here each counts once, however many pairs it
has.
"""

from __future__ import annotations

import narwhals as nw

from dashboard.query.predicate import seen
from dashboard.query.spreading import Dated, Spread, spread_over, window_within
from dashboard.selection import Selection
from dashboard.store.events import collect_rows
from dashboard.store.extent import known_days
from dashboard.store.served import ServedDossier
from seeds.records.model import EventKind


def select_events_in_time(served: ServedDossier, selection: Selection) -> Spread:
    """Events of the window and kinds in which two countries take part, whatever the scope.

    The frame's ``series`` are kinds of event: those of the selection, in the vocabulary's order.
    See :class:`Spread`.
    """
    with served.store.reading() as tables:
        several = (
            tables.participants.select("event", "country")
            .unique()
            .group_by("event")
            .agg(countries=nw.len())
            .filter(nw.col("countries") > 1)
        )
        rows = collect_rows(
            tables.events.filter(seen(selection))
            .join(several.select("event"), left_on="id", right_on="event", how="semi")
            .select("id", "kind", "earliest", "latest", "open")
        )
    kinds = tuple(kind.value for kind in EventKind if kind in selection.kinds)
    window = window_within(selection.start, selection.end, known_days(served.dossier))
    return spread_over((Dated.of(row["kind"], row, served) for row in rows), kinds, *window)
