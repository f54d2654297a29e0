"""What can be asked for, and how it is made: one way for command line, routes and jobs."""

from __future__ import annotations

import io
import os
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum

from dashboard.briefing.briefings import Briefing, read_briefing
from dashboard.context import Context
from dashboard.export.briefing.brief import Brief, BriefScene, build_brief, build_view
from dashboard.export.briefing.markdown import write_markdown
from dashboard.export.briefing.pdf import write_pdf
from dashboard.export.briefing.png import write_png
from dashboard.export.briefing.pptx import write_pptx
from dashboard.export.briefing.progress import Progress, silent
from dashboard.export.briefing.svg import write_picture
from dashboard.query.wording import counted
from dashboard.selection import Selection
from dashboard.store.shelf import Volume


class Format(StrEnum):
    """The ending of a file, in the order in which formats are offered."""

    PPTX = "pptx"
    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "md"
    PNG = "png"
    SVG = "svg"


PICTURES = frozenset({Format.PNG, Format.SVG})
"""One file a scene; of a whole briefing, a ZIP of them."""

WITH_NOTES = frozenset({Format.PPTX, Format.PDF, Format.MARKDOWN})
"""What the presenter's notes can go into."""

MEDIA_TYPES: Mapping[str, str] = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "png": "image/png",
    "svg": "image/svg+xml",
    "zip": "application/zip",
}


class OrderError(ValueError):
    """What cannot be made; the message is a sentence for the reader."""


class StaleError(OrderError):
    """What is not handed out before somebody said so: scenes no longer hold.

    The message says how many and which, and ``reasons`` why, a sentence each.
    """

    def __init__(self, titles: Sequence[str], reasons: Sequence[str]) -> None:
        verb = "no longer holds" if len(titles) == 1 else "no longer hold"
        told = f"{counted(len(titles), 'scene')} {verb}: {'; '.join(titles)}"
        super().__init__(f"{told}." if titles else "The briefing's files have a problem.")
        self.reasons = tuple(reasons)


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: one ``scene`` by its id, a ``view`` that is none, or the briefing.

    ``notes`` are the presenter's; None means as the format has them by default: slides with,
    everything else, which an audience reads, without. ``anyway`` hands out scenes that no longer
    hold.
    """

    format: Format
    scene: str | None = None
    view: Selection | None = None
    dark: bool = False
    notes: bool | None = None
    anyway: bool = False

    @property
    def with_notes(self) -> bool:
        """Whether the presenter's notes go along."""
        if self.notes is None:
            return self.view is None and self.format is Format.PPTX
        return self.notes and self.view is None and self.format in WITH_NOTES

    @property
    def is_speakers_copy(self) -> bool:
        """Whether what an audience reads has the presenter's notes this once, and is named so."""
        return self.with_notes and self.format is not Format.PPTX


@dataclass(frozen=True, slots=True)
class Product:
    """A made file: its name and its bytes."""

    name: str
    content: bytes

    @property
    def media_type(self) -> str:
        """The media type that its ending stands for."""
        return MEDIA_TYPES[self.name.rpartition(".")[2]]


def make(
    context: Context, slug: str, order: Order, made: date, progress: Progress = silent
) -> Product:
    """The file that an order asks for, of the briefing as it stands now.

    Raises
    ------
    OrderError
        Where the dossier has no scenes, or not the one that is asked for.
    StaleError
        Where scenes that are asked for no longer hold, and the order does not say ``anyway``.
    """
    volume = context.shelf[slug]
    briefing = read_briefing(volume)
    check_holding(briefing, order)
    if order.format is Format.HTML and order.scene is None:
        # Here, since the page that it makes is the views' own, and these load Dash.
        from dashboard.export.briefing.html import write_html  # noqa: PLC0415

        progress(0, 1, "Writing the page")
        page = write_html(context, slug, briefing, selection=order.view)
        return Product(f"{slug}-briefing.html", page)
    if order.view is not None:
        brief = build_view(volume, order.view, made)
        order = replace(order, scene=brief.scenes[0].id)
    else:
        brief = build_brief(briefing, made)
    if not brief.scenes:
        raise OrderError(
            f"The briefing of “{brief.title}” has no scenes to export; keep a view as a scene, or "
            "export the view."
        )
    if order.format in PICTURES:
        return _pictures(volume, brief, order, progress)
    chosen = _only(brief, order.scene)
    whose = "-speakers-copy" if order.is_speakers_copy else ""
    name = f"{slug}-{order.scene or 'briefing'}{whose}.{order.format.value}"
    return Product(name, _writers(volume, chosen, order, progress)[order.format]())


def check_holding(briefing: Briefing, order: Order) -> None:
    """StaleError where a briefing no longer holds and the order does not say ``anyway``.

    A view is no scene and always holds.
    """
    if order.anyway or order.view is not None:
        return
    stale = [
        filled
        for filled in briefing.scenes
        if filled.notices and order.scene in (None, filled.scene.id)
    ]
    reasons = [
        f"{filled.scene.title}: {notice.words}" for filled in stale for notice in filled.notices
    ]
    told = " ".join(reasons)
    reasons += [words for words in briefing.problems if words not in told]
    if reasons:
        raise StaleError([filled.scene.title for filled in stale], reasons)


def _writers(
    volume: Volume, brief: Brief, order: Order, progress: Progress
) -> Mapping[Format, Callable[[], bytes]]:
    look = {"notes": order.with_notes, "dark": order.dark}
    return {
        Format.PPTX: lambda: write_pptx(volume, brief, **look, progress=progress),
        Format.PDF: lambda: write_pdf(volume, brief, **look, progress=progress),
        Format.MARKDOWN: lambda: write_markdown(brief, notes=order.with_notes),
        Format.HTML: _no_scene_in_html,
    }


def _no_scene_in_html() -> bytes:
    raise OrderError("One HTML file holds the whole briefing; leave the scene out.")


def _only(brief: Brief, scene: str | None) -> Brief:
    """The brief with one scene alone, which keeps its number."""
    if scene is None:
        return brief
    return replace(brief, scenes=(find_scene(brief, scene),))


def find_scene(brief: Brief, id_: str) -> BriefScene:
    """The scene with this id; OrderError with those that there are."""
    try:
        return brief.scene(id_)
    except KeyError:
        known = ", ".join(scene.id for scene in brief.scenes)
        raise OrderError(f"scene: came {id_[:60]!r}; expected one of {known}.") from None


def _pictures(volume: Volume, brief: Brief, order: Order, progress: Progress) -> Product:
    if order.scene is not None:
        progress(0, 1, "Drawing the scene")
        scene = find_scene(brief, order.scene)
        name = f"{brief.slug}-{scene.id}.{order.format.value}"
        return Product(name, picture(volume, brief, scene, order))
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for done, scene in enumerate(brief.scenes):
            progress(done, len(brief.scenes), f"Drawing scene {scene.number}")
            name = f"{scene.number:02}-{scene.id}.{order.format.value}"
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            archive.writestr(entry, picture(volume, brief, scene, order))
    return Product(f"{brief.slug}-briefing-{order.format.value}.zip", output.getvalue())


def picture(volume: Volume, brief: Brief, scene: BriefScene, order: Order) -> bytes:
    """A scene's or a view's picture with its words."""
    if order.format is Format.PNG:
        return write_png(volume, brief, scene, dark=order.dark)
    svg, _, _ = write_picture(volume, brief, scene, dark=order.dark)
    return svg.encode()


def made_today(environment: Mapping[str, str] = os.environ) -> date:
    """The day that a copy says it was made on: today, UTC, or that of ``SOURCE_DATE_EPOCH``.

    See reproducible-builds.org/specs/source-date-epoch.
    """
    given = environment.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(given), UTC) if re.fullmatch(r"\d{1,11}", given) else None
    return (moment or datetime.now(UTC)).date()
