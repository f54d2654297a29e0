"""The text of a page in one file, from its parts in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from dashboard.briefing_files.onefile.inlining import (
    InlineBody,
    data_element,
    safe_script,
    safe_style,
)
from dashboard.briefing_files.onefile.policy import write_policy


@dataclass(frozen=True)
class Page:
    """Parts of a page. Markup and JSON are safe as given; scripts and style sheets need not be.

    ``head_script`` runs before anything is drawn, ``scripts`` after the body, in order. ``facts``
    is the JSON that ``assets/js/onefile/start.js`` reads. ``plain`` stands where no script runs.
    """

    title: str
    description: str
    generator: str
    icon: str
    style: str
    head_script: str
    body: str
    plain: str
    facts: str
    kept: Sequence[InlineBody]
    scripts: Sequence[str]


def write_page(page: Page) -> str:
    """The document, which holds everything that it needs and may ask nobody for more."""
    head = safe_script(page.head_script)
    scripts = [safe_script(script) for script in page.scripts]
    policy = write_policy([head, *scripts])
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en" data-onefile>',
        "<head>",
        '<meta charset="utf-8">',
        # Before anything that it rules on.
        f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="color-scheme" content="light dark">',
        f'<meta name="description" content="{escape(page.description)}">',
        f'<meta name="generator" content="{escape(page.generator)}">',
        f"<title>{escape(page.title)}</title>",
        f'<link rel="icon" href="{escape(page.icon)}">',
        f"<style>{safe_style(page.style)}</style>",
        f"<script>{head}</script>",
        "</head>",
        "<body>",
        f"<noscript>{page.plain}</noscript>",
        page.body,
        f'<script type="application/json" id="onefile">{page.facts}</script>',
        *(data_element(kept) for kept in page.kept),
        *(f"<script>{script}</script>" for script in scripts),
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"
