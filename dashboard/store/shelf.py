"""The shelf: every dossier that this process serves, with what is derived from it once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from dashboard.selection import Selection
from dashboard.store.events import EventStore
from dashboard.store.fingerprint import data_hash
from dashboard.store.watching import Watch
from seeds.dossier import Dossier
from seeds.model import Actor, Country, Event, Place, Source


@dataclass(frozen=True)
class Volume:
    """One served dossier; records are found by id."""

    dossier: Dossier
    opening: Selection
    events: Mapping[str, Event]
    places: Mapping[str, Place]
    actors: Mapping[str, Actor]
    sources: Mapping[str, Source]
    countries: Mapping[str, Country]
    country_names: Mapping[str, str]

    @classmethod
    def of(cls, dossier: Dossier) -> Volume:
        """Index a dossier."""
        return cls(
            dossier=dossier,
            opening=Selection.opening(dossier),
            events={event.id: event for event in dossier.events},
            places={place.id: place for place in dossier.places},
            actors={actor.id: actor for actor in dossier.actors},
            sources={source.id: source for source in dossier.sources},
            countries={country.code: country for country in dossier.countries},
            country_names={country.code: country.name for country in dossier.countries},
        )

    @cached_property
    def data_hash(self) -> str:
        """The one hash of its data that is printed anywhere; see ``store/fingerprint.py``."""
        return data_hash(self.dossier)

    @cached_property
    def watch(self) -> Watch:
        """Tells whether the dossier's files are still what is shown of them."""
        return Watch(self.dossier)

    @cached_property
    def store(self) -> EventStore:
        """The events in DuckDB, built at the first question: after a server's workers fork."""
        return EventStore(self.dossier)


class Shelf(Mapping[str, Volume]):
    """Served dossiers by slug, in the order in which they were given; never changes."""

    def __init__(self, dossiers: tuple[Dossier, ...]) -> None:
        if not dossiers:
            raise ValueError("A shelf needs at least one dossier; none came.")
        self._volumes = {dossier.slug: Volume.of(dossier) for dossier in dossiers}

    def __getitem__(self, slug: str) -> Volume:
        return self._volumes[slug]

    def __iter__(self) -> Iterator[str]:
        return iter(self._volumes)

    def __len__(self) -> int:
        return len(self._volumes)

    @property
    def default(self) -> Volume:
        """The dossier that opens where an address names none."""
        return next(iter(self._volumes.values()))

    @property
    def openings(self) -> dict[str, Selection]:
        """What a reader of each dossier sees first, by slug."""
        return {slug: volume.opening for slug, volume in self._volumes.items()}
