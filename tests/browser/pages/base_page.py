"""The page as every test meets it: opened, waited for, read and photographed.

Waits have names and say what they wait for; none waits for a time. What a test needs of one part
of the screen stands in that part's page object (``timeline_page.py`` and so on), which derives
from this one.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as TooLate

from tests.browser.watching import Watch

ARTEFACTS = Path(os.environ.get("ARAXES_ARTEFACTS", Path(__file__).parents[3] / "artefacts"))
AS_NEW = (Path(__file__).parents[1] / "as_new.js").read_text(encoding="utf-8")


class BasePage:
    """One tab of the application."""

    def __init__(self, page: Page, watch: Watch) -> None:
        self.page = page
        self.watch = watch

    # Opening

    def goto(self, search: str = "", *, ready: bool = True) -> None:
        """Load an address of the app (its query string) and wait until it can be used.

        ``ready=False`` waits for the document alone.
        """
        self.page.goto(self.watch.address + "/" + search)
        if ready:
            self.wait_until_ready()

    def reopen(self, search: str) -> None:
        """Open an address as a link inside the app does: without loading the page anew."""
        self.follow(search)
        self.wait_until_ready()

    def begin_anew(self, search: str, *, ready: bool = True) -> None:
        """Open an address as if the page had just been loaded, whatever was done in it before.

        What is no part of the selection is put back, and what is follows from the address.
        ``ready=False`` does not wait for what this kind of page shows.
        """
        if not self.put_back():
            self.goto(search, ready=ready)
            return
        self.follow(search)
        # The part of time that is seen follows from the window that the address has.
        self.page.evaluate(
            "() => { const { view } = araxes.timeline; view.model.view = null; view.refresh(); }"
        )
        self.wait_until_answered()
        if ready:
            self.wait_until_ready()

    def put_back(self) -> bool:
        """Put back what is no part of the selection; False where only loading does."""
        done: bool = self.page.evaluate(AS_NEW)
        return done

    def follow(self, search: str) -> None:
        """Go to an address within the app, and wait until it is the selection."""
        self.page.evaluate("(search) => araxes.address.go(search)", search)
        self.page.wait_for_function("() => !araxes.address.isOpening() && araxes.state.dossier")

    def wait_until_ready(self) -> None:
        """The selection is there with the dossier's events, and every question is answered."""
        self.page.wait_for_function(
            """() => window.araxes?.state?.selection && window.araxes.state.dossier
                 && document.title !== "Araxes" """
        )
        self.wait_until_answered()

    def wait_until_answered(self) -> None:
        """No question to the server is open, and none followed for some frames."""
        self.page.evaluate(
            """() => new Promise((done) => {
                 let calm = 0; // frames
                 const look = () => {
                   calm = araxes.progress.pending() ? 0 : calm + 1;
                   if (calm > 3) done(); else requestAnimationFrame(look);
                 };
                 look();
               })"""
        )

    # The selection

    def selection(self) -> dict[str, Any]:
        """The live selection of the browser."""
        found: dict[str, Any] = self.page.evaluate("() => araxes.state.selection")
        return found

    def dispatch(self, action: dict[str, Any], phase: str = "commit") -> None:
        """Change the selection as a control would."""
        self.page.evaluate(
            "([action, phase]) => araxes.state.dispatch(action, phase)", [action, phase]
        )

    def wait_for_selection(self, **fields: Any) -> None:
        """The selection has these values, compared as JSON."""
        try:
            self.page.wait_for_function(
                """(fields) => Object.entries(fields).every(([name, value]) =>
                     JSON.stringify(araxes.state.selection[name]) === JSON.stringify(value))""",
                arg=fields,
            )
        except TooLate as error:
            focused = self.page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)")
            found = {name: self.selection()[name] for name in fields}
            raise AssertionError(f"{fields} did not come: {found}, focus on {focused}") from error

    def wait_for_address(self, **fields: str | None) -> None:
        """The address bar has these values of its query; None: it does not have the field."""
        self.page.wait_for_function(
            """(fields) => {
                 const query = new URLSearchParams(location.search);
                 return Object.entries(fields).every(([name, value]) => query.get(name) === value);
               }""",
            arg=fields,
        )

    def address(self) -> dict[str, str]:
        """The fields of the query string in the address bar."""
        query = parse_qs(urlsplit(self.page.url).query, keep_blank_values=True)
        return {key: values[-1] for key, values in query.items()}

    def wait_until_map_drawn(self) -> None:
        """The map has its style and all that it shows of its layers."""
        self.page.wait_for_function(
            """() => { const map = araxes.map?.view?.mapLibre;
                 return map && document.querySelector(".is-drawn") && map.loaded(); }"""
        )

    def wait_until_quiet(self) -> None:
        """The map is drawn, and every question to the server is answered."""
        self.wait_until_map_drawn()
        self.wait_until_answered()

    # Parts

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as Playwright names them."""
        for key in keys:
            self.page.keyboard.press(key)

    @property
    def notices(self) -> Locator:
        """The notices that are shown."""
        return self.page.locator("#notices .notice")

    def expect_notice(self, text: str) -> Locator:
        """Wait for a notice that contains this text."""
        notice = self.notices.filter(has_text=re.compile(re.escape(text)))
        expect(notice).to_be_visible()
        return notice

    def theme(self) -> str:
        """What is drawn: "light" or "dark"."""
        found: str = self.page.evaluate("() => document.documentElement.dataset.theme")
        return found

    # Pictures

    def show_picture(self, name: str) -> None:
        """Keep a picture of what a test has brought about, where somebody wants to look at it."""
        if os.environ.get("ARAXES_PICTURES"):
            self.keep_picture(name)

    def keep_picture(self, name: str) -> None:
        """Keep a picture of the screen under ``artefacts/``."""
        path = ARTEFACTS / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=path)
