"""The vocabulary: what is written from it is as it says, and a table at fault is refused."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from seeds.building_vocabulary import (
    ROOT,
    TABLE,
    VocabularyError,
    build_files,
    read_vocabulary,
    stale_files,
)
from seeds.format.choices import CHOICES
from seeds.vocabulary import (
    EventKind,
    Mode,
    Precision,
    Rank,
    Role,
    SegmentStatus,
    SiteKind,
    Theme,
    Verdict,
)
from tests.javascript import ask_modules

TEXT = (ROOT / TABLE).read_text(encoding="utf-8")


def test_the_written_files_are_as_the_table_has_them():
    assert stale_files(ROOT) == [], "run: make vocabulary"


def test_a_file_that_was_changed_by_hand_is_named(tmp_path):
    for path, text in build_files(ROOT).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    (tmp_path / TABLE).write_text(TEXT, encoding="utf-8")
    assert stale_files(tmp_path) == []
    sheet = tmp_path / "assets/css/parts/marks.css"
    sheet.write_text("/* mine */", encoding="utf-8")
    (tmp_path / "assets/js/core/vocabulary.js").unlink()
    named = {path.as_posix() for path in stale_files(tmp_path)}
    assert named == {"assets/css/parts/marks.css", "assets/js/core/vocabulary.js"}


def test_make_checks_the_written_files_and_writes_them():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    lint = re.search(r"^lint:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)[1]
    assert "-m seeds.building_vocabulary --check" in lint
    assert re.search(r"^vocabulary:.*\n\t.*-m seeds\.building_vocabulary\n", makefile, re.MULTILINE)


def test_the_command_says_that_all_is_well_and_how_it_is_used():
    command = [sys.executable, "-m", "seeds.building_vocabulary"]
    done = subprocess.run([*command, "--check"], cwd=ROOT, check=True, capture_output=True)
    assert (done.stdout, done.stderr) == (b"", b"")
    strange = subprocess.run([*command, "--force"], cwd=ROOT, check=False, capture_output=True)
    assert (strange.returncode, strange.stderr.split()[0]) == (2, b"Usage:")


def test_the_browser_has_the_words_and_marks_that_python_has():
    known = ask_modules(
        {"vocabulary": "core/vocabulary"}, "console.log(JSON.stringify(vocabulary));"
    )
    assert {name: row["mark"] for name, row in known["kinds"].items()} == {
        kind.value: kind.mark for kind in EventKind
    }
    assert [row["plural"] for row in known["kinds"].values()] == [k.plural for k in EventKind]
    assert {name: row["mark"] for name, row in known["sites"].items()} == {
        kind.value: kind.mark for kind in SiteKind
    }
    assert {name for name, row in known["precisions"].items() if row["vague"]} == {
        one.value for one in Precision if one.is_vague
    }
    assert known["themes"] == [theme.value for theme in Theme]


def test_the_style_sheet_has_a_shape_for_every_kind():
    sheet = (ROOT / "assets/css/parts/marks.css").read_text(encoding="utf-8")
    shapes = dict(re.findall(r"\.(mark[\w-]*) \{\n    --mark: (.+);\n  \}", sheet))
    assert set(shapes) == {"mark", *(f"mark-{kind.value}" for kind in EventKind)}
    assert len(set(shapes.values())) == len(shapes)
    for kind in EventKind:
        assert f"d='{kind.mark}'" in shapes[f"mark-{kind.value}"]


def test_words_that_are_said_of_a_kind_follow_its_flags():
    hostile = [kind for kind in EventKind if kind.is_hostile]
    assert [kind.value for kind in hostile] == ["sanction", "conflict"]
    meanings = {choice.value: words for choice, words in CHOICES["measure"].items()}
    assert meanings["conflicts"] == "sanctions and conflicts between the two"
    assert meanings["contacts"] == "visits, meetings, calls and agreements"
    assert [verdict.words for verdict in Verdict if "_" in verdict.value] == [
        "in part",
        "not shown",
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("      plural: visits\n", "", "kind of event, visit: no plural; every value"),
        ("      plural: visits\n", "      plurals: visits\n", "unknown column 'plurals'; remove"),
        ("is: [contact, in_person, begun]", "is: [friendly]", "visit: unknown flag 'friendly'"),
        ("roles: [guest, host]", "roles: [visitor]", "roles has 'visitor', which is no role"),
        ("M-.85 -.85H.85V.85H-.85Z", "M.95 0A.95 .95 0 1 1 -.95 0A.95 .95 0 1 1 .95 0Z",
         "kind of event, meeting: the mark of visit; kinds differ by their shape."),
        ("    visit:\n", "    state-visit:\n", "state-visit: not a name of letters, digits and"),
        ("  about: What a participant", "  note: x\n  about: What a participant",
         "role: unknown key 'note'; expected one of about, browser"),
        ("    call:\n", "    visit:\n", "vocabulary.yml is no YAML that can be read"),
        (TEXT, "visits\n", "vocabulary.yml holds no table; expected choices by name."),
    ],
)  # fmt: skip
def test_a_table_at_fault_is_refused_with_what_is_wrong(tmp_path: Path, old, new, message):
    assert TEXT.count(old) >= 1
    path = tmp_path / "vocabulary.yml"
    path.write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(VocabularyError, match=re.escape(message)):
        read_vocabulary(path)


LISTS = (EventKind, Rank, Role, Verdict, SiteKind, Mode, SegmentStatus, Precision)
MOST_NAMED = 2
"""A module may be about one value of a choice or two; one that names more keeps a list."""


LOOKS = {"dashboard/figures/map_lines.py"}
"""Dashes and opacities of lines by mode and status: how they look, not what they are called."""


@pytest.fixture(scope="module")
def sources():
    """The text of every file of the program, but for those that are written from the table."""
    written = set(build_files(ROOT))
    found = {
        path.relative_to(ROOT): path.read_text(encoding="utf-8")
        for folder in ("seeds", "dashboard", "assets/js")
        for path in (ROOT / folder).rglob("*.*")
        if path.suffix in (".py", ".js") and path.relative_to(ROOT) not in written
    }
    assert len(found) > 300
    return found


@pytest.mark.parametrize("choice", LISTS, ids=lambda choice: choice.__name__)
def test_no_other_file_lists_the_values_of_a_choice(choice, sources):
    values = "|".join(one.value for one in choice)
    literal = re.compile(rf"""["']({values})["']|\b({values}): ["'{{]""")
    lists = {
        path.as_posix(): sorted(named)
        for path, text in sources.items()
        if len(named := {a or b for a, b in literal.findall(text)}) > MOST_NAMED
    }
    assert set(lists) <= LOOKS, lists
