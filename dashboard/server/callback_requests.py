"""What a browser posts to Dash, checked before Dash sees it.

Dash takes ids, properties and outputs from the request and fails with a stack where they are not
what it expects. Here the request must be exactly what its renderer sends for a callback that the
application has; the *values* are the callbacks' own to read (:meth:`Selection.from_json`).
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from dash import Dash
from flask import Flask, request

from dashboard.server.failures import RequestError

ROUTE = "/_dash-update-component"

DEPTH_LIMIT = 40
"""Levels of lists and objects: several times what a table's state has."""

_SAFE_NUMBER = 2**53
"""Whole numbers up to here are the same in a browser as here."""


def register(app: Dash) -> None:
    """Refuse what is not a callback request of this application with 400 or 415."""
    server: Flask = app.server

    @server.before_request
    def check_request() -> None:
        if request.method != "POST" or request.path != ROUTE:
            return
        if not request.is_json:
            raise RequestError(
                415, "The body's Content-Type must be application/json; send it as such."
            )
        check_body(request.get_data(), app.callback_map)


def check_body(raw: bytes, callbacks: Mapping[str, Mapping[str, Any]]) -> None:
    """Raise RequestError where ``raw`` is no request for one of these callbacks of Dash."""
    body = load_json(raw)
    if not isinstance(body, dict):
        _refuse("the body", "an object")
    output = body.get("output")
    callback = callbacks.get(output) if isinstance(output, str) else None
    if output is None or callback is None or "callback" not in callback:
        _refuse("output", "one that this page's server answers; reload the page")
    _check_dependencies("inputs", body.get("inputs", []), callback["inputs"])
    _check_dependencies("state", body.get("state", []), callback["state"])
    if not callback["no_output"]:
        _check_outputs(body.get("outputs"), output)
    changed = body.get("changedPropIds", [])
    if not isinstance(changed, list) or not all(isinstance(item, str) for item in changed):
        _refuse("changedPropIds", "a list of names")


def _refuse(what: str, expected: str) -> NoReturn:
    raise RequestError(400, f"The request cannot be used: expected {what} to be {expected}.")


def load_json(raw: bytes) -> Any:
    """The value in a request's body; RequestError for JSON that no browser sends."""
    body = _load(raw)
    _check_values(body)
    return body


def _load(raw: bytes) -> Any:
    try:
        return json.loads(raw, parse_constant=_refuse_constant)
    except RecursionError:
        _refuse("the body", f"JSON of at most {DEPTH_LIMIT} levels")
    except ValueError:  # also not UTF-8, and whole numbers beyond 4,300 digits
        _refuse("the body", "JSON in UTF-8")


def _refuse_constant(_name: str) -> NoReturn:
    _refuse("every number", "finite")


def _check_values(body: Any) -> None:
    """Refuse what is JSON to Python but that no browser sends, and that trips code further in."""
    level = [body]
    for _ in range(DEPTH_LIMIT):
        if not level:
            return
        for value in level:
            _check_value(value)
        level = [child for value in level for child in _children(value)]
    _refuse("the body", f"JSON of at most {DEPTH_LIMIT} levels")


def _children(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value
        yield from value.values()
    elif isinstance(value, list):
        yield from value


def _check_value(value: Any) -> None:
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:  # half of a surrogate pair
            _refuse("every text", "Unicode")
    elif isinstance(value, float) and not math.isfinite(value):  # 1e999 is infinite to Python
        _refuse("every number", "finite")
    elif isinstance(value, int) and abs(value) > _SAFE_NUMBER:
        _refuse("every whole number", f"at most {_SAFE_NUMBER:,}")


def _check_dependencies(name: str, came: Any, expected: list[dict[str, Any]]) -> None:
    if not isinstance(came, list) or len(came) != len(expected):
        _refuse(name, f"a list of {len(expected)}")
    for number, (item, wanted) in enumerate(zip(came, expected, strict=True), 1):
        many = str(wanted["id"]).startswith("{")  # a pattern: one component or a list of them
        for part in item if many and isinstance(item, list) else [item]:
            if not _is_property(part, str(wanted["id"]), str(wanted["property"])):
                _refuse(f"{name}[{number}]", f"{wanted['id']}.{wanted['property']}")


def _check_outputs(came: Any, output: str) -> None:
    several = output.startswith("..")
    names = output[2:-2].split("...") if several else [output]
    items = came if several else [came]
    if not isinstance(items, list) or len(items) != len(names):
        _refuse("outputs", f"{len(names)} of them")
    for item, name in zip(items, names, strict=True):
        wanted, _, prop = name.rpartition(".")
        many = wanted.startswith("{")
        for part in item if many and isinstance(item, list) else [item]:
            if not _is_property(part, wanted, prop):
                _refuse("outputs", output)


def _is_property(item: Any, id_: str, prop: str) -> bool:
    if not isinstance(item, dict) or item.get("property") != prop:
        return False
    if id_.startswith("{"):
        return isinstance(item.get("id"), dict)
    return item.get("id") == id_
