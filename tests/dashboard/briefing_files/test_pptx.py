"""The slides, opened by python-pptx and by LibreOffice."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from itertools import combinations

import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import qn

from dashboard.briefing.holding import Notice
from dashboard.briefing.scenes import SceneFigure
from dashboard.briefing_files.brief import build_brief, build_view
from dashboard.briefing_files.pptx import write_pptx
from dashboard.figures.direction import is_right_to_left
from dashboard.store.served import ServedDossier
from seeds.format.briefing import FIGURE_LIMIT
from seeds.reading.values import TEXT_LIMIT
from tests.dashboard.briefing_files.conftest import MADE
from tests.dashboard.briefing_files.hand_made import CLAIM, LONG, a_briefing, a_scene
from tests.dashboard.briefing_files.slides_read import (
    SCRIPTS,
    assert_everything_has_its_place,
    assert_rows_hold_their_words,
    assert_text_fits,
    bare,
    of_length,
)
from tests.readers import convert_with_office, run


@pytest.fixture(scope="module")
def deck(slides):
    return Presentation(slides)


@pytest.fixture
def write(served, monkeypatch):
    """Writes a deck of some scenes quickly: every map is a grey sheet."""
    sheet = io.BytesIO()
    Image.new("L", (8, 6), 200).save(sheet, "PNG")
    monkeypatch.setattr("dashboard.briefing_files.pptx._picture", lambda *_, **__: sheet.getvalue())

    def write(scenes, served=served, *, notes=True):
        brief = build_brief(a_briefing(served, scenes), MADE)
        return Presentation(io.BytesIO(write_pptx(served, brief, notes=notes)))

    return write


def layouts(deck) -> list[str]:
    return [slide.slide_layout.name for slide in deck.slides]


def test_a_scene_has_a_slide_and_its_evidence_follows(deck, brief):
    assert layouts(deck).count("Scene") == len(brief.scenes)
    assert (layouts(deck)[0], layouts(deck)[-1]) == ("Cover", "Text")
    for scene in brief.scenes:
        if scene.claims:
            assert f"Claims tested: {scene.headline}" in titles(deck)


def titles(deck) -> list[str]:
    return [slide.shapes.title.text for slide in deck.slides]


def test_no_two_slides_have_the_same_title_and_it_says_the_finding(deck, brief):
    assert len(set(titles(deck))) == len(titles(deck))
    headlines = [scene.headline for scene in brief.scenes]
    for slide in deck.slides:
        if slide.slide_layout.name == "Evidence":
            assert any(headline in slide.shapes.title.text for headline in headlines)


def test_scenes_with_the_same_words_still_have_titles_of_their_own(served, write):
    scenes = [a_scene(number, served.opening, served, title=f"View {number}") for number in (1, 2)]
    scenes.append(a_scene(3, served.opening, served, title="View 1"))
    deck = write(scenes)
    assert len(set(titles(deck))) == len(titles(deck))
    headline = scenes[0].headline
    assert [words for words in titles(deck) if words.startswith(headline)] == [
        headline,
        f"{headline} – View 2",
        f"{headline} – View 1",
    ]


def test_no_chart_and_no_list_of_events_comes_twice(served, write):
    deck = write([a_scene(number, served.opening, served) for number in (1, 2, 3)])
    shapes = [shape for slide in deck.slides for shape in slide.shapes]
    charts = [tuple(shape.chart.plots[0].series[0].values) for shape in shapes if shape.has_chart]
    assert len(charts) == len(set(charts)) == 1
    rows = [
        tuple(cell.text for cell in row.cells)
        for shape in shapes
        if shape.has_table
        for row in list(shape.table.rows)[1:]
    ]
    assert len(rows) == len(set(rows)) > 8


def test_events_in_time_are_not_charted_beside_claims(deck, brief):
    in_time = {scene.chart.title for scene in brief.scenes if scene.chart and not scene.chart.level}
    assert in_time
    for slide in deck.slides:
        if slide.shapes.title.text.startswith("Claims tested"):
            assert not in_time & {shape.name for shape in slide.shapes if shape.has_chart}


FILLS, FONTS = ("solidFill",), ("latin", "ea", "cs")


def test_runs_from_the_right_are_marked_everywhere_and_in_the_standard_s_order(served, write):
    words = "دیدار وزیر از آنکارا در 12 March 2024 (UN 2231) با سه وزیر."
    claim = replace(CLAIM, statement=words, words="supported", reason=words)
    figures = (SceneFigure(words, words, ""),) * 2
    changes = {"headline": words, "title": words, "text": words, "figures": figures}
    dossier = replace(served.dossier, marking=words, disclaimer=words, summary=words, title=words)
    deck = write(
        [a_scene(1, served.opening, served, **changes, notes=words, claims=(claim,))],
        served=replace(served, dossier=dossier),
    )
    found = set()
    for slide in deck.slides:
        for shape in [*slide.shapes, *slide.notes_slide.shapes]:
            for paragraph in shape._element.iter(qn("a:p")):
                text = "".join(part.text or "" for part in paragraph.iter(qn("a:t")))
                if "دیدار" not in text:
                    continue
                found.add(shape.name)
                if not is_right_to_left(text):
                    continue
                assert paragraph.find(qn("a:pPr")).get("rtl") == "1", (shape.name, text)
                assert "\u200e12 March 2024 (UN 2231)" in text
                for look in paragraph.iter(qn("a:rPr")):
                    order = [etree.QName(child).localname for child in look]
                    assert order == [*(n for n in (*FILLS, *FONTS) if n in order)]
                    assert look.get("lang") in {"fa-IR", "en-GB"}
    assert {"Title", "Scene", "Text", "Foot", "Marking", "Figure 1", "Figure 2"} <= found
    assert {"Claims tested", "Notes Placeholder 2"} <= found


def test_editorial_notices_stand_in_the_notes_alone(served, write):
    words = "3 events changed since this scene was kept."
    notices = (Notice("events", words),)
    scenes = [a_scene(1, served.opening, served, notices=notices)]
    for notes in (True, False):
        deck = write(scenes, notes=notes)
        shown = [
            s.text_frame.text for slide in deck.slides for s in slide.shapes if s.has_text_frame
        ]
        assert not any(words in text for text in shown)
        told = [slide.notes_slide.notes_text_frame.text for slide in deck.slides]
        assert sum(words in text for text in told) == notes


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
    charts = [s.chart for slide in evidence for s in slide.shapes if s.has_chart]
    ranked = [chart for chart in charts if chart.chart_type == XL_CHART_TYPE.BAR_CLUSTERED]
    contacts, visits_alone = ranked
    assert [(s.name, tuple(s.values)) for s in visits_alone.plots[0].series] == [
        ("Iran to Azerbaijan", (0, 2, 1)),
        ("Azerbaijan to Iran", (1, 0, 0)),
    ]
    titles = [chart.chart_title.text_frame.text for chart in ranked]
    assert titles == ["Visits and meetings by rank", "Visits by the guest’s rank"]
    assert [(s.name, tuple(s.values)) for s in contacts.plots[0].series] == [
        ("Iran to Azerbaijan", (0, 2, 1, 0)),
        ("Azerbaijan to Iran", (1, 0, 0, 0)),
        ("Met, neither as guest", (0, 0, 0, 2)),
    ]


def words_of(deck) -> list[str]:
    """All that stands on slides, in notes, on the master and in the file's properties."""
    slides = [*deck.slides, *(slide.notes_slide for slide in deck.slides), deck.slide_master]
    shown = [s.text_frame.text for slide in slides for s in slide.shapes if s.has_text_frame]
    properties = deck.core_properties
    return [*shown, properties.keywords, properties.comments, properties.subject]


@pytest.mark.parametrize("marking", [None, "OFFICIAL – SENSITIVE", "محرمانه", "RESTRICTED " * 60])
def test_a_marking_stands_once_at_the_head_of_every_slide(served, write, marking):
    dossier = replace(served.dossier, marking=marking and marking.strip(), disclaimer=None)
    deck = write([a_scene(1, served.opening, served)], served=replace(served, dossier=dossier))
    assert_everything_has_its_place(deck)
    for slide in deck.slides:
        heads = [shape for shape in slide.shapes if shape.name == "Marking"]
        assert len(heads) == (marking is not None)
        for head in heads:
            assert marking.startswith(head.text_frame.text.partition("…")[0].strip())
            assert head.top + head.height < slide.shapes.title.top
            assert_text_fits(head)
        if marking:
            texts = [s.text_frame.text for s in slide.shapes if s.has_text_frame]
            assert sum(marking.strip()[:10] in text for text in texts) == 1
    told = " ".join(words_of(deck)).lower()
    assert "no marking" not in told
    assert "unmarked" not in told
    assert "states no disclaimer" not in told


def test_nothing_overlaps_or_runs_off(deck):
    assert_everything_has_its_place(deck)


def test_long_tables_go_on_on_further_slides(served, write):
    claim = replace(CLAIM, words="untested", reason=LONG)
    claims = [replace(claim, statement=f"{number}. {LONG}") for number in range(1, 13)]
    claims[4] = replace(claims[4], reason=LONG * 20)
    deck = write([a_scene(1, served.opening, served, headline=LONG, claims=tuple(claims))])
    assert_everything_has_its_place(deck)
    evidence = [s for s in deck.slides if s.slide_layout.name == "Evidence"]
    total = len(evidence)
    assert [s.shapes.title.text.rpartition(" ")[2] for s in evidence] == [
        f"({number}/{total})" for number in range(1, total + 1)
    ]
    tables = [shape.table for slide in evidence for shape in slide.shapes if shape.has_table]
    rows = [[cell.text for cell in row.cells] for table in tables for row in list(table.rows)[1:]]
    for column, key in ((0, "statement"), (2, "reason")):
        printed = " ".join(row[column] for row in rows if row[column])
        written = " ".join(getattr(claim, key) for claim in claims)
        assert " ".join(printed.split()) == " ".join(written.split())
    for table in tables:
        for row in table.rows:
            for cell in row.cells:
                sizes = {r.font.size.pt for p in cell.text_frame.paragraphs for r in p.runs}
                assert all(size >= 12 for size in sizes)


def test_events_that_a_slide_has_no_room_for_are_counted_and_stand_in_the_notes(deck, brief):
    table = brief.scene("opening").table
    assert len(table.rows) == 24
    first = [s for s in deck.slides if s.shapes.title.text.startswith("Events: ")]
    listed = sum(len(shape.table.rows) - 1 for s in first for shape in s.shapes if shape.has_table)
    assert 8 < listed <= 24
    (left,) = (s for s in first[-1].shapes if s.name == "Not listed")
    assert left.text_frame.text == f"and {24 - listed} more events, not listed here"
    told = first[0].notes_slide.notes_text_frame.text
    assert all("; ".join(row) in told for row in table.rows)


@pytest.mark.parametrize("number", [1, 38, 204])
def test_sources_go_on_until_all_are_listed(served, write, number):
    source = served.dossier.sources[0]
    sources = tuple(
        replace(source, id=f"{source.id}-{count}", title=f"Report number {count}")
        for count in range(number)
    )
    many = replace(served, dossier=replace(served.dossier, sources=sources))
    deck = write([a_scene(1, served.opening, served)], served=many)
    assert_everything_has_its_place(deck)
    slides = [slide for slide in deck.slides if slide.shapes.title.text.startswith("Sources")]
    listed = "\n".join(slide.placeholders[1].text_frame.text for slide in slides)
    assert listed.count("Report number ") == number
    assert (len(slides) > 1) == (number > 1)
    for slide in slides:
        assert_text_fits(slide.placeholders[1], gap_pt=6)


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("share", [0.25, 0.6, 1.0])
def test_words_of_any_length_that_check_allows_have_their_place(served, write, script, share):
    """The limits are those of seeds/format/briefing.py: 80, 240, 1,200, and 80 and 120."""

    def words(limit: int) -> str:
        return of_length(SCRIPTS[script], max(1, round(limit * share)))

    figures = (SceneFigure(words(80), words(120), words(400)),) * FIGURE_LIMIT
    claim = replace(CLAIM, words="contradicted", reason=words(900))
    scene = a_scene(
        1,
        served.opening,
        served,
        title=words(80),
        headline=words(240),
        text=words(1200),
        figures=figures,
        claims=(replace(claim, statement=words(1500)),) * 2,
    )
    dossier = replace(served.dossier, disclaimer=words(900), marking=words(60), summary=words(900))
    deck = write([scene], served=replace(served, dossier=dossier))
    assert_everything_has_its_place(deck)
    assert len(set(titles(deck))) == len(titles(deck))
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_text_frame and shape.name != "Number":
                assert_text_fits(shape)
            if shape.has_table:
                assert_rows_hold_their_words(shape)
    (first,) = (slide for slide in deck.slides if slide.slide_layout.name == "Scene")
    assert bare(first.shapes.title.text) == bare(words(240))
    shown = [slide for slide in deck.slides if slide.shapes.title.text.startswith(words(240)[:20])]
    texts = [s.text_frame.text for slide in shown for s in slide.shapes if s.name == "Text"]
    assert bare("".join(texts)) == bare(scene.text)
    cards = [s.text_frame.text for slide in shown for s in slide.shapes if "Figure" in s.name]
    assert [bare(card) for card in cards] == [bare(words(80) + words(120))] * FIGURE_LIMIT


@pytest.mark.parametrize("script", ["latin", "one word", "han"])
def test_a_page_of_text_in_any_field_of_the_dossier_has_its_place(served, write, script):
    """The limit of seeds/reading/values.py for texts, where a field has none of its own."""
    words = of_length(SCRIPTS[script], TEXT_LIMIT)
    events = tuple(replace(event, title=words) for event in served.dossier.events[:3])
    source = replace(served.dossier.sources[0], title=words, author=words)
    dossier = replace(
        served.dossier,
        title=words,
        summary=words,
        marking=words,
        disclaimer=words,
        events=events,
        sources=(source, *served.dossier.sources[1:]),
    )
    many = ServedDossier.of(dossier)
    view = build_view(many, served.opening, MADE)
    deck = Presentation(io.BytesIO(write_pptx(many, view)))
    assert_everything_has_its_place(deck)
    assert len(set(titles(deck))) == len(titles(deck))
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_text_frame and shape.name != "Number":
                assert_text_fits(shape, gap_pt=6 if "Sources" in slide.shapes.title.text else 0)
            if shape.has_table:
                assert_rows_hold_their_words(shape)


def test_libreoffice_prints_no_word_over_another(served, write, tmp_path):
    """Whatever font it has in place of Arial."""
    scenes = []
    for script in ("latin", "one word", "armenian", "persian", "capitals"):
        sample = SCRIPTS[script]
        figures = tuple(
            SceneFigure(of_length(sample, value), of_length(sample, label), "")
            for value, label in ((12, 119), (80, 120), (3, 20), (40, 60))
        )
        for headline, text, cards in ((236, 870, 4), (90, 300, 3), (240, 1200, 2)):
            number = len(scenes) + 1
            words = {
                "headline": f"{of_length(sample, headline - 3)} {number}",
                "text": of_length(sample, text),
            }
            scenes.append(a_scene(number, served.opening, served, **words, figures=figures[:cards]))
    disclaimer = of_length(SCRIPTS["persian"], 500)
    dossier = replace(served.dossier, disclaimer=disclaimer, marking="RESTRICTED")
    deck = write(scenes, served=replace(served, dossier=dossier))
    path = tmp_path / "long.pptx"
    deck.save(path)
    told = run("pdftotext", "-bbox-layout", convert_with_office(path, "pdf"), "-")
    pages = told.split("<page ")[1:]
    assert len(pages) == len(deck.slides)
    for number, page in enumerate(pages, start=1):
        lines = [tuple(map(float, found)) for found in LINE.findall(page)]
        assert lines
        for one, other in combinations(lines, 2):
            wide = min(one[2], other[2]) - max(one[0], other[0])
            tall = min(one[3], other[3]) - max(one[1], other[1])
            least = min(one[3] - one[1], other[3] - other[1])
            assert wide < 1 or tall < 0.4 * least, f"slide {number}: {one} lies over {other}"


LINE = re.compile(r'<line xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"')
