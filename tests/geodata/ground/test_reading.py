"""What lies in a box: frames, cells that fit, 180 degrees, the poles, and what is refused."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
import shapely

from geodata import read_ground
from geodata.geodesy import area_km2, length_km
from geodata.ground.reading import COLUMNS
from geodata.ground.rungs import RUNGS_M

AREAS = ("countries", "borders", "coast")

BOXES = {
    "four cells of the Aegean": (24.0, 39.0, 26.5, 41.0),
    "Ethiopia and Eritrea": (38.0, 13.0, 42.0, 16.0),
    "fjords along the thirtieth meridian": (29.0, 69.0, 31.0, 70.5),
    "a border along a cell's side": (18.0, -24.0, 22.0, -21.0),
    "Kashmir": (72.0, 33.0, 80.0, 37.5),
    "Cyprus": (32.0, 34.4, 34.8, 35.9),
    "Croatia, Hungary and Serbia": (18.0, 44.5, 21.0, 46.5),
}
TOLERANCES_M = (10, 200, 5000)


def lines_of(frame):
    return shapely.union_all(frame.geometry.to_list())


def segments_of(frame, box):
    """The steps of lines or outlines, without direction and without those that the box cuts."""
    parts = shapely.get_parts(np.asarray(frame.geometry.to_list(), dtype=object))
    rings = shapely.get_rings(parts)  # of areas; lines have none
    points, of = shapely.get_coordinates(rings if len(rings) else parts, return_index=True)
    west, south, east, north = box
    inside = ((points > (west, south)) & (points < (east, north))).all(axis=1)
    steps = np.rint(points * 1e5).astype(int)
    both = (of[:-1] == of[1:]) & inside[:-1] & inside[1:]
    ends = np.stack([steps[:-1], steps[1:]], axis=1)[both]
    return [tuple(sorted(map(tuple, pair))) for pair in ends.tolist()]


def _planar(measure, frame):
    """Degrees of the plane, to compare what is drawn with what is drawn."""
    return sum(measure(shape) for shape in frame.geometry)


@pytest.fixture(scope="module", params=[(box, t) for box in BOXES for t in TOLERANCES_M])
def seen(request):
    box, tolerance_m = request.param
    return BOXES[box], read_ground(BOXES[box], tolerance_m=tolerance_m, layers=AREAS)


def test_countries_are_valid_and_do_not_overlap(seen):
    _, ground = seen
    shapes = ground["countries"].geometry
    assert shapes.is_valid.all()
    united = shapely.union_all(shapes.to_list())
    parts = sum(shape.area for shape in shapes)  # square degrees, of the same plane
    assert united.area == pytest.approx(parts, rel=1e-9)


def test_borders_and_coast_are_the_outlines_of_the_countries(seen):
    """So there is no gap: what two countries have is a border, what one has is coast."""
    box, ground = seen
    outlines = Counter(segments_of(ground["countries"], box))
    borders, coast = (Counter(segments_of(ground[name], box)) for name in ("borders", "coast"))
    assert set(borders.values()) | set(coast.values()) <= {1}
    assert {segment for segment, number in outlines.items() if number == 2} == set(borders)
    assert {segment for segment, number in outlines.items() if number == 1} == set(coast)


def test_each_pair_has_one_row_with_its_two_countries(seen):
    _, ground = seen
    borders = ground["borders"]
    assert borders["pair"].is_unique
    assert (borders["a"] + "-" + borders["b"] == borders["pair"]).all()
    assert (borders["a"] < borders["b"]).all()


def test_frames_have_the_columns_that_are_told_and_degrees():
    ground = read_ground((14.0, 35.7, 14.8, 36.2))
    assert list(ground) == list(COLUMNS)
    for name, frame in ground.items():
        assert tuple(frame.columns) == (*COLUMNS[name], "geometry"), name
        assert frame.crs == "EPSG:4326"
    assert ground["countries"]["code"].to_list() == ["MLT"]
    assert ground["places"]["name"].to_list()[0] == "Valletta"
    assert ground["borders"].empty


def test_layers_are_chosen_by_name():
    assert list(read_ground((0, 0, 1, 1), layers=("coast",))) == ["coast"]


@pytest.mark.parametrize("tolerance_m", [10, 1000])
@pytest.mark.parametrize("middle", [29.5, 30.0], ids=["within a cell", "at a cell's side"])
def test_what_two_boxes_have_is_what_one_around_them_has(tolerance_m, middle):
    west, south, east, north = 29.0, 69.0, 31.0, 70.5
    whole = read_ground((west, south, east, north), tolerance_m=tolerance_m, layers=AREAS)
    halves = [
        read_ground(box, tolerance_m=tolerance_m, layers=AREAS)
        for box in ((west, south, middle, north), (middle, south, east, north))
    ]
    for layer in AREAS:
        areas = [
            _planar(shapely.area, frame)
            for frame in (whole[layer], *(half[layer] for half in halves))
        ]
        lengths = [
            _planar(shapely.length, frame)
            for frame in (whole[layer], *(half[layer] for half in halves))
        ]
        assert areas[0] == pytest.approx(sum(areas[1:]), rel=1e-9)
        if layer != "countries":
            assert lengths[0] == pytest.approx(sum(lengths[1:]), rel=1e-9)


def test_a_finer_rung_has_every_point_of_a_coarser_one():
    box = (6, 45, 9, 47)
    before = None
    for tolerance_m in RUNGS_M[:8]:
        frame = read_ground(box, tolerance_m=tolerance_m, layers=("borders",))["borders"]
        points = shapely.get_coordinates(frame.geometry.to_list())
        inside = ((points > box[:2]) & (points < box[2:])).all(axis=1)
        found = set(map(tuple, points[inside].tolist()))
        assert before is None or found < before
        before = found


def test_a_tolerance_between_two_rungs_draws_the_finer():
    counts = [
        shapely.get_num_coordinates(
            read_ground((6, 45, 9, 47), tolerance_m=t, layers=("borders",))["borders"].geometry
        ).sum()
        for t in (199, 200, 499, 0.5, 10)
    ]
    assert counts[0] > counts[1] == counts[2]
    assert counts[3] == counts[4]


@pytest.mark.parametrize(("tolerance_m", "most"), [(50, 0.02), (200, 0.06), (1000, 0.2)])
def test_tolerance_changes_a_length_little(tolerance_m, most):
    box = (43.0, 38.0, 47.0, 41.0)
    fine, coarse = (
        read_ground(box, tolerance_m=t, layers=("borders",))["borders"].set_index("pair").geometry
        for t in (10, tolerance_m)
    )
    assert list(fine.index) == list(coarse.index)
    lengths = [
        [sum(length_km(part.coords) for part in shapely.get_parts(shape)) for shape in shapes]
        for shapes in (fine, coarse)
    ]
    assert sum(lengths[1]) == pytest.approx(sum(lengths[0]), rel=most)


def test_a_box_across_180_degrees_has_both_sides_and_no_line_there():
    ground = read_ground((177, -19, -179, -16), tolerance_m=10)
    (fiji,) = ground["countries"].itertuples()
    assert fiji.code == "FJI"
    west, _, east, _ = fiji.geometry.bounds
    assert (west, east) == (-180, 180)
    lons = [
        shapely.get_coordinates(part)[:, 0] for part in shapely.get_parts(lines_of(ground["coast"]))
    ]
    assert not any((np.abs(lon) == 180).all() for lon in lons)
    assert {"Labasa", "Suva"} & set(ground["places"]["name"])
    apart = [
        read_ground(box, layers=("countries",))["countries"]
        for box in ((177, -19, 180, -16), (-180, -19, -179, -16))
    ]
    areas = [area_km2(frame.geometry.iloc[0]) for frame in apart]
    assert area_km2(fiji.geometry) == pytest.approx(sum(areas))


@pytest.mark.parametrize(
    ("box", "code"), [((178, 65, -172, 72), "RUS"), ((170, -85, -170, -70), "ATA")]
)
def test_land_goes_on_across_180_degrees(box, code):
    """What ends on one side of the meridian begins on the other."""
    frame = read_ground(box, tolerance_m=1000, layers=("countries",))["countries"]
    ground = frame.set_index("code").geometry[code]
    sides = [
        shapely.intersection(ground.boundary, shapely.LineString([(lon, -90), (lon, 90)]))
        for lon in (180, -180)
    ]
    east, west = (sum(part.length for part in shapely.get_parts(side)) for side in sides)
    assert east > 0.5
    assert west == pytest.approx(east, abs=0.02)


def test_the_poles_are_whole():
    south = read_ground((-180, -90, 180, -60), tolerance_m=5000, layers=("countries", "coast"))
    codes = south["countries"].set_index("code").geometry
    assert codes["ATA"].contains(shapely.Point(0.5, -89.5))
    assert codes["ATA"].contains(shapely.Point(-120.5, -80.5))
    assert codes["ATA"].contains(shapely.Point(-112.5, -87.5))
    assert "" not in codes.index
    assert area_km2(codes["ATA"]) == pytest.approx(13.6e6, rel=0.1)
    lats = shapely.get_coordinates(south["coast"].geometry.to_list())[:, 1]
    assert lats.min() > -86
    assert read_ground((-180, 85, 180, 90), layers=("countries",))["countries"].empty


def test_ground_of_no_state_takes_no_side():
    ground = read_ground((32, 34.4, 36.7, 46.3), tolerance_m=200, layers=AREAS)
    rows = ground["countries"].set_index("code")
    assert rows.loc["XCR", "claimants"] == ("RUS", "UKR")
    assert rows.loc["XNC", "claimants"] == ("CYP",)
    assert rows.loc["TUR", "claimants"] == ("TUR",)
    borders = ground["borders"].set_index("pair")["status"]
    assert borders["CYP-XNC"] == borders["UKR-XCR"] == "disputed"


def test_a_river_that_is_a_border_is_the_border_s_own_line():
    ground = read_ground((44, 38.5, 48.5, 40), tolerance_m=50, layers=("borders", "rivers"))
    rivers = ground["rivers"]
    aras = rivers[(rivers["name"] == "Aras") & (rivers["pair"] == "AZE-IRN")]
    border = lines_of(ground["borders"][ground["borders"]["pair"] == "AZE-IRN"])
    line = lines_of(aras)
    assert line.length > 2
    assert line.difference(border.buffer(1e-7)).length < 1e-6
    beside = rivers[(rivers["name"] == "Aras") & rivers["pair"].isna()]
    assert lines_of(beside).intersection(border.buffer(0.005)).length < 0.3


def test_lakes_are_areas_of_their_own():
    lakes = read_ground((28, -5, 36, 2), tolerance_m=500, layers=("lakes",))["lakes"]
    assert lakes.is_valid.all()
    assert max(area_km2(lake) for lake in lakes.geometry) == pytest.approx(68_000, rel=0.05)


@pytest.mark.parametrize(
    ("box", "message"),
    [
        ((0, 0, 0, 1), "expected south below north, and west other than east"),
        ((0, 1, 1, 1), "expected south below north, and west other than east"),
        ((0, 0, 181, 1), "expected degrees: -180 to 180 for west and east, -90 to 90"),
        ((0, -91, 1, 1), "expected degrees: -180 to 180 for west and east, -90 to 90"),
        ((0, 0, float("nan"), 1), "expected west, south, east and north in degrees"),
        ((0, 0, 1), "expected west, south, east and north in degrees"),
    ],
)
def test_what_is_no_box_is_refused(box, message):
    with pytest.raises(ValueError, match=message):
        read_ground(box)


@pytest.mark.parametrize("tolerance_m", [0, -1, float("nan"), float("inf")])
def test_a_tolerance_that_is_none_is_refused(tolerance_m):
    with pytest.raises(ValueError, match="expected metres above 0, such as 50"):
        read_ground((0, 0, 1, 1), tolerance_m=tolerance_m)


def test_a_layer_that_is_none_is_refused_with_those_that_there_are():
    with pytest.raises(ValueError, match="came roads; expected layers: countries, borders, coast"):
        read_ground((0, 0, 1, 1), layers=("coast", "roads"))
