"""Values in braces: each of the scene's own view, each with where it comes from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard.briefing.bindings import (
    NO_VALUE,
    ViewFacts,
    describe_bindings,
    find_value,
)
from dashboard.briefing.filling import fill_words, words_source
from dashboard.briefing.verdicts import Verdicts
from dashboard.selection import Scope, Within
from seeds.records.briefing import Binding
from seeds.records.model import EventKind


@pytest.fixture(scope="module")
def served(dossiers):
    return dossiers.default


@pytest.fixture(scope="module")
def verdicts(served):
    return Verdicts(served.dossier)


@pytest.fixture
def look(served, verdicts):
    def looked(**changes):
        return ViewFacts(served, replace(served.opening, **changes), verdicts)

    return looked


def text(binding, looked):
    return find_value(binding, looked).text


def test_every_binding_has_a_value_in_the_first_dossier(look):
    looked = look()
    found = {binding.value: find_value(binding, looked).text for binding in Binding}
    assert found == {
        "a": "Iran", "b": "Azerbaijan", "border_km": "735", "river_share": "58\u202f%",
        "events": "24", "pair_events": "16", "inexact": "23", "visits": "4",
        "visits_a_to_b": "3", "visits_b_to_a": "1", "agreements": "2", "sites_on_border": "3",
        "corridor_km": "6,493", "window": "1 Dec 2018 – 24 Jan 2019", "as_of": "24 Jan 2019",
    }  # fmt: skip


def test_every_measure_and_count_says_where_it_comes_from(look):
    looked = look()
    without = {b for b in Binding if not find_value(b, looked).source}
    assert without == {Binding.A, Binding.B, Binding.WINDOW, Binding.AS_OF}
    assert find_value(Binding.BORDER_KM, looked).source == (
        "geodesic length on WGS84; © OpenStreetMap contributors"
    )


def test_values_follow_the_pair_the_window_the_kinds_and_the_scope(look):
    assert text(Binding.BORDER_KM, look(pair=("IRN", "TUR"))) == "550"
    assert text(Binding.A, look(pair=("TUR", "IRN"))) == "Turkey"
    visits = look(kinds=frozenset({EventKind.VISIT}), scope=Scope.PAIR)
    assert text(Binding.EVENTS, visits) == "4"
    assert text(Binding.VISITS_B_TO_A, look(pair=("AZE", "IRN"))) == "3"
    assert text(Binding.VISITS, look(start=date(2019, 1, 10))) == "1"
    assert text(Binding.INEXACT, look(within=Within.CERTAINLY)) == "10"


def test_without_a_pair_or_a_border_a_value_of_them_is_a_dash(look):
    nobody, apart = look(pair=None), look(pair=("IRN", "RUS"))
    for binding in (Binding.A, Binding.PAIR_EVENTS, Binding.VISITS, Binding.AGREEMENTS):
        assert text(binding, nobody) == NO_VALUE
    for binding in (Binding.BORDER_KM, Binding.RIVER_SHARE, Binding.SITES_ON_BORDER):
        assert text(binding, apart) == NO_VALUE
        assert find_value(binding, apart).source == "the two have no land border"


def test_what_no_layer_here_knows_is_a_dash_and_never_a_nought(look):
    for pair in (("GRC", "TUR"), ("ERI", "ETH"), ("VNM", "CHN"), ("IRN", "TUR")):
        looked = look(pair=pair)
        assert text(Binding.RIVER_SHARE, looked) == NO_VALUE
        assert find_value(Binding.RIVER_SHARE, looked).source == (
            "no layer here knows the rivers of this border"
        )
        assert text(Binding.SITES_ON_BORDER, looked) == NO_VALUE
        assert find_value(Binding.SITES_ON_BORDER, looked).source == (
            "no layer here knows the dams and plants of this border"
        )
    assert find_value(Binding.SITES_ON_BORDER, look()).source == (
        "dams known to us by 24 Jan 2019; plants are not recorded on this border"
    )


def test_sites_are_those_in_use_by_the_scene_s_day(look):
    assert text(Binding.SITES_ON_BORDER, look(as_of=date(2005, 1, 1))) == "2"


def test_a_verdict_is_that_of_the_view_with_its_reason_as_source(look):
    words = "{claim:third-visit-since-december}"
    assert fill_words(words, look()) == "consistent"
    assert words_source(words, look()) == "Counted: 3. The claim says 3"
    assert fill_words(words, look(withdrawn=frozenset({"trt-2019"}))) == (
        "not shown, source withdrawn"
    )


def test_words_with_several_values_name_each_source_once(look):
    words = "{border_km} km, {river_share}, {events} of {pair_events} in {window}; {{x}} {unknown}"
    assert fill_words(words, look()) == (
        "735 km, 58\u202f%, 24 of 16 in 1 Dec 2018 – 24 Jan 2019; {x} {unknown}"
    )
    assert words_source("{events} of {pair_events}", look()) == (
        "counted among the dossier’s events"
    )


def test_the_editor_is_offered_every_value_and_every_verdict(served):
    offered = dict(describe_bindings(served))
    assert list(offered)[: len(Binding)] == [binding.value for binding in Binding]
    assert offered["border_km"] == "length of the pair's land border, whole kilometres"
    assert offered["claim:new-phase"] == (
        "verdict of: The visits open a new stage in the relations of the two countries."
    )
    assert len(offered) == len(Binding) + len(served.dossier.claims)
