"""What the browser asks of the panels: whole selections are answered, anything else is refused."""

from dataclasses import replace

import pytest

from dashboard.components.drawing import drawn
from dashboard.context import Context
from dashboard.selection import SelectionError
from dashboard.store.served import ServedDossiers
from dashboard.views.pair.callbacks import (
    answer_claims,
    answer_event,
    answer_pair,
    answer_pairs,
    answer_sources,
)
from tests.dashboard.small_dossier import small_dossier
from tests.dashboard.trees import text_of

ANSWERS = (
    answer_pair,
    answer_event,
    answer_claims,
    answer_sources,
    lambda context, data: answer_pairs(context, data, "events"),
)
HOSTILE = (None, 1, "", [], {}, {"dossier": "small"}, "x" * 10_000)


@pytest.fixture(scope="module")
def context():
    return Context.of(ServedDossiers((small_dossier(),)))


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_whole_selection_is_answered(context, answer):
    opening = replace(context.dossiers["small"].opening, focus="call")
    assert drawn(answer(context, opening.to_json()))


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("data", HOSTILE)
def test_anything_else_is_refused_with_a_sentence(context, answer, data):
    with pytest.raises(SelectionError):
        answer(context, data)


def test_a_dossier_that_is_not_served_is_refused(context):
    data = {**context.dossiers["small"].opening.to_json(), "dossier": "other"}
    with pytest.raises(SelectionError, match="expected one of small"):
        answer_pair(context, data)


def test_an_order_that_is_none_is_refused(context):
    with pytest.raises(SelectionError, match="order"):
        answer_pairs(context, context.dossiers["small"].opening.to_json(), "sideways")


def test_the_event_tab_shows_the_event_in_focus(context):
    data = replace(context.dossiers["small"].opening, focus="call").to_json()
    assert "The call call" in text_of(answer_event(context, data))
