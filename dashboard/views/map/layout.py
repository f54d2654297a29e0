"""Layout of the map view: the figure, the canvas above it, and what floats over both.

``assets/js/map`` fills what is empty here; nothing on this page waits for a callback. It stands in
the document itself, so that it is drawn before Dash begins; what Dash makes holds its place.
"""

from __future__ import annotations

import json
from typing import Any

import plotly.graph_objects as go
from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria, data
from dashboard.figures.legend import signs_for_page
from dashboard.figures.map import CONFIG, draw_map
from dashboard.figures.map_style import GROUND as GROUND_SOURCE
from dashboard.figures.map_style import Known, build_style
from dashboard.figures.scene_map.extents import border_extents
from dashboard.figures.scripts import sample_letters, undrawable_names
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.server.addresses import Addresses
from dashboard.views.map.ids import Ids
from dashboard.views.map.layers_panel import render_layers_panel
from geodata.borders import bordering_pairs, find_border
from geodata.layers import DRAWN, GROUND, LAYERS, Layer, attributions, load_geojson

_NAMED = ("places", "country_labels", "water_labels", "exclaves", "sites")
"""Layers whose features are named on the map."""


def render_place() -> list[Component]:
    """Where ``assets/js/pages/opening.js`` puts the map view once Dash has made the page."""
    return [html.Div(id=Ids.PLACE)]


def render(addresses: Addresses, *, tiled: bool = True) -> list[Component]:
    """The map view: map, overlay, layers panel, and the furniture in the space between panels.

    The ground comes as tiles, or as a layer each where no server draws any.
    """
    return [
        html.Div(
            [
                # Drawn by assets/js/map/first.js.
                html.Div(
                    html.Div(), id=Ids.MAP, **data(figure=_compact(_figure(addresses, tiled=tiled)))
                ),
                html.Canvas(id=Ids.OVERLAY, **aria(hidden=True)),
                html.Div(_furniture(), id=Ids.FREE),
                # While scenes are presented (assets/js/map/stage_legend.js).
                html.Ul(
                    id=Ids.LEGEND,
                    hidden=True,
                    **aria(label="Signs on the map"),
                    **data(signs=_compact(signs_for_page())),
                ),
                html.Div(id=Ids.CARD, hidden=True),
                html.Div(id=Ids.LIST, hidden=True),
                html.P(id=Ids.STATUS, className="visually-hidden", role="status"),
            ],
            id=Ids.ROOT,
            **data(
                borders=_compact(border_extents()),
                facts=_compact(_facts(addresses)),
                lengths=_compact(_lengths()),
            ),
        ),
        render_layers_panel(),
        html.Div(
            id=Ids.SUMMARY,
            hidden=True,
            role="region",
            tabIndex=-1,
            **aria(label="What is on the map, as tables"),
        ),
    ]


def opening_figure(addresses: Addresses, *, tiled: bool = True) -> go.Figure:
    """The map as the page opens: our style over the addresses of ground and layers."""
    features = [
        feature for name in _NAMED if name in LAYERS for feature in load_geojson(name)["features"]
    ]
    known = Known(
        undrawable=undrawable_names(features),
        samples=sample_letters(features),
        rivers={str(river["name"]) for river in _properties("rivers")},
        places={int(place["geonames"]) for place in _properties("places") if place["geonames"]},
    )
    style = build_style(
        {name: addresses.layer(name) for name in DRAWN},
        load_tokens(token_sheets()),
        ground=addresses.tiles if tiled else {name: addresses.ground(name) for name in GROUND},
        known=known,
    )
    return draw_map(style)


def _properties(layer: str) -> list[dict[str, Any]]:
    """What a committed layer says of its features; nothing where there is none."""
    return [f["properties"] for f in load_geojson(layer)["features"]] if layer in LAYERS else []


def _figure(addresses: Addresses, *, tiled: bool) -> dict[str, Any]:
    """The figure and its options, as plain values."""
    figure = opening_figure(addresses, tiled=tiled)
    return {"figure": json.loads(str(figure.to_json())), "config": CONFIG}


def _facts(addresses: Addresses) -> dict[str, dict[str, Any]]:
    """What cards and tables say of a layer, by its name, and where it is served.

    Layers of the ground, which has tiles, are named ``ground_borders`` and so on.
    """
    facts = {f"{GROUND_SOURCE}_{name}": _said(layer) for name, layer in GROUND.items()}
    for name, layer in DRAWN.items():
        facts[name] = {"address": addresses.layer(name), **_said(layer)}
    return facts


def _said(layer: Layer) -> dict[str, Any]:
    return {
        "title": layer.title,
        "as_of": layer.as_of,
        "licence": layer.licence,
        "caveat": layer.caveat or "",
        "publishers": {source.id: source.publisher for source in layer.sources},
    }


def _lengths() -> dict[str, float]:
    """Of each land border in kilometres, keyed ``"AZE-IRN"``, for the cards."""
    found = ((f"{a}-{b}", find_border(a, b)) for a, b in bordering_pairs())
    return {pair: round(measure.length_km, 1) for pair, measure in found if measure}


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _furniture() -> list[Component]:
    return [
        html.Div(id=Ids.EMPTY, hidden=True, role="status"),
        html.Div(
            [
                _button(Ids.ZOOM_IN, "zoom-in", "Zoom in (+)"),
                _button(Ids.ZOOM_OUT, "zoom-out", "Zoom out (−)"),
                _button(Ids.ZOOM_PAIR, "zoom-pair", "Show the whole pair (0)"),
                _button(
                    Ids.SUMMARY_BUTTON,
                    "table",
                    "What is on the map, as tables",
                    **aria(expanded=False, controls=Ids.SUMMARY),
                ),
            ],
            className="map-buttons",
            role="group",
            **aria(label="Map"),
        ),
        html.Div(
            [
                html.Div(id=Ids.SCALE, role="img"),
                html.Button(id=Ids.PLACELESS, type="button", hidden=True),
                html.P(" · ".join(attributions()), id=Ids.ATTRIBUTION),
                html.Button(
                    html.Span("i", **aria(hidden=True)),
                    id=Ids.ATTRIBUTION_BUTTON,
                    type="button",
                    title="Whose data the map shows",
                    **aria(
                        label="Whose data the map shows", expanded=False, controls=Ids.ATTRIBUTION
                    ),
                ),
            ],
            className="map-foot",
        ),
    ]


def _button(id_: Ids, icon: str, title: str, **attributes: str) -> Component:
    return html.Button(
        html.Span(className=f"icon icon-{icon}"),
        id=id_,
        type="button",
        className="map-button",
        title=title,
        **{**aria(label=title), **attributes},
    )
