"""A dossier made by hand, small enough to count on fingers, with every trap the queries know."""

from __future__ import annotations

from datetime import date

from dashboard.store.served import ServedDossier
from seeds.dates.edtf import EdtfDate
from seeds.records.dossier import Dossier
from seeds.records.model import (
    Actor,
    Citation,
    Country,
    Event,
    EventKind,
    Grade,
    Opening,
    Participant,
    Place,
    Precision,
    Rank,
    Reliability,
    Role,
    Source,
    SourceKind,
)

GUEST, HOST, PARTY = Role.GUEST, Role.HOST, Role.PARTY


def event(id_, kind, when, people, *, place=None, part_of=None, cites=("press",), title=None):
    return Event(
        id=id_,
        kind=EventKind(kind),
        title=title or f"The {kind} {id_}",
        date=EdtfDate.parse(when),
        date_words=when,
        participants=tuple(people),
        citations=tuple(Citation(source, (2,)) for source in cites),
        grade=Grade.PROBABLY_TRUE,
        place=place,
        part_of=part_of,
    )


def trip(guest, host, rank, actor=None):
    return [Participant(guest, GUEST, actor=actor, rank=rank), Participant(host, HOST)]


def parties(*codes):
    return [Participant(code, PARTY) for code in codes]


EVENTS = (
    event("january-trip", "visit", "2019-01-16/2019-01-17",
          trip("IRN", "AZE", Rank.CHIEF_OF_STAFF, "general"), place="baku"),
    event("january-talk", "meeting", "2019-01-16",
          trip("IRN", "AZE", Rank.CHIEF_OF_STAFF, "general"), place="baku", part_of="january-trip"),
    event("january-deal", "agreement", "2019-01-17", parties("IRN", "AZE"), place="baku",
          part_of="january-trip", cites=("press", "agency")),
    event("december-trip", "visit", "2018-12", trip("IRN", "AZE", Rank.MINISTER), place="baku"),
    event("tehran-trip", "visit", "[2018-12-21..2018-12-31]",
          trip("AZE", "IRN", Rank.SPEAKER, "speaker"), place="tehran"),
    event("summit", "meeting", "2018-08-12", parties("IRN", "AZE", "RUS"), place="aktau"),
    event("mediated", "meeting", "2018-08-20",
          [*parties("AZE", "IRN"), Participant("RUS", Role.MEDIATOR)]),
    event("sanctions", "sanction", "2018-11/..", parties("USA", "IRN")),
    event("war", "conflict", "../1994", parties("ARM", "AZE")),
    event("call", "call", "2019-01-20", parties("AZE", "IRN")),
)  # fmt: skip


def small_dossier(events=EVENTS, slug="small"):
    return Dossier(
        slug=slug,
        title="A small dossier",
        summary="For tests.",
        as_of=date(2019, 1, 24),
        opening=Opening(("IRN", "AZE"), date(2018, 12, 1), date(2019, 1, 24)),
        countries=tuple(
            Country(code, name, local, capital)
            for code, name, local, capital in (
                ("IRN", "Iran", "ایران", "tehran"),
                ("AZE", "Azerbaijan", "Azərbaycan", "baku"),
                ("ARM", "Armenia", "Հայաստան", None),
                ("RUS", "Russia", "Россия", None),
                ("USA", "United States", "United States", None),
            )
        ),
        pairs=(("IRN", "AZE"),),
        events=tuple(events),
        places=(
            Place("baku", "Baku", 49.87, 40.41, Precision.CITY, "AZE", {"az": "Bakı"}),
            Place("tehran", "Tehran", 51.39, 35.69, Precision.CITY, "IRN", {"fa": "تهران"}),
            Place("aktau", "Aktau", 51.15, 43.65, Precision.CITY),
        ),
        actors=(Actor("general", "The General", "IRN"), Actor("speaker", "The Speaker", "AZE")),
        sources=(
            Source("press", "An opinion", "The Press", SourceKind.OPINION,
                   EdtfDate.parse("2019-01-24"), Reliability.C, "en",
                   url="https://example.org/a"),
            Source("agency", "A wire", "The Agency", SourceKind.AGENCY,
                   EdtfDate.parse("2019-01-17"), Reliability.B, "en", url="javascript:alert(1)"),
        ),
    )  # fmt: skip


def small_served(events=EVENTS):
    return ServedDossier.of(small_dossier(events))
