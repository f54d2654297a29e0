"""Every page as Chromium prints it: whole, with its sources, on sheets of both directions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.readers import run


def printed(page, folder: Path, *, landscape: bool) -> str:
    """The words on paper, without the spaces, which differ where a line breaks."""
    sheet = folder / "page.pdf"
    page.page.pdf(path=sheet, landscape=landscape, format="A4", prefer_css_page_size=False)
    return "".join(run("pdftotext", "-raw", sheet, "-").split())


def missing(paper: str, texts) -> list[str]:
    return [text for text in texts if "".join(text.split()) not in paper]


@pytest.fixture
def expected(dossier, visit):
    """What each page must show on paper."""
    events = [event.title for event in dossier.events]
    claims = [claim.text for claim in dossier.claims]
    sources = [source.title for source in dossier.sources]
    return {"map": events, "pairs": events, "events": events, "claims": claims,
            "sources": [*sources, *events, *claims]}  # fmt: skip


@pytest.mark.parametrize("landscape", [False, True])
def test_every_page_prints_whole_and_with_its_sources(visit, expected, tmp_path, landscape):
    start, end = "1979-01-01", "2019-12-31"
    for name, texts in expected.items():
        page = visit(f"?page={name}&from={start}&to={end}")
        page.wait_until_quiet()
        paper = printed(page, tmp_path, landscape=landscape)
        assert missing(paper, texts) == [], name
        assert page.page.locator(".paper").count() == 0
