"""Claims held against the rest of the dossier, and the parameters of a check against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from seeds import checks
from seeds.claims import Claim, ClaimKind, Speaker
from seeds.dates import EdtfDate
from seeds.entries import Entry
from seeds.issues import Issue
from seeds.model import Actor, Event, Role
from seeds.vocabulary import Connection

Problem = tuple[str, str, str, str]
"""A parameter of a check, what came, what was expected, what to do."""


def check_claim(
    entry: Entry[Claim], actors: Mapping[str, Actor], events: Mapping[str, Event]
) -> Iterator[Issue]:
    """Every misfit of one claim; references are checked elsewhere."""
    yield from _check_speaker(entry, actors)
    yield from _check_scales(entry)
    yield from _check_relations(entry)
    yield from _check_last_verdict(entry)
    check = entry.record.check
    if check is not None:
        rule = _RULES.get(type(check))
        for name, came, expected, remedy in rule(check, events) if rule else ():
            yield entry.scope.issue(f"check.{name}", came, expected, remedy)


def _check_speaker(entry: Entry[Claim], actors: Mapping[str, Actor]) -> Iterator[Issue]:
    claim, scope = entry.record, entry.scope
    if claim.speaker is Speaker.AUTHOR:
        for field in ("speaker_country", "speaker_actor"):
            if getattr(claim, field):
                expected = "official or government, where a country or an actor is named"
                remedy = f"correct the speaker, or remove {field}"
                yield scope.issue("speaker", '"author"', expected, remedy)
    actor = actors.get(claim.speaker_actor or "")
    if actor and claim.speaker_country and claim.speaker_country not in actor.served:
        came = f"{claim.speaker_country} for {actor.id}"
        expected = f"a country that {actor.id} serves: {', '.join(sorted(actor.served))}"
        yield scope.issue("speaker_country", came, expected, "correct one of the two")


def _check_scales(entry: Entry[Claim]) -> Iterator[Issue]:
    """Likelihood and confidence: two scales, each with the source's words, never the same words."""
    claim, scope = entry.record, entry.scope
    for scale in ("likelihood", "confidence"):
        value, words = getattr(claim, scale), getattr(claim, f"{scale}_words")
        if value and not words:
            remedy = f"add {scale}_words, or leave {scale} out where the source says none"
            yield scope.issue(scale, f'"{value.value}" alone', "the source's words with it", remedy)
        if words and not value:
            remedy = f"add {scale}, or move the words to a note"
            yield scope.issue(f"{scale}_words", f'"{words}" alone', f"a {scale} with it", remedy)
    if claim.likelihood_words and claim.likelihood_words == claim.confidence_words:
        came = f'"{claim.confidence_words}" for both'
        expected = "words for the likelihood and other words for the confidence"
        remedy = "keep the one that is meant; the two are separate scales"
        yield scope.issue("confidence_words", came, expected, remedy)
    if claim.likelihood and claim.kind is ClaimKind.FACT:
        came = f'"{claim.likelihood.value}" for a fact'
        expected = "a likelihood for an assessment or a forecast"
        yield scope.issue("likelihood", came, expected, "correct the kind, or leave it out")


def _check_relations(entry: Entry[Claim]) -> Iterator[Issue]:
    claim, scope = entry.record, entry.scope
    seen: set[str] = set()
    for number, relation in enumerate(claim.relations, 1):
        field = f"relations[{number}].claim"
        if relation.claim == claim.id:
            yield scope.issue(field, "the claim itself", "another claim", "correct or remove it")
        elif relation.claim in seen:
            came = f'"{relation.claim}" again'
            yield scope.issue(field, came, "one relation to each claim", "remove one of them")
        seen.add(relation.claim)


def _check_last_verdict(entry: Entry[Claim]) -> Iterator[Issue]:
    claim, scope = entry.record, entry.scope
    if claim.last_verdict and claim.check is None:
        came = f'"{claim.last_verdict.value}" without a check'
        yield scope.issue(
            "last_verdict", came, "a check that gave it", "add the check or remove it"
        )
    if claim.last_verdict_on and not claim.last_verdict:
        came = f"{claim.last_verdict_on} without a verdict"
        yield scope.issue("last_verdict_on", came, "a last_verdict", "add it or remove the day")
    if claim.not_tested and claim.check is None:
        remedy = "add the check, or move the words to note"
        yield scope.issue("not_tested", "words without a check", "a check beside them", remedy)


def _window(since: EdtfDate, until: EdtfDate | None) -> Iterator[Problem]:
    if until and since.earliest and until.latest and until.latest < since.earliest:
        came = f'"{until.text}", before "{since.text}"'
        yield "until", came, "a date that is not before since", "swap or correct the two dates"


def _event_count(check: checks.EventCount, _: Mapping[str, Event]) -> Iterator[Problem]:
    yield from _window(check.since, check.until)
    for name in ("guest", "host"):
        code = getattr(check, name)
        if code and check.pair and code not in check.pair:
            pair = " and ".join(check.pair)
            yield name, code, f"one of the pair {pair}", "correct it, or leave the pair out"
    if check.guest and check.guest == check.host:
        yield "host", f"{check.host}, which is the guest too", "another country", "correct one"


def _land_border(check: checks.LandBorder, _: Mapping[str, Event]) -> Iterator[Problem]:
    for name in ("neighbours", "among"):
        if check.country in getattr(check, name):
            yield name, f"{check.country} itself", "other countries", "remove it from the list"


def _connected(check: checks.ConnectedByLand, _: Mapping[str, Event]) -> Iterator[Problem]:
    if len(set(check.countries)) < len(check.countries):
        yield "countries", "a country twice", "each once", "remove one of them"
    wanted = check.claimed is Connection.THROUGH
    if wanted and not check.through:
        yield "claimed", '"through" alone', "through with it", "add through: and the country"
    if check.through and not wanted:
        came = f'"{check.claimed.value}" with through: {check.through}'
        yield "claimed", came, "through", "correct claimed, or remove through"
    if check.through in check.countries:
        came = f"{check.through}, which is one of the countries"
        yield "through", came, "a country between them", "correct one of them"


def _route_share(check: checks.RouteShare, _: Mapping[str, Event]) -> Iterator[Problem]:
    share = check.country is not None and check.at_least is not None
    if (check.country is None) != (check.at_least is None):
        lone, other = ("at_least", "country") if check.country is None else ("country", "at_least")
        yield lone, f"{lone} alone", "country and at_least together", f"add {other}"
    elif share == bool(check.ends):
        came = "country and ends" if share else "neither country nor ends"
        expected = "a share in a country (country, at_least) or a link (ends)"
        yield "route", came, expected, "ask for one of the two"


def _ranking(check: checks.Ranking, _: Mapping[str, Event]) -> Iterator[Problem]:
    if any(set(peer) == set(check.pair) for peer in check.peers):
        came = f"{' and '.join(check.pair)}, the pair itself"
        yield "peers", came, "other pairs", "remove it from the list"


def _trend(check: checks.Trend, _: Mapping[str, Event]) -> Iterator[Problem]:
    yield from _window(check.since, check.until)


def _first_since(check: checks.FirstSince, events: Mapping[str, Event]) -> Iterator[Problem]:
    event = events.get(check.event)
    if event is None:
        return
    if event.kind not in check.kinds:
        came = f'"{event.id}", {event.kind.article} {event.kind.value}'
        kinds = " or ".join(kind.value for kind in check.kinds)
        yield "event", came, f"an event of the kind {kinds}", "correct the event or the kinds"
    for name, role in (("guest", Role.GUEST), ("host", Role.HOST)):
        code = getattr(check, name)
        if all(p.country != code or p.role is not role for p in event.participants):
            expected = f"a country that is {name} in {event.id}"
            yield name, code, expected, f"correct the {name} or the event"
    if check.since.earliest and event.date.latest and event.date.latest < check.since.earliest:
        came = f'"{check.since.text}", after {event.id}'
        yield "since", came, "a date before the event", "correct the date or the event"


_RULES: Mapping[type, Callable[[Any, Mapping[str, Event]], Iterator[Problem]]] = MappingProxyType(
    {
        checks.EventCount: _event_count,
        checks.LandBorder: _land_border,
        checks.ConnectedByLand: _connected,
        checks.RouteShare: _route_share,
        checks.Ranking: _ranking,
        checks.Trend: _trend,
        checks.FirstSince: _first_since,
    }
)
"""Rules between the parameters of one check; a kind that is not here has none."""
