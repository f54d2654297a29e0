"""A dossier: one question, with the records, claims and scenes that were read of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from seeds.records.briefing import Scene
from seeds.records.claims import Claim
from seeds.records.model import Actor, Country, Event, Opening, Place, Source

if TYPE_CHECKING:
    from geopandas import GeoDataFrame


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
        from seeds.records.frames import frame_events  # noqa: PLC0415

        return frame_events(self.events, self.places)
