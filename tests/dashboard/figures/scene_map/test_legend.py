"""The legend in the picture: what it explains, where it stands, and what it keeps clear of."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree

import pytest

from dashboard.figures.legend import Entry
from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.drawing import draw_scene, see_events
from dashboard.figures.scene_map.legend import Legend
from dashboard.figures.scene_map.marks import Circle
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.selection import LAYER_GROUPS, Camera
from seeds.records.model import EventKind
from tests.dashboard.small_dossier import small_served

LIGHT = load_tokens(token_sheets())
SVG = "{http://www.w3.org/2000/svg}"
SIZE = (1280, 720)


@pytest.fixture(scope="module")
def opening(dossiers):
    return replace(dossiers.default.opening, layers=frozenset(LAYER_GROUPS))


def explained(served, selection, size=SIZE) -> list[str]:
    return [entry.id for entry in draw_scene(served, selection, *size).legend]


def frame(width=1280, height=720) -> Frame:
    return Frame.at(0, 0, 3, width, height)


def entries(count: int) -> list[Entry]:
    return [Entry("place:town", f"sign number {number}") for number in range(count)]


def legend(size=SIZE, count=4, marks=(), ways=()) -> Legend | None:
    return Legend.of(frame(*size), entries(count), marks, ways, LIGHT)


def test_a_scene_of_visits_explains_its_arrows_and_no_disc(dossiers):
    visits = replace(
        dossiers.default.opening,
        kinds=frozenset({EventKind.VISIT}),
        layers=frozenset({"shared_border"}),
        camera=Camera(49.6, 38.2, 5.7),
    )
    assert explained(dossiers.default, visits) == ["events:a", "events:b", "arrow", "line:shared"]


def test_what_is_switched_off_or_out_of_sight_is_not_explained(dossiers, opening):
    border = replace(opening, camera=Camera(46.5, 39.2, 7))
    near = explained(dossiers.default, border)
    assert {"line:shared", "line:disputed", "line:rivers", "site:dam", "site:crossing"} <= {*near}
    bare = replace(border, layers=frozenset(), kinds=frozenset())
    assert explained(dossiers.default, bare) == ["land:a", "land:b"]
    away = replace(opening, camera=Camera(2.3, 46.5, 5.5))
    assert not {"land:a", "land:b", "line:shared", "disc", "arrow"} & {
        *explained(dossiers.default, away)
    }


def test_a_line_is_explained_on_the_days_on_which_it_is_drawn(dossiers, opening):
    near = replace(opening, camera=Camera(46.5, 39.2, 7))
    (line,) = [
        entry.words
        for entry in draw_scene(dossiers.default, near, *SIZE).legend
        if entry.id == "line:disputed"
    ]
    assert line == "Line of contact 1994–2020"
    later = replace(near, as_of=date(2022, 6, 1))
    assert "line:disputed" not in explained(dossiers.default, later)


def test_a_work_is_explained_as_it_stood_on_the_day(dossiers, opening):
    near = replace(opening, camera=Camera(45.5, 39.2, 7))
    assert "site:dam" in explained(dossiers.default, near)
    before = explained(dossiers.default, replace(near, as_of=date(1960, 1, 1)))
    assert "site:dam" not in before
    assert "site:dam:hollow" in before


def test_signs_are_explained_in_another_part_of_the_world_and_without_a_pair():
    served = small_served()
    alone = replace(served.opening, pair=None, layers=frozenset({"places"}))
    found = explained(served, alone)
    assert found
    assert not [id_ for id_ in found if id_.startswith(("events:", "land:", "line:"))]
    nothing = replace(alone, camera=Camera(-130, -40, 5))
    assert explained(served, nothing) == []


def test_the_picture_writes_every_word_of_its_legend(dossiers, opening):
    scene = draw_scene(dossiers.default, opening, *SIZE)
    picture = ElementTree.fromstring(scene.to_svg())
    said = " ".join(node.get("aria-label", "") for node in picture.iter(f"{SVG}g"))
    assert len(scene.legend) > 8
    for entry in scene.legend:
        assert entry.words in said, entry


@pytest.mark.parametrize("size", [(480, 270), (320, 180), (559, 400)])
def test_a_thumbnail_has_no_legend(dossiers, opening, size):
    assert explained(dossiers.default, opening, size) == []


@pytest.mark.parametrize("size", [(1280, 720), (704, 571), (776, 372), (776, 300)])
def test_pictures_of_slides_and_pages_have_one(dossiers, opening, size):
    scene = draw_scene(dossiers.default, opening, *size)
    assert scene.legend
    picture = ElementTree.fromstring(scene.to_svg())
    box = picture.find(f"{SVG}g[@class='legend']/{SVG}rect")
    x, y, wide, tall = (float(box.get(name)) for name in ("x", "y", "width", "height"))
    assert 0 < x < x + wide < size[0]
    assert 0 < y < y + tall < size[1]


@pytest.mark.parametrize(
    ("taken", "corner"),
    [
        ((), (True, True)),
        (((40, 40),), (True, False)),
        (((40, 40), (1240, 40)), (False, True)),
        (((40, 40), (1240, 40), (40, 690)), (False, False)),
    ],
)
def test_the_legend_stands_in_the_first_corner_that_is_free(taken, corner):
    placed = legend(marks=[Circle(x, y, 12) for x, y in taken])
    at_top, at_left = corner
    assert (placed.box[1] == 10) == at_top
    assert (placed.box[0] == 10) == at_left


def test_the_legend_leaves_the_border_of_the_pair_in_sight(dossiers, opening):
    layers = frozenset({"shared_border", "rivers", "sites", "places"})
    near = replace(opening, camera=Camera(46.85, 39.1, 7), layers=layers, kinds=frozenset())
    scene = draw_scene(dossiers.default, near, 704, 571)
    picture = ElementTree.fromstring(scene.to_svg())
    box = picture.find(f"{SVG}g[@class='legend']/{SVG}rect")
    x, y, wide, tall = (float(box.get(name)) for name in ("x", "y", "width", "height"))
    (line,) = [p for p in picture.iter(f"{SVG}path") if p.get("stroke") == LIGHT["shared"]][:1]
    points = re.findall(r"(-?[\d.]+) (-?[\d.]+)", line.get("d"))
    assert len(points) > 20
    under = [p for p in points if x < float(p[0]) < x + wide and y < float(p[1]) < y + tall]
    assert under == []


def test_a_low_picture_gets_columns_and_one_without_room_gets_none():
    low = legend((1200, 150), 10)
    assert low.columns > 1
    assert low.box[3] <= 150
    assert legend((600, 60), 40) is None
    assert legend(count=0) is None


def test_a_sign_that_is_not_drawn_after_all_leaves_and_the_corner_stays():
    some = [Entry("place:town", "city or town"), Entry("disc", "number of events")]
    marks = [Circle(40, 40, 12)]
    whole = Legend.of(frame(), some, marks, (), LIGHT)
    left = whole.without({"place:town"})
    assert [entry.id for entry in left.entries] == ["disc"]
    assert left.box[2] == whole.box[2]
    assert left.box[3] < whole.box[3]
    assert whole.without({"place:town", "disc"}) is None
    assert whole.without({"ring"}) is whole


def test_every_sign_stands_inside_its_box(dossiers, opening):
    picture = ElementTree.fromstring(draw_scene(dossiers.default, opening, *SIZE).to_svg())
    legend_ = picture.find(f"{SVG}g[@class='legend']")
    box = legend_.find(f"{SVG}rect")
    left, top = float(box.get("x")), float(box.get("y"))
    right, bottom = left + float(box.get("width")), top + float(box.get("height"))
    for group in legend_.findall(f"{SVG}g"):
        x, y = (float(part) for part in re.findall(r"[-\d.]+", group.get("transform"))[:2])
        if group.get("aria-label"):
            assert left < x < right
            assert top < y < bottom
        else:
            assert left < x < right - 22
            assert top < y < bottom - 13


def test_events_are_seen_as_they_are_drawn(dossiers):
    visits = replace(dossiers.default.opening, kinds=frozenset({EventKind.VISIT}))
    seen = see_events(dossiers.default, visits)
    assert (seen["marks"], seen["discs"], seen["focus"]) == ([], [], False)
    assert sorted(way["side"] for way in seen["ways"]) == ["A", "B"]
    assert all(way["number"] for way in seen["ways"])
