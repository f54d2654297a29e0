"""Citations in words: who says it, and in which paragraph."""

from __future__ import annotations

from dashboard.store.served import ServedDossier
from seeds.records.model import Citation, Event, Source, SourceKind


def source_name(source: Source) -> str:
    """What a citation calls a source: its publisher; a treaty by its title, "… Sea (2018)"."""
    if source.kind is not SourceKind.TREATY:
        return source.publisher
    day = source.published.earliest or source.published.latest
    year = str(day.year) if day else ""
    return source.title if not year or year in source.title else f"{source.title} ({year})"


def titled(source: Source) -> str:
    """A source as a reader knows it: "“A new mission?” (TRT World)"."""
    return f"“{source.title}” ({source.publisher})"


def names_told(served: ServedDossier) -> dict[str, str]:
    """Names of what a selection speaks of: countries by code, sources by id."""
    return {**served.country_names, **{id_: titled(one) for id_, one in served.sources.items()}}


def place_words(source: Source | None, low: int, high: int | None = None) -> str:
    """Where in a source: "¶2", "¶2–5"; a treaty has articles, "art. 8"."""
    mark = "art. " if source and source.kind is SourceKind.TREATY else "¶"
    return f"{mark}{low}" if high in (None, low) else f"{mark}{low}–{high}"


def cited(event: Event, served: ServedDossier) -> str:
    """All citations of an event in one line, "TRT World, ¶2; Kremlin, ¶3"."""
    return "; ".join(cited_once(citation, served) for citation in event.citations)


def cited_once(citation: Citation, served: ServedDossier) -> str:
    """One citation, "TRT World, ¶2, ¶4"; a source without a record stands under its id."""
    source = served.sources.get(citation.source)
    name = source_name(source) if source else citation.source
    return ", ".join([name, *(place_words(source, number) for number in citation.paragraphs)])


def cited_briefly(citation: Citation, served: ServedDossier) -> str:
    """One citation with paragraphs in a row as a span, "TRT World, ¶2–5, ¶22"."""
    source = served.sources.get(citation.source)
    name = source_name(source) if source else citation.source
    spans: list[list[int]] = []
    for number in sorted(set(citation.paragraphs)):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    words = (place_words(source, low, high) for low, high in spans)
    return ", ".join([name, *words])
