"""Layout of the presented scene, which lies over the map, and of the way back to it.

Everything is empty and hidden until ``assets/js/present`` shows a scene; nothing here waits for a
callback, since a briefing goes on when the server is gone.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.views.present.ids import Ids

_TOOLS = (
    ("previous", "left", "The scene before (←)"),
    ("next", "right", "The next scene (→)"),
    ("point", "point", "A large dot that follows the pointer (P)"),
    ("draw", "draw", "Draw on the map (D)"),
    ("colour", "colour", "The other colour (X)"),
    ("undo", "undo", "Undo the last stroke (Z)"),
    ("clear", "clear", "Wipe the drawing (C)"),
    ("black", "black", "Black screen (B)"),
    ("autoplay", "play", "Go on by itself (A)"),
    ("explore", "explore", "Explore the map room from here (E)"),
    ("presenter", "presenter", "The presenter's window (N)"),
    ("fullscreen", "fullscreen", "Full screen (F)"),
    ("help", "keys", "All keys (?)"),
    ("leave", "close", "Leave the briefing (Esc)"),
)
"""Command of ``assets/js/present/commands.js``, icon and title of each button."""


def render() -> list[Component]:
    """The scene over the map, and the chip that leads back from exploring."""
    return [
        html.Section(
            [
                _render_glass(),
                html.P(id=Ids.BANNER, hidden=True),
                html.Div([_render_body(), *_render_foot()], id=Ids.SCENE),
                html.Div(
                    [_render_tool(*tool) for tool in _TOOLS],
                    id=Ids.TOOLS,
                    role="toolbar",
                    **aria(label="Presenting"),
                ),
                html.P(id=Ids.JUMP, hidden=True, role="status"),
                html.Div(id=Ids.COVER, hidden=True, role="status"),
                html.Div(id=Ids.OFFER, hidden=True, role="status"),
            ],
            id=Ids.ROOT,
            tabIndex=-1,
            hidden=True,
            **aria(label="Briefing"),
        ),
        _render_resume(),
    ]


def _render_glass() -> Component:
    """Lies between hand and map: a scene is pointed at and drawn on, never moved by accident."""
    return html.Div(
        [html.Canvas(id=Ids.INK, **aria(hidden=True)), html.Div(id=Ids.DOT, hidden=True)],
        id=Ids.GLASS,
    )


def _render_body() -> Component:
    words = html.Div(
        [
            html.P(id=Ids.NOTICES, hidden=True),
            html.P(id=Ids.KICKER),
            html.H2(id=Ids.HEADLINE, dir="auto"),
            html.P(id=Ids.TEXT, dir="auto"),
        ],
        className="present-words",
        **aria(live="polite", atomic=True),
    )
    return html.Div([words, html.Dl(id=Ids.FIGURES)], id=Ids.BODY)


def _render_foot() -> list[Component]:
    return [
        html.Nav(id=Ids.PROGRESS, **aria(label="Scenes")),
        html.Div(
            [html.P(id=Ids.SOURCES), html.P(id=Ids.DATES), html.P(id=Ids.DISCLAIMER)],
            className="present-foot",
        ),
    ]


def _render_tool(command: str, icon: str, title: str) -> Component:
    return html.Button(
        html.Span(className=f"icon icon-{icon}"),
        type="button",
        className="present-tool",
        title=title,
        **data(present=command),
        **aria(label=title),
    )


def _render_resume() -> Component:
    return html.Div(
        [
            html.Button(
                "Resume briefing (R)",
                type="button",
                className="primary",
                **data(present="resume"),
            ),
            html.Button(
                html.Span(className="icon icon-close"),
                type="button",
                className="quiet",
                title="End the briefing",
                **data(present="leave"),
                **aria(label="End the briefing"),
            ),
        ],
        id=Ids.RESUME,
        hidden=True,
        role="group",
        **aria(label="Briefing"),
    )
