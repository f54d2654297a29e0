"""Component trees as HTML text: escaped, plain, and leading nowhere."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import dash_mantine_components as dmc
import pytest
from dash import dcc, html

from dashboard.components.attributes import aria, data
from dashboard.components.markup import render_markup, script_json


def test_elements_keep_their_attributes_and_children_in_order():
    tree = html.P(["a ", html.Strong("b"), None, [" c", 1]], className="note", id="x")
    assert render_markup(tree) == '<p id="x" class="note">a <strong>b</strong> c1</p>'


def test_switches_stand_without_a_value_and_false_ones_not_at_all():
    tree = html.Button("x", disabled=True, hidden=False, tabIndex=-1, **aria(pressed=False))
    assert render_markup(tree) == '<button disabled tabindex="-1" aria-pressed="false">x</button>'


def test_styles_are_written_as_css_writes_them():
    tree = html.Div(style={"backgroundColor": "red", "--share": "0.5"})
    assert render_markup(tree) == '<div style="background-color:red;--share:0.5"></div>'


@pytest.mark.parametrize("text", ["</script><img src=x onerror=alert(1)>", '" onclick="x', "a&b"])
def test_nothing_in_a_text_or_an_attribute_becomes_markup(text: str):
    written = render_markup(html.P(text, title=text, **data(words=text)))
    assert "<img" not in written
    assert 'onclick="x"' not in written
    assert written.count("<") == 2


def test_a_void_element_is_not_closed():
    assert render_markup([html.Br(), html.Hr()]) == "<br><hr>"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://example.org", "/export/a.csv"])
def test_an_address_that_leads_out_of_the_page_is_refused(address: str):
    with pytest.raises(ValueError, match="leads nowhere else"):
        render_markup(html.A("x", href=address))


def test_an_address_within_the_page_stands():
    assert render_markup(html.A("x", href="#main")) == '<a href="#main">x</a>'


def test_values_of_attributes_come_back_as_they_were():
    """The map's figure stands in one, as JSON."""
    value = json.dumps({"title": "</script>\u2028\"'<&>"}, ensure_ascii=False)
    written = render_markup(html.Div(id="map", **{"data-figure": value}))
    assert "<" not in written[1:].removesuffix("</div>")
    parsed: list[dict[str, str | None]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
            parsed.append(dict(attrs))

    Reader().feed(written)
    assert parsed == [{"id": "map", "data-figure": value}]


def test_a_store_is_left_out_and_other_components_of_dash_are_refused():
    assert render_markup(dcc.Store(id="x", data={"a": 1})) == ""
    for component in (dmc.Select(id="x"), dcc.Dropdown(id="y"), dcc.Graph(id="z")):
        with pytest.raises(TypeError, match=r"only dash\.html"):
            render_markup(component)
    with pytest.raises(TypeError, match="came object among children"):
        render_markup(object())


def test_json_in_a_script_holds_neither_its_end_nor_a_line_end():
    text = script_json({"a": "</script><!--&\u2028\u2029"})
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == {"a": "</script><!--&\u2028\u2029"}
