"""Callbacks of the briefing page: none on the server.

The page asks ``/briefing/<slug>.json`` and sends its changes there (docs/architecture.md), since a
briefing is changed by its digest, which a selection knows nothing of.
"""

from __future__ import annotations

from dash import Dash

from dashboard.context import Context


def register(app: Dash, context: Context) -> None:
    """Wire nothing; ``assets/js/compose`` does what is to be done."""
