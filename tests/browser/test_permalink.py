"""The address holds the whole selection: opening it restores it, and a broken one says so."""

from __future__ import annotations


def test_an_address_names_the_dossier_that_is_shown(visit):
    page = visit()
    assert page.address() == {"d": "iran-azerbaijan-2019"}
