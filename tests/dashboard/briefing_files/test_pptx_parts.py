"""What a slide is made of: placeholders, pictures told in words, feet, notes; and the file."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE_TYPE, PP_PLACEHOLDER

from dashboard.briefing_files.pptx import write_pptx
from tests.dashboard.briefing_files.conftest import MADE
from tests.readers import convert_with_office, run


@pytest.fixture(scope="module")
def deck(slides):
    return Presentation(slides)


def test_a_chart_has_no_rank_without_a_contact(deck):
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_chart:
                values = zip(
                    *(series.values for series in shape.chart.plots[0].series), strict=True
                )
                level = shape.chart.chart_type == XL_CHART_TYPE.BAR_CLUSTERED
                assert not level or all(any(column) for column in values)


def test_a_slide_is_read_from_its_title_to_its_number(deck):
    for slide in deck.slides:
        order = [shape.name for shape in slide.shapes]
        assert order[0] == "Title"
        assert order[-2:] == ["Foot", "Number"]
        known = [name for name in order if name in {"Title", "Scene", "Text", "Map", "Figure 1"}]
        wanted = ["Title", "Scene", "Text", "Map", "Figure 1"]
        assert known == [name for name in wanted if name in order]


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
        assert slide.placeholders[2].text_frame.text == scene.text


def test_the_map_is_a_picture_at_twice_its_size_that_is_told_in_words(deck, brief):
    slides = [slide for slide in deck.slides if slide.slide_layout.name == "Scene"]
    for slide, scene in zip(slides, brief.scenes, strict=True):
        (picture,) = (s for s in slide.placeholders if s.name == "Map")
        width, _ = picture.image.size
        assert width == pytest.approx(2 * 96 * picture.width.inches, abs=3)
        told = picture._element.xpath(".//p:cNvPr/@descr")[0]
        assert told.startswith(scene.described)


def test_every_table_and_chart_is_told_in_words(deck):
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_table or shape.has_chart:
                assert shape._element.xpath(".//p:cNvPr/@descr")[0]


def test_every_foot_says_day_viewpoint_hash_and_disclaimer(deck, brief):
    feet = {brief.foot(), *(brief.foot(scene) for scene in brief.scenes)}
    for slide in deck.slides:
        (foot,) = (
            s for s in slide.placeholders if s.placeholder_format.type == PP_PLACEHOLDER.FOOTER
        )
        assert any(words in foot.text_frame.text for words in feet)
        assert brief.disclaimer in foot.text_frame.text


def test_notes_hold_the_presenter_s_words_and_the_sources(deck, brief, served):
    slides = [slide for slide in deck.slides if slide.slide_layout.name == "Scene"]
    for slide, scene in zip(slides, brief.scenes, strict=True):
        told = slide.notes_slide.notes_text_frame.text
        assert scene.notes.splitlines()[0] in told
        assert brief.data in told
    without = write_pptx(served, brief, notes=False)
    (first, *_) = (s for s in Presentation(io.BytesIO(without)).slides if "Map" in names(s))
    told = first.notes_slide.notes_text_frame.text
    assert brief.scenes[0].notes.splitlines()[0] not in told
    assert "Sources: TRT World" in told


def names(slide) -> list[str]:
    return [shape.name for shape in slide.shapes]


def test_the_same_brief_gives_the_same_bytes(served, brief, slides):
    assert write_pptx(served, brief) == slides.read_bytes()


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
    assert len(charts) == 2
    printed_words = " ".join("".join(pages).split())
    assert "Visits and meetings by rank" in printed_words
    assert "claim and evidence come from the same source" in printed_words
