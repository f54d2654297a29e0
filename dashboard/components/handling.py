"""How a dossier is to be handled: its marking at the head of a page, its disclaimer at the foot.

Scenes and exports have theirs on the sheet itself (``dashboard/views/present`` and
``dashboard/export``).
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from seeds.model import Dossier

MARKING = "marking"
DISCLAIMER = "disclaimer"


def render_marking(dossier: Dossier) -> Component:
    """The band at the head; hidden where the dossier has no marking."""
    band: Component = html.Aside(
        dossier.marking, id=MARKING, hidden=not dossier.marking, dir="auto", **aria(label="Marking")
    )
    return band


def render_disclaimer(dossier: Dossier) -> Component:
    """The line at the foot; hidden where the dossier has no disclaimer."""
    line: Component = html.Aside(
        dossier.disclaimer,
        id=DISCLAIMER,
        hidden=not dossier.disclaimer,
        dir="auto",
        **aria(label="Disclaimer"),
    )
    return line
