"""The briefing as plain text with headings, where scripts do not run."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.briefing.scenes import FilledScene
from dashboard.views.onefile.layout import Imprint, render_words
from geodata.layers import attributions
from seeds.records.dossier import Dossier


def render_plain(
    dossier: Dossier, imprint: Imprint, scenes: Sequence[FilledScene]
) -> list[Component]:
    """Scenes in order, with sources, as-of date, marking and disclaimer."""
    return [
        html.Article(
            [
                *_render_told(dossier.marking, "onefile-marking"),
                html.H1(dossier.title, dir="auto"),
                html.P(
                    "The map and the timeline are drawn by JavaScript, which is switched off here. "
                    "What the scenes say is below."
                ),
                html.P(dossier.summary, dir="auto"),
                *(_render_scene(filled) for filled in scenes),
                html.P(
                    f"As of {imprint.as_of}. Borders: {imprint.viewpoint}. Data {imprint.data}. "
                    f"Prepared with {imprint.program}."
                ),
                html.P(" · ".join(attributions())),
                *_render_told(dossier.disclaimer, "onefile-disclaimer"),
            ],
            className="onefile-plain",
        )
    ]


def _render_told(words: str | None, class_name: str) -> list[Component]:
    """The marking or the disclaimer: on paper at the head or the foot of every page."""
    return [html.P(words, className=class_name, dir="auto")] if words else []


def _render_scene(filled: FilledScene) -> Component:
    return html.Section(
        [
            html.P(filled.scene.title, className="note"),
            html.H2(filled.headline, dir="auto"),
            *render_words(filled),
        ]
    )
