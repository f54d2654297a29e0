"""Records held against each other: what one file says must fit what the others say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from seeds.fields import Where, nearest
from seeds.issues import Issue
from seeds.model import Actor, Citation, Dossier, Event, EventKind, Participant, Role

_ROLES: Mapping[EventKind, frozenset[Role]] = {
    EventKind.VISIT: frozenset({Role.GUEST, Role.HOST}),
    EventKind.AGREEMENT: frozenset({Role.SIGNATORY, Role.PARTY, Role.MEDIATOR}),
    EventKind.STATEMENT: frozenset({Role.PARTY}),
    EventKind.SANCTION: frozenset({Role.PARTY}),
    EventKind.CONFLICT: frozenset({Role.PARTY, Role.MEDIATOR}),
    EventKind.PROJECT: frozenset({Role.PARTY, Role.SIGNATORY}),
}
"""Roles that make sense by kind; a kind that is not here takes any."""


def check_records(dossier: Dossier, lines: Mapping[Where, int]) -> list[Issue]:
    """Every misfit between the records of a dossier; ``lines`` tells where each value stands."""
    checker = _Checker(dossier, lines)
    return [
        *checker.check_unique(),
        *checker.check_head(),
        *checker.check_places(),
        *checker.check_actors(),
        *(issue for event in dossier.events for issue in checker.check_event(event)),
        *checker.check_parts(),
    ]


@dataclass(frozen=True)
class _Known:
    """Ids that may be referred to, with the file where one would be added."""

    what: str
    file: str
    ids: frozenset[str]


class _Checker:
    def __init__(self, dossier: Dossier, lines: Mapping[Where, int]) -> None:
        self.dossier = dossier
        self.lines = lines
        self.places = _Known("a place", "places.yml", frozenset(p.id for p in dossier.places))
        self.actors = {actor.id: actor for actor in dossier.actors}
        self.known_actors = _Known("an actor", "actors.yml", frozenset(self.actors))
        self.sources = _Known("a source", "sources.yml", frozenset(s.id for s in dossier.sources))
        self.events = _Known("an event", "events.yml", frozenset(e.id for e in dossier.events))
        codes = frozenset(country.code for country in dossier.countries)
        self.countries = _Known("a country", "dossier.yml", codes)

    def _issue(
        self, file: str, record: str, field: str, came: str, expected: str, remedy: str
    ) -> Issue:
        line = self.lines.get((file, record, field), 1)
        return Issue(file, line, record, field, came, expected, remedy)

    def _refer(
        self, known: _Known, came: str, file: str, record: str, field: str
    ) -> Iterator[Issue]:
        if came not in known.ids:
            near = nearest(came, known.ids)
            remedy = f"did you mean {near}?" if near else f"add it to {known.file}"
            expected = f"{known.what} of {known.file}"
            yield self._issue(file, record, field, f'"{came}"', expected, remedy)

    def check_unique(self) -> Iterator[Issue]:
        dossier = self.dossier
        for file, records in (
            ("sources.yml", dossier.sources),
            ("places.yml", dossier.places),
            ("actors.yml", dossier.actors),
            ("events.yml", dossier.events),
        ):
            for id_ in _repeated(record.id for record in records):
                came = f'"{id_}" in more than one record'
                yield self._issue(file, id_, "id", came, "each id once", "rename one of them")
        for code in _repeated(country.code for country in dossier.countries):
            came = f"{code} more than once"
            yield self._issue("dossier.yml", "", "countries", came, "each once", "remove one")
        for pair in _repeated("-".join(sorted(pair)) for pair in dossier.pairs):
            came = f"{pair} more than once"
            yield self._issue("dossier.yml", "", "pairs", came, "each pair once", "remove one")

    def check_head(self) -> Iterator[Issue]:
        dossier, opening = self.dossier, self.dossier.opening
        if opening.start > opening.end:
            came = f"{opening.start} to {opening.end}"
            yield self._issue(
                "dossier.yml", "", "opening", came, "a start not after the end", "swap the two days"
            )
        for number, country in enumerate(dossier.countries, 1):
            if country.capital:
                field = f"countries[{number}].capital"
                yield from self._refer(self.places, country.capital, "dossier.yml", "", field)
        for number, pair in enumerate(dossier.pairs, 1):
            for code in pair:
                yield from self._refer(self.countries, code, "dossier.yml", "", f"pairs[{number}]")
        for code in opening.pair or ():
            yield from self._refer(self.countries, code, "dossier.yml", "", "opening.pair")

    def check_places(self) -> Iterator[Issue]:
        for place in self.dossier.places:
            if place.lon == 0 and place.lat == 0:
                yield self._issue(
                    "places.yml", place.id, "lon", "0, 0", "a real point", "look the place up"
                )

    def check_actors(self) -> Iterator[Issue]:
        for actor in self.dossier.actors:
            yield from self._refer(self.countries, actor.country, "actors.yml", actor.id, "country")

    def check_event(self, event: Event) -> Iterator[Issue]:
        if event.place:
            yield from self._refer(self.places, event.place, "events.yml", event.id, "place")
        for number, participant in enumerate(event.participants, 1):
            yield from self._check_participant(event, participant, f"participants[{number}]")
        for number, citation in enumerate(event.citations, 1):
            yield from self._check_citation(event, citation, f"citations[{number}]")
        yield from self._check_roles(event)
        latest = event.date.earliest
        if latest and latest > self.dossier.as_of:
            came = f'"{event.date.text}"'
            expected = f"a date not after the dossier's as_of day {self.dossier.as_of}"
            remedy = "correct the date, or move as_of"
            yield self._issue("events.yml", event.id, "date", came, expected, remedy)

    def _check_citation(self, event: Event, citation: Citation, field: str) -> Iterator[Issue]:
        yield from self._refer(
            self.sources, citation.source, "events.yml", event.id, f"{field}.source"
        )

    def _check_participant(
        self, event: Event, participant: Participant, field: str
    ) -> Iterator[Issue]:
        yield from self._refer(
            self.countries, participant.country, "events.yml", event.id, f"{field}.country"
        )
        if participant.actor is None:
            return
        yield from self._refer(
            self.known_actors, participant.actor, "events.yml", event.id, f"{field}.actor"
        )
        actor = self.actors.get(participant.actor)
        if actor and participant.country not in _served(actor):
            came = f"{actor.id} for {participant.country}"
            expected = "a country that the actor serves: " + ", ".join(sorted(_served(actor)))
            remedy = "correct the country, or add the office to actors.yml"
            yield self._issue("events.yml", event.id, f"{field}.country", came, expected, remedy)

    def _check_roles(self, event: Event) -> Iterator[Issue]:
        allowed = _ROLES.get(event.kind)
        for number, participant in enumerate(event.participants, 1):
            if allowed and participant.role not in allowed:
                names = sorted(role.value for role in allowed)
                yield self._issue(
                    "events.yml",
                    event.id,
                    f"participants[{number}].role",
                    f'"{participant.role.value}"',
                    f"for a {event.kind.value} one of " + ", ".join(names),
                    "correct the role or the kind",
                )
        roles = {participant.role for participant in event.participants}
        if event.kind is EventKind.VISIT and roles != {Role.GUEST, Role.HOST}:
            came = "roles " + ", ".join(sorted(role.value for role in roles))
            yield self._issue(
                "events.yml",
                event.id,
                "participants",
                came,
                "a visit's guest and host",
                "name who came and who received",
            )

    def check_parts(self) -> Iterator[Issue]:
        parents = {event.id: event.part_of for event in self.dossier.events}
        for event in self.dossier.events:
            if event.part_of is None:
                continue
            yield from self._refer(self.events, event.part_of, "events.yml", event.id, "part_of")
            if _in_cycle(event.id, parents):
                came = f'"{event.part_of}", which leads back to this event'
                expected = "an event that is not part of this one"
                yield self._issue(
                    "events.yml", event.id, "part_of", came, expected, "remove one of the links"
                )


def _served(actor: Actor) -> set[str]:
    return {actor.country, *(office.country for office in actor.offices)}


def _repeated(ids: Iterable[str]) -> list[str]:
    seen: set[str] = set()
    repeated: dict[str, None] = {}
    for id_ in ids:
        if id_ in seen:
            repeated[id_] = None
        seen.add(id_)
    return list(repeated)


def _in_cycle(start: str, parents: Mapping[str, str | None]) -> bool:
    current = parents.get(start)
    for _ in parents:
        if current is None:
            return False
        if current == start:
            return True
        current = parents.get(current)
    return False
