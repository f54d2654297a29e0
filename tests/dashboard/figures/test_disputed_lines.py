"""Disputed borders are dashed at every zoom, in the screen's style and in the drawn map."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.ground import Ground
from dashboard.figures.scene_map.layers import drawn
from dashboard.figures.tokens import load_tokens, token_sheets
from tests.styles import style_of

TOKENS = load_tokens(token_sheets())
PLACES = {
    "the line between Abkhazia and Georgia": (42.0, 42.6, 4),
    "Kosovo and Serbia": (21.0, 42.9, 8),
    "Western Sahara": (-11.0, 25.0, 5),
    "Cyprus": (33.3, 35.15, 8),
}
"""Where a disputed border runs: lon, lat and zoom."""

LEAST_DEG = 0.05
"""A shorter line is less than a pixel, which another line may run over."""


def _lines(role):
    return [layer for layer in style_of(TOKENS)["layers"] if layer["metadata"].get("role") == role]


@pytest.mark.parametrize("status", ["recognised", "disputed"])
def test_the_screen_dashes_what_is_disputed_and_nothing_else(status):
    (line,) = _lines("border-disputed" if status == "disputed" else "border")
    assert line["filter"] == ["==", ["get", "status"], status]
    assert ("line-dasharray" in line["paint"]) == (status == "disputed")


def test_a_pair_s_own_border_is_dashed_where_it_is_disputed():
    (recognised,), (disputed,) = _lines("shared-recognised"), _lines("shared-disputed")
    assert "line-dasharray" not in recognised["paint"]
    assert "line-dasharray" in disputed["paint"]


def _boundaries(dossiers, frame):
    """Elements of a drawn map that are borders, and the borders in it."""
    selection = replace(dossiers.default.opening, pair=None)
    elements = [
        element
        for element in Ground(frame, selection, TOKENS).draw()
        if f'stroke="{TOKENS["boundary"]}"' in element
    ]
    return elements, drawn(frame, "ground_borders")


@pytest.mark.parametrize("name", PLACES)
def test_paper_dashes_what_is_disputed_and_nothing_else(name, dossiers):
    lon, lat, zoom = PLACES[name]
    elements, borders = _boundaries(dossiers, Frame.at(lon, lat, zoom, 800, 600))
    long = [one for one in borders if one.shape.length > LEAST_DEG]
    assert "disputed" in {one.properties["status"] for one in long}
    for border in long:
        (element,) = (element for element in elements if border.path in element)
        is_dashed = bool(re.search(r'stroke-dasharray="[\d.]+ [\d.]+"', element))
        assert is_dashed == (border.properties["status"] == "disputed"), border.properties["pair"]
