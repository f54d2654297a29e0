"""The records of a dossier, as frozen values.

Everything here is plain data: no record reads a file, checks another or knows how it is drawn.
:mod:`seeds.loading.dossier` makes these records out of text and :mod:`seeds.checking.dossier` holds
them against each other. Countries are ISO 3166-1 alpha-3 codes throughout; points are ``(lon,
lat)`` on WGS84.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from seeds.dates.edtf import EdtfDate
from seeds.vocabulary import (
    EventKind,
    Grade,
    Precision,
    Rank,
    Reliability,
    Role,
    SourceKind,
)

__all__ = [
    "Actor",
    "Citation",
    "Country",
    "Event",
    "EventKind",
    "Grade",
    "Office",
    "Opening",
    "Participant",
    "Place",
    "Precision",
    "Rank",
    "Reliability",
    "Role",
    "Source",
    "SourceKind",
]


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a source says it: paragraphs counted from 1 as it prints them; articles of a treaty."""

    source: str
    paragraphs: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """One publication that the dossier rests on."""

    id: str
    title: str
    publisher: str
    kind: SourceKind
    published: EdtfDate
    reliability: Reliability
    language: str
    author: str | None = None
    url: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A named place; ``names`` maps a language tag to the name in that language's script."""

    id: str
    name: str
    lon: float
    lat: float
    precision: Precision
    country: str | None = None
    names: dict[str, str] = field(default_factory=dict)
    geonames: int | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A post held for a country; ``span`` is ``None`` where the dossier does not know it."""

    title: str
    country: str
    rank: Rank
    span: EdtfDate | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or body that acts in events; ``offices`` are in the order of the file."""

    id: str
    name: str
    country: str
    offices: tuple[Office, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    wikidata: str | None = None

    @property
    def served(self) -> frozenset[str]:
        """The countries that the actor may act for: its own and those of its offices."""
        return frozenset({self.country, *(office.country for office in self.offices)})


@dataclass(frozen=True, slots=True)
class Participant:
    """One side of an event: a country, and where known the actor and the office held then."""

    country: str
    role: Role
    actor: str | None = None
    office: str | None = None
    rank: Rank | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or is said to have happened.

    ``date_words`` is the source's own expression for the date, ``part_of`` the id of the event
    that this one belongs to (a meeting in a visit), ``place`` the id of a place.
    """

    id: str
    kind: EventKind
    title: str
    date: EdtfDate
    date_words: str
    participants: tuple[Participant, ...]
    citations: tuple[Citation, ...]
    grade: Grade
    place: str | None = None
    topics: tuple[str, ...] = ()
    part_of: str | None = None
    note: str | None = None

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries that take part, each once, in the order of the file."""
        return tuple(dict.fromkeys(participant.country for participant in self.participants))

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The sources that it rests on, each once, in the order of the file."""
        return tuple(dict.fromkeys(citation.source for citation in self.citations))

    @property
    def initiator(self) -> str | None:
        """The country that moved first: the one guest, else the one party before others.

        Guests travel and parties speak or act. ``None`` where several countries moved together,
        as in an agreement or a trilateral meeting.
        """
        guests = {p.country for p in self.participants if p.role is Role.GUEST}
        if guests:
            return guests.pop() if len(guests) == 1 else None
        parties = [p.country for p in self.participants if p.role is Role.PARTY]
        if self.kind.is_one_sided and parties:
            return parties[0]
        return None


@dataclass(frozen=True, slots=True)
class Country:
    """A country that the dossier names; ``local`` is its name in its own script."""

    code: str
    name: str
    local: str
    capital: str | None = None


@dataclass(frozen=True, slots=True)
class Opening:
    """What a reader sees first: a pair and a window, both of the dossier's choosing."""

    pair: tuple[str, str] | None
    start: date
    end: date
