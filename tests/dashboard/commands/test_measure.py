"""``araxes measure``: the same figures for people and for programs."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner, Result

from dashboard.cli import app
from geodata.borders import measure_border
from geodata.corridor import measure_corridor


def measure(*arguments: str) -> Result:
    result = CliRunner().invoke(app, ["measure", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.output
    return result


def test_a_border_is_told_in_parts_with_method_source_and_published_figures():
    text = measure("border", "IRN", "AZE").stdout
    border = measure_border("IRN", "AZE")
    assert text.startswith(f"Azerbaijan – Iran: {border.length_km:,.1f} km of land border\n")
    for part in border.parts:
        assert f"  {part.name:<10}  {part.length_km:,.1f} km" in text
    assert f"Along the Aras: {border.river_km:,.1f} km, {border.river_share:.0%} of the" in text
    assert f"within {border.tolerance_km:g} km of the river's line" in text
    headings = [line for line in text.splitlines() if line in {"Published", "Method", "Source"}]
    assert headings == ["Published", "Method", "Source"]
    assert all(figure.publisher in text for figure in border.published)


def test_a_border_is_told_with_the_stretch_that_others_held():
    text = measure("border", "IRN", "AZE").stdout
    assert "118 km of it on the Aras lay behind the line of contact" in text
    assert "12 May 1994 to 22 Oct 2020" in text
    assert "line of contact" not in measure("border", "ETH", "ERI").stdout


@pytest.mark.parametrize("pair", [("IRN", "AZE"), ("AZE", "IRN"), ("irn", "aze")])
def test_a_border_is_the_same_in_either_order_and_in_small_letters(pair: tuple[str, str]):
    assert json.loads(measure("border", *pair, "--json").stdout) == _plain(
        measure_border("IRN", "AZE").to_json()
    )


def test_a_border_without_a_river_says_nothing_of_one():
    assert "Along the" not in measure("border", "AZE", "ARM").stdout


@pytest.mark.parametrize(
    ("pair", "sentence"),
    [
        (
            ("IRN", "IND"),
            "IRN and IND have no land border; IRN borders AFG, ARM, AZE, IRQ, PAK, TKM, TUR\n",
        ),
        (
            ("IRN", "XXX"),
            "came XXX; expected a country's ISO 3166 alpha-3 code, such as IRN, or XKX for "
            "Kosovo\n",
        ),
    ],
)
def test_what_has_no_border_is_told_in_a_sentence(pair: tuple[str, str], sentence: str):
    result = measure("border", *pair)
    assert (result.exit_code, result.stderr) == (1, sentence)


def test_the_corridor_is_told_by_mode_country_and_status():
    corridor = measure_corridor()
    text = measure("corridor").stdout
    for route in (corridor.designed, corridor.travelled):
        assert f": {route.length_km:,.0f} km as drawn\n" in text
        for lengths in (route.by_mode, route.by_country, route.by_status):
            for name, length in lengths.items():
                row = [line for line in text.splitlines() if line.split()[:1] == name.split()[:1]]
                assert any(line.endswith(f"{length:,.1f} km") for line in row) or not name
    assert "at sea" in text
    assert json.loads(measure("corridor", "--json").stdout) == _plain(corridor.to_json())


def test_the_caspian_says_that_its_zones_are_an_illustration():
    text = measure("caspian").stdout
    data = json.loads(measure("caspian", "--json").stdout)
    assert text.startswith(f"Caspian Sea: {data['area_km2']:,.0f} km²\n")
    assert "  The zones are an illustration: nothing here is a delimitation.\n" in text
    assert [state["state"] for state in data["states"]] == ["AZE", "IRN", "KAZ", "RUS", "TKM"]


def _plain(value: object) -> object:
    """As it comes back from JSON: tuples as lists."""
    return json.loads(json.dumps(value))
