"""What can be asked for, and how it is made: one way for command line, routes and jobs.

The formats themselves stand in :mod:`dashboard.formats`.
"""

from __future__ import annotations

import io
import os
import pkgutil
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from dashboard.briefing.briefings import Briefing, read_briefing
from dashboard.briefing_files.brief import Brief, BriefScene, build_brief, build_view
from dashboard.briefing_files.progress import Progress, silent
from dashboard.context import Context
from dashboard.formats import Extent, Format, Notes, media_type_of
from dashboard.query.wording import counted
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier


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
            return self.view is None and self.format.notes is Notes.ALWAYS
        return self.notes and self.view is None and self.format.notes is not Notes.NEVER

    @property
    def is_speakers_copy(self) -> bool:
        """Whether what an audience reads has the presenter's notes this once, and is named so."""
        return self.with_notes and self.format.notes is not Notes.ALWAYS


@dataclass(frozen=True, slots=True)
class Asked:
    """What a writer is given; ``brief`` has the scenes that are asked for.

    There is at least one, but where the format holds the whole briefing anyway.
    """

    context: Context
    brief: Brief
    order: Order
    progress: Progress = silent

    @property
    def served(self) -> ServedDossier:
        """The dossier as it is served."""
        return self.brief.briefing.served

    @property
    def scene(self) -> BriefScene:
        """The one scene or view of a picture."""
        return self.brief.scenes[0]

    def write(self) -> bytes:
        """The file's bytes."""
        writer: Callable[[Asked], bytes] = pkgutil.resolve_name(self.order.format.writer)
        return writer(self)


@dataclass(frozen=True, slots=True)
class Product:
    """A made file: its name and its bytes."""

    name: str
    content: bytes

    @property
    def media_type(self) -> str:
        """The media type that its ending stands for."""
        return media_type_of(self.name)


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
    form = order.format
    served = context.dossiers[slug]
    briefing = read_briefing(served)
    check_holding(briefing, order)
    if order.view is not None and form.extent is not Extent.BRIEFING:
        brief = build_view(served, order.view, made)
        scene: str | None = brief.scenes[0].id
    else:
        brief, scene = build_brief(briefing, made), order.scene
    if form.extent is Extent.BRIEFING:
        if scene is not None:
            raise OrderError(
                f"One {form.suffix.upper()} file holds the whole briefing; leave the scene out."
            )
    elif not brief.scenes:
        raise OrderError(
            f"The briefing of “{brief.title}” has no scenes to export; keep a view as a scene, or "
            "export the view."
        )
    if scene is not None:
        brief = _only(brief, scene)
    asked = Asked(context, brief, order, progress)
    if form.extent is Extent.SCENE and scene is None:
        return _pictures(asked)
    whose = "-speakers-copy" if order.is_speakers_copy else ""
    return Product(f"{slug}-{scene or 'briefing'}{whose}.{form.suffix}", asked.write())


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


def _only(brief: Brief, scene: str) -> Brief:
    """The brief with one scene alone, which keeps its number."""
    try:
        return replace(brief, scenes=(brief.scene(scene),))
    except KeyError:
        known = ", ".join(one.id for one in brief.scenes)
        raise OrderError(f"scene: came {scene[:60]!r}; expected one of {known}.") from None


def _pictures(asked: Asked) -> Product:
    """A ZIP with a picture of every scene."""
    brief, suffix = asked.brief, asked.order.format.suffix
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for done, scene in enumerate(brief.scenes):
            asked.progress(done, len(brief.scenes), f"Drawing scene {scene.number}")
            one = Asked(asked.context, replace(brief, scenes=(scene,)), asked.order)
            name = f"{scene.number:02}-{scene.id}.{suffix}"
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), one.write())
    return Product(f"{brief.slug}-briefing-{suffix}.zip", output.getvalue())


def made_today(environment: Mapping[str, str] = os.environ) -> date:
    """The day that a copy says it was made on: today, UTC, or that of ``SOURCE_DATE_EPOCH``.

    See reproducible-builds.org/specs/source-date-epoch.
    """
    given = environment.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(given), UTC) if re.fullmatch(r"\d{1,11}", given) else None
    return (moment or datetime.now(UTC)).date()
