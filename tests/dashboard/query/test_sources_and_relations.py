from dataclasses import replace
from datetime import date

import pytest

from dashboard.query.neighbours import select_neighbours
from dashboard.query.related import Relation, select_related
from dashboard.query.sources import select_sources
from dashboard.selection import Scope
from tests.dashboard.small_dossier import event, parties, small_volume


@pytest.fixture(scope="module")
def volume():
    return small_volume()


def test_sources_say_how_much_rests_on_them_and_on_them_alone(volume):
    uses = select_sources(volume, volume.opening)
    assert [(use.source.id, use.events, use.alone) for use in uses] == [
        ("press", 7, 6),
        ("agency", 1, 0),
    ]
    pair = select_sources(volume, replace(volume.opening, scope=Scope.PAIR))
    assert [(use.source.id, use.events) for use in pair] == [("press", 6), ("agency", 1)]


def test_an_uncited_source_stays_in_the_list(volume):
    early = replace(volume.opening, start=date(1990, 1, 1), end=date(1990, 1, 2))
    assert {use.source.id: use.events for use in select_sources(volume, early)} == {
        "press": 0,
        "agency": 0,
    }


def test_related_events_come_with_every_reason_strongest_first(volume):
    related = select_related(volume, volume.opening, volume.events["january-talk"])
    assert [(r.entry.event.id, r.relations) for r in related] == [
        ("january-trip", (Relation.WHOLE, Relation.ACTORS, Relation.DAY, Relation.PLACE)),
        ("january-deal", (Relation.SIBLING, Relation.PLACE)),
        ("december-trip", (Relation.PLACE,)),
    ]


def test_a_visit_finds_its_parts(volume):
    related = select_related(volume, volume.opening, volume.events["january-trip"])
    assert [(r.entry.event.id, r.relations[0]) for r in related[:2]] == [
        ("january-talk", Relation.PART),
        ("january-deal", Relation.PART),
    ]


def test_an_event_without_people_place_and_exact_date_has_no_relations(volume):
    always = replace(volume.opening, start=date(1990, 1, 1))
    assert select_related(volume, always, volume.events["war"]) == ()


def test_of_two_events_with_the_same_strongest_reason_the_one_with_more_reasons_comes_first():
    here = event("here", "call", "2019-01-02", parties("IRN", "AZE"), place="baku")
    near = event("near", "call", "2019-01-02", parties("IRN", "AZE"))
    both = event("both", "call", "2019-01-02", parties("IRN", "AZE"), place="baku")
    volume = small_volume([here, near, both])
    related = select_related(volume, volume.opening, here)
    assert [(r.entry.event.id, r.relations) for r in related] == [
        ("both", (Relation.DAY, Relation.PLACE)),
        ("near", (Relation.DAY,)),
    ]


def test_neighbours_follow_the_order_of_the_selection(volume):
    first = select_neighbours(volume, volume.opening, volume.events["sanctions"])
    assert (first.previous, first.following.id, first.position, first.total) == (
        None, "december-trip", 1, 7,
    )  # fmt: skip
    last = select_neighbours(volume, volume.opening, volume.events["call"])
    assert (last.previous.id, last.following, last.position) == ("january-deal", None, 7)


def test_an_event_outside_the_selection_stands_between_its_neighbours(volume):
    pair = replace(volume.opening, scope=Scope.PAIR, start=date(2018, 8, 1))
    beside = select_neighbours(volume, pair, volume.events["sanctions"])
    assert (beside.previous.id, beside.following.id) == ("mediated", "december-trip")
    assert (beside.position, beside.total) == (None, 8)
