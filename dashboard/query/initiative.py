"""Initiative balance: which side of a pair moves first, as one number with its basis.

The balance is (A − B) / (A + B) over contacts that one side began: +1 when A alone began them,
−1 when B alone did. It is the relative difference of two counts and says nothing about few.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dashboard.query.seen import select_seen_of, unfolded
from dashboard.query.wording import listed
from dashboard.selection import Selection
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
    shown = (one for one in select_seen_of(served, selection, pair) if one.event.kind in _BEGUN)
    counts = Counter(one.event.initiator for one in unfolded(served, shown))
    return Initiative(a=counts[pair[0]], b=counts[pair[1]])
