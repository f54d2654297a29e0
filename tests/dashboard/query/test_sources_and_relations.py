from dataclasses import replace
from datetime import date

import pytest

from dashboard.query.neighbours import select_neighbours
from dashboard.query.related import Relation, select_related
from dashboard.query.sources import select_sources
from dashboard.selection import Scope
from tests.dashboard.small_dossier import event, parties, small_served


@pytest.fixture(scope="module")
def served():
    return small_served()


def test_sources_say_how_much_rests_on_them_and_on_them_alone(served):
    uses = select_sources(served, served.opening)
    assert [(use.source.id, use.events, use.alone) for use in uses] == [
        ("press", 7, 6),
        ("agency", 1, 0),
    ]
    pair = select_sources(served, replace(served.opening, scope=Scope.PAIR))
    assert [(use.source.id, use.events) for use in pair] == [("press", 6), ("agency", 1)]


def test_an_uncited_source_stays_in_the_list(served):
    early = replace(served.opening, start=date(1990, 1, 1), end=date(1990, 1, 2))
    assert {use.source.id: use.events for use in select_sources(served, early)} == {
        "press": 0,
        "agency": 0,
    }


def test_related_events_come_with_every_reason_strongest_first(served):
    related = select_related(served, served.opening, served.events["january-talk"])
    assert [(r.entry.event.id, r.relations) for r in related] == [
        ("january-trip", (Relation.WHOLE, Relation.ACTORS, Relation.DAY, Relation.PLACE)),
        ("january-deal", (Relation.SIBLING, Relation.PLACE)),
        ("december-trip", (Relation.PLACE,)),
    ]


def test_a_visit_finds_its_parts(served):
    related = select_related(served, served.opening, served.events["january-trip"])
    assert [(r.entry.event.id, r.relations[0]) for r in related[:2]] == [
        ("january-talk", Relation.PART),
        ("january-deal", Relation.PART),
    ]


def test_an_event_without_people_place_and_exact_date_has_no_relations(served):
    always = replace(served.opening, start=date(1990, 1, 1))
    assert select_related(served, always, served.events["war"]) == ()


def test_of_two_events_with_the_same_strongest_reason_the_one_with_more_reasons_comes_first():
    here = event("here", "call", "2019-01-02", parties("IRN", "AZE"), place="baku")
    near = event("near", "call", "2019-01-02", parties("IRN", "AZE"))
    both = event("both", "call", "2019-01-02", parties("IRN", "AZE"), place="baku")
    served = small_served([here, near, both])
    related = select_related(served, served.opening, here)
    assert [(r.entry.event.id, r.relations) for r in related] == [
        ("both", (Relation.DAY, Relation.PLACE)),
        ("near", (Relation.DAY,)),
    ]


def test_neighbours_follow_the_order_of_the_selection(served):
    first = select_neighbours(served, served.opening, served.events["sanctions"])
    assert (first.previous, first.following.id, first.position, first.total) == (
        None, "december-trip", 1, 7,
    )  # fmt: skip
    last = select_neighbours(served, served.opening, served.events["call"])
    assert (last.previous.id, last.following, last.position) == ("january-deal", None, 7)


def test_an_event_outside_the_selection_stands_between_its_neighbours(served):
    pair = replace(served.opening, scope=Scope.PAIR, start=date(2018, 8, 1))
    beside = select_neighbours(served, pair, served.events["sanctions"])
    assert (beside.previous.id, beside.following.id) == ("mediated", "december-trip")
    assert (beside.position, beside.total) == (None, 8)
