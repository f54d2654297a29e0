"""A dossier's events as they travel to the browser, once, as compact JSON.

The shape is described in docs/architecture.md; ``assets/js/core/filter.js``, the map and the
timeline read it. Days are whole numbers since 1970-01-01.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dashboard.query.admiralty import rating
from dashboard.query.certain_days import certain_days
from dashboard.query.citations import cited, titled
from dashboard.query.country_names import other_names
from dashboard.query.selected import select_events
from dashboard.selection import Selection
from dashboard.store.events import RANK_ORDER, open_ends
from dashboard.store.extent import days, extent_days
from dashboard.store.served import ServedDossier
from seeds.records.layer_groups import groups_of
from seeds.records.model import Event, EventKind, Place, Precision, Rank, Role


@dataclass(frozen=True)
class Payload:
    """One dossier as bytes of JSON, with the digest that its address carries."""

    served: ServedDossier

    @cached_property
    def values(self) -> Mapping[str, Any]:
        """What :func:`build_payload` gives, for whoever draws it here."""
        return build_payload(self.served)

    def shown_by(self, selection: Selection) -> list[Mapping[str, Any]]:
        """Those of its events that a selection shows, in the order of the file."""
        ids = {event.id for event in select_events(self.served, selection)}
        return [event for event in self.values["events"] if event["id"] in ids]

    @cached_property
    def body(self) -> bytes:
        """UTF-8 JSON, the same bytes for the same dossier."""
        text = json.dumps(self.values, ensure_ascii=False, separators=(",", ":"))
        return text.encode()

    @cached_property
    def digest(self) -> str:
        """First 16 hexadecimal digits of the body's SHA-256."""
        return hashlib.sha256(self.body).hexdigest()[:16]


def build_payload(served: ServedDossier) -> dict[str, Any]:
    """Plain values of one dossier, ready for :func:`json.dumps`."""
    dossier = served.dossier
    first, last = extent_days(dossier)
    opening = dossier.opening
    return {
        "slug": dossier.slug,
        "title": dossier.title,
        "as_of": dossier.as_of.isoformat(),
        "marking": dossier.marking,
        "disclaimer": dossier.disclaimer,
        "opening": {
            "pair": list(opening.pair) if opening.pair else None,
            "start": opening.start.isoformat(),
            "end": opening.end.isoformat(),
        },
        "extent": [first, last],
        "layers": list(groups_of(dossier)),
        "countries": {
            country.code: {
                "name": country.name,
                "local": country.local,
                "names": list(other_names(country.code)),
                **_point(served.places.get(country.capital or "")),
            }
            for country in dossier.countries
        },
        "places": {
            place.id: {
                "name": place.name,
                "local": local_name(place),
                "names": list(place.names.values()),
                **_point(place),
                "precision": place.precision.value,
                "country": place.country,
            }
            for place in dossier.places
        },
        "actors": {
            actor.id: {
                "name": actor.name,
                "names": list(actor.names.values()),
                "country": actor.country,
            }
            for actor in dossier.actors
        },
        "sources": {id_: titled(source) for id_, source in served.sources.items()},
        "events": [_event(event, served, first, last) for event in dossier.events],
    }


def local_name(place: Place) -> str:
    """The place's name in the first other script that the dossier gives, else its name."""
    return next(iter(place.names.values()), place.name)


def _point(place: Place | None) -> dict[str, float | None]:
    return {"lon": place.lon if place else None, "lat": place.lat if place else None}


def highest_rank(event: Event) -> Rank | None:
    """The highest rank among the guests, or among all where nobody is a guest."""
    guests = [p.rank for p in event.participants if p.role is Role.GUEST and p.rank]
    ranks = guests or [p.rank for p in event.participants if p.rank]
    return min(ranks, key=RANK_ORDER.__getitem__, default=None)


def _country_with(event: Event, role: Role) -> str | None:
    found = {p.country for p in event.participants if p.role is role}
    return found.pop() if len(found) == 1 else None


def home_of(event: Event, served: ServedDossier) -> Place | None:
    """Where the guest of a visit set out from, which is where its arc begins: the capital.

    ``None`` for what is no visit, without a guest or with several, and without a capital.
    """
    guest = served.countries.get(_country_with(event, Role.GUEST) or "")
    if event.kind is not EventKind.VISIT or guest is None:
        return None
    return served.places.get(guest.capital or "")


def drawn_at(event: Event, served: ServedDossier) -> Place | None:
    """Where an event's mark stands: its place, else its one host's capital; ``None`` for none."""
    place = served.places.get(event.place or "")
    host = served.countries.get(_country_with(event, Role.HOST) or "")
    if place is None and host is not None:
        return served.places.get(host.capital or "")
    return place


def _event(event: Event, served: ServedDossier, first: int, last: int) -> dict[str, Any]:
    guest, host = _country_with(event, Role.GUEST), _country_with(event, Role.HOST)
    named = served.places.get(event.place or "")
    precision = named.precision if named else Precision.COUNTRY
    place = drawn_at(event, served)
    home = home_of(event, served)
    earliest, latest = event.date.earliest, event.date.latest
    sure = certain_days(event.date, served.dossier.as_of)
    rank = highest_rank(event)
    return {
        "id": event.id,
        "kind": event.kind.value,
        "title": event.title,
        "earliest": first if earliest is None else days(earliest),
        "latest": last if latest is None else days(latest),
        "sure": [days(day) for day in sure] if sure else None,
        "exact": event.date.is_exact,
        "open": open_ends(event),
        "date": event.date.sentence(),
        "words": event.date_words,
        "place": event.place,
        **_point(place),
        "precision": precision.value,
        "home": [home.lon, home.lat] if home else None,
        "guest": guest,
        "host": host,
        "initiator": event.initiator,
        "rank": rank.value if rank else None,
        "countries": list(event.countries),
        "actors": [p.actor for p in event.participants if p.actor],
        "people": [[p.country, p.role.value, p.actor, p.office] for p in event.participants],
        "topics": list(event.topics),
        "grade": int(event.grade),
        "rating": rating(event, served),
        "source": cited(event, served),
        "sources": list(event.source_ids),
        "part_of": event.part_of,
    }
