"""A briefing as slides that can be edited: real placeholders, native tables and charts, notes.

A scene is a slide with its map, and goes on on a second where its words need one; where it has
claims or events that no slide has shown yet, slides with a table and a chart follow, whose numbers
come with them.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.export.briefing.brief import Brief, BriefScene, Figure
from dashboard.export.briefing.cited import cited_words
from dashboard.export.briefing.evidence import Chart, Table
from dashboard.export.briefing.maps import alternative_text, draw_map
from dashboard.export.briefing.progress import Progress, silent
from dashboard.export.briefing.slide_charts import add_chart
from dashboard.export.briefing.slide_feet import Feet, fit_feet
from dashboard.export.briefing.slide_fitting import fitting_size, height_of
from dashboard.export.briefing.slide_master import (
    COVER,
    COVER_TITLE,
    KICKER,
    LIST,
    SCENE,
    TITLE,
    TITLED,
    WIDE_TITLE,
    Area,
    Deck,
    build_deck,
    recolour,
)
from dashboard.export.briefing.slide_package import tidy
from dashboard.export.briefing.slide_parts import (
    add_figures,
    add_foot,
    add_marking,
    add_text,
    describe,
    set_reading_order,
)
from dashboard.export.briefing.slide_plans import (
    PARAGRAPH_GAP_PT,
    Plan,
    Title,
    below,
    paged,
    plan_rest,
    plan_title,
    plan_wide_title,
    plan_words,
    with_number,
)
from dashboard.export.briefing.slide_tables import Sheet, add_table, sheets_of
from dashboard.export.briefing.slide_writing import write_text
from dashboard.export.briefing.typesetting import raster
from dashboard.export.briefing.zipped import settled
from dashboard.figures.direction import is_right_to_left
from dashboard.figures.tokens import load_tokens, style_sheet
from dashboard.query.wording import day_words
from dashboard.store.shelf import Volume

_PX_PER_INCH = 96
_GAP_IN = 0.3
_TABLE_SHARE = 0.62
"""Of a slide's width, where a chart stands beside the table."""

_MOST_EVENT_SLIDES = 2
"""A list of events is a reminder: what it has no room for stands in the notes."""

_MOST_FACTS_IN = 1.5
_MOST_PROPERTY = 255
"""Letters that python-pptx takes for a property of the file."""

_LEADS = {"claim": "Claims tested", "event": "Events", "": "In figures"}
"""What the title of a table's slides begins with, by what its rows are."""

_COVER_SIZES = (40, 36, 32, 28, 24, 20, 16)
_TITLE_SIZES = (28, 26, 24, 22, 20, 18, 16)


def write_pptx(
    volume: Volume,
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
    tokens = load_tokens(style_sheet(), dark=dark)
    feet = fit_feet(brief)
    writer = _Writer(build_deck(tokens, feet.frame), brief, feet, tokens, notes=notes)
    writer.add_cover()
    for done, scene in enumerate(brief.scenes):
        progress(done, len(brief.scenes) + 1, f"Drawing scene {scene.number}")
        writer.add_scene(scene, _picture(volume, scene, feet.frame.picture, dark=dark))
        writer.add_evidence(scene)
    progress(len(brief.scenes), len(brief.scenes) + 1, "Writing the slides")
    writer.add_sources()
    output = io.BytesIO()
    writer.finish().save(output)
    return settled(output.getvalue(), brief.made)


def _picture(volume: Volume, scene: BriefScene, area: Area, *, dark: bool) -> bytes:
    width, height = (round(side * _PX_PER_INCH) for side in (area.width, area.height))
    drawn = draw_map(volume, scene, width, height, dark=dark)
    return raster(drawn.to_svg(letters=False), width, height)


class _Writer:
    """Writes slide after slide; no two get the same title, and no chart or list comes twice."""

    def __init__(
        self, deck: Deck, brief: Brief, feet: Feet, tokens: Mapping[str, str], *, notes: bool
    ) -> None:
        self.deck, self.brief, self.feet, self.tokens = deck, brief, feet, tokens
        self.notes = notes
        self._titles: set[str] = set()
        self._shown: set[Table | Chart] = set()

    def finish(self) -> Any:
        """The presentation, which says of itself what it is."""
        for slide in self.deck.presentation.slides:
            set_reading_order(slide)
        self._set_properties()
        recolour(self.deck.presentation.part.notes_master_part, self.tokens)
        tidy(self.deck.presentation, self.brief.program)
        return self.deck.presentation

    def _set_properties(self) -> None:
        brief = self.brief
        moment = datetime(brief.made.year, brief.made.month, brief.made.day, tzinfo=UTC)
        properties = self.deck.presentation.core_properties
        properties.title = brief.title[:_MOST_PROPERTY]
        properties.author = properties.last_modified_by = brief.program
        properties.subject = f"Briefing, {brief.as_of_words}"
        marking = f"{brief.marking}; " if brief.marking else ""
        properties.keywords = f"{marking}data {brief.data}"[-_MOST_PROPERTY:]
        properties.comments = (brief.disclaimer or "")[:_MOST_PROPERTY]
        properties.created = properties.modified = moment.replace(tzinfo=None)
        properties.revision = 1

    def _new_slide(self, layout: int, title: Title, scene: BriefScene | None) -> Any:
        slide = self.deck.presentation.slides.add_slide(self.deck.layouts[layout])
        title.area.place(slide.shapes.title)
        write_text(slide.shapes.title.text_frame, title.words, title.size_pt)
        self._titles.add(title.words)
        add_marking(slide, self.brief.marking)
        add_foot(slide, self.deck.layouts[layout], self.feet.of(scene), self.deck.frame.foot_pt)
        return slide

    def _unlike(self, title: str, scene: BriefScene | None = None) -> str:
        """A title that no slide has yet."""
        told = title
        if told in self._titles and scene:
            told = f"{title} – {scene.title}"
        number = 2
        while told in self._titles:
            told = f"{title} – {number}"
            number += 1
        return told

    def _room(self, top: float, area: Area = WIDE_TITLE) -> Area:
        return self.deck.frame.below(top, area)

    def add_cover(self) -> None:
        """Title, question, and what the copy rests on."""
        brief = self.brief
        facts = "\n".join(
            [
                f"As of {day_words(brief.as_of)} · borders: {brief.viewpoint}",
                f"Geometry: {' · '.join(brief.attribution)}",
                f"Data: SHA-256 {brief.data}",
                f"Made {day_words(brief.made)} with {brief.program}",
            ]
        )
        foot = self.deck.frame.below(0, WIDE_TITLE)
        size = fitting_size(facts, Area(0, 0, foot.width, _MOST_FACTS_IN), (13, 12, 11, 10))
        tall = height_of(facts, foot.width, size)
        top = foot.height - tall
        head = COVER_TITLE
        room = Area(head.left, head.top, head.width, top - head.top - _GAP_IN)
        title = plan_title(brief.title, room, head.height, _COVER_SIZES)
        plan = plan_words(title, room, brief.summary, ())
        slide = self._new_slide(COVER, title, None)
        self._add_words(slide, plan, 1, (), muted=True)
        add_text(slide, Area(foot.left, top, foot.width, tall), facts, size, "Imprint")
        self._write_notes(slide, "")
        self._go_on(brief.title, plan, None)

    def _add_words(
        self,
        slide: Any,
        plan: Plan,
        holder: int,
        figures: tuple[Figure, ...],
        *,
        muted: bool = False,
    ) -> None:
        """Text and call-outs of a plan; a placeholder without words is taken away."""
        place = slide.placeholders[holder]
        if plan.text_area:
            place.name = "Text"
            plan.text_area.place(place)
            write_text(place.text_frame, plan.text, plan.text_pt, muted=muted)
            _without_bullets(place.text_frame)
        else:
            place._element.getparent().remove(place._element)
        if plan.cards and plan.cards_area:
            add_figures(slide, plan.cards_area, figures, plan.cards)

    def _go_on(self, title: str, first: Plan, scene: BriefScene | None) -> None:
        """The slides that hold what the first had no room for."""
        top = self._wide_top(scene)
        plans = list(plan_rest(title, self._room(top), first))
        figures = first.rest_figures
        for number, plan in enumerate(plans, start=2):
            slide = self._new_slide(LIST, self._named(plan.title, number, len(plans) + 1), scene)
            self._add_kicker(slide, scene, WIDE_TITLE.width)
            self._add_words(slide, plan, 1, figures)
            self._write_notes(slide, "", scene)

    def _named(self, title: Title, number: int, total: int) -> Title:
        """A title with its number where it stands on several slides, like no other."""
        told = with_number(title, number, total)
        return replace(told, words=self._unlike(told.words))

    def _kicker(self, scene: BriefScene | None, width: float) -> tuple[str, float, Area]:
        """Number and short name of a scene, their size, and their place above the title."""
        if scene is None:
            return "", 0, Area(KICKER.left, KICKER.top, width, 0)
        words = f"{scene.number} / {self.brief.total} · {scene.title}"
        area = Area(KICKER.left, KICKER.top, width, KICKER.height)
        size = fitting_size(words, area, (12, 11, 10))
        tall = max(height_of(words, width, size), KICKER.height)
        return words, size, replace(area, height=tall)

    def _add_kicker(self, slide: Any, scene: BriefScene | None, width: float) -> None:
        words, size, area = self._kicker(scene, width)
        if words:
            add_text(slide, area, words, size, "Scene", muted=True)

    def _wide_top(self, scene: BriefScene | None) -> float:
        _, _, area = self._kicker(scene, WIDE_TITLE.width)
        return area.top + area.height if scene else WIDE_TITLE.top

    def add_scene(self, scene: BriefScene, picture: bytes) -> None:
        """The map beside headline, text and call-outs; what has no room goes on behind it."""
        _, _, kicker = self._kicker(scene, TITLE.width)
        room = self._room(kicker.top + kicker.height, TITLE)
        headline = self._unlike(scene.headline, scene)
        title = plan_title(headline, room, TITLE.height, _TITLE_SIZES)
        plan = plan_words(title, room, scene.text, scene.figures)
        slide = self._new_slide(SCENE, title, scene)
        self._add_kicker(slide, scene, TITLE.width)
        holder = slide.placeholders[1].insert_picture(io.BytesIO(picture))
        holder.crop_left = holder.crop_right = holder.crop_top = holder.crop_bottom = 0
        self.deck.frame.picture.place(holder)
        holder.name = "Map"
        describe(holder, alternative_text(self.brief, scene))
        self._add_words(slide, plan, 2, scene.figures)
        own = [scene.notes, *scene.notices] if self.notes else []
        self._write_notes(slide, "\n".join(words for words in own if words), scene)
        self._go_on(headline, plan, scene)

    def add_evidence(self, scene: BriefScene) -> None:
        """Claims or events as a table, with a chart beside the first; each only if it is new."""
        table = scene.table if self._is_new(scene.table) else None
        chart = scene.chart if self._is_new(scene.chart) else None
        if table is None and chart is None:
            return
        top = self._wide_top(scene)
        told = _led(_LEADS[table.noun if table else ""], scene.headline)
        title = plan_wide_title(told, self._room(top), numbered=True)
        content = below(title, self._room(top))
        share = _TABLE_SHARE if table and chart else 1.0
        sheets: list[Sheet | None] = [None]
        if table:
            first = replace(content, width=content.width * share)
            most = None if scene.claims else _MOST_EVENT_SLIDES
            sheets = list(sheets_of(table, first, content, most))
        for number, sheet in enumerate(sheets, start=1):
            slide = self._new_slide(TITLED, self._named(title, number, len(sheets)), scene)
            self._add_kicker(slide, scene, WIDE_TITLE.width)
            if table and sheet:
                add_table(slide, table, sheet, self.tokens)
            if chart and number == 1:
                wide = content.width * share + _GAP_IN if table else 0
                tall = min(content.height, 1.6 + 0.62 * len(chart.categories), 4.2)
                tall = tall if chart.level else min(content.height, 3.6)
                left, width = content.left + wide, content.width - wide
                add_chart(slide, Area(left, content.top, width, tall), chart)
            self._write_notes(slide, _table_words(scene) if number == 1 else "", scene)

    def _is_new(self, part: Table | Chart | None) -> bool:
        """True for a table or chart that no slide has shown; from now on one has."""
        if part is None or part in self._shown:
            return False
        self._shown.add(part)
        return True

    def add_sources(self) -> None:
        """Every source, and what the maps and figures rest on, on as many slides as they need."""
        brief = self.brief
        lines = [
            f"{reference.number}. {reference.words}"
            + (f" {reference.url}" if reference.url else "")
            for reference in brief.references
        ]
        lines.append(f"Geometry: {' · '.join(brief.attribution)}. Borders: {brief.viewpoint}.")
        lines.append(f"Data: SHA-256 {brief.data} over the dossier’s records.")
        room = self._room(WIDE_TITLE.top)
        title = plan_wide_title("Sources", room, numbered=True)
        content = below(title, room)
        size, pages = paged(lines, content)
        for number, page in enumerate(pages, start=1):
            slide = self._new_slide(LIST, self._named(title, number, len(pages)), None)
            place = slide.placeholders[1]
            place.name = "Text"
            content.place(place)
            write_text(place.text_frame, "\n".join(page), size)
            for paragraph in place.text_frame.paragraphs[:-1]:
                paragraph.space_after = Pt(PARAGRAPH_GAP_PT)
            _without_bullets(place.text_frame)
            self._write_notes(slide, "")

    def _write_notes(self, slide: Any, words: str, scene: BriefScene | None = None) -> None:
        """The presenter's words, then what the slide rests on."""
        brief = self.brief
        told = [words] if words else []
        if scene:
            figures = [
                f"{fig.value} {fig.label}: {fig.source}" for fig in scene.figures if fig.source
            ]
            told += [*figures, cited_words(scene), f"Shown: {scene.sentence}. {scene.key}"]
        foot = brief.foot(scene)
        told.append(f"{brief.marking} · {foot}" if brief.marking else foot)
        told.append(f"Data: SHA-256 {brief.data}")
        told += [brief.disclaimer] if brief.disclaimer else []
        write_text(slide.notes_slide.notes_text_frame, "\n".join(told))


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


def _without_bullets(frame: Any) -> None:
    for paragraph in frame.paragraphs:
        properties = paragraph._p.get_or_add_pPr()
        properties.set("marL", "0")
        properties.set("indent", "0")
        last = properties.find(qn("a:spcAft"))
        at = 0 if last is None else properties.index(last) + 1
        properties.insert(at, properties.makeelement(qn("a:buNone"), {}))
