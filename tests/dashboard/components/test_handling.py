"""The marking and the disclaimer of a dossier, as every page has them."""

from __future__ import annotations

from dataclasses import replace

from dashboard.components.handling import render_disclaimer, render_marking
from tests.dashboard.small_dossier import small_dossier


def test_what_a_dossier_has_is_shown():
    dossier = replace(small_dossier(), marking="RESTRICTED", disclaimer="Nothing is confirmed.")
    for part, text in (
        (render_marking(dossier), "RESTRICTED"),
        (render_disclaimer(dossier), "Nothing is confirmed."),
    ):
        assert part.children == text
        assert not part.hidden


def test_what_it_has_not_takes_no_room():
    dossier = replace(small_dossier(), marking=None, disclaimer=None)
    assert render_marking(dossier).hidden
    assert render_disclaimer(dossier).hidden
