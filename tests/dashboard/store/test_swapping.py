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
from dashboard.store.served import ServedDossier, ServedDossiers
from seeds.loading.dossier import load_dossier
from tests.patience import PATIENCE_S
from tests.seeds.folders import copy_sound

SLUG = "sound"


@pytest.fixture(autouse=True)
def _no_rest(monkeypatch):
    monkeypatch.setattr(watching, "_REST_S", 0)
    monkeypatch.setattr("dashboard.store.served._LOOK_EVERY_S", 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_sound(tmp_path)


@pytest.fixture
def dossiers(folder: Path) -> ServedDossiers:
    return ServedDossiers((load_dossier(folder),))


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


def test_one_thing_is_derived_once_whoever_asks(dossiers):
    served = dossiers[SLUG]
    assert served.derived(Reader) is served.derived(Reader)
    assert served.derived(Payload).served is served
    found = []
    threads = [threading.Thread(target=lambda: found.append(served.store)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(map(id, found))) == 1


def test_a_look_has_what_changed_read_and_swapped_whole(dossiers, folder):
    before = dossiers[SLUG]
    hash_ = before.data_hash
    retitle(folder, "Quite another title")
    dossiers.look()
    wait_for(lambda: dossiers[SLUG] is not before)
    after = dossiers.standings[SLUG]
    assert after.served.dossier.title == "Quite another title"
    assert after.served.data_hash != hash_
    assert after.read_at > before.dossier.loaded.at
    assert after.fault is None
    assert before.dossier.title != "Quite another title"


def test_whoever_must_have_it_waits_for_what_is_being_read(dossiers, folder):
    """The files count as seen before what they say can be shown."""
    begun, go_on = threading.Event(), threading.Event()

    def hold(*_served) -> None:
        begun.set()
        go_on.wait(PATIENCE_S)

    dossiers.before_swap(hold)
    path = folder / "dossier.yml"
    retitle(folder, "Quite another title")
    os.utime(path, ns=(path.stat().st_atime_ns, path.stat().st_mtime_ns - 60 * 10**9))
    dossiers.look()
    assert begun.wait(PATIENCE_S)
    found = []
    asking = threading.Thread(target=lambda: found.append(dossiers.catch_up(SLUG)))
    asking.start()
    time.sleep(0.05)
    assert found == []
    go_on.set()
    asking.join(PATIENCE_S)
    assert found[0].served.dossier.title == "Quite another title"


def test_what_cannot_be_used_leaves_the_old_one_until_it_is_mended(dossiers, folder):
    before = dossiers.standings[SLUG]
    actors = (folder / "actors.yml").read_text(encoding="utf-8")
    spoil(folder)
    broken = dossiers.catch_up(SLUG)
    assert broken.served is before.served
    assert broken.read_at > before.read_at
    assert broken.fault.problems[0].startswith("actors.yml:2: ")
    (folder / "actors.yml").write_text(actors, encoding="utf-8")
    mended = dossiers.catch_up(SLUG)
    assert (mended.served, mended.fault) == (before.served, None)
    assert mended.read_at > broken.read_at


def test_requests_are_given_the_old_one_while_the_new_one_is_made_ready(dossiers, folder):
    before = dossiers[SLUG]
    begun, go_on = threading.Event(), threading.Event()

    def make_ready(old: ServedDossier, new: ServedDossier) -> None:
        assert (old, new.dossier.title) == (before, "Slow")
        begun.set()
        go_on.wait(PATIENCE_S)

    dossiers.before_swap(make_ready)
    retitle(folder, "Slow")
    dossiers.look()
    begun.wait(PATIENCE_S)
    for _ in range(5):
        dossiers.look()
    reading = [t for t in threading.enumerate() if t.name == "araxes-reading"]
    assert len(reading) == 1
    assert dossiers[SLUG] is before
    go_on.set()
    wait_for(lambda: dossiers[SLUG].dossier.title == "Slow")


def test_what_fails_while_it_is_made_ready_takes_nobodys_place(dossiers, folder):
    before = dossiers[SLUG]

    def fail(_old: ServedDossier, _new: ServedDossier) -> None:
        raise RuntimeError("no room")

    dossiers.before_swap(fail)
    retitle(folder, "Too much")
    with pytest.raises(RuntimeError):
        dossiers.catch_up(SLUG)
    assert dossiers[SLUG] is before


def test_after_many_swaps_one_store_is_open_and_no_thread_is_left(folder):
    dossiers = ServedDossiers((load_dossier(folder),))
    client = build_app(dossiers, Settings(), warm=True).server.test_client()
    threads = {thread.ident for thread in threading.enumerate()}
    stores, readers, served_dossiers = [], [], []
    for number in range(8):
        retitle(folder, f"Title {number}")
        served = dossiers.catch_up(SLUG).served
        assert client.get(f"/briefing/{SLUG}.json").json["title"] == f"Title {number}"
        assert client.get(f"/export/{SLUG}/events.csv").status_code == 200
        stores.append(weakref.ref(served.store))
        readers.append(weakref.ref(served.derived(Reader)))
        served_dossiers.append(weakref.ref(served))
        del served
    # At once, since DuckDB's memory is outside of what the collector of garbage counts.
    assert [store() is not None for store in stores] == [False] * 7 + [True]
    gc.collect()
    for found in (readers, served_dossiers):
        assert [one() is not None for one in found] == [False] * 7 + [True]
    wait_for(lambda: {t.ident for t in threading.enumerate() if t.is_alive()} <= threads)


def test_an_answer_that_began_before_a_swap_ends_with_what_it_began_with(dossiers, folder):
    before = dossiers[SLUG]
    with before.store.reading() as tables:
        retitle(folder, "Swapped under a reader")
        dossiers.catch_up(SLUG)
        assert len(tables.events.collect()) == len(before.dossier.events)
    assert before.derived(Reader).read().served is before


def test_a_clock_that_is_put_back_makes_nothing_older(dossiers, folder, monkeypatch):
    before = dossiers.standings[SLUG].read_at

    class Yesterday(watching.datetime):
        @classmethod
        def now(cls, tz=None):
            return before.replace(year=before.year - 1)

    monkeypatch.setattr(watching, "datetime", Yesterday)
    spoil(folder)
    assert dossiers.catch_up(SLUG).read_at == before


def test_a_dossier_of_no_folder_is_never_read_again(dossiers):
    alone = ServedDossiers((replace(dossiers[SLUG].dossier, folder=None, loaded=None),))
    alone.look()
    assert alone.catch_up(SLUG) is alone.catch_up(SLUG)
    assert alone.briefing_tag(SLUG) == ""


def test_a_busy_server_does_not_ask_the_file_system_at_every_request(dossiers, monkeypatch):
    monkeypatch.setattr("dashboard.store.served._LOOK_EVERY_S", 10**9)
    asked = []
    monkeypatch.setattr(os, "lstat", asked.append)
    monkeypatch.setattr(watching.Watch, "has_changed", lambda _watch: asked.append("look"))
    for _ in range(10):
        dossiers.look()
    assert asked == ["look"]
