"""Panels that the server fills: each has a question, an answer, and words while it waits.

The selection changes more often than an answer does (theme, camera, another page), so a panel has a
question: the part of the selection that it depends on, kept in the browser and changed only while
the panel is in sight. A changed question asks the server; its answer is a drawing
(``dashboard/components/drawing.py``), which the browser puts into the panel.

The panels of a page tell of themselves in ``data-asks``, read by ``assets/js/core/page_panels.js``.
The tabs of the inspector are in sight by other rules: see ``assets/js/core/questions.js``.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass

from dash import ClientsideFunction, Dash, Input, Output, State, dcc
from dash.development.base_component import Component

from dashboard.components.attributes import Attributes, data
from dashboard.components.drawing import Drawing, drawn
from dashboard.selection import Page

SELECTION = "selection"
"""Id of the store that holds the selection (contract in docs/architecture.md)."""


@dataclass(frozen=True, slots=True)
class PagePanel:
    """A panel that is in sight while its page is.

    ``fields`` of the selection are what its answer depends on, ``subject`` those that say what it
    is about: with another subject nothing of what it held stays in sight. ``head`` stands above it
    while it waits, empty where the page's own heading does; ``missing`` ends the sentence that says
    why nothing came.
    """

    name: str
    page: Page
    fields: tuple[str, ...]
    subject: tuple[str, ...]
    head: str
    missing: str

    @property
    def asks(self) -> Attributes:
        """The attribute of its element that tells the browser of it."""
        return data(asks=json.dumps(asdict(self), ensure_ascii=False))


def question_of(name: str) -> str:
    """Id of the store that holds a panel's question."""
    return f"question-{name}"


def answer_of(name: str) -> str:
    """Id of the store that takes a panel's answer; assets/js/pages/asking.js knows it."""
    return f"answer-{name}"


def render_stores(*names: str) -> list[Component]:
    """The stores of these panels; they show nothing."""
    return [dcc.Store(id=id_(name)) for name in names for id_ in (question_of, answer_of)]


def register(app: Dash, name: str, answer: Callable[..., list[Component]], *also: Input) -> None:
    """Wire a panel: ``answer`` gets the selection as it came, and the values of ``also``.

    It raises SelectionError where one of them is broken.
    """
    app.clientside_callback(
        ClientsideFunction("araxes", "askPanel"),
        Output(question_of(name), "data"),
        Input(SELECTION, "data"),
    )
    app.clientside_callback(
        ClientsideFunction("araxes", "drawPanel"),
        Input(answer_of(name), "data"),
        prevent_initial_call=True,
    )

    @app.callback(
        Output(answer_of(name), "data"),
        Input(question_of(name), "data"),
        *also,
        State(SELECTION, "data"),
        prevent_initial_call=True,
    )
    def fill(_question: object, *given: object) -> list[Drawing]:
        *others, selection = given
        return drawn(answer(selection, *others))
