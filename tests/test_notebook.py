"""docs/notebook.md: every call gives what the page shows, and the same on another region."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest

from geodata import (
    NoBorderError,
    clip_to_countries,
    join_countries,
    lengths_km,
    measure_border,
    read_layer,
)
from seeds import load_dossier
from tests.test_docs import rows

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/notebook.md").read_text(encoding="utf-8")
ELSEWHERE = ROOT / "tests/fixtures/fiji-washington"


def test_every_call_gives_what_the_page_shows():
    blocks = re.findall(r"^```pycon\n(.*?)^```$", PAGE, re.M | re.S)
    assert len(blocks) >= 3
    names: dict[str, object] = {}
    told: list[str] = []
    for number, block in enumerate(blocks, 1):
        test = doctest.DocTestParser().get_doctest(block, names, f"block {number}", None, 0)
        assert test.examples
        runner = doctest.DocTestRunner()
        runner.run(test, out=told.append, clear_globs=False)
        names = test.globs
    assert "".join(told) == ""


def test_the_columns_of_events_are_documented_with_their_types(dossier):
    frame = dossier.events_frame()
    documented = {
        name: cells[1].strip("`")
        for cells in rows(PAGE)
        for name in re.findall(r"`(\w+)`", cells[0])
    }
    assert documented == {name: str(dtype) for name, dtype in frame.dtypes.items()}
    method = str(type(dossier).events_frame.__doc__)
    assert dict(re.findall(r"^ +``(\w+)`` +(\S+)", method, re.M)) == documented


def test_the_same_calls_on_another_region():
    events = load_dossier(ELSEWHERE).events_frame()
    assert isinstance(events, gpd.GeoDataFrame)
    assert events["place_country"].tolist() == ["USA"]
    placed = join_countries(events, "ground_of")
    assert placed["ground_of"].tolist() == ["USA"]
    with pytest.raises(NoBorderError, match="FJI has no land border in these layers"):
        measure_border("FJI", "USA")
    border = measure_border("CAN", "USA")
    assert border.river_share is None
    published = [figure.value for figure in border.published]
    assert border.length_km == pytest.approx(min(published), rel=0.1)
    drawn = read_layer("region_borders")
    pair = drawn[drawn["pair"] == "CAN-USA"]
    assert 0.5 < lengths_km(pair).sum() / border.length_km < 1
    assert clip_to_countries(read_layer("corridor"), "FJI", "USA").empty


def test_a_dossier_without_events_has_an_empty_frame_of_the_same_types(dossier, tmp_path):
    from seeds.editing.starting import start_dossier

    start_dossier(tmp_path / "empty")
    empty = load_dossier(str(tmp_path / "empty")).events_frame()
    assert len(empty) == 0
    assert empty.crs == "EPSG:4326"
    assert empty.dtypes.to_dict() == dossier.events_frame().dtypes.to_dict()


def test_pandas_days_are_those_of_the_dossier(dossier):
    frame = dossier.events_frame()
    for event in dossier.events:
        row = frame.loc[event.id]
        for column in ("earliest", "latest"):
            day = getattr(event.date, column)
            assert pd.isna(row[column]) if day is None else row[column].date() == day
        assert row["countries"] == event.countries
        assert (row.geometry is None) == (event.place is None)
