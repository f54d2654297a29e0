"""Layers as frames: what they hold, and how they are cut, joined and measured."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely

import geodata
from geodata import (
    UnknownLayerError,
    areas_km2,
    clip_to_countries,
    join_countries,
    lengths_km,
    measure_border,
    read_layer,
)
from geodata.geodesy import length_km
from geodata.layers import LAYERS, load_geojson

ROOT = Path(__file__).parents[2]


def points(**places: tuple[float, float]) -> gpd.GeoDataFrame:
    """Places by name as a frame of points."""
    geometry = [shapely.Point(place) for place in places.values()]
    return gpd.GeoDataFrame(index=list(places), geometry=geometry, crs="EPSG:4326")


@pytest.mark.parametrize("name", LAYERS)
def test_a_layer_is_a_frame_of_its_fields_and_shapes(name):
    frame = read_layer(name)
    features = load_geojson(name)["features"]
    fields = {field for feature in features for field in feature["properties"]}
    assert isinstance(frame, gpd.GeoDataFrame)
    assert frame.crs == "EPSG:4326"
    assert set(frame.columns) == {*fields, "geometry"}
    assert len(frame) == len(features)
    for shape, feature in zip(frame.geometry, features, strict=True):
        assert shape == shapely.geometry.shape(feature["geometry"])


def test_what_a_feature_lacks_is_missing():
    borders = read_layer("region_borders")
    lasting = [f for f in load_geojson("region_borders")["features"] if not _ended(f)]
    assert borders["valid_to"].isna().sum() == len(lasting)


def _ended(feature):
    return feature["properties"]["valid_to"] is not None


def test_a_frame_is_the_callers_own():
    read_layer("exclaves")["name"] = "spoilt"
    assert read_layer("exclaves")["name"].tolist() == ["Nakhchivan"]


def test_an_unknown_layer_is_told_with_those_that_there_are():
    with pytest.raises(UnknownLayerError) as error:
        read_layer("roads")
    assert str(error.value) == f"came 'roads'; expected a layer: {', '.join(LAYERS)}"
    assert isinstance(error.value, KeyError)


# --- lengths and areas --------------------------------------------------------------------------


def test_lines_are_measured_on_the_ellipsoid_under_their_index():
    lines = gpd.GeoDataFrame(
        index=["equator", "bent"],
        geometry=[
            shapely.LineString([(0, 0), (1, 0)]),
            shapely.MultiLineString([[(0, 60), (1, 60)], [(10, 0), (10, 1)]]),
        ],
        crs="EPSG:4326",
    )
    measured = lengths_km(lines)
    assert measured.name == "length_km"
    assert measured["equator"] == pytest.approx(111.3195, abs=1e-3)
    bent = length_km([(0, 60), (1, 60)]) + length_km([(10, 0), (10, 1)])
    assert measured["bent"] == pytest.approx(bent)
    assert lengths_km(lines.to_crs("EPSG:3857")).tolist() == pytest.approx(measured.tolist())


def test_the_line_along_the_aras_measures_what_the_table_says():
    """Drawn ten metres fine; further away the drawn line is shorter, and the table is right."""
    borders = read_layer("region_borders")
    drawn = lengths_km(borders).groupby(borders["pair"]).sum()
    assert drawn["AZE-IRN"] == pytest.approx(measure_border("IRN", "AZE").length_km, rel=0.001)
    assert drawn["CHL-PER"] < measure_border("CHL", "PER").length_km


def test_an_exclave_measures_what_its_layer_says():
    exclaves = read_layer("exclaves")
    assert areas_km2(exclaves).tolist() == pytest.approx(exclaves["area_km2"].tolist(), rel=0.01)


@pytest.mark.parametrize(
    ("measure", "layer", "sentence"),
    [
        (lengths_km, "places", "came Point; expected lines; areas_km2 measures polygons"),
        (lengths_km, "exclaves", "came Polygon; expected lines; areas_km2 measures polygons"),
        (areas_km2, "corridor", "came LineString; expected polygons; lengths_km measures lines"),
    ],
)
def test_what_cannot_be_measured_so_is_refused(measure, layer, sentence):
    with pytest.raises(ValueError, match=sentence):
        measure(read_layer(layer))


def test_a_row_without_a_line_is_refused():
    frame = gpd.GeoDataFrame(geometry=[None], crs="EPSG:4326")
    with pytest.raises(ValueError, match="came a row without geometry; expected lines"):
        lengths_km(frame)


def test_a_frame_that_says_no_crs_is_refused():
    frame = gpd.GeoDataFrame(geometry=[shapely.LineString([(0, 0), (1, 0)])])
    for call in (lengths_km, join_countries, lambda frame: clip_to_countries(frame, "IRN")):
        with pytest.raises(ValueError, match="came a frame without a CRS; say which it has"):
            call(frame)


def test_geopandas_itself_warns_of_planar_lengths():
    with pytest.warns(UserWarning, match="Geometry is in a geographic CRS"):
        _ = read_layer("rivers").length


# --- countries ----------------------------------------------------------------------------------


def test_a_layer_is_cut_along_a_border():
    corridor = read_layer("corridor")
    whole, cut = lengths_km(corridor), clip_to_countries(corridor, "irn")
    own = whole[corridor["country"] == "IRN"].sum()
    assert lengths_km(cut).sum() == pytest.approx(own, rel=0.005)  # its ports reach out to sea
    assert cut.index.is_monotonic_increasing
    both = clip_to_countries(corridor, "IRN", "AZE")
    assert set(both["country"]) == {"IRN", "AZE"}


def test_land_is_cut_to_land_and_towns_to_towns():
    inside = clip_to_countries(read_layer("places"), "TUR")
    assert set(inside["country"]) == {"TUR"}
    assert set(inside.geom_type) == {"Point"}


@pytest.mark.parametrize(
    ("codes", "came"), [((), "no code"), (("IRN", "ZZZ"), "ZZZ"), (("Iran",), "IRAN")]
)
def test_only_countries_can_be_cut_to(codes, came):
    with pytest.raises(ValueError, match=f"came {came}; expected ISO 3166 alpha-3 codes"):
        clip_to_countries(read_layer("rivers"), *codes)


def test_points_are_given_the_country_that_they_lie_in():
    found = join_countries(
        points(suva=(178.44, -18.12), tehran=(51.39, 35.69), atlantic=(-40, 30), crimea=(34.1, 45))
    )
    assert found["country"].dropna().to_dict() == {"suva": "FJI", "tehran": "IRN"}
    assert list(found.index) == ["suva", "tehran", "atlantic", "crimea"]


def test_neighbours_across_a_river_or_a_bay_are_told_apart_anywhere():
    found = join_countries(
        points(
            kinshasa=(15.307, -4.322),
            brazzaville=(15.266, -4.266),
            windsor=(-83.02, 42.31),
            detroit=(-83.05, 42.34),
            macau=(113.546, 22.201),
            valletta=(14.514, 35.899),
            pristina=(21.166, 42.673),
        )
    )
    assert found["country"].tolist() == ["COD", "COG", "CAN", "USA", "MAC", "MLT", "XKX"]


def test_only_points_are_given_a_country():
    with pytest.raises(ValueError, match="came Polygon; expected points"):
        join_countries(read_layer("exclaves"), "ground_of")


def test_what_lies_in_none_of_the_countries_is_cut_to_nothing():
    rivers = read_layer("rivers")
    assert len(clip_to_countries(rivers, "FJI")) == 0
    assert list(clip_to_countries(rivers.iloc[:0], "FJI").columns) == list(rivers.columns)


def test_a_frame_of_the_whole_world_can_be_cut():
    coast = read_layer("world_coast")
    cut = lengths_km(clip_to_countries(coast, "NZL")).sum()
    assert 0 < cut < lengths_km(coast).sum() / 10


def test_towns_of_the_layer_lie_where_it_says():
    places = read_layer("places")
    found = join_countries(places, "ground_of")
    apart = found[found["ground_of"] != found["country"]]
    assert set(apart["ground_of"].dropna()) == set()
    assert len(apart) <= 1  # an island that is too small to be drawn


def test_points_keep_an_index_that_repeats_itself():
    twice = pd.concat([points(tehran=(51.39, 35.69)), points(tehran=(49.87, 40.41))])
    assert join_countries(twice)["country"].tolist() == ["IRN", "AZE"]


def test_a_column_is_not_overwritten():
    with pytest.raises(ValueError, match="came a frame with a column 'country'; name another"):
        join_countries(read_layer("places"))


# --- the package --------------------------------------------------------------------------------


def test_the_package_gives_what_it_documents():
    assert set(geodata.__all__) <= set(dir(geodata))
    for name in geodata.__all__:
        assert f"``{name}" in str(geodata.__doc__)
        assert getattr(geodata, name).__doc__
    with pytest.raises(AttributeError, match="module 'geodata' has no attribute 'roads'"):
        _ = geodata.roads


@pytest.mark.parametrize(
    "code",
    [
        "import geodata, seeds",
        "from geodata import measure_border; measure_border('IRN', 'AZE')",
        "from dashboard.cli import app; app(['check'])",
        "from dashboard.cli import app; app(['claims'])",
        "from dashboard.cli import app; app(['measure', 'border', 'IRN', 'AZE'])",
    ],
)
def test_what_needs_no_frame_does_not_wait_for_geopandas(code):
    asked = f"import sys\ntry:\n    exec({code!r})\nexcept SystemExit:\n    pass\n"
    asked += "print('geopandas' in sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert done.stderr.strip() == "False"
