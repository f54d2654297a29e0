"""Disputed borders are dashed at every zoom, in the screen's style and in the drawn map."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dashboard.figures.map_style import LOW_HIGH_ZOOM, build_style
from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.ground import Ground
from dashboard.figures.scene_map.layers import features, paths
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.server.addresses import AT_ROOT
from geodata.layers import LAYERS

TOKENS = load_tokens(token_sheets())
SETS = {"world_borders": LOW_HIGH_ZOOM - 1, "region_borders": LOW_HIGH_ZOOM + 1}
"""Set of borders → a zoom at which it is drawn."""


def _of(layer, status):
    found = [f for f in features(layer) if f.properties["status"] == status]
    assert found, f"{layer} has no {status} line: the test would show nothing"
    return found


def _drawing(layer, status):
    """Layers of the style that draw a set's borders of this status, without the pair's own."""
    style = build_style({name: AT_ROOT.layer(name) for name in LAYERS}, TOKENS)
    return [
        one
        for one in style["layers"]
        if one.get("source") == layer
        and not one["metadata"].get("role", "").startswith("shared")
        and one.get("filter", ["==", ["get", "status"], status])
        == ["==", ["get", "status"], status]
    ]


LEAST_DEG = 0.01
"""A shorter line is less than a pixel, which another line may run over."""


@pytest.mark.parametrize("layer", SETS)
def test_the_screen_dashes_what_is_disputed_and_nothing_else(layer):
    (disputed,) = _drawing(layer, "disputed")
    assert "line-dasharray" in disputed["paint"]
    assert disputed["metadata"]["role"] == "border-disputed"
    (recognised,) = _drawing(layer, "recognised")
    assert "line-dasharray" not in recognised["paint"]
    assert recognised["metadata"]["role"] == "border"


@pytest.mark.parametrize("layer", SETS)
def test_a_pair_s_own_border_is_dashed_where_it_is_disputed(layer):
    style = build_style({name: AT_ROOT.layer(name) for name in LAYERS}, TOKENS)
    roles = {
        one["metadata"]["role"]: "line-dasharray" in one["paint"]
        for one in style["layers"]
        if one.get("source") == layer and one["metadata"].get("role", "").startswith("shared-")
    }
    assert roles == {"shared-recognised": False, "shared-disputed": True}


@pytest.mark.parametrize("layer", SETS)
def test_paper_dashes_what_is_disputed_and_nothing_else(layer, dossiers):
    selection = replace(dossiers.default.opening, pair=None)
    for feature in _of(layer, "disputed"):
        middle = feature.shape.interpolate(0.5, normalized=True)
        frame = Frame.at(middle.x, middle.y, SETS[layer], 800, 600)
        path = paths(frame, layer)[features(layer).index(feature)]
        if feature.shape.length < LEAST_DEG:
            continue
        assert path
        drawn = [
            element
            for element in Ground(frame, selection, TOKENS).draw()
            if path in element and f'stroke="{TOKENS["boundary"]}"' in element
        ]
        assert drawn, feature.properties
        assert all(re.search(r'stroke-dasharray="[\d.]+ [\d.]+"', element) for element in drawn)


def test_paper_draws_recognised_borders_whole(dossiers):
    selection = replace(dossiers.default.opening, pair=None)
    feature = _of("world_borders", "recognised")[0]
    middle = feature.shape.interpolate(0.5, normalized=True)
    frame = Frame.at(middle.x, middle.y, 4, 800, 600)
    path = paths(frame, "world_borders")[features("world_borders").index(feature)]
    drawn = [
        element
        for element in Ground(frame, selection, TOKENS).draw()
        if path in element and f'stroke="{TOKENS["boundary"]}"' in element
    ]
    assert drawn
    assert not any("stroke-dasharray" in element for element in drawn)
