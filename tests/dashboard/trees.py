"""Trees of components, read as a person would: what is in them, and what they say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dash.development.base_component import Component


def walk(node: object) -> Iterator[Component]:
    """A component, or a list of them, and all below it."""
    if isinstance(node, list | tuple):
        for item in node:
            yield from walk(item)
    elif isinstance(node, Component):
        yield node
        yield from walk(getattr(node, "children", None))


def text_of(node: object) -> str:
    """The words in a tree."""
    if node is None:
        return ""
    if isinstance(node, list | tuple):
        return "".join(text_of(item) for item in node)
    if isinstance(node, Component):
        return text_of(getattr(node, "children", None))
    return str(node)


def of_class(node: object, name: str) -> list[Component]:
    """Every component that bears this class."""
    return [one for one in walk(node) if name in (getattr(one, "className", None) or "").split()]


def of_type(node: object, kind: str) -> list[Component]:
    """Every component of this type, such as "H3"."""
    return [one for one in walk(node) if type(one).__name__ == kind]


def section(node: object, title: str) -> Component:
    """The section with this heading."""
    return next(one for one in of_type(node, "Section") if text_of(of_type(one, "H3")[0]) == title)


def sections(node: object) -> list[str]:
    """The headings of all sections, in order."""
    return [text_of(of_type(one, "H3")[0]) for one in of_type(node, "Section")]


def rows_of(table: object) -> list[list[str]]:
    """The words of a table, row by row."""
    return [
        [text_of(cell) for cell in walk(row) if type(cell).__name__ in {"Td", "Th"}]
        for row in of_type(table, "Tr")
    ]


def actions_of(component: Component) -> list[dict[str, Any]]:
    """What pressing it does."""
    found: list[dict[str, Any]] = json.loads(component.to_plotly_json()["props"]["data-dispatch"])
    return found


def attribute(component: Component, name: str) -> Any:
    """An attribute with a hyphen in its name; None without it."""
    return component.to_plotly_json()["props"].get(name)
