"""plotly.js with what the page draws by it, as ``make plotly`` bundles it."""

from __future__ import annotations

from dashboard.figures.tokens import style_sheet
from dashboard.server.scripts import Script


def plotly_script() -> str:
    """The library; the page's ``assets/js/onefile/memory.js`` unwraps its map's worker."""
    return Script(style_sheet().parents[1], "plotly").text
