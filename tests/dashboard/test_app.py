"""The application as a whole: its assembly, and two of them in one process."""

from __future__ import annotations

import gc
import re
import types
from dataclasses import replace

from dash import Dash

from dashboard.app import build_app
from dashboard.settings import Settings
from dashboard.store.served import ServedDossiers
from seeds.records.dossier import Dossier


def test_two_applications_in_a_process_are_independent(dossier: Dossier):
    other = replace(dossier, slug="another-question", title="Another question")
    first, second = build_app(ServedDossiers((dossier,))), build_app(ServedDossiers((other,)))
    assert first.server is not second.server
    assert first.callback_map.keys() == second.callback_map.keys()
    shared = [
        name
        for name, callback in first.callback_map.items()
        if "callback" in callback and callback["callback"] is second.callback_map[name]["callback"]
    ]
    assert shared == []
    slugs = [
        [entry["slug"] for entry in app.server.test_client().get("/health").json["dossiers"]]
        for app in (first, second)
    ]
    assert slugs == [["iran-azerbaijan-2019"], ["another-question"]]


def test_each_application_answers_from_its_own_dossier(dossier: Dossier):
    other = replace(dossier, slug="another-question", title="Another question")
    apps = build_app(ServedDossiers((dossier,))), build_app(ServedDossiers((other,)))
    answers = []
    for app in apps:
        response = app.server.test_client().post(
            "/_dash-update-component",
            json={
                "output": "arrival.data",
                "outputs": {"id": "arrival", "property": "data"},
                "inputs": [{"id": "address", "property": "data", "value": {"search": ""}}],
                "changedPropIds": ["address.data"],
            },
        )
        answers.append(response.json["response"]["arrival"]["data"]["selection"]["dossier"])
    assert answers == ["iran-azerbaijan-2019", "another-question"]


def test_settings_of_one_application_are_not_those_of_another(dossiers: ServedDossiers):
    small, large = (build_app(dossiers, Settings(body_limit_kib=kib)) for kib in (1, 100))
    statuses = [
        app.server.test_client()
        .post("/_dash-update-component", data=b" " * 2048, content_type="application/json")
        .status_code
        for app in (small, large)
    ]
    assert statuses == [413, 400]


def test_no_module_of_ours_holds_a_value_that_can_change(app: Dash):
    """Several workers, several readers: what one did must not be seen by another."""
    import sys

    changeable = [
        f"{name}.{attribute}"
        for name, module in sorted(sys.modules.items())
        if name.split(".")[0] in {"dashboard", "geodata", "seeds"} and "building" not in name
        for attribute, value in vars(module).items()
        if not attribute.startswith("__")
        if isinstance(value, list | set | bytearray)
        or (isinstance(value, dict) and not isinstance(value, types.MappingProxyType))
        if not is_constant(attribute)
    ]
    assert changeable == []


def is_constant(name: str) -> bool:
    """Written in capitals: a table that nothing writes to (ruff and review hold that)."""
    return re.fullmatch(r"_?[A-Z][A-Z0-9_]*", name) is not None


def test_every_callback_belongs_to_the_application(app: Dash):
    from dash import _callback

    assert _callback.GLOBAL_CALLBACK_LIST == []
    assert _callback.GLOBAL_CALLBACK_MAP == {}
    assert _callback.GLOBAL_INLINE_SCRIPTS == []


def test_an_application_that_nobody_uses_is_let_go(dossiers: ServedDossiers):
    import weakref

    app = build_app(dossiers)
    gone = weakref.ref(app.server)
    build_app(dossiers)  # Dash itself keeps the latest
    del app
    gc.collect()
    assert gone() is None


def test_the_page_names_its_language_and_title(app: Dash):
    page = app.server.test_client().get("/").text
    assert '<html lang="en" ' in page
    assert "<title>Araxes</title>" in page


def test_everything_that_the_page_names_is_served(app: Dash):
    client = app.server.test_client()
    page = client.get("/").text
    addresses = re.findall(r'(?:src|href|data-plotly|data-next)="([^"]+)"', page)
    assert len(addresses) > 10
    assert {address[0] for address in addresses} == {"/"}, "an address of another host"
    statuses = {address: client.get(address).status_code for address in addresses}
    assert {address: status for address, status in statuses.items() if status != 200} == {}
