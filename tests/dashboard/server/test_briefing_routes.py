"""The briefing by address: given to whoever reads it, changed by whoever may."""

from __future__ import annotations

import json

import pytest

from dashboard.app import build_app
from dashboard.server.briefing_routes import may_edit
from dashboard.settings import Settings
from dashboard.store.served import ServedDossiers
from seeds.loading.dossier import load_dossier
from tests.dashboard.briefing.copies import copy_dossier

GIVEN = "/briefing/iran-azerbaijan-2019.json"
CHANGED = "/briefing/iran-azerbaijan-2019"


@pytest.fixture
def folder(tmp_path):
    return copy_dossier(tmp_path)


def client_of(folder, **settings):
    app = build_app(ServedDossiers((load_dossier(folder),)), Settings(**settings))
    return app.server.test_client()


def edit(client, **more):
    digest = client.get(GIVEN).json["digest"]
    return client.post(CHANGED, json={"base": digest, "do": "edit", "scene": "visits", **more})


def test_the_briefing_is_given_and_kept_by_nobody(client):
    response = client.get(GIVEN)
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    assert response.json["slug"] == "iran-azerbaijan-2019"
    assert len(response.json["scenes"]) == 8


def test_without_a_source_it_says_what_falls(client):
    scenes = client.get(f"{GIVEN}?without=trt-2019").json["scenes"]
    assert all(scene["notices"] for scene in scenes)
    assert client.get(f"{GIVEN}?without=").json["scenes"][1]["notices"] == []
    refused = client.get(f"{GIVEN}?without=<script>")
    assert (refused.status_code, refused.mimetype) == (400, "text/plain")


def test_a_dossier_that_is_not_served_is_answered_with_a_sentence(client):
    for response in (client.get("/briefing/nope.json"), client.post("/briefing/nope", json={})):
        assert response.status_code in {403, 404}
    assert client.get("/briefing/nope.json").text == (
        "No dossier 'nope' is served here; expected one of iran-azerbaijan-2019.\n"
    )


def test_a_change_is_answered_with_the_new_briefing_and_can_be_taken_back(folder):
    client = client_of(folder)
    before = (folder / "briefing.yml").read_bytes()
    response = edit(client, fields={"title": "Who came"})
    assert response.status_code == 200
    assert response.json["scenes"][1]["title"] == "Who came"
    assert response.json["can_undo"] is True
    undone = client.post(CHANGED, json={"base": response.json["digest"], "do": "undo"})
    assert undone.json["can_undo"] is False
    assert (folder / "briefing.yml").read_bytes() == before


def test_a_stale_base_is_409_and_a_fault_400_with_its_sentence(folder):
    client = client_of(folder)
    stale = client.post(CHANGED, json={"base": "old", "do": "delete", "scene": "visits"})
    assert stale.status_code == 409
    assert stale.text.startswith("Somebody else changed this briefing meanwhile")
    refused = edit(client, fields={"headline": "It is likely, with high confidence"})
    assert refused.status_code == 400
    assert 'came "likely" and "high confidence" in one sentence' in refused.text


def test_two_processes_give_the_same_briefing_after_a_change(folder):
    one, other = client_of(folder), client_of(folder)
    assert edit(one, fields={"title": "Who came"}).status_code == 200
    assert other.get(GIVEN).json == one.get(GIVEN).json
    assert other.get(GIVEN).json["can_undo"] is True


@pytest.mark.parametrize(
    ("settings", "allowed"),
    [
        ({}, True),
        ({"host": "::1"}, True),
        ({"host": "0.0.0.0", "public": True}, False),
        ({"host": "0.0.0.0", "public": True, "edit": "yes"}, True),
        ({"edit": "no"}, False),
    ],
)
def test_who_may_change_a_briefing_is_a_setting(settings, allowed):
    assert may_edit(Settings(**settings)) is allowed


def test_a_server_that_does_not_change_says_why_and_refuses(folder):
    client = client_of(folder, edit="no")
    given = client.get(GIVEN).json
    assert (given["editable"], given["can_undo"]) == (False, False)
    assert given["why_not"] == (
        "This server shows its briefings and does not change them. "
        "Start it on this machine, or with --edit yes."
    )
    refused = edit(client, fields={"title": "Who came"})
    assert (refused.status_code, refused.text.strip()) == (403, given["why_not"])


def test_a_folder_that_cannot_be_written_says_so(folder, monkeypatch):
    """Tests may run as root, whom no permission stops: the system's answer is given instead."""
    client = client_of(folder)
    monkeypatch.setattr("os.access", lambda path, mode: str(path).endswith(".yml"))
    given = client.get(GIVEN).json
    assert given["editable"] is False
    assert given["why_not"] == (
        f"The folder {folder} cannot be written. "
        "Copy the dossier to a folder that is yours, and serve it from there."
    )
    monkeypatch.setattr("os.access", lambda *_: False)
    assert client.get(GIVEN).json["why_not"].startswith("briefing.yml cannot be written.")


def test_a_page_of_another_site_changes_nothing(folder):
    client = client_of(folder)
    before = (folder / "briefing.yml").read_bytes()
    digest = client.get(GIVEN).json["digest"]
    body = {"base": digest, "do": "delete", "scene": "visits"}
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
        assert client.post(CHANGED, json=body, headers=headers).status_code == 403
    own = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
    plain = client.post(CHANGED, data=json.dumps(body), headers=own, content_type="text/plain")
    assert plain.status_code == 415
    assert (folder / "briefing.yml").read_bytes() == before
    assert client.post(CHANGED, json=body, headers=own).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"null", b"[" * 5000, b'{"do": "undo", "base": "\\ud800"}', b'{"base": 1e999}',
        b'{"do": "move", "base": "x", "scene": "visits", "to": 99999999999999999999}', b"\xff",
    ],
)  # fmt: skip
def test_a_body_that_is_no_change_is_400_with_a_sentence(folder, body):
    response = client_of(folder).post(CHANGED, data=body, content_type="application/json")
    assert (response.status_code, response.mimetype) == (400, "text/plain")
    assert response.text.strip()


def test_a_body_that_is_too_long_is_413(folder):
    client = client_of(folder, body_limit_kib=1)
    assert edit(client, fields={"notes": "x" * 2000}).status_code == 413
