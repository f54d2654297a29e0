"""The inspector: its tabs, the pair, the card of an event, the sources."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.pages.base_page import BasePage


class InspectorPage(BasePage):
    """The application with its inspector."""

    def wait_until_ready(self) -> None:
        """Beside what every page waits for: the open panel has its answer."""
        super().wait_until_ready()
        self.wait_for_panel()

    def wait_for_panel(self) -> None:
        """The panel in sight holds something."""
        self.page.wait_for_function(
            """() => {
                 const { page, panel } = araxes.state.selection;
                 return page !== "map" || document.getElementById(`panel-${panel}`).children.length;
               }"""
        )

    # Parts

    @property
    def inspector(self) -> Locator:
        """The floating panel itself."""
        return self.page.locator("#inspector")

    def tab(self, name: str) -> Locator:
        """A tab by its name."""
        return self.inspector.get_by_role("tab", name=name)

    def panel(self, name: str) -> Locator:
        """The panel "pair", "event", "claims" or "sources"."""
        return self.page.locator(f"#panel-{name}")

    @property
    def title(self) -> Locator:
        """The heading of the panel in sight."""
        return self.inspector.locator(".panel:not([hidden]) h2")

    @property
    def tiles(self) -> Locator:
        """The figures at the top of the Pair tab."""
        return self.panel("pair").locator(".tile")

    def section(self, title: str) -> Locator:
        """A section of the panel in sight by its heading."""
        sections = self.inspector.locator(".panel:not([hidden]) section")
        return sections.filter(has=self.page.get_by_role("heading", name=title, exact=True))

    def entries(self, title: str) -> Locator:
        """The events listed in a section."""
        return self.section(title).locator(".entry")

    # Waits

    def expect_events(self, words: str) -> None:
        """The head of the pair says this of its events."""
        expect(self.panel("pair").locator("header .note")).to_contain_text(words)

    def expect_card(self, title: str) -> None:
        """The card of this event is in sight."""
        expect(self.panel("event").get_by_role("heading", name=title)).to_be_visible()
