"""A briefing in the form in which it travels (docs/architecture.md), made by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dashboard.selection import Camera, Language, Selection
from dashboard.store.shelf import Volume

LONG = (
    "A longer paragraph stands here on purpose, so that a page shows what it does with words "
    "that a briefer wrote late at night: it says who went where, what was signed, and what nobody "
    "knows. "
)


def a_scene(number: int, selection: Selection, volume: Volume, **changes: Any) -> dict[str, Any]:
    scene: dict[str, Any] = {
        "id": f"scene-{number}",
        "role": "scene",
        "title": "The Aras border",
        "headline": "The border runs along a river for most of its length",
        "text": "Dams at Khoda Afarin and on the Aras reservoir tie the two sides together.",
        "duration_s": 60,
        "notes": "Begin with the river. Then the dams.",
        "figures": [
            {"value": "689 km", "label": "shared border", "source": "measured"},
            {"value": "62 %", "label": "within 1 km of the Aras", "source": "measured"},
            {"value": "4", "label": "dams and power plants", "source": "layer sites"},
        ],
        "claims": [],
        "citations": ["TRT World, ¶8, ¶9"],
        "sources": "Sources: TRT World, ¶8–9 · geometry: OpenStreetMap · borders: de facto",
        "selection": selection.to_json(),
        "search": "",
        "sentence": selection.sentence(volume.country_names),
        "notices": [],
        "raw": {"citations": [{"source": "trt-2019", "paragraphs": [8, 9]}]},
    }
    return scene | changes


def a_briefing(volume: Volume) -> dict[str, Any]:
    """Eight scenes that between them use everything a scene can hold."""
    opening = volume.opening
    claim = {
        "id": "c",
        "statement": "The border with Azerbaijan is the quietest land border of Iran.",
        "verdict": "not_shown",
        "words": "not shown",
        "reason": "The dossier counts incidents on three borders only.",
    }
    verdicts = ("supported", "contradicted", "in part")
    claims = [claim, *({**claim, "words": words} for words in verdicts)]
    scenes = [
        a_scene(1, opening, volume, role="opening", title="Opening", figures=[], claims=[]),
        a_scene(2, replace(opening, camera=Camera(46.5, 39.2, 7.0)), volume, claims=claims),
        a_scene(3, replace(opening, camera=Camera(47.5, 39.5, 5.2)), volume, text=LONG * 2),
        a_scene(
            4,
            replace(opening, camera=Camera(60, 35, 2.4), pair=None),
            volume,
            headline=LONG,
            notes=LONG * 6,
            notices=[{"kind": "events", "words": "Since this scene was kept: 3 events altered."}],
        ),
        a_scene(
            5,
            replace(opening, camera=Camera(46, 39.5, 7.2), language=Language.LOCAL),
            volume,
            headline="Azərbaycan – تهران – Москва – Հայաստան – საქართველო",
        ),
        a_scene(6, replace(opening, layers=frozenset()), volume, figures=[], notes=""),
        a_scene(7, replace(opening, kinds=frozenset()), volume),
        a_scene(8, opening, volume, role="closing", title="Closing", claims=claims[:1]),
    ]
    dossier = volume.dossier
    return {
        "slug": dossier.slug,
        "title": dossier.title,
        "as_of": dossier.as_of.isoformat(),
        "marking": dossier.marking,
        "disclaimer": dossier.disclaimer,
        "digest": "0" * 16,
        "editable": False,
        "why_not": "",
        "can_undo": False,
        "bindings": [],
        "scenes": scenes,
        "problems": [],
    }
