"""The sources page as a tree: what rests on each source, and what falls with it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from dashboard.context import Context
from dashboard.store.shelf import Shelf
from dashboard.views.sources.callbacks import answer_sources
from tests.dashboard.claims.test_ledger import claim
from tests.dashboard.small_dossier import small_dossier
from tests.dashboard.views.shell.test_layout import attribute, text_of, walk


@pytest.fixture(scope="module")
def context():
    return Context.of(Shelf((replace(small_dossier(), claims=(claim("one"),)),)))


def cards(context, **more):
    selection = {**context.shelf.default.opening.to_json(), "page": "sources", **more}
    return answer_sources(context, selection)


def words_of(card, name):
    return [text_of(n) for n in walk(card) if getattr(n, "className", None) == name]


def test_each_source_says_what_would_fall_with_it(context):
    press, agency = cards(context)
    assert words_of(press, "fall") == [
        "9 events and 1 claim rest on it alone and would fall with it."
    ]
    assert words_of(agency, "fall") == ["Nothing rests on it alone."]


def test_a_withdrawn_source_says_what_has_fallen_and_can_be_put_back(context):
    press, _ = cards(context, withdrawn=["press"])
    assert words_of(press, "fall") == ["Withdrawn: 9 events and 1 claim have fallen with it."]
    switch = next(n for n in walk(press) if "withdraw" in str(getattr(n, "className", "")).split())
    assert text_of(switch) == "Put back"
    assert json.loads(attribute(switch, "data-dispatch")) == [
        {"type": "withdraw", "source": "press", "on": False}
    ]
