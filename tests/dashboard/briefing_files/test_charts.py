"""The charts of a view in its files: native in slides with the page's numbers, else as tables."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_FILL, MSO_THEME_COLOR
from pptx.oxml.ns import qn

from dashboard.briefing.briefings import read_briefing
from dashboard.briefing_files.brief import build_brief, build_view
from dashboard.briefing_files.markdown import write_markdown
from dashboard.briefing_files.pdf import write_pdf
from dashboard.briefing_files.pptx import write_pptx
from dashboard.figures.charts.tables import NOTHING, tabulate
from dashboard.figures.tokens import load_tokens, token_sheets
from tests.dashboard.andean_dossier import andean_served
from tests.dashboard.briefing_files.conftest import MADE
from tests.dashboard.briefing_files.slides_read import assert_everything_has_its_place
from tests.readers import run

CONTACTS = "Visits and meetings of Peru and Ecuador by month"
EVENTS = "Events between countries by kind and month"


@pytest.fixture(scope="module")
def andes():
    return andean_served()


@pytest.fixture(scope="module")
def view(andes):
    return build_view(andes, andes.opening, MADE)


@pytest.fixture(scope="module")
def deck(andes, view):
    return Presentation(io.BytesIO(write_pptx(andes, view)))


@pytest.fixture(scope="module")
def charts(deck):
    """Native charts by the title of their slide."""
    return {
        slide.shapes.title.text: shape.chart
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_chart
    }


def test_slides_have_each_chart_with_the_numbers_of_the_page(charts, view):
    drawn = {series.name: tuple(series.values) for series in charts[CONTACTS].plots[0].series}
    assert drawn == {
        "Peru to Ecuador": (1, 1, None),
        "Ecuador to Peru, date in doubt": (0.55, 0.45, None),
        "Neither as guest": (None, 0.33, 0.51),
        "Neither as guest, date in doubt": (0.33, None, 0.33),
    }
    for chart in view.scenes[0].charts:
        plot = charts[chart.title].plots[0]
        headings, rows = (tabulate(chart.bars).headings[1:], tabulate(chart.bars).rows[:-1])
        assert tuple(series.name for series in plot.series) == headings
        assert tuple(plot.categories) == tuple(row[0] for row in rows)
        for at, series in enumerate(plot.series, start=1):
            written = [NOTHING if v is None else f"{v:g}" for v in series.values]
            assert written == [row[at] for row in rows]


def test_a_side_has_its_colour_of_the_theme_and_doubt_is_hatched(charts):
    peru, ecuador, *_ = charts[CONTACTS].plots[0].series
    assert peru.format.fill.type == MSO_FILL.SOLID
    assert peru.format.fill.fore_color.theme_color == MSO_THEME_COLOR.ACCENT_1
    assert ecuador.format.fill.type == MSO_FILL.PATTERNED
    assert ecuador.format.fill.fore_color.theme_color == MSO_THEME_COLOR.ACCENT_2


def test_kinds_have_the_colours_of_the_page(charts, view):
    tokens = load_tokens(token_sheets())
    (events,) = (chart for chart in view.scenes[0].charts if chart.id == "events")
    wanted = {one.name: one.shade.in_(tokens) for one in events.bars.series}
    for series in charts[EVENTS].plots[0].series:
        colour = RGBColor.from_string(wanted[series.name].lstrip("#").upper())
        assert series.format.fill.fore_color.rgb == colour


def test_a_route_is_a_native_chart_of_level_bars(served):
    view = build_view(served, served.opening, MADE)
    deck = Presentation(io.BytesIO(write_pptx(served, view)))
    (route,) = (
        shape.chart
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_chart and "by country and mode" in shape.name
    )
    assert route.chart_type == XL_CHART_TYPE.BAR_STACKED
    assert route.category_axis.reverse_order
    rail = next(series for series in route.plots[0].series if series.name == "Rail")
    assert dict(zip(route.plots[0].categories, rail.values, strict=True)) == {
        "At sea": None, "Iran": 1469.2, "Azerbaijan": 507.9, "Russia": 2059.6, "Kazakhstan": 98.0,
    }  # fmt: skip
    assert_everything_has_its_place(deck)


def test_a_chart_s_slide_says_its_sentence_and_its_notes_how_it_is_reckoned(deck, view):
    contacts = view.scenes[0].charts[0]
    slide = next(one for one in deck.slides if one.shapes.title.text == CONTACTS)
    texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    assert contacts.sentence in texts
    notes = slide.notes_slide.notes_text_frame.text
    assert all(note in notes for note in contacts.notes)
    (frame,) = (shape for shape in slide.shapes if shape.has_chart)
    described = frame._element.find(f".//{qn('p:cNvPr')}").get("descr")
    assert described == f"{CONTACTS}. {contacts.sentence}"
    assert_everything_has_its_place(deck)


def test_markdown_has_each_chart_as_a_table(view):
    text = write_markdown(view).decode()
    assert f"**{CONTACTS}**\n\n6 contacts in 1 Mar – 31 May 2024:" in text
    assert "| Mar 2024 | 1 | 0.55 | – | 0.33 |" in text
    assert "| In all | 2 | 1 | 0.84 | 0.65 |" in text
    assert "\n- 1 contact is not drawn: its date is open on a side" in text
    assert f"**{EVENTS}**" in text


def test_the_hand_out_has_each_chart_as_a_table(andes, view, tmp_path):
    path = tmp_path / "view.pdf"
    path.write_bytes(write_pdf(andes, view))
    pages = [" ".join(page.split()) for page in run("pdftotext", "-layout", path, "-").split("\f")]
    (contacts,) = (page for page in pages if CONTACTS in page)
    assert "6 contacts in 1 Mar – 31 May 2024: 2 from Peru to Ecuador" in contacts
    assert "Mar 2024 1 0.55 – 0.33" in contacts
    assert "In all 2 1 0.84 0.65" in contacts
    assert "1 contact is not drawn: its date is open on a side" in contacts
    (events,) = (page for page in pages if EVENTS in page)
    (chart,) = (one for one in view.scenes[0].charts if one.id == "events")
    assert all(" ".join(row) in events for row in tabulate(chart.bars).rows)


def test_a_chart_that_draws_nothing_is_a_sentence_in_text_and_no_slide(andes):
    view = build_view(andean_served(()), andes.opening, MADE)
    text = write_markdown(view).decode()
    assert "No event between countries is recorded in 1 Mar – 31 May 2024." in text
    slides = Presentation(io.BytesIO(write_pptx(andes, view))).slides
    assert not any(shape.has_chart for slide in slides for shape in slide.shapes)


def test_scenes_have_no_charts_of_the_page(served):
    brief = build_brief(read_briefing(served), MADE)
    assert [scene.charts for scene in brief.scenes] == [()] * len(brief.scenes)
