"""The claims page, the claim card, and the sources page."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.pages.base_page import BasePage


class ClaimsPage(BasePage):
    """The ledger with its filters, and one claim beside it."""

    @property
    def rows(self) -> Locator:
        """Claims that the filters show."""
        return self.page.locator("#claims-ledger .claim-row:not([hidden])")

    @property
    def card(self) -> Locator:
        """The open claim."""
        return self.page.locator("#claim-card")

    def wait_until_ready(self) -> None:
        """The ledger has come."""
        super().wait_until_ready()
        expect(self.page.locator("#claims-ledger .claim-row").first).to_be_attached()

    def open_claim(self, id_: str) -> None:
        """Press a claim's row and wait for its card."""
        entry = self.page.locator(f"#claims-ledger [data-claim={id_}]")
        statement = entry.locator(".claim-statement").inner_text()
        entry.click()
        self.wait_for_card(statement)

    def wait_for_card(self, statement: str) -> None:
        """The card shows the claim with this statement."""
        expect(self.card.locator("h3")).to_have_text(statement)

    def press_verdict(self, verdict: str) -> None:
        """Switch the filter of one verdict."""
        self.page.locator(f".verdict-filter[data-verdict={verdict}]").click()

    def verdict_of(self, id_: str) -> str | None:
        """The verdict of a claim in the ledger."""
        row = self.page.locator(f"#claims-ledger .claim-row:has([data-claim={id_}])")
        return row.get_attribute("data-verdict")

    def expect_verdict(self, id_: str, verdict: str) -> None:
        """Wait until the ledger gives a claim this verdict."""
        row = self.page.locator(f"#claims-ledger .claim-row:has([data-claim={id_}])")
        expect(row).to_have_attribute("data-verdict", verdict)


class SourcesPage(BasePage):
    """The sources with their switches."""

    def source(self, title: str) -> Locator:
        """The card of a source."""
        return self.page.locator(".source-card").filter(has_text=title)

    def wait_until_ready(self) -> None:
        """The cards have come."""
        super().wait_until_ready()
        expect(self.page.locator(".source-card").first).to_be_visible()

    def switch(self, title: str) -> None:
        """Withdraw a source, or put it back, and wait until its card says so."""
        card = self.source(title)
        before = card.locator(".fall").inner_text()
        card.locator(".withdraw").click()
        expect(card.locator(".fall")).not_to_have_text(before)
