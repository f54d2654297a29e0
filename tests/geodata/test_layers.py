"""The layers as committed: whole, documented, valid, and drawn from one set of lines."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import shapely
from ruamel.yaml import YAML

from geodata.building import BUILDERS
from geodata.layers import LAYERS, attributions, layer_bytes, layer_digest, load_geojson

GEODATA = Path(__file__).parents[2] / "geodata"
FOLDER = GEODATA / "layers"

OSM = "© OpenStreetMap contributors"
MIDDLE = shapely.box(43.0, 37.0, 50.5, 42.0)
"""Where lines are drawn ten metres fine."""

SAME_PLACE = 2e-5
"""Degrees: what rounding to five decimals can move a crossing by."""


@cache
def _features(name):
    return load_geojson(name)["features"]


def _positions(coordinates):
    if isinstance(coordinates[0], int | float):
        yield coordinates
    else:
        for part in coordinates:
            yield from _positions(part)


def _rings(feature):
    geometry = feature["geometry"]
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    return [(ring, number == 0) for polygon in polygons for number, ring in enumerate(polygon)]


@cache
def _countries(name):
    return {
        feature["properties"]["iso"]: shapely.make_valid(
            shapely.geometry.shape(feature["geometry"])
        )
        for feature in _features(name)
        if feature["properties"]["iso"]
    }


@cache
def _segments(name, field="pair"):
    """Pairs of positions next to each other in lines, by a field; without direction."""
    found = defaultdict(set)
    for feature in _features(name):
        lines = feature["geometry"]["coordinates"]
        if feature["geometry"]["type"] == "LineString":
            lines = [lines]
        for line in lines:
            key = feature["properties"].get(field)
            found[key] |= {frozenset(map(tuple, step)) for step in pairwise(line)}
    return found


@cache
def _edges(name):
    """Edges of every country's rings, without direction."""
    found = {}
    for feature in _features(name):
        rings = [ring for ring, _ in _rings(feature)]
        steps = {frozenset(map(tuple, step)) for ring in rings for step in pairwise(ring)}
        found[feature["properties"]["iso"]] = steps
    return found


# What each layer is


def test_every_layer_that_is_built_is_described_and_lies_there():
    built = {n for n, builder in BUILDERS.items() if not (builder.is_table or builder.is_packed)}
    assert set(LAYERS) == built
    described = YAML(typ="safe").load(GEODATA / "sources.yml")["layers"]
    assert set(described) == built


def test_every_file_has_its_checksum_and_no_checksum_lacks_its_file():
    lines = (FOLDER / "checksums.txt").read_text(encoding="utf-8").splitlines()
    stated = {name: digest for digest, name in (line.split("  ") for line in lines)}
    found = {
        str(path.relative_to(FOLDER)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in FOLDER.rglob("*.*")
        if path.suffix in {".geojson", ".json", ".cells"}
    }
    assert stated == found


def test_every_source_is_complete():
    data = YAML(typ="safe").load(GEODATA / "sources.yml")
    used = {id_ for entry in data["layers"].values() for id_ in entry["sources"]}
    assert used == set(data["packages"])
    wanted = {"publisher", "registry", "version", "licence", "date", "attribution"}
    for id_, entry in data["packages"].items():
        assert set(entry) - {"gives"} == wanted, id_
        assert entry.get("gives", "geometry") in {"geometry", "names"}, id_
        assert all(str(value).strip() for value in entry.values()), id_
    for name, layer in LAYERS.items():
        assert layer.title, name
        assert layer.as_of, name
        assert layer.licence, name


def test_the_version_of_every_package_is_the_one_that_is_fetched_or_locked():
    lock = (GEODATA.parent / "requirements-build-layers.lock").read_text(encoding="utf-8")
    fetching = (GEODATA / "building" / "fetching.py").read_text(encoding="utf-8")
    packages = YAML(typ="safe").load(GEODATA / "sources.yml")["packages"]
    for id_, entry in packages.items():
        if entry["registry"] == "this project":
            continue
        locked = re.search(rf"^{re.escape(id_)}==([^ ]+)", lock, re.M)
        held = locked.group(1) if locked else str(entry["version"])
        assert str(entry["version"]) == held, id_
        assert locked or f'"{held}"' in fetching, id_


def test_what_comes_from_openstreetmap_lies_under_its_licence_and_names_it():
    osm = {
        name
        for name, layer in LAYERS.items()
        if any(OSM in source.attribution for source in layer.sources)
    }
    assert osm == {name for name, layer in LAYERS.items() if layer.path.parent.name == "osm"}
    assert OSM in attributions()
    named = {s.attribution for layer in LAYERS.values() for s in layer.sources}
    assert named - set(attributions()) == {"Debian iso-codes"}  # names of countries, no geometry
    notice = (FOLDER / "osm" / "LICENSE.md").read_text(encoding="utf-8")
    assert "Open Database License" in notice
    assert OSM in notice


def test_a_layers_digest_is_that_of_its_bytes():
    for name in LAYERS:
        assert hashlib.sha256(layer_bytes(name)).hexdigest().startswith(layer_digest(name))


def test_illustrations_are_labelled_as_such():
    labelled = {name for name, layer in LAYERS.items() if layer.illustration}
    assert labelled == {"caspian_zones", "caspian_limits", "caspian_equidistance"}
    for name in labelled:
        assert "illustration" in LAYERS[name].caveat.lower()
        assert all(feature["properties"]["illustration"] for feature in _features(name))


# RFC 7946


@pytest.mark.parametrize("name", LAYERS)
def test_a_layer_is_a_collection_of_features_in_lon_and_lat(name):
    collection = load_geojson(name)
    assert set(collection) == {"type", "features"}
    assert collection["type"] == "FeatureCollection"
    assert collection["features"]
    for feature in collection["features"]:
        assert set(feature) == {"type", "properties", "geometry"}
        assert set(feature["geometry"]) == {"type", "coordinates"}
        for lon, lat in _positions(feature["geometry"]["coordinates"]):
            assert -180 <= lon <= 180
            assert -90 <= lat <= 90


@pytest.mark.parametrize("name", LAYERS)
def test_rings_close_and_turn_as_they_should_and_lines_have_two_ends(name):
    for feature in _features(name):
        kind = feature["geometry"]["type"]
        if kind in {"Polygon", "MultiPolygon"}:
            for ring, shell in _rings(feature):
                assert len(ring) >= 4
                assert ring[0] == ring[-1]
                doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
                assert (doubled > 0) == shell
        elif kind == "LineString":
            assert len(feature["geometry"]["coordinates"]) >= 2
        elif kind == "MultiLineString":
            assert all(len(line) >= 2 for line in feature["geometry"]["coordinates"])


@pytest.mark.parametrize("name", LAYERS)
def test_no_line_jumps_across_the_world(name):
    for feature in _features(name):
        if feature["geometry"]["type"] == "Point":
            continue
        parts = [feature["geometry"]["coordinates"]]
        while not isinstance(parts[0][0][0], int | float):
            parts = [inner for part in parts for inner in part]
        for part in parts:
            for a, b in pairwise(part):
                along_the_edge = abs(a[1]) > 84 or abs(b[1]) > 84
                assert abs(a[0] - b[0]) < 90 or along_the_edge, (a, b)


@pytest.mark.parametrize("name", LAYERS)
def test_ids_are_given_once(name):
    ids = [f["properties"]["id"] for f in _features(name) if "id" in f["properties"]]
    assert len(ids) == len(set(ids))


# One set of lines


@pytest.mark.parametrize("name", ["region_countries", "world_countries"])
def test_no_two_countries_overlap(name):
    shapes = list(_countries(name).items())
    tree = shapely.STRtree([shape for _, shape in shapes])
    for number, (code, shape) in enumerate(shapes):
        for other in tree.query(shape, predicate="intersects"):
            if other > number:
                shared = shapely.intersection(shape, shapes[other][1])
                # Square degrees: a few hundred square metres where rounding moved a corner.
                limit = 1e-6 if name == "region_countries" else 0.01
                assert shared.area < limit, (code, shapes[other][0])


def test_neighbours_share_every_vertex_of_their_border():
    edges = _edges("region_countries")
    borders = _segments("region_borders")
    for pair in ("AZE-IRN", "ARM-IRN", "AZE-TUR", "ARM-AZE", "ARM-TUR", "ARM-GEO", "IRN-TUR"):
        a, b = pair.split("-")
        lines = {step for step in borders[pair] if _inside(step)}
        assert lines, pair
        missing = {step for step in lines if step not in edges[a] or step not in edges[b]}
        assert missing == set(), pair


def _inside(step):
    return all(MIDDLE.contains(shapely.Point(position)) for position in step)


def test_there_is_no_gap_between_neighbours_around_the_aras():
    around = [_countries("region_countries")[code] for code in ("ARM", "AZE", "IRN", "TUR")]
    land = shapely.union_all(around)
    # From Ararat to the Mughan, between the lakes Van and Sevan and the sea.
    holes = shapely.difference(shapely.box(43.9, 38.7, 48.0, 40.1), land)
    gaps = [gap for gap in shapely.get_parts(holes) if gap.area > 1e-9]
    assert [shapely.get_coordinates(gap)[0].tolist() for gap in gaps] == []


def test_the_coast_is_the_edge_of_the_land():
    coast = _segments("region_coast")[None]
    edges = _edges("region_countries")
    by_sea = {step for step in coast if _inside(step)}
    covered = set().union(*edges.values())
    missing = {step for step in by_sea if step not in covered}
    # Where a border meets the sea, the country's edge has one vertex more than the coast.
    assert len(missing) <= 6
    assert len(by_sea) > 1000


def test_an_edge_is_border_or_coast_and_nothing_else():
    known = set().union(*_segments("region_borders").values(), _segments("region_coast")[None])
    for code in ("ARM", "AZE"):
        edges = {step for step in _edges("region_countries")[code] if _inside(step)}
        strays = {step for step in edges if step not in known}
        assert len(strays) <= 6, code


def test_the_river_lies_on_the_border_where_it_is_the_border():
    rivers = defaultdict(set)
    for feature in _features("rivers"):
        stretch = feature["properties"]["stretch"]
        if stretch.startswith("border "):
            for line in feature["geometry"]["coordinates"]:
                steps = {frozenset(map(tuple, step)) for step in pairwise(line)}
                rivers[stretch.removeprefix("border ")] |= steps
    borders = defaultdict(set)
    for feature in _features("region_borders"):
        if feature["properties"]["river"] == "Aras":
            steps = {frozenset(map(tuple, s)) for s in pairwise(feature["geometry"]["coordinates"])}
            borders[feature["properties"]["pair"]] |= steps
    assert set(rivers) == {"ARM-IRN", "ARM-TUR", "AZE-IRN", "AZE-TUR"}
    assert rivers == borders


def test_the_aras_is_one_river_from_source_to_mouth():
    lines = [
        line
        for feature in _features("rivers")
        if feature["properties"]["name"] == "Aras"
        for line in feature["geometry"]["coordinates"]
    ]
    merged = shapely.line_merge(shapely.multilinestrings([shapely.linestrings(x) for x in lines]))
    assert len(shapely.get_parts(merged)) == 1


def test_the_exclave_is_a_piece_of_its_country():
    (exclave,) = _features("exclaves")
    (ring, _), *_ = _rings(exclave)
    edges = {frozenset(map(tuple, step)) for step in pairwise(ring)}
    assert edges <= _edges("region_countries")["AZE"]
    # Azerbaijan publishes 5,502.75 km², which counts Karki, held by Armenia, and more besides.
    assert exclave["properties"]["area_km2"] == pytest.approx(5502.75, rel=0.04)


def test_low_and_high_zoom_draw_the_same_borders():
    low = {f["properties"]["pair"] for f in _features("world_borders")}
    high = {f["properties"]["pair"] for f in _features("region_borders")}
    lost = {pair for pair in high - low if not pair.startswith("X") and "-X" not in pair}
    # Borders of a few kilometres in small states far away are thinner than a pixel.
    assert len(lost) < 15
    # Borders of a few hundred metres that the finer line loses at the shore.
    assert len(low - high) < 5


# Points


def test_sites_lie_on_the_border_that_they_name():
    borders = defaultdict(list)
    for feature in _features("region_borders"):
        line = shapely.geometry.shape(feature["geometry"])
        borders[feature["properties"]["pair"]].append(line)
    for site in _features("sites"):
        point = shapely.geometry.shape(site["geometry"])
        away = min(shapely.distance(point, line) for line in borders[site["properties"]["on_pair"]])
        # Degrees: the dams' published points are up to a kilometre off the line.
        limit = 0.012 if site["properties"]["precision"] == "exact" else SAME_PLACE
        assert away <= limit, site["properties"]["id"]
        assert site["properties"]["countries"] == site["properties"]["on_pair"].split("-")


def test_dams_and_plants_have_a_status_true_of_january_2019():
    states = {
        f["properties"]["id"]: (f["properties"]["status"], f["properties"]["since"])
        for f in _features("sites")
        if f["properties"]["kind"] != "crossing"
    }
    assert states == {
        "aras-dam": ("operating", "1971"),
        "mil-mughan-dam": ("operating", "1971"),
        "khoda-afarin-dam": ("operating", "2010"),
        "giz-galasi-dam": ("building", "2024-05-19"),
        "ordubad-marazad-plants": ("building", "2019-11-01.."),
        "meghri-plant": ("planned", "2026.."),
    }
    for status, since in states.values():
        assert (since < "2019") == (status == "operating")


def test_places_lie_in_the_country_that_they_name():
    countries = _countries("region_countries")
    for place in _features("places"):
        code = place["properties"]["country"]
        point = shapely.geometry.shape(place["geometry"])
        # Degrees: far from the Aras coasts are drawn a few kilometres coarse.
        assert shapely.distance(point, countries[code]) < 0.2, place["properties"]["id"]


def test_the_capitals_of_the_dossier_are_there():
    capitals = {
        f["properties"]["country"]
        for f in _features("places")
        if f["properties"]["kind"] == "capital"
    }
    wanted = {"IRN", "AZE", "ARM", "GEO", "TUR", "RUS", "IND", "IRQ", "AFG", "USA", "KAZ", "TKM"}
    assert wanted <= capitals


def test_labels_of_countries_stand_in_their_countries():
    countries = _countries("world_countries")
    labels = {f["properties"]["iso"]: f["geometry"] for f in _features("country_labels")}
    # The smallest states are thinner than a pixel, but have their name.
    assert len(set(labels) - set(countries)) < 5
    for code in set(labels) & set(countries):
        point = shapely.geometry.shape(labels[code])
        assert countries[code].distance(point) < 0.1, code


def test_no_name_of_a_water_stands_on_land():
    land = shapely.union_all(list(_countries("world_countries").values()))
    dry = [
        f["properties"]["id"]
        for f in _features("water_labels")
        if land.contains(shapely.geometry.shape(f["geometry"]))
    ]
    assert dry == []


def test_all_layers_together_stay_small():
    # A third of this travels: the layers are compressed on the way.
    assert sum(len(layer_bytes(name)) for name in LAYERS) < 4_700_000
