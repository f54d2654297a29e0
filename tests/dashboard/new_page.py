"""A page that the room does not have: what somebody would write to add it."""

from __future__ import annotations

from tests.grown import Grown

EDITS = {
    "dashboard/selection/choices.py": [
        ('    BRIEFING = "briefing"\n', '    BRIEFING = "briefing"\n    ACTORS = "actors"\n'),
    ],
    "dashboard/pages.py": [
        (
            "from dashboard.views.briefing import callbacks",
            "from dashboard.views.actors import callbacks as actors_callbacks\n"
            "from dashboard.views.actors import layout as actors_layout\n"
            "from dashboard.views.briefing import callbacks",
        ),
        (
            "        (briefing_callbacks.register,),\n        windowed=False,\n    ),\n",
            "        (briefing_callbacks.register,),\n        windowed=False,\n    ),\n"
            '    PageView(Page.ACTORS, "Actors", "7", (actors_layout.render,), '
            "(actors_callbacks.register,)),\n",
        ),
    ],
}

FILES = {
    "dashboard/views/actors/ids.py": """
from enum import StrEnum


class Ids(StrEnum):
    BODY = "actors-body"
""",
    "dashboard/views/actors/layout.py": """
from dash import html

from dashboard.components.panels import PagePanel, render_stores
from dashboard.selection import Page
from dashboard.views.actors.ids import Ids

ACTORS = PagePanel(
    "actors",
    Page.ACTORS,
    fields=("dossier",),
    subject=("dossier",),
    head="Actors",
    missing="the actors are not here",
)


def render(context):
    return [*render_stores(ACTORS.name), html.Div(id=Ids.BODY, **ACTORS.asks)]
""",
    "dashboard/views/actors/callbacks.py": """
from functools import partial

from dash import html

from dashboard.components import panels
from dashboard.views.actors.layout import ACTORS


def register(app, context):
    panels.register(app, ACTORS.name, partial(answer_actors, context))


def answer_actors(context, data):
    _, served = context.read(data)
    return [html.Ul([html.Li(actor.name) for actor in served.dossier.actors])]
""",
}


def add_page(grown: Grown) -> None:
    """Two files edited, three written."""
    for path, changes in EDITS.items():
        grown.edit(path, *changes)
    for path, text in FILES.items():
        grown.add(path, text)
