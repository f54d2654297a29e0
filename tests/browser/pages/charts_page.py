"""The charts of the pairs page: their pictures, tables and buttons."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, expect

from tests.browser.pages.pairs_page import PairsPage


class ChartsPage(PairsPage):
    """The application with the pairs page open, and its charts."""

    def wait_until_ready(self) -> None:
        """Beside what the pairs page waits for: every chart is drawn in the theme that is shown."""
        super().wait_until_ready()
        self.wait_until_charts_drawn()

    # Parts

    def card(self, id_: str) -> Locator:
        """A chart with everything that belongs to it: ``contacts``, ``events``, ``route-…``."""
        return self.page.locator(f".chart-card[data-chart^='{id_}']")

    def sentence(self, id_: str) -> Locator:
        """The line that says what a chart shows."""
        return self.card(id_).locator(".chart-sentence")

    def parts(self, id_: str) -> dict[str, dict[str, float]]:
        """What is drawn: by series, category and value; read from Plotly."""
        found: dict[str, dict[str, float]] = self.card(id_).evaluate(
            """(card) => Object.fromEntries(card.querySelector(".chart").data
                 .map(({ name, x, y, orientation }) => {
                   const [places, values] = orientation === "h" ? [y, x] : [x, y];
                   const drawn = places.map((place, at) => [place, values[at]]);
                   const there = drawn.filter(([place, value]) => place && value);
                   return [name, Object.fromEntries(there)];
                 })
                 .filter(([, drawn]) => Object.keys(drawn).length))"""
        )
        return found

    def marks(self, id_: str) -> Locator:
        """The parts of bars as shapes of the picture."""
        return self.card(id_).locator(".chart .point path[d*=V]")

    def table(self, id_: str) -> list[list[str]]:
        """The rows of a chart's table, which it unfolds."""
        fold = self.card(id_).locator("details")
        if fold.get_attribute("open") is None:
            fold.locator("summary").click()
        rows = fold.locator("tr").all()
        return [row.locator("th, td").all_inner_texts() for row in rows]

    def colours(self, id_: str) -> dict[str, Any]:
        """Behind the bars, and of each series that is drawn; as Plotly was told."""
        found: dict[str, Any] = self.card(id_).evaluate(
            """(card) => { const { layout, data } = card.querySelector(".chart");
                 const series = data.map((one) => [one.name, one.marker.color]);
                 return { behind: layout.paper_bgcolor, ...Object.fromEntries(series) }; }"""
        )
        return found

    def save(self, id_: str, format_: str) -> tuple[str, bytes]:
        """Name and content of the file that a button gives."""
        with self.page.expect_download() as download:
            self.card(id_).locator(f"[data-save={format_}]").click()
        return download.value.suggested_filename, Path(download.value.path()).read_bytes()

    # Waits

    def wait_until_charts_drawn(self) -> None:
        """Every chart that is there is drawn in the theme that is shown."""
        self.page.wait_for_function(
            """() => araxes.state.selection.page !== "pairs" || (
                 document.querySelector("#pair-charts > *")
                 && [...document.querySelectorAll("#pair-charts .chart")].every(
                   (place) => place.dataset.drawn === document.documentElement.dataset.theme))"""
        )

    def expect_sentence(self, id_: str, words: str) -> None:
        """The line of a chart says this, and the chart is drawn."""
        self.wait_until_answered()
        expect(self.sentence(id_)).to_contain_text(words)
        self.wait_until_charts_drawn()
