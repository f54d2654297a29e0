"""Addresses from dossiers and layers: shown as text, a link only where that is safe."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.query.addresses import safe_url


def render_address(text: str) -> Component:
    """The address in full, a link that opens beside the page where it is safe to follow."""
    safe = safe_url(text)
    if safe is None:
        return html.Span(text, className="address")
    return html.A(
        text, href=safe, target="_blank", rel="noopener noreferrer nofollow", className="address"
    )
