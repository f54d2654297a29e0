"""Hostile bodies and addresses: 4xx with a sentence, never 5xx."""

from __future__ import annotations

import json
import logging

import pytest
from dash import Dash
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.app import build_app
from dashboard.server.callback_requests import DEPTH_LIMIT
from dashboard.store.served import ServedDossiers

ROUTE = "/_dash-update-component"


def ask(app: Dash, raw: bytes, content_type: str = "application/json"):
    response = app.server.test_client().post(ROUTE, data=raw, content_type=content_type)
    if response.status_code >= 400:
        assert response.status_code < 500, (raw[:200], response.text)
        assert response.mimetype == "text/plain"
        assert "Traceback" not in response.text
        assert response.text.endswith(".\n")
    return response


def body_of(app: Dash, output: str, values: list[object]) -> dict[str, object]:
    callback = app.callback_map[output]
    wanted = [*callback["inputs"], *callback["state"]]
    items = [
        {"id": str(item["id"]), "property": item["property"], "value": value}
        for item, value in zip(wanted, values, strict=True)
    ]
    count = len(callback["inputs"])
    names = output[2:-2].split("...") if output.startswith("..") else [output]
    outputs = [
        {"id": name.rpartition(".")[0], "property": name.rpartition(".")[2]} for name in names
    ]
    return {
        "output": output,
        "outputs": outputs if output.startswith("..") else outputs[0],
        "inputs": items[:count],
        "state": items[count:],
        "changedPropIds": [f"{item['id']}.{item['property']}" for item in items[:count]],
    }


def server_callbacks(app: Dash) -> list[str]:
    return [name for name, callback in app.callback_map.items() if "callback" in callback]


def arity(app: Dash, output: str) -> int:
    callback = app.callback_map[output]
    return len(callback["inputs"]) + len(callback["state"])


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "the body to be JSON in UTF-8"),
        (b"{", "the body to be JSON in UTF-8"),
        (b"\xff\xfe\x00", "the body to be JSON in UTF-8"),
        (b"[1, 2]", "the body to be an object"),
        (b"null", "the body to be an object"),
        (b"{}", "output to be one that this page's server answers; reload the page"),
        (b'{"output": 5}', "output to be one that this page's server answers; reload the page"),
        (b'{"output": ["a"]}', "output to be one that this page's server answers; reload the page"),
        (
            b'{"output": "nothing.data"}',
            "output to be one that this page's server answers; reload the page",
        ),
        (  # a callback that runs in the browser
            b'{"output": "address.data"}',
            "output to be one that this page's server answers; reload the page",
        ),
        (b"NaN", "every number to be finite"),
        (b'{"output": -Infinity}', "every number to be finite"),
        (b'{"output": 1e999}', "every number to be finite"),
        (b'{"output": 9007199254740993}', "every whole number to be at most 9,007,199,254,740,992"),
        (b'{"output": ' + b"9" * 5000 + b"}", "the body to be JSON in UTF-8"),
        (b'{"output": "\\ud800"}', "every text to be Unicode"),
        (b'{"\\udfff": 1}', "every text to be Unicode"),
        (b"[" * 41 + b"]" * 41, "the body to be JSON of at most 40 levels"),
        (b"[" * 100_000, "the body to be JSON of at most 40 levels"),
        (b'{"a":' * 50 + b"1" + b"}" * 50, "the body to be JSON of at most 40 levels"),
    ],
)
def test_a_body_that_is_no_request_is_400(app: Dash, raw: bytes, sentence: str):
    response = ask(app, raw)
    assert response.status_code == 400
    assert response.text == f"The request cannot be used: expected {sentence}.\n"


def test_the_depth_that_is_refused_is_the_one_that_is_told():
    assert DEPTH_LIMIT == 40


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_a_body_that_does_not_say_it_is_json_is_415(app: Dash, content_type: str):
    raw = json.dumps(body_of(app, "arrival.data", [{"search": ""}])).encode()
    assert ask(app, raw, content_type).status_code == 415


def test_a_right_request_is_answered(app: Dash):
    response = ask(app, json.dumps(body_of(app, "arrival.data", [{"search": ""}])).encode())
    assert response.status_code == 200
    assert response.json["response"]["arrival"]["data"]["notices"] == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"inputs": None}, "inputs to be a list of 1"),
        ({"inputs": []}, "inputs to be a list of 1"),
        ({"inputs": {"0": 1}}, "inputs to be a list of 1"),
        ({"inputs": ["address.data"]}, "inputs[1] to be address.data"),
        ({"inputs": [[]]}, "inputs[1] to be address.data"),
        ({"inputs": [{"id": "selection", "property": "data"}]}, "inputs[1] to be address.data"),
        ({"inputs": [{"id": {"a": 1}, "property": "data"}]}, "inputs[1] to be address.data"),
        ({"inputs": [{"id": "address", "property": "value"}]}, "inputs[1] to be address.data"),
        ({"state": [{"id": "a", "property": "b"}]}, "state to be a list of 0"),
        ({"state": 3}, "state to be a list of 0"),
        ({"outputs": None}, "outputs to be arrival.data"),
        ({"outputs": []}, "outputs to be arrival.data"),
        ({"outputs": {"id": "sink", "property": "data"}}, "outputs to be arrival.data"),
        ({"outputs": {"id": ["arrival"], "property": "data"}}, "outputs to be arrival.data"),
        ({"changedPropIds": 5}, "changedPropIds to be a list of names"),
        ({"changedPropIds": [{}]}, "changedPropIds to be a list of names"),
    ],
)
def test_a_request_of_the_wrong_shape_is_400(app: Dash, change: dict, sentence: str):
    body = body_of(app, "arrival.data", [{"search": ""}]) | change
    response = ask(app, json.dumps(body).encode())
    assert response.status_code == 400
    assert response.text == f"The request cannot be used: expected {sentence}.\n"


def test_a_selection_that_cannot_be_read_is_400_with_its_sentence(app: Dash):
    response = ask(app, json.dumps(body_of(app, "answer-pair.data", [None, "nonsense"])).encode())
    assert response.status_code == 400
    assert response.text == ("selection: came 'nonsense'; expected an object with named fields.\n")


SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**60), 2**60),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["iran-azerbaijan-2019", "IRN", "2019-01-16", "pair", "__proto__", "../x"]),
)


VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.sampled_from(["search", "visit", "window", "id", "a", ""]), inner),
    ),
    max_leaves=12,
)


MANY = settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])


@MANY
@given(raw=st.binary(max_size=400))
def test_no_bytes_bring_the_server_down(app: Dash, raw: bytes):
    assert ask(app, raw).status_code == 400


@MANY
@given(body=VALUES)
def test_no_json_brings_the_server_down(app: Dash, body: object):
    assert ask(app, json.dumps(body).encode()).status_code == 400


@MANY
@given(data=st.data())
def test_no_values_bring_a_callback_down(app: Dash, data: st.DataObject):
    output = data.draw(st.sampled_from(server_callbacks(app)))
    count = arity(app, output)
    values = data.draw(st.lists(VALUES, min_size=count, max_size=count))
    ask(app, json.dumps(body_of(app, output, values)).encode())


@MANY
@given(data=st.data())
def test_no_selection_with_a_broken_field_brings_a_callback_down(
    app: Dash, dossiers: ServedDossiers, data: st.DataObject
):
    """Most of a selection is right here, so that the rest of it reaches far into the code."""
    selection = dossiers.default.opening.to_json()
    field = data.draw(st.sampled_from([*selection, "unknown"]))
    selection[field] = data.draw(VALUES)
    output = data.draw(st.sampled_from(server_callbacks(app)))
    callback = app.callback_map[output]
    wanted = [*callback["inputs"], *callback["state"]]
    values = [selection if str(item["id"]) == "selection" else data.draw(VALUES) for item in wanted]
    ask(app, json.dumps(body_of(app, output, values)).encode())


@MANY
@given(data=st.data())
def test_no_request_with_a_part_replaced_brings_the_server_down(app: Dash, data: st.DataObject):
    output = data.draw(st.sampled_from(server_callbacks(app)))
    body = body_of(app, output, [None] * arity(app, output))
    name = data.draw(st.sampled_from([*body, "unknown"]))
    body[name] = data.draw(VALUES)
    ask(app, json.dumps(body).encode())


def as_wsgi(text: str) -> str:
    """A query string as a server hands it on: bytes in the characters of Latin-1."""
    return text.encode("utf-8", "replace").decode("latin-1")


@MANY
@given(path=st.text(max_size=60), query=st.text(max_size=60))
def test_no_address_brings_the_server_down(client: FlaskClient, path: str, query: str):
    for folder in ("", "geo/", "data/", "export/", "assets/", "_dash-component-suites/"):
        address = f"/{folder}{path}".encode("utf-8", "replace").decode().split("?")[0]
        response = client.get(address, environ_overrides={"QUERY_STRING": as_wsgi(query)})
        assert response.status_code < 500, address
        response.close()


@MANY
@given(query=st.binary(max_size=120))
def test_no_query_brings_an_export_down(client: FlaskClient, query: bytes):
    response = client.get(
        "/export/iran-azerbaijan-2019/events.csv",
        environ_overrides={"QUERY_STRING": query.decode("latin-1")},
    )
    assert response.status_code in {200, 400}


def test_every_callback_answers_the_opening_selection(app: Dash, dossiers: ServedDossiers):
    """The fuzzing above only means something where right values are answered."""
    selection = dossiers.default.opening.to_json()
    statuses = {}
    for output in server_callbacks(app):
        callback = app.callback_map[output]
        wanted = [*callback["inputs"], *callback["state"]]
        values = [selection if str(item["id"]) == "selection" else None for item in wanted]
        statuses[output] = ask(app, json.dumps(body_of(app, output, values)).encode()).status_code
    assert {name: s for name, s in statuses.items() if s not in {200, 204, 400}} == {}
    assert statuses["answer-pair.data"] == 200


def test_a_fault_of_ours_is_logged_and_told_without_a_stack(
    dossiers: ServedDossiers, caplog: pytest.LogCaptureFixture
):
    app = build_app(dossiers)

    def fail(*_args: object, **_kwargs: object):
        raise ZeroDivisionError("a secret of the server")

    app.callback_map["answer-pair.data"]["callback"] = fail
    raw = json.dumps(body_of(app, "answer-pair.data", [None, {}])).encode()
    with caplog.at_level(logging.ERROR, logger="araxes"):
        response = app.server.test_client().post(ROUTE, data=raw, content_type="application/json")
    assert response.status_code == 500
    id_ = response.headers["X-Request-ID"]
    assert response.text == (
        "This could not be computed: a fault of Araxes. It stands in the server's log under "
        f"{id_}.\n"
    )
    (record,) = caplog.records
    assert record.msg["event"] == "request failed"
    assert record.msg["request_id"] == id_
    assert isinstance(record.msg["exc_info"], ZeroDivisionError)
