"""Buttons that both top bars have: each says what it does, by its name and by its key."""

from __future__ import annotations

import pytest

from dashboard.components.tools import render_reading_tools, render_search, render_swap
from tests.dashboard.trees import attribute

BUTTONS = [render_search(), render_swap(), *render_reading_tools()]


@pytest.mark.parametrize("button", BUTTONS, ids=lambda one: attribute(one, "data-action"))
def test_a_button_has_a_name_a_key_and_an_action(button):
    assert button.type == "button"
    assert attribute(button, "aria-label")
    assert button.title.endswith(")")


def test_every_action_stands_once():
    actions = [attribute(button, "data-action") for button in BUTTONS]
    assert actions == ["search", "swap", "language", "theme", "help"]
