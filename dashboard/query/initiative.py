"""Initiative balance: which side of a pair moves first, as one number with its basis.

The balance is (A − B) / (A + B) over contacts that one side began: +1 when A alone began them,
−1 when B alone did. It is the relative difference of two counts and says nothing about few.
"""

from __future__ import annotations

from dataclasses import dataclass

import narwhals as nw

from dashboard.query.contacts import unfolded
from dashboard.query.predicate import between, of_kinds
from dashboard.query.wording import listed
from dashboard.selection import Selection
from dashboard.store.events import collect_rows
from dashboard.store.served import ServedDossier
from seeds.records.model import EventKind

ENOUGH_CONTACTS = 5
"""Below five, moving one contact to the other side shifts the balance by half or more of its
range from even to one-sided."""

_BEGUN = frozenset(kind for kind in EventKind if kind.is_begun)

BEGUN_WORDS = listed([kind.plural for kind in EventKind if kind in _BEGUN])
"""The kinds of event that one side begins, within a sentence: "visits, meetings and calls"."""


@dataclass(frozen=True)
class Initiative:
    """Contacts begun by A and by B; an event that is part of a counted one counts once."""

    a: int
    b: int

    @property
    def contacts(self) -> int:
        """How many contacts the balance rests on."""
        return self.a + self.b

    @property
    def balance(self) -> float | None:
        """From −1 (B alone) to +1 (A alone); None below :data:`ENOUGH_CONTACTS`."""
        if self.contacts < ENOUGH_CONTACTS:
            return None
        return (self.a - self.b) / self.contacts


def select_initiative(
    served: ServedDossier, selection: Selection, pair: tuple[str, str]
) -> Initiative:
    """Count the pair's visits, meetings and calls in the window by the side that began them."""
    with served.store.reading() as tables:
        shown = tables.events.filter(between(selection, pair) & of_kinds(_BEGUN))
        begun = unfolded(tables, shown).filter(nw.col("initiator").is_in(pair))
        groups = collect_rows(begun.group_by("initiator").agg(count=nw.len()))
    counts = {row["initiator"]: row["count"] for row in groups}
    return Initiative(a=counts.get(pair[0], 0), b=counts.get(pair[1], 0))
