"""The charts of the Pairs page: each with its sentence, its table, and buttons that save it.

A figure travels within the panel, in both themes, as it is drawn by
``assets/js/pages/charts.js``: which theme is shown is known to the browser alone, and changes
without the server.
"""

from __future__ import annotations

import json
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.figures.charts.bars import CONFIG
from dashboard.figures.charts.gathering import Charted, gather_charts
from dashboard.figures.charts.saving import layout_of_picture
from dashboard.figures.charts.tables import ChartTable, tabulate
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier

_SAVED_AS = "SVG", "PNG"


def render_charts(served: ServedDossier, selection: Selection) -> list[Component]:
    """A section for every chart of the selection, and what to do where one needs a pair."""
    sections = [
        _render_chart(chart, _told(served, selection, chart))
        for chart in gather_charts(served, selection)
    ]
    if selection.pair:
        return sections
    words = "Choose two countries in the bar above for a chart of their contacts."
    return [html.P(words, className="note"), *sections]


def _told(served: ServedDossier, selection: Selection, chart: Charted) -> dict[str, Any]:
    """What ``assets/js/pages/charts.js`` is told of a chart; nothing where none is drawn."""
    if chart.draw is None:
        return {}
    told: dict[str, Any] = {"config": CONFIG, "file": chart.file_name}
    for theme in ("light", "dark"):
        tokens = load_tokens(token_sheets(), dark=theme == "dark")
        figure = json.loads(chart.draw(tokens).to_json())
        saved = layout_of_picture(served, selection, chart, figure["layout"], tokens)
        told[theme] = {**figure, "saved": saved}
    return told


def _render_chart(chart: Charted, told: dict[str, Any]) -> Component:
    notes = [html.P(note, className="note") for note in chart.notes]
    return html.Section(
        [
            html.H3(chart.title, id=f"chart-{chart.id}-title", dir="auto"),
            html.P(chart.sentence, className="chart-sentence", dir="auto"),
            *_render_figure(chart, told),
            *([html.Div(notes, className="chart-notes")] if notes else []),
        ],
        className="chart-card",
        **aria(labelledby=f"chart-{chart.id}-title"),
        **data(chart=chart.id),
    )


def _render_figure(chart: Charted, told: dict[str, Any]) -> list[Component]:
    """The chart's place, its buttons and its table; nothing where there is nothing to draw."""
    if chart.bars is None:
        return []
    height = told["light"]["layout"]["height"]
    return [
        html.Div(
            className="chart",
            role="img",
            # Its room before it is drawn, so that nothing below it jumps.
            style={"--chart-height": f"{height}px"},
            **aria(label=f"{chart.title}. {chart.sentence}"),
            **data(figure=json.dumps(told, ensure_ascii=False, separators=(",", ":"))),
        ),
        html.Div(
            [
                html.Button(
                    f"Save as {name}",
                    type="button",
                    className="action",
                    **data(save=name.lower(), key=f"{chart.id}-{name.lower()}"),
                    **aria(label=f"Save as {name}: {chart.title}"),
                )
                for name in _SAVED_AS
            ],
            className="chart-actions",
        ),
        _render_table(chart, tabulate(chart.bars)),
    ]


def _render_table(chart: Charted, table: ChartTable) -> Component:
    *rows, total = table.rows
    return html.Details(
        [
            html.Summary("The figures as a table"),
            html.Div(
                html.Table(
                    [
                        html.Caption(chart.title, className="visually-hidden"),
                        html.Thead(
                            html.Tr([html.Th(words, scope="col") for words in table.headings])
                        ),
                        html.Tbody([_render_row(row) for row in rows]),
                        html.Tbody(_render_row(total), className="chart-total"),
                    ],
                    className="chart-table",
                ),
                className="chart-scroll",
                tabIndex=0,
                role="region",
                **aria(label=f"Table: {chart.title}"),
            ),
        ],
        **data(key=f"chart-{chart.id}"),
    )


def _render_row(row: tuple[str, ...]) -> Component:
    name, *values = row
    return html.Tr([html.Th(name, scope="row", dir="auto"), *(html.Td(value) for value in values)])
