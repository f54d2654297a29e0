"""One dossier, one hash, wherever it is printed."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest

from dashboard.app import build_app
from dashboard.briefing.briefings import read_briefing
from dashboard.briefing_files.brief import build_brief
from dashboard.briefing_files.html import write_html
from dashboard.context import Context
from dashboard.store.fingerprint import data_hash
from dashboard.store.served import ServedDossiers
from seeds.loading.dossier import EMBEDDED, load_dossier
from tests.dashboard.small_dossier import small_dossier


@pytest.fixture(scope="module")
def dossiers():
    return ServedDossiers((small_dossier(), load_dossier(EMBEDDED / "iran-azerbaijan-2019")))


@pytest.fixture(scope="module")
def told(dossiers):
    """The hash of each dossier as ``/health`` tells it."""
    client = build_app(dossiers).server.test_client()
    return client, {one["slug"]: one["hash"] for one in client.get("/health").json["dossiers"]}


@pytest.mark.parametrize("slug", ["small", "iran-azerbaijan-2019"])
def test_tables_carry_the_hash_that_health_tells(told, slug):
    client, hashes = told
    address = f"/export/{slug}/events"
    rows = list(csv.DictReader(io.StringIO(client.get(f"{address}.csv").text.lstrip("\ufeff"))))
    assert {row["data"] for row in rows} == {hashes[slug]}
    assert hashes[slug] in json.dumps(json.loads(client.get(f"{address}.geojson").text))


@pytest.mark.parametrize("slug", ["small", "iran-azerbaijan-2019"])
def test_pages_and_hand_outs_carry_it_too(dossiers, told, slug):
    _, hashes = told
    briefing = replace(read_briefing(dossiers[slug]), scenes=())
    brief = build_brief(briefing, date(2026, 11, 29))
    assert brief.data == hashes[slug]
    page = write_html(Context.of(dossiers), slug, briefing).decode()
    assert f"data {hashes[slug]}" in page


def test_it_changes_with_every_record_and_not_with_scenes():
    dossier = small_dossier()
    first = data_hash(dossier)
    assert data_hash(replace(dossier, scenes=())) == first
    for change in (
        {"events": dossier.events[1:]},
        {"sources": dossier.sources[1:]},
        {"title": "Another"},
        {"disclaimer": "Nothing is known."},
    ):
        assert data_hash(replace(dossier, **change)) != first, change
