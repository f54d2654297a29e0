"""The one place where a selection becomes a predicate over events.

The same rule stands in ``assets/js/core/filter.js``; both are held to
``tests/fixtures/cases/predicate.json``. Expressions are narwhals', over the columns of
:mod:`dashboard.store.events`.
"""

from __future__ import annotations

import narwhals as nw

from dashboard.selection import Scope, Selection, Within
from dashboard.store.extent import days
from seeds.dates.windows import lies_within
from seeds.records.model import EventKind

CONTACT_KINDS = frozenset(kind for kind in EventKind if kind.is_contact)
"""Kinds in which both sides take part knowingly: these end a silence, a sanction does not."""


def matches(selection: Selection) -> nw.Expr:
    """True for an event that the selection shows: its kind, its dates and, if asked, its pair."""
    shown = seen(selection)
    if selection.scope is Scope.PAIR and selection.pair:
        shown = shown & of_pair(*selection.pair)
    return shown


def between(selection: Selection, pair: tuple[str, str]) -> nw.Expr:
    """True for an event of this pair in the selection's window and kinds, whatever its scope."""
    return seen(selection) & of_pair(*pair)


def seen(selection: Selection) -> nw.Expr:
    """True for an event of the selection's kinds and window that still rests on a source."""
    return of_kinds(selection.kinds) & in_window(selection) & standing(selection)


def standing(selection: Selection) -> nw.Expr:
    """True for an event of which at least one source is not withdrawn."""
    fallen = [
        nw.col("sources").list.contains(source).cast(nw.Int32)
        for source in sorted(selection.withdrawn)
    ]
    if not fallen:
        return nw.col("source_count") >= 0
    return nw.sum_horizontal(*fallen) < nw.col("source_count")


def in_window(selection: Selection) -> nw.Expr:
    """True for an event that may lie in the window, or must: as the selection asks."""
    found: nw.Expr = lies_within(
        nw.col("earliest"),
        nw.col("latest"),
        nw.col("open").is_null(),
        days(selection.start),
        days(selection.end),
        certainly=selection.within is Within.CERTAINLY,
    )
    return found


def of_kinds(kinds: frozenset[EventKind]) -> nw.Expr:
    """True for an event of these kinds; of none, if none are given."""
    if not kinds:
        return nw.col("kind").is_null()  # engines dislike an empty list; a kind is never null
    return nw.col("kind").is_in(sorted(kind.value for kind in kinds))


def of_pair(a: str, b: str) -> nw.Expr:
    """True for an event in which both countries take part."""
    return nw.col("countries").list.contains(a) & nw.col("countries").list.contains(b)
