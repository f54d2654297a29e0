"""Admiralty grades spelled out (NATO AJP-2.1): letters grade a source, digits one item."""

from __future__ import annotations

from dashboard.store.served import ServedDossier
from seeds.records.model import Event, Grade, Reliability


def grade_sentence(reliability: Reliability, grade: Grade) -> str:
    """Both grades in code and words, "C2: fairly reliable source, probably true"."""
    source = reliability.meaning
    source = source if reliability is Reliability.F else f"{source} source"
    return f"{reliability.value}{int(grade)}: {source}, {grade.meaning}"


def rating(event: Event, served: ServedDossier) -> str:
    """The event's grades in code, one a reliability among its sources: "C3", "A1, C1".

    A source without a record counts as F: its reliability cannot be judged.
    """
    letters = {
        served.sources[citation.source].reliability.value
        if citation.source in served.sources
        else Reliability.F.value
        for citation in event.citations
    }
    return ", ".join(f"{letter}{int(event.grade)}" for letter in sorted(letters))
