"""What changed between two snapshots: what was added, changed and withdrawn, part by part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dashboard.briefing.snapshots import (
    DIGEST_MARK,
    Part,
    Read,
    Record,
    Snapshot,
    figure_name,
    kept_text,
)
from dashboard.query.wording import agree, counted, listed

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
    ``read`` marks what the audience reads, with its values filled in.
    """

    name: str
    before: str | None
    after: str | None
    read: bool = False

    def words(self) -> str:
        """The change on one line: "date: 2018-12 → 2018-12-21"."""
        name = self.name.replace("_", " ")
        if self.before is None or self.after is None:
            return name
        if self.read:
            return f"{name}: {_quoted(self.before)} → {_quoted(self.after)}"
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

    @property
    def reads_differently(self) -> bool:
        """True for a scene whose headline, text or call-outs the audience reads differently."""
        return any(field.read for field in self.fields)


def compare_snapshots(before: Snapshot, after: Snapshot) -> tuple[Change, ...]:
    """Every difference: part by part, then as added, changed, gone.

    Verdicts that turned and scenes that read differently stand first in their part.
    """
    changes = [
        change
        for part in Part
        for change in _compare_part(part, before.parts[part], after.parts[part])
    ]
    parts, turns = list(Part), list(Turn)
    return tuple(
        sorted(
            changes,
            key=lambda c: (
                parts.index(c.part),
                not (c.verdict or c.reads_differently),
                turns.index(c.turn),
            ),
        )
    )


def summarise(changes: tuple[Change, ...]) -> str:
    """The changes in one sentence: "1 verdict turned; 2 events added and 1 changed."."""
    if not changes:
        return "Nothing changed."
    turned = sum(1 for change in changes if change.verdict)
    clauses = [f"{counted(turned, 'verdict')} turned"] if turned else []
    reading = sum(1 for change in changes if change.reads_differently)
    if reading:
        clauses.append(f"{counted(reading, 'scene')} {agree(reading, 'read')} differently")
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
        "reads_differently": change.reads_differently,
        "fields": [
            {"name": field.name, "before": field.before, "after": field.after}
            for field in change.fields
        ],
    }


def _compare_part(
    part: Part, before: Mapping[str, Record], after: Mapping[str, Record]
) -> Iterator[Change]:
    for number, (id_, record) in enumerate(after.items(), start=1):
        old = before.get(id_)
        if old is None:
            yield Change(part, id_, _title(part, number, record), Turn.ADDED)
            continue
        changed = _changed_fields(old, record)
        if changed:
            yield Change(part, id_, _title(part, number, record), Turn.CHANGED, changed)
    for number, (id_, record) in enumerate(before.items(), start=1):
        if id_ not in after:
            yield Change(part, id_, _title(part, number, record), Turn.WITHDRAWN)


def _title(part: Part, number: int, record: Record) -> str:
    """A record's title; a scene has its number before it, as the audience was shown it."""
    return f"Scene {number}: {record.title}" if part is Part.SCENES else record.title


def _changed_fields(before: Record, after: Record) -> tuple[FieldChange, ...]:
    read = _read_changes(before.read, after.read)
    told = {change.name.split()[0].removesuffix("s") for change in read}
    old, new = _with_figures_apart(before.fields, after.fields)
    names = dict.fromkeys([*new, *old])
    changed = [
        _change_of(_written(name, before, after), old.get(name, ""), new.get(name, ""))
        for name in names
        if old.get(name, "") != new.get(name, "") and name.removesuffix("s") not in told
    ]
    return (*read, *sorted(changed, key=lambda change: change.name != VERDICT))


_FILLED = ("headline", "text", "figures")
"""Fields of a scene whose values are filled in before anybody reads them."""


def _written(name: str, before: Record, after: Record) -> str:
    """A field's name, told apart from what the audience read where that is known, too."""
    known = before.read is not None and after.read is not None
    return f"{name} as written" if known and name in _FILLED else name


def _read_changes(before: Read | None, after: Read | None) -> list[FieldChange]:
    """What the audience reads differently; nothing where one of the two was not kept."""
    if before is None or after is None:
        return []
    changes = []
    if before.headline != after.headline:
        changes.append(FieldChange("headline", before.headline, after.headline, read=True))
    if before.text != after.text:
        changes.append(FieldChange("text", *_differing(before.text, after.text), read=True))
    return [*changes, *_figure_changes(before.figures, after.figures)]


_Figures = Sequence[tuple[str, str]]


def _figure_changes(before: _Figures, after: _Figures) -> Iterator[FieldChange]:
    """Call-outs that differ, each alone: by its label, or else by its place in the row."""
    old, new = list(before), list(after)
    for value, label in after:
        same = next((one for one in old if one[1] == label), None)
        if same:
            old.remove(same)
            new.remove((value, label))
            if same[0] != value:
                yield FieldChange(f"figure “{label}”", same[0], value, read=True)
    for number in range(max(len(old), len(new))):
        one, other = (" ".join(row[number]) if number < len(row) else "" for row in (old, new))
        yield FieldChange("figure", one, other, read=True)


_SENTENCE_END = re.compile(r"(?<=[.!?…؟۔։።])\s+|(?<=[。！？])")


def _differing(before: str, after: str) -> tuple[str, str]:
    """Two texts without the sentences that both begin and end with."""
    old, new = _SENTENCE_END.split(before), _SENTENCE_END.split(after)
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    return " ".join(old), " ".join(new)


_Fields = Mapping[str, str]
_FIGURES = "figures"
"""The one field in which versions used to hold all figures of a claim: "Counted: 3; Claimed: 3"."""


def _with_figures_apart(before: _Fields, after: _Fields) -> tuple[_Fields, _Fields]:
    """The fields of a claim with each figure by itself, where one of the two has them in one."""
    if (_FIGURES in before) == (_FIGURES in after) or VERDICT not in before:
        return before, after
    if _FIGURES in after:
        return _with_figures_apart(after, before)[::-1]
    whole = before[_FIGURES]
    split = _split_figures(whole)
    rest = {name: text for name, text in before.items() if name != _FIGURES}
    if split is not None:
        return {**rest, **split}, after
    figures = {name: text for name, text in after.items() if name.startswith("figure “")}
    others = {name: text for name, text in after.items() if name not in figures}
    joined = "; ".join(f"{_label_of(name)}: {text}" for name, text in figures.items())
    return {**rest, _FIGURES: whole}, {**others, _FIGURES: kept_text(joined)}


def _split_figures(whole: str) -> dict[str, str] | None:
    """Figures by name out of the one text that held them; ``None`` where it cannot be told."""
    found: dict[str, str] = {}
    for words in whole.split("; ") if whole else ():
        label, colon, value = words.partition(": ")
        if not colon:
            return None
        found[figure_name(label, found)] = value
    return found


def _label_of(name: str) -> str:
    return name.removeprefix("figure “").rpartition("”")[0]


def _quoted(text: str) -> str:
    return f"“{text}”" if text else "none"


def _change_of(name: str, before: str, after: str) -> FieldChange:
    if before.startswith(DIGEST_MARK) or after.startswith(DIGEST_MARK):
        return FieldChange(name, None, None)
    return FieldChange(name, before, after)
