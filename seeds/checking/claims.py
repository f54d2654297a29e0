"""Claims held against the rest of the dossier; a check's own rules stand with its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from seeds.issues import Issue
from seeds.reading.entries import Entry
from seeds.records.claims import Claim, ClaimKind, Speaker
from seeds.records.model import Actor, Event


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
        for name, came, expected, remedy in check.misfits(events):
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
