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
