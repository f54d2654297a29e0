"""Who went to whom: every pair as its own panel counts it, and sums that count nothing twice."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest

from dashboard.query.contacts import select_contacts
from dashboard.query.journeys import select_journeys
from dashboard.query.pairs import select_pair
from seeds.records.model import EventKind, Participant, Rank, Role
from tests.dashboard.small_dossier import event, parties, small_served, trip


@pytest.fixture(scope="module")
def served():
    return small_served()


@pytest.fixture(scope="module")
def always(served):
    return replace(served.opening, start=date(1990, 1, 1), end=date(2020, 1, 24))


def test_every_pair_is_counted_as_its_panel_counts_it(served, always):
    journeys = select_journeys(served, always)
    for a, b in combinations(served.countries, 2):
        contacts = select_contacts(served, always, (a, b))
        there = sum(row.a_to_b for row in contacts.rows)
        back = sum(row.b_to_a for row in contacts.rows)
        assert (journeys.went.get((a, b), 0), journeys.went.get((b, a), 0)) == (there, back)
        assert journeys.met.get(frozenset((a, b)), 0) == contacts.undirected
    assert journeys.went == {("IRN", "AZE"): 2, ("AZE", "IRN"): 1}
    assert journeys.most == 2


def test_a_country_counts_its_own_events_and_not_those_of_its_pairs(served, always):
    events = select_journeys(served, always).events
    assert events == {"IRN": 9, "AZE": 9, "RUS": 2, "USA": 1, "ARM": 1}
    pairs = (select_pair(served, always, ("IRN", other)) for other in ("AZE", "RUS", "USA"))
    assert sum(pair.events for pair in pairs) == 11


def test_a_journey_to_two_hosts_is_one_of_its_guest_and_one_of_each_host():
    tour = event(
        "tour",
        "visit",
        "2019-01-02",
        [*trip("RUS", "IRN", Rank.MINISTER), Participant("AZE", Role.HOST)],
    )
    served = small_served([tour])
    journeys = select_journeys(served, served.opening)
    assert journeys.went == {("RUS", "IRN"): 1, ("RUS", "AZE"): 1}
    assert journeys.went_out == {"RUS": 1}
    assert journeys.received == {"IRN": 1, "AZE": 1}
    assert journeys.met == {frozenset(("AZE", "IRN")): 1}


def test_what_the_selection_does_not_show_is_not_counted(served, always):
    talks = replace(always, kinds=frozenset({EventKind.CALL}))
    journeys = select_journeys(served, talks)
    assert (journeys.went, journeys.met, journeys.events) == ({}, {}, {"AZE": 1, "IRN": 1})
    assert journeys.most == 0
    summit = small_served([event("summit", "meeting", "2018-12-12", parties("IRN", "AZE", "RUS"))])
    assert set(select_journeys(summit, summit.opening).met.values()) == {1}
