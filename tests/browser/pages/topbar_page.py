"""The bar at the top: dossier, pages, pair, search, names, theme, help and share."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.pages.base_page import BasePage


class TopbarPage(BasePage):
    """The application, driven through its top bar."""

    def wait_until_ready(self) -> None:
        """Beside what every page waits for: the two lists hold the pair."""
        super().wait_until_ready()
        self.wait_until_lists_agree()

    def wait_until_lists_agree(self) -> None:
        """Both lists show the countries of the selection's pair."""
        self.page.wait_for_function(
            """() => {
                 const { selection, dossier } = araxes.state;
                 const name = (code) => {
                   const country = dossier.countries[code];
                   if (!country) return "";
                   return (selection.language === "local" && country.local) || country.name;
                 };
                 const pair = selection.pair || ["", ""];
                 return ["side-a", "side-b"].every((id, i) =>
                   document.getElementById(id).value === name(pair[i]));
               }"""
        )

    # Parts

    def tool(self, action: str) -> Locator:
        """A button or link of the bar by what it does."""
        return self.page.locator(f"#topbar [data-action={action}]")

    def page_link(self, page: str) -> Locator:
        """The link to a page."""
        return self.page.locator(f"#topbar [data-page={page}]")

    def side(self, side: str) -> Locator:
        """The list of country "a" or "b"."""
        return self.page.locator(f"#side-{side}")

    @property
    def options(self) -> Locator:
        """The options of the open list of countries."""
        return self.page.get_by_role("option").and_(self.page.locator("[data-combobox-option]"))

    # Hands

    def choose(self, side: str, name: str) -> None:
        """Pick a country for a side by typing and pressing Enter."""
        self.side(side).click()
        self.side(side).fill(name)
        # The whole list has the country too, further down: Enter must not take what is first there.
        expect(self.options.first).to_contain_text(name)
        self.press("ArrowDown", "Enter")


class SearchPage(TopbarPage):
    """The search dialog, opened by key or button."""

    @property
    def dialog(self) -> Locator:
        """The dialog itself."""
        return self.page.locator("dialog.search")

    @property
    def field(self) -> Locator:
        """Where the query is typed."""
        return self.dialog.get_by_role("combobox")

    @property
    def results(self) -> Locator:
        """The results that are listed."""
        return self.dialog.get_by_role("option")

    def group(self, name: str) -> Locator:
        """The results of one kind, "Events" or "Claims"."""
        group = self.dialog.get_by_role("group", name=name, exact=True)
        return group.get_by_role("option")

    def titles(self) -> list[str]:
        """What the results are called."""
        return self.dialog.locator(".search-title").all_inner_texts()

    def search(self, query: str) -> None:
        """Open the dialog by key and type a query."""
        self.press("/")
        expect(self.field).to_be_focused()
        self.field.fill(query)
