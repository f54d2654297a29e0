"""Words that run from the right do so wherever they are shown or written."""

from __future__ import annotations

import re
import shutil

import pytest
from playwright.sync_api import expect

from seeds.loading.dossier import EMBEDDED

PERSIAN = "سفر رئیس ستاد کل به باکو، 16 January (UN 2231)."
HEBREW = "ביקור השר."


@pytest.fixture(scope="module")
def persian(sites, tmp_path_factory):
    """Address of a server over a copy of the project's dossier with a title, claim and scene."""
    folder = tmp_path_factory.mktemp("dossiers") / "persian"
    shutil.copytree(EMBEDDED / "iran-azerbaijan-2019", folder)
    (folder / "kept.json").unlink()
    for name, field, words in (
        ("dossier.yml", "slug", "persian"),
        ("events.yml", "title", f'"{PERSIAN}"'),
        ("claims.yml", "statement", f'"{HEBREW}"'),
        ("sources.yml", "title", f'"{HEBREW}"'),
        ("briefing.yml", "headline", f'"{PERSIAN}"'),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        found = re.subn(
            rf"(?m)^((?:- |  )?){field}: (?!>).*$", rf"\g<1>{field}: {words}", text, count=1
        )
        assert found[1] == 1, name
        (folder / name).write_text(found[0], encoding="utf-8")
    return sites(folder)


def direction(locator) -> str:
    return locator.evaluate("(element) => getComputedStyle(element).direction")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("?page=events", PERSIAN),
        ("?page=claims", HEBREW),
        ("?page=sources", HEBREW),
        ("?page=briefing", PERSIAN),
    ],
)
def test_words_on_every_page_run_from_their_side(visit, persian, address, words):
    page = visit(address, site=persian).page
    if address == "?page=events":
        page.locator("#events-filter").fill("ستاد")  # rows out of sight are not drawn
    shown = page.get_by_text(words, exact=True).first
    expect(shown).to_be_attached()
    assert direction(shown) == "rtl"


@pytest.mark.parametrize(
    ("address", "field"),
    [("?page=events", "#events-filter"), ("?page=claims", "#claims-search")],
)
def test_words_are_written_from_their_side(visit, persian, address, field):
    page = visit(address, site=persian).page
    page.locator(field).fill("باکو")
    assert direction(page.locator(field)) == "rtl"
    page.locator(field).fill("Baku")
    assert direction(page.locator(field)) == "ltr"
    page.locator(field).fill("")


def test_every_field_of_a_scene_takes_its_side_from_its_words(visit, persian):
    page = visit("?page=briefing", site=persian).page
    expect(page.locator("#compose-headline")).to_have_value(PERSIAN)
    for field in page.locator("#briefing-view :is(input[type=text], textarea):visible").all():
        assert field.get_attribute("dir") == "auto" or field.get_attribute("id") in (
            "compose-duration_s",
        ), field.get_attribute("id")
    assert direction(page.locator("#compose-headline")) == "rtl"
