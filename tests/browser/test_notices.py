"""A server that fails, is gone or is slow; and views with nothing to show: the reader is told."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.pages.timeline_page import TimelinePage
from tests.browser.pages.topbar_page import TopbarPage
from tests.browser.serving import running

CALLBACKS = "**/_dash-update-component*"
RENDERER = "Callback error|Callback failed|Failed to fetch|body stream already read"
"""What Dash's renderer writes to the console besides, when an answer is none."""


def test_a_failing_server_is_told_and_everything_is_filled_once_it_works(visit):
    page = visit("?page=pairs", page=TopbarPage)
    page.wait_until_quiet()
    page.watch.tolerate("500", RENDERER)
    page.page.route(CALLBACKS, lambda route: route.fulfill(status=500, body="No room left."))
    page.dispatch({"type": "window", "start": "2018-01-01", "end": "2018-12-31"})
    page.expect_notice(
        "The server failed (500). What is missing is asked for again by itself. No room left."
    )
    assert page.address()["when"] == "2018-01-01..2018-12-31"
    expect(page.page.locator("#pairs-body")).to_be_empty()
    page.show_picture("notices/failing")
    page.page.unroute(CALLBACKS)  # and it comes by itself
    expect(page.page.locator("#pairs-body table").first).to_be_visible()
    expect(page.notices).to_have_count(0)


def test_a_server_that_is_gone_is_told_and_works_again_once_it_is_back(visit_anew, tmp_path):
    with running(log=tmp_path / "serve.log") as server:
        page = visit_anew("?page=pairs", page=TimelinePage, site=server.address)
        page.wait_until_quiet()
        page.watch.tolerate("ERR_CONNECTION_REFUSED", "ERR_EMPTY_RESPONSE", RENDERER)
        server.stop()
        page.drag("start", -120)
        notice = page.expect_notice(
            "The server did not answer. What is missing comes by itself when it is back."
        )
        start, end = page.window()
        assert page.counts()[0] > 0
        server.start()
        notice.get_by_role("button", name="Try again").click()
        page.wait_for_address(when=f"{start}..{end}")
        expect(page.notices).to_have_count(0)


def test_refused_questions_are_told_with_the_servers_sentence(visit):
    page = visit("?page=pairs", page=TopbarPage)
    page.wait_until_quiet()
    page.watch.tolerate("400", RENDERER)
    page.page.evaluate(
        """() => dash_clientside.set_props("selection",
             { data: { ...araxes.state.selection, within: "sometimes" } })"""
    )
    page.expect_notice("The server refused what the page asked for (400)")
    page.expect_notice("within: came 'sometimes'; expected one of possibly")
    expect(page.page.locator("[data-asked=pairs]")).to_contain_text(
        "The server refused the question (400); figures for the pairs are not here."
    )


def test_events_that_do_not_come_can_be_asked_for_again(visit_anew, site):
    page = visit_anew("?page=pairs", page=TopbarPage, ready=False)
    page.watch.tolerate("503")
    page.page.route("**/data/*.json", lambda route: route.fulfill(status=503, body="Busy."))
    page.page.goto(f"{site}/?page=pairs")
    notice = page.expect_notice("The events of this dossier could not be loaded")
    page.page.unroute("**/data/*.json")
    notice.get_by_role("button", name="Try again").click()
    page.wait_until_ready()
    expect(page.notices).to_have_count(0)


def test_a_bar_shows_what_takes_over_a_second(visit):
    page = visit("?page=pairs", page=TopbarPage)
    page.wait_until_quiet()
    held = []

    def hold(route):
        held.append(route)

    page.page.route(CALLBACKS, hold)
    page.dispatch({"type": "window", "start": "2018-01-01", "end": "2018-12-31"})
    page.page.wait_for_function("() => document.documentElement.classList.contains('is-waiting')")
    page.show_picture("notices/waiting")
    for route in held:
        route.continue_()
    page.page.unroute(CALLBACKS)
    page.page.wait_for_function("() => !document.documentElement.classList.contains('is-waiting')")


def test_without_kinds_the_timeline_says_what_to_switch_on(visit):
    page = visit("?page=pairs&kinds=", page=TimelinePage)
    expect(page.page.locator(".timeline-message")).to_have_text(
        "No event is left: switch a kind on at the left."
    )
    page.lane("visit").click()
    expect(page.page.locator(".timeline-message")).to_be_hidden()


def test_a_pair_without_events_says_what_to_do(visit):
    page = visit("?page=pairs&pair=IND-GEO&scope=pair", page=TimelinePage)
    expect(page.page.locator(".timeline-message")).to_have_text(
        "No event has both countries of this pair. "
        "Choose another pair, or show the events of all countries."
    )


def test_notices_are_dismissed_by_key_and_do_not_pile_up(visit):
    page = visit("?page=pairs", page=TopbarPage)
    for _ in range(3):
        page.reopen("?page=pairs&event=no-such-event")
    expect(page.notices).to_have_count(1)
    page.press("Escape")
    expect(page.notices).to_have_count(0)


@pytest.mark.parametrize("kind", ["info", "warning", "error"])
def test_notices_are_read_out_and_carry_only_text(visit, kind):
    page = visit("?page=pairs", page=TopbarPage)
    page.page.evaluate(
        """(kind) => araxes.notices.show("<img src=x onerror=alert(1)>", { kind, key: "k" })""",
        kind,
    )
    notice = page.notices.first
    expect(notice).to_have_text("<img src=x onerror=alert(1)>")
    expect(notice).to_have_attribute("role", "alert" if kind == "error" else "status")
    assert notice.locator("img").count() == 0
    page.press("Escape")
    expect(page.notices).to_have_count(0)
