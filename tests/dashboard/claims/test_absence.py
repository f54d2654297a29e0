"""Absence is no evidence: what nobody recorded, and what only the claim's own source says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard.claims import event_count, first_since, rank, trend
from dashboard.claims.event_count import INCOMPLETE
from dashboard.claims.findings import RestsOn, Verdict
from dashboard.claims.judging import judge_check, judge_claim
from dashboard.claims.rank import FAVOURED
from dashboard.claims.wording import rests_on_words
from seeds.dates.edtf import EdtfDate
from seeds.records.checks import (
    ConnectedByLand,
    EventCount,
    FirstSince,
    FollowsRiver,
    LandBorder,
    Ranking,
    SitesOnBorder,
    Trend,
)
from seeds.records.claims import Claim, ClaimKind, Speaker
from seeds.records.model import Citation, EventKind, Rank, Role
from seeds.vocabulary import Connection, Data, Direction, Extreme, Measure, SiteKind
from tests.dashboard.claims.hand_made import BORDERS, evidence, site, talks, visit

VISITS = (EventKind.VISIT,)
CONTACTS = (EventKind.VISIT, EventKind.MEETING)
TOP = Rank.HEAD_OF_GOVERNMENT


def count(claimed, kinds=VISITS, since="2018", **more):
    return EventCount(kinds=kinds, since=EdtfDate.parse(since), count=claimed, **more)


def journey(claimed, **more):
    return count(claimed, guest="AAA", host="BBB", **more)


def of_pair(claimed, **more):
    return count(claimed, pair=("AAA", "BBB"), **more)


def claim(check, cites=("source",), **more):
    return Claim(
        id="one",
        statement="It is so.",
        kind=ClaimKind.FACT,
        speaker=Speaker.AUTHOR,
        citations=tuple(Citation(source) for source in cites),
        check=check,
        **more,
    )


def test_that_nobody_recorded_any_shows_not_that_there_was_none():
    finding = event_count.judge(journey(0), evidence())
    assert finding.verdict is Verdict.UNTESTED
    assert finding.reason == "None is on record here; that does not prove there was none."
    head_of_state = journey(0, since="1991", rank_at_least=Rank.HEAD_OF_STATE)
    minister = visit("minister", "2018-05-01")
    assert event_count.judge(head_of_state, evidence(minister)).verdict is Verdict.UNTESTED


@pytest.mark.parametrize("claimed", [0, 1])
def test_a_window_after_the_day_up_to_which_things_are_known_is_untested(claimed):
    later = visit("later", "2019-02-10")
    finding = event_count.judge(journey(claimed, since="2019-02"), evidence(later))
    assert finding.verdict is Verdict.UNTESTED
    assert finding.reason == (
        "The claim is about the time from 1 Feb 2019 on; the record here ends on 24 Jan 2019."
    )
    counts = Trend(("AAA", "BBB"), EdtfDate.parse("2019-02"), Direction.RISING, Data.EVENTS)
    assert trend.judge(counts, evidence(later)).verdict is Verdict.UNTESTED


def test_a_window_that_ends_later_is_cut_and_said_to_be():
    check = journey(1, until=EdtfDate.parse("2019-06"))
    finding = event_count.judge(check, evidence(visit("a", "2018-05-01")))
    assert finding.verdict is Verdict.CONSISTENT
    assert finding.figures[2].words() == "Window: 1 Jan 2018 – 24 Jan 2019"
    assert (
        "The claim is about the time up to 30 Jun 2019; the record here ends on 24 Jan 2019."
    ) in finding.caveats


def test_a_number_that_agrees_is_never_shown_and_its_caveat_stands():
    events = [visit(f"v{n}", f"2018-0{n}-01", cites=("agency", "ministry")) for n in (1, 2, 3)]
    finding = judge_claim(claim(journey(3)), evidence(*events))
    assert finding.verdict is Verdict.CONSISTENT
    assert INCOMPLETE in finding.caveats
    assert finding.rests_on == RestsOn(("source",), ("agency", "ministry"))
    assert not finding.same_source


def test_one_visit_from_two_sources_does_not_contradict():
    first = visit("paper", "2018-12-03")
    again = visit("agency", "2018-12-02/2018-12-04", cites=("agency",))
    finding = event_count.judge(journey(1), evidence(first, again))
    assert finding.verdict is Verdict.CONSISTENT
    assert finding.figures[0].value == "1 to 2"
    assert finding.caveats[-1] == (
        "These may be records of one event, alike in kind and countries, on days in common: “Visit "
        "paper” and “Visit agency”."
    )
    third = visit("third", "2018-12-09")
    assert event_count.judge(journey(1), evidence(first, again, third)).verdict is (
        Verdict.CONTRADICTED
    )


@pytest.mark.parametrize(
    "other",
    [
        visit("b", "2018-12-03", actor="another-minister"),
        visit("b", "2018-12-05", actor="minister"),
    ],
)
def test_visits_of_two_people_or_on_other_days_are_two(other):
    one = visit("a", "2018-12-03", actor="minister")
    assert event_count.judge(journey(1), evidence(one, other)).verdict is Verdict.CONTRADICTED


def test_there_and_back_on_one_day_are_two_visits():
    there, back = visit("there", "2018-12-03"), visit("back", "2018-12-03", guest="BBB", host="AAA")
    assert event_count.judge(of_pair(1), evidence(there, back)).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("claimed", "verdict"),
    [
        (1, Verdict.CONTRADICTED),
        (2, Verdict.CONSISTENT),
        (3, Verdict.CONSISTENT),
        (4, Verdict.NOT_SHOWN),
    ],
)
def test_an_event_with_others_may_not_be_meant(claimed, verdict):
    deals = [
        talks(f"deal{n}", f"2018-0{n}-01", dict.fromkeys(codes), EventKind.AGREEMENT)
        for n, codes in enumerate((("AAA", "BBB"), ("AAA", "BBB"), ("AAA", "BBB", "CCC")), start=1)
    ]
    check = of_pair(claimed, kinds=(EventKind.AGREEMENT,))
    finding = event_count.judge(check, evidence(*deals))
    assert finding.verdict is verdict
    assert finding.figures[0].value == "2 to 3"
    wider = "Others took part as well, so that these may not be meant: “Talks deal3”."
    assert wider in finding.caveats


def test_a_journey_on_which_others_came_is_told_apart_too():
    own, wider = visit("own", "2018-05-01"), visit("wider", "2018-06-01", others=("CCC",))
    assert event_count.judge(journey(1), evidence(own, wider)).verdict is Verdict.CONSISTENT


SUMMITS = (
    talks("vilnius", "2018-07-11", {"AAA": TOP, "BBB": Rank.HEAD_OF_STATE}),
    talks("new-york", "2018-09-20", {"AAA": TOP, "BBB": TOP}, role=Role.GUEST),
    visit("athens", "2018-12-07", rank=Rank.HEAD_OF_STATE),
)


def test_summits_on_neutral_ground_count_with_the_rank_of_either_side():
    lower = talks("lower", "2018-10-01", {"AAA": TOP, "BBB": Rank.MINISTER})
    unranked = talks("unranked", "2018-10-02", {"AAA": TOP, "BBB": None})
    check = of_pair(3, kinds=CONTACTS, rank_at_least=TOP)
    finding = event_count.judge(check, evidence(*SUMMITS, lower, unranked))
    assert finding.verdict is Verdict.CONSISTENT
    assert finding.events == ("vilnius", "new-york", "athens")
    anybody = count(3, kinds=CONTACTS, rank_at_least=TOP)
    assert event_count.judge(anybody, evidence(*SUMMITS, lower)).figures[0].value == "3"


def test_a_summit_elsewhere_is_no_journey():
    check = journey(1, kinds=CONTACTS)
    assert event_count.judge(check, evidence(*SUMMITS)).events == ("athens",)


def test_evidence_from_the_claim_s_own_source_is_told():
    own = judge_claim(claim(journey(1)), evidence(visit("a", "2018-05-01")))
    assert own.same_source
    assert rests_on_words(own, {"source": "The Press"}) == (
        "Rests on The Press; claim and evidence come from the same source."
    )
    more = judge_claim(
        claim(journey(1)), evidence(visit("a", "2018-05-01", cites=("source", "agency")))
    )
    assert not more.same_source


def test_a_layer_is_a_source_of_its_own():
    check = LandBorder("AAA", ("BBB", "CCC"), ("BBB", "CCC", "EEE"))
    finding = judge_claim(claim(check), evidence())
    assert finding.verdict is Verdict.SUPPORTED
    assert finding.rests_on.evidence == ("layer/region_borders",)
    assert rests_on_words(finding, {}) == "Rests on the layer “Land borders”."
    apart = judge_claim(claim(ConnectedByLand(("AAA", "EEE"), Connection.NONE)), evidence())
    assert apart.rests_on.evidence == ("layer/region_borders",)


def test_nothing_rests_on_a_source_that_is_withdrawn():
    world = evidence(visit("a", "2018-05-01", cites=("source", "agency")))
    without = replace(world, withdrawn=frozenset({"agency"}))
    assert judge_claim(claim(journey(1)), without).same_source


def test_where_the_own_source_is_all_there_is_a_judge_s_support_is_not_enough(monkeypatch):
    from dashboard.claims import judging
    from dashboard.claims.findings import Finding

    found = Finding(Verdict.SUPPORTED, "So it is.", "By hand.", events=("a",))
    monkeypatch.setattr(judging, "JUDGES", {EventCount: lambda *_: found})
    for cites, verdict in ((("source",), Verdict.CONSISTENT), (("agency",), Verdict.SUPPORTED)):
        world = evidence(visit("a", "2018-05-01", cites=cites))
        assert judge_claim(claim(journey(1)), world).verdict is verdict


def test_a_check_that_tests_a_part_supports_no_whole():
    check = SitesOnBorder(("AAA", "BBB"), (SiteKind.DAM,), 2)
    world = evidence(sites=(site("one", 12.4, 40), site("two", 12.6, 40)))
    assert judge_claim(claim(check), world).verdict is Verdict.SUPPORTED
    finding = judge_claim(claim(check, not_tested="who built them."), world)
    assert finding.verdict is Verdict.CONSISTENT
    assert finding.caveats[0] == "Not tested: who built them."
    worse = judge_claim(claim(replace(check, at_least=3), not_tested="who built them."), world)
    assert worse.verdict is Verdict.IN_PART


BEFORE = date(1991, 1, 1)


@pytest.mark.parametrize(
    "check",
    [
        ConnectedByLand(("AAA", "BBB"), Connection.NONE),
        ConnectedByLand(("AAA", "CCC"), Connection.THROUGH, "BBB"),
        LandBorder("AAA", ("BBB",), ("CCC",)),
        FollowsRiver(("AAA", "BBB"), "Fluvia", 0.0),
        SitesOnBorder(("AAA", "BBB"), (SiteKind.DAM,), 1),
        Ranking(("AAA", "CCC"), (("AAA", "BBB"),), Measure.BORDER_KM, Extreme.LOWEST, Data.EVENTS),
    ],
)
def test_a_layer_that_is_empty_on_the_day_leaves_everything_untested(check):
    later = tuple(
        {**border, "properties": {**border["properties"], "valid_from": "1991-12-26"}}
        for border in BORDERS
    )
    finding = judge_check(check, evidence(borders=later, as_of=BEFORE))
    assert finding.verdict is Verdict.UNTESTED
    assert finding.reason.startswith("No layer here knows the land borders of Aaa")
    one = tuple(
        later[at] if "AAA" in border["properties"]["pair"] else border
        for at, border in enumerate(BORDERS)
    )
    assert judge_check(check, evidence(borders=one, as_of=BEFORE)).verdict is Verdict.UNTESTED
    assert judge_check(check, evidence(borders=later)).verdict is not Verdict.UNTESTED


def _ranking(pair, peers, measure=Measure.BORDER_KM, claimed=Extreme.LOWEST):
    return Ranking(pair, peers, measure, claimed, Data.EVENTS)


def test_a_pair_without_a_border_is_not_the_one_with_the_shortest():
    finding = rank.judge(_ranking(("AAA", "EEE"), (("AAA", "CCC"), ("AAA", "BBB"))), evidence())
    assert finding.verdict is Verdict.CONTRADICTED
    assert finding.reason == "Aaa and Eee share no land border to be ranked."
    assert finding.figures[-1].words() == "Aaa – Eee: no land border"


def test_peers_without_a_border_are_left_out_of_a_ranking():
    finding = rank.judge(_ranking(("AAA", "CCC"), (("AAA", "EEE"), ("AAA", "BBB"))), evidence())
    assert finding.verdict is Verdict.SUPPORTED
    assert finding.caveats == ("Left out, without a land border: Aaa – Eee.",)
    alone = rank.judge(_ranking(("AAA", "CCC"), (("AAA", "EEE"),)), evidence())
    assert alone.verdict is Verdict.UNTESTED


@pytest.mark.parametrize("measure", [Measure.CONTACTS, Measure.CONFLICTS])
def test_a_dossier_s_own_counts_rank_nobody_for_certain(measure):
    kind = EventKind.MEETING if measure is Measure.CONTACTS else EventKind.CONFLICT
    events = [visit(f"e{n}", f"2018-0{n}-01", kind=kind) for n in (1, 2, 3)]
    check = _ranking(("AAA", "BBB"), (("AAA", "CCC"),), measure, Extreme.HIGHEST)
    finding = rank.judge(check, evidence(*events))
    assert finding.verdict is Verdict.CONSISTENT
    assert finding.caveats == (FAVOURED,)
    lowest = replace(check, claimed=Extreme.LOWEST)
    assert rank.judge(lowest, evidence(*events)).verdict is Verdict.NOT_SHOWN


def test_a_first_that_lies_after_the_known_day_is_untested():
    check = FirstSince("first", VISITS, "AAA", "BBB", EdtfDate.parse("1991"))
    events = (visit("first", "2019-03-01"), visit("earlier", "2004-05"))
    assert first_since.judge(check, evidence(*events)).verdict is Verdict.UNTESTED
