"""The presented scene as components: hidden until it is shown, each control with a name."""

from __future__ import annotations

from dashboard.views.present.ids import Ids
from dashboard.views.present.layout import render
from tests.dashboard.trees import attribute, walk


def test_every_id_stands_once_and_nothing_is_shown_before_a_scene_is():
    found = [node.id for node in walk(render()) if getattr(node, "id", None)]
    assert sorted(found) == sorted(Ids)
    assert [node.hidden for node in render()] == [True, True]


def test_every_button_has_a_name_and_a_command_of_its_own():
    buttons = [node for node in walk(render()) if type(node).__name__ == "Button"]
    commands = [attribute(node, "data-present") for node in buttons]
    assert len(commands) > 10
    assert [name for name in commands if commands.count(name) > 1] == ["leave", "leave"]
    for node in buttons:
        assert attribute(node, "aria-label") or node.children, attribute(node, "data-present")
