"""Words that several checks use."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from dashboard.claims.findings import LAYER, Finding
from dashboard.query.wording import day_words, listed
from dashboard.selection.words import km_words
from geodata.layers import LAYERS
from geodata.validity import Standing, standing_on
from seeds.records.model import EventKind

__all__ = [
    "day_words",
    "km_words",
    "listed",
    "listed_kinds",
    "rests_on_words",
    "share_words",
    "standing_words",
]


def rests_on_words(finding: Finding, publishers: Mapping[str, str]) -> str:
    """What a verdict rests on, in a sentence; "" where nothing was tested.

    ``publishers`` maps ids of sources to the names that stand for them.
    """
    evidence = finding.rests_on.evidence
    if not evidence:
        return ""
    layers = [LAYERS[id_.removeprefix(LAYER)].title for id_ in evidence if id_.startswith(LAYER)]
    names = [publishers.get(id_, id_) for id_ in evidence if not id_.startswith(LAYER)]
    if layers:
        noun = "the layer" if len(layers) == 1 else "the layers"
        names.append(f"{noun} {listed([f'“{title}”' for title in layers])}")
    same = "; claim and evidence come from the same source" if finding.same_source else ""
    return f"Rests on {listed(list(dict.fromkeys(names)))}{same}."


def listed_kinds(kinds: Collection[EventKind]) -> str:
    """Kinds in words: "visits and meetings"; "events" for all."""
    names = [kind.plural for kind in EventKind if kind in kinds]
    return listed(names) if names else "events"


def standing_words(work: Mapping[str, Any], day: date) -> str:
    """What a work was on a day, as far as it is known: "in use since 2010"."""
    since = work.get("since")
    known = since if since and ".." not in since else ""
    match standing_on(work, day):
        case Standing.WORKING:
            return f"in use since {known}" if known else "in use"
        case Standing.NOT_YET:
            return f"not yet in use (from {known})" if known else "not yet in use"
    return "whether in use by then is not known here"


def share_words(share: float) -> str:
    """A share as whole per cent: "58 %"."""
    return f"{share:.0%}".replace("%", " %")
