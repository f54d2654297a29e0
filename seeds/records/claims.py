"""What a source asserts: claims, as frozen values.

A claim is kept apart from events: an event is what is reported to have happened, a claim what
somebody says about it, and about what it means. Likelihood and confidence are two scales and never
one sentence (ICD 203, Analytic Standards, Office of the Director of National Intelligence, 2015).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from seeds.records.checks import Check
from seeds.records.model import Citation
from seeds.vocabulary import (
    ClaimKind,
    Confidence,
    Likelihood,
    RelationKind,
    Speaker,
    Verdict,
)

__all__ = [
    "Claim",
    "ClaimKind",
    "Confidence",
    "Likelihood",
    "Pair",
    "Relation",
    "RelationKind",
    "Speaker",
    "Verdict",
]

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Relation:
    """What this claim does to another, named by its id."""

    kind: RelationKind
    claim: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion, restated in the dossier's own words.

    ``likelihood_words`` and ``confidence_words`` are the source's own expressions and stand where
    the scale's value does. ``pairs``, ``countries``, ``places`` and ``events`` tell what it is
    about. ``last_verdict`` is what the check answered when somebody last looked, on
    ``last_verdict_on``: another answer now is shown as changed. ``not_tested`` says what of the
    claim its check leaves open, such as a cause: with it the claim is *consistent* at most.
    """

    id: str
    statement: str
    kind: ClaimKind
    speaker: Speaker
    citations: tuple[Citation, ...]
    speaker_country: str | None = None
    speaker_actor: str | None = None
    pairs: tuple[Pair, ...] = ()
    countries: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    likelihood: Likelihood | None = None
    likelihood_words: str | None = None
    confidence: Confidence | None = None
    confidence_words: str | None = None
    relations: tuple[Relation, ...] = ()
    check: Check | None = None
    not_tested: str | None = None
    last_verdict: Verdict | None = None
    last_verdict_on: date | None = None
    note: str | None = None
