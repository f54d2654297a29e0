"""Checks over geometry, on a small world whose borders are known and on the real layers."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.claims import (
    connected_by_land,
    follows_river,
    land_border,
    route_share,
    sites_on_border,
)
from dashboard.claims.connected_by_land import find_way
from dashboard.claims.findings import Verdict
from seeds.records.checks import (
    ConnectedByLand,
    FollowsRiver,
    LandBorder,
    RouteShare,
    SitesOnBorder,
)
from seeds.vocabulary import Connection, SegmentStatus, SiteKind
from tests.dashboard.claims.hand_made import evidence, not_before, site, stretch

CODES = ("AAA", "BBB", "CCC", "DDD", "EEE")


@pytest.mark.parametrize(
    ("claimed", "among", "verdict"),
    [
        (("BBB", "CCC"), ("BBB", "CCC", "DDD", "EEE"), Verdict.SUPPORTED),
        (("BBB",), ("BBB", "CCC"), Verdict.IN_PART),
        (("BBB", "EEE"), ("BBB", "EEE"), Verdict.IN_PART),
        (("DDD",), ("DDD", "EEE"), Verdict.CONTRADICTED),
    ],
)
def test_neighbours_are_held_against_those_claimed(claimed, among, verdict):
    assert land_border.judge(LandBorder("AAA", claimed, among), evidence()).verdict is verdict


def test_lengths_of_borders_are_geodesic():
    figures = land_border.judge(LandBorder("AAA", ("CCC",), ("CCC", "EEE")), evidence()).figures
    # One degree of longitude on the 40th parallel of WGS84 is 85.39 km.
    assert [figure.words() for figure in figures] == [
        "Aaa – Ccc: 85.4 km",
        "Aaa – Eee: no land border",
    ]


@pytest.mark.parametrize(
    ("countries", "claimed", "verdict"),
    [
        (("AAA", "DDD", "EEE"), Connection.NONE, Verdict.SUPPORTED),
        (("AAA", "BBB", "EEE"), Connection.NONE, Verdict.CONTRADICTED),
        (("AAA", "BBB", "CCC"), Connection.EACH_OTHER, Verdict.SUPPORTED),
        (("AAA", "BBB", "DDD"), Connection.EACH_OTHER, Verdict.IN_PART),
        (("AAA", "DDD"), Connection.EACH_OTHER, Verdict.CONTRADICTED),
    ],
)
def test_connections_are_held_against_the_borders_in_any_order(countries, claimed, verdict):
    for order in permutations(countries):
        finding = connected_by_land.judge(ConnectedByLand(order, claimed), evidence())
        assert finding.verdict is verdict


def test_a_way_through_an_exclave_is_supported_with_a_caveat_that_names_the_way():
    check = ConnectedByLand(("AAA", "DDD"), Connection.THROUGH, "BBB")
    finding = connected_by_land.judge(check, evidence())
    assert finding.verdict is Verdict.SUPPORTED
    assert finding.caveats == (
        "Bbb reaches Ddd only from its exclave Farland; from the rest of the country the way leads "
        "through Ccc.",
    )


def test_a_bridge_to_a_country_that_it_does_not_touch_is_supported_in_part_at_most():
    check = ConnectedByLand(("AAA", "CCC", "EEE"), Connection.THROUGH, "BBB")
    finding = connected_by_land.judge(check, evidence())
    assert finding.verdict is Verdict.IN_PART
    assert finding.reason == "Bbb shares no land border with Eee."


def test_the_way_between_two_countries_apart_is_told():
    finding = connected_by_land.judge(ConnectedByLand(("AAA", "DDD"), Connection.NONE), evidence())
    assert finding.caveats == ("Aaa – Ddd: the way over land with the fewest borders crosses Bbb.",)


@given(st.dictionaries(st.sampled_from(CODES), st.sets(st.sampled_from(CODES)), max_size=5))
def test_the_way_back_is_the_way_there(half):
    graph = {code: set() for code in CODES}
    for code, others in half.items():
        for other in others - {code}:
            graph[code].add(other)
            graph[other].add(code)
    there, back = find_way("AAA", "EEE", graph), find_way("EEE", "AAA", graph)
    assert (there is None) == (back is None)
    assert there is None or there == back[::-1]


def _river(pair=("AAA", "BBB"), share=0.95, river="Fluvia"):
    return follows_river.judge(FollowsRiver(pair, river, share), evidence())


def test_the_share_of_a_border_on_a_river_is_measured_with_its_gaps():
    finding = _river()
    assert finding.verdict is Verdict.IN_PART
    # Two degrees along the 40th parallel (85.39 km each) of them and 111.04 km of meridian.
    assert finding.figures[0].words() == "On the Fluvia: 61 %"
    assert finding.caveats == (
        "111 km (between 13.0° and 13.0° E) leave the Fluvia; whether they follow another river "
        "is not looked at.",
        "The border comes in separate parts; between them 85.4 km of the river are the border of "
        "Ccc.",
    )


def test_the_order_of_a_pair_changes_nothing_about_its_river():
    for share in (0.1, 0.6, 0.95):
        assert _river(("BBB", "AAA"), share).verdict is _river(("AAA", "BBB"), share).verdict


@pytest.mark.parametrize(
    ("pair", "share", "verdict"),
    [
        (("AAA", "CCC"), 1.0, Verdict.SUPPORTED),
        (("AAA", "BBB"), 0.6, Verdict.SUPPORTED),  # 61 % within the rounding
        (("AAA", "BBB"), 0.1, Verdict.IN_PART),  # six times as much as claimed
        (("AAA", "BBB"), 0.0, Verdict.CONTRADICTED),  # "none of it"
        (("CCC", "DDD"), 0.0, Verdict.SUPPORTED),
        (("CCC", "DDD"), 0.5, Verdict.CONTRADICTED),
        (("AAA", "EEE"), 0.5, Verdict.UNTESTED),
    ],
)
def test_rivers_are_held_against_the_share_claimed(pair, share, verdict):
    assert _river(pair, share).verdict is verdict


def test_a_river_that_no_layer_has_is_untested():
    assert _river(river="Styx").verdict is Verdict.UNTESTED


def _sites(*sites, at_least=1):
    check = SitesOnBorder(("AAA", "BBB"), (SiteKind.DAM,), at_least)
    return sites_on_border.judge(check, evidence(sites=sites))


def test_sites_in_operation_on_the_border_count():
    finding = _sites(site("near", 12.5, 40.005), site("far", 12.5, 40.5))
    assert finding.verdict is Verdict.SUPPORTED
    assert [figure.words() for figure in finding.figures] == ["near: dam, in use since 1971"]


def test_sites_that_are_not_yet_there_support_in_part_only():
    finding = _sites(
        site("later", 12.5, 40, **not_before("2024-05-19")),
        site("planned", 12.4, 40, status="planned", **not_before("2026-01-01")),
    )
    assert finding.verdict is Verdict.IN_PART
    assert finding.caveats[0] == "Not known to be in operation by then: later and planned."


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(1999, 12, 31), False),
        (date(2000, 6, 1), False),
        (date(2000, 12, 31), True),
        (date(2024, 1, 1), True),
    ],
)
def test_a_site_counts_once_its_year_is_over_and_not_from_january(day, works):
    opened = {"since": "2000", "since_earliest": "2000-01-01", "since_latest": "2000-12-31"}
    check = SitesOnBorder(("AAA", "BBB"), (SiteKind.DAM,), 1)
    world = evidence(sites=(site("dam", 12.5, 40, **opened),), as_of=day)
    standing = sites_on_border.standing_sites(check.pair, check.sites, world)
    assert [found.id for found in standing] == (["dam"] if works else [])


def test_a_route_counts_as_open_from_its_day():
    rail = {"since": "2019-03-06", "since_earliest": "2019-03-06", "since_latest": "2019-03-06"}
    route = (
        _line("Aaa", "border of AAA and BBB", "AAA", 60),
        _line("border of AAA and BBB", "Bbb", "BBB", 40, status="building", **rail),
    )
    check = RouteShare("corridor", ends=("AAA", "BBB"))
    before = route_share.judge(check, evidence(route=route, as_of=date(2019, 3, 5)))
    after = route_share.judge(check, evidence(route=route, as_of=date(2019, 3, 6)))
    assert before.verdict is Verdict.IN_PART
    assert "rail, not yet in use (from 2019-03-06)" in before.figures[-1].words()
    assert "Of it not in operation: 0 km" in [figure.words() for figure in after.figures]


def test_kinds_that_the_layer_does_not_record_on_a_border_cannot_be_missing_there():
    plants = SitesOnBorder(("BBB", "AAA"), (SiteKind.PLANT,), 1)
    waiting = site("plant", 12.5, 40, kind="plant", status="building", **not_before("2026-01-01"))
    finding = sites_on_border.judge(plants, evidence(sites=(waiting,)))
    assert finding.verdict is Verdict.UNTESTED
    assert finding.reason == "The layer of sites does not record plants on this border."
    standing = site("plant", 12.5, 40, kind="plant")
    assert sites_on_border.judge(plants, evidence(sites=(standing,))).verdict is Verdict.SUPPORTED
    elsewhere = SitesOnBorder(("AAA", "CCC"), (SiteKind.DAM,), 1)
    assert sites_on_border.judge(elsewhere, evidence()).verdict is Verdict.UNTESTED
    both = SitesOnBorder(("AAA", "BBB"), (SiteKind.DAM, SiteKind.PLANT), 1)
    finding = sites_on_border.judge(both, evidence(sites=(site("near", 12.5, 40),)))
    assert finding.verdict is Verdict.SUPPORTED
    assert "Not recorded on this border: plants." in finding.caveats


def test_no_site_shows_nothing_and_no_border_cannot_be_tested():
    assert _sites().verdict is Verdict.NOT_SHOWN
    check = SitesOnBorder(("AAA", "EEE"), (SiteKind.DAM,), 1)
    assert sites_on_border.judge(check, evidence()).verdict is Verdict.UNTESTED


def _line(from_, to, country, length_km, **more):
    return stretch(f"{from_}-{to}", country, length_km, **{"from": from_, "to": to, **more})


ROUTE = (
    _line("Port of Eee", "Port of Aaa", "", 100, mode="ship"),
    _line("Port of Aaa", "border of AAA and CCC", "AAA", 60),
    _line("border of AAA and CCC", "border of BBB and CCC", "CCC", 30),
    _line(
        *("border of BBB and CCC", "Bbb town", "BBB", 10),
        **{"status": "planned", **not_before("2026-01-01")},
    ),
    _line("Bbb town", "border of BBB and DDD", "BBB", 30),
    _line("border of BBB and DDD", "Ddd town", "DDD", 20),
    _line(
        *("Ddd town", "Ddd end", "DDD", 70),
        **{"status": "building", **not_before("2026-01-01")},
    ),
    _line("Bbb town", "border of BBB and CCC", "BBB", 45, mode="road", part="stopgap"),
)


def test_a_share_of_a_route_counts_each_stretch_once():
    check = RouteShare("corridor", country="AAA", at_least=0.15)
    finding = route_share.judge(check, evidence(route=ROUTE))
    assert finding.verdict is Verdict.SUPPORTED
    assert [figure.words() for figure in finding.figures] == [
        "In Aaa: 60 km",
        "Whole route: 320 km",
        "Share of the whole: 19 %",
        "Share of what lies on land: 27 %",
    ]


def test_a_share_below_the_one_claimed_contradicts():
    check = RouteShare("corridor", country="BBB", at_least=0.25)
    assert route_share.judge(check, evidence(route=ROUTE)).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("ends", "status", "verdict"),
    [
        (("EEE", "DDD"), (), Verdict.IN_PART),
        (("EEE", "DDD"), (SegmentStatus.OPERATING, SegmentStatus.PLANNED), Verdict.SUPPORTED),
        (("EEE", "AAA"), (), Verdict.SUPPORTED),  # the gaps lie beyond the ends
        (("AAA", "CCC"), (), Verdict.SUPPORTED),  # they meet: the stretches on either side
        (("CCC", "BBB"), (), Verdict.IN_PART),
        (("BBB", "DDD"), (), Verdict.SUPPORTED),
        (("EEE", "FFF"), (), Verdict.CONTRADICTED),
    ],
)
def test_a_route_links_two_countries_as_far_as_it_is_in_operation(ends, status, verdict):
    for pair in (ends, ends[::-1]):
        check = RouteShare("corridor", ends=pair, status=status)
        assert route_share.judge(check, evidence(route=ROUTE)).verdict is verdict


def test_a_link_says_which_statuses_it_counted_and_how_long_each_is():
    every = tuple(SegmentStatus)
    check = RouteShare("corridor", ends=("EEE", "DDD"), status=every)
    finding = route_share.judge(check, evidence(route=ROUTE))
    assert finding.verdict is Verdict.SUPPORTED
    assert finding.reason == (
        "The route links Eee and Ddd: every stretch between them was in operation, under "
        "construction or planned on the as-of day."
    )
    assert [figure.words() for figure in finding.figures][:3] == [
        "Stretch between Eee and Ddd: 230 km",
        "Of it in operation: 220 km",
        "Of it planned: 10 km",
    ]


def test_stretches_that_do_not_join_up_show_no_link():
    apart = (_line("one", "two", "AAA", 5), _line("three", "four", "BBB", 5))
    finding = route_share.judge(RouteShare("corridor", ends=("AAA", "BBB")), evidence(route=apart))
    assert finding.verdict is Verdict.NOT_SHOWN


def test_a_share_that_every_route_has_is_untested():
    for country in ("AAA", "EEE"):
        check = RouteShare("corridor", country=country, at_least=0)
        assert route_share.judge(check, evidence(route=ROUTE)).verdict is Verdict.UNTESTED


def test_a_route_that_no_layer_holds_is_untested():
    assert (
        route_share.judge(RouteShare("silk-road"), evidence(route=ROUTE)).verdict
        is Verdict.UNTESTED
    )
