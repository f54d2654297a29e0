"""Pictures by address: ``/export/<slug>/scene/<id>.svg`` and ``/export/<slug>/view.<svg|png>``.

A scene's picture is its map alone, small, for lists; a view's is a picture to take away, with its
words and its foot. A worker draws one at a time, for each takes a core and tens of megabytes; who
asks meanwhile is told to ask again, and the other threads answer everybody else.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache

from flask import Flask, Response, make_response, request

from dashboard.briefing.briefings import Reader
from dashboard.briefing_files.brief import build_view
from dashboard.briefing_files.formats import Asked, Order, made_today
from dashboard.briefing_files.svg import THUMBNAIL_PX, write_picture
from dashboard.context import Context
from dashboard.downloads.routes import read_selection
from dashboard.figures.scene_map.drawing import draw_scene
from dashboard.formats import FORMATS, media_type_of, picture_suffixes
from dashboard.selection import Selection, SelectionError, Theme
from dashboard.server.failures import RequestError, find_served
from dashboard.store.served import ServedDossier

_REMEMBERED = 64
"""Drawn maps that a worker keeps: some tens of kilobytes each."""

_WAIT_S = 1
"""After which a reader who was refused may well find the worker free."""


def register(server: Flask, context: Context) -> None:
    """Add the addresses to a server."""
    easel = threading.Lock()  # made before the workers are forked, so each has its own

    @server.get("/export/<slug>/scene/<id_>.svg")
    def export_scene(slug: str, id_: str) -> Response:
        served = find_served(context.dossiers, slug)
        scenes = {scene.scene.id: scene for scene in served.derived(Reader).read().scenes}
        if id_ not in scenes:
            known = ", ".join(scenes) or "none: it has no scenes"
            raise RequestError(
                404, f"The briefing of {slug} has no scene {id_[:60]!r}; expected one of {known}."
            )
        selection = replace(scenes[id_].selection, theme=Theme.AUTO)
        dark = request.args.get("theme") == Theme.DARK.value
        return _answer(served.derived(_Maps).draw(easel, selection, dark=dark), f"{id_}.svg")

    @server.get("/export/<slug>/view.<ending>")
    def export_view(slug: str, ending: str) -> Response:
        served = find_served(context.dossiers, slug)
        endings = picture_suffixes()
        if ending not in endings:
            raise RequestError(
                404, f"A view is not drawn as {ending[:20]!r}; expected {' or '.join(endings)}."
            )
        try:
            query = request.query_string.decode("utf-8", "replace")
            selection = read_selection(context, slug, query)
        except SelectionError as error:
            raise RequestError(400, f"This address could not be read. {error}") from None
        order = Order(FORMATS[ending], view=selection, dark=selection.theme is Theme.DARK)
        with _alone(easel):
            brief = build_view(served, selection, made_today())
            drawn = Asked(context, brief, order).write()
        name = f"{slug}-view.{ending}"
        response = _answer(drawn, name)
        response.headers["Content-Disposition"] = f'inline; filename="{name}"'
        return response


class _Maps:
    """Small maps of one dossier; the same view is drawn once."""

    def __init__(self, served: ServedDossier) -> None:
        self._served = served
        self.draw = lru_cache(_REMEMBERED)(self._draw)

    def _draw(self, easel: threading.Lock, selection: Selection, *, dark: bool) -> bytes:
        served = self._served
        with _alone(easel):
            drawn = draw_scene(served, selection, *THUMBNAIL_PX, dark=dark)
            return drawn.to_svg().encode()


def warm(served: ServedDossier) -> None:
    """Draw a dossier's opening view both ways: outlines and fonts are then at hand for the next."""
    brief = build_view(served, served.opening, made_today())
    write_picture(served, brief, brief.scenes[0])
    draw_scene(served, served.opening, *THUMBNAIL_PX)


@contextmanager
def _alone(easel: threading.Lock) -> Iterator[None]:
    """Draw while nobody else does; RequestError 429 where somebody does."""
    if not easel.acquire(blocking=False):
        raise RequestError(
            429, "Another picture is being drawn; ask for this one again in a second.", _WAIT_S
        )
    try:
        yield
    finally:
        easel.release()


def _answer(content: bytes, name: str) -> Response:
    """An answer that a browser asks for again, and is told when it is still the same."""
    response = make_response(content)
    response.headers["Content-Type"] = media_type_of(name)
    response.headers["Cache-Control"] = "no-cache"
    response.set_etag(hashlib.sha256(content).hexdigest()[:16])
    response.make_conditional(request)
    return response
