"""Pictures of the scenes' ground, which a page in one file shows where no WebGL is drawn.

A page has no server to ask for others, so each holds more than its scene's view: enough for a wide
screen, and for a scene that is looked at from further away because its words take room.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dashboard.briefing_files.onefile.inlining import InlineBody
from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.beneath import draw_beneath
from dashboard.figures.scene_map.framing import REFERENCE_PX, frame_of
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.query.payload import Payload
from dashboard.selection import Selection
from dashboard.server.addresses import AT_ROOT
from dashboard.store.served import ServedDossier
from geodata.mercator import latitude

SIZE_PX = (1680, 1050)
"""Of a picture: at its zoom it covers a stage, enlarged to the page's a screen of 1920 × 1200."""

FURTHER = 0.3
"""Zooms by which it is drawn from further away than the scene says."""

_SVG = "image/svg+xml"


@dataclass(frozen=True)
class KeptPicture:
    """A picture as the page keeps it, and what the page is told of it."""

    body: InlineBody
    facts: dict[str, Any]


def draw_pictures(served: ServedDossier, selections: list[Selection]) -> Iterator[KeptPicture]:
    """One picture for each view, with the names of tokens for colours; equal views share one."""
    tokens = {name: f"var(--{name})" for name in load_tokens(token_sheets())}
    drawn: set[bytes] = set()
    for selection in selections:
        frame = frame_about(served, selection)
        svg = draw_beneath(served, selection, frame, tokens).to_svg().encode()
        if svg in drawn:
            continue
        drawn.add(svg)
        address = AT_ROOT.picture(served.dossier.slug, len(drawn))
        facts = {
            "address": address,
            "frame": _facts(frame),
            "selection": selection.to_json(),
        }
        yield KeptPicture(InlineBody(address, svg, _SVG), facts)


def frame_about(served: ServedDossier, selection: Selection) -> Frame:
    """The frame about what the page's map shows at the selection, and about as near."""
    payload = served.derived(Payload).values
    lon, lat, zoom = _middle(frame_of(selection, payload, *REFERENCE_PX))
    return Frame.at(lon, lat, zoom - FURTHER, *SIZE_PX)


def _middle(frame: Frame) -> tuple[float, float, float]:
    """Lon and lat of a frame's middle, and its zoom."""
    lon = math.degrees(frame.left + frame.width / 2 / frame.scale)
    return lon, latitude(frame.top - frame.height / 2 / frame.scale), frame.zoom


def _facts(frame: Frame) -> dict[str, float]:
    lon, lat, zoom = _middle(frame)
    return {"lon": lon, "lat": lat, "zoom": zoom, "width": frame.width, "height": frame.height}
