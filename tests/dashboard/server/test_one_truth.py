"""After an edit under a running server everything says the same; what is broken changes nothing."""

from __future__ import annotations

import json
import os
import shutil
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.app import build_app
from dashboard.server.standing_routes import DATA
from dashboard.settings import Settings
from dashboard.store.served import ServedDossiers
from seeds.loading.dossier import load_dossier
from tests.dashboard.briefing.copies import copy_dossier
from tests.patience import PATIENCE_S

SLUG = "iran-azerbaijan-2019"
OLD, NEW = "Iran – Azerbaijan, January 2019", "Quite another title"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_dossier(tmp_path)


@pytest.fixture
def client(folder: Path) -> FlaskClient:
    return build_app(ServedDossiers((load_dossier(folder),)), Settings()).server.test_client()


def edit(folder: Path) -> None:
    head = folder / "dossier.yml"
    text = head.read_text(encoding="utf-8")
    assert OLD in text
    head.write_text(text.replace(OLD, NEW), encoding="utf-8")


def export(client: FlaskClient, format_: str) -> str:
    order = {"format": format_, "what": "briefing", "anyway": True}
    job = client.post(f"/export/{SLUG}/jobs", json=order).json
    address = f"/export/{SLUG}/jobs/{job['id']}"
    deadline = time.monotonic() + PATIENCE_S
    while client.get(address).json["state"] == "running" and time.monotonic() < deadline:
        time.sleep(0.5)
    assert client.get(address).json["state"] == "done", client.get(address).json["words"]
    return client.get(f"{address}/file").text


def wait_for_title(client: FlaskClient, title: str) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while standing(client)["title"] != title and time.monotonic() < deadline:
        time.sleep(0.05)
    assert standing(client)["title"] == title


def standing(client: FlaskClient) -> dict[str, Any]:
    return client.get("/dossiers.json").json[0]


def states(client: FlaskClient, address: str) -> dict[str, Any]:
    return json.loads(client.get(address).headers[DATA])


def break_events(folder: Path) -> None:
    path = folder / "events.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("grade:", "gradd:"), encoding="utf-8")


def test_everything_is_of_the_new_files_once_they_are_read(client, folder):
    before = standing(client)
    edit(folder)
    wait_for_title(client, NEW)
    after = standing(client)
    assert after["read"] > before["read"]
    assert after["hash"] != before["hash"]
    assert after["address"] != before["address"]
    assert client.get("/health").json["dossiers"][0]["hash"] == after["hash"]
    assert client.get(f"/briefing/{SLUG}.json").json["title"] == NEW
    assert client.get(f"/presenter/{SLUG}").text.count(NEW) == 2
    text = export(client, "md")
    assert NEW in text
    assert after["hash"] in text
    assert NEW in client.get(after["address"]).text
    # A page that was told of it just now still gets it.
    assert OLD in client.get(before["address"]).text


def test_an_export_outlives_the_loss_of_a_file(client, folder):
    (folder / "events.yml").unlink()
    assert OLD in export(client, "md")


def test_every_answer_made_for_a_reader_says_of_which_data_it_is(client, folder):
    addresses = ("/health", f"/briefing/{SLUG}.json", f"/export/{SLUG}/events.csv")
    for address in addresses:
        own = standing(client)
        assert states(client, address)[SLUG]["hash"] == own["hash"], address
    edit(folder)
    wait_for_title(client, NEW)
    now = standing(client)
    for address in addresses:
        assert states(client, address)[SLUG]["hash"] == now["hash"], address
    posted = client.post("/_dash-update-component", json={})
    assert json.loads(posted.headers[DATA])[SLUG]["hash"] == now["hash"]


def test_what_is_new_is_told_once_and_then_that_nothing_is(client, folder):
    # Files that were written this moment are looked at once more.
    for path in folder.iterdir():
        os.utime(path, (1_500_000_000, 1_500_000_000))
    client.get("/dossiers.json")
    wait_for_reading()
    first = client.get("/dossiers.json")
    again = client.get("/dossiers.json", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert client.get("/dossiers.json", headers={"If-None-Match": '"other"'}).status_code == 200


def wait_for_reading() -> None:
    for thread in threading.enumerate():
        if thread.name == "araxes-reading":
            thread.join(PATIENCE_S)


def test_strangers_are_told_nothing_of_it(client, folder):
    edit(folder)
    refused = client.get(f"/briefing/{SLUG}.json", headers={"Host": "evil.example"})
    assert refused.status_code == 403
    assert DATA not in refused.headers
    assert client.get("/dossiers.json", headers={"Host": "evil.example"}).status_code == 403


def test_a_version_is_of_the_files_as_they_were_edited_a_moment_ago(client, folder):
    edit(folder)
    kept = client.post(f"/briefing/{SLUG}/versions", json={"reason": "as edited"})
    assert kept.status_code == 200
    assert client.get(f"/briefing/{SLUG}.json").json["title"] == NEW


def test_no_version_is_kept_while_the_files_are_broken(client, folder):
    break_events(folder)
    refused = client.post(f"/briefing/{SLUG}/versions", json={"reason": "as edited"})
    assert refused.status_code == 409
    assert refused.text.startswith(
        "No version was kept, for it would lack what changed. The dossier's files have "
    )
    assert " events.yml:" in refused.text
    assert not (folder / "versions").exists()


def test_what_is_broken_is_told_and_what_was_read_stays(client, folder):
    before = standing(client)
    break_events(folder)
    deadline = time.monotonic() + PATIENCE_S
    while not standing(client)["fault"] and time.monotonic() < deadline:
        time.sleep(0.05)
    after = standing(client)
    assert after["fault"]["problems"][0].startswith("events.yml:")
    assert after["fault"]["more"] > 0
    assert (after["hash"], after["address"]) == (before["hash"], before["address"])
    assert client.get("/health").json["dossiers"][0]["fault"] == after["fault"]["words"]
    assert OLD in export(client, "md")


def test_a_briefing_whose_folder_is_gone_says_so(client, folder):
    shutil.rmtree(folder)
    found = client.get(f"/briefing/{SLUG}.json").json
    assert found["scenes"] == []
    assert found["problems"] == [
        "briefing.yml: came nothing; expected the dossier's folder; "
        "serve the dossier from where it lies now."
    ]
    refused = client.post(f"/export/{SLUG}/jobs", json={"format": "md", "what": "briefing"})
    assert refused.status_code == 409
    assert refused.text.strip() == found["problems"][0]
