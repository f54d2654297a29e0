"""The records of a dossier, as frozen values.

Everything here is plain data: no record reads a file, checks another or knows how it is drawn.
:mod:`seeds.loading` makes these records out of text and :mod:`seeds.checking` holds them against
each other. Countries are ISO 3166-1 alpha-3 codes throughout; points are ``(lon, lat)`` on WGS84.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from seeds.dates import EdtfDate

if TYPE_CHECKING:
    from pathlib import Path

    from geopandas import GeoDataFrame

    from seeds.briefing import Scene
    from seeds.claims import Claim


class EventKind(StrEnum):
    """What sort of thing happened; the order is that of the timeline's lanes."""

    VISIT = "visit"
    MEETING = "meeting"
    CALL = "call"
    AGREEMENT = "agreement"
    STATEMENT = "statement"
    SANCTION = "sanction"
    CONFLICT = "conflict"
    PROJECT = "project"


class Role(StrEnum):
    """What a participant did in an event."""

    GUEST = "guest"
    HOST = "host"
    PARTY = "party"
    SIGNATORY = "signatory"
    MEDIATOR = "mediator"


class Precision(StrEnum):
    """How closely a place is known; ``country`` draws a hollow mark."""

    POINT = "point"
    CITY = "city"
    REGION = "region"
    COUNTRY = "country"


class SourceKind(StrEnum):
    """What sort of publication a source is."""

    OPINION = "opinion"
    NEWS = "news"
    AGENCY = "agency"
    OFFICIAL = "official"
    TREATY = "treaty"
    ACADEMIC = "academic"
    REFERENCE = "reference"
    DATASET = "dataset"


class Reliability(StrEnum):
    """Admiralty grade of a source (NATO AJP-2.1): A completely reliable … F cannot be judged."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Grade(IntEnum):
    """Admiralty grade of one item (NATO AJP-2.1): 1 confirmed … 6 truth cannot be judged."""

    CONFIRMED = 1
    PROBABLY_TRUE = 2
    POSSIBLY_TRUE = 3
    DOUBTFUL = 4
    IMPROBABLE = 5
    CANNOT_BE_JUDGED = 6


class Rank(StrEnum):
    """Protocol rank of an office, highest first."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    SPEAKER = "speaker"
    MINISTER = "minister"
    CHIEF_OF_STAFF = "chief_of_staff"
    DEPUTY_MINISTER = "deputy_minister"
    OFFICIAL = "official"


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
        if self.kind in _ONE_SIDED and parties:
            return parties[0]
        return None


_ONE_SIDED = frozenset({EventKind.STATEMENT, EventKind.SANCTION, EventKind.CALL})


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


@dataclass(frozen=True, slots=True)
class Loaded:
    """When a dossier was read, and the digest of what was read then but of its briefing."""

    at: datetime
    digest: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """One question with all that is known about it; records are in the order of the files.

    ``scenes`` are those that were read with the rest; a briefing that is being composed changes,
    and :mod:`dashboard.briefing` reads it anew from ``folder``.
    """

    slug: str
    title: str
    summary: str
    as_of: date
    opening: Opening
    countries: tuple[Country, ...]
    pairs: tuple[tuple[str, str], ...]
    events: tuple[Event, ...]
    places: tuple[Place, ...]
    actors: tuple[Actor, ...]
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...] = ()
    marking: str | None = None
    disclaimer: str | None = None
    scenes: tuple[Scene, ...] = ()
    folder: Path | None = field(default=None, compare=False)
    loaded: Loaded | None = field(default=None, compare=False)

    def events_frame(self) -> GeoDataFrame:
        """The events as a frame in EPSG:4326, in the order of the file, indexed by ``id``.

        ==================  ==================  ==================================================
        ``kind``            str                 as in events.yml, as are the next three
        ``title``           str
        ``date``            str                 EDTF, as the dossier writes it
        ``date_words``      str                 the source's own words
        ``earliest``        datetime64[s]       first day on which the event can lie; NaT where the
                                                date is open or unknown there
        ``latest``          datetime64[s]       last day, inclusive; NaT likewise
        ``exact``           bool                the two days are known, without a qualifier
        ``countries``       object              tuple of alpha-3 codes, in the order of the file
        ``initiator``       str                 code of the country that moved first, or missing
        ``place``           str                 id of the place, or missing
        ``place_name``      str
        ``place_country``   str                 code of its country, or missing
        ``precision``       str                 point, city, region or country
        ``grade``           int8                credibility, 1 confirmed to 6 cannot be judged
        ``sources``         object              tuple of ids, each once
        ``topics``          object              tuple of words
        ``part_of``         str                 id of the event that it belongs to, or missing
        ``geometry``        geometry            the place's point, (lon, lat); None without a place
        ==================  ==================  ==================================================

        The point of a region or a country stands only somewhere about: see ``precision``.
        """
        # Loaded when it is asked for: geopandas takes most of a second, which no command needs.
        from seeds.frames import frame_events  # noqa: PLC0415

        return frame_events(self.events, self.places)
