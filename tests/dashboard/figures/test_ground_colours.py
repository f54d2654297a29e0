"""Country A is not sea: fills that adjoin and the lines between them, as the program draws them."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise
from xml.etree import ElementTree

import numpy as np
import pytest

from dashboard.figures.legend import SIGNS
from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.ground import Ground
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.selection import LAYER_GROUPS
from tests import styles
from tests.colours import DISPLAYS, EYES, colour, contrast, difference, difference_of_labs, seen

THEMES = {name: load_tokens(token_sheets(), dark=name == "dark") for name in ("light", "dark")}
ZOOMS = (2, 4, 5, 7, 10)
LEAST_DIFFERENCE = 10
LEAST_CONTRAST = 3
LEAST_PX = 1.5
EDGES = {"coast", "border", "border-disputed", "shared-recognised", "shared-disputed"}
"""What lies between two countries, or land and sea: every pair of A, B, other land and sea."""


def style_of(theme):
    return styles.style_of(THEMES[theme])


def at_zoom(style, zoom):
    """Layers that are drawn at a zoom, from the bottom up."""
    return [
        layer
        for layer in style["layers"]
        if layer.get("minzoom", 0) <= zoom < layer.get("maxzoom", 25)
    ]


def fills_at(style, zoom):
    """Sea, other land, and A's and B's land as colours, by the layers that paint them."""
    found = {}
    for layer in at_zoom(style, zoom):
        if layer["id"] == "sea":
            found["sea"] = colour(layer["paint"]["background-color"])
        elif layer["id"] == "land":
            found["land"] = colour(layer["paint"]["fill-color"])
        elif layer["metadata"].get("role") in {"side-a", "side-b"}:
            found[layer["metadata"]["role"]] = colour(layer["paint"]["fill-color"], found["land"])
    assert found.keys() == {"sea", "land", "side-a", "side-b"}
    return found


def edges_at(style, zoom):
    """Layers of the lines between fills, by role."""
    found = {}
    for layer in at_zoom(style, zoom):
        name = "coast" if layer["id"] == "coast" else layer["metadata"].get("role")
        if layer["type"] == "line" and name in EDGES:
            assert name not in found, f"{name} is drawn twice at {zoom}"
            found[name] = layer
    return found


def width_at(layer, zoom):
    """Pixels of a line, as MapLibre works its expression out."""
    kind, how, what, *stops = layer["paint"]["line-width"]
    assert (kind, how, what) == ("interpolate", ["linear"], ["zoom"])
    return np.interp(zoom, stops[::2], stops[1::2])


@pytest.mark.parametrize("zoom", ZOOMS)
def test_every_edge_is_a_line_of_a_pixel_and_a_half_at_every_zoom(zoom):
    edges = edges_at(style_of("light"), zoom)
    assert edges.keys() == EDGES
    thin = {name: width_at(layer, zoom) for name, layer in edges.items()}
    assert {name: px for name, px in thin.items() if px < LEAST_PX} == {}
    assert all(layer["paint"].get("line-opacity", 1) == 1 for layer in edges.values())


@pytest.mark.parametrize("display", DISPLAYS)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("zoom", ZOOMS)
def test_every_edge_stands_out_from_both_its_sides(zoom, theme, display):
    style = style_of(theme)
    fills = fills_at(style, zoom)
    weak = []
    for name, layer in edges_at(style, zoom).items():
        line = colour(layer["paint"]["line-color"])
        # The border of the pair lies between A and B alone.
        sides = {"side-a", "side-b"} if name.startswith("shared") else fills
        for side in sides:
            ratio = contrast(line, fills[side], display)
            if ratio < LEAST_CONTRAST:
                weak.append((name, side, round(ratio, 2)))
    assert weak == []


@pytest.mark.parametrize("display", DISPLAYS)
@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("zoom", [2, 7])
def test_fills_that_adjoin_are_told_apart(zoom, theme, eye, display):
    fills = fills_at(style_of(theme), zoom)
    alike = {}
    for one, other in combinations(fills, 2):
        found = difference(*(seen(fills[name], eye, display) for name in (one, other)))
        if found < LEAST_DIFFERENCE:
            alike[one, other] = round(found, 1)
    assert alike == {}


@pytest.mark.parametrize("display", DISPLAYS)
@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("theme", THEMES)
def test_zones_are_told_from_the_sea_by_a_hatch(theme, eye, display):
    style = style_of(theme)
    (zones,) = (layer for layer in style["layers"] if layer.get("source") == "caspian_zones")
    assert zones["paint"]["fill-pattern"] == ["concat", "hatch-", ["get", "zone"]]
    hatches = style["metadata"]["hatches"]
    assert hatches.keys() == {"hatch-territorial", "hatch-fishery"}
    steps = [hatch["step_px"] for hatch in hatches.values()]
    assert max(steps) >= 2 * min(steps)
    sea = seen(fills_at(style, 7)["sea"], eye, display)
    for hatch in hatches.values():
        strokes = seen(colour(THEMES[theme][hatch["token"]]), eye, display)
        assert difference(strokes, sea) >= LEAST_DIFFERENCE


# On paper


def drawn(dossiers, theme, zoom, at=(49.0, 38.9)):
    """Elements of the ground about a place where A, B, other land and sea are in sight."""
    selection = replace(dossiers.default.opening, layers=frozenset(LAYER_GROUPS))
    ground = Ground(Frame.at(*at, zoom, 1200, 800), selection, THEMES[theme])
    return [ElementTree.fromstring(element) for element in ground.draw()]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("zoom", [2, 4, 5, 7])
def test_paper_has_the_fills_and_edges_of_the_screen(zoom, theme, dossiers):
    elements = drawn(dossiers, theme, zoom)
    style = style_of(theme)
    tokens = THEMES[theme]
    filled = {element.get("fill") for element in elements} - {None, "none"}
    wanted = {tokens[name] for name in ("sea", "land", "side-a-fill", "side-b-fill")}
    assert {fill for fill in filled if not fill.startswith("url(")} == wanted
    strokes = [e for e in elements if e.tag == "path" and e.get("fill") == "none"]
    for name in ("coast", "border", "shared-recognised"):
        layer = edges_at(style, zoom)[name]
        lines = [e for e in strokes if e.get("stroke") == layer["paint"]["line-color"]]
        assert lines, name
        assert all(line.get("stroke-opacity") is None for line in lines)
        assert min(float(line.get("stroke-width")) for line in lines) >= LEAST_PX
        on_screen = pytest.approx(width_at(layer, zoom), abs=0.01)
        assert all(float(line.get("stroke-width")) == on_screen for line in lines)


def test_paper_hatches_the_zones_as_the_screen_does(dossiers):
    elements = drawn(dossiers, "light", 6)
    patterns = {p.get("id"): p for e in elements if e.tag == "defs" for p in e}
    used = {e.get("fill")[5:-1] for e in elements if e.get("fill", "").startswith("url(#")}
    assert used == patterns.keys()
    hatches = style_of("light")["metadata"]["hatches"].values()
    assert sorted((float(p.get("width")), p[0].get("d")) for p in patterns.values()) == sorted(
        (hatch["step_px"], hatch["path"]) for hatch in hatches
    )


# In the key


def test_the_key_wears_what_the_map_does():
    shapes = {sign.id: sign.shapes for sign in SIGNS}
    layers = edges_at(style_of("light"), 7)
    tokens = {
        layer["metadata"]["role"]: layer["metadata"]["tokens"]["fill-color"]
        for layer in at_zoom(style_of("light"), 7)
        if layer["metadata"].get("role") in {"side-a", "side-b"}
    }
    for side in ("a", "b"):
        for sign in (f"land:{side}", f"events:{side}"):
            _, ground = shapes[sign][0]
            assert ground["fill"] == f"${tokens[f'side-{side}']}"
            line = layers["border"]["metadata"]["tokens"]["line-color"]
            assert (ground["stroke"], ground["stroke-width"]) == (f"${line}", LEAST_PX)
    for zone in ("territorial", "fishery"):
        (_, sea), (_, strokes) = shapes[f"zone:{zone}"]
        hatch = style_of("light")["metadata"]["hatches"][f"hatch-{zone}"]
        assert sea["fill"] == "$sea"
        assert strokes["stroke"] == f"${hatch['token']}"
        starts = [float(part.split()[0]) for part in strokes["d"].split("M")[1:]]
        assert all(b - a <= hatch["step_px"] for a, b in pairwise(starts))
    assert shapes["zone:territorial"][1][1]["d"].count("M") > shapes["zone:fishery"][1][1][
        "d"
    ].count("M")


# The measures themselves


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_difference_is_that_of_the_published_examples(one, other, expected):
    assert difference_of_labs(np.array(one), np.array(other)) == pytest.approx(expected, abs=1e-4)


def test_a_lit_room_takes_contrast_and_colour_away():
    black, white = colour("#000000"), colour("#ffffff")
    assert contrast(black, white) == pytest.approx(21)
    assert seen(white, "usual", "projector") / seen(black, "usual", "projector") == pytest.approx(
        15
    )
    assert contrast(black, white, "projector") < 10
    red, green = colour("#b03030"), colour("#407030")
    assert difference(*(seen(c, "usual", "screen") for c in (red, green))) > 40
    assert difference(*(seen(c, "deuteranopia", "screen") for c in (red, green))) < 20
