"""Contacts and events in time, counted by hand, and held to the figures of the Pair tab."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from dashboard.query.contacts import select_contacts
from dashboard.query.contacts_in_time import A_TO_B, B_TO_A, ELSEWHERE, select_contacts_in_time
from dashboard.query.events_in_time import select_events_in_time
from dashboard.selection import Within
from seeds.records.model import EventKind
from tests.dashboard.andean_dossier import andean_served
from tests.dashboard.small_dossier import small_served

PAIR = ("PER", "ECU")


@pytest.fixture(scope="module")
def served():
    return andean_served()


def parts(spread, part):
    return {
        (row["period"], row["series"]): round(row[part], 2)
        for row in spread.frame.rows(named=True)
        if row[part] > 0.001
    }


def test_contacts_by_month_and_direction(served):
    found = select_contacts_in_time(served, served.opening, PAIR)
    # The talk inside the visit of 9 March is one contact with it; that since 20 April is open.
    assert found.counts == {A_TO_B: 2, B_TO_A: 1, ELSEWHERE: 3}
    assert (found.undated, found.strays, round(found.outside, 2)) == (1, 1, 0.5)
    assert parts(found, "sure") == {
        ("Mar 2024", A_TO_B): 1,
        ("Mar 2024", ELSEWHERE): 0.01,
        ("Apr 2024", A_TO_B): 1,
        ("Apr 2024", ELSEWHERE): 0.33,
        ("May 2024", ELSEWHERE): 0.51,
    }
    assert parts(found, "doubtful") == {
        ("Mar 2024", B_TO_A): 0.55,
        ("Mar 2024", ELSEWHERE): 0.33,
        ("Apr 2024", B_TO_A): 0.45,
        ("May 2024", ELSEWHERE): 0.33,
    }


@pytest.mark.parametrize("make", [andean_served, small_served])
@pytest.mark.parametrize("within", list(Within))
@pytest.mark.parametrize("kinds", [frozenset(EventKind), frozenset({EventKind.MEETING})])
def test_the_counts_are_those_of_the_pair_tab(make, within, kinds):
    served = make()
    pair = served.opening.pair
    windows = [(served.opening.start, served.opening.end), (date(1990, 1, 1), date(2025, 1, 1))]
    for (start, end), way in product(windows, (pair, pair[::-1])):
        looked = replace(served.opening, start=start, end=end, within=within, kinds=kinds)
        rows = select_contacts(served, looked, way).rows
        assert select_contacts_in_time(served, looked, way).counts == {
            A_TO_B: sum(row.a_to_b for row in rows),
            B_TO_A: sum(row.b_to_a for row in rows),
            ELSEWHERE: sum(row.elsewhere for row in rows),
        }


def test_events_between_countries_by_kind(served):
    found = select_events_in_time(served, served.opening)
    # Chile's own speech is no event between countries.
    counts = {kind: count for kind, count in found.counts.items() if count}
    assert counts == {"visit": 3, "meeting": 4, "agreement": 1}
    assert parts(found, "sure")["May 2024", "agreement"] == 1
    assert parts(found, "sure")["Mar 2024", "meeting"] == 1.01
    assert found.undated == 1


def test_kinds_that_are_not_looked_at_have_no_series(served):
    looked = replace(served.opening, kinds=frozenset({EventKind.AGREEMENT}))
    found = select_events_in_time(served, looked)
    assert set(found.frame["series"].to_list()) == {"agreement"}
    assert found.counts == {"agreement": 1}


def test_no_month_is_shown_of_which_the_dossier_knows_nothing(served):
    looked = replace(served.opening, start=date(2020, 1, 1), end=date(2030, 1, 1))
    periods = select_events_in_time(served, looked).frame["period"].to_list()
    assert list(dict.fromkeys(periods)) == ["Mar 2024", "Apr 2024", "May 2024", "Jun 2024"]
