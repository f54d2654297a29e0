"""After an edit under a running server everything says the same, and says that it is old."""

from __future__ import annotations

import json
import re
import shutil
import time
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import build_app
from dashboard.health import CHANGED
from dashboard.settings import Settings
from dashboard.store.shelf import Shelf
from seeds.loading import load_dossier
from tests.dashboard.briefing.copies import copy_dossier
from tests.patience import PATIENCE_S

SLUG = "iran-azerbaijan-2019"
OLD, NEW = "Iran – Azerbaijan, January 2019", "Quite another title"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_dossier(tmp_path)


@pytest.fixture
def client(folder: Path) -> FlaskClient:
    return build_app(Shelf((load_dossier(folder),)), Settings()).server.test_client()


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


def test_an_export_is_made_of_what_the_page_shows(client, folder):
    hash_ = client.get("/health").json["dossiers"][0]["hash"]
    edit(folder)
    text = export(client, "md")
    assert OLD in text
    assert NEW not in text
    assert hash_ in text
    assert client.get("/health").json["dossiers"][0]["hash"] == hash_


def test_an_export_outlives_the_loss_of_a_file(client, folder):
    (folder / "events.yml").unlink()
    assert OLD in export(client, "md")


def test_every_answer_made_for_a_reader_says_that_the_files_have_changed(client, folder):
    addresses = ("/health", f"/briefing/{SLUG}.json", f"/export/{SLUG}/events.csv")
    for address in addresses:
        assert json.loads(client.get(address).headers[CHANGED]) == {}, address
    edit(folder)
    for address in addresses:
        told = json.loads(client.get(address).headers[CHANGED])
        assert re.fullmatch(
            r"The files have changed since \d\d:\d\d\. Restart Araxes to show them\.", told[SLUG]
        ), address
    assert client.get("/health").json["dossiers"][0]["changed"] == told[SLUG]
    posted = client.post("/_dash-update-component", json={})
    assert json.loads(posted.headers[CHANGED]) == told


def test_strangers_are_told_nothing_of_it(client, folder):
    edit(folder)
    refused = client.get(f"/briefing/{SLUG}.json", headers={"Host": "evil.example"})
    assert refused.status_code == 403
    assert CHANGED not in refused.headers


def test_no_version_is_kept_that_would_lack_what_changed(client, folder):
    edit(folder)
    refused = client.post(f"/briefing/{SLUG}/versions", json={"reason": "as edited"})
    assert refused.status_code == 409
    assert refused.text.startswith(
        "No version was kept, for it would lack what changed. The files have changed since "
    )
    assert not (folder / "versions").exists()


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
