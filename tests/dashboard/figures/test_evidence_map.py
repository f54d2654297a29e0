"""The small map of a claim's evidence holds all of it, on either side of 180 degrees too."""

from __future__ import annotations

import pytest

from dashboard.claims.evidence import Feature
from dashboard.figures.evidence_map import HEIGHT_PX, WIDTH_PX, draw_evidence

SPOTS = [
    [(178.44, -18.14, "Suva"), (-171.76, -13.83, "Apia")],
    [(174.78, -41.29, "Wellington"), (-70.67, -33.45, "Santiago")],
    [(-0.13, 51.51, "London"), (139.69, 35.69, "Tokyo")],
]


@pytest.mark.parametrize("spots", SPOTS, ids=lambda spots: spots[0][2])
def test_the_picture_is_as_narrow_as_its_spots_allow(spots):
    picture = draw_evidence([], spots)
    assert [spot.label for spot in picture.spots] == [label for *_, label in spots]
    assert all(0 < spot.x < WIDTH_PX and 0 < spot.y < HEIGHT_PX for spot in picture.spots)
    west, east = sorted(lon % 360 for lon, *_ in spots)
    apart = min(east - west, 360 - (east - west))
    # Two spots at the sides of the picture, or as near to them as its height lets them come.
    free = max(abs(picture.spots[0].x - picture.spots[1].x) / WIDTH_PX, 0.01)
    assert apart / free < 360
    assert picture.scale_km < 5000


def test_sites_beyond_180_degrees_stand_beside_the_events():
    site = Feature("site", {"name": "A harbour"}, point=(-179.9, -16.8))
    picture = draw_evidence([("sites", site)], [(179.5, -17.0, "Event")])
    harbour, event = picture.spots
    assert 0 < event.x < harbour.x < WIDTH_PX
    assert picture.scale_km <= 50


def test_without_evidence_there_is_no_picture():
    assert draw_evidence([], []) is None
