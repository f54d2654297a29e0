"""Names and small signs on the map: which, in which letters, and who gives way to whom.

The map places what is last in the list first, so the pair's names, which come from the browser at
free spots, take their room before cities, cities before sites, sites before countries and countries
before waters. All of it waits, unseen, until fonts and icons are there:
see ``assets/js/map/fonts.js``.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from dashboard.figures.map_lines import by_zoom, marked
from dashboard.figures.typefaces import PAGE_FAMILIES
from seeds.vocabulary import SiteKind

REGULAR = ["Araxes Regular", *PAGE_FAMILIES]
SEMIBOLD = ["Araxes SemiBold", *PAGE_FAMILIES]
ITALIC = ["Araxes Italic", *PAGE_FAMILIES]
"""MapLibre reads weight and slant from the words of the first name, which no font bears, and the
browser takes the letters from the first of the list that is there: the page's own fonts."""

OWN = "country_labels"
"""Names at the place that each country's has; one that is written elsewhere is unseen here."""

NEAR = "near_labels"
"""Names that ``assets/js/map/naming.js`` writes where a country is seen without its own label."""

PAIR = "pair_labels"
"""The pair's two names, which are always in sight: ``assets/js/map/pair_naming.js`` writes them."""

SITE_KINDS = tuple(kind.value for kind in SiteKind)
SITE_LABELS_FROM = 7.5
"""Zoom from which sites are named; further out, their signs must do."""

_SITES_FROM = 5
_CORNERS = [
    "left",
    "right",
    "top",
    "bottom",
    "top-left",
    "top-right",
    "bottom-left",
    "bottom-right",
]
_COUNTRY_SIZES = (2.0, 10.0, 5.0, 13.0, 7.0, 17.0)
_COUNTRY_SPACING, _COUNTRY_WIDTH_EM = 0.14, 8
_NAME: list[Any] = ["get", "name"]
_KIND: list[Any] = ["get", "kind"]
CAPITALS_FROM, TOWNS_FROM = 3, 4
"""Zooms from which places of rank 0 show; each further rank is a zoom later."""

_UNLESS_ELSEWHERE = ["case", ["boolean", ["feature-state", "elsewhere"], False], 0, 1]
_HALO = {"text-halo-width": 1.6, "text-halo-blur": 0.4}
_INK = {"text-color": "ink", "text-halo-color": "halo"}
_MUTED = {"text-color": "muted", "text-halo-color": "halo"}

Layers = list[dict[str, Any]]


def label_layers(elsewhere: Collection[int] = ()) -> Layers:
    """The layers, from what gives way first to what is placed first.

    ``elsewhere`` are places, by GeoNames' id, that a layer of their own has.
    """
    return [
        _waters(),
        _towns(elsewhere),
        *(_countries(source) for source in (OWN, NEAR)),
        _exclaves(),
        *_place_dots(),
        _sites(),
        _place_names(),
        _pair(),
        _place_room(),
    ]


def _waters() -> dict[str, Any]:
    return {
        "id": "water-labels",
        "type": "symbol",
        "source": "water_labels",
        "filter": ["<=", ["get", "rank"], ["-", ["zoom"], 2]],
        "layout": {
            **_text(13, ITALIC),
            "text-max-width": 7,
            "text-letter-spacing": 0.04,
            # A sea has room: its name gives way to marks and ways by a few letters' height.
            "text-variable-anchor": ["center", "left", "top", "bottom", "right"],
            "text-radial-offset": 2.2,
        },
        "paint": {"text-halo-width": 0},
        "metadata": marked("label", **{"text-color": "water-ink"}),
    }


def _countries(source: str) -> dict[str, Any]:
    return {
        "id": source.replace("_", "-"),
        "type": "symbol",
        "source": source,
        "maxzoom": 8,
        "filter": ["<=", ["get", "rank"], ["zoom"]],
        "layout": {
            **_text(13, REGULAR),
            "text-size": by_zoom(*_COUNTRY_SIZES),
            "text-transform": "uppercase",
            "text-letter-spacing": _COUNTRY_SPACING,
            "text-max-width": _COUNTRY_WIDTH_EM,
            # A capital's name may lie where the country's would: then the latter moves a little.
            "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
            "text-radial-offset": 1.1,
            "symbol-sort-key": ["get", "rank"],
        },
        "paint": {**_HALO, **({"text-opacity": _UNLESS_ELSEWHERE} if source == OWN else {})},
        "metadata": marked("country-label", **_MUTED),
    }


def _pair() -> dict[str, Any]:
    """Names that come broken into lines, at free spots; beside some an arrow to their country."""
    return {
        "id": "pair-labels",
        "type": "symbol",
        "source": PAIR,
        "layout": {
            **_text(13, REGULAR),
            "text-field": ["get", "text"],
            "text-size": by_zoom(*_COUNTRY_SIZES),
            "text-letter-spacing": _COUNTRY_SPACING,
            "text-max-width": 60,
            "text-allow-overlap": True,
            "icon-image": ["case", ["has", "turn"], "arrow", ""],
            "icon-rotate": ["coalesce", ["get", "turn"], 0],
            "icon-allow-overlap": True,
        },
        "paint": dict(_HALO),
        "metadata": {
            **marked("label", **_MUTED),
            "written": {
                "sizes": _COUNTRY_SIZES,
                "spacing": _COUNTRY_SPACING,
                "width_em": _COUNTRY_WIDTH_EM,
            },
        },
    }


def _place_room() -> dict[str, Any]:
    """Unseen signs where the dots of places lie: no name is to lie on another place's dot."""
    return {
        "id": "place-room",
        "type": "symbol",
        "source": "places",
        "filter": _rank_filter(),
        "layout": {
            "visibility": "none",
            "icon-image": "obstacle",
            "icon-size": ["match", ["get", "kind"], "capital", 0.36, 0.26],
            "icon-allow-overlap": True,
            "icon-padding": 0,
        },
        "metadata": marked(group="places"),
    }


def _exclaves() -> dict[str, Any]:
    return {
        "id": "exclave-labels",
        "type": "symbol",
        "source": "exclaves",
        "minzoom": 6.5,
        "layout": {
            **_text(11, REGULAR),
            # In capitals like a country's, for its main town often bears the same name.
            "text-transform": "uppercase",
            "text-letter-spacing": 0.12,
            "text-max-width": 9,
            "text-variable-anchor": ["center", "top", "bottom"],
            "text-radial-offset": 1.1,
        },
        "paint": dict(_HALO),
        "metadata": marked("country-label", **_MUTED),
    }


def _place_dots() -> Layers:
    by_kind = ["match", ["get", "kind"], "capital"]
    return [
        {
            "id": "place-dots",
            "type": "circle",
            "source": "places",
            "filter": _rank_filter(),
            "paint": {
                "circle-radius": [*by_kind, 3.6, 2.6],
                "circle-stroke-width": [*by_kind, 1.8, 1.3],
            },
            "metadata": marked(
                group="places",
                card="place",
                sign="place",
                **{"circle-color": "panel", "circle-stroke-color": "ink"},
            ),
        }
    ]


def _sites() -> dict[str, Any]:
    return {
        "id": "sites",
        "type": "symbol",
        "source": "sites",
        "minzoom": _SITES_FROM,
        "filter": ["in", ["get", "kind"], ["literal", list(SITE_KINDS)]],
        "layout": {
            **_text(11, REGULAR),
            # Until the selection's day is there (assets/js/map/rules.js, signFor).
            "icon-image": ["concat", "site-", ["get", "kind"], "-hollow"],
            "icon-size": by_zoom(5, 0.75, 7, 1),
            # Signs are shown wherever they are; names where they find room.
            "icon-allow-overlap": True,
            "icon-padding": 1,
            "text-optional": True,
            "text-variable-anchor": _CORNERS,
            "text-justify": "auto",
            "text-radial-offset": 1.0,
        },
        "paint": dict(_HALO),
        "metadata": {
            **marked("label", "sites", card="site", sign="site", **_MUTED),
            "named_from": SITE_LABELS_FROM,
            "icons": True,
            "stands": True,
        },
    }


def _place_names() -> dict[str, Any]:
    return {
        "id": "place-labels",
        "type": "symbol",
        "source": "places",
        "filter": _rank_filter(),
        "layout": _place_text(),
        "paint": dict(_HALO),
        "metadata": {**marked("label", "places", **_INK), "beside_marks": True},
    }


def _towns(elsewhere: Collection[int]) -> dict[str, Any]:
    """Places of the ground, whose dots are there only with their names."""
    named = ["in", ["get", "geonames"], ["literal", sorted(elsewhere)]]
    from_zoom: list[Any] = ["match", _KIND, "capital", CAPITALS_FROM, TOWNS_FROM]
    return {
        "id": "towns",
        "type": "symbol",
        "source": "ground",
        "source-layer": "places",
        "filter": ["all", ["<=", ["get", "rank"], ["-", ["zoom"], from_zoom]], ["!", named]],
        "layout": {
            **_place_text(),
            "icon-image": ["match", _KIND, "capital", "dot-capital", "dot"],
            "icon-padding": 1,
            "symbol-sort-key": ["-", ["get", "rank"], ["/", ["get", "population"], 1e9]],
        },
        "paint": dict(_HALO),
        "metadata": {
            **marked("label", "places", card="place", sign="place", **_INK),
            "beside_marks": True,
            "icons": True,
        },
    }


def _place_text() -> dict[str, Any]:
    by_kind: list[Any] = ["match", _KIND, "capital"]
    return {
        **_text(12, REGULAR),
        "text-font": [*by_kind, ["literal", SEMIBOLD], ["literal", REGULAR]],
        "text-size": [*by_kind, 14, 12],
        "text-variable-anchor": _CORNERS,
        "text-justify": "auto",
        "text-radial-offset": 0.7,
        "symbol-sort-key": ["get", "rank"],
    }


def _rank_filter() -> list[Any]:
    """A place shows from the zoom that its rank asks for: rank 0 from 3, rank 5 from 8."""
    return ["<=", ["get", "rank"], ["-", ["zoom"], 3]]


def _text(size: float, font: list[str]) -> dict[str, Any]:
    return {
        "visibility": "none",
        "text-field": _NAME,
        "text-font": font,
        "text-size": size,
        "text-padding": 3,
    }
