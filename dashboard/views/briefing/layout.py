"""Layout of the briefing page; ``assets/js/compose`` fills it with what the server gives."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from dashboard.context import Context
from dashboard.views.briefing.ids import Ids


def render(context: Context) -> list[Component]:  # noqa: ARG001 - every view takes it
    """Head with two tabs, then the scenes with their editor, or what changed."""
    return [
        html.Div(
            [
                _render_head(),
                html.P(id=Ids.WHY_NOT, className="briefing-why-not", hidden=True),
                html.Div(id=Ids.PROBLEMS, className="briefing-problems", hidden=True),
                html.Div(
                    [
                        html.Nav(id=Ids.LIST, **aria(label="Scenes")),
                        html.Div(id=Ids.EDITOR, role="region", **aria(label="Scene")),
                    ],
                    id=Ids.SCENES,
                    role="tabpanel",
                    **aria(labelledby=Ids.TAB_SCENES.value),
                ),
                html.Div(
                    id=Ids.CHANGES,
                    role="tabpanel",
                    hidden=True,
                    **aria(labelledby=Ids.TAB_CHANGES.value),
                ),
                html.P(id=Ids.STATUS, className="visually-hidden", role="status"),
            ],
            id=Ids.VIEW,
        ),
    ]


def _render_head() -> Component:
    return html.Div(
        [
            html.H2("Briefing"),
            html.Div(
                [
                    _render_tab(Ids.TAB_SCENES, "Scenes", Ids.SCENES, chosen=True),
                    _render_tab(
                        Ids.TAB_CHANGES, "Change since last brief", Ids.CHANGES, chosen=False
                    ),
                ],
                role="tablist",
                className="briefing-tabs",
                **aria(label="Briefing"),
            ),
            html.P(id=Ids.TOTAL, className="note"),
            html.Div(
                html.Button(
                    "Undo",
                    id=Ids.UNDO,
                    type="button",
                    className="action",
                    title="Undo the last change to the briefing",
                    disabled=True,
                ),
                id=Ids.TOOLS,
            ),
        ],
        className="briefing-head",
    )


def _render_tab(id_: Ids, title: str, panel: Ids, *, chosen: bool) -> Component:
    return html.Button(
        title,
        id=id_,
        type="button",
        role="tab",
        tabIndex=0 if chosen else -1,
        className="briefing-tab",
        **aria(selected=chosen, controls=panel.value),
    )
