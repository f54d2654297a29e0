"""Exports under way: limits, signs of life, cancelling, and what is swept."""

from __future__ import annotations

import json
import os
import subprocess
import threading
import time
from pathlib import Path

import pytest

from dashboard.briefing_files import jobs as jobs_module
from dashboard.briefing_files import working
from dashboard.briefing_files.jobs import (
    ALIVE,
    FAILURE,
    GONE,
    KEPT_S,
    MOST_RUNNING,
    ORDER,
    PROGRESS,
    RESULT,
    BusyError,
    Jobs,
    State,
)
from dashboard.briefing_files.orders import pack_dossier
from seeds.loading.dossier import EMBEDDED, load_dossier
from tests.dashboard.stale_dossier import REASON, TITLES, stale_copy
from tests.patience import PATIENCE_S

FOLDER = EMBEDDED / "iran-azerbaijan-2019"


def order(**changes: object) -> dict:
    return {
        "slug": "iran-azerbaijan-2019",
        "dossier": pack_dossier(load_dossier(FOLDER)),
        "made": "2026-11-25",
        "order": {"format": "md", "what": "briefing", "theme": "light", "notes": True, **changes},
    }


@pytest.fixture
def idle(tmp_path, monkeypatch) -> Jobs:
    """Jobs whose processes never start: what they would do, the tests do."""

    class Nothing:
        def __init__(self, *_args, **_options) -> None:
            pass

        def wait(self) -> int:
            return 0

    monkeypatch.setattr(jobs_module.subprocess, "Popen", Nothing)
    return Jobs(tmp_path / "jobs")


def folder_of(jobs: Jobs, id_: str) -> Path:
    return jobs.root / id_


def test_only_so_many_run_at_a_time(idle):
    started = [idle.start(order()) for _ in range(MOST_RUNNING)]
    with pytest.raises(BusyError, match="2 exports are being made already"):
        idle.start(order())
    idle.cancel(started[0].id)
    assert idle.start(order()).state is State.RUNNING


def test_nobody_else_can_read_the_folder(idle):
    status = idle.start(order())
    assert folder_of(idle, status.id).stat().st_mode & 0o077 == 0
    assert idle.root.stat().st_mode & 0o077 == 0


def test_progress_is_told(idle):
    status = idle.start(order())
    told = {"done": 3, "total": 9, "words": "Drawing scene 4"}
    (folder_of(idle, status.id) / PROGRESS).write_text(json.dumps(told))
    found = idle.status(status.id)
    assert (found.done, found.total, found.words) == (3, 9, "Drawing scene 4")


def test_a_process_without_a_sign_of_life_has_failed(idle):
    status = idle.start(order())
    alive = folder_of(idle, status.id) / ALIVE
    long_ago = time.time() - 60
    os.utime(alive, (long_ago, long_ago))
    found = idle.status(status.id)
    assert (found.state, found.words) == (State.FAILED, GONE)


def test_an_id_leads_nowhere_else(idle, tmp_path):
    idle.start(order())
    (tmp_path / "secret").mkdir()
    for id_ in ("../secret", "", ".", "a" * 31, "A" * 32, "..%2Fsecret"):
        assert idle.status(id_) is None
        assert idle.cancel(id_) is None
        assert idle.result(id_) is None


def test_what_nobody_fetched_is_swept(idle):
    status = idle.start(order())
    folder = folder_of(idle, status.id)
    (folder / FAILURE).write_text("no")
    old = time.time() - KEPT_S - 1
    os.utime(folder, (old, old))
    idle.start(order())
    assert not folder.exists()


def test_closing_leaves_nothing(idle):
    idle.start(order())
    idle.close()
    assert not idle.root.exists()


# --- the process ---------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / ORDER).write_text(json.dumps(order()))
    return tmp_path


def test_a_job_leaves_a_whole_file_under_its_name(folder):
    working.work(folder)
    (made,) = (folder / RESULT).iterdir()
    assert made.name == "iran-azerbaijan-2019-briefing-speakers-copy.md"
    assert made.read_text().startswith("# Iran – Azerbaijan, January 2019")


def test_a_job_that_cannot_be_done_leaves_a_sentence(folder):
    (folder / ORDER).write_text(json.dumps(order(what="scene", scene="nowhere")))
    working.work(folder)
    assert (folder / FAILURE).read_text().startswith("scene: came 'nowhere'; expected one of open")
    assert not (folder / RESULT).exists()


@pytest.mark.parametrize("anyway", [False, True])
def test_a_job_asks_before_it_hands_out_scenes_that_no_longer_hold(tmp_path, anyway):
    dossier = stale_copy(tmp_path)
    jobs = Jobs(tmp_path / "jobs")
    folder = jobs.root / ("a" * 32)
    folder.mkdir(parents=True)
    wanted = order(notes=False, anyway=anyway) | {"dossier": pack_dossier(load_dossier(dossier))}
    (folder / ORDER).write_text(json.dumps(wanted))
    working.work(folder)
    status = jobs.status(folder.name)
    if anyway:
        assert status.state is State.DONE
        return
    assert status.state is State.ASKS
    assert status.words == f"2 scenes no longer hold: {'; '.join(TITLES)}."
    for title, why in zip(TITLES, status.reasons, strict=True):
        assert why.startswith(f"{title}: {REASON}")
    assert jobs.result(folder.name) is None
    assert status.to_json()["reasons"] == list(status.reasons)


def test_a_fault_is_told_without_its_stack(folder, monkeypatch, capsys):
    def fail(*_args):
        raise ZeroDivisionError("secret path")

    monkeypatch.setattr(working, "_make", fail)
    working.work(folder)
    assert (folder / FAILURE).read_text() == working.FAULT
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_cancelled_job_ends_its_process(tmp_path):
    """A real process, ended while it works."""
    jobs = Jobs(tmp_path / "jobs")
    status = jobs.start(order(format="pptx"))
    process = next(
        thread._target.__self__  # type: ignore[attr-defined]
        for thread in threading.enumerate()
        if isinstance(getattr(getattr(thread, "_target", None), "__self__", None), subprocess.Popen)
        and str(jobs.root) in str(thread._target.__self__.args)  # type: ignore[attr-defined]
    )
    assert jobs.cancel(status.id).state is State.CANCELLED
    assert process.wait(PATIENCE_S) == 1
    assert jobs.status(status.id).state is State.CANCELLED
    assert jobs.result(status.id) is None


def test_a_job_ends_with_its_folder(tmp_path):
    jobs = Jobs(tmp_path / "jobs")
    jobs.start(order(format="pptx"))
    process = next(
        thread._target.__self__  # type: ignore[attr-defined]
        for thread in threading.enumerate()
        if isinstance(getattr(getattr(thread, "_target", None), "__self__", None), subprocess.Popen)
        and str(jobs.root) in str(thread._target.__self__.args)  # type: ignore[attr-defined]
    )
    jobs.close()
    assert process.wait(PATIENCE_S) == 1
