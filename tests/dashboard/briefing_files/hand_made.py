"""A briefing of filled scenes, made by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from dashboard.briefing.briefings import Briefing
from dashboard.briefing.holding import Notice
from dashboard.briefing.scenes import FilledScene, SceneCitation, SceneClaim, SceneFigure
from dashboard.selection import Camera, Language, Selection
from dashboard.selection.words import describe
from dashboard.store.served import ServedDossier
from seeds.records.briefing import Scene, SceneRole
from seeds.records.model import Citation

LONG = (
    "A longer paragraph stands here on purpose, so that a page shows what it does with words "
    "that a briefer wrote late at night: it says who went where, what was signed, and what nobody "
    "knows. "
)


FIGURES = (
    SceneFigure("689 km", "shared border", "measured"),
    SceneFigure("62 %", "within 1 km of the Aras", "measured"),
    SceneFigure("4", "dams and power plants", "layer sites"),
)
CLAIM = SceneClaim(
    id="c",
    statement="The border with Azerbaijan is the quietest land border of Iran.",
    verdict="not_shown",
    words="not shown",
    reason="The dossier counts incidents on three borders only.",
)


def a_scene(
    number: int, selection: Selection, served: ServedDossier, **changes: Any
) -> FilledScene:
    """A scene of this number; ``changes`` are fields of it as filled in, or else as written."""
    written = {name: changes.pop(name) for name in ("title", "role", "notes") if name in changes}
    scene = Scene(
        id=f"scene-{number}",
        title="The Aras border",
        headline="The border runs along a river for most of its length",
        text="Dams at Khoda Afarin and on the Aras reservoir tie the two sides together.",
        notes="Begin with the river. Then the dams.",
        citations=(Citation("trt-2019", (8, 9)),),
    )
    filled = FilledScene(
        scene=replace(scene, **written),
        headline=scene.headline,
        text=scene.text,
        figures=FIGURES,
        claims=(),
        citations=(SceneCitation("trt-2019", "TRT World, ¶8, ¶9"),),
        sources="Sources: TRT World, ¶8–9 · geometry: OpenStreetMap · borders: de facto",
        selection=selection,
        search="",
        sentence=describe(selection, served.country_names),
        notices=(),
    )
    return replace(filled, **changes)


def a_briefing(served: ServedDossier, scenes: Iterable[FilledScene] | None = None) -> Briefing:
    """These scenes, or eight that between them use everything a scene can hold."""
    shown = eight_scenes(served) if scenes is None else tuple(scenes)
    return Briefing(served, digest="0" * 16, scenes=shown, problems=())


def eight_scenes(served: ServedDossier) -> tuple[FilledScene, ...]:
    """Scenes that between them use everything a scene can hold."""
    opening = served.opening
    verdicts = ("supported", "contradicted", "in part")
    claims = (CLAIM, *(replace(CLAIM, words=words) for words in verdicts))
    altered = Notice("events", "Since this scene was kept: 3 events altered.")
    return (
        a_scene(1, opening, served, role=SceneRole.OPENING, title="Opening", figures=()),
        a_scene(2, replace(opening, camera=Camera(46.5, 39.2, 7.0)), served, claims=claims),
        a_scene(3, replace(opening, camera=Camera(47.5, 39.5, 5.2)), served, text=LONG * 2),
        a_scene(
            4,
            replace(opening, camera=Camera(60, 35, 2.4), pair=None),
            served,
            headline=LONG,
            notes=LONG * 6,
            notices=(altered,),
        ),
        a_scene(
            5,
            replace(opening, camera=Camera(46, 39.5, 7.2), language=Language.LOCAL),
            served,
            headline="Azərbaycan – تهران – Москва – Հայաստան – საქართველო",
        ),
        a_scene(6, replace(opening, layers=frozenset()), served, figures=(), notes=""),
        a_scene(7, replace(opening, kinds=frozenset()), served),
        a_scene(8, opening, served, role=SceneRole.CLOSING, title="Closing", claims=claims[:1]),
    )
