"""A served dossier is swapped whole for what its files say, and nothing of the old one is left."""

from __future__ import annotations

import gc
import os
import threading
import time
import weakref
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.app import build_app
from dashboard.briefing.briefings import Reader
from dashboard.query.payload import Payload
from dashboard.settings import Settings
from dashboard.store import watching
from dashboard.store.shelf import Shelf, Volume
from seeds.loading.dossier import load_dossier
from tests.patience import PATIENCE_S
from tests.seeds.folders import copy_sound

SLUG = "sound"


@pytest.fixture(autouse=True)
def _no_rest(monkeypatch):
    monkeypatch.setattr(watching, "_REST_S", 0)
    monkeypatch.setattr("dashboard.store.shelf._LOOK_EVERY_S", 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_sound(tmp_path)


@pytest.fixture
def shelf(folder: Path) -> Shelf:
    return Shelf((load_dossier(folder),))


def retitle(folder: Path, title: str) -> None:
    head = folder / "dossier.yml"
    lines = head.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [f"title: {title}\n" if line.startswith("title:") else line for line in lines]
    head.write_text("".join(kept), encoding="utf-8")


def spoil(folder: Path) -> None:
    (folder / "actors.yml").write_text("- id: [\n", encoding="utf-8")


def wait_for(what) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not what() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert what()


def test_one_thing_is_derived_once_whoever_asks(shelf):
    volume = shelf[SLUG]
    assert volume.derived(Reader) is volume.derived(Reader)
    assert volume.derived(Payload).volume is volume
    found = []
    threads = [threading.Thread(target=lambda: found.append(volume.store)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(map(id, found))) == 1


def test_a_look_has_what_changed_read_and_swapped_whole(shelf, folder):
    before = shelf[SLUG]
    hash_ = before.data_hash
    retitle(folder, "Quite another title")
    shelf.look()
    wait_for(lambda: shelf[SLUG] is not before)
    after = shelf.standings[SLUG]
    assert after.volume.dossier.title == "Quite another title"
    assert after.volume.data_hash != hash_
    assert after.read_at > before.dossier.loaded.at
    assert after.fault is None
    assert before.dossier.title != "Quite another title"


def test_what_cannot_be_used_leaves_the_old_one_until_it_is_mended(shelf, folder):
    before = shelf.standings[SLUG]
    actors = (folder / "actors.yml").read_text(encoding="utf-8")
    spoil(folder)
    broken = shelf.catch_up(SLUG)
    assert broken.volume is before.volume
    assert broken.read_at > before.read_at
    assert broken.fault.problems[0].startswith("actors.yml:2: ")
    (folder / "actors.yml").write_text(actors, encoding="utf-8")
    mended = shelf.catch_up(SLUG)
    assert (mended.volume, mended.fault) == (before.volume, None)
    assert mended.read_at > broken.read_at


def test_requests_are_given_the_old_one_while_the_new_one_is_made_ready(shelf, folder):
    before = shelf[SLUG]
    begun, go_on = threading.Event(), threading.Event()

    def make_ready(old: Volume, new: Volume) -> None:
        assert (old, new.dossier.title) == (before, "Slow")
        begun.set()
        go_on.wait(PATIENCE_S)

    shelf.before_swap(make_ready)
    retitle(folder, "Slow")
    shelf.look()
    begun.wait(PATIENCE_S)
    for _ in range(5):
        shelf.look()
    reading = [t for t in threading.enumerate() if t.name == "araxes-reading"]
    assert len(reading) == 1
    assert shelf[SLUG] is before
    go_on.set()
    wait_for(lambda: shelf[SLUG].dossier.title == "Slow")


def test_what_fails_while_it_is_made_ready_takes_nobodys_place(shelf, folder):
    before = shelf[SLUG]

    def fail(_old: Volume, _new: Volume) -> None:
        raise RuntimeError("no room")

    shelf.before_swap(fail)
    retitle(folder, "Too much")
    with pytest.raises(RuntimeError):
        shelf.catch_up(SLUG)
    assert shelf[SLUG] is before


def test_after_many_swaps_one_store_is_open_and_no_thread_is_left(folder):
    shelf = Shelf((load_dossier(folder),))
    client = build_app(shelf, Settings(), warm=True).server.test_client()
    threads = {thread.ident for thread in threading.enumerate()}
    stores, readers, volumes = [], [], []
    for number in range(8):
        retitle(folder, f"Title {number}")
        volume = shelf.catch_up(SLUG).volume
        assert client.get(f"/briefing/{SLUG}.json").json["title"] == f"Title {number}"
        assert client.get(f"/export/{SLUG}/events.csv").status_code == 200
        stores.append(weakref.ref(volume.store))
        readers.append(weakref.ref(volume.derived(Reader)))
        volumes.append(weakref.ref(volume))
        del volume
    # At once, since DuckDB's memory is outside of what the collector of garbage counts.
    assert [store() is not None for store in stores] == [False] * 7 + [True]
    gc.collect()
    for found in (readers, volumes):
        assert [one() is not None for one in found] == [False] * 7 + [True]
    wait_for(lambda: {t.ident for t in threading.enumerate() if t.is_alive()} <= threads)


def test_an_answer_that_began_before_a_swap_ends_with_what_it_began_with(shelf, folder):
    before = shelf[SLUG]
    with before.store.reading() as tables:
        retitle(folder, "Swapped under a reader")
        shelf.catch_up(SLUG)
        assert len(tables.events.collect()) == len(before.dossier.events)
    assert before.derived(Reader).read().volume is before


def test_a_clock_that_is_put_back_makes_nothing_older(shelf, folder, monkeypatch):
    before = shelf.standings[SLUG].read_at

    class Yesterday(watching.datetime):
        @classmethod
        def now(cls, tz=None):
            return before.replace(year=before.year - 1)

    monkeypatch.setattr(watching, "datetime", Yesterday)
    spoil(folder)
    assert shelf.catch_up(SLUG).read_at == before


def test_a_dossier_of_no_folder_is_never_read_again(shelf):
    alone = Shelf((replace(shelf[SLUG].dossier, folder=None, loaded=None),))
    alone.look()
    assert alone.catch_up(SLUG) is alone.catch_up(SLUG)
    assert alone.briefing_tag(SLUG) == ""


def test_a_busy_server_does_not_ask_the_file_system_at_every_request(shelf, monkeypatch):
    monkeypatch.setattr("dashboard.store.shelf._LOOK_EVERY_S", 3600)
    asked = []
    monkeypatch.setattr(os, "lstat", asked.append)
    monkeypatch.setattr(watching.Watch, "has_changed", lambda _watch: asked.append("look"))
    for _ in range(10):
        shelf.look()
    assert asked == ["look"]
