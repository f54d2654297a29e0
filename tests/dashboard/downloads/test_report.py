import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.downloads.report import Citation, dating
from dashboard.selection import Scope, Within
from dashboard.store.served import ServedDossier
from seeds.records.model import EventKind, Participant, Rank, Role
from tests.dashboard.downloads.reports import ALWAYS, small_report
from tests.dashboard.small_dossier import event, small_dossier, small_served

DATINGS = json.loads(Path("tests/fixtures/cases/dating.json").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", DATINGS, ids=lambda case: case["date"])
def test_what_is_known_of_the_days_is_said_as_in_the_shared_case(case):
    assert dating(event("one", "call", case["date"], ())).words == case["words"]


def ids(report):
    return [record.id for record in report.records]


def test_a_report_holds_the_events_that_the_selection_shows_in_order():
    assert ids(small_report()) == [
        "sanctions", "december-trip", "tehran-trip", "january-talk", "january-trip",
        "january-deal", "call",
    ]  # fmt: skip
    assert ids(small_report(scope=Scope.PAIR))[0] == "december-trip"
    assert ids(small_report(kinds=frozenset({EventKind.CALL}))) == ["call"]
    assert "sanctions" not in ids(small_report(within=Within.CERTAINLY))


def test_an_open_bound_is_no_day():
    records = {record.id: record for record in small_report(**ALWAYS).records}
    war, sanctions = records["war"], records["sanctions"]
    assert (war.earliest, war.latest) == (None, date(1994, 12, 31))
    assert (sanctions.earliest, sanctions.latest) == (date(2018, 11, 1), None)


def test_a_record_says_who_in_which_office_for_whom():
    people = [
        Participant(
            "IRN", Role.GUEST, actor="general", office="Chief of Staff", rank=Rank.OFFICIAL
        ),
        Participant("AZE", Role.HOST, office="President"),
        Participant("RUS", Role.MEDIATOR),
        Participant("ARM", Role.PARTY, actor="nobody-known"),
    ]
    served = small_served([event("talk", "meeting", "2019-01-02", people)])
    (record,) = small_report(served).records
    assert record.participants == (
        "The General, Chief of Staff (Iran, guest)",
        "President (Azerbaijan, host)",
        "Russia (mediator)",
        "nobody-known (Armenia, party)",
    )


def test_a_record_cites_its_sources_and_grades_them():
    deal = next(r for r in small_report().records if r.id == "january-deal")
    assert deal.citations == (
        Citation("press", (2,), "The Press, ¶2"),
        Citation("agency", (2,), "The Agency, ¶2"),
    )
    assert (deal.cited, deal.grade) == ("The Press, ¶2; The Agency, ¶2", "B2, C2")


def test_an_event_without_a_place_has_no_coordinates():
    call = next(r for r in small_report().records if r.id == "call")
    assert (call.place, call.precision, call.lon, call.lat) == (None, None, None, None)


def test_a_report_names_the_sources_that_it_rests_on_and_only_safe_addresses():
    references = small_report().references
    assert [(r.id, r.url) for r in references] == [
        ("press", "https://example.org/a"),
        ("agency", None),
    ]
    assert references[0].reliability == "C: fairly reliable"
    calls = small_report(kinds=frozenset({EventKind.CALL})).references
    assert [r.id for r in calls] == ["press"]
    assert small_report(kinds=frozenset()).references == ()


def test_a_report_names_the_selection_and_the_exact_data():
    dossier = replace(small_dossier(), marking="Internal", disclaimer="Not confirmed.")
    report = small_report(ServedDossier.of(dossier))
    assert report.selection == (
        "All events, Iran – Azerbaijan highlighted, that may fall between 1 Dec 2018 and "
        "24 Jan 2019; "
        "borders: between the two de facto as of 24 Jan 2019 "
        "(118 km of it behind the line of contact), elsewhere as drawn in 2026"
    )
    assert (report.marking, report.disclaimer) == ("Internal", "Not confirmed.")
    assert report.data == ServedDossier.of(dossier).data_hash
