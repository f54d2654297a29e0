"""Admiralty grades spelled out (NATO AJP-2.1): letters grade a source, digits one item."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.store.shelf import Volume
from seeds.model import Event, Grade, Reliability

RELIABILITY_WORDS: Mapping[Reliability, str] = {
    Reliability.A: "completely reliable",
    Reliability.B: "usually reliable",
    Reliability.C: "fairly reliable",
    Reliability.D: "not usually reliable",
    Reliability.E: "unreliable",
    Reliability.F: "reliability cannot be judged",
}

GRADE_WORDS: Mapping[Grade, str] = {
    Grade.CONFIRMED: "confirmed by other sources",
    Grade.PROBABLY_TRUE: "probably true",
    Grade.POSSIBLY_TRUE: "possibly true",
    Grade.DOUBTFUL: "doubtful",
    Grade.IMPROBABLE: "improbable",
    Grade.CANNOT_BE_JUDGED: "truth cannot be judged",
}


def grade_sentence(reliability: Reliability, grade: Grade) -> str:
    """Both grades in code and words, "C2: fairly reliable source, probably true"."""
    source = RELIABILITY_WORDS[reliability]
    source = source if reliability is Reliability.F else f"{source} source"
    return f"{reliability.value}{int(grade)}: {source}, {GRADE_WORDS[grade]}"


def rating(event: Event, volume: Volume) -> str:
    """The event's grades in code, one a reliability among its sources: "C3", "A1, C1".

    A source without a record counts as F: its reliability cannot be judged.
    """
    letters = {
        volume.sources[citation.source].reliability.value
        if citation.source in volume.sources
        else Reliability.F.value
        for citation in event.citations
    }
    return ", ".join(f"{letter}{int(event.grade)}" for letter in sorted(letters))
