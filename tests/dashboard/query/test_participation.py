"""The Python half of the shared cases of participants; rows.test.js of the page is the other."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from dashboard.query.participation import participant_words
from seeds.records.model import Participant, Role

FIXTURE = json.loads(Path("tests/fixtures/cases/participant.json").read_text(encoding="utf-8"))
ACTORS = {id_: SimpleNamespace(name=name) for id_, name in FIXTURE["actors"].items()}
VOLUME = SimpleNamespace(country_names=FIXTURE["countries"], actors=ACTORS)


@pytest.mark.parametrize("case", FIXTURE["cases"], ids=lambda case: case["words"])
def test_a_participant_is_said_as_in_the_shared_case(case):
    one = Participant(case["country"], Role(case["role"]), case["actor"], case["office"])
    assert participant_words(one, VOLUME) == case["words"]
