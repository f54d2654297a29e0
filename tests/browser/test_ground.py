"""The ground as it is drawn: pixels of fills, and of the lines between them, in both themes."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from tests.browser.pages.map_page import MapPage
from tests.colours import colour, contrast

FAR = {"center": [50.0, 35.0], "zoom": 4}
CLOSE = {"center": [48.0, 38.8], "zoom": 6.5}
WALKS = {
    "A to sea, far": (FAR, "side-a-fill", (52.5, 28.8), "sea", (51.5, 27.2)),
    "A to other land, far": (FAR, "side-a-fill", (59.6, 34.6), "land", (62.0, 34.6)),
    "other land to sea, far": (FAR, "land", (37.0, 40.4), "sea", (37.0, 42.2)),
    "other land to other land, far": (FAR, "land", (42.0, 32.3), "land", (42.0, 30.2)),
    "A to B": (CLOSE, "side-a-fill", (47.45, 39.2), "side-b-fill", (47.45, 39.8)),
    "A to sea": (CLOSE, "side-a-fill", (50.1, 37.2), "sea", (50.1, 37.8)),
    "B to sea": (CLOSE, "side-b-fill", (49.15, 39.6), "sea", (49.9, 39.6)),
}
"""Camera, and from which fill to which a straight walk goes, by name of the walk."""

UNWANTED = ("caspian_zones", "corridor", "sites", "disputed", "rivers", "places")
"""Layers that a walk might meet."""

NEAR_ENOUGH = 4
"""By how much of 255 a pixel may miss the token: MapLibre rounds its colours."""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_line_parts_every_two_fills_that_meet(visit, theme):
    page = visit(f"?theme={theme}", page=MapPage, size=(1440, 900))
    kinds = page.selection()["kinds"]
    actions = [{"type": "kind", "kind": kind, "on": False} for kind in kinds]
    actions += [{"type": "layer", "layer": layer, "on": False} for layer in UNWANTED]
    page.dispatch({"type": "several", "actions": actions})
    tokens = page.page.evaluate("() => araxes.state.tokens()")
    missing = {}
    for camera in (FAR, CLOSE):
        page.ask("(map, camera) => map.jumpTo(camera, { araxes: 'ours' })", camera)
        page.wait_until_drawn()
        picture = Image.open(io.BytesIO(page.page.screenshot())).convert("RGB")
        for name, (seen_from, one, start, other, end) in WALKS.items():
            if seen_from is not camera:
                continue
            pixels = along(picture, *page.pixels_of(start, end))
            assert is_near(pixels[0], tokens[one]), (name, pixels[0], tokens[one])
            assert is_near(pixels[-1], tokens[other]), (name, pixels[-1], tokens[other])
            fills = colour(tokens[one]), colour(tokens[other])
            strong = [p for p in pixels if all(contrast(colour(p), fill) >= 3 for fill in fills)]
            if not strong:
                missing[name] = pixels
    assert missing == {}


def along(picture, start, end):
    """Colours of the pixels on a straight way, each once, as ``#rrggbb``."""
    (x, y), (to_x, to_y) = start, end
    steps = round(max(abs(to_x - x), abs(to_y - y)))
    places = (
        (round(x + (to_x - x) * at / steps), round(y + (to_y - y) * at / steps))
        for at in range(steps + 1)
    )
    return ["#{:02x}{:02x}{:02x}".format(*picture.getpixel(place)) for place in places]


def is_near(pixel, token):
    """Whether two colours of six digits are the same but for rounding."""
    parts = ((int(c[at : at + 2], 16) for at in (1, 3, 5)) for c in (pixel, token))
    return all(abs(a - b) <= NEAR_ENOUGH for a, b in zip(*parts, strict=True))
