"""Who else was present when the two countries met."""

from __future__ import annotations

from dataclasses import dataclass

import narwhals as nw

from dashboard.query.predicate import between
from dashboard.selection import Selection
from dashboard.store.events import collect_rows
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
    with served.store.reading() as tables:
        shown = tables.events.filter(between(selection, pair)).select(event="id")
        mediator = (nw.col("role") == Role.MEDIATOR.value).cast(nw.Int32)
        present = (
            tables.participants.filter(~nw.col("country").is_in(pair))
            .join(shown, on="event", how="semi")
            .with_columns(mediator=mediator)
            .group_by("event", "country")
            .agg(nw.col("mediator").max())
            .group_by("country")
            .agg(events=nw.len(), mediated=nw.col("mediator").sum())
        )
        rows = collect_rows(present)
    parties = [ThirdParty(row["country"], row["events"], int(row["mediated"])) for row in rows]
    return tuple(sorted(parties, key=lambda party: (-party.events, party.country)))
