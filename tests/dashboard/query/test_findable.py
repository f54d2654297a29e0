"""What the search finds beside the events: claims, sources, and other names of countries."""

from __future__ import annotations

import json

import pycountry
import pytest

from dashboard.query.country_names import _EVERYDAY, other_names
from dashboard.query.findable import Findable
from dashboard.query.payload import build_payload
from dashboard.query.speakers import speaker_words


def test_every_claim_and_source_can_be_found(dossiers):
    served = dossiers.default
    found = json.loads(served.derived(Findable).body)
    assert [claim["id"] for claim in found["claims"]] == [c.id for c in served.dossier.claims]
    assert [source["id"] for source in found["sources"]] == [s.id for s in served.dossier.sources]
    for sent, claim in zip(found["claims"], served.dossier.claims, strict=True):
        assert sent["statement"] == claim.statement
        assert sent["speaker"] == speaker_words(claim, served)
        assert set(sent["countries"]) == {*claim.countries, *(c for p in claim.pairs for c in p)}


def test_an_answer_is_kept_and_asked_for_again_by_its_digest(client, dossier):
    address = f"/records/{dossier.slug}.json"
    first = client.get(address)
    assert first.headers["Cache-Control"] == "no-cache"
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_a_dossier_that_is_not_served_is_refused_with_a_sentence(client):
    response = client.get("/records/elsewhere.json")
    assert response.status_code == 404
    assert "No dossier 'elsewhere' is served here" in response.text


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("FJI", {"FJ", "Republic of Fiji"}),
        ("GBR", {"GB", "UK", "United Kingdom of Great Britain and Northern Ireland"}),
        ("TUR", {"TR", "Türkiye", "Turkey"}),
        ("KOR", {"KR", "South Korea", "ROK"}),
        ("XKX", {"XK", "Kosova"}),
    ],
)
def test_a_country_has_its_short_code_and_its_other_names(code, names):
    assert names <= set(other_names(code))


def test_everyday_names_are_of_countries_that_exist():
    for code, names in _EVERYDAY.items():
        known = pycountry.countries.get(alpha_3=code)
        assert known or code == "XKX"
        assert not known or not set(names) & {known.name, known.alpha_2}


def test_a_code_that_nobody_knows_has_no_names():
    assert other_names("QQQ") == ()


def test_the_events_travel_with_the_names_of_their_countries_and_without_claims(dossiers):
    payload = build_payload(dossiers.default)
    assert all(country["names"] for country in payload["countries"].values())
    assert "claims" not in payload
    # What a withdrawn source is called, and no more of it.
    assert all(isinstance(title, str) for title in payload["sources"].values())
