"""The one time that browser tests wait, whatever for; none of them names a time of its own."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, BrowserContext, expect

from tests.patience import PATIENCE_S

WAIT_MS = PATIENCE_S * 1000

expect.set_options(timeout=WAIT_MS)


def open_context(browser: Browser, **options: Any) -> BrowserContext:
    """A context whose actions and navigations wait that long as well; see ``new_context``."""
    context = browser.new_context(**options)
    context.set_default_timeout(WAIT_MS)
    return context
