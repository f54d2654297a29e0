"""The served dossiers, each with what is derived from it; one that changes is swapped whole."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, TypeVar, cast

from dashboard.selection import Selection
from dashboard.store.events import EventStore
from dashboard.store.fingerprint import data_hash
from dashboard.store.watching import Fault, Watch
from seeds.records.dossier import Dossier
from seeds.records.model import Actor, Country, Event, Place, Source

Derived = TypeVar("Derived")

_LOOK_EVERY_S = 0.25
"""A busy server does not ask the file system at every request."""

_LONG_AGO = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True)
class ServedDossier:
    """One served dossier; records are found by id, and it never changes.

    Whatever is worked out of it is kept with it (:meth:`derived`), so that nothing of it is left
    once another one has taken its place.
    """

    dossier: Dossier
    opening: Selection
    events: Mapping[str, Event]
    places: Mapping[str, Place]
    actors: Mapping[str, Actor]
    sources: Mapping[str, Source]
    countries: Mapping[str, Country]
    country_names: Mapping[str, str]
    _derived: dict[Callable[..., Any], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _deriving: threading.RLock = field(
        default_factory=threading.RLock, init=False, repr=False, compare=False
    )

    @classmethod
    def of(cls, dossier: Dossier) -> ServedDossier:
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

    def derived(self, make: Callable[[ServedDossier], Derived]) -> Derived:
        """``make(self)``, made at the first question and then kept.

        The maker is the key, so a part above the store hangs what it needs on the dossier without
        the store knowing of it: ``served.derived(Reader)``.
        """
        with self._deriving:
            if make not in self._derived:
                self._derived[make] = make(self)
            return cast(Derived, self._derived[make])

    @cached_property
    def data_hash(self) -> str:
        """The one hash of its data that is printed anywhere; see ``store/fingerprint.py``."""
        return data_hash(self.dossier)

    @property
    def store(self) -> EventStore:
        """The events in DuckDB, built at the first question: after a server's workers fork."""
        return self.derived(_open_store)

    def let_go(self) -> None:
        """Free what was derived; who still asks has it made anew."""
        with self._deriving:
            self._derived.clear()


def _open_store(served: ServedDossier) -> EventStore:
    return EventStore(served.dossier)


@dataclass(frozen=True)
class Standing:
    """A served dossier and how it stands to its files.

    ``read_at`` is when they were last read: of two answers that differ the later one is right.
    ``fault`` says why the files as they are now are not shown, None where they are.
    """

    served: ServedDossier
    read_at: datetime
    fault: Fault | None = None


BeforeSwap = Callable[[ServedDossier, ServedDossier], None]
"""Makes ready what the second, which is new, is asked for in place of the first."""


class ServedDossiers(Mapping[str, ServedDossier]):
    """Served dossiers by slug, in the order in which they were given.

    Which ones there are never changes; each is swapped for what its files say now. Ask once for one
    and keep it for the whole answer, so that it speaks of one state.
    """

    def __init__(self, dossiers: tuple[Dossier, ...]) -> None:
        if not dossiers:
            raise ValueError("A server needs at least one dossier; none came.")
        self._standings = {
            dossier.slug: Standing(
                ServedDossier.of(dossier), dossier.loaded.at if dossier.loaded else _LONG_AGO
            )
            for dossier in dossiers
        }
        self._watches = {
            dossier.slug: Watch(dossier.folder)
            for dossier in dossiers
            if dossier.folder and dossier.loaded
        }
        self._before_swap: list[BeforeSwap] = []
        self._reading = threading.Lock()
        self._looked_at = -math.inf

    def __getitem__(self, slug: str) -> ServedDossier:
        return self._standings[slug].served

    def __iter__(self) -> Iterator[str]:
        return iter(self._standings)

    def __len__(self) -> int:
        return len(self._standings)

    @property
    def default(self) -> ServedDossier:
        """The dossier that opens where an address names none."""
        return self[next(iter(self))]

    @property
    def openings(self) -> dict[str, Selection]:
        """What a reader of each dossier sees first, by slug."""
        return {slug: served.opening for slug, served in self.items()}

    @property
    def standings(self) -> Mapping[str, Standing]:
        """Every dossier as it is served at this moment."""
        return dict(self._standings)

    def briefing_tag(self, slug: str) -> str:
        """Another one whenever the file of a dossier's briefing is written anew."""
        watch = self._watches.get(slug)
        return watch.briefing_tag() if watch else ""

    def before_swap(self, make_ready: BeforeSwap) -> None:
        """Have something made ready before a dossier takes the place of another."""
        self._before_swap.append(make_ready)

    def look(self) -> None:
        """Have files that changed read in a thread of its own; returns at once.

        One thread a process reads at a time, and requests meanwhile are given what there is.
        """
        now = time.monotonic()
        if now - self._looked_at < _LOOK_EVERY_S:
            return
        self._looked_at = now
        changed = [slug for slug, watch in self._watches.items() if watch.has_changed()]
        if changed and self._reading.acquire(blocking=False):
            threading.Thread(
                target=self._read_all, args=(changed,), name="araxes-reading", daemon=True
            ).start()

    def catch_up(self, slug: str) -> Standing:
        """A dossier as its files are now, read at once where they have changed."""
        watch = self._watches.get(slug)
        # Files count as seen from the moment on at which somebody begins to read them.
        if watch and (watch.has_changed() or self._reading.locked()):
            with self._reading:
                if watch.has_changed():  # else somebody else has read it meanwhile
                    self._read(slug)
        return self._standings[slug]

    def _read_all(self, slugs: list[str]) -> None:
        try:
            for slug in slugs:
                self._read(slug)
        finally:
            self._reading.release()

    def _read(self, slug: str) -> None:
        before = self._standings[slug]
        reading = self._watches[slug].read(before.served.dossier)
        at = max(reading.at, before.read_at)  # the clock may have been put back
        if reading.dossier is None:
            self._standings[slug] = Standing(before.served, at, reading.fault)
            return
        served = ServedDossier.of(reading.dossier)
        for make_ready in self._before_swap:
            make_ready(before.served, served)
        self._standings[slug] = Standing(served, at)
        before.served.let_go()
