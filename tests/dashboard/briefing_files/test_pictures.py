"""A scene as a picture: what stands below the map, and the PNG's pixels."""

from __future__ import annotations

import io
from dataclasses import replace
from xml.etree import ElementTree

from PIL import Image

from dashboard.briefing_files.brief import build_brief
from dashboard.briefing_files.png import write_png
from dashboard.briefing_files.svg import HEAD_PX, PICTURE_PX, write_picture
from dashboard.briefing_files.typesetting import raster
from tests.colours import pixel_of
from tests.dashboard.briefing_files.conftest import MADE
from tests.dashboard.briefing_files.hand_made import LONG, a_briefing, a_scene

MARGIN_PX = 28


def words_of(svg: str) -> str:
    """Everything that is drawn as outlines, in order."""
    labels = (node.get("aria-label") for node in ElementTree.fromstring(svg).iter())
    return " ".join(label for label in labels if label)


def test_the_words_stand_below_the_map(served, brief):
    scene = brief.scene("aras-border")
    svg, width, height = write_picture(served, brief, scene)
    assert (width, height) > PICTURE_PX
    words = words_of(svg)
    for told in (
        "3 / 8 · The border on the Aras",
        scene.headline,
        "735 km",
        "border, measured in full detail",
        "Sources: TRT World, ¶10–11 [1].",
        brief.foot(scene),
        "© OpenStreetMap contributors",
    ):
        assert told in words, told


def test_long_words_make_the_picture_taller_and_stay_inside(served):
    scene = a_scene(1, served.opening, served, headline=LONG, text=LONG * 4)
    brief = build_brief(a_briefing(served, [scene]), MADE)
    svg, width, height = write_picture(served, brief, brief.scenes[0])
    assert height > PICTURE_PX[1] + 200
    drawn = Image.open(io.BytesIO(raster(svg, width, height, 1))).convert("L")
    below = drawn.crop((0, PICTURE_PX[1] + 2, width, height))
    ink = below.point(lambda value: 255 if value < 200 else 0).getbbox()
    assert ink[0] >= MARGIN_PX - 1
    assert ink[2] <= width - MARGIN_PX + 1
    assert ink[3] < below.height - 4


def test_a_png_has_two_pixels_for_each_of_the_screen(served, brief):
    scene = brief.scene("visits")
    _, width, height = write_picture(served, brief, scene)
    picture = Image.open(io.BytesIO(write_png(served, brief, scene)))
    assert picture.size == (2 * width, 2 * height)
    sea = picture.convert("RGB").getpixel((2 * 950, 2 * 300))
    assert sea == pixel_of("sea")


def test_dark_is_dark(served, brief):
    scene = brief.scene("visits")
    picture = Image.open(io.BytesIO(write_png(served, brief, scene, dark=True))).convert("L")
    histogram = picture.histogram()
    assert sum(histogram[:90]) > 0.9 * sum(histogram)


def test_the_same_scene_gives_the_same_bytes(served, brief):
    scene = brief.scene("visits")
    assert write_png(served, brief, scene) == write_png(served, brief, scene)


def test_why_a_scene_no_longer_holds_is_not_on_its_picture(served):
    brief = build_brief(a_briefing(served), MADE)
    words = words_of(write_picture(served, brief, brief.scenes[3])[0])
    assert "A longer paragraph" in words
    assert "events changed" not in words


def test_without_a_marking_nothing_stands_in_its_place(served, brief):
    bare = replace(brief, marking=None)
    words = words_of(write_picture(served, bare, bare.scenes[0])[0])
    assert "marking" not in words.lower()
    assert "· ·" not in words


def test_a_marking_stands_on_the_picture(served, brief):
    marked = replace(brief, marking="RESTRICTED")
    svg, width, height = write_picture(served, marked, marked.scenes[0])
    assert words_of(svg).count("RESTRICTED") == 1
    without, _, plain_height = write_picture(served, brief, brief.scenes[0])
    assert height == plain_height + HEAD_PX
    head = (
        Image.open(io.BytesIO(raster(svg, width, height, 1)))
        .convert("L")
        .crop((0, 0, width, HEAD_PX))
    )
    ink = head.point(lambda value: 255 if value < 128 else 0).getbbox()
    assert abs((ink[0] + ink[2]) / 2 - width / 2) < 3, "in the middle above the map"
    assert "arking" not in words_of(without)


def test_the_disclaimer_stands_at_the_foot_of_the_picture(served, brief):
    svg, _, _ = write_picture(
        served, replace(brief, disclaimer="Views of its author."), brief.scenes[0]
    )
    assert words_of(svg).endswith("Views of its author.")


def test_persian_words_stand_at_the_right(served):
    scene = a_scene(1, served.opening, served, headline="سفرهای تهران", text="یک مقاله. 16 رویداد.")
    brief = build_brief(a_briefing(served, [scene]), MADE)
    svg, width, height = write_picture(served, brief, brief.scenes[0])
    drawn = Image.open(io.BytesIO(raster(svg, width, height, 1))).convert("L")
    headline = drawn.crop((0, PICTURE_PX[1] + 40, width, PICTURE_PX[1] + 80))
    ink = headline.point(lambda value: 255 if value < 128 else 0).getbbox()
    assert ink[0] > width / 2
    assert abs(ink[2] - (width - MARGIN_PX)) < 6
