"""The sentence of a verdict: what was found, then what the claim says or needs."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.claims import (
    connected_by_land,
    event_count,
    first_since,
    follows_river,
    rank,
    route_share,
    trend,
)
from dashboard.claims import sites_on_border as sites
from dashboard.claims.judging import judge_check
from seeds.dates.edtf import EdtfDate
from seeds.records.checks import (
    ConnectedByLand,
    EventCount,
    FirstSince,
    FollowsRiver,
    Ranking,
    RouteShare,
    SitesOnBorder,
    Trend,
)
from seeds.records.model import EventKind
from seeds.vocabulary import Connection, Data, Direction, Extreme, Measure, SiteKind
from tests.dashboard.claims.hand_made import evidence, not_before, site, stretch, visit

SINCE = EdtfDate.parse("2018-12")
PAIR = ("AAA", "BBB")


@pytest.mark.parametrize(
    ("dates", "claimed", "reason"),
    [
        (["2018-12-03", "2019-01-02"], 5, "Counted: 2. The claim says 5."),
        (["2018-12-03", "2018"], 1, "Counted: 1 to 2. The claim says 1."),
        ([], 4, "Counted: 0. The claim says 4."),
        ([], 0, "None is on record here; that does not prove there was none."),
    ],
)
def test_a_count_says_what_was_counted_and_what_the_claim_says(dates, claimed, reason):
    events = [visit(f"v{number}", when) for number, when in enumerate(dates)]
    check = EventCount(kinds=(EventKind.VISIT,), since=SINCE, count=claimed, pair=PAIR)
    assert event_count.judge(check, evidence(*events)).reason == reason


@pytest.mark.parametrize(
    ("built", "wanted", "reason"),
    [
        (2, 3, "2 were in operation on the border by 9 Mar 2011; the claim needs at least 3."),
        (1, 1, "1 was in operation on the border by 9 Mar 2011; the claim needs at least 1."),
        (0, 2, "None was in operation on the border by 9 Mar 2011; the claim needs at least 2."),
    ],
)
def test_sites_say_how_many_worked_by_which_day(built, wanted, reason):
    waiting = site("waiting", 12.5, 40, status="building", **not_before("2026-01-01"))
    standing = [site(f"dam-{number}", 12.1 + number / 10, 40) for number in range(built)]
    check = SitesOnBorder(PAIR, (SiteKind.DAM,), wanted)
    found = evidence(sites=(waiting, *standing), as_of=date(2011, 3, 9))
    assert sites.judge(check, found).reason == reason


def test_shares_say_what_was_measured_and_what_the_claim_needs():
    river = FollowsRiver(PAIR, "Fluvia", 0.25)
    assert follows_river.judge(river, evidence()).reason.endswith(
        " % of the border follows the Fluvia; the claim needs 25 %."
    )
    route = (
        stretch("one", "AAA", 30, **{"from": "Aaa", "to": "Middle"}),
        stretch("other", "BBB", 70, **{"from": "Middle", "to": "Bbb"}),
    )
    share = RouteShare("corridor", country="AAA", at_least=0.4)
    assert route_share.judge(share, evidence(route=route)).reason == (
        "30 % of the route’s length lies in Aaa; the claim needs at least 40 %."
    )


def test_what_cannot_be_tested_says_what_it_lacks():
    assert judge_check(None, evidence()).reason == "No test is defined for this claim."
    ranking = Ranking(PAIR, (("AAA", "CCC"),), Measure.CONFLICTS, Extreme.LOWEST, Data.FEED)
    assert rank.judge(ranking, evidence()).reason == (
        "Needs incident data, which this dossier does not have."
    )
    rising = Trend(PAIR, SINCE, Direction.RISING, Data.FEED)
    assert trend.judge(rising, evidence()).reason == (
        "Needs event data, which this dossier does not have."
    )


@pytest.mark.parametrize(
    ("kinds", "others", "reason"),
    [
        (
            (EventKind.VISIT,),
            (),
            "No earlier visit is on record here; that does not prove there was none.",
        ),
        (
            (EventKind.VISIT, EventKind.MEETING),
            (),
            "No earlier event is on record here; that does not prove there was none.",
        ),
        (
            (EventKind.VISIT,),
            ("1988-05-01",),
            "No earlier visit since 1991 is on record here; that does not prove there was none.",
        ),
        ((EventKind.VISIT,), ("2003-05-01",), "An earlier visit is on record: Visit v0."),
    ],
)
def test_a_first_names_the_kind_that_it_looked_for(kinds, others, reason):
    events = [visit(f"v{number}", when) for number, when in enumerate(others)]
    check = FirstSince("first", kinds, "AAA", "BBB", EdtfDate.parse("1991"))
    found = first_since.judge(check, evidence(visit("first", "2019-01-16"), *events))
    assert found.reason == reason


@pytest.mark.parametrize(
    ("countries", "claimed", "reason"),
    [
        (
            ("AAA", "CCC"),
            Connection.NONE,
            "Aaa and Ccc share a land border (85.4 km).",
        ),
        (
            ("AAA", "CCC", "EEE"),
            Connection.EACH_OTHER,
            "Aaa and Ccc share a land border (85.4 km); there is none between Aaa and Eee or "
            "between Ccc and Eee.",
        ),
        (("AAA", "EEE"), Connection.EACH_OTHER, "There is no land border between Aaa and Eee."),
        (
            ("AAA", "BBB", "CCC"),
            Connection.EACH_OTHER,
            "There are land borders between Aaa and Bbb (282 km), between Aaa and Ccc (85.4 km) "
            "and between Bbb and Ccc (222 km).",
        ),
    ],
)
def test_borders_are_told_pair_by_pair_in_a_sentence(countries, claimed, reason):
    check = ConnectedByLand(countries, claimed)
    assert connected_by_land.judge(check, evidence()).reason == reason
