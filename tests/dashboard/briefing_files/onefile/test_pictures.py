"""Pictures of the scenes' ground that a page in one file brings along."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.briefing_files.onefile.pictures import draw_pictures
from dashboard.figures.projection import Frame
from dashboard.selection import Camera, Language
from dashboard.store.served import ServedDossier

STAGE_PX = (1440, 810)


@pytest.fixture(scope="module")
def served(dossiers) -> ServedDossier:
    return dossiers.default


def test_each_view_has_a_picture_and_equal_ones_share_it(served):
    far = replace(served.opening, camera=Camera(60, 35, 2.4), language=Language.LOCAL)
    told = replace(served.opening, focus=served.dossier.events[0].id)
    pictures = list(draw_pictures(served, [served.opening, told, far]))
    assert [picture.body.address for picture in pictures] == [
        f"/pictures/{served.dossier.slug}/{number}.svg" for number in (1, 2)
    ]
    assert [picture.facts["selection"]["language"] for picture in pictures] == ["en", "local"]
    for picture in pictures:
        assert picture.facts["address"] == picture.body.address
        assert picture.body.media_type == "image/svg+xml"
        assert b'fill="var(--sea)"' in picture.body.body
        assert b'fill="#' not in picture.body.body


@pytest.mark.parametrize("camera", [Camera(46.5, 39.2, 7.0), Camera(178, -17, 4.0)])
def test_a_picture_holds_more_than_its_scene_shows_on_a_stage(served, camera):
    (picture,) = draw_pictures(served, [replace(served.opening, camera=camera)])
    frame = picture.facts["frame"]
    assert (frame["lon"], frame["lat"]) == pytest.approx((camera.lon, camera.lat), abs=1e-3)
    held = Frame.at(frame["lon"], frame["lat"], frame["zoom"], frame["width"], frame["height"])
    shown = Frame.at(camera.lon, camera.lat, camera.zoom, *STAGE_PX)
    west, south, east, north = held.box
    assert west < shown.box[0] < shown.box[2] < east
    assert south < shown.box[1] < shown.box[3] < north
