"""Building: a small world of two countries and islands, around a corner where four cells meet."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from shapely.geometry import Point, Polygon

from geodata import country_at, read_ground
from geodata.building.ground.bands import BANDS, blocks_of
from geodata.building.ground.cutting import cut_ground
from geodata.building.ground.islands import Islands
from geodata.building.ground.lines import cut_at_cells, steps_of
from geodata.building.pieces import Piece
from geodata.geodesy import area_km2
from geodata.ground import cells, countries
from geodata.ground.files import pack_file
from geodata.ground.grid import CELL, corner_of
from geodata.ground.rungs import RUNGS_M

CODES = ["AAA", "BBB"]


def wavy(start, end, waves=200, height=0.02):
    """A line with many small bends between two points."""
    share = np.linspace(0, 1, waves)
    away = height * np.sin(share * 60 * np.pi) * (share * (1 - share) > 0)
    points = np.outer(1 - share, start) + np.outer(share, end)
    points[:, 0] += away
    return points


BORDER = wavy((5.3, 2.0), (4.7, 8.0))
"""From south to north, across the parallel of five degrees."""

LAND = Point(5, 5).buffer(2, quad_segs=200)
ISLETS = [Point(8.2, 5.0).buffer(0.02), Point(8.6, 7.0).buffer(0.0004), Point(1.2, 1.2).buffer(0.3)]
SEA = Polygon(
    shapely.box(-180, -90, 180, 90).exterior,
    [LAND.exterior, *(islet.exterior for islet in ISLETS)],
)
WEST = Polygon([(0.2, 2), *BORDER.tolist(), (0.2, 8)])
EAST = Polygon([(9.8, 8), *BORDER[::-1].tolist(), (9.8, 2)])
PIECES = [Piece("AAA", WEST), Piece("BBB", EAST), Piece("AAA", shapely.box(0.2, 0.2, 9, 1.9))]


@pytest.fixture(scope="module")
def cut():
    return cut_ground(PIECES, [], [SEA], [BORDER])


@pytest.fixture
def small_world(cut, tmp_path, monkeypatch):
    numbers = {code: number for number, code in enumerate(CODES, start=1)}
    blocks = [block for cell in cut for block in blocks_of(cell, numbers, {})]
    said = {
        "bands": list(BANDS),
        "codes": CODES,
        "own": [],
        "countries": {c: {"name": c, "claimants": [c], "held_by": c} for c in CODES},
        "disputed": ["AAA-BBB"],
        "seeming": [],
    }
    path = tmp_path / "ground.cells"
    path.write_bytes(pack_file(said, blocks))
    monkeypatch.setattr(cells, "PATH", path)
    kept = (cells.read_head, cells.read_arcs, countries._ground_of)
    for function in kept:
        function.cache_clear()
    yield
    for function in kept:
        function.cache_clear()


def test_cells_that_meet_share_the_points_on_their_sides(cut):
    sides = {}
    for cell in cut:
        for side in cell.sides:
            key = tuple(side[0]), tuple(side[-1])
            points = sides.setdefault(key, side.tolist())
            assert points == side.tolist()
    assert any(len(points) > 2 for points in sides.values())


def test_every_arc_has_what_lies_on_its_sides(cut):
    (south_west,) = (
        cell for cell in cut if corner_of(cell.number) == (180 * 100_000, 90 * 100_000)
    )
    codes = {
        frozenset(south_west.codes[part] for part in (arc.left, arc.right) if part >= 0)
        for arc in south_west.arcs
    }
    assert {frozenset({"AAA"})} <= codes


def test_countries_borders_and_coast_come_back(small_world):
    ground = read_ground((0, 0, 10, 10), layers=("countries", "borders", "coast"))
    rows = ground["countries"].set_index("code").geometry
    land = shapely.union_all([*rows])
    assert list(rows.index) == CODES
    assert rows.is_valid.all()
    assert area_km2(land) == pytest.approx(
        sum(area_km2(shape) for shape in (LAND, *ISLETS)), rel=1e-3
    )
    assert rows["AAA"].contains(Point(4, 5))
    assert rows["BBB"].contains(Point(6, 5))
    (border,) = ground["borders"].itertuples()
    assert (border.pair, border.status) == ("AAA-BBB", "disputed")
    assert border.geometry.geom_type == "LineString"
    assert country_at(4, 5) == "AAA"
    assert country_at(6, 5) == "BBB"
    assert country_at(9.9, 9.9) is None


@pytest.mark.parametrize("tolerance_m", RUNGS_M)
def test_the_ground_is_whole_at_every_rung(small_world, tolerance_m):
    layers = ("countries", "borders")
    ground = read_ground((0, 0, 10, 10), tolerance_m=tolerance_m, layers=layers)
    rows = ground["countries"].set_index("code").geometry
    assert list(rows.index) == CODES
    assert rows.is_valid.all()
    together = shapely.union_all([*rows])
    assert together.area == pytest.approx(sum(shape.area for shape in rows), rel=1e-9)
    mainland = max(shapely.get_parts(together), key=lambda part: part.area)
    assert len(mainland.interiors) == 0
    assert len(ground["borders"]) == 1


@pytest.mark.parametrize(("tolerance_m", "islands"), [(10, 3), (100, 2), (5000, 1), (50_000, 1)])
def test_islands_go_where_they_are_too_small(small_world, tolerance_m, islands):
    rows = read_ground((0, 0, 10, 10), tolerance_m=tolerance_m, layers=("countries",))["countries"]
    land = shapely.union_all(rows.geometry.to_list())
    assert len(shapely.get_parts(land)) == islands + 1


def test_a_line_is_cut_where_it_crosses_from_cell_to_cell():
    line = steps_of(np.array([[4.0, 4.0], [6.0, 12.0]]))
    found = cut_at_cells([line])
    assert len(found) == 4
    ends = [
        tuple(point) for pieces in found.values() for piece in pieces for point in piece[[0, -1]]
    ]
    inner = {point for point in ends if ends.count(point) == 2}
    assert len(inner) == 3
    assert all(x % CELL == 0 or y % CELL == 0 for x, y in inner)


def test_what_runs_along_the_edge_of_the_world_is_no_shore():
    line = steps_of(np.array([[179.0, 60.0], [180.0, 60.0], [180.0, 62.0], [179.0, 62.0]]))
    pieces = [piece for own in cut_at_cells([line]).values() for piece in own]
    assert sorted(len(piece) for piece in pieces) == [2, 2]


def test_an_island_is_drawn_as_long_as_all_of_it_is_large_enough():
    islands = Islands(4)
    islands.join(0, 1)
    most = islands.most_rungs(np.array([300.0, 200.0, 450.0, 1.0]), ["AAA", "AAA", "AAA", "AAA"])
    last = len(RUNGS_M) - 1
    assert most.tolist() == [last, last, 1, -1]
