"""One scene or view as a picture in PNG, at two pixels for each of the screen's."""

from __future__ import annotations

from dashboard.briefing_files.brief import Brief, BriefScene
from dashboard.briefing_files.formats import Asked
from dashboard.briefing_files.svg import write_picture
from dashboard.briefing_files.typesetting import raster
from dashboard.store.served import ServedDossier

SCALE = 2


def write(asked: Asked) -> bytes:
    """The picture that is asked for."""
    asked.progress(0, 1, "Drawing the scene")
    return write_png(asked.served, asked.brief, asked.scene, dark=asked.order.dark)


def write_png(
    served: ServedDossier, brief: Brief, scene: BriefScene, *, dark: bool = False
) -> bytes:
    """The picture with its words and its foot."""
    svg, width, height = write_picture(served, brief, scene, dark=dark)
    return raster(svg, width, height, SCALE)
