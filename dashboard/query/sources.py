"""The dossier's sources, and how much of what is looked at rests on each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import narwhals as nw

from dashboard.query.chronicle import Entry, entries_of
from dashboard.query.predicate import matches
from dashboard.query.seen import ORDER
from dashboard.selection import Selection
from dashboard.store.events import Tables, collect_rows
from dashboard.store.served import ServedDossier
from seeds.records.model import Source


@dataclass(frozen=True)
class SourceUse:
    """A source with the number of selected events that cite it, and that cite nothing else.

    ``entries`` are the first of those events, in order; there may be more than are listed.
    """

    source: Source
    events: int
    alone: int
    entries: tuple[Entry, ...] = ()


def select_sources(
    served: ServedDossier, selection: Selection, limit: int = 30
) -> tuple[SourceUse, ...]:
    """Every source of the dossier, most cited in the selection first, then in file order.

    Each lists at most ``limit`` of its events.
    """
    with served.store.reading() as tables:
        shown = tables.events.filter(matches(selection)).select(event="id")
        cited = tables.citations.join(shown, on="event", how="semi")
        sources = cited.group_by("event").agg(sources=nw.len())
        counts = (
            cited.join(sources, on="event")
            .with_columns(alone=(nw.col("sources") == 1).cast(nw.Int32))
            .group_by("source")
            .agg(events=nw.len(), alone=nw.col("alone").sum())
        )
        found = {row["source"]: (row["events"], int(row["alone"])) for row in collect_rows(counts)}
        ids = {source: _first_ids(tables, cited, source, limit) for source in found}
    uses = [
        SourceUse(
            source,
            *found.get(source.id, (0, 0)),
            entries=entries_of(served, ids.get(source.id, [])),
        )
        for source in served.dossier.sources
    ]
    return tuple(sorted(uses, key=lambda use: -use.events))


def _first_ids(tables: Tables, cited: nw.LazyFrame[Any], source: str, limit: int) -> list[str]:
    events = cited.filter(nw.col("source") == source).select("event")
    first = tables.events.join(events, left_on="id", right_on="event", how="semi")
    return [row["id"] for row in collect_rows(first.sort(*ORDER).head(limit).select("id"))]
