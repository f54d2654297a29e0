"""What an order asks for where it does not say so, and what comes back from a job's folder."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.briefing.holding import Notice
from dashboard.briefing_files.formats import Order, StaleError, check_holding
from dashboard.briefing_files.orders import read_order, write_order
from dashboard.formats import FORMATS
from tests.dashboard.briefing_files.hand_made import a_briefing, a_scene

PPTX, PDF = FORMATS["pptx"], FORMATS["pdf"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_only_slides_have_the_presenter_s_notes_by_default(context, suffix):
    order = read_order({"format": suffix}, context, context.dossiers.default.dossier.slug)
    assert order.with_notes == (suffix == "pptx")
    assert not order.is_speakers_copy


def test_notes_go_where_there_is_room_for_them_and_never_with_a_view(dossiers):
    orders = [Order(form, notes=True) for form in FORMATS.values()]
    asked = {order.format.suffix for order in orders if order.with_notes}
    assert asked == {"pptx", "pdf", "md"}
    copies = {order.format.suffix for order in orders if order.is_speakers_copy}
    assert copies == {"pdf", "md"}
    assert not Order(PPTX, notes=False).with_notes
    assert not Order(PDF, view=dossiers.default.opening, notes=True).is_speakers_copy
    assert not Order(PPTX, view=dossiers.default.opening).with_notes


@pytest.mark.parametrize("notes", [None, True, False])
@pytest.mark.parametrize("anyway", [True, False])
def test_an_order_comes_back_from_a_folder_as_it_went(context, notes, anyway):
    slug = context.dossiers.default.dossier.slug
    for form in FORMATS.values():
        order = Order(form, scene="visits", dark=True, notes=notes, anyway=anyway)
        again = read_order(write_order(order), context, slug)
        assert again.with_notes == order.with_notes
        assert (again.format, again.scene, again.dark, again.anyway) == (
            form,
            "visits",
            True,
            anyway,
        )


def stale(served, *numbers: int, problems=()):
    scenes = [
        a_scene(
            number,
            served.opening,
            served,
            title=f"Scene of {number}",
            notices=(Notice("layers", "A layer changed."),) if number in numbers else (),
        )
        for number in (1, 2, 3)
    ]
    return replace(a_briefing(served, scenes), problems=tuple(problems))


@pytest.mark.parametrize(
    ("numbers", "problems", "scene", "words", "reasons"),
    [
        ((2,), (), None, "1 scene no longer holds: Scene of 2.", ["Scene of 2: A layer changed."]),
        (
            (1, 3),
            (),
            None,
            "2 scenes no longer hold: Scene of 1; Scene of 3.",
            ["Scene of 1: A layer changed.", "Scene of 3: A layer changed."],
        ),
        (
            (1, 3),
            (),
            "scene-3",
            "1 scene no longer holds: Scene of 3.",
            ["Scene of 3: A layer changed."],
        ),
        (
            (),
            ("kept.json cannot be read.",),
            None,
            "The briefing's files have a problem.",
            ["kept.json cannot be read."],
        ),
    ],
)
def test_what_no_longer_holds_is_named(served, numbers, problems, scene, words, reasons):
    with pytest.raises(StaleError) as caught:
        check_holding(stale(served, *numbers, problems=problems), Order(PDF, scene=scene))
    assert str(caught.value) == words
    assert list(caught.value.reasons) == reasons


def test_what_holds_and_what_was_settled_is_made(served):
    check_holding(stale(served), Order(PDF))
    check_holding(stale(served, 1), Order(PDF, scene="scene-2"))
    check_holding(stale(served, 1), Order(PDF, view=served.opening))
    check_holding(stale(served, 1, problems=["A problem."]), Order(PDF, anyway=True))
