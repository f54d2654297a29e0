"""Ways and frames across 180 degrees: the cases that the page is held to as well."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.figures.projection import Frame, bounds_around
from dashboard.figures.scene_map.clusters import nearest_place, way_ends
from dashboard.figures.scene_map.framing import frame_of
from dashboard.figures.scene_map.marks import Marks
from dashboard.figures.tokens import load_tokens, token_sheets

CASES = json.loads(Path("tests/fixtures/cases/antimeridian.json").read_text(encoding="utf-8"))


def named(case):
    return case["name"]


@pytest.mark.parametrize("case", CASES["ways"], ids=named)
def test_a_way_goes_the_short_way_and_ends_at_its_mark_while_that_is_in_sight(case):
    camera = case["camera"]
    frame = Frame.at(*(camera[name] for name in ("lon", "lat", "zoom", "width", "height")))
    ends = way_ends(frame, tuple(case["home"]), tuple(case["host"]))
    lons = [frame.box[0] + frame.px_deg(x) for x, _ in ends]
    assert lons == pytest.approx(case["lons"], abs=0.1)
    x, y = nearest_place(frame, *case["host"])
    if 0 <= x <= frame.width and 0 <= y <= frame.height:
        assert ends[1] == pytest.approx((x, y), abs=0.1)


@pytest.mark.parametrize("case", CASES["extents"], ids=named)
def test_the_frame_about_places_is_the_narrowest(case):
    found = bounds_around([tuple(p) for p in case["points"]], [tuple(b) for b in case["boxes"]])
    assert found == pytest.approx(tuple(case["extent"]), abs=1e-6)


def event(number, at, home, countries):
    return {
        "id": f"event-{number}",
        "title": f"Event {number}",
        "kind": "visit",
        "lon": at[0],
        "lat": at[1],
        "home": home,
        "place": None,
        "initiator": countries[0],
        "countries": countries,
        "precision": "city",
    }


PAIRS = [
    ("FJI", [178.44, -18.14], "USA", [-77.04, 38.9]),
    ("NZL", [174.78, -41.29], "CHL", [-70.67, -33.45]),
    ("USA", [-77.04, 38.9], "RUS", [177.51, 64.73]),
    ("NZL", [174.76, -36.85], "USA", [-157.86, 21.31]),
    ("RUS", [131.89, 43.12], "USA", [-122.42, 37.77]),
    ("GBR", [-0.13, 51.51], "JPN", [139.69, 35.69]),
]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0]} {pair[2]}")
def test_the_opening_picture_frames_a_pair_narrowly_and_holds_its_whole_arcs(pair, dossiers):
    """Of each frame at most half a turn is taken by the two, and each arc joins two marks."""
    a, from_, b, to = pair
    events = [event(1, to, from_, [a, b]), event(2, from_, to, [b, a])]
    payload = {"events": events, "places": {}, "countries": {}}
    selection = replace(dossiers.default.opening, pair=None, camera=None)
    frame = frame_of(selection, payload, 1120, 640)
    marks = Marks.of(frame, selection, events, events, load_tokens(token_sheets()))
    spots = {tuple(point): nearest_place(frame, *point) for point in (from_, to)}
    for x, y in spots.values():
        assert 0 < x < frame.width
        assert 0 < y < frame.height
    assert len(marks.ways) == 2
    for drawn in marks.ways:
        start = spots[tuple(drawn.way.events[0]["home"])]
        end = spots[drawn.way.events[0]["lon"], drawn.way.events[0]["lat"]]
        assert (drawn.way.home, drawn.way.host) == (start, end)
    turn_px = frame.width / (frame.box[2] - frame.box[0]) * 360
    assert abs(spots[tuple(from_)][0] - spots[tuple(to)][0]) <= turn_px / 2
