"""Component trees as plain values, which ``assets/js/parts/draw.js`` turns into elements.

Dash keeps every component of a page in its store and walks all of them for each that is new, so
that a panel of six hundred elements takes seconds to appear. What holds nothing but text and
buttons needs none of that: such a tree travels as data and is drawn in a few milliseconds. It is
built, and tested, as Dash components all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from dash.development.base_component import Component

Drawing = str | list[Any]
"""Text, or an element as ``[tag, attributes, child, …]``."""

_NAMES = {"className": "class", "htmlFor": "for"}
_HTML = "dash_html_components"


def _refuse(component: Component) -> Iterable[Drawing]:
    described = component.to_plotly_json()
    raise TypeError(
        f"came {described['namespace']}.{described['type']}; only components of dash.html can "
        "be drawn without Dash; give it a place in the layout"
    )


def drawn(
    children: Any, other: Callable[[Component], Iterable[Drawing]] = _refuse
) -> list[Drawing]:
    """Children of a Dash component, flat; TypeError for anything but text and ``dash.html``.

    ``other`` gives what is drawn in place of a component that is none of ``dash.html``.
    """
    return list(_drawn(children, other))


def _drawn(child: Any, other: Callable[[Component], Iterable[Drawing]]) -> Iterator[Drawing]:
    if child is None:
        return
    if isinstance(child, list | tuple):
        for one in child:
            yield from _drawn(one, other)
    elif isinstance(child, Component):
        described = child.to_plotly_json()
        if described["namespace"] == _HTML:
            children = drawn(child.children, other)
            yield [described["type"].lower(), _attributes(described["props"]), *children]
        else:
            yield from other(child)
    elif isinstance(child, str | int | float):
        yield str(child)
    else:
        raise TypeError(
            f"came {type(child).__name__} among children; expected text or components of dash.html"
        )


def _attributes(props: dict[str, Any]) -> dict[str, Any]:
    return {
        _NAMES.get(name, name if "-" in name else name.lower()): value
        for name, value in props.items()
        if name != "children" and value is not None and value is not False
    }
