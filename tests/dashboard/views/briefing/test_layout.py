"""The briefing page as a tree: what the scripts fill is there, named for a screen reader."""

from __future__ import annotations

import pytest

from dashboard.context import Context
from dashboard.store.served import ServedDossiers
from dashboard.views.briefing.ids import Ids
from dashboard.views.briefing.layout import render
from tests.dashboard.small_dossier import small_dossier
from tests.dashboard.views.shell.test_layout import attribute, text_of, walk


@pytest.fixture(scope="module")
def nodes():
    context = Context.of(ServedDossiers((small_dossier(),)))
    return {node.id: node for part in render(context) for node in walk(part) if hasattr(node, "id")}


def test_every_part_stands_once(nodes):
    assert set(Ids) <= set(nodes)


def test_each_tab_has_its_panel_and_the_scenes_are_shown_first(nodes):
    for tab, panel, chosen in (
        (Ids.TAB_SCENES, Ids.SCENES, "true"),
        (Ids.TAB_CHANGES, Ids.CHANGES, "false"),
    ):
        assert attribute(nodes[tab], "aria-controls") == panel
        assert attribute(nodes[tab], "aria-selected") == chosen
        assert attribute(nodes[panel], "aria-labelledby") == tab
    assert attribute(nodes[Ids.CHANGES], "hidden") is True
    assert text_of(nodes[Ids.TAB_CHANGES]) == "Change since last brief"


def test_what_happened_is_said_to_a_screen_reader(nodes):
    assert attribute(nodes[Ids.STATUS], "role") == "status"


def test_nothing_can_be_taken_back_before_something_was_done(nodes):
    assert attribute(nodes[Ids.UNDO], "disabled") is True
