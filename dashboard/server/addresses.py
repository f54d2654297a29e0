"""The addresses of what never changes under its address."""

from __future__ import annotations

from geodata.layers import layer_digest


def layer_address(name: str) -> str:
    """The address under which a layer is served for as long as its content stays the same."""
    return f"/geo/{name}.{layer_digest(name)}.geojson"
