"""The timeline is made by its scripts, in the one element that the layout gives."""

from __future__ import annotations

from dash import html

from dashboard.context import Context
from dashboard.store.served import ServedDossiers
from dashboard.views.timeline.ids import Ids
from dashboard.views.timeline.layout import render
from tests.dashboard.small_dossier import small_dossier


def test_the_timeline_gives_its_scripts_one_element():
    (root,) = render(Context.of(ServedDossiers((small_dossier(),))))
    assert isinstance(root, html.Div)
    assert root.id == Ids.ROOT == "timeline-view"
