"""Layout of the page in one file: bar, map, inspector, timeline, and a strip that says what it is.

Nothing here takes part in a callback, and nothing is offered that needs a server.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.briefing.scenes import FilledScene
from dashboard.components.actions import render_action
from dashboard.components.attributes import aria, data
from dashboard.components.handling import render_disclaimer, render_marking
from dashboard.components.sheets import render_menu_button, render_sheet_bar
from dashboard.components.tools import (
    render_reading_tools,
    render_search,
    render_skips,
    render_swap,
)
from dashboard.views.onefile.ids import Ids
from geodata.layers import attributions
from seeds.records.dossier import Dossier
from seeds.records.model import Source


@dataclass(frozen=True)
class Imprint:
    """What every copy says of itself. ``data`` are the first digits of the dossier's hash."""

    data: str
    as_of: str
    viewpoint: str
    program: str
    licences: Sequence[tuple[str, str, str]]
    """What is inside: name, licence in short, and the licence's text where it must stand."""


def render_frame(
    dossier: Dossier,
    imprint: Imprint,
    scenes: Sequence[FilledScene],
    *,
    map_page: list[Component],
    timeline: list[Component],
    presenting: Sequence[Component] = (),
) -> list[Component]:
    """The whole page; the views' parts are given, since no view imports another."""
    return [
        html.Div(
            [
                *render_skips(),
                render_marking(dossier),
                html.Header(_render_bar(dossier, scenes), id="topbar"),
                html.Main(
                    html.Section(
                        [*map_page, _render_inspector(scenes)],
                        id="map-page",
                        className="page",
                        **data(page="map", shown=""),
                        **aria(label="Map"),
                    ),
                    id="main",
                    tabIndex=-1,
                ),
                render_sheet_bar(),
                html.Footer(timeline, id="timeline", **aria(label="Timeline")),
                render_disclaimer(dossier),
                _render_strip(imprint),
            ],
            id="frame",
        ),
        *presenting,
        html.P(id="sentence", className="visually-hidden", role="status"),
        html.Div(id="notices", role="region", **aria(label="Notices")),
        _render_about(dossier, imprint),
        html.Template(render_no_event(), id=Ids.NO_EVENT),
    ]


def _render_bar(dossier: Dossier, scenes: Sequence[FilledScene]) -> list[Component]:
    return [
        html.Div(
            [
                render_menu_button(),
                html.H1("Araxes", className="brand"),
                html.Div(
                    html.Span(dossier.title, id="dossier-title", dir="auto"),
                    className="dossier",
                    title=dossier.summary,
                ),
            ],
            className="bar-left",
        ),
        html.Div(
            [
                html.Span(id=Ids.SIDE_A, className="side-a", dir="auto"),
                render_swap(),
                html.Span(id=Ids.SIDE_B, className="side-b", dir="auto"),
            ],
            className="pair-picker onefile-pair",
            role="group",
            hidden=True,
            **aria(label="Pair of countries"),
        ),
        html.Div(_render_tools(scenes), className="bar-right"),
    ]


def _render_tools(scenes: Sequence[FilledScene]) -> list[Component]:
    present = html.Button(
        "Present",
        type="button",
        className="primary",
        title="Present the scenes",
        **data(action="present"),
    )
    return [
        render_search(),
        *render_reading_tools(),
        *([present] if scenes else []),
    ]


def _render_inspector(scenes: Sequence[FilledScene]) -> Component:
    """Scenes and the event in focus: the two panels that need no server."""
    return html.Aside(
        [
            html.Div(
                [
                    html.Div(
                        [
                            _tab("Scenes", "pair", Ids.SCENES, chosen=True),
                            _tab("Event", "event", "panel-event", chosen=False),
                        ],
                        id="inspector-tabs",
                        role="tablist",
                        **aria(label="Inspector"),
                    ),
                    html.Button(
                        html.Span(className="chevron", **aria(hidden=True)),
                        id="inspector-collapse",
                        type="button",
                        title="Hide this panel",
                        **aria(label="Hide this panel", expanded=True),
                    ),
                ],
                className="inspector-head",
            ),
            _panel(Ids.SCENES, "tab-pair", _render_scenes(scenes), hidden=False),
            _panel("panel-event", "tab-event", [], hidden=True),
        ],
        id="inspector",
        **aria(label="Inspector"),
    )


def _tab(title: str, panel: str, panel_id: str, *, chosen: bool) -> Component:
    return render_action(
        title,
        {"type": "panel", "value": panel},
        class_name="tab",
        id=f"tab-{panel}",
        role="tab",
        tabIndex=0 if chosen else -1,
        **aria(controls=panel_id, selected=chosen),
        **data(panel=panel),
    )


def _panel(id_: str, tab: str, children: list[Component], *, hidden: bool) -> Component:
    return html.Div(
        children,
        id=id_,
        className="panel",
        role="tabpanel",
        hidden=hidden,
        tabIndex=0,
        **aria(labelledby=tab),
    )


def _render_scenes(scenes: Sequence[FilledScene]) -> list[Component]:
    if not scenes:
        return [
            html.Div(
                html.P("This dossier has no scenes; its map and timeline are here."),
                className="empty",
            )
        ]
    return [
        html.Ol(
            [_render_scene(number, scene) for number, scene in enumerate(scenes, start=1)],
            className="onefile-scenes",
        )
    ]


def _render_scene(number: int, filled: FilledScene) -> Component:
    return html.Li(
        [
            html.Button(
                [
                    html.Span(f"{number} · {filled.scene.title}", className="note"),
                    html.Span(filled.headline, className="onefile-headline", dir="auto"),
                ],
                type="button",
                className="onefile-scene",
                **data(scene=filled.scene.id),
                **aria(expanded=False),
            ),
            html.Div(render_words(filled), className="onefile-words", hidden=True),
        ]
    )


def render_words(filled: FilledScene) -> list[Component]:
    """What a scene says below its headline: text, figures, claims and sources."""
    figures = [html.Div([html.Dt(one.label), html.Dd(one.value)]) for one in filled.figures]
    claims = [
        html.Li(
            [
                html.Span(claim.statement, dir="auto"),
                " ",
                html.Strong(claim.words),
                " ",
                html.Span(claim.rests_on, className="note"),
            ]
        )
        for claim in filled.claims
    ]
    cited = "; ".join(citation.words for citation in filled.citations)
    return [
        *([html.P(filled.text, dir="auto")] if filled.text else []),
        *([html.Dl(figures, className="onefile-figures")] if figures else []),
        *([html.Ul(claims, className="onefile-claims")] if claims else []),
        *([html.P(cited, className="note")] if cited else []),
        html.P(filled.sources, className="note"),
    ]


def _render_strip(imprint: Imprint) -> Component:
    """At the foot, always in sight: which state of the data this is."""
    return html.Section(
        [
            html.P(
                f"As of {imprint.as_of} · borders: {imprint.viewpoint} · data {imprint.data}",
                className="onefile-data",
            ),
            html.Button(
                "About this file",
                type="button",
                className="quiet",
                **data(action="about"),
            ),
        ],
        id=Ids.STRIP,
        **aria(label="What this copy shows"),
    )


def _render_about(dossier: Dossier, imprint: Imprint) -> Component:
    facts = [
        ("Dossier", dossier.title),
        ("As of", imprint.as_of),
        ("Borders", imprint.viewpoint),
        ("Data", imprint.data),
        ("Prepared with", imprint.program),
        *([("Marking", dossier.marking)] if dossier.marking else []),
        *([("Disclaimer", dossier.disclaimer)] if dossier.disclaimer else []),
        ("Geometry", " · ".join(attributions())),
    ]
    return html.Dialog(
        [
            html.Header(
                [
                    html.H2("About this file", id=f"{Ids.ABOUT}-title"),
                    html.Button(
                        type="button",
                        className="quiet icon icon-close dialog-close",
                        **data(action="close-about"),
                        **aria(label="Close"),
                    ),
                ],
                className="dialog-head",
            ),
            html.Div(
                [
                    html.P(
                        "It holds everything that it shows and asks nobody for anything. What "
                        "needs the server is left out: other pages, the pair's measures, the "
                        "checks of claims, downloads and links to share."
                    ),
                    html.Dl(
                        [html.Div([html.Dt(term), html.Dd(value)]) for term, value in facts],
                        className="terms",
                    ),
                    html.H3("Sources of the dossier"),
                    html.Ul([_render_source(source) for source in dossier.sources]),
                    html.H3("What is inside, and its licences"),
                    *(_render_licence(*licence) for licence in imprint.licences),
                ],
                className="onefile-about-body",
            ),
        ],
        id=Ids.ABOUT,
        className="dialog onefile-about",
        **aria(labelledby=f"{Ids.ABOUT}-title"),
    )


def _render_source(source: Source) -> Component:
    return html.Li(f"{source.publisher}: {source.title}, {source.published.sentence()}")


def _render_licence(name: str, short: str, text: str) -> Component:
    if not text:
        return html.P([html.Strong(name), f": {short}"])
    return html.Details([html.Summary([html.Strong(name), f": {short}"]), html.Pre(text)])


def render_no_event() -> Component:
    """What the Event tab says before an event is chosen."""
    return html.Div(
        html.P("Choose a mark on the map or on the timeline, or search."), className="empty"
    )
