"""Admiralty grades spelled out (NATO AJP-2.1): letters grade a source, digits one item."""

from __future__ import annotations

from collections.abc import Mapping

from seeds.model import Grade, Reliability

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
