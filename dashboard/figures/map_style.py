"""Our own MapLibre style: every source is a local address, nothing else is ever fetched.

Colours stand in each layer's ``metadata`` as names of tokens (``{"fill-color": "land"}``), so that
``assets/js/map/painting.js`` can repaint the whole map in another theme; the paint itself starts
with the light theme's values. Layers that the selection filters or switches name their group and
role there too, and ``card`` says what the reader is told of a feature under the pointer. There is
no ``glyphs`` key: labels are drawn from the fonts that the page ships. Names and icons are in
:mod:`dashboard.figures.map_labels`. Style specification: MapLibre Style Spec 26.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict
from typing import Any

from dashboard.figures.map_labels import NEAR, OWN, PAIR, label_layers
from dashboard.figures.map_lines import (
    CORRIDOR_DASHES,
    CORRIDOR_OPACITY,
    CORRIDOR_OPACITY_UNKNOWN,
    HATCHES,
    LINES,
    Line,
    by_zoom,
    marked,
)

LOW_HIGH_ZOOM = 5
"""Below, the world's small-scale set is drawn; from here on, the region's: never both."""

_ROUND = {"line-join": "round", "line-cap": "round"}
"""For thick lines alone: round joins give a line three times the triangles, unseen on thin ones."""

_GREATEST_ZOOM = 12
"""GeoJSON tiles are cut down to here; beyond, they are magnified."""

_TOLERANCE_PX = 0.3
"""Thinning by the map, kept unseen: more would pull a border away from its neighbour's fill."""

LATER = (
    "world_countries",
    "world_borders",
    "world_coast",
    "caspian_zones",
    "caspian_limits",
    "caspian_equidistance",
)
"""Sources that the opening usually does without: the browser fetches them when they are to be seen
(``assets/js/map/painting.js``), so that they do not keep the others waiting."""

_HATCH = "hatch-"
"""Before the name of a hatch: the picture that ``assets/js/map/hatches.js`` draws of it."""

_NOTHING = {"type": "FeatureCollection", "features": []}

Style = dict[str, Any]
StyleLayer = dict[str, Any]


def build_style(
    addresses: Mapping[str, str],
    tokens: Mapping[str, str],
    undrawable: Collection[str] = (),
    samples: Collection[str] = (),
) -> Style:
    """The style for layers at these addresses (layer name → path on this server).

    Layers of a source that is not there are left out. ``undrawable`` holds the English names of
    what has a local name in a script whose font the page does not ship; ``samples`` a letter of
    each script that local names are written in.
    """
    sources = {
        name: {
            "type": "geojson",
            "data": _NOTHING if name in LATER else address,
            "maxzoom": _GREATEST_ZOOM,
            "tolerance": _TOLERANCE_PX,
        }
        for name, address in addresses.items()
    }
    for written in (NEAR, PAIR):
        sources[written] = {"type": "geojson", "data": _NOTHING}
    if OWN in sources:
        sources[OWN]["promoteId"] = "iso"
    layers = [
        layer for layer in _layers() if layer.get("source") is None or layer["source"] in sources
    ]
    for layer in layers:
        paint = layer.setdefault("paint", {})
        for key, token in layer["metadata"].get("tokens", {}).items():
            paint[key] = tokens[token]
    return {
        "version": 8,
        "name": "araxes",
        # Another theme is there at once, for whoever prints or photographs the map in it.
        "transition": {"duration": 0, "delay": 0},
        "metadata": {
            "undrawable": sorted(undrawable),
            "samples": list(samples),
            "later": {name: addresses[name] for name in LATER if name in addresses},
            "hatches": {
                f"{_HATCH}{name}": {**asdict(hatch), "path": hatch.strokes()}
                for name, hatch in HATCHES.items()
            },
        },
        "sources": sources,
        "layers": layers,
    }


def _layers() -> list[StyleLayer]:
    return [
        {"id": "sea", "type": "background", "metadata": marked(**{"background-color": "sea"})},
        *_land(),
        *_zones(),
        *_coast_and_rivers(),
        *_borders(),
        *_corridor(),
        *_disputed(),
        *label_layers(),
    ]


def _zoomed(*, low: bool) -> dict[str, Any]:
    return {"maxzoom": LOW_HIGH_ZOOM} if low else {"minzoom": LOW_HIGH_ZOOM}


def _land() -> list[StyleLayer]:
    layers: list[StyleLayer] = []
    for source, low in (("world_countries", True), ("region_countries", False)):
        # Smoothed edges of two fills would let the sea shine through along every border.
        paint = {"fill-antialias": False}
        fill = {"type": "fill", "source": source, **_zoomed(low=low)}
        layers.append(
            {
                **fill,
                "id": f"{source}-land",
                "paint": dict(paint),
                "metadata": marked(**{"fill-color": "land"}),
            }
        )
        layers += [
            {
                **fill,
                "id": f"{source}-side-{side}",
                "filter": ["==", ["get", "iso"], ""],
                "paint": dict(paint),
                "metadata": marked(
                    f"side-{side}", sign=f"land:{side}", **{"fill-color": f"side-{side}-fill"}
                ),
            }
            for side in ("a", "b")
        ]
    layers.append(
        {
            "id": "exclaves",
            "type": "fill",
            "source": "exclaves",
            "minzoom": LOW_HIGH_ZOOM,
            # Unseen: the country's own fill shows it. It is here to be pointed at.
            "paint": {"fill-opacity": 0},
            "metadata": marked(card="exclave", **{"fill-color": "land"}),
        }
    )
    return layers


def _zones() -> list[StyleLayer]:
    zones = "caspian_zones"
    return [
        {
            "id": "caspian-zones-fill",
            "type": "fill",
            "source": zones,
            "paint": {
                "fill-pattern": ["concat", _HATCH, ["get", "zone"]],
                "fill-antialias": False,
            },
            "metadata": marked(group=zones, card="zone", sign="zone"),
        },
        _line("caspian-zones-line", "caspian_limits", LINES["zones"], marked(group=zones)),
        _line(
            "caspian-equidistance",
            "caspian_equidistance",
            LINES["equidistance"],
            marked(group=zones, card="equidistance", sign="line:equidistance"),
        ),
    ]


def _coast_and_rivers() -> list[StyleLayer]:
    return [
        *(
            {**_line(id_, source, LINES[id_], marked()), **_zoomed(low=low)}
            for id_, source, low in (
                ("world-coast", "world_coast", True),
                ("coast", "region_coast", False),
            )
        ),
        {
            **_line(
                "rivers",
                "rivers",
                LINES["rivers"],
                marked(group="rivers", card="river", sign="line:rivers"),
            ),
            "minzoom": 4,
        },
    ]


def _borders() -> list[StyleLayer]:
    layers: list[StyleLayer] = []
    for source, low, prefix in (("world_borders", True, "world-"), ("region_borders", False, "")):
        for status, name in (("recognised", "border"), ("disputed", "border-disputed")):
            # Cards tell of the close set alone: at low zoom a border is too near to everything.
            sign = "line:border-disputed" if status == "disputed" else None
            metadata = marked(name, card=None if low else "border", sign=sign)
            line = _line(f"{source}-{status}", source, LINES[prefix + name], metadata)
            line |= {**_zoomed(low=low), "filter": ["==", ["get", "status"], status]}
            layers.append(line)
    return [*layers, *_shared("world_borders", low=True), *_shared("region_borders", low=False)]


def _shared(source: str, *, low: bool) -> list[StyleLayer]:
    """The border of the chosen pair: a halo below, the line above, dashed where it is disputed."""
    limits = {**_zoomed(low=low), "filter": ["==", ["get", "pair"], ""]}
    layers = []
    for line, role, card in (
        ("shared-halo", "shared", None),
        ("shared", "shared-recognised", "border"),
        ("shared-disputed", "shared-disputed", "border"),
    ):
        sign = f"line:{line}" if card else None
        metadata = marked(role, "shared_border", card=card, sign=sign)
        # Round ends would close the gaps of a dash.
        layout = {"line-join": "round"} if LINES[line].dash else _ROUND
        drawn = _line(f"{source}-{line}", source, LINES[line], metadata)
        layers.append({**drawn, **limits, "layout": layout})
    return layers


def _corridor() -> list[StyleLayer]:
    layers = []
    for mode, dash in CORRIDOR_DASHES.items():
        metadata = marked("corridor", group="corridor", card="corridor", sign="corridor")
        metadata["opacity"] = {**CORRIDOR_OPACITY, "unknown": CORRIDOR_OPACITY_UNKNOWN}
        line = _line(f"corridor-{mode}", "corridor", LINES["corridor"], metadata)
        line |= {
            "filter": ["==", ["get", "mode"], mode],
            "layout": {"line-join": "round"},
        }
        # Until the selection's day is there (assets/js/map/rules.js, opacityFor).
        line["paint"]["line-opacity"] = CORRIDOR_OPACITY_UNKNOWN
        line["paint"]["line-dasharray"] = list(dash)
        layers.append(line)
    return layers


def _disputed() -> list[StyleLayer]:
    metadata = marked("dated", "disputed", card="disputed", sign="line:disputed")
    line = _line("disputed", "disputed", LINES["disputed"], metadata)
    return [{**line, "minzoom": 4, "layout": {"line-join": "round"}}]


def _line(id_: str, source: str, line: Line, metadata: dict[str, Any]) -> StyleLayer:
    paint: dict[str, Any] = {"line-width": by_zoom(*line.widths)}
    if line.dash:
        paint["line-dasharray"] = list(line.dash)
    metadata["tokens"] |= {"line-color": line.token}
    return {"id": id_, "type": "line", "source": source, "paint": paint, "metadata": metadata}
