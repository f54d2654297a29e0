"""Pictures by address: ``/export/<slug>/{scene/<id>.svg, view.<svg|png>, map-<w>x<h>.svg}``.

A scene's picture is its map alone, small, for lists; a view's is a picture to take away, with its
words and its foot; a map's lies beneath the marks on a page that draws no WebGL. A worker draws one
at a time, for each takes a core and tens of megabytes; who asks meanwhile is told to ask again, and
the other threads answer everybody else.
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
from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.beneath import draw_beneath
from dashboard.figures.scene_map.drawing import draw_scene
from dashboard.figures.scene_map.framing import frame_of
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.formats import FORMATS, media_type_of, picture_suffixes
from dashboard.query.payload import Payload
from dashboard.selection import Selection, SelectionError, Theme
from dashboard.server.failures import RequestError, find_served
from dashboard.store.served import ServedDossier

_REMEMBERED = 64
"""Drawn maps that a worker keeps: some tens of kilobytes each."""

_SIDES_PX = (16, 8192)
"""Least and greatest width and height of a map: screens up to eight thousand pixels wide."""

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
        selection = _read_selection(context, slug)
        order = Order(FORMATS[ending], view=selection, dark=selection.theme is Theme.DARK)
        with _alone(easel):
            brief = build_view(served, selection, made_today())
            drawn = Asked(context, brief, order).write()
        name = f"{slug}-view.{ending}"
        response = _answer(drawn, name)
        response.headers["Content-Disposition"] = f'inline; filename="{name}"'
        return response

    @server.get("/export/<slug>/map-<int:width>x<int:height>.svg")
    def export_map(slug: str, width: int, height: int) -> Response:
        served = find_served(context.dossiers, slug)
        least, most = _SIDES_PX
        if not (least <= width <= most and least <= height <= most):
            raise RequestError(
                400, f"A map of {width} × {height} is not drawn; expected {least} to {most} pixels."
            )
        selection = _read_selection(context, slug)
        drawn = served.derived(_Maps).draw_beneath(easel, selection, (width, height))
        return _answer(drawn, f"{slug}-map.svg")


def _read_selection(context: Context, slug: str) -> Selection:
    """The selection of the address that is asked for; RequestError 400 where it is broken."""
    try:
        query = request.query_string.decode("utf-8", "replace")
        return read_selection(context, slug, query)
    except SelectionError as error:
        raise RequestError(400, f"This address could not be read. {error}") from None


class _Maps:
    """Maps of one dossier without words; the same view is drawn once."""

    def __init__(self, served: ServedDossier) -> None:
        self._served = served
        self.draw = lru_cache(_REMEMBERED)(self._draw)
        self.draw_beneath = lru_cache(_REMEMBERED)(self._draw_beneath)

    def _draw(self, easel: threading.Lock, selection: Selection, *, dark: bool) -> bytes:
        served = self._served
        with _alone(easel):
            drawn = draw_scene(served, selection, *THUMBNAIL_PX, dark=dark)
            return drawn.to_svg().encode()

    def _draw_beneath(
        self, easel: threading.Lock, selection: Selection, size: tuple[int, int]
    ) -> bytes:
        """The selection's camera is taken by the letter: marks are to lie where they belong."""
        served, camera = self._served, selection.camera
        tokens = load_tokens(token_sheets(), dark=selection.theme is Theme.DARK)
        with _alone(easel):
            if camera:
                frame = Frame.at(camera.lon, camera.lat, camera.zoom, *size)
            else:
                frame = frame_of(selection, served.derived(Payload).values, *size)
            return draw_beneath(served, selection, frame, tokens).to_svg().encode()


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
