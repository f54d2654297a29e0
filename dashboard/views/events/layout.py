"""Layout of the events page: its head with downloads, what to do where it is empty, the table."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.components.actions import render_action, show_kind
from dashboard.components.attributes import aria, data
from dashboard.context import Context
from dashboard.downloads.routes import FORMATS
from dashboard.selection import Scope, Within
from dashboard.views.events.ids import Ids
from seeds.records.model import EventKind

_SCOPES = ((Scope.ALL, "All events"), (Scope.PAIR, "This pair only"))


def render(context: Context) -> list[Component]:  # noqa: ARG001 - every view takes it
    """The page; the table itself comes when it is first opened."""
    return [
        dcc.Store(id=Ids.OPENED),
        html.Div(
            [
                html.Div([_render_title(), _render_tools()], className="events-head"),
                _render_empty(),
                html.Div(
                    id=Ids.TABLE,
                    className="events-table",
                    role="region",
                    **aria(label="Table of events"),
                ),
            ],
            id=Ids.ROOT,
        ),
    ]


def _render_title() -> Component:
    return html.Div(
        [
            html.H2(["Events ", html.Span(id=Ids.COUNT, className="events-count", role="status")]),
            html.P(id=Ids.SENTENCE, className="note"),
            html.P(id=Ids.ORDER, className="note", role="status"),
        ],
        className="events-title",
    )


def _render_tools() -> Component:
    return html.Div(
        [
            html.Div(
                [
                    render_action(
                        words,
                        {"type": "scope", "value": scope.value},
                        class_name="segment",
                        **data(scope=scope.value),
                        **aria(pressed=scope is Scope.ALL),
                    )
                    for scope, words in _SCOPES
                ],
                id=Ids.SCOPE,
                className="segments",
                role="group",
                **aria(label="Whose events are shown"),
            ),
            html.Div(
                [
                    html.Label(
                        "Filter the table", htmlFor=Ids.FILTER, className="visually-hidden"
                    ),
                    dcc.Input(
                        id=Ids.FILTER,
                        type="search",
                        placeholder="Filter the table…",
                        autoComplete="off",
                    ),
                    html.Button("Clear filters", id=Ids.CLEAR, type="button", className="action",
                                hidden=True),
                ],
                className="events-filter",
            ),
            html.Div(
                [
                    html.Span("Download", id=f"{Ids.DOWNLOADS}-label", className="note"),
                    *(
                        html.A(
                            form.name,
                            id=Ids.download(ending),
                            className="action download",
                            download="",
                            title=f"What the table lists, in its order, as {form.name}",
                            **data(ending=ending),
                        )
                        for ending, form in FORMATS.items()
                    ),
                ],
                id=Ids.DOWNLOADS,
                role="group",
                **aria(labelledby=f"{Ids.DOWNLOADS}-label"),
            ),
        ],
        className="events-tools",
    )  # fmt: skip


def _render_empty() -> Component:
    """What to do where the selection shows nothing; the browser shows what would help."""
    return html.Div(
        [
            html.P("No event matches the selection."),
            html.Div(
                [
                    render_action(
                        "Widen to all dates",
                        {"type": "several", "actions": []},
                        id=Ids.WIDEN,
                        **data(remedy="window"),
                    ),
                    render_action(
                        "Show all kinds",
                        *(show_kind(kind.value) for kind in EventKind),
                        **data(remedy="kinds"),
                    ),
                    render_action(
                        "Show events of all countries",
                        {"type": "scope", "value": Scope.ALL.value},
                        **data(remedy="scope"),
                    ),
                    render_action(
                        "Count dates that may lie in the window",
                        {"type": "within", "value": Within.POSSIBLY.value},
                        **data(remedy="within"),
                    ),
                    render_action(
                        "Put the withdrawn sources back",
                        {"type": "several", "actions": []},
                        id=Ids.RESTORE,
                        **data(remedy="withdrawn"),
                    ),
                ],
                className="action-row",
            ),
        ],
        id=Ids.EMPTY,
        className="empty",
        hidden=True,
    )  # fmt: skip
