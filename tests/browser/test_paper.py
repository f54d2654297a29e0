"""Every page as Chromium prints it: whole, with its sources, on sheets of both directions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.readers import run


def printed(page, folder: Path, *, landscape: bool) -> list[str]:
    """The words of each sheet, without the spaces, which differ where a line breaks."""
    paper = folder / "page.pdf"
    page.page.pdf(path=paper, landscape=landscape, format="A4", prefer_css_page_size=False)
    return ["".join(text.split()) for text in run("pdftotext", "-raw", paper, "-").split("\f")[:-1]]


def missing(sheets: list[str], texts: list[str]) -> list[str]:
    """Those of the texts that are on no sheet, nor run from one to the next."""
    return [text for text in texts if "".join(text.split()) not in "".join(sheets)]


@pytest.fixture
def expected(dossier):
    """What each page must show on paper."""
    events = [event.title for event in dossier.events]
    claims = [claim.statement for claim in dossier.claims]
    sources = [source.title for source in dossier.sources]
    return {"map": events, "pairs": events, "events": events, "claims": claims,
            "sources": [*sources, *events, *claims]}  # fmt: skip


@pytest.mark.parametrize("landscape", [False, True])
def test_every_page_prints_whole_and_with_its_sources(
    visit, dossier, expected, tmp_path, landscape
):
    for name, texts in expected.items():
        page = visit(f"?page={name}&when=1900-01-01..2019-12-31")
        page.wait_until_quiet()
        sheets = printed(page, tmp_path, landscape=landscape)
        assert missing(sheets, texts) == [], name
        assert [missing([sheet], [dossier.disclaimer]) for sheet in sheets] == [[]] * len(sheets)
        assert page.page.locator(".paper").count() == 0
