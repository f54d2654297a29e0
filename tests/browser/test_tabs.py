"""A tab that tests share is put back as if it had just been loaded, whatever was done in it."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.pages.present_page import PresentPage
from tests.browser.pages.timeline_page import TimelinePage

STATES = """() => {
  const states = /^(aria-(expanded|pressed|checked|selected|current|sort|invalid)|hidden|open)$/;
  const fields = ["INPUT", "SELECT", "TEXTAREA"];
  const all = document.querySelectorAll("#topbar *, #main *, #timeline *, #notices *, dialog");
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
  const told = [...all].filter(isSeen).flatMap((element) => {
    const found = [...element.attributes]
      .filter(({ name }) => states.test(name))
      .map(({ name, value }) => `${name}=${value}`);
    if (fields.includes(element.tagName)) found.push(`value=${element.value}`);
    const name = element.id.startsWith("mantine") ? "" : element.id;
    return found.length ? [`${name || element.className || element.tagName}: ${found}`] : [];
  });
  const { view } = araxes.timeline.view.model;
  return {
    told,
    words: document.getElementById("map-view").innerText,
    panel: document.getElementById("inspector").innerText,
    folded: [...document.querySelectorAll(".is-folded")].map(({ id }) => id),
    height: document.getElementById("timeline").offsetHeight,
    view: [view.start, view.end],
    kept: localStorage.length + sessionStorage.length,
    mode: araxes.present.mode(),
    theme: document.documentElement.dataset.theme,
    width: innerWidth,
  };
}"""


def test_a_tab_that_is_put_back_is_like_one_that_was_just_loaded(visit, visit_anew):
    page = visit("?page=claims&names=local&theme=dark", page=TimelinePage, size=(1440, 900))
    page.page.locator(".verdict-filter").first.click()
    page.page.locator("#claims-search").fill("border")
    page.reopen("?page=events")
    page.page.locator("#events-filter").fill("tehran")
    page.reopen("?page=briefing")
    title = page.page.locator("#compose-title").input_value()
    page.page.locator("#compose-title").fill("Not saved")
    page.page.locator("#briefing-tab-changes").click()
    page.reopen("?page=map&when=2018-06-01..2018-06-30&asof=1990-05-05&pair=ARM-IRN")
    page.page.locator("#layers-panel .layer-more").first.click()
    page.page.locator("#layers-fold").click()
    page.page.locator("#map-summary-button").click()
    page.page.locator("#inspector-collapse").click()
    page.button("Make the timeline taller").click()
    page.button("Show as a table").click()
    page.page.locator(".timeline-mode").select_option("window")
    page.page.locator(".timeline-speed").select_option("day")
    page.press("?")
    expect(page.page.get_by_role("dialog")).to_be_visible()
    page.page.evaluate("() => { araxes.notices.show('A notice', { kind: 'warning' }); }")

    back = visit("", page=TimelinePage)
    back.wait_until_quiet()
    assert back.page.locator("#compose-title").input_value() == title
    new = visit_anew("", page=TimelinePage, motion=False)
    new.wait_until_quiet()
    found, wanted = back.page.evaluate(STATES), new.page.evaluate(STATES)
    assert set(found.pop("told")) ^ set(wanted.pop("told")) == set()
    assert found == wanted


def test_a_tab_in_which_scenes_are_presented_is_put_back_too(visit):
    page = visit("", page=PresentPage)
    page.begin()
    page.press("ArrowRight", "d", "b")
    page.open_presenter()
    back = visit("", page=PresentPage)
    back.wait_for_mode("idle")
    assert back.address() == {"d": "iran-azerbaijan-2019"}
    expect(back.page.locator("#topbar")).to_be_visible()
    expect(back.page.locator("#present-cover")).to_be_hidden()
