"""What a download holds: the events of a selection, and what every copy of them must say.

A :class:`Report` is made once and written by :mod:`~dashboard.downloads.csv`,
:mod:`~dashboard.downloads.xlsx` and :mod:`~dashboard.downloads.geojson`; none of them asks the
store.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.query.addresses import safe_url
from dashboard.query.admiralty import rating
from dashboard.query.citations import cited, cited_once, names_told
from dashboard.query.participation import participants_words
from dashboard.query.payload import home_of
from dashboard.query.selected import select_events
from dashboard.query.wording import counted
from dashboard.selection import Selection
from dashboard.selection.words import describe
from dashboard.store.events import open_ends
from dashboard.store.served import ServedDossier
from seeds.records.model import Event, Role, Source
from seeds.vocabulary import Dating

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
    ``lat`` (WGS84 degrees) are those of the named place, known to ``precision``. ``dating`` is what
    the table says of the date. ``guests`` and ``hosts`` are codes of countries, each once in the
    order of the file; ``home_lon`` and ``home_lat`` say where a visit's guest set out from, as the
    map's arrow has it. ``grade`` holds Admiralty codes.
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
    dating: str
    countries: tuple[str, ...]
    country_names: tuple[str, ...]
    participants: tuple[str, ...]
    guests: tuple[str, ...]
    guest_names: tuple[str, ...]
    hosts: tuple[str, ...]
    host_names: tuple[str, ...]
    home_lon: float | None
    home_lat: float | None
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


class RowsError(ValueError):
    """Rows that a selection does not show; the message is a sentence for the reader."""


def build_report(
    served: ServedDossier, selection: Selection, rows: Sequence[str] | None = None
) -> Report:
    """Everything that a download of this selection says.

    ``rows`` are ids of those of its events that a table lists, in the table's order; all without.
    RowsError for an id that the selection does not show, or that comes twice.
    """
    dossier = served.dossier
    shown = select_events(served, selection)
    events = shown if rows is None else _listed(shown, rows)
    filtered = f"; filtered to {len(events):,} of {counted(len(shown), 'event')}"
    used = {citation.source for event in events for citation in event.citations}
    return Report(
        slug=dossier.slug,
        dossier=dossier.title,
        selection=describe(selection, names_told(served))
        + (filtered if len(events) < len(shown) else ""),
        start=selection.start,
        end=selection.end,
        as_of=dossier.as_of,
        marking=dossier.marking,
        disclaimer=dossier.disclaimer,
        data=served.data_hash,
        records=tuple(_record(event, served) for event in events),
        references=tuple(_reference(s) for s in dossier.sources if s.id in used),
    )


def _listed(shown: tuple[Event, ...], rows: Sequence[str]) -> tuple[Event, ...]:
    events = {event.id: event for event in shown}
    strange = next((id_ for id_ in rows if id_ not in events), None)
    if strange is not None:
        raise RowsError(
            f"rows: came {strange[:40]!r}; expected ids of events that this selection shows."
        )
    if len(set(rows)) < len(rows):
        raise RowsError("rows: an event came twice; expected each once.")
    return tuple(events[id_] for id_ in rows)


def dating(event: Event) -> Dating:
    """What of its days is known, as the table has it (``assets/js/pages/events/rows.js``)."""
    ends = open_ends(event)
    if ends:
        return Dating.OPEN if ends == "both" else Dating(f"no_{ends}")
    return Dating.EXACT if event.date.is_exact else Dating.INEXACT


def _codes(event: Event, role: Role) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.country for p in event.participants if p.role is role))


def _record(event: Event, served: ServedDossier) -> Record:
    place = served.places.get(event.place or "")
    home = home_of(event, served)
    guests, hosts = _codes(event, Role.GUEST), _codes(event, Role.HOST)
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
        dating=dating(event).words,
        countries=event.countries,
        country_names=_names(event.countries, served),
        participants=participants_words(event, served),
        guests=guests,
        guest_names=_names(guests, served),
        hosts=hosts,
        host_names=_names(hosts, served),
        home_lon=home.lon if home else None,
        home_lat=home.lat if home else None,
        place=place.name if place else None,
        place_country=place.country if place else None,
        precision=place.precision.value if place else None,
        lon=place.lon if place else None,
        lat=place.lat if place else None,
        topics=event.topics,
        cited=cited(event, served),
        citations=tuple(
            Citation(c.source, c.paragraphs, cited_once(c, served)) for c in event.citations
        ),
        grade=rating(event, served),
        part_of=event.part_of,
        note=event.note,
    )


def _names(codes: Iterable[str], served: ServedDossier) -> tuple[str, ...]:
    return tuple(served.country_names.get(code, code) for code in codes)


def _reference(source: Source) -> Reference:
    return Reference(
        id=source.id,
        publisher=source.publisher,
        title=source.title,
        kind=source.kind.value,
        published=source.published.sentence(),
        language=source.language,
        reliability=f"{source.reliability.value}: {source.reliability.meaning}",
        url=safe_url(source.url),
    )
