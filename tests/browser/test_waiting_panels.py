"""While an answer is on its way, and where none comes, no panel shows what was asked before."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.pages.topbar_page import TopbarPage

CALLBACKS = "**/_dash-update-component*"
RENDERER = "Callback error|Callback failed|Failed to fetch|body stream already read"

IN_INK = """(id) => [...document.getElementById(id).children]
  .filter((child) => Number(getComputedStyle(child).opacity) > 0.5 && child.textContent.trim())
  .map((child) => child.textContent)"""
"""Texts of a panel's parts that are not dimmed."""


class Held:
    """Keeps back the answers to some questions."""

    def __init__(self, page, output: str):
        self.page, self.routes = page, []
        page.route(CALLBACKS, lambda route: self.take(route, output))

    def take(self, route, output):
        if json.loads(route.request.post_data)["output"].startswith(output):
            self.routes.append(route)
        else:
            route.continue_()

    def let_go(self):
        for route in self.routes:
            route.continue_()
        self.page.unroute(CALLBACKS)


def test_a_pair_on_its_way_is_headed_by_its_names_and_shows_no_figure_of_another(visit):
    page = visit("?pair=IRN-AZE", page=TopbarPage)
    page.wait_until_quiet()
    panel, head = page.page.locator("#panel-pair"), page.page.locator("[data-asked=pair]")
    held = Held(page.page, "answer-pair")
    for b, name in (("RUS", "Russia"), ("GEO", "Georgia")):
        page.dispatch({"type": "pair", "a": "IRN", "b": b})
        assert page.address()["pair"] == f"IRN-{b}"
        expect(head.locator("h2")).to_have_text(f"Iran – {name}")
        expect(panel).to_have_attribute("aria-busy", "true")
        assert page.page.evaluate(IN_INK, "panel-pair") == []
        assert (
            page.page.evaluate(
                "() => [...document.querySelectorAll('#panel-pair > *')].map((one) => "
                "getComputedStyle(one).opacity)"
            )
            == ["0"] * panel.locator("> *").count()
        )
    page.show_picture("waiting/pair")
    held.let_go()
    expect(head).to_have_count(0)
    expect(panel).not_to_have_attribute("aria-busy", "true")
    expect(panel.locator("h2")).to_have_text("Iran – Georgia")


@pytest.mark.parametrize(
    ("search", "panel", "output"),
    [
        ("?panel=pair", "panel-pair", "answer-pair"),
        ("?panel=event&event=bagheri-visit", "panel-event", "answer-event"),
        ("?panel=sources", "panel-sources", "answer-sources"),
        ("?page=pairs", "pairs-body", "answer-pairs"),
    ],
)
def test_other_days_dim_what_stands_there_and_then_take_it_away(visit, search, panel, output):
    page = visit(search, page=TopbarPage)
    page.wait_until_answered()
    held = Held(page.page, output)
    page.dispatch({"type": "window", "start": "2018-02-03", "end": "2018-12-31"})
    assert page.page.evaluate(IN_INK, panel) == []
    body = page.page.locator(f"#{panel}")
    expect(body).to_have_attribute("aria-busy", "true")
    expect(body).to_have_class(re.compile("is-blank"))
    held.let_go()
    expect(body).not_to_have_attribute("aria-busy", "true")
    page.page.wait_for_function(f"() => ({IN_INK})('{panel}').length > 0")


@pytest.mark.parametrize(
    ("search", "panel", "output", "name"),
    [
        ("?page=claims", "claims-ledger", "answer-ledger", "ledger"),
        ("?page=sources", "sources-body", "answer-sources-page", "sources-page"),
    ],
)
def test_pages_of_verdicts_wait_and_fail_as_panels_do(visit, search, panel, output, name):
    page = visit(search, page=TopbarPage)
    page.wait_until_answered()
    page.watch.tolerate("500|503", RENDERER)
    body, head = page.page.locator(f"#{panel}"), page.page.locator(f"[data-asked={name}]")
    page.page.route(
        CALLBACKS,
        lambda route: (
            route.fulfill(status=503, body="Busy.")
            if json.loads(route.request.post_data)["output"].startswith(output)
            else route.continue_()
        ),
    )
    page.dispatch({"type": "withdraw", "source": "trt-2019", "on": True})
    expect(head).to_contain_text("The server failed (503);")
    expect(head).to_contain_text("not here.")
    shown = page.page.locator(".page[data-shown] h2").all_inner_texts()
    assert len(shown) == len(set(shown))
    expect(body).to_be_empty()
    page.page.unroute(CALLBACKS)
    expect(head).to_have_count(0)  # it heals by itself
    expect(body).not_to_be_empty()
    page.page.evaluate("() => { while (araxes.notices.dismiss()); }")


def test_two_answers_in_the_wrong_order_end_with_the_pair_that_is_looked_at(visit):
    page = visit("?pair=IRN-AZE", page=TopbarPage)
    page.wait_until_quiet()
    held = Held(page.page, "answer-pair")
    page.dispatch({"type": "pair", "a": "IRN", "b": "RUS"})
    page.page.wait_for_function("() => document.querySelector('[data-asked=pair]')")
    page.dispatch({"type": "pair", "a": "IRN", "b": "AZE"})
    expect(page.page.locator("[data-asked=pair] h2")).to_have_text("Iran – Azerbaijan")
    held.routes.reverse()
    held.let_go()
    expect(page.page.locator("[data-asked=pair]")).to_have_count(0)
    expect(page.page.locator("#panel-pair h2")).to_have_text("Iran – Azerbaijan")
