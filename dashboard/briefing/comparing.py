"""What changed between two snapshots: what was added, changed and withdrawn, part by part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dashboard.briefing.snapshots import DIGEST_MARK, Part, Record, Snapshot
from dashboard.query.wording import counted, listed

VERDICT = "verdict"
"""The field of a claim that a reader must hear of before any other."""


class Turn(StrEnum):
    """What became of a record, in the order in which it is told."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that differs; ``before`` and ``after`` are empty where the field says nothing.

    Both are ``None`` where a text was too long to be kept: then only that it changed is known.
    """

    name: str
    before: str | None
    after: str | None

    def words(self) -> str:
        """The change on one line: "date: 2018-12 → 2018-12-21"."""
        name = self.name.replace("_", " ")
        if self.before is None or self.after is None:
            return name
        return f"{name}: {self.before or 'none'} → {self.after or 'none'}"


@dataclass(frozen=True, slots=True)
class Change:
    """One record that differs; ``fields`` are those that changed, the verdict first."""

    part: Part
    id: str
    title: str
    turn: Turn
    fields: tuple[FieldChange, ...] = ()

    @property
    def verdict(self) -> FieldChange | None:
        """How the verdict of a claim turned; ``None`` where it did not."""
        first = self.fields[0] if self.fields else None
        return first if first and first.name == VERDICT else None


def compare_snapshots(before: Snapshot, after: Snapshot) -> tuple[Change, ...]:
    """Every difference: part by part, verdicts that turned first, then as added, changed, gone."""
    changes = [
        change
        for part in Part
        for change in _compare_part(part, before.parts[part], after.parts[part])
    ]
    parts, turns = list(Part), list(Turn)
    return tuple(
        sorted(
            changes,
            key=lambda c: (parts.index(c.part), c.verdict is None, turns.index(c.turn)),
        )
    )


def summarise(changes: tuple[Change, ...]) -> str:
    """The changes in one sentence: "1 verdict turned; 2 events added and 1 changed."."""
    if not changes:
        return "Nothing changed."
    turned = sum(1 for change in changes if change.verdict)
    clauses = [f"{counted(turned, 'verdict')} turned"] if turned else []
    for part in Part:
        counts = {
            turn: sum(1 for c in changes if c.part is part and c.turn is turn) for turn in Turn
        }
        told = [(number, turn) for turn, number in counts.items() if number]
        if told:
            number, turn = told[0]
            noun = part.value.removesuffix("s")
            first = f"{counted(number, noun)} {turn.value}"
            clauses.append(
                listed([first, *(f"{number} {turn.value}" for number, turn in told[1:])])
            )
    return "; ".join(clauses) + "."


def plain_change(change: Change) -> dict[str, Any]:
    """A change as plain values, for programs and for the page."""
    return {
        "part": change.part.value,
        "id": change.id,
        "title": change.title,
        "turn": change.turn.value,
        "verdict_turned": change.verdict is not None,
        "fields": [
            {"name": field.name, "before": field.before, "after": field.after}
            for field in change.fields
        ],
    }


def _compare_part(
    part: Part, before: Mapping[str, Record], after: Mapping[str, Record]
) -> Iterator[Change]:
    for id_, record in after.items():
        old = before.get(id_)
        if old is None:
            yield Change(part, id_, record.title, Turn.ADDED)
        elif old.fields != record.fields:
            yield Change(part, id_, record.title, Turn.CHANGED, _changed_fields(old, record))
    for id_, record in before.items():
        if id_ not in after:
            yield Change(part, id_, record.title, Turn.WITHDRAWN)


def _changed_fields(before: Record, after: Record) -> tuple[FieldChange, ...]:
    names = dict.fromkeys([*after.fields, *before.fields])
    changed = [
        _change_of(name, before.fields.get(name, ""), after.fields.get(name, ""))
        for name in names
        if before.fields.get(name, "") != after.fields.get(name, "")
    ]
    return tuple(sorted(changed, key=lambda change: change.name != VERDICT))


def _change_of(name: str, before: str, after: str) -> FieldChange:
    if before.startswith(DIGEST_MARK) or after.startswith(DIGEST_MARK):
        return FieldChange(name, None, None)
    return FieldChange(name, before, after)
