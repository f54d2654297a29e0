"""Scale and attribution: no mark lies under whom the map must name."""

from __future__ import annotations

import pytest

from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.furniture import Furniture
from dashboard.figures.scene_map.marks import Circle
from dashboard.figures.tokens import load_tokens, token_sheets

LIGHT = load_tokens(token_sheets())
FRAME = Frame.at(0, 0, 3, 960, 600)
FOOT, HEAD = Circle(900, 590, 11), Circle(900, 15, 11)


@pytest.mark.parametrize(
    ("marks", "at_foot"),
    [
        ((), True),
        ((Circle(480, 300, 22),), True),
        ((FOOT,), False),
        ((Circle(900, 570, 5),), True),
        ((FOOT, HEAD), True),
    ],
)
def test_the_attribution_gives_way_to_a_mark_where_it_can(marks, at_foot):
    furniture = Furniture(FRAME, LIGHT, marks)
    box = furniture.boxes()[1]
    assert (box[1] > 500) == at_foot
    (text,) = [part for part in furniture.draw() if "OpenStreetMap" in part]
    assert f'y="{590 if at_foot else 20}"' in text


def test_an_attribution_at_the_head_keeps_its_picture_s_edge():
    _, (left, top, right, bottom) = Furniture(FRAME, LIGHT, (FOOT,)).boxes()
    assert 0 < left < right <= 960
    assert 0 < top < bottom < 40
