from dataclasses import replace
from datetime import date

from dashboard.query.seen import select_seen, select_seen_of, unfolded
from dashboard.selection import Within
from seeds.records.model import EventKind
from tests.dashboard.small_dossier import event, parties, small_served

PAIR = ("IRN", "AZE")


def ids(found):
    return [one.event.id for one in found]


def nested():
    people = parties(*PAIR)
    return small_served(
        [
            event("visit", "visit", "2019-01-16", people),
            event("deal", "agreement", "2019-01-16", people, part_of="visit"),
            event("talk", "meeting", "2019-01-16", people, part_of="deal"),
            event("chicken", "call", "2019-01-16", people, part_of="egg"),
            event("egg", "call", "2019-01-16", people, part_of="chicken"),
        ]
    )


def test_what_is_part_of_another_at_any_depth_counts_with_it_and_a_circle_ends():
    served = nested()
    shown = select_seen_of(served, served.opening, PAIR)
    assert ids(shown) == ["visit", "deal", "talk", "chicken", "egg"]
    assert ids(unfolded(served, shown)) == ["visit"]
    without_visit = [one for one in shown if one.event.id != "visit"]
    assert ids(unfolded(served, without_visit)) == ["deal"]


def test_what_is_part_of_one_that_is_not_counted_counts_itself_if_no_whole_of_it_does():
    served = nested()
    shown = select_seen_of(served, served.opening, PAIR)
    talk_and_visit = [one for one in shown if one.event.id in ("visit", "talk")]
    assert ids(unfolded(served, talk_and_visit)) == ["visit"]
    assert ids(unfolded(served, talk_and_visit[1:])) == ["talk"]


def test_events_come_in_order_with_their_days_and_the_pair_in_either_order():
    served = small_served()
    found = select_seen(served, served.opening)
    assert found == tuple(sorted(found, key=lambda one: (one.earliest, one.latest, one.position)))
    order = {name: number for number, name in enumerate(served.events)}
    assert all(one.position == order[one.event.id] for one in found)
    of_pair = select_seen_of(served, served.opening, PAIR)
    assert of_pair == select_seen_of(served, served.opening, PAIR[::-1])
    assert of_pair == tuple(one for one in found if set(PAIR) <= set(one.event.countries))


def test_each_question_has_an_answer_of_its_own():
    served = small_served()
    opening = served.opening
    asked = (
        opening,
        replace(opening, within=Within.CERTAINLY),
        replace(opening, kinds=frozenset({EventKind.MEETING})),
        replace(opening, withdrawn=frozenset(served.sources)),
        replace(opening, start=date(2019, 1, 16), end=date(2019, 1, 16)),
    )
    answers = [ids(select_seen(served, one)) for one in asked]
    assert answers == [ids(select_seen(served, one)) for one in asked]
    assert answers[3] == []
    assert len({tuple(answer) for answer in answers}) == len(asked)


def test_the_same_question_is_asked_of_the_store_once(monkeypatch):
    served = small_served()
    first = select_seen_of(served, served.opening, PAIR)
    monkeypatch.setattr(type(served.store), "reading", None)
    elsewhere = replace(served.opening, focus="january-talk", claim=None)
    assert select_seen_of(served, elsewhere, PAIR) is first
