"""A scene's view as a selection, and a selection as the view of a scene."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from dashboard.selection import (
    Camera,
    Language,
    Panel,
    Scope,
    Selection,
    SelectionError,
    Within,
    settle,
)
from dashboard.store.served import ServedDossier
from seeds.records.briefing import View, ViewCamera
from seeds.records.model import EventKind


def selection_of(
    view: View, served: ServedDossier, withdrawn: Collection[str] = ()
) -> tuple[Selection, list[str]]:
    """What the view looks at, and a sentence for each thing of it that the dossier lacks.

    ``withdrawn`` are sources that the reader withdraws, besides those of the view.
    """
    opening = served.opening
    selection = replace(
        opening,
        pair=view.pair or opening.pair,
        as_of=view.as_of or opening.as_of,
        within=Within(view.within) if view.within else opening.within,
        kinds=opening.kinds if view.kinds is None else frozenset(view.kinds),
        layers=opening.layers if view.layers is None else frozenset(map(str, view.layers)),
        viewpoint=str(view.viewpoint or opening.viewpoint),
        camera=_camera(view.camera),
        focus=view.focus,
        claim=view.claim,
        panel=Panel.EVENT if view.focus else opening.panel,
        scope=Scope(view.scope) if view.scope else opening.scope,
        language=Language(view.language) if view.language else opening.language,
        withdrawn=frozenset({*view.withdrawn, *withdrawn}),
    )
    try:
        selection = replace(
            selection, start=view.start or opening.start, end=view.end or opening.end
        )
    except SelectionError as error:
        settled, sentences = settle(selection, served.dossier)
        return settled, [*sentences, str(error)]
    return settle(selection, served.dossier)


def view_of(selection: Selection, opening: Selection) -> View:
    """The view that shows a selection; window, pair and camera always, the rest where it differs.

    A dossier may open elsewhere tomorrow; a scene keeps what it was about.
    """
    return View(
        pair=selection.pair,
        start=selection.start,
        end=selection.end,
        within=None if selection.within is opening.within else selection.within.value,
        kinds=_kinds(selection, opening),
        layers=_layers(selection, opening),
        viewpoint=None if selection.viewpoint == opening.viewpoint else selection.viewpoint,
        as_of=None if selection.as_of == opening.as_of else selection.as_of,
        camera=_view_camera(selection.camera),
        focus=selection.focus,
        claim=selection.claim,
        scope=None if selection.scope is opening.scope else selection.scope.value,
        language=None if selection.language is opening.language else selection.language.value,
        withdrawn=tuple(sorted(selection.withdrawn)),
    )


def _kinds(selection: Selection, opening: Selection) -> tuple[EventKind, ...] | None:
    if selection.kinds == opening.kinds:
        return None
    return tuple(kind for kind in EventKind if kind in selection.kinds)


def _layers(selection: Selection, opening: Selection) -> tuple[str, ...] | None:
    return None if selection.layers == opening.layers else tuple(sorted(selection.layers))


def _camera(camera: ViewCamera | None) -> Camera | None:
    if camera is None:
        return None
    return Camera(camera.lon, camera.lat, camera.zoom, camera.bearing, camera.pitch)


def _view_camera(camera: Camera | None) -> ViewCamera | None:
    """The camera as a file holds it: east and west of Greenwich, not further round."""
    if camera is None:
        return None
    lon = round((camera.lon + 180) % 360 - 180, 5)
    return ViewCamera(lon, camera.lat, camera.zoom, camera.bearing, camera.pitch)
