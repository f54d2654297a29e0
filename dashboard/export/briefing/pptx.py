"""A briefing as slides that can be edited: real placeholders, native tables and charts, notes.

A scene is a slide with its map; where it has claims or events, a second slide holds them as a table
and a chart, whose numbers come with it.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from dashboard.export.briefing.brief import NO_DISCLAIMER, Brief, BriefScene
from dashboard.export.briefing.cited import cited_words
from dashboard.export.briefing.maps import alternative_text, draw_map
from dashboard.export.briefing.progress import Progress, silent
from dashboard.export.briefing.slide_master import (
    CONTENT,
    COVER,
    COVER_FACTS,
    COVER_TEXT,
    COVER_TITLE,
    FIGURES,
    FOOT,
    FOOT_PT,
    KICKER,
    LIST,
    PICTURE,
    SCENE,
    TEXT,
    TITLE,
    TITLED,
    WIDE_TITLE,
    Area,
    Deck,
    build_deck,
)
from dashboard.export.briefing.slide_parts import (
    add_chart,
    add_figures,
    add_foot,
    add_table,
    add_text,
    describe,
    fitting_size,
    lines_of,
    write_text,
)
from dashboard.export.briefing.typesetting import raster
from dashboard.export.briefing.zipped import settled
from dashboard.figures.tokens import load_tokens, style_sheet
from dashboard.query.wording import day_words
from dashboard.store.shelf import Volume

_PX_PER_INCH = 96
_GAP_IN = 0.3
_TABLE_SHARE = 0.62
"""Of a slide's width, where a chart stands beside the table."""

_TITLE_SIZES = (28, 26, 24, 22, 20, 18, 16)
_TEXT_SIZES = (18, 16, 15, 14, 13, 12, 11, 10)


def write_pptx(
    volume: Volume,
    brief: Brief,
    *,
    notes: bool = True,
    dark: bool = False,
    progress: Progress = silent,
) -> bytes:
    """The slides' bytes: the same for the same brief.

    ``notes`` are the presenter's own; where they are left out, each slide still says what it rests
    on in its notes.
    """
    tokens = load_tokens(style_sheet(), dark=dark)
    deck = build_deck(tokens, brief.marking or "")
    _set_properties(deck, brief)
    _add_cover(deck, brief)
    for done, scene in enumerate(brief.scenes):
        progress(done, len(brief.scenes) + 1, f"Drawing scene {scene.number}")
        _add_scene(deck, volume, brief, scene, notes=notes, dark=dark)
        if scene.table or scene.chart:
            _add_evidence(deck, brief, scene, tokens)
    progress(len(brief.scenes), len(brief.scenes) + 1, "Writing the slides")
    _add_sources(deck, brief)
    output = io.BytesIO()
    deck.presentation.save(output)
    return settled(output.getvalue(), brief.made)


def _set_properties(deck: Deck, brief: Brief) -> None:
    moment = datetime(brief.made.year, brief.made.month, brief.made.day, tzinfo=UTC)
    properties = deck.presentation.core_properties
    properties.title = brief.title
    properties.author = properties.last_modified_by = brief.program
    properties.subject = f"Briefing, {brief.as_of_words}"
    properties.keywords = _joined("; ", brief.marking, f"data {brief.data}")
    properties.comments = brief.disclaimer or NO_DISCLAIMER
    properties.created = properties.modified = moment.replace(tzinfo=None)
    properties.revision = 1


def _new_slide(deck: Deck, layout: int, title: str, area: Area, foot: str) -> Any:
    slide = deck.presentation.slides.add_slide(deck.layouts[layout])
    sizes = (40, 36, 32, 28, 24) if layout == COVER else _TITLE_SIZES
    write_text(slide.shapes.title.text_frame, title, fitting_size(title, area, sizes, bold=True))
    add_foot(slide, deck.layouts[layout], foot)
    return slide


def _foot(brief: Brief, scene: BriefScene | None = None) -> str:
    """Marking and sources on one or two lines, what else every copy says on the last."""
    last = brief.foot(scene)
    first = _joined(" · ", brief.marking, cited_words(scene) if scene else "")
    width = FOOT.width - 0.2
    while lines_of(first, width, FOOT_PT) > 2:
        first = f"{first[: int(len(first) * 0.9)].rstrip(' .…;,')} … (all in the notes)"
        first = first.replace("… (all in the notes) …", "…")
    return _joined("\n", first, last)


def _joined(between: str, *parts: str | None) -> str:
    """The parts that there are: a dossier without a marking leaves no mark of its absence."""
    return between.join(part for part in parts if part)


def _add_cover(deck: Deck, brief: Brief) -> None:
    slide = _new_slide(deck, COVER, brief.title, COVER_TITLE, _foot(brief))
    size = fitting_size(brief.summary, COVER_TEXT, (18, 16, 14, 12, 11, 10))
    write_text(slide.placeholders[1].text_frame, brief.summary, size, muted=True)
    facts = "\n".join(
        [
            f"As of {day_words(brief.as_of)} · borders: {brief.viewpoint}",
            f"Geometry: {' · '.join(brief.attribution)}",
            f"Data: SHA-256 {brief.data}",
            f"Prepared {day_words(brief.made)} ({brief.program})",
            brief.disclaimer or NO_DISCLAIMER,
        ]
    )
    add_text(
        slide, COVER_FACTS, facts, fitting_size(facts, COVER_FACTS, (13, 12, 11, 10)), "Imprint"
    )
    _write_notes(slide, brief, "")


def _add_scene(
    deck: Deck, volume: Volume, brief: Brief, scene: BriefScene, *, notes: bool, dark: bool
) -> None:
    slide = _new_slide(deck, SCENE, scene.headline, TITLE, _foot(brief, scene))
    kicker = f"{scene.number} / {brief.total} · {scene.title}"
    size = fitting_size(kicker, KICKER, (12, 11, 10, 9))
    add_text(slide, KICKER, kicker, size, "Scene", muted=True)
    width, height = (round(side * _PX_PER_INCH) for side in (PICTURE.width, PICTURE.height))
    drawn = draw_map(volume, scene, width, height, dark=dark)
    picture = raster(drawn.to_svg(), width, height)
    holder = slide.placeholders[1].insert_picture(io.BytesIO(picture))
    holder.crop_left = holder.crop_right = holder.crop_top = holder.crop_bottom = 0
    PICTURE.place(holder)
    holder.name = "Map"
    describe(holder, alternative_text(brief, scene))
    body = "\n".join([scene.text, *scene.notices]) if scene.notices else scene.text
    room = _text_room(scene)
    Area(TITLE.left, TITLE.top, TITLE.width, room.top - TITLE.top).place(slide.shapes.title)
    place = slide.placeholders[2]
    room.place(place)
    if body:
        write_text(place.text_frame, body, fitting_size(body, room, _TEXT_SIZES))
    else:
        place._element.getparent().remove(place._element)
    if scene.figures:
        add_figures(slide, FIGURES, scene.figures)
    _write_notes(slide, brief, scene.notes if notes else "", scene)


def _text_room(scene: BriefScene) -> Area:
    """What headline and call-outs leave to the text."""
    size = fitting_size(scene.headline, TITLE, _TITLE_SIZES, bold=True)
    lines = lines_of(scene.headline, TITLE.width - 0.2, size, bold=True)
    top = min(TITLE.top + lines * size * 1.22 / 72 + 0.25, TEXT.top)
    bottom = FIGURES.top - 0.1 if scene.figures else FIGURES.top + FIGURES.height
    return Area(TEXT.left, top, TEXT.width, bottom - top)


def _add_evidence(deck: Deck, brief: Brief, scene: BriefScene, tokens: Mapping[str, str]) -> None:
    title = scene.table.title if scene.table else "In figures"
    slide = _new_slide(deck, TITLED, title, WIDE_TITLE, _foot(brief, scene))
    kicker = f"{scene.number} / {brief.total} · {scene.title}"
    place = Area(KICKER.left, KICKER.top, WIDE_TITLE.width, KICKER.height)
    add_text(slide, place, kicker, 12, "Scene", muted=True)
    share = _TABLE_SHARE if scene.table and scene.chart else 1.0
    wide = CONTENT.width * share
    if scene.table:
        area = Area(CONTENT.left, CONTENT.top, wide, CONTENT.height)
        add_table(slide, area, scene.table, tokens)
    if scene.chart:
        left = CONTENT.left + (wide + _GAP_IN if scene.table else 0)
        width = CONTENT.left + CONTENT.width - left
        tall = min(CONTENT.height, 1.6 + 0.62 * len(scene.chart.categories), 4.2)
        tall = tall if scene.chart.level else 3.6
        add_chart(slide, Area(left, CONTENT.top, width, tall), scene.chart)
    _write_notes(slide, brief, _table_words(scene), scene)


def _table_words(scene: BriefScene) -> str:
    """The whole table as text: rows that the slide had no room for are not lost."""
    if not scene.table:
        return ""
    rows = ["; ".join(row) for row in scene.table.rows]
    caveats = [caveat for claim in scene.claims for caveat in claim.caveats]
    kept = ["To be kept in mind:", *dict.fromkeys(caveats)] if caveats else []
    return "\n".join([f"{scene.table.title}:", *rows, scene.table.more, *kept]).strip()


def _add_sources(deck: Deck, brief: Brief) -> None:
    slide = _new_slide(deck, LIST, "Sources", WIDE_TITLE, _foot(brief))
    lines = [
        f"{reference.number}. {reference.words}" + (f" {reference.url}" if reference.url else "")
        for reference in brief.references
    ]
    lines.append(f"Geometry: {' · '.join(brief.attribution)}. Borders: {brief.viewpoint}.")
    lines.append(f"Data: SHA-256 {brief.data} over the dossier’s records.")
    words = "\n".join(lines)
    frame = slide.placeholders[1].text_frame
    write_text(frame, words, fitting_size(words, CONTENT, (16, 15, 14, 13, 12, 11, 10, 9)))
    for paragraph in frame.paragraphs:
        _without_bullet(paragraph)
    _write_notes(slide, brief, "")


def _without_bullet(paragraph: Any) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", "0")
    properties.set("indent", "0")
    properties.insert(
        0, properties.makeelement("{http://schemas.openxmlformats.org/drawingml/2006/main}buNone")
    )


def _write_notes(slide: Any, brief: Brief, words: str, scene: BriefScene | None = None) -> None:
    """The presenter's words, then what the slide rests on."""
    told = [words] if words else []
    if scene:
        figures = [f"{fig.value} {fig.label}: {fig.source}" for fig in scene.figures if fig.source]
        told += [*figures, cited_words(scene), f"Shown: {scene.sentence}. {scene.key}"]
    told += [_joined(" · ", brief.marking, brief.foot(scene)), f"Data: SHA-256 {brief.data}"]
    told.append(brief.disclaimer or NO_DISCLAIMER)
    slide.notes_slide.notes_text_frame.text = "\n".join(told)
