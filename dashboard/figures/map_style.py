"""Our own MapLibre style: every source is a local address, nothing else is ever fetched.

The ground comes as tiles of :mod:`geodata.ground.tiles`, or with the same features as a layer each.

Colours stand in each layer's ``metadata`` as names of tokens (``{"fill-color": "land"}``), so that
``assets/js/map/painting.js`` can repaint the whole map in another theme; the paint itself starts
with the light theme's values. Layers that the selection filters or switches name their group and
role there too, and ``card`` says what the reader is told of a feature under the pointer. There is
no ``glyphs`` key: labels are drawn from the fonts that the page ships. Names and icons are in
:mod:`dashboard.figures.map_labels`. Style specification: MapLibre Style Spec 26.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
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
from geodata.ground.tiles import GREATEST_ZOOM

GROUND = "ground"
"""The source of all that is ground; a style without tiles has one for each layer of it."""

_ROUND = {"line-join": "round", "line-cap": "round"}
"""For thick lines alone: round joins give a line three times the triangles, unseen on thin ones."""

_GREATEST_ZOOM = 12
"""GeoJSON tiles are cut down to here; beyond, they are magnified."""

_TOLERANCE_PX = 0.3
"""Thinning by the map, kept unseen: more would pull a border away from its neighbour's fill."""

LATER = (
    "caspian_zones",
    "caspian_limits",
    "caspian_equidistance",
)
"""Sources that the opening usually does without: the browser fetches them when they are to be seen
(``assets/js/map/painting.js``), so that they do not keep the others waiting."""

_HATCH = "hatch-"
"""Before the name of a hatch: the picture that ``assets/js/map/hatches.js`` draws of it."""

_EXCLAVES_FROM = 5

_NOTHING = {"type": "FeatureCollection", "features": []}

Style = dict[str, Any]
StyleLayer = dict[str, Any]


@dataclass(frozen=True)
class Known:
    """What a style has to know of the features that its layers have.

    ``undrawable`` are the English names of what has a local name in a script whose font the page
    does not ship, ``samples`` a letter of each script that local names are written in. ``rivers``
    by name and ``places`` by GeoNames' id have layers of their own, and are not drawn once more
    from the ground.
    """

    undrawable: Collection[str] = ()
    samples: Collection[str] = ()
    rivers: Collection[str] = ()
    places: Collection[int] = ()


def build_style(
    addresses: Mapping[str, str],
    tokens: Mapping[str, str],
    *,
    ground: str | Mapping[str, str],
    known: Known = Known(),
) -> Style:
    """The style for layers at these addresses (layer name → path on this server).

    Layers of a source that is not there are left out. ``ground`` is the address of its tiles, or
    an address for each of its layers.
    """
    sources = {name: _geojson(name, address) for name, address in addresses.items()}
    if isinstance(ground, str):
        sources[GROUND] = {"type": "vector", "tiles": [ground], "maxzoom": GREATEST_ZOOM}
    else:
        sources |= {f"{GROUND}_{name}": _geojson(name, at) for name, at in ground.items()}
    for written in (NEAR, PAIR):
        sources[written] = {"type": "geojson", "data": _NOTHING}
    if OWN in sources:
        sources[OWN]["promoteId"] = "iso"
    drawn = (_sourced(layer, tiled=GROUND in sources) for layer in _layers(known))
    layers = [layer for layer in drawn if layer.get("source") is None or layer["source"] in sources]
    # What no layer draws would be fetched all the same.
    used = {layer.get("source") for layer in layers}
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
            "undrawable": sorted(known.undrawable),
            "samples": list(known.samples),
            "later": {name: addresses[name] for name in LATER if name in addresses},
            "hatches": {
                f"{_HATCH}{name}": {**asdict(hatch), "path": hatch.strokes()}
                for name, hatch in HATCHES.items()
            },
        },
        "sources": {name: source for name, source in sources.items() if name in used},
        "layers": layers,
    }


def _geojson(name: str, address: str) -> dict[str, Any]:
    return {
        "type": "geojson",
        "data": _NOTHING if name in LATER else address,
        "maxzoom": _GREATEST_ZOOM,
        "tolerance": _TOLERANCE_PX,
    }


def _sourced(layer: StyleLayer, *, tiled: bool) -> StyleLayer:
    """A layer of the style, the ground's with a source of its own where there are no tiles."""
    if tiled or layer.get("source") != GROUND:
        return layer
    layer["source"] = f"{GROUND}_{layer.pop('source-layer')}"
    return layer


def _of_ground(name: str) -> dict[str, str]:
    return {"source": GROUND, "source-layer": name}


def _layers(known: Known) -> list[StyleLayer]:
    return [
        {"id": "sea", "type": "background", "metadata": marked(**{"background-color": "sea"})},
        *_land(),
        *_zones(),
        *_coast_and_rivers(known),
        *_borders(),
        *_corridor(),
        *_disputed(),
        *label_layers(known.places),
    ]


def _land() -> list[StyleLayer]:
    # Smoothed edges of two fills would let the sea shine through along every border.
    hard = {"fill-antialias": False}
    fill = {"type": "fill", **_of_ground("countries")}
    land = {"id": "land", "paint": dict(hard), "metadata": marked(**{"fill-color": "land"})}
    layers: list[StyleLayer] = [fill | land]
    for side in ("a", "b"):
        metadata = marked(
            f"side-{side}", sign=f"land:{side}", **{"fill-color": f"side-{side}-fill"}
        )
        own = {"id": f"side-{side}", "filter": ["==", ["get", "code"], ""], "paint": dict(hard)}
        layers.append({**fill, **own, "metadata": metadata})
    layers.append(
        {
            "id": "exclaves",
            "type": "fill",
            "source": "exclaves",
            "minzoom": _EXCLAVES_FROM,
            # Unseen: the country's own fill shows it. It is here to be pointed at.
            "paint": {"fill-opacity": 0},
            "metadata": marked(card="exclave", **{"fill-color": "land"}),
        }
    )
    layers.append(
        {
            "id": "lakes",
            "type": "fill",
            **_of_ground("lakes"),
            "paint": dict(hard),
            "metadata": marked(**{"fill-color": "sea"}),
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
        _line(
            "caspian-zones-line", {"source": "caspian_limits"}, LINES["zones"], marked(group=zones)
        ),
        _line(
            "caspian-equidistance",
            {"source": "caspian_equidistance"},
            LINES["equidistance"],
            marked(group=zones, card="equidistance", sign="line:equidistance"),
        ),
    ]


def _coast_and_rivers(known: Known) -> list[StyleLayer]:
    streams = _line("streams", _of_ground("rivers"), LINES["streams"], marked())
    by_rank = ["<=", ["get", "rank"], ["zoom"]]
    drawn_finer = ["in", ["get", "name"], ["literal", sorted(known.rivers)]]
    rivers = marked(group="rivers", card="river", sign="line:rivers")
    return [
        {**streams, "filter": ["all", by_rank, ["!", drawn_finer]]},
        _line("shores", _of_ground("lakes"), LINES["coast"], marked()),
        _line("coast", _of_ground("coast"), LINES["coast"], marked()),
        {**_line("rivers", {"source": "rivers"}, LINES["rivers"], rivers), "minzoom": 4},
    ]


def _borders() -> list[StyleLayer]:
    layers: list[StyleLayer] = []
    for status, name in (("recognised", "border"), ("disputed", "border-disputed")):
        sign = "line:border-disputed" if status == "disputed" else None
        metadata = marked(name, card="border", sign=sign)
        line = _line(f"borders-{status}", _of_ground("borders"), LINES[name], metadata)
        layers.append({**line, "filter": ["==", ["get", "status"], status]})
    return [*layers, *_shared()]


def _shared() -> list[StyleLayer]:
    """The border of the chosen pair: a halo below, the line above, dashed where it is disputed."""
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
        drawn = _line(line, _of_ground("borders"), LINES[line], metadata)
        layers.append({**drawn, "filter": ["==", ["get", "pair"], ""], "layout": layout})
    return layers


def _corridor() -> list[StyleLayer]:
    layers = []
    for mode, dash in CORRIDOR_DASHES.items():
        metadata = marked("corridor", group="corridor", card="corridor", sign="corridor")
        metadata["opacity"] = {**CORRIDOR_OPACITY, "unknown": CORRIDOR_OPACITY_UNKNOWN}
        line = _line(f"corridor-{mode}", {"source": "corridor"}, LINES["corridor"], metadata)
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
    line = _line("disputed", {"source": "disputed"}, LINES["disputed"], metadata)
    return [{**line, "minzoom": 4, "layout": {"line-join": "round"}}]


def _line(id_: str, source: dict[str, str], line: Line, metadata: dict[str, Any]) -> StyleLayer:
    paint: dict[str, Any] = {"line-width": by_zoom(*line.widths)}
    if line.dash:
        paint["line-dasharray"] = list(line.dash)
    metadata["tokens"] |= {"line-color": line.token}
    return {"id": id_, "type": "line", **source, "paint": paint, "metadata": metadata}
