"""The map as one Plotly figure, drawn once; what changes reaches it through assets/js/map."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

OPENING_CENTRE = (47.5, 39.6)
"""Lon and lat between the countries of the first dossier; a selection moves the map at once."""

OPENING_ZOOM = 5.2

CONFIG: Any = {
    "displayModeBar": False,
    "displaylogo": False,
    "scrollZoom": True,
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "responsive": True,
    "doubleClick": False,
}
"""Plotly's options: nothing that could leave the host. Dash has a type of its own for them, which
no figure may know."""


def draw_map(style: dict[str, Any]) -> go.Figure:
    """A ``scattermap`` figure with our own style and no marks of its own.

    Events are drawn on the overlay, for Plotly takes a quarter of a second to restyle a map.
    """
    lon, lat = OPENING_CENTRE
    figure = go.Figure(go.Scattermap(lon=[], lat=[], hoverinfo="skip", showlegend=False))
    figure.update_layout(
        map={"style": style, "center": {"lon": lon, "lat": lat}, "zoom": OPENING_ZOOM},
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        paper_bgcolor="rgba(0,0,0,0)",
        # Hovering is ours: Plotly would look for its own points at every move of the pointer.
        hovermode=False,
        showlegend=False,
        uirevision="araxes",
    )
    return figure
