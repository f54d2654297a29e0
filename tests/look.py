"""``make look``: photographs of every page and of the first scenes, to be looked at.

At the usual sizes, light and dark, under ``artefacts/look/``; dossiers may be named, as for
``araxes serve``. A test of what they show would hold less than an eye does.
"""

from __future__ import annotations

import sys
import tempfile
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize, sync_playwright

from tests.browser import chromium
from tests.browser.pages.base_page import ARTEFACTS
from tests.browser.pages.present_page import PresentPage
from tests.browser.serving import served
from tests.browser.waiting import open_context
from tests.browser.watching import Watch

SIZES = ((390, 844), (720, 450), (1366, 768), (1440, 900), (1920, 1080))
PAGES = ("map", "pairs", "claims", "events", "sources", "briefing")
SCENES = 3


def photograph(browser: Browser, address: str, theme: str, size: tuple[int, int]) -> None:
    """Every page and the first scenes of the first dossier, at one size and in one theme."""
    width, height = size
    context = open_context(
        browser,
        viewport=ViewportSize(width=width, height=height),
        color_scheme=theme,
        reduced_motion="reduce",
        locale="en-GB",
    )
    watch = Watch(address)
    watch.attach(context)
    page = PresentPage(context.new_page(), watch)
    page.goto()
    scenes = page.scene_ids()[:SCENES]
    for name in PAGES:
        page.reopen(f"?page={name}")
        page.wait_until_map_drawn()
        page.keep_picture(f"look/{width}x{height}-{theme}-{name}")
    for number, scene in enumerate(scenes, start=1):
        page.reopen(f"?scene={scene}")
        page.wait_for_scene(scene)
        page.wait_until_landed()
        page.keep_picture(f"look/{width}x{height}-{theme}-scene-{number}")
    context.close()
    for name, texts in watch.problems().items():
        sys.stdout.write(f"{name} at {width} × {height}, {theme}: {texts}\n")


def main() -> int:
    """Take them all and say where they lie."""
    with (
        tempfile.TemporaryDirectory() as folder,
        served(*map(Path, sys.argv[1:]), log=Path(folder) / "serve.log") as address,
        sync_playwright() as playwright,
    ):
        browser = chromium.launch(playwright.chromium)
        for theme, size in product(("light", "dark"), SIZES):
            photograph(browser, address, theme, size)
        browser.close()
    sys.stdout.write(f"{ARTEFACTS / 'look'}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
