"""What is told of a chart: counts, doubt, what is left out, and why there is none."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.figures.charts.gathering import gather_charts
from dashboard.figures.charts.tables import tabulate
from seeds.records.model import EventKind
from tests.dashboard.andean_dossier import andean_served
from tests.dashboard.small_dossier import event, small_served, trip

PAIR = ("PER", "ECU")


def chart(served, id_, **looked):
    found = {one.id: one for one in gather_charts(served, replace(served.opening, **looked))}
    return found[id_]


@pytest.fixture(scope="module")
def served():
    return andean_served()


def test_contacts_say_their_counts_doubt_and_what_is_not_drawn(served):
    told = chart(served, "contacts")
    assert told.title == "Visits and meetings of Peru and Ecuador by month"
    assert told.sentence == (
        "6 contacts in 1 Mar – 31 May 2024: 2 from Peru to Ecuador, 1 from Ecuador to Peru and 3 "
        "with neither as guest."
    )
    assert told.notes == (
        "Date in doubt (hatched): it leaves the month open. Each contact counts one in all, spread "
        "evenly over the days on which it may have been, as on the timeline.",
        "1 contact is not drawn: its date is open on a side (since, until, or on or before a day).",
        "1 contact reaches, or may reach, beyond these months; only the part within is drawn.",
        "Where a month has no bar, nothing is recorded; it may still have happened.",
    )
    assert told.file_name == "andes_contacts_PER-ECU_2024-03-01_2024-05-31"


def test_the_table_has_a_column_for_what_is_drawn_and_no_zero(served):
    table = tabulate(chart(served, "contacts").bars)
    assert table.headings == (
        "Month", "Peru to Ecuador", "Ecuador to Peru, date in doubt", "Neither as guest",
        "Neither as guest, date in doubt",
    )  # fmt: skip
    assert table.rows == (
        ("Mar 2024", "1", "0.55", "–", "0.33"),
        ("Apr 2024", "1", "0.45", "0.33", "–"),
        ("May 2024", "–", "–", "0.51", "0.33"),
        ("In all", "2", "1", "0.84", "0.65"),
    )


def test_a_window_that_cuts_a_month_says_so(served):
    told = chart(served, "contacts", start=date(2024, 3, 5))
    assert told.notes[-2] == (
        "Only 5 Mar 2024 to 31 May 2024 is counted: the first or last month is not whole."
    )


@pytest.mark.parametrize(
    ("looked", "sentence"),
    [
        (
            {"start": date(2024, 6, 5), "end": date(2024, 6, 9), "kinds": frozenset(EventKind)},
            "No contact of Peru and Ecuador in 5–9 Jun 2024 has a date that can be drawn.",
        ),
        (
            {"pair": ("ECU", "CHL"), "end": date(2024, 3, 9)},
            "No contact of Ecuador and Chile is recorded in 1–9 Mar 2024.",
        ),
        (
            {"kinds": frozenset({EventKind.AGREEMENT})},
            "Visits and meetings are not among the kinds that are shown.",
        ),
    ],
)
def test_where_there_is_no_contact_to_draw_a_sentence_says_why(served, looked, sentence):
    told = chart(served, "contacts", **looked)
    assert (told.sentence, told.bars, told.draw) == (sentence, None, None)


def test_events_say_how_many_there_are_of_each_kind(served):
    told = chart(served, "events")
    assert told.title == "Events between countries by kind and month"
    assert told.sentence == "8 events in 1 Mar – 31 May 2024: 3 visits, 4 meetings and 1 agreement."
    none = chart(served, "events", kinds=frozenset({EventKind.CONFLICT}))
    assert none.sentence == "No event between countries is recorded in 1 Mar – 31 May 2024."
    assert none.bars is None


def test_an_open_date_alone_is_told_and_not_drawn():
    served = andean_served([event("since", "visit", "2024-03-02/..", trip("PER", "ECU", None))])
    told = chart(served, "events")
    assert told.sentence == (
        "No event between countries in 1 Mar – 31 May 2024 has a date that can be drawn."
    )
    assert told.notes == (
        "1 event is not drawn: its date is open on a side (since, until, or on or before a day).",
    )


def test_a_long_window_is_charted_by_longer_periods(served):
    told = chart(served, "contacts", start=date(1900, 1, 1))
    assert told.title.endswith("by month")  # since the dossier knows of a few months alone
    old = andean_served(
        [
            event("old", "visit", "1941-07-05", trip("PER", "ECU", None)),
            event("new", "visit", "2024-03-09", trip("ECU", "PER", None)),
        ]
    )
    told = chart(old, "contacts", start=date(1900, 1, 1))
    assert told.title.endswith("by decade")
    assert tabulate(told.bars).headings[0] == "Decade"
    assert tabulate(told.bars).rows[0] == ("1940s", "1", "–")


def test_without_a_pair_there_is_no_chart_of_contacts(served):
    found = gather_charts(served, replace(served.opening, pair=None))
    assert [one.id for one in found] == ["events"]


def test_a_route_says_its_lengths_day_and_what_stands_in():
    (told,) = (
        one
        for one in gather_charts(small_served(), small_served().opening)
        if one.id.startswith("route-")
    )
    assert told.sentence.startswith("6,493 km as drawn, 2,033 km by ship and 4,460 km by rail. ")
    assert "Azerbaijan 508 km" in told.sentence
    assert told.sentence.endswith("As on 24 Jan 2019.")
    assert told.notes[0] == "Not open (hatched): on 24 Jan 2019, or not known to have been."
    assert told.notes[1].startswith("Beside it, 342 km of road stand in")
