"""The export dialog."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.browser.pages.base_page import BasePage


class ExportPage(BasePage):
    """The application, driven through its export dialog."""

    def open_dialog(self) -> None:
        """Open it and wait until it knows how many scenes there are."""
        self.page.locator("#topbar [data-action=export]").click()
        expect(self.dialog.get_by_text("8 scenes")).to_be_visible()

    @property
    def dialog(self) -> Locator:
        """The dialog."""
        return self.page.locator("dialog.export")

    @property
    def words(self) -> Locator:
        """What is done now, or what came of it."""
        return self.dialog.locator(".export-words")

    def choose(self, *names: str) -> None:
        """Choose by the words beside the buttons."""
        for name in names:
            self.dialog.get_by_text(name, exact=True).click()

    def start(self) -> None:
        """Press the button that starts, and is then the one that stops."""
        self.dialog.locator(".export-foot button").click()

    def export_to(self, folder: Path) -> Path:
        """Start, wait for the download, and save it under its own name."""
        with self.page.expect_download() as started:
            self.start()
        path = folder / started.value.suggested_filename
        started.value.save_as(path)
        return path
