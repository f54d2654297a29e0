"""Callbacks of the map view."""

from __future__ import annotations

from dash import Dash

from dashboard.context import Context


def register(app: Dash, context: Context) -> None:
    """Wire the map view."""
