"""The slides, opened by python-pptx and by LibreOffice."""

from __future__ import annotations

from itertools import combinations

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER

from dashboard.export.briefing.brief import build_brief
from dashboard.export.briefing.pptx import write_pptx
from tests.dashboard.export.briefing.conftest import MADE
from tests.dashboard.export.briefing.hand_made import LONG, a_briefing, a_scene
from tests.readers import convert_with_office, run


@pytest.fixture(scope="module")
def deck(slides):
    return Presentation(slides)


def layouts(deck) -> list[str]:
    return [slide.slide_layout.name for slide in deck.slides]


def test_a_scene_has_a_slide_and_one_for_its_evidence(deck, brief):
    told = [scene for scene in brief.scenes if scene.table or scene.chart]
    assert layouts(deck).count("Scene") == len(brief.scenes)
    assert layouts(deck).count("Evidence") == len(told)
    assert (layouts(deck)[0], layouts(deck)[-1]) == ("Cover", "Sources")


def test_title_text_and_picture_are_placeholders(deck, brief):
    slides = [slide for slide in deck.slides if slide.slide_layout.name == "Scene"]
    for slide, scene in zip(slides, brief.scenes, strict=True):
        kinds = {shape.placeholder_format.type for shape in slide.placeholders}
        assert {
            PP_PLACEHOLDER.TITLE,
            PP_PLACEHOLDER.BODY,
            PP_PLACEHOLDER.PICTURE,
            PP_PLACEHOLDER.FOOTER,
            PP_PLACEHOLDER.SLIDE_NUMBER,
        } <= kinds
        assert slide.shapes.title.text == scene.headline
        assert slide.placeholders[2].text_frame.text.startswith(scene.text)


def test_the_map_is_a_picture_at_twice_its_size_that_is_told_in_words(deck, brief):
    slides = [slide for slide in deck.slides if slide.slide_layout.name == "Scene"]
    for slide, scene in zip(slides, brief.scenes, strict=True):
        (picture,) = (s for s in slide.placeholders if s.name == "Map")
        width, _ = picture.image.size
        assert width == pytest.approx(2 * 96 * picture.width.inches, abs=3)
        told = picture._element.xpath(".//p:cNvPr/@descr")[0]
        assert told.startswith(scene.described)


def test_claims_are_a_native_table_and_contacts_a_native_chart(deck, brief):
    evidence = [slide for slide in deck.slides if slide.slide_layout.name == "Evidence"]
    tables = [[s.table for s in slide.shapes if s.has_table] for slide in evidence]
    assert all(len(found) == 1 for found in tables)
    visits = next(
        slide
        for slide, (table,) in zip(evidence, tables, strict=True)
        if table.cell(1, 0).text.startswith("The visit of January 2019 is the third")
    )
    (table,) = (s.table for s in visits.shapes if s.has_table)
    assert [table.cell(row, 1).text for row in range(3)] == ["Verdict", "consistent", "not shown"]
    (chart,) = (s.chart for s in visits.shapes if s.has_chart)
    assert [(s.name, tuple(s.values)) for s in chart.plots[0].series] == [
        ("Iran to Azerbaijan", (0, 0, 0, 2, 1)),
        ("Azerbaijan to Iran", (0, 0, 1, 0, 0)),
    ]


def test_every_table_and_chart_is_told_in_words(deck):
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_table or shape.has_chart:
                assert shape._element.xpath(".//p:cNvPr/@descr")[0]


def test_every_foot_says_day_viewpoint_and_hash_and_no_marking_where_there_is_none(deck, brief):
    for slide in deck.slides:
        (foot,) = (
            s for s in slide.placeholders if s.placeholder_format.type == PP_PLACEHOLDER.FOOTER
        )
        assert "marking" not in foot.text_frame.text.lower()
        feet = {brief.foot(), *(brief.foot(scene) for scene in brief.scenes)}
        assert any(words in foot.text_frame.text for words in feet)
    marked = [s for s in deck.slide_master.shapes if s.name == "Marking"]
    assert marked == []


def test_notes_hold_the_presenter_s_words_and_the_sources(deck, brief, volume):
    slides = [slide for slide in deck.slides if slide.slide_layout.name == "Scene"]
    for slide, scene in zip(slides, brief.scenes, strict=True):
        told = slide.notes_slide.notes_text_frame.text
        assert scene.notes.splitlines()[0] in told
        assert brief.data in told
    without = write_pptx(volume, brief, notes=False)
    import io

    (first, *_) = (s for s in Presentation(io.BytesIO(without)).slides if "Map" in names(s))
    told = first.notes_slide.notes_text_frame.text
    assert brief.scenes[0].notes.splitlines()[0] not in told
    assert "Sources: TRT World" in told


def names(slide) -> list[str]:
    return [shape.name for shape in slide.shapes]


def assert_everything_has_its_place(deck):
    for number, slide in enumerate(deck.slides, start=1):
        boxes = []
        for shape in slide.shapes:
            box = (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
            assert box[0] >= 0, (number, shape.name)
            assert box[1] >= 0, (number, shape.name)
            assert box[2] <= deck.slide_width, (number, shape.name)
            assert box[3] <= deck.slide_height, (number, shape.name)
            boxes.append((shape.name, box))
        for (one, a), (other, b) in combinations(boxes, 2):
            apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
            assert apart, f"slide {number}: {one} lies over {other}"


def test_nothing_overlaps_or_runs_off(deck):
    assert_everything_has_its_place(deck)


def test_long_words_shrink_and_rows_without_room_go_to_the_notes(volume, tmp_path):
    claim = {
        "id": "c",
        "statement": LONG,
        "verdict": "untested",
        "words": "untested",
        "reason": LONG,
    }
    scene = a_scene(
        1, volume.opening, volume, headline=LONG, text=LONG * 2, claims=[claim] * 12,
        figures=[{"value": "100,000 km", "label": LONG, "source": ""}] * 6,
    )  # fmt: skip
    brief = build_brief(volume, {**a_briefing(volume), "scenes": [scene]}, MADE)
    path = tmp_path / "long.pptx"
    path.write_bytes(write_pptx(volume, brief))
    deck = Presentation(path)
    assert_everything_has_its_place(deck)
    evidence = next(s for s in deck.slides if s.slide_layout.name == "Evidence")
    assert evidence.notes_slide.notes_text_frame.text.count("untested") == 8
    assert "and 4 more claims, not listed here" in evidence.notes_slide.notes_text_frame.text


def test_the_same_brief_gives_the_same_bytes(volume, brief, slides):
    assert write_pptx(volume, brief) == slides.read_bytes()


def test_the_file_says_what_it_is(deck, brief):
    properties = deck.core_properties
    assert properties.title == brief.title
    assert properties.created.date() == MADE
    assert brief.data in properties.keywords


def test_libreoffice_opens_every_slide(slides, deck, brief):
    printed = convert_with_office(slides, "pdf")
    pages = run("pdftotext", printed, "-").split("\f")[:-1]
    assert len(pages) == len(deck.slides)
    for scene in brief.scenes:
        page = next(p for p in pages if f"{scene.number} / 8 · {scene.title}" in p)
        assert scene.headline.split()[0] in page
    assert not any("marking" in page.lower() for page in pages)
    charts = [
        s for slide in deck.slides for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.CHART
    ]
    assert len(charts) >= 3
    printed_words = " ".join("".join(pages).split())
    assert "Visits and meetings by rank" in printed_words
    assert "claim and evidence come from the same source" in printed_words
