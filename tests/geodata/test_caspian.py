"""The Caspian's area, and zones that never pretend to be a delimitation."""

from __future__ import annotations

import json

import pytest

from geodata.caspian import measure_caspian


def test_the_sea_is_as_large_as_it_was_measured_before():
    assert measure_caspian().area_km2 == pytest.approx(379_838, rel=0.005)


def test_what_lies_nearest_to_the_five_shores_is_the_whole_sea():
    caspian = measure_caspian()
    assert [state.state for state in caspian.states] == ["AZE", "IRN", "KAZ", "RUS", "TKM"]
    nearest = sum(state.nearest_km2 for state in caspian.states)
    assert nearest == pytest.approx(caspian.area_km2, rel=0.001)
    assert sum(state.nearest_share for state in caspian.states) == pytest.approx(1, abs=0.001)


def test_zones_lie_within_what_is_nearest():
    for state in measure_caspian().states:
        assert 0 < state.fishery_km2 < state.territorial_km2
        assert state.territorial_km2 + state.fishery_km2 < state.nearest_km2


def test_it_is_labelled_as_an_illustration():
    caspian = measure_caspian()
    assert caspian.illustration is True
    assert "illustration" in caspian.method
    assert "not agreed" in caspian.method


def test_published_areas_stand_beside_and_json_is_plain():
    back = json.loads(json.dumps(measure_caspian().to_json()))
    assert [figure["value"] for figure in back["published"]] == [371_000, 386_400, 392_600]
    assert {figure["unit"] for figure in back["published"]} == {"km²"}
