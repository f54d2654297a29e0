"""The briefing page: the list of scenes, the editor, and what changed since the last brief."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from tests.browser.pages.base_page import BasePage


class ComposePage(BasePage):
    """The page on which a briefing is composed."""

    def wait_until_ready(self) -> None:
        """The scenes have come, if this is their page."""
        super().wait_until_ready()
        if self.selection()["page"] == "briefing":
            expect(self.entries.first).to_be_visible()

    def put_back(self) -> bool:
        """Beside what every page puts back: the briefing is as the folder now has it."""
        if not super().put_back():
            return False
        self.follow("?page=briefing")
        with self.page.expect_response(re.compile(r"/briefing/[^/]+\.json$")):
            # As a reader does who comes back to the window.
            self.page.evaluate("() => { window.dispatchEvent(new Event('focus')); }")
        return True

    # The list

    @property
    def entries(self) -> Locator:
        """The scenes in order."""
        return self.page.locator("#briefing-list button[data-scene]")

    def entry(self, scene: str) -> Locator:
        """One scene of the list."""
        return self.page.locator(f"#briefing-list button[data-scene='{scene}']")

    def order(self) -> list[str]:
        """Ids of the scenes as they stand in the list."""
        found: list[str] = self.entries.evaluate_all("(all) => all.map((one) => one.dataset.scene)")
        return found

    def wait_for_order(self, *scenes: str) -> None:
        """The list begins with these scenes."""
        self.page.wait_for_function(
            """(wanted) => {
                 const all = [...document.querySelectorAll("#briefing-list button[data-scene]")];
                 return JSON.stringify(all.slice(0, wanted.length).map((one) => one.dataset.scene))
                   === JSON.stringify(wanted);
               }""",
            arg=list(scenes),
        )

    def hear_of_nothing(self) -> None:
        """Follow no change of the files from now on, as between two looks at them."""
        self.page.route("**/dossiers.json", lambda route: route.fulfill(status=304))

    def wait_for_count(self, count: int) -> None:
        """There are so many scenes."""
        expect(self.entries).to_have_count(count)

    def choose(self, scene: str) -> None:
        """Open a scene in the editor, and wait for the values that go with it."""
        self.entry(scene).click()
        expect(self.entry(scene)).to_have_attribute("aria-current", "true")
        self.wait_for_values()

    # The editor

    @property
    def editor(self) -> Locator:
        """The editor of the chosen scene."""
        return self.page.locator("#briefing-editor")

    def field(self, name: str) -> Locator:
        """The control of a field, such as "headline"."""
        return self.page.locator(f"#compose-{name}")

    def deed(self, name: str) -> Locator:
        """A button of the editor: up, down, duplicate, delete, discard, save, show, take."""
        return self.editor.locator(f"[data-deed={name}]")

    @property
    def preview(self) -> Locator:
        """How the scene reads."""
        return self.editor.locator(".scene-preview")

    def wait_for_values(self) -> None:
        """The values of the scene's view have come."""
        expect(self.editor.locator(".value-entry").first).to_be_visible()

    def save(self) -> None:
        """Press Save and wait until nothing is unsaved."""
        self.deed("save").click()
        expect(self.deed("save")).to_be_disabled()

    def undo(self) -> None:
        """Press Undo at the top."""
        self.page.locator("#briefing-undo").click()

    def expect_status(self, text: str) -> None:
        """Wait until a screen reader is told this."""
        expect(self.page.locator("#briefing-status")).to_contain_text(text)

    # What changed

    def turn_to_changes(self) -> None:
        """Open the second tab and wait for its versions."""
        self.page.get_by_role("tab", name="Change since last brief").click()
        expect(self.page.locator("#keep-reason")).to_be_visible()

    def keep_version(self, reason: str) -> None:
        """Give a reason and press the button."""
        self.page.locator("#keep-reason").fill(reason)
        self.page.locator(".keep-version button").click()

    @property
    def summary(self) -> Locator:
        """The comparison in one sentence."""
        return self.page.locator(".changes-summary")

    def compare_days(self, first: str, second: str) -> None:
        """Type two days and press Enter."""
        self.page.get_by_label("From", exact=True).filter(visible=True).fill(first)
        to = self.page.get_by_label("to", exact=True).filter(visible=True)
        to.fill(second)
        to.press("Enter")

    def changes(self, turn: str) -> Locator:
        """The records that were added, changed or withdrawn."""
        return self.page.locator(f".change-{turn}")

    @property
    def days_error(self) -> Locator:
        """Why the days typed cannot be compared."""
        return self.page.locator("#changes-days-error")
