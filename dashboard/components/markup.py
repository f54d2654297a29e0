"""Component trees as HTML text, for a page that has no Dash.

What :mod:`~dashboard.components.drawing` sends to the browser as values is here written out. Every
value is escaped.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping
from typing import Any

from dash.development.base_component import Component

_NAMES = {"className": "class", "htmlFor": "for"}
_HTML = "dash_html_components"
_CORE = "dash_core_components"
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr"})
_ADDRESSES = frozenset({"action", "formaction", "href", "src"})


def render_markup(children: Any) -> str:
    """Children of a Dash component as HTML text.

    A ``dcc.Store`` becomes nothing: it belongs to Dash's callbacks.

    Raises
    ------
    TypeError
        For any other component that is not one of ``dash.html``.
    ValueError
        For an attribute that could lead out of the page: a file has nowhere to go.
    """
    return "".join(_parts(children))


def script_json(value: Any) -> str:
    """JSON that may stand inside a script element whatever its texts hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return safe_json(text)


def safe_json(text: str) -> str:
    """JSON text with what could end or open a script element, or a line, written as escapes."""
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def _parts(child: Any) -> Iterator[str]:
    if child is None:
        return
    if isinstance(child, list | tuple):
        for one in child:
            yield from _parts(one)
    elif isinstance(child, Component):
        yield from _component(child)
    elif isinstance(child, str | int | float):
        yield html.escape(str(child), quote=False)
    else:
        raise TypeError(
            f"came {type(child).__name__} among children; expected text or components of dash.html"
        )


def _component(component: Component) -> Iterator[str]:
    described = component.to_plotly_json()
    kind, namespace, props = described["type"], described["namespace"], described["props"]
    if namespace == _HTML:
        yield from _element(kind.lower(), props)
    elif (namespace, kind) != (_CORE, "Store"):
        raise TypeError(
            f"came {namespace}.{kind}; only dash.html and dcc.Store have a form without Dash"
        )


def _element(tag: str, props: Mapping[str, Any]) -> Iterator[str]:
    attributes = "".join(
        _attribute(_NAMES.get(name, name if "-" in name else name.lower()), value)
        for name, value in props.items()
        if name not in {"children", "n_clicks"} and value is not None and value is not False
    )
    yield f"<{tag}{attributes}>"
    if tag not in _VOID:
        yield from _parts(props.get("children"))
        yield f"</{tag}>"


def _attribute(name: str, value: Any) -> str:
    if name in _ADDRESSES and not str(value).startswith("#"):
        raise ValueError(f"came {name}={str(value)[:60]!r}; a page in one file leads nowhere else")
    if value is True:
        return f" {name}"
    if name == "style":
        value = ";".join(f"{_hyphened(key)}:{one}" for key, one in value.items())
    return f' {name}="{html.escape(str(value))}"'


def _hyphened(name: str) -> str:
    if name.startswith("--"):
        return name
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name)
