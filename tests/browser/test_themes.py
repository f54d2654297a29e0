"""Light, dark, or as the system says: from the first paint, kept in the address."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.pages.topbar_page import TopbarPage

PANELS = {"light": "rgb(255, 255, 255)", "dark": "rgb(26, 32, 40)"}


def panel_colour(page):
    return page.page.evaluate(
        "() => getComputedStyle(document.getElementById('topbar')).backgroundColor"
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_follows_the_system_before_anything_is_drawn(visit_anew, scheme):
    page = visit_anew("?page=pairs", scheme=scheme, ready=False)
    assert page.theme() == scheme
    page.wait_until_ready()
    assert panel_colour(page) == PANELS[scheme]
    page.wait_until_quiet()
    page.show_picture(f"themes/pairs-{scheme}")


def test_the_systems_change_is_followed_and_a_choice_is_not(visit):
    page = visit("?page=pairs", page=TopbarPage)
    page.page.emulate_media(color_scheme="dark")
    page.page.wait_for_function("() => document.documentElement.dataset.theme === 'dark'")
    assert panel_colour(page) == PANELS["dark"]
    page.tool("theme").click()
    page.wait_for_address(theme="light")
    assert page.theme() == "light"
    expect(page.tool("theme")).to_have_attribute("aria-label", "Theme: light (T)")
    page.tool("theme").click()
    page.wait_for_address(theme="dark")
    page.page.emulate_media(color_scheme="light")
    assert page.theme() == "dark"
    page.tool("theme").click()
    page.wait_for_address(theme=None)
    assert page.theme() == "light"


def test_a_theme_of_the_address_is_there_at_the_first_paint(visit_anew):
    page = visit_anew("?page=pairs&theme=dark", ready=False)
    assert page.theme() == "dark"
    page.wait_until_ready()
    assert page.theme() == "dark"
