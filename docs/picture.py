"""``make picture``: the README's picture, taken from the running application."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.browser.serving import served

PICTURE = Path(__file__).with_name("picture.png")
SIZE = (1440, 900)
ADDRESS = "/?d=iran-azerbaijan-2019&event=bagheri-visit"
MAP_IS_DRAWN = """() => {
  const map = document.querySelector(".js-plotly-plot")?._fullLayout?.map?._subplot?.map;
  return Boolean(map?.loaded() && map.queryRenderedFeatures().length);
}"""
WAIT_MS = 180_000
"""Most machines that take the picture draw the map in software."""
FADE_MS = 2000
"""The map fades its labels in after it says that it is loaded."""


def main() -> int:
    """Take the picture; 0 when it was written."""
    with (
        tempfile.TemporaryDirectory() as folder,
        served(log=Path(folder) / "serve.log") as address,
        sync_playwright() as playwright,
    ):
        browser = chromium.launch(playwright.chromium)
        page = browser.new_page(
            viewport={"width": SIZE[0], "height": SIZE[1]}, color_scheme="light", locale="en-GB"
        )
        page.goto(address + ADDRESS)
        page.wait_for_function(MAP_IS_DRAWN, timeout=WAIT_MS)
        page.wait_for_timeout(FADE_MS)
        page.screenshot(path=PICTURE)
        browser.close()
    sys.stdout.write(f"{PICTURE}: {PICTURE.stat().st_size:,} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
