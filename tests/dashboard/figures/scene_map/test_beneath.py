"""The ground beneath marks: in the frame that is asked for, and without the marks themselves."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.beneath import draw_beneath
from dashboard.figures.scene_map.drawing import draw_scene
from dashboard.figures.scene_map.framing import frame_of
from dashboard.figures.scene_map.furniture import STRIP_PX
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.query.payload import Payload
from dashboard.selection import Language
from dashboard.store.served import ServedDossier

SVG = "{http://www.w3.org/2000/svg}"
LIGHT = load_tokens(token_sheets())
NAMED = {name: f"var(--{name})" for name in LIGHT}
SIZE = (960, 600)


@pytest.fixture(scope="module")
def served(dossiers) -> ServedDossier:
    return dossiers.default


def frame_about(served, selection) -> Frame:
    return frame_of(selection, served.derived(Payload).values, *SIZE)


def drawn(served, selection=None, tokens=LIGHT):
    selection = selection or served.opening
    scene = draw_beneath(served, selection, frame_about(served, selection), tokens)
    return ElementTree.fromstring(scene.to_svg())


def names(picture) -> set[str]:
    return {node.get("aria-label") for node in picture.iter() if node.get("aria-label")}


def test_ground_and_names_are_those_of_the_whole_picture_in_the_same_frame(served):
    ground = drawn(served)
    # The whole picture has a strip for scale and attribution below its map.
    whole = draw_scene(served, served.opening, SIZE[0], SIZE[1] + STRIP_PX)
    whole = ElementTree.fromstring(whole.to_svg())
    assert (ground.get("width"), ground.get("height")) == ("960", "600")
    land = [node.get("d") for node in ground.iter(f"{SVG}path") if node.get("fill") == "#faf8f2"]
    assert land
    assert land == [n.get("d") for n in whole.iter(f"{SVG}path") if n.get("fill") == "#faf8f2"]
    assert {"Tehran", "Baku"} <= names(ground)


def test_no_mark_way_or_furniture_is_drawn(served):
    ground = drawn(served, tokens=NAMED)
    colours = {node.get(name) for node in ground.iter() for name in ("fill", "stroke")}
    assert "var(--side-a-fill)" in colours
    assert colours.isdisjoint({"var(--side-a)", "var(--side-b)", "var(--neutral-mark)"})
    assert not [name for name in names(ground) if name.endswith("km") or name.isdigit()]


def test_names_keep_clear_of_marks_that_the_page_draws(served):
    alone = replace(served.opening, kinds=frozenset())
    assert ElementTree.tostring(drawn(served)) != ElementTree.tostring(drawn(served, alone))


def test_layers_and_language_are_those_of_the_selection(served):
    bare = drawn(served, replace(served.opening, layers=frozenset()))
    assert "Tehran" not in names(bare)
    local = drawn(served, replace(served.opening, language=Language.LOCAL))
    assert names(local) != names(drawn(served))


def test_colours_may_be_left_to_the_reader(served):
    picture = drawn(served, tokens=NAMED)
    colours = {node.get("fill") for node in picture.iter()} - {None, "none"}
    assert {"var(--land)", "var(--sea)", "var(--side-a-fill)"} <= colours
    assert {colour for colour in colours if not colour.startswith("var(--")} == set()
