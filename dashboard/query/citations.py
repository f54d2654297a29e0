"""Citations in words: who says it, and in which paragraph."""

from __future__ import annotations

from dashboard.store.shelf import Volume
from seeds.model import Citation, Event


def cited(event: Event, volume: Volume) -> str:
    """All citations of an event in one line, "TRT World, ¶2; Kremlin, ¶3"."""
    return "; ".join(cited_once(citation, volume) for citation in event.citations)


def cited_once(citation: Citation, volume: Volume) -> str:
    """One citation, "TRT World, ¶2, ¶4"; a source without a record stands under its id."""
    source = volume.sources.get(citation.source)
    name = source.publisher if source else citation.source
    return ", ".join([name, *(f"¶{number}" for number in citation.paragraphs)])


def cited_briefly(citation: Citation, volume: Volume) -> str:
    """One citation with paragraphs in a row as a span, "TRT World, ¶2–5, ¶22"."""
    source = volume.sources.get(citation.source)
    name = source.publisher if source else citation.source
    spans: list[list[int]] = []
    for number in sorted(set(citation.paragraphs)):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    words = (f"¶{low}" if low == high else f"¶{low}–{high}" for low, high in spans)
    return ", ".join([name, *words])
