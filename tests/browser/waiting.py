"""How long browser tests wait: one time for everything that they wait for.

A wait ends as soon as it is met, so a long one costs time only where a test fails. It is meant for
two cores that are busy with something else, and no test names a time of its own.
"""

from __future__ import annotations

from playwright.sync_api import Browser, BrowserContext, expect

WAIT_MS = 180_000

expect.set_options(timeout=WAIT_MS)


def open_context(browser: Browser, **options: object) -> BrowserContext:
    """A context in which actions and navigations wait that long as well; see ``new_context``."""
    context = browser.new_context(**options)
    context.set_default_timeout(WAIT_MS)
    return context
