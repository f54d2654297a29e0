"""What is served beside Dash: layers, events, scripts, styles; how long they keep, how packed."""

from __future__ import annotations

import gzip
import json
import re
import threading

import brotli
import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.app import assets_folder, build_app
from dashboard.context import Context
from dashboard.query.payload import Payload
from dashboard.server import serving
from dashboard.server.addresses import AT_ROOT
from dashboard.server.packing import Packer
from dashboard.server.scripts import Script
from dashboard.store.served import ServedDossiers
from geodata.layers import DRAWN, layer_bytes

NAMES = "(?:src|href|data-plotly|data-next)="
"""Attributes of the document that name what it asks for: some scripts are brought by another."""

BROTLI = {"Accept-Encoding": "gzip, deflate, br, zstd"}


@pytest.fixture(scope="module")
def context(dossiers: ServedDossiers) -> Context:
    return Context.of(dossiers)


@pytest.mark.parametrize("name", DRAWN)
def test_a_layer_is_served_as_it_lies(client: FlaskClient, name: str):
    plain = client.get(AT_ROOT.layer(name))
    packed = client.get(AT_ROOT.layer(name), headers=BROTLI)
    assert plain.status_code == packed.status_code == 200
    assert plain.data == layer_bytes(name)
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "br"
    assert brotli.decompress(packed.data) == layer_bytes(name)
    for response in (plain, packed):
        assert response.mimetype == "application/geo+json"
        assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert "Accept-Encoding" in response.headers["Vary"]


def test_a_dossier_travels_once_and_for_good(client: FlaskClient, context: Context):
    served = context.dossiers["iran-azerbaijan-2019"]
    payload = served.derived(Payload)
    response = client.get(context.data_address(served), headers=BROTLI)
    assert json.loads(brotli.decompress(response.data))["slug"] == "iran-azerbaijan-2019"
    assert response.headers["Cache-Control"] == serving.IMMUTABLE
    assert response.content_length < len(payload.body) / 2


@pytest.mark.parametrize(
    "address",
    [
        "/geo/rivers.0000000000000000.geojson",
        "/geo/nothing.0000000000000000.geojson",
        "/geo/..%2f..%2fpyproject.0000000000000000.geojson",
        "/data/iran-azerbaijan-2019.0000000000000000.json",
        "/data/nothing.0000000000000000.json",
        "/assets/nothing.js",
        "/assets/../pyproject.toml",
        "/assets/%2e%2e/pyproject.toml",
        "/assets/css",
        "/assets/css/cascade.css%00.js",
        "/static/pyproject.toml",
        "/_dash-component-suites/dash/nothing.js",
        "/_dash-component-suites/dash/../dash.py",
        "/_dash-component-suites/os/path.py",
        "/_dash-component-suites/dashboard/app.py",
        "/_reload-hash",
        "/pairs",
        "/favicon.ico",
        "/_alive_",
        "/_mcp",
    ],
)
def test_what_is_not_there_is_404_with_a_sentence(client: FlaskClient, address: str):
    response = client.get(address)
    assert response.status_code == 404
    assert response.mimetype == "text/plain"
    assert response.text == "There is nothing at this address. The map is at /.\n"


@pytest.mark.parametrize(
    "name", ["a" * 300, "a" * 5000, "a/" * 2500, "ä" * 200, "a%00b", "css", "js/", "%00", "~root"]
)
@pytest.mark.parametrize(
    "address",
    [
        "/{}",
        "/assets/{}",
        "/assets/js/{}",
        "/assets/css/{}.css",
        "/geo/{}.0000000000000000.geojson",
        "/data/{}.0000000000000000.json",
        "/_dash-component-suites/dash/{}",
        "/_dash-component-suites/{}/a.js",
        "/briefing/{}.json",
        "/presenter/{}",
        "/export/{}/events.csv",
        "/export/iran-azerbaijan-2019/scene/{}.svg",
        "/export/iran-azerbaijan-2019/provenance/{}.json",
        "/export/iran-azerbaijan-2019/jobs/{}",
        "/export/iran-azerbaijan-2019/jobs/{}/file",
    ],
)
def test_a_name_that_no_file_can_have_is_404(client: FlaskClient, address: str, name: str):
    response = client.get(address.format(name))
    assert response.status_code == 404
    assert response.text.endswith(".\n")


@pytest.mark.parametrize("name", ["a" * 300, "a" * 5000, "../" * 300 + "etc/passwd", "%00"])
def test_a_version_that_no_file_can_be_is_refused(client: FlaskClient, name: str):
    address = f"/briefing/iran-azerbaijan-2019/changes.json?since={name}"
    assert client.get(address).status_code in {400, 404}


def test_spellings_of_one_address_are_kept_once(
    dossiers: ServedDossiers, monkeypatch: pytest.MonkeyPatch
):
    packers: list[Packer] = []
    monkeypatch.setattr("dashboard.app.Packer", lambda: packers.append(Packer()) or packers[-1])
    client = build_app(dossiers).server.test_client()
    for turn in range(50):
        detour = "/".join(["x", ".."] * turn + ["."] * (turn % 7 + 1))
        for path in (f"{detour}/built/app.js", f"js/{detour}/../css/cascade.css"):
            assert client.get(f"/assets/{path}", headers=BROTLI).status_code == 200, path
    assert len([key for key in packers[0]._packed if key.startswith("asset ")]) == 2


def test_a_second_visit_is_answered_without_a_body(client: FlaskClient):
    address = "/assets/built/head.js"
    for headers in ({}, BROTLI):
        first = client.get(address, headers=headers)
        second = client.get(address, headers={**headers, "If-None-Match": first.headers["ETag"]})
        assert (first.status_code, second.status_code) == (200, 304)
        assert second.data == b""
        assert first.headers["Cache-Control"] == "no-cache"


def test_packed_and_plain_are_told_apart_by_their_tags(client: FlaskClient):
    tags = [client.get("/assets/built/head.js", headers=h).headers["ETag"] for h in ({}, BROTLI)]
    assert tags[0] != tags[1]


def test_assets_and_bundles_named_by_their_content_are_kept_for_good(client: FlaskClient):
    page = client.get("/").text
    addresses = re.findall(rf'{NAMES}"(/(?:assets|_dash-comp)[^"]+)"', page)
    assert [address for address in addresses if address.startswith("/assets/built/app.")]
    kept = {a: client.get(a, headers=BROTLI).headers["Cache-Control"] for a in addresses}
    asked_again = {address for address, control in kept.items() if control != serving.IMMUTABLE}
    assert asked_again == set()


def test_an_asset_under_an_old_time_is_not_kept(client: FlaskClient):
    response = client.get("/assets/css/cascade.css?m=1.0")
    assert response.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "address",
    ["/_dash-component-suites/dash/dcc/dash_core_components.js", "/assets/js/core/state.js"],
)
def test_scripts_travel_packed(client: FlaskClient, address: str):
    plain, packed = client.get(address), client.get(address, headers=BROTLI)
    assert packed.headers["Content-Encoding"] == "br"
    assert packed.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert brotli.decompress(packed.data) == plain.data
    assert len(packed.data) < len(plain.data) / 2


def test_plotly_js_travels_as_it_was_packed_when_it_was_made(client: FlaskClient):
    script = Script(assets_folder(), "plotly")
    address = AT_ROOT.script("plotly", script.digest)
    packed = client.get(address, headers=BROTLI)
    assert packed.headers["Content-Encoding"] == "br"
    assert packed.headers["Cache-Control"] == serving.IMMUTABLE
    assert packed.data == (assets_folder() / "built/plotly.js.br").read_bytes()
    assert brotli.decompress(packed.data) == client.get(address).data == script.body
    assert len(packed.data) < 700_000


def test_the_page_loads_one_plotly_and_it_is_ours(client: FlaskClient):
    page = client.get("/").text
    ours = AT_ROOT.script("plotly", Script(assets_folder(), "plotly").digest)
    assert page.index(f'data-plotly="{ours}"') < page.index("/_dash-component")
    assert "plotly.min.js" not in page


def test_fonts_are_kept_for_a_week(client: FlaskClient):
    name = min(path.name for path in (assets_folder() / "fonts").glob("*.woff2"))
    response = client.get(f"/assets/fonts/{name}", headers=BROTLI, buffered=True)
    assert response.headers["Cache-Control"] == "public, max-age=604800"
    assert response.mimetype == "font/woff2"
    assert "Content-Encoding" not in response.headers


def test_answers_of_callbacks_travel_packed(client: FlaskClient):
    response = client.get("/_dash-layout", headers=BROTLI)
    assert response.headers["Content-Encoding"] == "br"
    assert json.loads(brotli.decompress(response.data))
    assert response.headers["Cache-Control"] == "no-cache"
    old = client.get("/_dash-layout", headers={"Accept-Encoding": "gzip"})
    assert json.loads(gzip.decompress(old.data))


def test_health_tells_version_and_dossiers(client: FlaskClient, context: Context):
    response = client.get("/health")
    served = context.dossiers["iran-azerbaijan-2019"].dossier
    assert response.headers["Cache-Control"] == "no-store"
    assert response.json == {
        "status": "ok",
        "version": "0.1.0",
        "dossiers": [
            {
                "slug": "iran-azerbaijan-2019",
                "title": served.title,
                "events": len(served.events),
                "places": len(served.places),
                "actors": len(served.actors),
                "sources": len(served.sources),
                "hash": context.dossiers["iran-azerbaijan-2019"].data_hash,
                "fault": None,
            }
        ],
    }


def test_a_body_is_packed_once_until_its_tag_changes():
    asked: list[str] = []

    def body(text: str):
        def read() -> bytes:
            asked.append(text)
            return text.encode() * 100

        return read

    packer = Packer()
    first = packer.pack("key", "1", body("a"))
    assert packer.pack("key", "1", body("never asked")) is first
    assert brotli.decompress(packer.pack("key", "2", body("b"))) == b"b" * 100
    assert asked == ["a", "b"]


def test_many_threads_get_the_same_bytes():
    packer, results = Packer(), set()

    def work():
        results.add(packer.pack("key", "1", lambda: b"x" * 10_000))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 1


def test_a_warm_application_has_packed_what_the_page_asks_for(
    dossiers: ServedDossiers, monkeypatch: pytest.MonkeyPatch
):
    app = build_app(dossiers, warm=True)
    packed: list[object] = []
    monkeypatch.setattr(brotli, "compress", lambda *_args, **_kwargs: packed.append(1) or b"")
    client = app.server.test_client()
    page = client.get("/").text
    packed.clear()  # the page itself is made anew
    asked = re.findall(rf'{NAMES}"(/(?:_dash-comp|assets/built)[^"]+)"', page)
    assert [address for address in asked if address.startswith("/assets/built/plotly.")]
    asked += [AT_ROOT.layer(name) for name in DRAWN]
    assert {client.get(address, headers=BROTLI).status_code for address in asked} == {200}
    assert packed == []


def test_a_request_has_an_id(app: Dash):
    client = app.server.test_client()
    ids = {client.get("/health").headers["X-Request-ID"] for _ in range(3)}
    assert len(ids) == 3
    assert all(re.fullmatch(r"[0-9a-f]{12}", id_) for id_ in ids)
