"""Records as they were read: each with the place where it stands, for what is checked later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from seeds.reading.fields import Scope
from seeds.records.briefing import Scene
from seeds.records.claims import Claim
from seeds.records.model import Actor, Event, Place, Source

Record = TypeVar("Record")


@dataclass(frozen=True)
class Entry(Generic[Record]):
    """A record and where it stands."""

    record: Record
    scope: Scope


@dataclass(frozen=True)
class Draft:
    """What could be read of a dossier; ``head`` holds the fields of dossier.yml without fault."""

    head: Mapping[str, Any]
    head_scope: Scope
    sources: tuple[Entry[Source], ...]
    places: tuple[Entry[Place], ...]
    actors: tuple[Entry[Actor], ...]
    events: tuple[Entry[Event], ...]
    claims: tuple[Entry[Claim], ...] = ()
    scenes: tuple[Entry[Scene], ...] = ()
