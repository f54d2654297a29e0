"""Pixels of a picture are those of the map on the screen."""

from __future__ import annotations

import json
import math
from pathlib import Path

import numpy as np
import pytest

from dashboard.figures.projection import Frame
from geodata.mercator import latitude, mercator

CASES = json.loads(Path("tests/fixtures/cases/mercator.json").read_text(encoding="utf-8"))


def test_the_zoom_is_maplibre_s():
    world = Frame.at(0, 0, 0, 512, 512)
    assert world.place(-180, 0)[0] == 0
    assert world.place(180, 0)[0] == 512
    assert Frame.at(47.5, 39.5, 5.2, 800, 600).zoom == pytest.approx(5.2)


def test_the_camera_is_in_the_middle():
    assert Frame.at(47.5, 39.5, 5.2, 800, 600).place(47.5, 39.5) == (400, 300)


def test_a_step_of_zoom_doubles_distances():
    near, far = (Frame.at(47.5, 39.5, zoom, 800, 600) for zoom in (6, 5))
    assert near.place(48.5, 39.5)[0] - 400 == pytest.approx(2 * (far.place(48.5, 39.5)[0] - 400))


def test_the_box_is_what_the_corners_show():
    frame = Frame.at(47.5, 39.5, 5.2, 800, 600)
    west, south, east, north = frame.box
    assert frame.place(west, north) == (0, 0)
    assert frame.place(east, south) == (800, 600)


def test_bounds_fit_with_their_margin():
    frame = Frame.around((44, 38, 50, 42), 800, 600, 0.1)
    for lon, lat in ((44, 38), (50, 42)):
        x, y = frame.place(lon, lat)
        assert 80 - 1e-6 <= x <= 720 + 1e-6
        assert 60 - 1e-6 <= y <= 540 + 1e-6


def test_the_world_repeats_itself_beyond_the_antimeridian():
    frame = Frame.at(175, 0, 3, 800, 600)
    assert len(frame.copies()) == 2
    assert frame.copies()[1].place(-180, 0) == frame.place(180, 0)
    assert len(Frame.at(47, 39, 5, 800, 600).copies()) == 1


def test_points_in_one_pixel_are_drawn_once():
    frame = Frame.at(0, 0, 0, 512, 512)
    line = np.asarray([[0, 0], [0.00001, 0], [10, 0]])
    assert frame.path(line) == "M256 256L270.2 256"


def test_mercator_and_latitude_undo_each_other():
    for lat in (-80, -10, 0, 39.5, 84):
        assert latitude(mercator(lat)) == pytest.approx(lat)
    assert mercator(90) == mercator(85.051129)


def test_the_scale_bar_is_true_in_the_middle():
    frame = Frame.at(47.5, 39.5, 6, 800, 600)
    km, pixels = frame.scale_bar()
    degrees = frame.px_deg(pixels)
    assert degrees * 111.32 * math.cos(math.radians(39.5)) == pytest.approx(km, rel=0.01)
    assert pixels <= 200


def test_latitudes_lie_where_the_shared_cases_have_them():
    for lat, y in CASES["places"]:
        assert 0.5 - mercator(lat) / (2 * math.pi) == pytest.approx(y, abs=1e-9), lat


def test_pixels_measure_what_the_shared_cases_say():
    for lat, zoom, metres in CASES["scales"]:
        frame = Frame.at(30, lat, zoom, 2, 2)
        assert 1000 / frame.px_per_km == pytest.approx(metres, rel=1e-4), lat
