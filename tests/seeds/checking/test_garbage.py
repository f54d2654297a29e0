"""Whatever lies in a folder, the check answers with issues or with none; it never raises."""

import json
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seeds.format.briefing import BRIEFING_RECORDS
from seeds.format.claims import CLAIM_RECORDS
from seeds.format.dossier import RECORDS
from seeds.issues import DossierError
from seeds.loading.dossier import EMBEDDED, FILES, OPTIONAL_FILES, check_dossier, load_dossier
from tests.seeds.checking.spoiling import mutated
from tests.seeds.folders import SOUND

REAL = EMBEDDED / "iran-azerbaijan-2019"
ALL_FILES = (*FILES, *OPTIONAL_FILES)
ALL_RECORDS = {**RECORDS, **CLAIM_RECORDS, **BRIEFING_RECORDS}
_FEW = settings(max_examples=60)


def _check(changes):
    """The check's answer about the sound dossier with some files replaced by other bytes."""
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(shutil.copytree(SOUND, Path(parent) / SOUND.name))
        for name, content in changes.items():
            (folder / name).write_bytes(content)
        issues = check_dossier(folder)
        assert _issues_of_loading(folder) == issues
        for issue in issues:
            assert issue.file in ALL_FILES
            assert 0 <= issue.line <= (folder / issue.file).read_bytes().count(b"\n") + 1
            assert issue.came
            assert issue.expected
            assert issue.remedy
            assert "\n" not in str(issue)
    return issues


def _issues_of_loading(folder):
    try:
        load_dossier(folder)
    except DossierError as error:
        return list(error.issues)
    return []


@_FEW
@given(st.sampled_from(ALL_FILES), st.binary(max_size=300))
def test_any_bytes_give_issues_or_none(name, content):
    _check({name: content})


@_FEW
@given(st.sampled_from(ALL_FILES), st.text(max_size=200))
def test_any_text_gives_issues_or_none(name, text):
    _check({name: text.encode("utf-8", "surrogatepass")})


@_FEW
@given(st.sampled_from(ALL_FILES), st.text(alphabet="-:?,[]{}#&*!|>'\"%@` \t\nax1~<", max_size=60))
def test_any_heap_of_the_signs_of_yaml_gives_issues_or_none(name, text):
    _check({name: text.encode()})


@_FEW
@given(st.data(), st.sampled_from(ALL_FILES))
def test_a_spoiled_file_gives_issues_or_none(data, name):
    content = data.draw(mutated((SOUND / name).read_text(encoding="utf-8")))
    _check({name: content.encode("utf-8")})


@settings(max_examples=15)
@given(st.data())
def test_the_real_dossier_spoiled_gives_issues_or_none(data):
    changes = {
        name: data.draw(mutated((REAL / name).read_text(encoding="utf-8"))).encode("utf-8")
        for name in ALL_FILES
        if name not in {"events.yml", "claims.yml"}
    }
    _check(changes)


def _scalars():
    words = [
        "IRN",
        "AZE",
        "visit",
        "baku",
        "2019-01-16",
        "1994/..",
        "guest",
        "point",
        "A",
        "",
        "en",
    ]
    return st.one_of(
        st.sampled_from(words), st.none(), st.booleans(), st.integers(-10, 200), st.text(max_size=5)
    )


def _values():
    names = sorted({field.name for fields in ALL_RECORDS.values() for field in fields})
    return st.recursive(
        _scalars(),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(names), inner, max_size=5)
        ),
        max_leaves=8,
    )


@_FEW
@given(st.dictionaries(st.sampled_from(ALL_FILES), _values(), min_size=1, max_size=3))
def test_any_values_under_the_format_s_own_names_give_issues_or_none(values):
    _check({name: json.dumps(value).encode() for name, value in values.items()})


@st.composite
def records(draw, name):
    """A record with the right fields and, mostly, values that another field would like."""
    values = {
        field.name: draw(_values() if draw(st.booleans()) else _scalars())
        for field in ALL_RECORDS[name]
        if draw(st.integers(0, 9)) > 0
    }
    if name == "event" and draw(st.booleans()):
        values["participants"] = draw(st.lists(records("participant"), max_size=3))
    if name == "claim" and draw(st.booleans()):
        checks = [record for record in CLAIM_RECORDS if record.startswith("check ")]
        kind = draw(st.sampled_from(checks))
        values["check"] = {**draw(records(kind)), "kind": kind.removeprefix("check ")}
    return values


@settings(max_examples=25)
@given(st.data())
def test_any_values_in_the_right_fields_give_issues_or_none(data):
    lists = {"source": "sources.yml", "place": "places.yml", "actor": "actors.yml",
             "event": "events.yml", "claim": "claims.yml"}  # fmt: skip
    changes = {
        file: json.dumps(data.draw(st.lists(records(name), max_size=3))).encode()
        for name, file in lists.items()
    }
    changes["dossier.yml"] = json.dumps(data.draw(records("dossier"))).encode()
    _check(changes)


@pytest.mark.parametrize("name", FILES)
def test_an_empty_file_is_an_empty_list_except_the_first(name):
    issues = [str(issue) for issue in _check({name: b""}) if issue.file == name]
    expected = "dossier.yml: came an empty file; expected a map with slug, title, …; fill it in"
    assert issues == ([expected] if name == "dossier.yml" else [])
