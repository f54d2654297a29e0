"""``araxes keep`` and ``araxes changes``: what they write and what they tell."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dashboard.briefing.versions import today
from dashboard.cli import app
from seeds.loading.dossier import EMBEDDED

SLUG = "iran-azerbaijan-2019"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the first dossier."""
    return Path(shutil.copytree(EMBEDDED / SLUG, tmp_path / SLUG))


def run(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return result.exit_code, result.stdout, result.stderr


def change(folder: Path, name: str, before: str, after: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert before in text
    (folder / name).write_text(text.replace(before, after, 1), encoding="utf-8")


def test_a_version_is_kept_and_changes_since_are_told(folder: Path):
    code, out, _ = run("keep", folder, "--reason", "As briefed on Monday")
    name = f"{today().isoformat()}-1"
    assert code == 0
    assert out == f"{folder}/versions/{name}.json: kept, As briefed on Monday\n"
    assert run("changes", folder)[1].endswith(" to now\nNothing changed.\n")
    change(folder, "events.yml", "grade: 3", "grade: 4")
    code, out, _ = run("changes", folder)
    assert code == 0
    assert f"from {name} (As briefed on Monday) to now\n1 event changed.\n\nEvents\n" in out
    run("keep", folder, "--reason", "After the change")
    assert "1 event changed." in run("changes", folder, "--since", name)[1]
    same_day = run("changes", folder, "--since", today(), "--until", today())
    assert f"Nothing changed. Both ends are version {today()}-2.\n" in same_day[1]
    code, out, err = run("changes", folder, "--since", today(), "--until", name)
    assert (code, out) == (1, "")
    assert err == f"Came from {today()} to {name}; expected the earlier first. Swap the two.\n"


def test_json_says_the_same_for_programs(folder: Path):
    run("keep", folder, "--reason", "one")
    change(folder, "events.yml", "grade: 3", "grade: 4")
    code, out, _ = run("changes", folder, "--json")
    plain = json.loads(out)
    assert code == 0
    assert plain["summary"] == "1 event changed."
    assert [(c["part"], c["turn"], [f["name"] for f in c["fields"]]) for c in plain["changes"]] == [
        ("events", "changed", ["grade"])
    ]


def test_an_event_moved_tells_how_the_scene_that_counts_it_read_before(folder: Path):
    run("keep", folder, "--reason", "As briefed on Monday")
    change(folder, "events.yml", "date: 2018-12\n", "date: 2018-11\n")
    out = run("changes", folder)[1]
    headline = "headline: “Visits in eight weeks: {} from Iran, 1 from Azerbaijan”"
    assert "; 3 scenes read differently; " in out
    assert (
        f"  changed    visits  Scene 2: The visits\n"
        f"             {headline.format(3)} → {headline.format(2).removeprefix('headline: ')}\n"
        "             figure “visits in both directions”: “4” → “3”\n"
    ) in out
    plain = json.loads(run("changes", folder, "--json")[1])
    (visits,) = (c for c in plain["changes"] if c["id"] == "visits")
    assert visits["reads_differently"]
    assert visits["fields"][1] == {
        "name": "figure “visits in both directions”",
        "before": "4",
        "after": "3",
    }


def test_a_version_of_before_scenes_were_kept_as_read_says_so(folder: Path):
    run("keep", folder, "--reason", "As briefed on Monday")
    (path,) = (folder / "versions").iterdir()
    data = json.loads(path.read_text())
    for scene in data["scenes"].values():
        del scene["read"]
    path.write_text(json.dumps(data))
    change(folder, "events.yml", "grade: 3", "grade: 4")
    code, out, _ = run("changes", folder)
    assert code == 0
    assert (
        f"1 event changed. What the scenes read then was not kept in {path.stem}, so they are "
        "compared as written.\n"
    ) in out


def test_what_cannot_be_done_is_said_and_exits_with_1(folder: Path, tmp_path: Path):
    for arguments, sentence in (
        (("keep", folder, "--reason", "  "), "A version needs a reason"),
        (("changes", folder), "No version has been kept yet"),
        (("changes", folder, "--since", "2019-01-01"), "No version had been kept by 2019-01-01"),
        (("keep", tmp_path / "nowhere", "--reason", "x"), "a folder with a dossier"),
    ):
        code, out, err = run(*arguments)
        assert (code, out) == (1, ""), arguments
        assert sentence in err
    assert not (folder / "versions").exists()


def test_keeping_without_a_reason_is_not_understood(folder: Path):
    code, _, err = run("keep", folder)
    assert code == 2
    assert "--reason" in err


def test_several_dossiers_are_refused(folder: Path):
    shutil.copytree(Path("tests/fixtures/sound"), folder.parent / "sound")
    code, _, err = run("keep", folder.parent, "--reason", "x")
    assert code == 1
    assert "Came several dossiers" in err
