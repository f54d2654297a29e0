"""Measured borders against the figures that the project was asked to meet."""

from __future__ import annotations

import json

import pytest

from geodata.borders import NoBorderError, bordering_pairs, find_border, measure_border, neighbours

WITHIN = 0.005


@pytest.mark.parametrize(
    ("a", "b", "length"),
    [
        ("IRN", "AZE", 734.8),
        ("IRN", "ARM", 45.9),
        ("IRN", "TUR", 549.9),
        ("AZE", "TUR", 17.2),
        ("ARM", "AZE", 929.1),
    ],
)
def test_a_border_is_as_long_as_it_was_measured_before(a, b, length):
    assert measure_border(a, b).length_km == pytest.approx(length, rel=WITHIN)


def test_the_border_of_the_pair_has_its_two_parts():
    parts = {part.name: part for part in measure_border("IRN", "AZE").parts}
    assert set(parts) == {"nakhchivan", "main"}
    assert parts["nakhchivan"].length_km == pytest.approx(223.8, rel=WITHIN)
    assert parts["main"].length_km == pytest.approx(511.0, rel=WITHIN)
    assert parts["nakhchivan"].river_km == parts["nakhchivan"].length_km


def test_58_percent_of_the_pairs_border_is_river():
    border = measure_border("IRN", "AZE")
    assert border.river == "Aras"
    assert border.river_share == pytest.approx(0.58, abs=0.01)
    assert border.tolerance_km == 0.25
    assert border.river_share == pytest.approx(border.river_km / border.length_km, abs=1e-4)


def test_parts_add_up_to_every_border():
    for pair in bordering_pairs():
        border = measure_border(*pair)
        assert border.length_km == pytest.approx(sum(p.length_km for p in border.parts), abs=0.01)
        if border.river is None:
            assert border.river_km is border.river_share is None
            assert [part.river_km for part in border.parts] == [None] * len(border.parts)
            continue
        assert 0 <= border.river_share <= 1
        assert all(part.river_km <= part.length_km + 0.01 for part in border.parts)


@pytest.mark.parametrize("pair", bordering_pairs())
def test_a_border_is_the_same_in_either_order_and_in_small_letters(pair):
    a, b = pair
    assert measure_border(a, b) == measure_border(b, a) == measure_border(a.lower(), b.lower())


def test_published_figures_stand_beside_in_order_of_length():
    border = measure_border("AZE", "IRN")
    assert [(figure.value, figure.publisher) for figure in border.published] == [
        (611, "CIA World Factbook"),
        (689, "CIA World Factbook"),
        (765, "Azerbaijan, official pages"),
    ]
    assert all(figure.unit == "km" and figure.edition for figure in border.published)


def test_the_method_names_ellipsoid_tolerance_and_the_independent_river():
    method = measure_border("AZE", "IRN").method
    assert "WGS84" in method
    assert "0.25 km" in method
    assert "Natural Earth's Aras" in method
    assert "river" not in measure_border("IRN", "TUR").method


def test_countries_without_a_common_border_have_none():
    assert find_border("IRN", "IND") is None
    with pytest.raises(NoBorderError) as error:
        measure_border("irn", "IND")
    assert str(error.value) == (
        "IRN and IND have no land border; IRN borders AFG, ARM, AZE, IRQ, PAK, TKM, TUR"
    )


@pytest.mark.parametrize("code", ["XXX", "Iran", "", "XCR"])
def test_what_is_no_country_is_refused_with_what_was_expected(code):
    with pytest.raises(KeyError) as error:
        measure_border("IRN", code)
    assert str(error.value) == (
        f"came {code}; expected a country's ISO 3166 alpha-3 code, such as IRN, or XKX for Kosovo"
    )


def test_azerbaijan_borders_five_countries():
    assert neighbours("aze") == ("ARM", "GEO", "IRN", "RUS", "TUR")


def test_pairs_are_sorted_and_coded():
    pairs = bordering_pairs()
    assert list(pairs) == sorted(pairs)
    assert all(a < b and len(a) == len(b) == 3 for a, b in pairs)
    assert len(pairs) > 300


def test_a_measure_is_plain_values():
    text = json.dumps(measure_border("IRN", "AZE").to_json(), ensure_ascii=False)
    back = json.loads(text)
    assert back["parts"][0]["name"] == "main"
    assert back["published"][0]["value"] == 611
