"""The map without its marks: what lies beneath those that a page draws itself.

A browser that draws no WebGL is shown this picture (``assets/js/map/beneath.js``). Its names keep
clear of marks and ways, as on every picture, though neither is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.figures.projection import Frame
from dashboard.figures.scene_map.drawing import SceneMap
from dashboard.figures.scene_map.ground import Ground
from dashboard.figures.scene_map.labels import Lettering
from dashboard.figures.scene_map.marks import Circle, Marks
from dashboard.figures.scene_map.markup import element
from dashboard.query.citations import names_told
from dashboard.query.payload import Payload
from dashboard.selection import Selection
from dashboard.selection.words import describe
from dashboard.store.served import ServedDossier


def draw_beneath(
    served: ServedDossier, selection: Selection, frame: Frame, tokens: Mapping[str, str]
) -> SceneMap:
    """Sea, land, lines and names of a selection in just this frame, in pixels of the screen.

    ``tokens`` are colours by the name of their token, or what a reader puts them in place of.
    """
    payload = served.derived(Payload)
    shown = payload.shown_by(selection)
    marks = Marks.of(frame, selection, payload.values["events"], shown, tokens)
    ground = Ground(frame, selection, tokens)
    drawn = "".join(ground.draw())
    along = (*marks.along_ways(), *(Circle(x, y, 2) for x, y in ground.along_shared()))
    lettering = Lettering(frame, selection, tokens, (*marks.circles(), *marks.numbers()))
    inner = element("g", drawn) + element("g", "".join(lettering.draw((*marks.rims(), *along), ())))
    title = f"Map: {served.dossier.title}"
    described = describe(selection, names_told(served)) + "."
    return SceneMap(inner, frame.width, frame.height, title, described)
