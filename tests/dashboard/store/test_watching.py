"""Files that change under a running server: noticed as soon as they differ, and only then."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.store import watching
from dashboard.store.watching import SHOWN, Watch
from seeds.loading.dossier import FILES, OPTIONAL_FILES, check_dossier, load_dossier
from seeds.records.dossier import Dossier
from tests.seeds.folders import copy_sound

LONG_AGO = 1_500_000_000


@pytest.fixture(autouse=True)
def _no_rest(monkeypatch):
    monkeypatch.setattr(watching, "_REST_S", 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = copy_sound(tmp_path)
    for path in folder.iterdir():
        os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


@pytest.fixture
def shown(folder: Path) -> Dossier:
    return load_dossier(folder)


@pytest.fixture
def watch(folder: Path, shown: Dossier) -> Watch:
    watch = Watch(folder)
    reading = watch.read(shown)
    assert (reading.dossier, reading.fault) == (None, None)
    assert not watch.has_changed()
    return watch


def append(path: Path, text: str = "# a thought\n") -> None:
    with path.open("a") as file:
        file.write(text)


@pytest.mark.parametrize("name", [*FILES, "claims.yml"])
def test_a_change_in_any_file_of_the_data_is_read(folder, shown, watch, name):
    append(folder / name)
    assert watch.has_changed()
    reading = watch.read(shown)
    assert reading.fault is None
    assert reading.dossier == shown
    assert reading.dossier.loaded.digest != shown.loaded.digest
    assert reading.dossier.loaded.at >= reading.at > shown.loaded.at


def test_a_briefing_is_looked_at_but_makes_no_other_dossier(folder, shown, watch):
    before = watch.briefing_tag()
    append(folder / "briefing.yml")
    assert watch.has_changed()
    assert watch.briefing_tag() != before
    reading = watch.read(shown)
    assert (reading.dossier, reading.fault) == (None, None)
    append(folder / "briefing.yml", "- id: half\n")
    assert watch.read(shown).fault.problems[0].startswith("briefing.yml:")


def test_a_change_of_equal_length_is_noticed(folder, shown, watch):
    path = folder / "events.yml"
    path.write_text(path.read_text().swapcase())
    assert watch.has_changed()
    assert watch.read(shown).fault is not None


def test_what_was_written_a_moment_ago_is_looked_at_once_more(folder, shown, watch):
    append(folder / "events.yml")
    watch.read(shown)
    assert watch.has_changed()


def test_what_came_to_nothing_is_no_change(folder, shown, watch):
    os.utime(folder / "events.yml", (LONG_AGO + 1, LONG_AGO + 1))
    (folder / ".events.yml.swp").write_text("an editor's own")
    reading = watch.read(shown)
    assert (reading.dossier, reading.fault) == (None, None)
    assert not watch.has_changed()


def test_a_fault_tells_what_check_does_with_file_and_line(folder, shown, watch):
    path = folder / "events.yml"
    path.write_text(path.read_text().replace("kind: visit", "kind: vizit"))
    lines = [str(issue) for issue in check_dossier(folder)]
    fault = watch.read(shown).fault
    assert fault.problems == tuple(lines[:SHOWN])
    assert fault.problems[0].startswith("events.yml:")
    assert fault.more == len(lines) - len(fault.problems)
    count = "a problem" if len(lines) == 1 else f"{len(lines)} problems"
    at = shown.loaded.at
    assert fault.words == f"The dossier's files have {count}; what is shown was read at {at:%H:%M}."


def test_of_many_problems_the_first_are_told_and_how_many_more(folder, shown, watch):
    path = folder / "events.yml"
    path.write_text(path.read_text().replace("grade:", "gradd:"))
    fault = watch.read(shown).fault
    assert (len(fault.problems), fault.more) == (SHOWN, len(check_dossier(folder)) - SHOWN)
    assert fault.more > 0


def test_a_file_that_is_gone_or_no_file_any_more_is_a_fault(folder, shown, watch):
    (folder / "events.yml").unlink()
    assert watch.read(shown).fault.problems[0].startswith("events.yml: came nothing;")
    os.mkfifo(folder / "events.yml")
    assert watch.has_changed()
    assert watch.read(shown).fault.problems[0].startswith("events.yml: came ")


def test_a_folder_that_is_gone_is_said_and_read_again_once_it_is_back(folder, shown, watch):
    away = folder.with_name("away")
    folder.rename(away)
    assert watch.has_changed()
    fault = watch.read(shown).fault
    assert fault.words == (
        f"The dossier's folder is gone; what is shown was read at {shown.loaded.at:%H:%M}. "
        "It is read again once it is back."
    )
    away.rename(folder)
    assert watch.has_changed()
    assert watch.read(shown).fault is None


def test_another_day_is_named(folder, shown, watch):
    at = shown.loaded.at - timedelta(days=400)
    shutil.rmtree(folder)
    old = replace(shown, loaded=replace(shown.loaded, at=at))
    assert f"read at {at:%H:%M} on {at.day} {at:%B %Y}." in watch.read(old).fault.words


def test_content_is_read_only_where_a_file_is_new(watch, monkeypatch):
    monkeypatch.setattr(watching, "digest_folder", lambda _folder: pytest.fail("read again"))
    assert not watch.has_changed()


def test_a_file_that_is_still_being_written_is_waited_for(folder, shown, watch, monkeypatch):
    path = folder / "events.yml"
    whole = path.read_text()
    path.write_text(whole[: len(whole) // 2] + "\n  half: [")

    def write_the_rest(_pause_s: float) -> None:
        path.write_text(whole + "# whole again\n")

    monkeypatch.setattr(watching.time, "sleep", write_the_rest)
    reading = watch.read(shown)
    assert reading.fault is None
    assert reading.dossier == shown


def test_every_file_of_a_dossier_is_watched(folder, watch):
    assert {path.name for path in folder.glob("*.yml")} <= {*FILES, *OPTIONAL_FILES}
