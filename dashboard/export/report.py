"""What a download holds: the events of a selection, and what every copy of them must say.

A :class:`Report` is made once and written by :mod:`~dashboard.export.csv`,
:mod:`~dashboard.export.xlsx` and :mod:`~dashboard.export.geojson`; none of them asks the store.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.query.addresses import safe_url
from dashboard.query.admiralty import RELIABILITY_WORDS, rating
from dashboard.query.citations import cited, cited_once
from dashboard.query.participation import participants_words
from dashboard.query.selected import select_events
from dashboard.selection import Selection
from dashboard.store.shelf import Volume
from seeds.model import Event, Source

SEPARATOR = "; "
"""Between several values in one cell."""


@dataclass(frozen=True)
class Citation:
    """Where a source says it: ``words`` as "The Press, ¶2"; ``source`` its id."""

    source: str
    paragraphs: tuple[int, ...]
    words: str


@dataclass(frozen=True)
class Record:
    """One event as plain values; ``None`` where the dossier does not know.

    ``date_read`` is the date as the dossier reads it, ``date_in_source`` the source's words and
    ``edtf`` the dossier's text; ``earliest`` and ``latest`` bound it, inclusive. ``lon`` and
    ``lat`` (WGS84 degrees) are those of the named place, known to ``precision``. ``grade`` holds
    Admiralty codes.
    """

    id: str
    kind: str
    title: str
    date_read: str
    date_in_source: str
    edtf: str
    earliest: date | None
    latest: date | None
    exact: bool
    countries: tuple[str, ...]
    participants: tuple[str, ...]
    place: str | None
    place_country: str | None
    precision: str | None
    lon: float | None
    lat: float | None
    topics: tuple[str, ...]
    cited: str
    citations: tuple[Citation, ...]
    grade: str
    part_of: str | None
    note: str | None


@dataclass(frozen=True)
class Reference:
    """A source that the report's events cite; ``url`` only where it is safe to follow."""

    id: str
    publisher: str
    title: str
    kind: str
    published: str
    language: str
    reliability: str
    url: str | None


@dataclass(frozen=True)
class Report:
    """Records in order, and their provenance. ``data`` names the exact state of the dossier."""

    slug: str
    dossier: str
    selection: str
    start: date
    end: date
    as_of: date
    marking: str | None
    disclaimer: str | None
    data: str
    records: tuple[Record, ...]
    references: tuple[Reference, ...]


def build_report(volume: Volume, selection: Selection) -> Report:
    """Everything that a download of this selection says."""
    dossier = volume.dossier
    events = select_events(volume, selection)
    used = {citation.source for event in events for citation in event.citations}
    return Report(
        slug=dossier.slug,
        dossier=dossier.title,
        selection=selection.sentence(volume.country_names),
        start=selection.start,
        end=selection.end,
        as_of=dossier.as_of,
        marking=dossier.marking,
        disclaimer=dossier.disclaimer,
        data=volume.data_hash,
        records=tuple(_record(event, volume) for event in events),
        references=tuple(_reference(s) for s in dossier.sources if s.id in used),
    )


def _record(event: Event, volume: Volume) -> Record:
    place = volume.places.get(event.place or "")
    return Record(
        id=event.id,
        kind=event.kind.value,
        title=event.title,
        date_read=event.date.sentence(),
        date_in_source=event.date_words,
        edtf=event.date.text,
        earliest=event.date.earliest,
        latest=event.date.latest,
        exact=event.date.is_exact,
        countries=event.countries,
        participants=participants_words(event, volume),
        place=place.name if place else None,
        place_country=place.country if place else None,
        precision=place.precision.value if place else None,
        lon=place.lon if place else None,
        lat=place.lat if place else None,
        topics=event.topics,
        cited=cited(event, volume),
        citations=tuple(
            Citation(c.source, c.paragraphs, cited_once(c, volume)) for c in event.citations
        ),
        grade=rating(event, volume),
        part_of=event.part_of,
        note=event.note,
    )


def _reference(source: Source) -> Reference:
    return Reference(
        id=source.id,
        publisher=source.publisher,
        title=source.title,
        kind=source.kind.value,
        published=source.published.sentence(),
        language=source.language,
        reliability=f"{source.reliability.value}: {RELIABILITY_WORDS[source.reliability]}",
        url=safe_url(source.url),
    )
