"""A dossier: one question, with the records, claims and scenes that were read of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from seeds.briefing import Scene
from seeds.claims import Claim
from seeds.model import Actor, Country, Event, Opening, Place, Source


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
