import dash_mantine_components as dmc
import pytest
from dash import dcc, html

from dashboard.components.attributes import aria, data
from dashboard.components.drawing import drawn


def test_components_become_their_tag_attributes_and_children():
    tree = html.Div([html.P("one", className="note"), "two"], id="box")
    assert drawn(tree) == [["div", {"id": "box"}, ["p", {"class": "note"}, "one"], "two"]]


def test_names_are_those_of_html():
    (button,) = drawn(
        html.Button("x", tabIndex=-1, **aria(label="Close", pressed=False), **data(first_key="k"))
    )
    assert button == [
        "button",
        {"tabindex": -1, "aria-label": "Close", "aria-pressed": "false", "data-first-key": "k"},
        "x",
    ]
    assert drawn(html.Label("x", htmlFor="field"))[0][1] == {"for": "field"}
    assert drawn(html.Td("x", colSpan=2))[0][1] == {"colspan": 2}


def test_nothing_is_drawn_of_nothing():
    assert drawn(None) == []
    assert drawn([None, "", [], html.P()]) == ["", ["p", {}]]


def test_attributes_that_are_false_or_none_are_left_out():
    assert drawn(html.Div(hidden=False, title=None)) == [["div", {}]]
    assert drawn(html.Button(disabled=True)) == [["button", {"disabled": True}]]


def test_numbers_are_text_and_lists_are_flat():
    assert drawn([1, [2.5, ["three", html.B(4)]]]) == ["1", "2.5", "three", ["b", {}, "4"]]


@pytest.mark.parametrize("child", [dcc.Markdown("x"), dmc.Button("x"), {"a": 1}])
def test_what_needs_dash_is_refused_wherever_it_stands(child):
    with pytest.raises(TypeError, match=r"components of dash\.html"):
        drawn(html.Div([html.P([child])]))
