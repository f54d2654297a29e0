"""The app below a path of its host: with the path and without it, and nothing leads out of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import build_app
from dashboard.context import Context
from dashboard.server.addresses import AT_ROOT, Addresses
from dashboard.server.passwords import write_password
from dashboard.settings import Settings
from dashboard.store.served import ServedDossiers
from geodata.layers import DRAWN

PREFIX = "/tools/araxes/"
SLUG = "iran-azerbaijan-2019"


@pytest.fixture(scope="module")
def below(dossiers: ServedDossiers) -> FlaskClient:
    """Of an application that readers find below a path."""
    return build_app(dossiers, Settings(prefix=PREFIX)).server.test_client()


def addresses(value: object) -> Iterator[str]:
    """Every text of a JSON value that begins as an address of this host does."""
    if isinstance(value, str):
        if re.match(r"/[a-z_]", value):
            yield value
    elif isinstance(value, list | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from addresses(one)


def steady(page: str) -> str:
    """A page without what Dash draws by lot for each."""
    return re.sub(r'"end_id":"[^"]+"', "", page)


@pytest.mark.parametrize("path", ["/", "/health", "/dossiers.json", f"/presenter/{SLUG}"])
def test_both_kinds_of_proxy_are_answered_alike(below: FlaskClient, path: str):
    stripped, whole = below.get(path), below.get(PREFIX + path[1:])
    assert (stripped.status_code, whole.status_code) == (200, 200)
    assert steady(stripped.text) == steady(whole.text)


def test_the_page_names_nothing_outside_and_all_that_it_names_is_there(below: FlaskClient):
    page = below.get("/").text
    named = re.findall(r"""(?:src|href|data-plotly|data-next)="(/[^"]*)\"""", page)
    assert len(named) > 10
    assert {one for one in named if not one.startswith(PREFIX)} == set()
    assert {one for one in named if below.get(one).status_code != 200} == set()
    assert f'<html lang="en" data-base="{PREFIX}" data-opening="map" ' in page
    config = re.search(r'id="_dash-config"[^>]*>([^<]+)<', page)
    assert config is not None
    assert json.loads(config[1])["requests_pathname_prefix"] == PREFIX


def test_the_presenters_window_names_nothing_outside(below: FlaskClient):
    page = below.get(f"{PREFIX}presenter/{SLUG}").text
    named = re.findall(r"""(?:src|href)="([^"]*)\"""", page)
    assert {one for one in named if not one.startswith(PREFIX)} == set()
    assert {one for one in named if below.get(one).status_code != 200} == set()
    assert f'data-base="{PREFIX}"' in page


def test_the_layout_and_the_list_of_dossiers_name_nothing_outside(below: FlaskClient):
    for path in ("_dash-layout", "_dash-dependencies", "dossiers.json"):
        came = below.get(PREFIX + path).get_json()
        assert {one for one in addresses(came) if not one.startswith(PREFIX)} == set()
    page = below.get(PREFIX).text  # the map's own markup
    assert page.count(f"{PREFIX}geo/") >= 2 * len(DRAWN) - 1  # one is fetched by nobody
    assert re.search(r"[^a-z]/(geo|ground)/", page) is None
    assert f"{PREFIX}ground/" in page
    for name in DRAWN:
        address = Addresses(PREFIX).layer(name)
        assert address in page
        assert below.get(address).status_code == 200
    (told,) = below.get("/dossiers.json").get_json()
    assert below.get(told["address"]).status_code == 200


def test_a_page_at_the_root_says_so_and_is_as_it_was(client: FlaskClient, dossiers: ServedDossiers):
    page = client.get("/").text
    assert '<html lang="en" data-base="/" data-opening="map" ' in page
    assert 'data-plotly="/assets/built/plotly.' in page
    assert client.get(PREFIX).status_code == 404
    (told,) = client.get("/dossiers.json").get_json()
    assert told["address"] == Context.of(dossiers).data_address(dossiers.default)
    assert told["address"].startswith("/data/")


@pytest.mark.parametrize(
    ("came", "place"),
    [("/tools/araxes", PREFIX), ("/tools/araxes?d=x&theme=dark", f"{PREFIX}?d=x&theme=dark")],
)
def test_without_its_last_slash_the_path_leads_to_the_page(
    below: FlaskClient, came: str, place: str
):
    response = below.get(came)
    assert (response.status_code, response.headers["Location"]) == (308, place)
    assert "Content-Security-Policy" in response.headers


@pytest.mark.parametrize("path", ["/tools/araxesx", "/tools/", "/araxes/health"])
def test_what_only_looks_like_the_path_is_not_there(below: FlaskClient, path: str):
    response = below.get(path, follow_redirects=True)
    assert response.status_code == 404
    assert response.text == f"There is nothing at this address. The map is at {PREFIX}.\n"


@pytest.mark.parametrize("header", ["X-Forwarded-Prefix", "X-Script-Name", "X-Forwarded-Path"])
def test_no_header_says_where_the_page_lies(client: FlaskClient, below: FlaskClient, header: str):
    for one in (client, below):
        response = one.get("/", headers={header: "/evil"})
        assert steady(response.text) == steady(one.get("/").text)
        assert "/evil" not in response.text


def test_a_password_is_asked_for_by_this_araxes_and_not_by_the_host(
    dossiers: ServedDossiers, tmp_path: Path
):
    write_password(tmp_path / "who", "anna", "a long enough password")
    for prefix, realm in (("/", "Araxes"), (PREFIX, f"Araxes at {PREFIX}")):
        settings = Settings(prefix=prefix, password_file=tmp_path / "who")
        server = build_app(dossiers, settings).server.test_client()
        for path in (prefix, prefix.rstrip("/"), f"{prefix}assets/css/cascade.css"):
            response = server.get(path)
            assert response.status_code == 401
            asks = f'Basic realm="{realm}", charset="UTF-8"'
            assert response.headers["WWW-Authenticate"] == asks
        inside = server.get(
            f"{prefix}export/{SLUG}/events.csv", auth=("anna", "a long enough password")
        )
        assert (inside.status_code, inside.headers["Cache-Control"]) == (200, "no-store")


def test_no_address_is_made_twice_or_from_elsewhere():
    below = Addresses(PREFIX)
    for one in (AT_ROOT, below):
        made = [
            one.icon,
            one.asset("js/theme.js"),
            one.styles("0"),
            one.suite("dash", "x.js"),
            one.layer(next(iter(DRAWN))),
            one.data("a", "0"),
            one.briefing("a"),
            one.cards("a"),
            one.provenance("a", "b"),
        ]
        assert len(set(made)) == len(made)
        assert all(address.startswith(one.prefix) for address in made)
    assert below.of("/health") == f"{PREFIX}health"
