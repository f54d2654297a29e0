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
QUIET_MS = 3000
"""After the last request: the map fades its labels in, drawn in software on most machines."""


def main() -> int:
    """Take the picture; 0 when it was written."""
    path = chromium.find()
    if path is None:
        sys.stderr.write("No Chromium was found; see: python -m tests.browser.chromium\n")
        return 1
    with (
        tempfile.TemporaryDirectory() as folder,
        served(log=Path(folder) / "serve.log") as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=path, args=list(chromium.ARGUMENTS), timeout=60_000
        )
        page = browser.new_page(
            viewport={"width": SIZE[0], "height": SIZE[1]}, color_scheme="light", locale="en-GB"
        )
        page.goto(address + ADDRESS)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(QUIET_MS)
        page.screenshot(path=PICTURE)
        browser.close()
    sys.stdout.write(f"{PICTURE}: {PICTURE.stat().st_size:,} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
