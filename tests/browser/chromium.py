"""A Chromium for the browser tests: found on the machine, or installed.

``python -m tests.browser.chromium`` prints its path and exits 0, or says what to do and exits 1.
The tests drive Debian's ``chromium`` by preference, since that is what the project is looked at
with; any Chromium or Chrome serves.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser, BrowserType, sync_playwright

from tests.browser.waiting import WAIT_MS

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

ARGUMENTS = (
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-gpu-compositing",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Software rendering, so that the map draws without a graphics card, and a quiet browser.

The map alone is drawn by WebGL in software. What lies around it is put together without: that took
half of the processors' time.
"""

WITHOUT_WEBGL = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-3d-apis",
    *(name for name in ARGUMENTS if name.startswith("--disable-")),
)
"""The same, but for graphics: no page is given a WebGL context."""


def find() -> str | None:
    """Path of a Chromium: ``ARAXES_CHROMIUM``, one on the PATH, or Playwright's own."""
    named = os.environ.get("ARAXES_CHROMIUM")
    if named:
        return named
    for name in NAMES:
        path = shutil.which(name)
        if path:
            return path
    return _playwrights_own()


def launch(browsers: BrowserType, *arguments: str) -> Browser:
    """Start it; by default as the tests look at pages, with software rendering."""
    path = find()
    if path is None:
        raise FileNotFoundError(
            "No Chromium was found; `python -m tests.browser.chromium` installs one."
        )
    return browsers.launch(executable_path=path, args=list(arguments or ARGUMENTS), timeout=WAIT_MS)


def _playwrights_own() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    """Install Chromium through Debian's packages when root, else through Playwright."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment)
        done = subprocess.run(
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
            check=False,
            env=environment,
            stdout=subprocess.DEVNULL,
        )
        if done.returncode == 0:
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """Find or install, then print the path."""
    path = find()
    if path is None:
        print("No Chromium on this machine; installing one for the browser tests.", file=sys.stderr)
        install()
        path = find()
    if path is None:
        print(
            "No Chromium was found and none could be installed. Install the package chromium, or "
            "set ARAXES_CHROMIUM to the path of a Chromium or Chrome, and run this again.",
            file=sys.stderr,
        )
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
