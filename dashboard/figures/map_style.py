"""Our own MapLibre style: every source is a local address, nothing else is ever fetched.

Colours stand in each layer's ``metadata`` as names of tokens (``{"fill-color": "land"}``), so that
``assets/js/map/painting.js`` can repaint the whole map in another theme; the paint itself starts
with the light theme's values. Layers that the selection filters or switches name their group and
role there too. There is no ``glyphs`` key: labels are drawn from the fonts that the page ships.
Style specification: MapLibre Style Spec 26.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

LOW_HIGH_ZOOM = 5
"""Below, the world's small-scale set is drawn; from here on, the region's: never both."""

REGULAR, SEMIBOLD, ITALIC = (
    ["Araxes Map Regular"],
    ["Araxes Map SemiBold"],
    ["Araxes Map Italic"],
)
_ROUND = {"line-join": "round", "line-cap": "round"}
_ANCHORS = ["left", "right", "top", "bottom", "top-left", "top-right", "bottom-left", "bottom-right"]
_GREATEST_ZOOM = 12
"""GeoJSON tiles are cut down to here; beyond, they are magnified."""

Style = dict[str, Any]


def build_style(addresses: Mapping[str, str], tokens: Mapping[str, str]) -> Style:
    """The style for layers at these addresses (layer name → path on this server)."""
    sources = {
        name: {
            "type": "geojson",
            "data": address,
            "maxzoom": _GREATEST_ZOOM,
            # Thinning by the map would pull a border apart from its neighbour's fill.
            "tolerance": 0.2,
        }
        for name, address in addresses.items()
    }
    layers = [
        layer for layer in _layers() if layer.get("source") is None or layer["source"] in sources
    ]
    for layer in layers:
        paint = layer.setdefault("paint", {})
        for key, token in layer["metadata"].get("tokens", {}).items():
            paint[key] = tokens[token]
    return {"version": 8, "name": "araxes", "sources": sources, "layers": layers}


def _layers() -> list[dict[str, Any]]:
    return [
        {"id": "sea", "type": "background", "metadata": _tokens(**{"background-color": "sea"})},
        *_land(),
        *_waters(),
        *_borders(),
        *_corridor(),
        *_disputed(),
        *_labels(),
    ]


def _tokens(role: str | None = None, group: str | None = None, **tokens: str) -> dict[str, Any]:
    found: dict[str, Any] = {"tokens": tokens}
    if role:
        found["role"] = role
    if group:
        found["group"] = group
    return found


def _zoomed(low: bool) -> dict[str, Any]:  # noqa: FBT001
    return {"maxzoom": LOW_HIGH_ZOOM} if low else {"minzoom": LOW_HIGH_ZOOM}


def _land() -> list[dict[str, Any]]:
    layers = []
    for source, low in (("world_countries", True), ("region_countries", False)):
        fill = {"id": f"{source}-land", "type": "fill", "source": source, **_zoomed(low)}
        paint = {"fill-antialias": False}
        layers.append({**fill, "paint": paint, "metadata": _tokens(**{"fill-color": "land"})})
        for side in ("a", "b"):
            layers.append(
                {
                    **fill,
                    "id": f"{source}-side-{side}",
                    "filter": ["==", ["get", "iso"], ""],
                    "paint": {"fill-antialias": False},
                    "metadata": _tokens(f"side-{side}", **{"fill-color": f"side-{side}-fill"}),
                }
            )
    return layers


def _waters() -> list[dict[str, Any]]:
    zones = "caspian_zones"
    return [
        {
            "id": "caspian-zones-fill",
            "type": "fill",
            "source": zones,
            "paint": {
                "fill-opacity": ["match", ["get", "zone"], "territorial", 0.16, 0.08],
                "fill-antialias": False,
            },
            "metadata": _tokens(group=zones, **{"fill-color": "water-line"}),
        },
        {
            "id": "caspian-zones-line",
            "type": "line",
            "source": zones,
            "paint": {"line-width": 0.8, "line-dasharray": [4, 3]},
            "metadata": _tokens(group=zones, **{"line-color": "water-line"}),
        },
        {
            "id": "caspian-equidistance",
            "type": "line",
            "source": "caspian_equidistance",
            "paint": {"line-width": 1.2, "line-dasharray": [1.5, 2.5]},
            "metadata": _tokens(group=zones, **{"line-color": "water-ink"}),
        },
        {
            "id": "coast",
            "type": "line",
            "source": "region_coast",
            **_zoomed(low=False),
            "layout": _ROUND,
            "paint": {"line-width": 0.9, "line-opacity": 0.8},
            "metadata": _tokens(**{"line-color": "border"}),
        },
        {
            "id": "rivers",
            "type": "line",
            "source": "rivers",
            "minzoom": 4,
            "layout": _ROUND,
            "paint": {"line-width": _by_zoom(4, 0.7, 11, 2.4)},
            "metadata": _tokens(group="rivers", **{"line-color": "water-line"}),
        },
    ]


def _borders() -> list[dict[str, Any]]:
    return [
        {
            "id": "world-borders",
            "type": "line",
            "source": "world_borders",
            **_zoomed(low=True),
            "layout": _ROUND,
            "paint": {"line-width": _by_zoom(1, 0.5, 5, 0.9)},
            "metadata": _tokens(**{"line-color": "border"}),
        },
        {
            "id": "region-borders",
            "type": "line",
            "source": "region_borders",
            **_zoomed(low=False),
            "filter": ["==", ["get", "status"], "recognised"],
            "layout": _ROUND,
            "paint": {"line-width": _by_zoom(5, 0.9, 11, 1.8)},
            "metadata": _tokens("border", **{"line-color": "border"}),
        },
        {
            "id": "region-borders-disputed",
            "type": "line",
            "source": "region_borders",
            **_zoomed(low=False),
            "filter": ["==", ["get", "status"], "disputed"],
            "paint": {"line-width": _by_zoom(5, 0.9, 11, 1.8), "line-dasharray": [4, 3]},
            "metadata": _tokens("border-disputed", **{"line-color": "border"}),
        },
        *_shared("world_borders", low=True),
        *_shared("region_borders", low=False),
    ]


def _shared(source: str, *, low: bool) -> list[dict[str, Any]]:
    """The border of the chosen pair: a halo below, the line above."""
    line = {
        "type": "line",
        "source": source,
        **_zoomed(low),
        "filter": ["==", ["get", "pair"], ""],
        "layout": _ROUND,
    }
    return [
        {
            **line,
            "id": f"{source}-shared-halo",
            "paint": {"line-width": _by_zoom(3, 3, 6, 7, 11, 10)},
            "metadata": _tokens("shared", "shared_border", **{"line-color": "halo"}),
        },
        {
            **line,
            "id": f"{source}-shared",
            "paint": {"line-width": _by_zoom(3, 1.5, 6, 4, 11, 5.5)},
            "metadata": _tokens("shared", "shared_border", **{"line-color": "shared"}),
        },
    ]


CORRIDOR_DASHES = {"rail": [1, 0], "road": [3, 2], "ship": [0.6, 2.2]}
"""Line and gap by mode, in line widths; the legend draws the same."""

CORRIDOR_OPACITY = {"operating": 0.85, "building": 0.55, "planned": 0.35}
"""How firmly a stretch is drawn by its status; the legend says so in words too."""


def _corridor() -> list[dict[str, Any]]:
    opacity: list[Any] = ["match", ["get", "status"]]
    for status, value in CORRIDOR_OPACITY.items():
        opacity += [status, value]
    layers = []
    for mode, dash in CORRIDOR_DASHES.items():
        paint: dict[str, Any] = {
            "line-width": _by_zoom(3, 1.4, 7, 2.6, 11, 4),
            "line-opacity": [*opacity, 0.5],
        }
        if dash[1]:
            paint["line-dasharray"] = dash
        layers.append(
            {
                "id": f"corridor-{mode}",
                "type": "line",
                "source": "corridor",
                "filter": ["==", ["get", "mode"], mode],
                "layout": {"line-join": "round", "line-cap": "butt" if dash[1] else "round"},
                "paint": paint,
                "metadata": _tokens(group="corridor", **{"line-color": "ink"}),
            }
        )
    return layers


def _disputed() -> list[dict[str, Any]]:
    return [
        {
            "id": "disputed",
            "type": "line",
            "source": "disputed",
            "minzoom": 4,
            "layout": {"line-join": "round"},
            "paint": {"line-width": _by_zoom(4, 1.2, 9, 2.4), "line-dasharray": [3, 2]},
            "metadata": _tokens("dated", "disputed", **{"line-color": "contested"}),
        }
    ]


def _labels() -> list[dict[str, Any]]:
    halo = {"text-halo-width": 1.6, "text-halo-blur": 0.4}
    named = ["get", "name"]
    ink = {"text-color": "ink", "text-halo-color": "halo"}
    return [
        {
            "id": "site-labels",
            "type": "symbol",
            "source": "sites",
            "minzoom": 7,
            "filter": ["match", ["get", "kind"], ["dam", "plant", "crossing"], True, False],
            "layout": {
                **_label(named, 11, REGULAR),
                "text-variable-anchor": _ANCHORS,
                "text-radial-offset": 1.0,
            },
            "paint": dict(halo),
            "metadata": _tokens("label", "sites", **{**ink, "text-color": "muted"}),
        },
        {
            "id": "place-dots",
            "type": "circle",
            "source": "places",
            "filter": _rank_filter(),
            "paint": {
                "circle-radius": ["match", ["get", "kind"], "capital", 3.6, 2.6],
                "circle-stroke-width": ["match", ["get", "kind"], "capital", 1.6, 1.3],
            },
            "metadata": _tokens(
                group="places", **{"circle-color": "panel", "circle-stroke-color": "ink"}
            ),
        },
        {
            "id": "place-labels",
            "type": "symbol",
            "source": "places",
            "filter": _rank_filter(),
            "layout": {
                **_label(named, 12.5, REGULAR),
                "text-size": ["match", ["get", "kind"], "capital", 14.5, 12],
                "text-variable-anchor": _ANCHORS,
                "text-radial-offset": 0.7,
                "symbol-sort-key": ["get", "rank"],
            },
            "paint": dict(halo),
            "metadata": _tokens("label", "places", **ink),
        },
        {
            "id": "water-labels",
            "type": "symbol",
            "source": "water_labels",
            "filter": ["<=", ["get", "rank"], ["-", ["zoom"], 2]],
            "layout": {
                **_label(named, 13, ITALIC),
                "text-max-width": 7,
                "text-letter-spacing": 0.04,
            },
            "paint": {"text-halo-width": 0},
            "metadata": _tokens("label", **{"text-color": "water-ink"}),
        },
        {
            "id": "country-labels",
            "type": "symbol",
            "source": "country_labels",
            "maxzoom": 8,
            "filter": ["<=", ["get", "rank"], ["+", ["zoom"], 0]],
            "layout": {
                **_label(named, 13, REGULAR),
                "text-size": _by_zoom(2, 10, 5, 15, 7, 19),
                "text-transform": "uppercase",
                "text-letter-spacing": 0.14,
                "text-max-width": 8,
                "symbol-sort-key": ["get", "rank"],
            },
            "paint": dict(halo),
            "metadata": _tokens("label", **{"text-color": "muted", "text-halo-color": "halo"}),
        },
    ]


def _rank_filter() -> list[Any]:
    """A place shows from the zoom that its rank asks for: rank 0 from 3, rank 5 from 8."""
    return ["<=", ["get", "rank"], ["-", ["zoom"], 3]]


def _label(text: list[Any], size: float, font: list[str]) -> dict[str, Any]:
    # Labels wait, unseen, until the page's fonts are there: see assets/js/map/fonts.js.
    return {
        "visibility": "none",
        "text-field": text,
        "text-font": font,
        "text-size": size,
        "text-padding": 3,
    }


def _by_zoom(*stops: float) -> list[Any]:
    return ["interpolate", ["linear"], ["zoom"], *stops]
