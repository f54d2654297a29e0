"""What a dossier says on one day, small enough to keep and plain enough to compare.

A snapshot holds every event, claim, source and scene by id: its title, and each field as a line of
text. A long text is kept as its digest alone: that it changed can then be told, not what it was.
What the audience read of a scene is kept whole, since that is what is asked about later.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum, StrEnum
from functools import singledispatch
from typing import Any

from dashboard.claims.ledger import Entry, build_ledger
from seeds.dates.edtf import EdtfDate
from seeds.records.briefing import Scene
from seeds.records.dossier import Dossier
from seeds.records.model import Citation

TEXT_LIMIT = 160
"""Characters: longer texts are kept as a digest, so that a version never grows into a copy."""

DIGEST_MARK = "sha256:"
"""How a kept digest begins; no field of a record does."""

_NO_NEWS = frozenset({"id", "last_verdict", "last_verdict_on"})
"""Fields that tell a reader nothing: the key itself, and what the claim's own verdict repeats."""


class Part(StrEnum):
    """The records that are compared, in the order in which a reader needs them."""

    CLAIMS = "claims"
    EVENTS = "events"
    SOURCES = "sources"
    SCENES = "scenes"


@dataclass(frozen=True, slots=True)
class Read:
    """What the audience read of a scene, with every value filled in.

    ``figures`` are the call-outs in order, each a value and its label.
    """

    headline: str
    text: str = ""
    figures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a snapshot: a title for people, and its fields as text.

    ``read`` is there for scenes alone; ``None`` where nobody kept it.
    """

    title: str
    fields: Mapping[str, str]
    read: Read | None = None

    @property
    def digest(self) -> str:
        """What changes when any field does: twelve hexadecimal digits."""
        return _digest("\n".join(f"{name}={text}" for name, text in sorted(self.fields.items())))


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A dossier on one day; ``parts`` gives the records of each part by id, in their order."""

    slug: str
    as_of: date
    parts: Mapping[Part, Mapping[str, Record]]


def take_snapshot(
    dossier: Dossier,
    scenes: Iterable[Scene],
    ledger: Sequence[Entry] | None = None,
    reads: Mapping[str, Read] | None = None,
) -> Snapshot:
    """What the dossier and these scenes say, with the verdict and the figures of every claim.

    ``ledger`` is the dossier's own, as of its day with every source in place, where it is at hand;
    ``reads`` gives what the audience reads of each scene, by id.
    """
    entries = build_ledger(dossier) if ledger is None else ledger
    read = reads or {}
    return Snapshot(
        slug=dossier.slug,
        as_of=dossier.as_of,
        parts={
            Part.CLAIMS: {
                entry.claim.id: Record(entry.claim.statement, _claim_fields(entry))
                for entry in entries
            },
            Part.EVENTS: {e.id: Record(e.title, record_fields(e)) for e in dossier.events},
            Part.SOURCES: {s.id: Record(s.title, record_fields(s)) for s in dossier.sources},
            Part.SCENES: {s.id: Record(s.title, record_fields(s), read.get(s.id)) for s in scenes},
        },
    )


def figure_name(label: str, taken: Collection[str] = ()) -> str:
    """The name of a figure as a field of its own: "figure “Visits counted”"."""
    name = f"figure “{label}”"
    number = 2
    while name in taken:
        name = f"figure “{label}” ({number})"
        number += 1
    return name


def _claim_fields(entry: Entry) -> dict[str, str]:
    found = {"verdict": entry.finding.verdict.words}
    for figure in entry.finding.figures:
        value = f"{figure.value} {figure.unit}".strip()
        found[figure_name(figure.label, found)] = kept_text(value)
    return {**found, **record_fields(entry.claim)}


def record_fields(record: Any) -> dict[str, str]:
    """The fields of a record that say something, each as a line of text or as a digest."""
    texts = {field.name: words_of(getattr(record, field.name)) for field in fields(record)}
    return {name: kept_text(text) for name, text in texts.items() if text and name not in _NO_NEWS}


@singledispatch
def words_of(value: Any) -> str:
    """A field's value as text: "2018-12-21", "trt-2019 ¶8 ¶9", "IRN, AZE"; empty for none."""
    if is_dataclass(value):
        return " ".join(_texts(getattr(value, field.name) for field in fields(value)))
    return " ".join(str(value).split())


@words_of.register
def _(_value: None) -> str:
    return ""


@words_of.register
def _(value: Citation) -> str:
    return " ".join([value.source, *(f"¶{number}" for number in value.paragraphs)])


@words_of.register
def _(value: EdtfDate) -> str:
    return value.text


@words_of.register
def _(value: Enum) -> str:
    return str(value.value).replace("_", " ")


@words_of.register(dict)
def _(value: Mapping[str, str]) -> str:
    return ", ".join(f"{key}: {text}" for key, text in sorted(value.items()))


@words_of.register(tuple)
def _(value: tuple[Any, ...]) -> str:
    return ", ".join(_texts(value))


def _texts(values: Iterable[Any]) -> Iterator[str]:
    return (text for value in values if (text := words_of(value)))


def kept_text(text: str) -> str:
    """A text as it is kept: itself, or its digest where it is long."""
    return text if len(text) <= TEXT_LIMIT else DIGEST_MARK + _digest(text)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
