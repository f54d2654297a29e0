"""The layers panel: what can be switched, how it is drawn, where it comes from and as of when.

Everything that describes a layer is written here, from ``geodata.layers``; the marks of the legend
are drawn by ``assets/js/map/legend.js`` from the numbers that stand in their ``data-`` attributes,
which are those of the map's own style.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.figures.legend import (
    CORRIDOR_WORDS,
    HOLLOW_SITE_WORDS,
    ZONE_WORDS,
    hatch_strokes,
)
from dashboard.figures.map_lines import CORRIDOR_DASHES, CORRIDOR_OPACITY, HATCHES, LINES
from dashboard.selection import VIEWPOINTS
from dashboard.selection.words import held_words
from dashboard.views.map.ids import Ids
from geodata.border_days import border_days
from geodata.control import all_stretches
from geodata.layers import Layer, drawn_layers
from seeds.vocabulary import Mode, SiteKind

VIEWPOINT_NAMES = {"de_facto": "de facto"}


@dataclass(frozen=True)
class Row:
    """One switch: a group of layers, its title and its mark in the legend."""

    group: str
    title: str
    legend: str
    day: str = ""
    """What it is drawn as of; empty where the as-of day moves it."""


ROWS = (
    Row("shared_border", "Shared border", "line:shared", "drawn as of 2026"),
    Row("rivers", "Aras and Kura rivers", "line:rivers", "drawn as of 2026"),
    Row("caspian_zones", "Caspian zones, 2018", "zone:territorial", "shore of 2017"),
    Row("corridor", "North–South Corridor", "corridor:road:operating"),
    Row("sites", "Dams and crossings", "site:dam"),
    Row("disputed", "Disputed lines", "line:disputed"),
    Row("places", "Cities and towns", "place:capital", "as of 2026"),
)
"""In the order of the panel, which is that of the reader's interest."""


def render_layers_panel() -> Component:
    """The panel at the left of the map."""
    return html.Aside(
        [
            html.Div(
                [
                    html.H2("Layers"),
                    html.Button(
                        html.Span(className="chevron", **aria(hidden=True)),
                        id=Ids.LAYERS_FOLD,
                        type="button",
                        title="Hide the layers",
                        **aria(label="Hide the layers", expanded=True, controls=Ids.LAYERS_BODY),
                    ),
                ],
                className="layers-head",
            ),
            html.Div(
                [
                    html.Ul([_render_row(row) for row in ROWS], className="layers-list"),
                    _render_base(),
                    _render_borders_drawn(),
                    _render_events(),
                ],
                id=Ids.LAYERS_BODY,
            ),
        ],
        id=Ids.LAYERS,
        **aria(label="Layers and legend"),
    )


def _render_row(row: Row) -> Component:
    layers = [layer for layer in drawn_layers() if layer.group == row.group]
    return html.Li(
        [
            html.Div(
                [
                    html.Button(
                        [_mark(row.legend), html.Span(row.title, className="layer-title")],
                        type="button",
                        role="switch",
                        className="layer-switch",
                        **aria(checked=True),
                        **data(layer=row.group),
                    ),
                    _more(row),
                ],
                className="layer-line",
            ),
            html.P(row.day, className="layer-day", **data(moves="" if row.day else "yes")),
            *_render_keys(row.group),
            html.Div(
                [_render_source(layer) for layer in layers],
                id=f"layer-{row.group}",
                className="layer-notes",
                hidden=True,
            ),
        ],
        className="layer",
        # Shown when the dossier is there and has the group (assets/js/map/panel.js).
        hidden=True,
        **data(group=row.group),
    )


def _more(row: Row) -> Component:
    title = f"About {row.title}"
    return html.Button(
        "i",
        type="button",
        className="layer-more",
        title=title,
        **aria(label=title, expanded=False, controls=f"layer-{row.group}"),
    )


def _render_keys(group: str) -> list[Component]:
    """What the shapes within one group mean, where there are several."""
    if group == "corridor":
        modes = [(_mark(f"corridor:{mode.value}:operating"), mode.words) for mode in Mode]
        statuses = [
            (_mark("corridor:rail:building"), CORRIDOR_WORDS["building"]),
            (_mark("corridor:rail:planned"), CORRIDOR_WORDS["planned"]),
        ]
        return [_keys(modes, "Corridor by mode"), _keys(statuses, "Corridor by status")]
    if group == "caspian_zones":
        zones = [(_mark(f"zone:{zone}"), words) for zone, words in ZONE_WORDS.items()]
        return [_keys(zones, "Waters by zone")]
    if group == "sites":
        sites = [(_mark(f"site:{kind.value}"), kind.words) for kind in SiteKind if kind.is_recorded]
        return [
            _keys(sites, "Kinds of site"),
            _keys(
                [(_mark("site:dam:hollow"), f"hollow: {HOLLOW_SITE_WORDS}")],
                "Status of sites",
            ),
        ]
    return []


def _keys(keys: list[tuple[Component, str]], label: str) -> Component:
    return html.Ul(
        [html.Li([mark, words]) for mark, words in keys],
        className="layer-keys",
        **aria(label=label),
    )


def _mark(legend: str) -> Component:
    """The place of a mark, with the numbers that the map draws it with."""
    kind, *rest = legend.split(":")
    numbers: dict[str, str] = {"legend": kind}
    if kind == "zone":
        hatch = HATCHES[rest[0]]
        numbers |= {"token": hatch.token, "width": f"{hatch.width_px:g}"}
        numbers |= {"strokes": hatch_strokes(hatch)}
    elif kind == "line":
        line = LINES[rest[0]]
        numbers |= {"token": line.token, "width": f"{line.legend_width:g}"}
        numbers |= {"dash": _dash(line.dash)}
    elif kind == "corridor":
        mode, status = rest
        dash = CORRIDOR_DASHES[mode]
        numbers |= {
            "token": LINES["corridor"].token,
            "width": f"{LINES['corridor'].legend_width:g}",
        }
        numbers |= {"dash": _dash(dash)}
        numbers |= {"opacity": f"{CORRIDOR_OPACITY[status]:g}"}
    elif rest:
        numbers |= {"shape": rest[0], "hollow": "yes" if rest[1:] else ""}
    return html.Span(className="legend", **aria(hidden=True), **data(**numbers))


def _dash(lengths: tuple[float, ...]) -> str:
    return " ".join(f"{length:g}" for length in lengths)


def _render_source(layer: Layer) -> Component:
    facts = [
        ("As of", layer.as_of),
        ("Source", "; ".join(dict.fromkeys(source.publisher for source in layer.sources))),
        ("Licence", layer.licence),
    ]
    return html.Div(
        [
            html.H3(layer.title),
            *([html.P(layer.caveat, className="layer-caveat")] if layer.caveat else []),
            html.Dl(
                [html.Div([html.Dt(name), html.Dd(value)]) for name, value in facts],
            ),
        ],
        className="layer-source",
    )


def _render_base() -> Component:
    """What is always drawn: land, coast, names."""
    layers = [layer for layer in drawn_layers() if layer.group == "base"]
    return html.Details(
        [
            html.Summary("Always drawn: land, coast, names"),
            *(_render_source(layer) for layer in layers),
        ],
        className="layers-base",
    )


def _render_borders_drawn() -> Component:
    """Which of several drawn borders is shown, and as of which day."""
    choices = [f"{code}|{VIEWPOINT_NAMES[code]}" for code in VIEWPOINTS]
    return html.Section(
        [
            html.H3("Borders drawn"),
            html.Div(
                [
                    html.Div(id=Ids.VIEWPOINT, **data(choices="\n".join(choices))),
                    html.Div(id=Ids.AS_OF, **data(borders=_borders_known())),
                ],
                className="map-field",
            ),
            html.P(id=Ids.BORDERS_WORDS, className="note"),
        ],
        className="layers-section",
    )


def _borders_known() -> str:
    """What the browser words the borders' days with, as JSON (assets/js/map/words.js)."""
    days = border_days()
    known = {
        "drawn": days.drawn,
        "since": {pair: day.isoformat() for pair, day in days.since.items()},
        "held": [
            {
                "pair": stretch.pair,
                "valid_from": stretch.valid_from,
                "valid_to": stretch.valid_to,
                "words": held_words(stretch),
            }
            for stretch in all_stretches()
        ],
    }
    return json.dumps(known)


def _render_events() -> Component:
    """Whose events, and of which kinds: filled when the dossier is there."""
    return html.Section(
        [
            html.H3("Events"),
            html.Div(id=Ids.SCOPE, role="radiogroup", **aria(label="Whose events are shown")),
            html.Div(id=Ids.KINDS, role="group", **aria(label="Kinds of event")),
        ],
        className="layers-section",
    )
