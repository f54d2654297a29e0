"""What is asked for while a briefing is composed: values for a view, versions, what changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import build_app
from dashboard.briefing.versions import today
from dashboard.settings import Settings
from dashboard.store.served import ServedDossiers
from seeds.loading.dossier import EMBEDDED, load_dossier

SLUG = "iran-azerbaijan-2019"
ADDRESS = f"/briefing/{SLUG}"


def serve(folder: Path, **settings: object) -> FlaskClient:
    dossiers = ServedDossiers((load_dossier(folder),))
    return build_app(dossiers, Settings(**settings)).server.test_client()


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the first dossier that its tests leave as it is."""
    return Path(shutil.copytree(EMBEDDED / SLUG, tmp_path_factory.mktemp("desk") / SLUG))


@pytest.fixture(scope="module")
def desk(source: Path) -> FlaskClient:
    return serve(source)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EMBEDDED / SLUG, tmp_path / SLUG))


def test_the_desk_has_every_value_as_of_the_view(desk: FlaskClient):
    found = desk.get(f"{ADDRESS}/desk.json?pair=IRN-AZE").get_json()
    assert found["values"]["a"] == "Iran"
    assert found["values"]["border_km"] == "735"
    assert found["values"]["claim:border-follows-aras"] == "in part"
    turned = desk.get(f"{ADDRESS}/desk.json?pair=IRN-TUR").get_json()
    assert turned["values"]["b"] == "Turkey"
    assert turned["values"]["border_km"] != "735"


def test_the_desk_has_the_claims_with_their_verdicts_and_the_sources(desk: FlaskClient):
    found = desk.get(f"{ADDRESS}/desk.json").get_json()
    claims = {claim["id"]: claim for claim in found["claims"]}
    assert claims["border-follows-aras"]["verdict"] == "in_part"
    assert claims["border-follows-aras"]["words"] == "in part"
    assert [source["id"] for source in found["sources"]][:1] == ["trt-2019"]


@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/briefing/nowhere/desk.json", 404, "No dossier 'nowhere' is served here"),
        ("/briefing/nowhere/versions.json", 404, "No dossier 'nowhere' is served here"),
        (f"{ADDRESS}/desk.json?pair=x", 400, "pair"),
        (f"{ADDRESS}/desk.json?{'x' * 5000}", 400, "characters long"),
        (f"{ADDRESS}/changes.json", 400, "No version has been kept yet"),
        (f"{ADDRESS}/changes.json?since=monday", 400, "Came “monday”"),
    ],
)
def test_what_cannot_be_answered_is_said(desk, address: str, status: int, sentence: str):
    response = desk.get(address)
    assert response.status_code == status
    assert response.mimetype == "text/plain"
    assert sentence in response.text


def test_a_version_is_kept_listed_and_compared_with_now(folder: Path):
    client = serve(folder)
    assert client.get(f"{ADDRESS}/versions.json").get_json() == {
        "editable": True, "why_not": "", "versions": [], "problems": [],
    }  # fmt: skip
    kept = client.post(f"{ADDRESS}/versions", json={"reason": "As briefed"}).get_json()
    name = f"{today().isoformat()}-1"
    assert kept["kept"] == name
    assert [version["reason"] for version in kept["versions"]] == ["As briefed"]
    assert "26 events" in kept["versions"][0]["counts"]
    assert "8 scenes" in kept["versions"][0]["counts"]
    assert client.get(f"{ADDRESS}/changes.json").get_json() == {
        "since": name, "until": None, "span": f"From {name} (As briefed) to now",
        "summary": "Nothing changed.", "changes": [],
    }  # fmt: skip


def test_a_scene_that_changed_in_its_file_is_told_without_a_restart(folder: Path):
    client = serve(folder)
    client.post(f"{ADDRESS}/versions", json={"reason": "before"})
    file = folder / "briefing.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("title: The visits", "title: Visits"), encoding="utf-8")
    found = client.get(f"{ADDRESS}/changes.json").get_json()
    assert found["summary"] == "1 scene changed."
    assert found["changes"][0]["fields"] == [
        {"name": "title", "before": "The visits", "after": "Visits"}
    ]
    client.post(f"{ADDRESS}/versions", json={"reason": "after"})
    day = today().isoformat()
    between = client.get(f"{ADDRESS}/changes.json?since={day}-1&until={day}-2").get_json()
    assert between["summary"] == "1 scene changed."
    swapped = client.get(f"{ADDRESS}/changes.json?since={day}-2&until={day}-1")
    assert (swapped.status_code, swapped.text) == (
        400,
        f"Came from {day}-2 to {day}-1; expected the earlier first. Swap the two.\n",
    )
    same = client.get(f"{ADDRESS}/changes.json?since={day}&until={day}").get_json()
    assert same["summary"] == f"Nothing changed. Both ends are version {day}-2."


@pytest.mark.parametrize("body", [{}, {"reason": " "}, {"reason": 3}, {"reason": ["x"]}])
def test_a_version_without_a_reason_is_refused(folder: Path, body: object):
    response = serve(folder).post(f"{ADDRESS}/versions", json=body)
    assert response.status_code == 400
    assert response.text.startswith("A version needs a reason")
    assert not (folder / "versions").exists()


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"\xff", b"[" * 100_000])
def test_a_body_that_is_no_object_is_refused(desk: FlaskClient, source: Path, data: bytes):
    response = desk.post(f"{ADDRESS}/versions", data=data, content_type="application/json")
    assert response.status_code == 400
    plain = desk.post(f"{ADDRESS}/versions", data=b"reason=x", content_type="text/plain")
    assert plain.status_code == 415
    assert not (source / "versions").exists()


def test_a_page_of_another_site_keeps_nothing(desk: FlaskClient, source: Path):
    response = desk.post(
        f"{ADDRESS}/versions", json={"reason": "x"}, headers={"Origin": "https://example.org"}
    )
    assert response.status_code == 403
    assert not (source / "versions").exists()


def test_a_server_that_changes_nothing_keeps_no_version_and_says_why(folder: Path):
    client = serve(folder, edit="no")
    found = client.get(f"{ADDRESS}/versions.json").get_json()
    assert found["editable"] is False
    response = client.post(f"{ADDRESS}/versions", json={"reason": "x"})
    assert response.status_code == 403
    assert response.text.strip() == found["why_not"]
    assert not (folder / "versions").exists()
