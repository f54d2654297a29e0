"""Scale and attribution stand on a strip of their own, below everything that the map shows."""

from __future__ import annotations

import re

import pytest

from dashboard.figures.fonts import text_width
from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.drawing import draw_scene
from dashboard.figures.scene_map.furniture import STRIP_PX, Furniture
from dashboard.figures.tokens import load_tokens, token_sheets
from geodata.layers import attributions

LIGHT = load_tokens(token_sheets())


def texts(furniture: Furniture) -> dict[str, tuple[float, float, str]]:
    """Words with x, y and anchor."""
    found = {}
    for part in furniture.draw():
        if part.startswith("<text"):
            x, y, anchor = (
                re.search(rf' {name}="([^"]+)"', part).group(1)
                for name in ("x", "y", "text-anchor")
            )
            found[re.sub("<[^>]+>", "", part)] = (float(x), float(y), anchor)
    return found


def test_both_stand_below_the_map_and_apart_from_each_other():
    furniture = Furniture(Frame.at(0, 0, 3, 960, 600), LIGHT)
    (scale, (left, low, _)), (named, (right, same, anchor)) = texts(furniture).items()
    assert named == " · ".join(attributions())
    assert anchor == "end"
    assert low == same
    assert low - 10 > 600
    assert low < 600 + STRIP_PX
    assert left + text_width(scale, 10) < right - text_width(named, 10)


def test_a_thumbnail_has_its_scale_alone():
    assert list(texts(Furniture(Frame.at(0, 0, 3, 320, 180), LIGHT))) == ["500 km"]


@pytest.mark.parametrize("dark", [False, True])
def test_nothing_of_the_map_is_drawn_over_the_strip(dossiers, dark):
    served = dossiers.default
    inner = draw_scene(served, served.opening, 960, 600, dark=dark).inner
    panel = load_tokens(token_sheets(), dark=dark)["panel"].lower()
    strip = f'<rect x="0" y="{600 - STRIP_PX}" width="960" height="{STRIP_PX}" fill="{panel}"/>'
    below, found, above = inner.partition(strip)
    assert found
    assert "<circle" in below
    lows = re.findall(r'<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)"', above)
    assert lows  # the legend's box
    assert all(float(y) + float(height) < 600 - STRIP_PX for y, height in lows)
