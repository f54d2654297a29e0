"""The dossier's sources, and how much of what is looked at rests on each."""

from __future__ import annotations

from dataclasses import dataclass

import narwhals as nw

from dashboard.query.predicate import matches
from dashboard.selection import Selection
from dashboard.store.events import collect_rows
from dashboard.store.shelf import Volume
from seeds.model import Source


@dataclass(frozen=True)
class SourceUse:
    """A source with the number of selected events that cite it, and that cite nothing else."""

    source: Source
    events: int
    alone: int


def select_sources(volume: Volume, selection: Selection) -> tuple[SourceUse, ...]:
    """Every source of the dossier, most cited in the selection first, then in file order."""
    with volume.store.reading() as tables:
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
    uses = [SourceUse(source, *found.get(source.id, (0, 0))) for source in volume.dossier.sources]
    return tuple(sorted(uses, key=lambda use: -use.events))
