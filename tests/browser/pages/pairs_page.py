"""The pairs page: the matrix, the list beside it, and the order."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.pages.base_page import BasePage


class PairsPage(BasePage):
    """The application with the pairs page open."""

    def wait_until_ready(self) -> None:
        """Beside what every page waits for: the body has its answer."""
        super().wait_until_ready()
        self.page.wait_for_function(
            """() => araxes.state.selection.page !== "pairs"
                 || document.querySelector("#pairs-body > *")"""
        )

    # Parts

    @property
    def matrix(self) -> Locator:
        """The table of all pairs."""
        return self.page.locator("table.matrix")

    def cell(self, a: str, b: str) -> Locator:
        """The cell of a pair; A is the row."""
        return self.matrix.locator(f".cell[data-row={a}][data-column={b}]")

    @property
    def detail(self) -> Locator:
        """The line below the matrix that says a cell's figures."""
        return self.page.locator("#pairs-detail")

    def listed(self) -> dict[str, str]:
        """Pair → events, as the list beside the matrix has it."""
        rows = self.page.locator(".pair-list tbody tr")
        pairs = rows.locator("th").all_inner_texts()
        counts = rows.locator("td:nth-child(2)").all_inner_texts()
        return dict(zip(pairs, counts, strict=True))

    def went(self) -> dict[str, str]:
        """Pair → how often there and back, as the list has it."""
        rows = self.page.locator(".pair-list tbody tr")
        ways = rows.locator("td:nth-child(4)").all_inner_texts()
        return dict(zip(rows.locator("th").all_inner_texts(), ways, strict=True))

    def sums(self, country: str) -> list[str]:
        """The sums at the end of a country's row."""
        row = self.matrix.locator("tbody tr", has=self.page.locator(f"[data-row={country}]"))
        return row.locator(".total").all_inner_texts()

    def received(self, country: str) -> str:
        """The sum at the foot of a country's column."""
        cells = self.matrix.locator("tbody tr").last.locator("td:not(.total)")
        columns = cells.evaluate_all(
            "(cells) => cells.map((cell) => cell.querySelector('.cell')?.dataset.column ?? null)"
        )
        return self.matrix.locator("tfoot td").nth(columns.index(country)).inner_text()

    def legend(self) -> list[str]:
        """The steps of the shade."""
        return self.page.locator(".matrix-foot .legend-step:has(.swatch)").all_inner_texts()

    def heads(self) -> list[str]:
        """The countries of the rows, from the top."""
        return self.matrix.locator("tbody th").all_inner_texts()

    # Waits

    def expect_count(self, a: str, b: str, count: str) -> None:
        """The cell of a pair shows this count."""
        expect(self.cell(a, b)).to_have_text(count)
