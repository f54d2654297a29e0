"""What a policy or a reader's settings take from a page, as "block all site data" does."""

from __future__ import annotations

import json

from playwright.sync_api import Page

DENIED = """(names) => {
  const deny = () => { throw new DOMException("denied", "SecurityError"); };
  for (const name of names) {
    const host = name === "cookie" ? Document.prototype : window;
    Object.defineProperty(host, name, { get: deny, set: deny });
  }
}"""


def block(page: Page, *names: str) -> list[str]:
    """Deny a page properties of its window, or its cookies; returns a list of what goes wrong."""
    failures: list[str] = []
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.add_init_script(f"({DENIED})({json.dumps(names)})")
    return failures
