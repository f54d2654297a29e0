"""What the pair view asks, answered on a dossier that can be counted on fingers."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.query.agreements import select_agreements
from dashboard.query.chronicle import select_chronicle
from dashboard.query.contacts import RankRow, select_contacts
from dashboard.query.initiative import ENOUGH_CONTACTS, Initiative, select_initiative
from dashboard.query.pairs import PairCount, select_pair, select_pairs
from dashboard.query.third_parties import ThirdParty, select_third_parties
from dashboard.selection import Scope, Within
from seeds.records.model import EventKind, Participant, Rank, Role
from tests.dashboard.small_dossier import event, parties, small_served, trip

PAIR = ("IRN", "AZE")


@pytest.fixture(scope="module")
def served():
    return small_served()


@pytest.fixture(scope="module")
def opening(served):
    return served.opening


@pytest.fixture(scope="module")
def always(opening):
    return replace(opening, start=date(1990, 1, 1), end=date(2020, 1, 24))


def ids(chronicle):
    return [entry.event.id for entry in chronicle.entries]


def test_the_chronicle_is_in_order_and_cites_each_event(served, opening):
    chronicle = select_chronicle(served, opening, PAIR, limit=50)
    assert ids(chronicle) == [
        "december-trip", "tehran-trip", "january-talk", "january-trip", "january-deal", "call",
    ]  # fmt: skip
    assert chronicle.total == 6
    assert chronicle.entries[-2].citation == "The Press, ¶2; The Agency, ¶2"


def test_a_short_chronicle_keeps_the_last_events_and_the_whole_count(served, opening):
    chronicle = select_chronicle(served, opening, PAIR, limit=2)
    assert ids(chronicle) == ["january-deal", "call"]
    assert chronicle.total == 6


def test_the_chronicle_is_the_pairs_even_where_the_selection_shows_all(served, always):
    both = [select_chronicle(served, replace(always, scope=s), PAIR, 50) for s in Scope]
    assert ids(both[0]) == ids(both[1])
    assert "sanctions" not in ids(both[0])


def test_a_meeting_inside_a_visit_is_one_contact(served, opening):
    contacts = select_contacts(served, opening, PAIR)
    assert contacts.folded == 1
    assert contacts.visits == (2, 1)
    assert contacts.undirected == 0
    assert contacts.rows == (
        RankRow(Rank.HEAD_OF_STATE, 0, 0),
        RankRow(Rank.HEAD_OF_GOVERNMENT, 0, 0),
        RankRow(Rank.SPEAKER, 0, 1),
        RankRow(Rank.MINISTER, 1, 0),
        RankRow(Rank.CHIEF_OF_STAFF, 1, 0),
    )


def test_a_meeting_counts_where_its_visit_is_not_looked_at(served, opening):
    contacts = select_contacts(served, replace(opening, kinds=frozenset({EventKind.MEETING})), PAIR)
    assert contacts.folded == 0
    assert contacts.visits == (0, 0)
    assert contacts.rows[-1] == RankRow(Rank.CHIEF_OF_STAFF, 1, 0)


def test_swapping_the_pair_swaps_the_directions(served, opening):
    there, back = (select_contacts(served, opening, p) for p in (PAIR, PAIR[::-1]))
    assert back.visits == there.visits[::-1]
    assert [(row.b_to_a, row.a_to_b) for row in back.rows] == [
        (row.a_to_b, row.b_to_a) for row in there.rows
    ]


def test_meetings_without_guest_and_host_have_no_direction(served, always):
    assert select_contacts(served, always, PAIR).undirected == 2


def test_a_summit_elsewhere_counts_at_the_highest_rank_that_both_sides_held():
    def summit(id_, people, place="aktau"):
        return event(id_, "meeting", "2019-01-02", people, place=place)

    top, minister = Rank.HEAD_OF_STATE, Rank.MINISTER
    iran, azerbaijan = ([Participant(code, Role.PARTY, rank=top)] for code in PAIR)
    served = small_served(
        [
            summit("both", [*iran, *azerbaijan]),
            summit("guests", [Participant(code, Role.GUEST, rank=minister) for code in PAIR]),
            summit("mixed", [*iran, Participant("AZE", Role.PARTY, rank=minister)]),
            summit("unranked", [*iran, *parties("AZE")]),
            event("trip", "visit", "2019-01-03", trip("IRN", "AZE", Rank.SPEAKER), place="baku"),
        ]
    )
    contacts = select_contacts(served, served.opening, PAIR)
    assert contacts.rows == (
        RankRow(top, 0, 0, 1),
        RankRow(Rank.HEAD_OF_GOVERNMENT, 0, 0, 0),
        RankRow(Rank.SPEAKER, 1, 0, 0),
        RankRow(minister, 0, 0, 2),
        RankRow(None, 0, 0, 1),
    )
    assert contacts.elsewhere == ("both", "guests", "mixed", "unranked")
    assert contacts.elsewhere_words == "Met elsewhere"
    turned = select_contacts(served, served.opening, PAIR[::-1])
    assert [row.elsewhere for row in turned.rows] == [row.elsewhere for row in contacts.rows]
    home = small_served([summit("home", [*iran, *azerbaijan], place="baku")])
    assert select_contacts(home, home.opening, PAIR).elsewhere_words == "Met, neither as guest"


def test_contacts_without_a_rank_stand_last():
    people = trip("IRN", "AZE", None)
    served = small_served([event("a", "visit", "2019-01-02", people)])
    contacts = select_contacts(served, served.opening, PAIR)
    assert contacts.rows == (RankRow(None, 1, 0),)


def test_certainly_within_leaves_out_what_may_lie_outside(served, opening):
    late = replace(opening, start=date(2018, 12, 21))
    assert select_contacts(served, late, PAIR).visits == (2, 1)
    sure = replace(late, within=Within.CERTAINLY)
    assert select_contacts(served, sure, PAIR).visits == (1, 1)


def test_the_initiative_counts_contacts_once_and_calls_by_their_caller(served, opening):
    assert select_initiative(served, opening, PAIR) == Initiative(a=2, b=2)
    assert select_initiative(served, opening, PAIR[::-1]) == Initiative(a=2, b=2)
    visits = replace(opening, kinds=frozenset({EventKind.VISIT}))
    assert select_initiative(served, visits, PAIR) == Initiative(a=2, b=1)


def test_the_balance_runs_from_b_alone_to_a_alone_and_says_nothing_about_few():
    assert Initiative(ENOUGH_CONTACTS, 0).balance == 1
    assert Initiative(0, ENOUGH_CONTACTS).balance == -1
    assert Initiative(6, 2).balance == 0.5
    assert Initiative(ENOUGH_CONTACTS - 1, 0).balance is None
    assert Initiative(0, 0).balance is None


def test_agreements_name_who_else_agreed(served, opening):
    (agreement,) = select_agreements(served, opening, PAIR)
    assert (agreement.entry.event.id, agreement.others) == ("january-deal", ())
    assert agreement.entry.citation == "The Press, ¶2; The Agency, ¶2"


def test_third_parties_are_counted_and_mediators_among_them(served, opening, always):
    assert select_third_parties(served, opening, PAIR) == ()
    assert select_third_parties(served, always, PAIR) == (ThirdParty("RUS", 2, 1),)


def test_the_counts_of_one_pair_do_not_depend_on_its_order(served, opening):
    expected = PairCount("AZE", "IRN", 6, 2, (date(2019, 1, 20), date(2019, 1, 20)))
    assert select_pair(served, opening, PAIR) == expected
    assert select_pair(served, opening, PAIR[::-1]) == expected
    assert select_pair(served, opening, ("RUS", "USA")) == PairCount("RUS", "USA", 0, 0, None)


def test_every_pair_is_counted_whatever_the_scope(served, always):
    pairs = select_pairs(served, replace(always, scope=Scope.PAIR))
    assert [(pair.a, pair.b, pair.events, pair.inexact) for pair in pairs] == [
        ("AZE", "IRN", 8, 2),
        ("AZE", "RUS", 2, 0),
        ("IRN", "RUS", 2, 0),
        ("ARM", "AZE", 1, 1),
        ("IRN", "USA", 1, 1),
    ]
    assert [pair.last_contact is None for pair in pairs] == [False, False, False, True, True]
    assert pairs == select_pairs(served, always)


def test_the_last_contact_is_bounded_by_its_dates_and_the_window(served, opening):
    window = replace(opening, end=date(2018, 12, 25))
    last = select_pair(served, window, PAIR).last_contact
    assert last == (date(2018, 12, 21), date(2018, 12, 25))


def test_the_last_contact_is_the_last_day_of_the_one_that_ended_last():
    served = small_served(
        [
            event("trip", "visit", "2019-01-10/2019-01-20", trip("IRN", "AZE", None)),
            event("call", "call", "2019-01-15", parties("IRN", "AZE")),
        ]
    )
    last = select_pair(served, served.opening, PAIR).last_contact
    assert last == (date(2019, 1, 20), date(2019, 1, 20))
    cut = replace(served.opening, end=date(2019, 1, 12))
    assert select_pair(served, cut, PAIR).last_contact == (date(2019, 1, 12), date(2019, 1, 12))


def test_a_contact_without_bounds_is_no_last_contact_but_is_counted():
    series = event("series", "meeting", "../2019-01-24", parties("IRN", "AZE"))
    served = small_served([series])
    count = select_pair(served, served.opening, PAIR)
    assert (count.last_contact, count.undated) == (None, 1)
    assert select_pairs(served, served.opening) == (count,)


def test_a_meeting_counts_once_however_deep_it_lies_in_a_visit():
    visit = event("visit", "visit", "2019-01-16/2019-01-17", trip("IRN", "AZE", None))
    deal = event("deal", "agreement", "2019-01-17", parties("IRN", "AZE"), part_of="visit")
    talk = event("talk", "meeting", "2019-01-17", trip("IRN", "AZE", None), part_of="deal")
    served = small_served([visit, deal, talk])
    contacts = select_contacts(served, served.opening, PAIR)
    assert (contacts.folded, contacts.rows) == (1, (RankRow(None, 1, 0),))
    assert select_initiative(served, served.opening, PAIR) == Initiative(a=1, b=0)


def test_no_kinds_give_empty_answers(served, opening):
    none = replace(opening, kinds=frozenset())
    assert select_chronicle(served, none, PAIR, 50).total == 0
    assert select_pairs(served, none) == ()
    assert select_contacts(served, none, PAIR).rows == ()
