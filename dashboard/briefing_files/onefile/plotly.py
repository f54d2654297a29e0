"""plotly.js as the installed package brings it."""

from __future__ import annotations

from importlib import resources


def plotly_script() -> str:
    """The whole library; the page's ``assets/js/onefile/memory.js`` unwraps its map's worker."""
    file = resources.files("plotly") / "package_data" / "plotly.min.js"
    return file.read_text(encoding="utf-8")
