"""What a chart says in a picture of its own: its title, day, data, marking and disclaimer."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Mapping
from typing import Any

from dashboard.figures.charts.gathering import Charted
from dashboard.query.wording import day_words
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier

_LETTERS_PER_LINE = 150
"""Of what stands below a picture, whose width assets/js/pages/charts.js knows."""

_TITLE_PX, _SMALL_PX = 15, 11
_TITLE_ROOM_PX, _KEY_ROOM_PX, _LINE_PX = 56, 32, 15

_FONT = "Arial, Helvetica, sans-serif"
"""A picture has no font of ours inside: letters measured in another than they are drawn in would
run over the edge."""


def layout_of_picture(
    served: ServedDossier,
    selection: Selection,
    chart: Charted,
    layout: Mapping[str, Any],
    tokens: Mapping[str, str],
) -> dict[str, Any]:
    """A figure's layout (plain values) with what stands about it in a picture of its own.

    Above it the title, and the marking, as-of day and hash of the data; below it whom it must
    name, and the disclaimer. The picture is as much higher as these need.
    """
    dossier = served.dossier
    told = [dossier.marking, f"as of {day_words(selection.as_of)}", f"data {served.data_hash[:16]}"]
    lines = [
        line
        for words in (chart.credit, dossier.disclaimer or "")
        for line in textwrap.wrap(words, _LETTERS_PER_LINE)
    ]
    small = {"size": _SMALL_PX, "color": tokens["muted"]}
    foot = {"title": {"text": "<br>".join(map(_plain, lines)), "font": small, "standoff": 14}}
    return {
        **layout,
        "height": layout["height"] + _TITLE_ROOM_PX + _LINE_PX * (len(lines) + 1 if lines else 0),
        "font": {**layout["font"], "family": _FONT},
        "xaxis": {**layout["xaxis"], **(foot if lines else {})},
        "margin": {**layout["margin"], "t": _TITLE_ROOM_PX + _KEY_ROOM_PX},
        "title": {
            "text": _plain(chart.title),
            "subtitle": {"text": _plain(" · ".join(filter(None, told))), "font": small},
            "font": {"size": _TITLE_PX, "color": tokens["ink"], "weight": 600},
            "x": 0.01,
            "xanchor": "left",
            "y": 0.98,
            "yref": "container",
            "yanchor": "top",
        },
    }


def _plain(words: str) -> str:
    return html.escape(words, quote=False)
