"""seeds/README.md says what the format is: every field, choice, date and limit, and an example."""

import dataclasses
import re

from seeds.describing import ALL_RECORDS, PAGE, describe, fill_page
from seeds.format.checks import CHECK_FIELDS
from seeds.format.choices import CHOICES
from seeds.loading.dossier import FILES, OPTIONAL_FILES, check_dossier, load_dossier
from seeds.records.checks import CHECKS
from seeds.records.dossier import Dossier

TEXT = PAGE.read_text(encoding="utf-8")


BLOCKS = [
    "dates",
    "limits",
    *(f"record {name}" for name in ALL_RECORDS),
    *(f"choice {name}" for name in (*CHOICES, "kind of check")),
]
"""Every block that the page must have."""


def test_the_page_prints_the_format_as_it_is():
    assert fill_page(TEXT) == TEXT, "run: python -m seeds"


def test_every_table_of_the_format_stands_on_the_page_once():
    assert sorted(re.findall(r"<!-- ([\w -]+) -->", TEXT)) == sorted(
        [*BLOCKS, *["end"] * len(BLOCKS)]
    )
    for name in BLOCKS:
        assert describe(name) in TEXT, name


def test_every_field_has_a_kind_and_a_meaning():
    for name, fields in ALL_RECORDS.items():
        assert len({field.name for field in fields}) == len(fields), name
        for field in fields:
            assert field.kind, (name, field.name)
            assert field.meaning, (name, field.name)
            assert "|" not in field.kind + field.meaning, (name, field.name)


def test_every_value_of_every_choice_is_explained():
    for name, meanings in CHOICES.items():
        choice = type(next(iter(meanings)))
        assert list(meanings) == list(choice), name


def test_every_choice_and_record_that_a_field_names_has_a_heading():
    headings = {title.strip("`") for title in re.findall(r"^#{2,4} (.+)$", TEXT, re.MULTILINE)}
    assert {*CHOICES, "kind of check"} <= headings
    named = {
        re.sub(r"^(a list of |an? |the )+", "", field.kind)
        for fields in ALL_RECORDS.values()
        for field in fields
    }
    records = {re.sub(r" records?$", "", kind) for kind in named if " record" in kind}
    assert records
    assert records <= headings
    choices = {
        kind.replace("kinds of", "kind of").replace("statuses", "status").replace("layers", "layer")
        for kind in named
    }
    assert set(CHOICES) <= choices | {"verdict", "value in braces"}


def test_a_check_s_fields_are_those_of_its_value():
    assert set(CHECK_FIELDS) == set(CHECKS)
    for kind, fields in CHECK_FIELDS.items():
        names = [field.name for field in fields]
        assert names[0] == "kind"
        assert names[1:] == [field.name for field in dataclasses.fields(CHECKS[kind])], kind


def test_a_record_s_fields_are_those_of_its_value():
    from seeds.records import briefing, claims, model

    values = {
        "country": model.Country, "event": model.Event, "participant": model.Participant,
        "citation": model.Citation, "place": model.Place, "actor": model.Actor,
        "office": model.Office, "source": model.Source, "opening": model.Opening,
        "claim": claims.Claim, "relation": claims.Relation,
        "scene": briefing.Scene, "view": briefing.View, "camera": briefing.ViewCamera,
        "callout": briefing.Callout,
    }  # fmt: skip
    for name, value in values.items():
        assert {field.name for field in ALL_RECORDS[name]} == set(value.__dataclass_fields__), name
    files = {"sources", "places", "actors", "events", "claims", "scenes", "folder", "loaded"}
    head = {field.name for field in ALL_RECORDS["dossier"]}
    assert head | files == set(Dossier.__dataclass_fields__)


def test_every_file_is_described_under_a_heading_of_its_own():
    for name in (*FILES, *OPTIONAL_FILES):
        assert f"\n## `{name}`\n" in TEXT
        assert f"| `{name}` |" in TEXT


def test_the_example_is_a_dossier_without_fault(tmp_path):
    folder = tmp_path / "sweden-visit"
    folder.mkdir()
    files = dict(re.findall(r"^`(\w+\.yml)`\n\n```yaml\n(.*?)```$", TEXT, re.DOTALL | re.MULTILINE))
    assert set(files) == {*FILES, *OPTIONAL_FILES}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert [str(issue) for issue in check_dossier(folder)] == []
    dossier = load_dossier(folder)
    assert [event.id for event in dossier.events] == ["spring-visit"]
    assert [claim.id for claim in dossier.claims] == ["second-this-year"]
    assert [scene.id for scene in dossier.scenes] == ["the-visit"]


def test_the_message_shown_is_one_that_the_check_gives():
    from seeds.dates.edtf import EdtfDate, EdtfError

    shown = re.search(r"^events.yml:4 visit date: (.*)$", TEXT, re.MULTILINE)[1]
    try:
        EdtfDate.parse("2019-02-30")
    except EdtfError as error:
        given = str(error)
    assert given == shown
