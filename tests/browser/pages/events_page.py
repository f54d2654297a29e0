"""The events page: the table, its filters, its downloads, the card beside it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.browser.pages.inspector_page import InspectorPage


class EventsPage(InspectorPage):
    """The application with the events page open."""

    def wait_until_ready(self) -> None:
        """Beside what every page waits for: the grid has its rows, or says that there are none."""
        super().wait_until_ready()
        self.page.wait_for_function(
            """() => araxes.state.selection.page !== "events"
                 || document.querySelector("#events-grid .ag-row")
                 || !document.getElementById("events-empty").hidden"""
        )

    # Parts

    @property
    def rows(self) -> Locator:
        """The rows that are drawn; a long table draws only those in sight."""
        return self.page.locator("#events-grid .ag-row")

    def row(self, event: str) -> Locator:
        """The row of an event by its id."""
        return self.page.locator(f"#events-grid .ag-row[row-id='{event}']")

    def listed(self) -> list[str]:
        """Ids of all rows after filters and sorting, drawn or not."""
        found: list[str] = self.page.evaluate(
            """() => {
                 const ids = [];
                 const grid = dash_ag_grid.getApi("events-grid");
                 grid.forEachNodeAfterFilterAndSort((node) => ids.push(node.id));
                 return ids;
               }"""
        )
        return found

    @property
    def count(self) -> Locator:
        """How many events are listed, in words."""
        return self.page.locator("#events-count")

    @property
    def filter(self) -> Locator:
        """The field that filters the table."""
        return self.page.locator("#events-filter")

    def scope(self, scope: str) -> Locator:
        """The button for "all" events or those of the "pair"."""
        return self.page.locator(f"#events-scope [data-scope={scope}]")

    def head(self, name: str) -> Locator:
        """The head of a column."""
        return self.page.get_by_role("columnheader", name=name, exact=True)

    @property
    def empty(self) -> Locator:
        """What stands in place of an empty table."""
        return self.page.locator("#events-empty")

    # Hands

    def download(self, ending: str, folder: Path) -> Path:
        """Follow a download and keep its file; returns where."""
        with self.page.expect_download() as found:
            self.page.locator(f"#events-{ending}").click()
        path = folder / found.value.suggested_filename
        found.value.save_as(path)
        return path

    # Waits

    def expect_count(self, words: str) -> None:
        """The head of the page says this of the number of events."""
        expect(self.count).to_have_text(words)
