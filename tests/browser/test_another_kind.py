"""A kind of event that is one row more of the vocabulary: its lane, its switches and its mark."""

from __future__ import annotations

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from tests.browser.pages.timeline_page import TimelinePage
from tests.browser.serving import served
from tests.grown import Grown
from tests.summits import SUMMIT, add_summit, dossier_with_summit

MARK = re.search(r"mark: (.+)", SUMMIT)[1]
INK_AT = """([x, y]) => {
  const canvas = document.elementsFromPoint(x, y).find((one) => one.tagName === "CANVAS")
    ?? document.querySelector(".timeline-stage canvas");
  const box = canvas.getBoundingClientRect();
  const ratio = canvas.width / box.width;
  const at = [(x - box.left) * ratio, (y - box.top) * ratio].map(Math.round);
  return [...canvas.getContext("2d").getImageData(...at, 1, 1).data];
}"""


@pytest.fixture(scope="module")
def summits(tmp_path_factory):
    """Address of a server that knows summits, over a dossier that has one."""
    grown = Grown(tmp_path_factory.mktemp("program"))
    add_summit(grown)
    dossier = dossier_with_summit(tmp_path_factory.mktemp("dossier") / "sound")
    log = tmp_path_factory.mktemp("serve") / "serve.log"
    with served(dossier, log=log, house=grown.folder) as address:
        yield address


def test_another_kind_has_a_lane_a_switch_and_a_mark(visit_anew, summits):
    page = visit_anew("?page=events", page=TimelinePage, site=summits)
    lane = page.lane("summit")
    expect(lane).to_have_text("Summits")
    assert lane.locator("path").get_attribute("d") == MARK
    names = page.page.locator(".timeline-lane").all_inner_texts()
    assert [name.strip() for name in names] == ["Visits", "Meetings", "Summits", "Agreements"]

    x, y = page.point(date(2019, 1, 10), "summit")
    drawn = page.page.evaluate(INK_AT, [x, y + 2])
    assert page.counts() == (4, 4)
    lane.click()
    expect(lane).to_have_attribute("aria-pressed", "false")
    page.page.wait_for_function(
        "() => /^3 of 4/.test(document.getElementById('timeline-count').innerText)"
    )
    assert page.page.evaluate(INK_AT, [x, y + 2]) != drawn
    lane.click()
    expect(lane).to_have_attribute("aria-pressed", "true")

    cell = page.page.locator(".kind-cell", has_text="summit")
    mask = cell.locator(".mark").evaluate("(mark) => getComputedStyle(mark).maskImage")
    assert f"d='{MARK}'" in mask
    page.show_picture("kinds/another")
