"""The frame as a tree of components: what stands where, with which names for those who listen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from dash import html
from dash.development.base_component import Component

from dashboard.components.pages import PageView
from dashboard.context import Context
from dashboard.selection import Page
from dashboard.store.served import ServedDossiers
from dashboard.views.shell.ids import Ids
from dashboard.views.shell.layout import render_frame
from dashboard.views.shell.topbar import render_topbar
from tests.dashboard.small_dossier import small_dossier


def walk(node: object) -> Iterator[Component]:
    """A component and all below it."""
    if isinstance(node, list | tuple):
        for item in node:
            yield from walk(item)
    elif isinstance(node, Component):
        yield node
        yield from walk(getattr(node, "children", None))


def text_of(node: object) -> str:
    """The words in a tree."""
    if isinstance(node, str):
        return node
    if isinstance(node, list | tuple):
        return "".join(text_of(item) for item in node)
    return text_of(getattr(node, "children", None) or "")


def a_page(page: Page) -> PageView:
    words = [html.P("M")] if page is Page.MAP else []
    key = str(list(Page).index(page) + 1)
    return PageView(page, page.value.capitalize(), key, (lambda _: words,), ())


VIEWS = [a_page(page) for page in Page]


def frame(context: Context) -> Component:
    return render_frame(
        context,
        pages=VIEWS,
        timeline=[html.P("T")],
        presenting=[html.P("S")],
    )


def attribute(node: Component, name: str) -> object:
    return node.to_plotly_json()["props"].get(name)


@pytest.fixture(scope="module")
def one():
    return Context.of(ServedDossiers((small_dossier(),)))


@pytest.fixture(scope="module")
def two():
    return Context.of(ServedDossiers((small_dossier(), small_dossier(slug="second"))))


def test_every_id_of_the_frame_stands_once(one):
    found = [node.id for node in walk(frame(one)) if getattr(node, "id", None)]
    assert sorted(found) == sorted(set(found))
    assert set(Ids) <= set(found) | {Ids.CATALOGUE}


def test_the_frame_has_its_landmarks_and_a_way_past_them(one):
    nodes = list(walk(frame(one)))
    kinds = [node.__class__.__name__ for node in nodes]
    assert [kinds.count(kind) for kind in ("Header", "Main", "Footer", "Nav", "H1")] == [1] * 5
    skip = next(node for node in nodes if getattr(node, "className", "") == "skip-link")
    assert skip.href == "#main"


def test_every_page_is_a_named_section(one):
    sections = [node for node in walk(frame(one)) if node.__class__.__name__ == "Section"]
    assert [(node.id, attribute(node, "aria-label")) for node in sections] == [
        ("map-page", "Map"),
        ("pairs-page", "Pairs"),
        ("claims-page", "Claims"),
        ("events-page", "Events"),
        ("sources-page", "Sources"),
        ("briefing-page", "Briefing"),
    ]


def test_every_button_of_the_bar_has_a_name_and_an_action(one):
    buttons = [
        node for node in walk(render_topbar(one, VIEWS)) if node.__class__.__name__ == "Button"
    ]
    deeds = [attribute(node, "data-action") or attribute(node, "data-sheet") for node in buttons]
    assert deeds == [
        "menu", "swap", "search", "language", "theme", "help", "export", "keep", "share", "present",
    ]  # fmt: skip
    for node in buttons:
        assert attribute(node, "aria-label") or text_of(node), attribute(node, "data-action")


def test_pages_are_links_that_also_work_in_another_tab(one):
    links = [node for node in walk(render_topbar(one, VIEWS)) if attribute(node, "data-page")]
    assert [(node.href, text_of(node)) for node in links] == [
        (f"?page={page.value}", page.value.capitalize()) for page in Page
    ]


def test_one_dossier_is_a_title_and_several_are_a_menu(one, two):
    single = [node for node in walk(render_topbar(one, VIEWS)) if attribute(node, "data-dossier")]
    several = [node for node in walk(render_topbar(two, VIEWS)) if attribute(node, "data-dossier")]
    assert single == []
    assert [attribute(node, "data-dossier") for node in several] == ["small", "second"]


def test_the_frame_knows_which_dossiers_are_served_and_no_fact_of_any(two):
    store = next(node for node in walk(frame(two)) if getattr(node, "id", None) == Ids.CATALOGUE)
    assert store.data == ["small", "second"]
    changed = small_dossier([], slug="small")
    other = Context.of(
        ServedDossiers(
            (replace(changed, title="Another", summary="Else"), small_dossier(slug="second"))
        )
    )
    assert repr(frame(other)) == repr(frame(two))
