"""A dossier's briefing as one HTML file that opens from a disk, with map, timeline and scenes.

The page is put together like the application, from the same layouts, scripts and style sheets; what
a server would be asked for lies inside it (docs/decisions/2026-11-25-one-file.md).
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from dashboard import __version__
from dashboard.briefing.briefings import Briefing
from dashboard.briefing_files.formats import Asked
from dashboard.briefing_files.onefile.fonts import letters_in, only_needed, read_cut
from dashboard.briefing_files.onefile.ground import ground_bodies
from dashboard.briefing_files.onefile.inlining import InlineBody, inline_fonts
from dashboard.briefing_files.onefile.licences import list_licences
from dashboard.briefing_files.onefile.page import Page, write_page
from dashboard.briefing_files.onefile.pictures import draw_pictures, frame_about
from dashboard.briefing_files.onefile.plotly import plotly_script
from dashboard.components.drawing import Drawing, drawn
from dashboard.components.markup import render_markup, script_json
from dashboard.context import Context
from dashboard.figures.tokens import assets_folder
from dashboard.query.payload import Payload
from dashboard.selection import Language, Selection
from dashboard.selection.words import borders_words, day_words
from dashboard.server.addresses import AT_ROOT
from dashboard.server.bundling import Bundle
from dashboard.server.scripts import Script
from dashboard.store.served import ServedDossier
from dashboard.views.map import layout as map_layout
from dashboard.views.onefile import layout as onefile_layout
from dashboard.views.onefile.plain import render_plain
from dashboard.views.pair.event_panel import render_event_facts
from dashboard.views.present import layout as present_layout
from dashboard.views.timeline import layout as timeline_layout
from geodata.layers import DRAWN, layer_bytes

_GEOJSON = "application/geo+json"
_JSON = "application/json"
_PROGRAM = f"Araxes {__version__}"

MOST_COLOURED = 500
"""Events whose cards are drawn for every pair and language: more would take minutes."""


def write(asked: Asked) -> bytes:
    """The page that is asked for; it opens at a view where the order names one."""
    asked.progress(0, 1, "Writing the page")
    briefing = asked.brief.briefing
    slug = briefing.served.dossier.slug
    return write_html(asked.context, slug, briefing, selection=asked.order.view)


def write_html(
    context: Context,
    slug: str,
    briefing: Briefing,
    *,
    selection: Selection | None = None,
) -> bytes:
    """The file, UTF-8; the same bytes for the same dossier, briefing and version of the program.

    Parameters
    ----------
    context, slug
        The served dossiers, and which of them.
    briefing
        The scenes as they are filled in; there may be none.
    selection
        What is shown first: the first scene's view by default, else the dossier's opening.

    Raises
    ------
    KeyError
        Where none is served as no such dossier.
    """
    served = context.dossiers[slug]
    payload = served.derived(Payload)
    first = selection or _first(briefing)
    # A file lies nowhere below a server, whoever makes it.
    cards, scenes = AT_ROOT.cards(slug), AT_ROOT.briefing(slug)
    events = AT_ROOT.data(slug, payload.digest)
    views = [first, *(filled.selection for filled in briefing.scenes)]
    pictures = list(draw_pictures(served, list(dict.fromkeys(views))))
    facts = {
        "slug": slug,
        "dossier": events,
        "briefing": scenes,
        "cards": cards,
        "selection": first.to_json(),
        "pictures": [picture.facts for picture in pictures],
    }
    dossier = served.dossier
    imprint = _imprint(served, first)
    body = onefile_layout.render_frame(
        dossier,
        imprint,
        briefing.scenes,
        map_page=map_layout.render(AT_ROOT, tiled=False),
        timeline=timeline_layout.render(context),
        presenting=present_layout.render(),
    )
    kept = [
        InlineBody(events, payload.body, _JSON),
        InlineBody(scenes, _bytes(briefing.to_json(_READ_ONLY, handed_out=True)), _JSON),
        InlineBody(cards, _bytes(draw_cards(briefing)), _JSON),
        *(picture.body for picture in pictures),
        *ground_bodies([frame_about(served, view) for view in dict.fromkeys(views)]),
        *_layers(),
    ]
    plain = render_markup(render_plain(dossier, imprint, briefing.scenes))
    page = _page(dossier.title, render_markup(body), plain, script_json(facts), kept)
    return write_page(page).encode()


def _imprint(served: ServedDossier, first: Selection) -> onefile_layout.Imprint:
    return onefile_layout.Imprint(
        data=served.data_hash,
        as_of=day_words(served.dossier.as_of),
        viewpoint=borders_words(first.pair, first.as_of),
        program=_PROGRAM,
        licences=list_licences(assets_folder()),
    )


def _page(title: str, markup: str, plain: str, facts: str, kept: list[InlineBody]) -> Page:
    """The parts of the page, with the scripts and letters that it needs."""
    application = Script(assets_folder(), "onefile").text
    letters = letters_in(markup, application, *(one.body.decode() for one in kept), facts)
    return Page(
        title=title,
        description=f"{title}: map, timeline and scenes in one file.",
        generator=_PROGRAM,
        icon=_icon(),
        style=_style(letters),
        head_script=Script(assets_folder(), "head").text,
        body=markup,
        plain=plain,
        facts=facts,
        kept=kept,
        scripts=[
            application,
            plotly_script(),
        ],
    )


_WHY_NOT = "This is a copy in a file; scenes are composed where the dossier lies."
_READ_ONLY = {"editable": False, "why_not": _WHY_NOT, "can_undo": False}


def _first(briefing: Briefing) -> Selection:
    return next((filled.selection for filled in briefing.scenes), briefing.served.opening)


def _layers() -> Iterator[InlineBody]:
    for name in DRAWN:
        yield InlineBody(AT_ROOT.layer(name), layer_bytes(name), _GEOJSON)


def draw_cards(briefing: Briefing) -> dict[str, dict[str, list[Drawing]]]:
    """Drawings of every event's card, by pair and language (``IRN-AZE|en``) and then by event.

    There is a set for each pair of a scene, both ways round, since the pair colours its sides, and
    one without a pair. Of very many events there is but the last, in English.
    """
    served = briefing.served
    pairs: dict[tuple[str, str] | None, None] = {None: None}
    languages = tuple(Language)
    if len(served.events) <= MOST_COLOURED:
        for one in (served.opening, *(filled.selection for filled in briefing.scenes)):
            if one.pair:
                pairs |= {one.pair: None, one.pair[::-1]: None}
    else:
        languages = (Language.ENGLISH,)
    return {
        f"{'-'.join(pair or ())}|{language.value}": _draw_set(
            served, replace(served.opening, pair=pair, language=language)
        )
        for pair in pairs
        for language in languages
    }


def _draw_set(served: ServedDossier, selection: Selection) -> dict[str, list[Drawing]]:
    return {
        event.id: drawn(render_event_facts(event, served, selection))
        for event in served.dossier.events
    }


def _style(letters: frozenset[int]) -> str:
    """The application's sheets and the file's own, with the fonts of these letters inside."""
    assets = assets_folder()
    own = (path.read_text(encoding="utf-8") for path in sorted((assets / "onefile").glob("*.css")))
    sheet = only_needed("\n".join([Bundle(assets).body.decode(), *own]), letters)
    return inline_fonts(sheet, assets / "css", lambda path: read_cut(path, letters))


def _icon() -> str:
    svg = (assets_folder() / "onefile" / "icon.svg").read_bytes()
    return f"data:image/svg+xml;base64,{base64.b64encode(svg).decode()}"


def _bytes(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
