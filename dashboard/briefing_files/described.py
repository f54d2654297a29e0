"""A map in words, for a reader who cannot see it: whose, with which layers, and which events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dashboard.query.payload import drawn_at
from dashboard.query.selected import select_events
from dashboard.query.wording import agree, counted, listed, span_words
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier
from seeds.format.choices import CHOICES
from seeds.records.layer_groups import groups_of
from seeds.records.model import Event, EventKind
from seeds.records.views import LayerGroup

MOST_COUNTRIES = 6
"""Countries that are named; of more, their number says as much."""


def describe_map(served: ServedDossier, selection: Selection) -> str:
    """What is drawn, in sentences; no verdict and no figure of the scene stands in it.

    "Map of Iran and Turkey. Layers: cities and towns. Shown for 2–24 May 2019: 1 call."
    """
    events = select_events(served, selection)
    layers = "; ".join(_layers(served, selection))
    return " ".join(
        [
            f"Map of {_countries(served, selection, events)}.",
            *([f"Layers: {layers}."] if layers else []),
            _events(served, selection, events),
        ]
    )


def _countries(served: ServedDossier, selection: Selection, events: Sequence[Event]) -> str:
    """The pair, or else the countries of the events shown."""
    codes = selection.pair or tuple(dict.fromkeys(c for e in events for c in e.countries))
    if not codes or len(codes) > MOST_COUNTRIES:
        return counted(len(codes), "country", "countries") if codes else "the region"
    return listed([served.country_names.get(code, code) for code in codes])


def _layers(served: ServedDossier, selection: Selection) -> list[str]:
    """The layers drawn, in the words of the format; the border of a pair needs a pair."""
    there = set(groups_of(served.dossier)) & selection.layers
    if selection.pair is None:
        there.discard(LayerGroup.SHARED_BORDER.value)
    words = CHOICES["layer"]
    return [words[group] for group in LayerGroup if group.value in there]


def _events(served: ServedDossier, selection: Selection, events: Sequence[Event]) -> str:
    when = span_words(selection.start, selection.end)
    if not events:
        return f"No events are shown for {when}."
    counts = Counter(event.kind for event in events)
    kinds = [counted(counts[kind], kind.value, kind.plural) for kind in EventKind if counts[kind]]
    # A single kind is itself the count: "3 visits".
    what = kinds[0] if len(kinds) == 1 else f"{counted(len(events), 'event')}: {listed(kinds)}"
    placeless = sum(drawn_at(event, served) is None for event in events)
    aside = ""
    if placeless:
        has = "has" if placeless == 1 else "have"
        aside = f" {placeless} of them {has} no place and {agree(placeless, 'stand')} on no map."
    return f"Shown for {when}: {what}.{aside}"
