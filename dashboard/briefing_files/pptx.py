"""A briefing as slides that can be edited: real placeholders, native tables and charts, notes.

A scene is a slide with its map, and goes on on a second where its words need one; where it has
claims or events that no slide has shown yet, slides with a table and a chart follow, whose numbers
come with them.
"""

from __future__ import annotations

import io
from dataclasses import replace

from pptx.util import Pt

from dashboard.briefing_files.brief import Brief, BriefScene
from dashboard.briefing_files.formats import Asked
from dashboard.briefing_files.maps import alternative_text, draw_map
from dashboard.briefing_files.progress import Progress, silent
from dashboard.briefing_files.slides.bars import add_bars
from dashboard.briefing_files.slides.charts import add_chart
from dashboard.briefing_files.slides.deck import Slides, without_bullets
from dashboard.briefing_files.slides.feet import fit_feet
from dashboard.briefing_files.slides.fitting import fitting_size, height_of
from dashboard.briefing_files.slides.master import (
    COVER,
    COVER_TITLE,
    LIST,
    SCENE,
    TITLE,
    TITLED,
    WIDE_TITLE,
    Area,
    build_deck,
)
from dashboard.briefing_files.slides.parts import (
    add_text,
    describe,
)
from dashboard.briefing_files.slides.plans import (
    PARAGRAPH_GAP_PT,
    below,
    paged,
    plan_title,
    plan_wide_title,
    plan_words,
)
from dashboard.briefing_files.slides.tables import Sheet, add_table, sheets_of
from dashboard.briefing_files.slides.writing import write_text
from dashboard.briefing_files.typesetting import raster
from dashboard.briefing_files.zipped import settled
from dashboard.figures.charts.bars import Bars
from dashboard.figures.charts.gathering import Charted
from dashboard.figures.direction import is_right_to_left
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.query.wording import day_words
from dashboard.store.served import ServedDossier

_PX_PER_INCH = 96
_GAP_IN = 0.3
_TABLE_SHARE = 0.62
"""Of a slide's width, where a chart stands beside the table."""

_MOST_EVENT_SLIDES = 2
"""A list of events is a reminder: what it has no room for stands in the notes."""

_MOST_FACTS_IN = 1.5
_SENTENCE_PT = 13
_LEADS = {"claim": "Claims tested", "event": "Events", "": "In figures"}
"""What the title of a table's slides begins with, by what its rows are."""

_COVER_SIZES = (40, 36, 32, 28, 24, 20, 16)
_TITLE_SIZES = (28, 26, 24, 22, 20, 18, 16)


def write(asked: Asked) -> bytes:
    """The slides that are asked for."""
    look = {"notes": asked.order.with_notes, "dark": asked.order.dark}
    return write_pptx(asked.served, asked.brief, **look, progress=asked.progress)


def write_pptx(
    served: ServedDossier,
    brief: Brief,
    *,
    notes: bool = True,
    dark: bool = False,
    progress: Progress = silent,
) -> bytes:
    """The slides' bytes: the same for the same brief.

    ``notes`` are the presenter's own and what an editor has to know; where they are left out, each
    slide still says what it rests on in its notes.
    """
    tokens = load_tokens(token_sheets(), dark=dark)
    feet = fit_feet(brief)
    slides = Slides(build_deck(tokens, feet.frame), brief, feet, tokens, notes=notes)
    _add_cover(slides)
    for done, scene in enumerate(brief.scenes):
        progress(done, len(brief.scenes) + 1, f"Drawing scene {scene.number}")
        _add_scene(slides, scene, _picture(served, scene, feet.frame.picture, dark=dark))
        _add_evidence(slides, scene)
        for chart in scene.charts:
            if chart.bars:
                _add_chart(slides, scene, chart, chart.bars)
    progress(len(brief.scenes), len(brief.scenes) + 1, "Writing the slides")
    _add_sources(slides)
    output = io.BytesIO()
    slides.finish().save(output)
    return settled(output.getvalue(), brief.made)


def _picture(served: ServedDossier, scene: BriefScene, area: Area, *, dark: bool) -> bytes:
    width, height = (round(side * _PX_PER_INCH) for side in (area.width, area.height))
    drawn = draw_map(served, scene, width, height, dark=dark)
    return raster(drawn.to_svg(), width, height)


def _add_cover(slides: Slides) -> None:
    """Title, question, and what the copy rests on."""
    brief = slides.brief
    facts = "\n".join(
        [
            f"As of {day_words(brief.as_of)} · borders: {brief.viewpoint}",
            f"Geometry: {' · '.join(brief.attribution)}",
            f"Data: SHA-256 {brief.data}",
            f"Prepared {day_words(brief.made)} ({brief.program})",
        ]
    )
    foot = slides.deck.frame.below(0, WIDE_TITLE)
    size = fitting_size(facts, Area(0, 0, foot.width, _MOST_FACTS_IN), (13, 12, 11, 10))
    tall = height_of(facts, foot.width, size)
    top = foot.height - tall
    head = COVER_TITLE
    room = Area(head.left, head.top, head.width, top - head.top - _GAP_IN)
    title = plan_title(brief.title, room, head.height, _COVER_SIZES)
    plan = plan_words(title, room, brief.summary, ())
    slide = slides.new_slide(COVER, title, None)
    slides.add_words(slide, plan, 1, (), muted=True)
    add_text(slide, Area(foot.left, top, foot.width, tall), facts, size, "Imprint")
    slides.write_notes(slide, "")
    slides.go_on(brief.title, plan, None)


def _add_scene(slides: Slides, scene: BriefScene, picture: bytes) -> None:
    """The map beside headline, text and call-outs; what has no room goes on behind it."""
    _, _, kicker = slides.kicker(scene, TITLE.width)
    room = slides.room(kicker.top + kicker.height, TITLE)
    headline = slides.headline_of(scene)
    title = plan_title(headline, room, TITLE.height, _TITLE_SIZES)
    plan = plan_words(title, room, scene.text, scene.figures)
    slide = slides.new_slide(SCENE, title, scene)
    slides.add_kicker(slide, scene, TITLE.width)
    holder = slide.placeholders[1].insert_picture(io.BytesIO(picture))
    holder.crop_left = holder.crop_right = holder.crop_top = holder.crop_bottom = 0
    slides.deck.frame.picture.place(holder)
    holder.name = "Map"
    describe(holder, alternative_text(slides.brief, scene))
    slides.add_words(slide, plan, 2, scene.figures)
    own = [scene.notes, *scene.notices] if slides.notes else []
    slides.write_notes(slide, "\n".join(words for words in own if words), scene)
    slides.go_on(headline, plan, scene)


def _add_evidence(slides: Slides, scene: BriefScene) -> None:
    """Claims or events as a table, with a chart beside the first; each only if it is new.

    Counts of events in time say nothing of claims: they stand beside a list of events alone.
    """
    table = scene.table if slides.is_new(scene.table) else None
    fits = scene.chart is not None and (scene.chart.level or not scene.claims)
    chart = scene.chart if fits and slides.is_new(scene.chart) else None
    if table is None and chart is None:
        return
    top = slides.wide_top(scene)
    told = _led(_LEADS[table.noun if table else ""], slides.headline_of(scene))
    title = plan_wide_title(told, slides.room(top), numbered=True)
    content = below(title, slides.room(top))
    share = _TABLE_SHARE if table and chart else 1.0
    sheets: list[Sheet | None] = [None]
    if table:
        first = replace(content, width=content.width * share)
        most = None if scene.claims else _MOST_EVENT_SLIDES
        sheets = list(sheets_of(table, first, content, most))
    for number, sheet in enumerate(sheets, start=1):
        slide = slides.new_slide(TITLED, slides.named(title, number, len(sheets)), scene)
        slides.add_kicker(slide, scene, WIDE_TITLE.width)
        if table and sheet:
            add_table(slide, table, sheet, slides.tokens)
        if chart and number == 1:
            wide = content.width * share + _GAP_IN if table else 0
            tall = min(content.height, 1.6 + 0.62 * len(chart.categories), 4.2)
            tall = tall if chart.level else min(content.height, 3.6)
            left, width = content.left + wide, content.width - wide
            add_chart(slide, Area(left, content.top, width, tall), chart)
        slides.write_notes(slide, _table_words(scene) if number == 1 else "", scene)


def _add_chart(slides: Slides, scene: BriefScene, chart: Charted, bars: Bars) -> None:
    """A chart of the Pairs page with its sentence; how it is reckoned stands in the notes."""
    top = slides.wide_top(scene)
    title = plan_wide_title(chart.title, slides.room(top), numbered=False)
    slide = slides.new_slide(TITLED, slides.named(title, 1, 1), scene)
    slides.add_kicker(slide, scene, WIDE_TITLE.width)
    content = below(title, slides.room(top))
    tall = height_of(chart.sentence, content.width, _SENTENCE_PT)
    words = replace(content, height=tall)
    add_text(slide, words, chart.sentence, _SENTENCE_PT, "Text", muted=True)
    rest = replace(content, top=content.top + tall, height=content.height - tall)
    add_bars(slide, rest, chart, bars, slides.tokens)
    slides.write_notes(slide, "\n".join(chart.notes), scene)


def _add_sources(slides: Slides) -> None:
    """Every source, and what the maps and figures rest on, on as many slides as they need."""
    brief = slides.brief
    lines = [
        f"{reference.number}. {reference.words}" + (f" {reference.url}" if reference.url else "")
        for reference in brief.references
    ]
    lines.append(f"Geometry: {' · '.join(brief.attribution)}. Borders: {brief.viewpoint}.")
    lines.append(f"Data: SHA-256 {brief.data} over the dossier’s records.")
    room = slides.room(WIDE_TITLE.top)
    title = plan_wide_title("Sources", room, numbered=True)
    content = below(title, room)
    size, pages = paged(lines, content)
    for number, page in enumerate(pages, start=1):
        slide = slides.new_slide(LIST, slides.named(title, number, len(pages)), None)
        place = slide.placeholders[1]
        place.name = "Text"
        content.place(place)
        write_text(place.text_frame, "\n".join(page), size)
        for paragraph in place.text_frame.paragraphs[:-1]:
            paragraph.space_after = Pt(PARAGRAPH_GAP_PT)
        without_bullets(place.text_frame)
        slides.write_notes(slide, "")


def _led(lead: str, headline: str) -> str:
    """What a slide holds and the finding, in an order that keeps a Persian one whole."""
    if is_right_to_left(headline):
        return f"{headline} ({lead.lower()})"
    return f"{lead}: {headline}"


def _table_words(scene: BriefScene) -> str:
    """The whole table as text: rows that the slides had no room for are not lost."""
    if not scene.table:
        return ""
    rows = ["; ".join(row) for row in scene.table.rows]
    caveats = [caveat for claim in scene.claims for caveat in claim.caveats]
    kept = ["To be kept in mind:", *dict.fromkeys(caveats)] if caveats else []
    return "\n".join([f"{scene.table.title}:", *rows, *kept]).strip()
