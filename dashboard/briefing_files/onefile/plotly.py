"""plotly.js with what the page draws by it, as ``make plotly`` bundles it."""

from __future__ import annotations

from dashboard.figures.tokens import assets_folder
from dashboard.server.scripts import Script


def plotly_script() -> str:
    """The library; the page's ``assets/js/onefile/memory.js`` unwraps its map's worker."""
    return Script(assets_folder(), "plotly").text
