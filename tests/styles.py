"""The map's style as a server's page has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.figures.map_style import Known, build_style
from dashboard.server.addresses import AT_ROOT
from geodata.layers import DRAWN


def style_of(tokens: Mapping[str, str], known: Known | None = None) -> dict[str, Any]:
    """The style over every layer that is drawn, in these colours."""
    addresses = {name: AT_ROOT.layer(name) for name in DRAWN}
    return build_style(addresses, tokens, ground=AT_ROOT.tiles, known=known or Known())
