"""How a dossier is to be handled: its marking at the head of a page, its disclaimer at the foot.

Scenes and exports have theirs on the sheet itself (``dashboard/views/present`` and
``dashboard/briefing_files``).
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from seeds.records.dossier import Dossier

MARKING = "marking"
DISCLAIMER = "disclaimer"


def render_marking(dossier: Dossier | None = None) -> Component:
    """The band at the head; hidden where the dossier has no marking, or is not known yet."""
    marking = dossier.marking if dossier else None
    band: Component = html.Aside(
        marking, id=MARKING, hidden=not marking, dir="auto", **aria(label="Marking")
    )
    return band


def render_disclaimer(dossier: Dossier | None = None) -> Component:
    """The line at the foot; hidden where the dossier has no disclaimer, or is not known yet."""
    disclaimer = dossier.disclaimer if dossier else None
    line: Component = html.Aside(
        disclaimer,
        id=DISCLAIMER,
        hidden=not disclaimer,
        dir="auto",
        **aria(label="Disclaimer"),
    )
    return line
