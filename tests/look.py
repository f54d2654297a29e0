"""``make look``: photographs of every page and of the first scenes, to be looked at.

At the usual sizes, light and dark, under ``artefacts/look/``; dossiers may be named, as for
``araxes serve``. A test of what they show would hold less than an eye does.
"""

from __future__ import annotations

import sys
import tempfile
from itertools import product
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.browser.pages.base_page import ARTEFACTS
from tests.browser.pages.present_page import PresentPage
from tests.browser.serving import served
from tests.browser.tabs import Tabs

THEMES = ("light", "dark")
SIZES = ((390, 844), (720, 450), (1366, 768), (1440, 900), (1920, 1080), (3840, 2160))
PAGES = ("map", "pairs", "claims", "events", "sources", "briefing")
SCENES = 3


def photograph(tabs: Tabs) -> None:
    """Every page and the first scenes of the first dossier, at every size and in both themes."""
    scenes = tabs.go_back(page=PresentPage).scene_ids()[:SCENES]
    for theme, (width, height) in product(THEMES, SIZES):
        name = f"look/{width}x{height}-{theme}"
        for shown in PAGES:
            page = tabs.go_back(
                f"?page={shown}", page=PresentPage, scheme=theme, size=(width, height)
            )
            page.wait_until_map_drawn()
            page.keep_picture(f"{name}-{shown}")
        for number, scene in enumerate(scenes, start=1):
            page.reopen(f"?scene={scene}")
            page.wait_for_scene(scene)
            page.wait_until_landed()
            page.keep_picture(f"{name}-scene-{number}")


def main() -> int:
    """Take them all and say where they lie; 1 where a page complained of something."""
    with (
        tempfile.TemporaryDirectory() as folder,
        served(*map(Path, sys.argv[1:]), log=Path(folder) / "serve.log") as address,
        sync_playwright() as playwright,
    ):
        tabs = Tabs(chromium.launch(playwright.chromium), lambda: address)
        photograph(tabs)
        problems = tabs.end_test("look", failed=False)
        tabs.close()
    for name, texts in problems.items():
        sys.stdout.write(f"{name}: {texts}\n")
    sys.stdout.write(f"{ARTEFACTS / 'look'}\n")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
