"""The layers: what each is, where it comes from, and its bytes as they are served.

``sources.yml`` describes them; the geometry lies in ``layers/<licence>/<name>.geojson``, that of
the ground in packed files (:mod:`geodata.ground`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ruamel.yaml import YAML

_HERE = Path(__file__).parent
_FOLDER = _HERE / "layers"


@dataclass(frozen=True)
class PackageSource:
    """A package that a layer is built from."""

    id: str
    publisher: str
    registry: str
    version: str
    licence: str
    date: str
    attribution: str
    gives: str = "geometry"

    @property
    def gives_geometry(self) -> bool:
        """False for a package that a layer takes names from alone."""
        return self.gives == "geometry"


@dataclass(frozen=True)
class Layer:
    """One layer: ``group`` is what a reader switches, ``base`` for what is always drawn.

    One that is not drawn is for notebooks and checks: maps take the ground in its place.

    ``covers`` tells, for a layer that is compiled by hand, on which borders it records every thing
    known of which kinds: pairs of codes in alphabetical order. Elsewhere it is silent, not empty.
    """

    name: str
    title: str
    group: str
    sources: tuple[PackageSource, ...]
    as_of: str
    path: Path
    is_drawn: bool = True
    illustration: bool = False
    caveat: str | None = None
    covers: Mapping[tuple[str, str], frozenset[str]] = field(default_factory=dict)

    @cached_property
    def digest(self) -> str:
        """First 16 hexadecimal digits of the SHA-256 of its file."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()[:16]

    @property
    def licence(self) -> str:
        """Licences of its sources, each once."""
        return "; ".join(dict.fromkeys(source.licence for source in self.sources))

    @property
    def attribution(self) -> str:
        """Whom the map must name."""
        return " · ".join(dict.fromkeys(source.attribution for source in self.sources))


def _read_sources() -> Mapping[str, Any]:
    text = (_HERE / "sources.yml").read_text(encoding="utf-8")
    data: Mapping[str, Any] = YAML(typ="safe", pure=True).load(text)
    return data


def _load_layers(data: Mapping[str, Any], kind: str, paths: Mapping[str, Path]) -> dict[str, Layer]:
    """The layers of a kind, ``layers`` or ``ground``, whose file is there."""
    packages = {
        id_: PackageSource(id_, **{key: str(value) for key, value in entry.items()})
        for id_, entry in data["packages"].items()
    }
    return {
        name: Layer(
            name=name,
            title=entry["title"],
            group=entry["group"],
            sources=tuple(packages[id_] for id_ in entry["sources"]),
            as_of=str(entry["as_of"]),
            path=paths[name],
            is_drawn=bool(entry.get("is_drawn", True)),
            illustration=bool(entry.get("illustration", False)),
            caveat=entry.get("caveat"),
            covers=_covers(entry.get("covers", {})),
        )
        for name, entry in data[kind].items()
        if name in paths
    }


def _covers(entry: Mapping[str, list[str]]) -> Mapping[tuple[str, str], frozenset[str]]:
    pairs = {pair: frozenset(kinds) for pair, kinds in entry.items()}
    return MappingProxyType({(pair[:3], pair[4:]): kinds for pair, kinds in pairs.items()})


_SOURCES = _read_sources()
_PATHS = {path.stem: path for path in _FOLDER.rglob("*.geojson")}
_PACKED = _FOLDER / "osm" / "ground.cells"
_PACKED_PLACES = _FOLDER / "geonames" / "ground_places.cells"

LAYERS: Mapping[str, Layer] = MappingProxyType(_load_layers(_SOURCES, "layers", _PATHS))
"""Every layer by name, in the order of sources.yml; read once, never changed."""

DRAWN: Mapping[str, Layer] = MappingProxyType(
    {name: layer for name, layer in LAYERS.items() if layer.is_drawn}
)
"""Those of them that maps show."""

GROUND: Mapping[str, Layer] = MappingProxyType(
    _load_layers(
        _SOURCES,
        "ground",
        {name: _PACKED_PLACES if name == "places" else _PACKED for name in _SOURCES["ground"]},
    )
)
"""What is said of the layers that the ground has, by name."""


def drawn_layers() -> tuple[Layer, ...]:
    """What a map shows: the layers of the ground, and those that lie on it."""
    return (*GROUND.values(), *DRAWN.values())


def layer_bytes(name: str) -> bytes:
    """A layer's GeoJSON as it is served; KeyError where there is no such layer."""
    return LAYERS[name].path.read_bytes()


def layer_digest(name: str) -> str:
    """First 16 hexadecimal digits of the SHA-256 of a layer's bytes."""
    return LAYERS[name].digest


def load_geojson(name: str) -> dict[str, Any]:
    """A layer as a GeoJSON FeatureCollection (WGS84, lon and lat in degrees)."""
    return json.loads(layer_bytes(name))  # type: ignore[no-any-return]


def attributions() -> tuple[str, ...]:
    """Everyone whose geometry a map with all layers shows, each once."""
    named = (
        source.attribution
        for layer in drawn_layers()
        for source in layer.sources
        if source.gives_geometry
    )
    return tuple(dict.fromkeys(named))
