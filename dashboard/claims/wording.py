"""Words that several checks use."""

from __future__ import annotations

from collections.abc import Collection

from dashboard.query.wording import day_words, listed
from seeds.model import EventKind

__all__ = ["day_words", "km_words", "listed", "listed_kinds", "share_words"]


def listed_kinds(kinds: Collection[EventKind]) -> str:
    """Kinds in words: "visits and meetings"; "events" for all."""
    names = [f"{kind.value}s" for kind in EventKind if kind in kinds]
    return listed(names) if names else "events"


def km_words(length_km: float) -> str:
    """A length to a tenth of a kilometre: "1,146.1"."""
    return f"{length_km:,.1f}"


def share_words(share: float) -> str:
    """A share as whole per cent: "58 %"."""
    return f"{share:.0%}".replace("%", " %")
