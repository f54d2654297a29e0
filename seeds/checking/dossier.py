"""Records held against each other and against the world: what each says must make sense.

References are checked by :mod:`seeds.reading.references`. Here stand the rules about values that
could be read; what depends on a value that could not is checked once it can.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import TypeVar

from geodata.countries import find_country
from seeds.checking.briefing import check_scenes
from seeds.checking.claims import check_claim
from seeds.dates.calendars import other_readings
from seeds.dates.edtf import EdtfDate
from seeds.issues import Issue
from seeds.reading.entries import Draft, Entry
from seeds.reading.fields import Scope
from seeds.records.model import Actor, Event, EventKind, Participant, Place, Role

MARGIN_DEG = 2.0
"""Islands, harbours and places whose country is disputed lie this close; swapped points do not."""

_RECENT_DAYS = 10 * 366
"""What another calendar puts this long before the as-of day may be meant."""

_Named = TypeVar("_Named", Actor, Event, Place)


def check_draft(draft: Draft) -> Iterator[Issue]:
    """Every misfit between the records that could be read."""
    as_of = draft.head.get("as_of")
    actors = _by_id(draft.actors)
    events = _by_id(draft.events)
    yield from _check_head(draft)
    for place in draft.places:
        yield from _check_point(place)
    for source in draft.sources:
        yield from _check_day(source.record.published, "published", as_of, source.scope)
    for event in draft.events:
        yield from _check_day(event.record.date, "date", as_of, event.scope)
        yield from _check_roles(event)
        yield from _check_sides(event)
        yield from _check_actors(event, actors)
        yield from _check_whole(event, events)
    for claim in draft.claims:
        yield from check_claim(claim, actors, events)
    yield from check_scenes(draft.scenes, draft.head.get("opening"), _countries(draft))


def _countries(draft: Draft) -> list[str] | None:
    """Codes of the dossier's countries; None where a fault left out some that it needs."""
    codes = [country.code for country in draft.head.get("countries", ())]
    opening = draft.head.get("opening")
    needed = (opening.pair or ()) if opening else ()
    return codes if opening and codes and set(needed) <= set(codes) else None


def _by_id(entries: Iterable[Entry[_Named]]) -> dict[str, _Named]:
    """The first record of each id; a second one is reported where names are checked."""
    found: dict[str, _Named] = {}
    for entry in entries:
        found.setdefault(entry.record.id, entry.record)
    return found


def _check_head(draft: Draft) -> Iterator[Issue]:
    scope = draft.head_scope
    opening = draft.head.get("opening")
    if opening and opening.start > opening.end:
        came = f"{opening.start} to {opening.end}"
        yield scope.issue("opening", came, "a start that is not after the end", "swap the two days")
    first: dict[frozenset[str], int] = {}
    for number, pair in enumerate(draft.head.get("pairs", ()), 1):
        before = first.setdefault(frozenset(pair), number)
        if before != number:
            came = f"{pair[0]} and {pair[1]} again (first as pair {before})"
            remedy = "remove one of them; the order of the two countries makes no second pair"
            yield scope.issue(f"pairs[{number}]", came, "each pair once", remedy)
    places = _by_id(draft.places)
    for number, country in enumerate(draft.head.get("countries", ()), 1):
        capital = places.get(country.capital or "")
        if capital and capital.country and capital.country != country.code:
            came = f'"{capital.id}", a place in {capital.country}'
            expected = f"a place in {country.code}"
            remedy = "correct the capital, or the place's country in places.yml"
            yield scope.issue(f"countries[{number}].capital", came, expected, remedy)


def _check_point(entry: Entry[Place]) -> Iterator[Issue]:
    place = entry.record
    if place.lon == 0 and place.lat == 0:
        yield entry.scope.issue("lon", "the point 0, 0", "a real point", "look the place up")
        return
    country = find_country(place.country) if place.country else None
    if country is None or country.holds(place.lon, place.lat, MARGIN_DEG):
        return
    swapped = country.holds(place.lat, place.lon, MARGIN_DEG)
    yield entry.scope.issue(
        "lon",
        f"the point {place.lon:g}, {place.lat:g}, far outside {place.country}",
        f"lon and lat of a place in {place.country}",
        "swap lon and lat" if swapped else "correct the point or the country",
    )


def _check_day(when: EdtfDate, field: str, as_of: date | None, scope: Scope) -> Iterator[Issue]:
    earliest = when.earliest
    if as_of and earliest and earliest > as_of:
        expected = f"a date not after {as_of}, the day up to which the dossier knows"
        remedy = "correct the date, or move as_of in dossier.yml"
        start = as_of - timedelta(days=min(_RECENT_DAYS, (as_of - date.min).days))
        for one in other_readings(when, start, as_of):
            remedy += f', or write "{one.text}" if it is of the {one.calendar} calendar'
        yield scope.issue(field, f'"{when.text}"', expected, remedy)


def _check_roles(entry: Entry[Event]) -> Iterator[Issue]:
    event = entry.record
    allowed = event.kind.roles
    for number, participant in enumerate(event.participants, 1):
        if participant.role not in allowed:
            words = " or ".join(role.value for role in allowed)
            expected = f"{words} in {_article(event.kind)}"
            yield entry.scope.issue(
                f"participants[{number}].role",
                f'"{participant.role.value}"',
                expected,
                "correct the role or the kind",
            )


def _check_sides(entry: Entry[Event]) -> Iterator[Issue]:
    """A visit needs a guest and a host from two countries, a meeting two countries."""
    event = entry.record
    if event.kind is EventKind.VISIT:
        guests, hosts = _with_role(event, Role.GUEST), _with_role(event, Role.HOST)
        for role, found in (("guest", guests), ("host", hosts)):
            if not found:
                expected = f"a visit's {role}"
                remedy = f"add the country {'that came' if role == 'guest' else 'that received'}"
                yield entry.scope.issue("participants", f"no {role}", expected, remedy)
        for code in guests:
            if code in hosts:
                came = f"{code} as guest and as host"
                expected = "guest and host of different countries"
                yield entry.scope.issue("participants", came, expected, "correct one of them")
    elif event.kind.is_mutual and len(event.countries) < 2:
        came = f"{event.countries[0]} alone"
        expected = f"two countries in {_article(event.kind)}"
        yield entry.scope.issue("participants", came, expected, "add the other country")


def _with_role(event: Event, role: Role) -> tuple[str, ...]:
    codes = (participant.country for participant in event.participants if participant.role is role)
    return tuple(dict.fromkeys(codes))


def _article(kind: EventKind) -> str:
    return f"{kind.article} {kind.value}"


def _check_actors(entry: Entry[Event], actors: Mapping[str, Actor]) -> Iterator[Issue]:
    for number, participant in enumerate(entry.record.participants, 1):
        actor = actors.get(participant.actor or "")
        if actor and participant.country not in actor.served:
            yield _misplaced(entry, number, participant, actor)


def _misplaced(entry: Entry[Event], number: int, participant: Participant, actor: Actor) -> Issue:
    served = ", ".join(sorted(actor.served))
    return entry.scope.issue(
        f"participants[{number}].country",
        f"{participant.country} for {actor.id}",
        f"a country that {actor.id} serves: {served}",
        "correct the country, or add the office to actors.yml",
    )


def _check_whole(entry: Entry[Event], events: Mapping[str, Event]) -> Iterator[Issue]:
    """An event that is part of another: not of itself, and at a time when the other can be."""
    event = entry.record
    whole = events.get(event.part_of or "")
    if whole is None:
        return
    if _leads_back(event, events):
        came = f'"{whole.id}", which leads back to this event'
        expected = "an event that is not part of this one"
        yield entry.scope.issue("part_of", came, expected, "remove one of the links")
    elif not event.date.possibly_within(
        whole.date.earliest or date.min, whole.date.latest or date.max
    ):
        came = f'"{event.date.text}"'
        expected = f'a date that can lie within that of {whole.id}, "{whole.date.text}"'
        yield entry.scope.issue("date", came, expected, "correct one of the dates, or part_of")


def _leads_back(event: Event, events: Mapping[str, Event]) -> bool:
    seen: set[str] = set()
    current = event.part_of
    while current and current not in seen:
        if current == event.id:
            return True
        seen.add(current)
        current = events[current].part_of if current in events else None
    return False
