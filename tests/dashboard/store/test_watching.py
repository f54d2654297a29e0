"""Files that change under a running server: told as soon as they differ, and only then."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from dashboard.store import watching
from dashboard.store.watching import Watch
from seeds.loading import FILES, load_dossier
from tests.seeds.folders import copy_sound


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_sound(tmp_path)


@pytest.fixture
def watch(folder: Path) -> Watch:
    return Watch(load_dossier(folder))


def append(path: Path) -> None:
    with path.open("a") as file:
        file.write("# a thought\n")


@pytest.mark.parametrize("name", [*FILES, "claims.yml"])
def test_a_change_in_any_file_that_was_loaded_is_told_with_the_time(folder, name):
    dossier = load_dossier(folder)
    watch = Watch(dossier)
    assert watch.words() == ""
    append(folder / name)
    assert watch.words() == (
        f"The files have changed since {dossier.loaded.at:%H:%M}. Restart Araxes to show them."
    )


def test_a_change_of_equal_length_is_told_too(folder, watch):
    path = folder / "events.yml"
    text = path.read_text()
    long_ago = path.stat().st_mtime - 3600
    os.utime(path, (long_ago, long_ago))
    assert watch.words() == ""
    path.write_text(text.swapcase())
    assert watch.words().startswith("The files have changed")
    path.write_text(text)
    assert watch.words() == ""


def test_what_came_to_nothing_and_what_is_read_anew_is_no_change(folder, watch):
    (folder / "events.yml").touch()
    append(folder / "briefing.yml")
    (folder / "kept.json").write_text("{}")
    (folder / ".events.yml.swp").write_text("an editor's own")
    assert watch.words() == ""


def test_a_file_that_is_gone_or_no_file_any_more_is_a_change(folder, watch):
    (folder / "events.yml").unlink()
    assert watch.words().startswith("The files have changed since")
    os.mkfifo(folder / "events.yml")
    assert watch.words().startswith("The files have changed since")


def test_a_folder_that_is_gone_is_said(folder, watch):
    assert watch.words() == ""
    shutil.rmtree(folder)
    assert watch.words().startswith("The dossier's folder is gone; what is shown was read at ")


def test_another_day_is_named(folder):
    dossier = load_dossier(folder)
    at = dossier.loaded.at - timedelta(days=400)
    append(folder / "places.yml")
    words = Watch(replace(dossier, loaded=replace(dossier.loaded, at=at))).words()
    assert f"since {at:%H:%M} on {at.day} {at:%B %Y}. Restart" in words


def test_content_is_read_only_where_a_file_is_new(folder, watch, monkeypatch):
    for path in folder.iterdir():
        os.utime(path, (1_500_000_000, 1_500_000_000))
    watch.words()
    monkeypatch.setattr(watching, "digest_folder", lambda _folder: pytest.fail("read again"))
    assert watch.words() == ""
