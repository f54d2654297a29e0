"""The map where the browser draws no WebGL: a picture that the server draws, with marks on it."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator

from tests.browser.pages.map_page import MapPage


class StillPage(MapPage):
    """The application, driven through a map that is a picture."""

    def wait_until_drawn(self) -> None:
        """The picture is that of what is looked at, and covers the map; marks lie on it."""
        self.page.wait_for_function(
            """() => {
                 const view = window.araxes?.map.view;
                 const image = document.querySelector("#map-still img");
                 return document.querySelector("#map-view.is-drawn")?.dataset.picture === "here"
                   && image.complete && image.naturalWidth > 0 && view.overlay.isReady()
                   && !document.querySelector("#map-view.is-elsewhere");
               }"""
        )

    def wait_for_another(self, before: str) -> None:
        """Another picture than that of an address is shown, and is what is looked at."""
        self.page.wait_for_function(
            "(before) => document.querySelector('#map-still img').src !== before", arg=before
        )
        self.wait_until_drawn()

    def source(self) -> str:
        """The address of the picture in this browser: another picture has another."""
        return str(self.picture.get_attribute("src"))

    def covers(self) -> bool:
        """Whether the picture hides the whole map, drawn as large as it is."""
        found: bool = self.page.evaluate(
            """() => {
                 const part = (selector) => document.querySelector(selector);
                 const picture = part("#map-still img").getBoundingClientRect();
                 const map = part("#map-view").getBoundingClientRect();
                 return picture.left <= map.left && picture.top <= map.top
                   && picture.right >= map.right && picture.bottom >= map.bottom;
               }"""
        )
        return found

    def orders(self) -> list[dict[str, str]]:
        """The pictures that were asked for, by the fields of their addresses."""
        asked = [url for url in self.watch.requests if "/map-" in url]
        return [
            {name: values[-1] for name, values in parse_qs(urlsplit(url).query).items()}
            for url in asked
        ]

    def said(self) -> str:
        """What a screen reader is told of the map."""
        return self.page.locator("#map-status").inner_text()

    @property
    def canvas(self) -> Locator:
        """The map itself, which takes the focus."""
        return self.page.locator("#map-still")

    @property
    def picture(self) -> Locator:
        """The picture beneath the marks."""
        return self.page.locator("#map-still img")

    @property
    def why(self) -> Locator:
        """The sentence on why the map is a picture."""
        return self.page.locator("#map-instead-why")

    @property
    def status(self) -> Locator:
        """Whether the next picture is on its way, or failed."""
        return self.page.locator("#map-instead-status")

    @property
    def list(self) -> Locator:
        """The marks as a list."""
        return self.page.locator("#map-marks")
