"""What held on a day: the cases that the browser answers too (tests/js/map/validity.test.js)."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from dashboard.claims.evidence import Feature
from dashboard.selection.words import borders_words
from geodata.layers import load_geojson
from geodata.validity import Standing, since_bounds, standing_on, status_on, valid_on

CASES = json.loads(
    (Path(__file__).parents[1] / "fixtures" / "cases" / "validity.json").read_text("utf-8")
)


def _each(kind):
    return pytest.mark.parametrize("case", CASES[kind], ids=[case["why"] for case in CASES[kind]])


@_each("lines")
def test_a_line_holds_from_its_first_to_its_last_day(case):
    day = date.fromisoformat(case["day"])
    assert valid_on(case["properties"], day) is case["expected"]
    assert Feature("x", case["properties"]).is_valid(day) is case["expected"]


@_each("works")
def test_a_work_stands_from_its_day(case):
    assert since_bounds(case["since"]) == tuple(case["bounds"])
    work = dict(zip(("since_earliest", "since_latest"), case["bounds"], strict=True))
    assert standing_on(work, date.fromisoformat(case["day"])) == case["expected"]


@_each("borders")
def test_de_facto_is_said_only_of_a_border_that_is_known(case):
    pair = tuple(case["pair"]) if case["pair"] else None
    assert borders_words(pair, date.fromisoformat(case["day"])) == case["expected"]


@pytest.mark.parametrize("since", ["19", "May 2024", "2024-05-19/2024-06", "...2010", ".."])
def test_what_is_no_day_is_refused(since):
    with pytest.raises(ValueError, match="came since: "):
        since_bounds(since)


@pytest.mark.parametrize("layer", ["sites", "corridor"])
def test_every_work_of_the_layers_carries_its_bounds(layer):
    for feature in load_geojson(layer)["features"]:
        work = feature["properties"]
        assert (work["since_earliest"], work["since_latest"]) == since_bounds(work["since"])
        # What the layer says of its own month is what the days say of it.
        on = date.fromisoformat(work["status_on"] + "-24")
        assert status_on(work, on) == work["status"], work["id"]


def test_dams_and_rails_are_not_there_before_their_day():
    def standing(layer, id_, day):
        (work,) = (
            f["properties"] for f in load_geojson(layer)["features"] if f["properties"]["id"] == id_
        )
        return standing_on(work, date.fromisoformat(day))

    assert standing("sites", "khoda-afarin-dam", "1995-01-01") is Standing.NOT_YET
    assert standing("sites", "giz-galasi-dam", "2024-01-01") is Standing.NOT_YET
    assert standing("sites", "giz-galasi-dam", "2026-06-01") is Standing.WORKING
    assert standing("corridor", "qazvin-rasht", "2019-03-05") is Standing.NOT_YET
    assert standing("corridor", "qazvin-rasht", "2019-03-06") is Standing.WORKING
    assert standing("corridor", "astara-astara-aze", "1995-01-01") is Standing.NOT_YET
