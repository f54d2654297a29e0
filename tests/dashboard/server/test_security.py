"""Headers, gates and passwords: what every answer carries, and who is let in."""

from __future__ import annotations

import base64
import hashlib
import re
import stat
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import build_app
from dashboard.query.payload import Payload
from dashboard.server.addresses import AT_ROOT
from dashboard.server.failures import RequestError
from dashboard.server.passwords import (
    Doorkeeper,
    PasswordError,
    password_line,
    read_passwords,
    write_password,
)
from dashboard.server.security import (
    ExposureError,
    check_exposure,
    check_host,
    check_origin,
    host_names,
)
from dashboard.settings import Settings
from dashboard.store.served import ServedDossiers
from geodata.layers import DRAWN

ROUTE = "/_dash-update-component"

# --- headers ------------------------------------------------------------------------------------


def test_the_policy_is_the_one_that_the_design_asks_for(client: FlaskClient):
    policy = client.get("/").headers["Content-Security-Policy"]
    assert re.sub(r"'sha256-[^']+'", "<hash>", policy) == (
        "default-src 'self'; script-src 'self' <hash>; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; "
        "connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
        "form-action 'self'"
    )


def test_the_policy_allows_exactly_the_inline_scripts_of_the_page(client: FlaskClient):
    response = client.get("/")
    scripts = re.findall(r"<script(?![^>]*\bsrc=)([^>]*)>(.*?)</script>", response.text, re.DOTALL)
    run = [body for attributes, body in scripts if "application/json" not in attributes]
    hashes = {base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in run}
    policy = response.headers["Content-Security-Policy"]
    assert set(re.findall(r"'sha256-([^']+)'", policy)) == hashes
    assert len(hashes) == 1


def test_no_markup_runs_a_script_of_its_own(client: FlaskClient):
    page = client.get("/").text
    assert re.findall(r"<[^>]+\son\w+\s*=", page) == []
    assert "javascript:" not in page


@pytest.mark.parametrize(
    ("address", "status"),
    [("/", 200), ("/health", 200), ("/nothing", 404), ("/assets/css/cascade.css", 200)],
)
def test_every_answer_carries_the_headers(client: FlaskClient, address: str, status: int):
    response = client.get(address)
    assert response.status_code == status
    expected = {
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
        "serial=()",
    }
    assert {name: response.headers.get(name) for name in expected} == expected
    assert "unsafe-eval" not in response.headers["Content-Security-Policy"]
    assert "Access-Control-Allow-Origin" not in response.headers
    assert "Set-Cookie" not in response.headers


# --- gates --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "host",
    ["localhost", "localhost:8050", "LOCALHOST", "127.0.0.1:8050", "[::1]:8050", "192.0.2.7"],
)
def test_an_address_or_localhost_is_answered(client: FlaskClient, host: str):
    assert client.get("/health", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "rebound.example",
        "127.0.0.1.rebound.example",
        "localhost.rebound.example:8050",
        "0x7f",
    ],
)
def test_an_unknown_name_is_refused(client: FlaskClient, host: str):
    response = client.get("/health", headers={"Host": host})
    assert response.status_code == 403
    assert "--allowed-hosts" in response.text


@pytest.mark.parametrize(
    "host", ["", "a@localhost", "localhost:port", "[::1", "localhost/x", ":80"]
)
def test_a_host_that_is_none_is_refused(host: str):
    with pytest.raises(RequestError) as caught:
        check_host(host, {"localhost"})
    assert caught.value.status == 400


def test_names_that_were_allowed_are_answered():
    names = host_names(Settings(host="room.example", public=True, allowed_hosts=("map.example",)))
    for name in ("room.example", "map.example:8050", "Map.Example", "map.example.", "localhost"):
        check_host(name, names)
    with pytest.raises(RequestError):
        check_host("example", names)


@pytest.mark.parametrize(
    ("origin", "site"),
    [
        ("http://localhost", None),
        ("http://LOCALHOST", "same-origin"),
        ("https://localhost", "same-origin"),  # a proxy took the TLS off
        (None, None),
        (None, "none"),
        ("https://room.example", "same-origin"),  # a proxy asked for us by another name
    ],
)
def test_our_own_page_and_programs_may_post(origin: str | None, site: str | None):
    check_origin("localhost", origin, site)


@pytest.mark.parametrize(
    ("origin", "site"),
    [
        ("https://elsewhere.example", None),
        ("http://localhost:1", None),
        ("null", None),
        ("", None),
        ("http://[", None),
        (None, "cross-site"),
        (None, "same-site"),
        ("http://localhost", "cross-site"),
        ("http://localhost", ""),
    ],
)
def test_a_page_of_another_site_may_not_post(origin: str | None, site: str | None):
    with pytest.raises(RequestError) as caught:
        check_origin("localhost", origin, site)
    assert caught.value.status == 403


def test_a_forged_callback_request_is_refused(client: FlaskClient):
    response = client.post(ROUTE, json={}, headers={"Origin": "https://elsewhere.example"})
    assert response.status_code == 403
    assert response.text == "Only Araxes's own page may send this; another site's did.\n"


def test_a_body_beyond_the_limit_is_refused_with_a_sentence(client: FlaskClient):
    for extra in ({}, {"headers": {"Content-Length": "9999999999"}}):
        response = client.post(
            ROUTE, data=b" " * (256 * 1024 + 1), content_type="application/json", **extra
        )
        assert response.status_code == 413
        assert response.text == "The request is too long; at most 256 KiB are read.\n"


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "POST", "ODD"])
def test_methods_that_nobody_needs_are_405(client: FlaskClient, method: str):
    response = client.open("/", method=method)
    assert response.status_code == 405
    assert response.headers["Allow"]
    assert response.mimetype == "text/plain"


# --- exposure and passwords ---------------------------------------------------------------------


def test_loopback_needs_no_password():
    for host in ("127.0.0.1", "::1", "localhost"):
        check_exposure(Settings(host=host))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "room.example"])
def test_an_address_that_others_reach_needs_a_word(host: str, tmp_path: Path):
    with pytest.raises(ExposureError, match="araxes password FILE"):
        check_exposure(Settings(host=host))
    check_exposure(Settings(host=host, public=True))
    check_exposure(Settings(host=host, password_file=tmp_path / "passwords"))


def test_public_and_a_password_file_contradict_each_other(tmp_path: Path):
    with pytest.raises(ExposureError, match="choose one"):
        check_exposure(Settings(public=True, password_file=tmp_path / "passwords"))


def test_a_password_file_admits_only_who_stands_in_it(dossiers: ServedDossiers, tmp_path: Path):
    path = tmp_path / "passwords"
    write_password(path, "reader", "correct horse battery")
    client = build_app(dossiers, Settings(password_file=path)).server.test_client()
    for auth in (None, ("reader", "wrong horse battery"), ("nobody", "correct horse battery")):
        for address in ("/health", "/nothing"):
            response = client.get(address, auth=auth)
            assert response.status_code == 401, address
            assert response.headers["WWW-Authenticate"] == 'Basic realm="Araxes", charset="UTF-8"'
            assert response.headers["X-Content-Type-Options"] == "nosniff"
    for _ in range(2):  # the second time from memory
        assert client.get("/health", auth=("reader", "correct horse battery")).status_code == 200


def test_what_is_behind_a_password_is_for_nobody_between(dossiers: ServedDossiers, tmp_path: Path):
    path = tmp_path / "passwords"
    write_password(path, "reader", "correct horse battery")
    auth = ("reader", "correct horse battery")
    closed = build_app(dossiers, Settings(password_file=path)).server.test_client()
    open_ = build_app(dossiers, Settings()).server.test_client()
    slug = next(iter(dossiers))
    good = "private, max-age=31536000, immutable"
    for address, caching in {
        AT_ROOT.data(slug, Payload(dossiers[slug]).digest): good,
        AT_ROOT.layer(next(iter(DRAWN))): good,
        "/assets/fonts/ibm-plex-sans-arabic-arabic-400-normal.woff2": "private, max-age=604800",
        "/": "no-cache, private",
        f"/export/{slug}/scene/visits.svg": "no-cache, private",
        f"/export/{slug}/view.svg": "no-store",
        f"/export/{slug}/events.csv": "no-store",
        f"/export/{slug}/provenance/trt-2019.json": "no-store",
        f"/briefing/{slug}.json": "no-store",
        "/nothing": "no-store",
    }.items():
        response = closed.get(address, auth=auth, buffered=True)
        assert response.status_code in {200, 404}, address
        told = response.headers["Cache-Control"].split(", ")
        assert sorted(told) == sorted(caching.split(", ")), address
        assert "Authorization" in response.vary, address
        refused = closed.get(address)
        assert refused.headers["Cache-Control"] == "no-store", address
        assert "Authorization" in refused.vary, address
        free = open_.get(address, buffered=True)
        assert "private" not in free.headers["Cache-Control"], address
        assert "Authorization" not in free.vary, address


@pytest.mark.parametrize(
    "header", ["", "Basic", "Basic !", "Basic cmVhZGVy", "Bearer abc", "Digest a=b", "Basic /w=="]
)
def test_credentials_that_are_none_are_401(dossiers: ServedDossiers, tmp_path: Path, header: str):
    path = tmp_path / "passwords"
    write_password(path, "reader", "correct horse battery")
    client = build_app(dossiers, Settings(password_file=path)).server.test_client()
    assert client.get("/health", headers={"Authorization": header}).status_code == 401


def test_the_password_stands_nowhere_and_only_its_owner_reads_the_file(tmp_path: Path):
    path = tmp_path / "passwords"
    write_password(path, "reader", "correct horse battery")
    write_password(path, "briefer", "another long password")
    write_password(path, "reader", "a third long password")
    assert "horse" not in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(read_passwords(path)) == ["briefer", "reader"]
    keeper = Doorkeeper(read_passwords(path))
    assert keeper.admits("reader", "a third long password")
    assert not keeper.admits("reader", "correct horse battery")
    assert not keeper.admits("briefer", "a third long password")


@pytest.mark.parametrize(
    ("name", "password", "sentence"),
    [
        (
            "a:b",
            "long enough for it",
            "name: came 'a:b'; expected 1 to 64 letters, digits, dots, hyphens or underscores.",
        ),
        ("a", "short", "password: came 5 characters; expected at least 12."),
    ],
)
def test_a_name_or_password_that_will_not_do_is_told(name: str, password: str, sentence: str):
    with pytest.raises(PasswordError) as caught:
        password_line(name, password)
    assert str(caught.value) == sentence


def test_a_file_that_is_no_password_file_is_told_without_showing_it(tmp_path: Path):
    path = tmp_path / "passwords"
    good = password_line("a", "long enough for it")
    for text, sentence in {
        "": f"{path}: came no name; add one with: araxes password {path}",
        "# only a comment\n\n": f"{path}: came no name; add one with: araxes password {path}",
        "reader:hunter2hunter2": f"{path}:1: came a line that is not name:scrypt:…; expected one "
        f"made by: araxes password {path}",
        f"{good}\n{good}": f"{path}:2: came a twice; expected each name once.",
    }.items():
        path.write_text(text)
        with pytest.raises(PasswordError) as caught:
            read_passwords(path)
        assert str(caught.value) == sentence
    with pytest.raises(PasswordError, match="No such file"):
        read_passwords(tmp_path / "nothing")
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(PasswordError, match="it is not text"):
        read_passwords(path)
    assert path.read_bytes() == b"\xff\xfe"
