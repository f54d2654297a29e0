"""A briefing in one file, opened from the disk."""

from __future__ import annotations

import base64
from pathlib import Path

from playwright.sync_api import Locator

from tests.browser.pages.map_page import MapPage
from tests.browser.pages.timeline_page import TimelinePage

_SHARE = """async ([picture, colours, tolerance]) => {
  const letters = atob(picture);
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = canvas.getContext("2d");
  pen.drawImage(bitmap, 0, 0);
  const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
  const style = getComputedStyle(document.documentElement);
  const probe = document.createElement("i");
  document.body.append(probe);
  const wanted = colours.map((token) => {
    probe.style.color = style.getPropertyValue(`--${token}`);
    return getComputedStyle(probe).color.match(/[0-9.]+/g).slice(0, 3).map(Number);
  });
  probe.remove();
  const counts = colours.map(() => 0);
  for (let at = 0; at < data.length; at += 4) {
    wanted.forEach((colour, index) => {
      const differs = (value, channel) => Math.abs(value - data[at + channel]) > tolerance;
      if (!colour.some(differs)) counts[index] += 1;
    });
  }
  const pixels = data.length / 4;
  return Object.fromEntries(colours.map((token, index) => [token, counts[index] / pixels]));
}"""


class OnefilePage(MapPage):
    """The file, driven through its map; :attr:`timeline` is the same page's other half."""

    def open_file(self, path: Path, search: str = "") -> None:
        """Open it from the disk and wait until it is drawn."""
        self.page.goto(path.as_uri() + search)
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        """Selection and dossier are there, and the map is drawn; no address is written here."""
        self.page.wait_for_function(
            "() => window.araxes?.state?.selection && window.araxes.state.dossier"
        )
        self.wait_until_drawn()

    def begin_anew(self) -> None:
        """Back to the first view, with nothing open."""
        self.page.evaluate(
            """() => {
                 for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
                 const { selection } = JSON.parse(document.getElementById("onefile").textContent);
                 araxes.state.receive({ ...selection, camera: null });
               }"""
        )
        self.wait_until_drawn()

    @property
    def timeline(self) -> TimelinePage:
        """The timeline of this page."""
        return TimelinePage(self.page, self.watch)

    # What is seen

    def shares(
        self, *tokens: str, clip: dict[str, float] | None = None, tolerance: int = 3
    ) -> dict[str, float]:
        """Which share of the picture wears the colour of each token.

        ``tolerance`` is by how much, of 255, each channel may differ: ribbons let the land through.
        """
        options = {"clip": clip} if clip else {}
        picture = base64.b64encode(self.page.screenshot(**options)).decode()
        found: dict[str, float] = self.page.evaluate(_SHARE, [picture, list(tokens), tolerance])
        return found

    def map_area(self) -> dict[str, float]:
        """The part of the map that no panel covers, for :meth:`shares`."""
        box = self.page.locator("#map-free").bounding_box()
        assert box
        return {**box, "x": box["x"] + 40, "width": box["width"] - 80}

    # Scenes

    @property
    def headline(self) -> Locator:
        """The headline of the scene that is presented."""
        return self.page.locator("#present-headline")

    @property
    def event_panel(self) -> Locator:
        """The card of the event in focus."""
        return self.page.locator("#panel-event")
