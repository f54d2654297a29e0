"""The deck that slides are written into: titles, head, foot and notes, and no part twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from pptx.oxml.ns import qn

from dashboard.briefing.scenes import SceneFigure
from dashboard.briefing_files.brief import Brief, BriefScene
from dashboard.briefing_files.cited import cited_words
from dashboard.briefing_files.evidence import Chart, Table
from dashboard.briefing_files.slides.feet import Feet
from dashboard.briefing_files.slides.fitting import fitting_size, height_of
from dashboard.briefing_files.slides.master import (
    KICKER,
    LIST,
    WIDE_TITLE,
    Area,
    Deck,
    recolour,
)
from dashboard.briefing_files.slides.package import tidy
from dashboard.briefing_files.slides.parts import (
    add_figures,
    add_foot,
    add_marking,
    add_text,
    set_reading_order,
)
from dashboard.briefing_files.slides.plans import (
    Plan,
    Title,
    plan_rest,
    with_number,
)
from dashboard.briefing_files.slides.writing import write_text

_MOST_PROPERTY = 255
"""Letters that python-pptx takes for a property of the file."""


class Slides:
    """Writes slide after slide; no two get the same title, and no chart or list comes twice."""

    def __init__(
        self, deck: Deck, brief: Brief, feet: Feet, tokens: Mapping[str, str], *, notes: bool
    ) -> None:
        self.deck, self.brief, self.feet, self.tokens = deck, brief, feet, tokens
        self.notes = notes
        self._titles: set[str] = set()
        self._headlines: dict[str, str] = {}
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

    def new_slide(self, layout: int, title: Title, scene: BriefScene | None) -> Any:
        """A slide with its title, and what every slide bears."""
        slide = self.deck.presentation.slides.add_slide(self.deck.layouts[layout])
        title.area.place(slide.shapes.title)
        write_text(slide.shapes.title.text_frame, title.words, title.size_pt)
        self._titles.add(title.words)
        add_marking(slide, self.brief.marking)
        add_foot(slide, self.deck.layouts[layout], self.feet.of(scene), self.deck.frame.foot_pt)
        return slide

    def headline_of(self, scene: BriefScene) -> str:
        """The headline as the title of no other slide: told apart by the scene's short name."""
        if scene.id not in self._headlines:
            self._headlines[scene.id] = self.unlike(scene.headline, scene)
        return self._headlines[scene.id]

    def unlike(self, title: str, scene: BriefScene | None = None) -> str:
        """A title that no slide has yet."""
        told = title
        if told in self._titles and scene:
            told = f"{title} – {scene.title}"
        number = 2
        while told in self._titles:
            told = f"{title} – {number}"
            number += 1
        return told

    def room(self, top: float, area: Area = WIDE_TITLE) -> Area:
        """What is left below a height, as wide as an area."""
        return self.deck.frame.below(top, area)

    def add_words(
        self,
        slide: Any,
        plan: Plan,
        holder: int,
        figures: tuple[SceneFigure, ...],
        *,
        muted: bool = False,
    ) -> None:
        """Text and call-outs of a plan; a placeholder without words is taken away."""
        place = slide.placeholders[holder]
        if plan.text_area:
            place.name = "Text"
            plan.text_area.place(place)
            write_text(place.text_frame, plan.text, plan.text_pt, muted=muted)
            without_bullets(place.text_frame)
        else:
            place._element.getparent().remove(place._element)
        if plan.cards and plan.cards_area:
            add_figures(slide, plan.cards_area, figures, plan.cards)

    def go_on(self, title: str, first: Plan, scene: BriefScene | None) -> None:
        """The slides that hold what the first had no room for."""
        top = self.wide_top(scene)
        plans = list(plan_rest(title, self.room(top), first))
        figures = first.rest_figures
        for number, plan in enumerate(plans, start=2):
            slide = self.new_slide(LIST, self.named(plan.title, number, len(plans) + 1), scene)
            self.add_kicker(slide, scene, WIDE_TITLE.width)
            self.add_words(slide, plan, 1, figures)
            self.write_notes(slide, "", scene)

    def named(self, title: Title, number: int, total: int) -> Title:
        """A title with its number where it stands on several slides, like no other."""
        told = with_number(title, number, total)
        return replace(told, words=self.unlike(told.words))

    def kicker(self, scene: BriefScene | None, width: float) -> tuple[str, float, Area]:
        """Number and short name of a scene, their size, and their place above the title."""
        if scene is None:
            return "", 0, Area(KICKER.left, KICKER.top, width, 0)
        words = f"{scene.number} / {self.brief.total} · {scene.title}"
        area = Area(KICKER.left, KICKER.top, width, KICKER.height)
        size = fitting_size(words, area, (12, 11, 10))
        tall = max(height_of(words, width, size), KICKER.height)
        return words, size, replace(area, height=tall)

    def add_kicker(self, slide: Any, scene: BriefScene | None, width: float) -> None:
        """Number and short name of a scene above the title; nothing where there is none."""
        words, size, area = self.kicker(scene, width)
        if words:
            add_text(slide, area, words, size, "Scene", muted=True)

    def wide_top(self, scene: BriefScene | None) -> float:
        """Where the title of a slide as wide as all begins; inches."""
        _, _, area = self.kicker(scene, WIDE_TITLE.width)
        return area.top + area.height if scene else WIDE_TITLE.top

    def is_new(self, part: Table | Chart | None) -> bool:
        """True for a table or chart that no slide has shown; from now on one has."""
        if part is None or part in self._shown:
            return False
        self._shown.add(part)
        return True

    def write_notes(self, slide: Any, words: str, scene: BriefScene | None = None) -> None:
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


def without_bullets(frame: Any) -> None:
    """Take the bullets of a placeholder for lists away."""
    for paragraph in frame.paragraphs:
        properties = paragraph._p.get_or_add_pPr()
        properties.set("marL", "0")
        properties.set("indent", "0")
        last = properties.find(qn("a:spcAft"))
        at = 0 if last is None else properties.index(last) + 1
        properties.insert(at, properties.makeelement(qn("a:buNone"), {}))
