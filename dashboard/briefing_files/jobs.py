"""Exports under way: each in a process of its own, known to every worker by a folder.

Several workers serve one page and share no memory; what one has started another is asked about. So
a job is a folder with a name that nobody can guess: its order, how far it has come, and at last the
file, or a sentence that says why there is none, or a question to whoever ordered it.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

MOST_RUNNING = 2
"""Exports at a time: each takes a core, and the map is to stay quick."""

KEPT_S = 1800
"""How long a file waits to be fetched."""

_QUIET_S = 20
"""Without a sign of life for so long, a job's process is gone: killed, or out of memory."""

ORDER, PROGRESS, ALIVE, CANCEL, FAILURE, QUESTION, RESULT = (
    "order.json",
    "progress.json",
    "alive",
    "cancel",
    "failure.txt",
    "question.json",
    "result",
)
"""What lies in a job's folder."""

_ROOT = str(Path(__file__).parents[2])
_BEGIN = (
    "import runpy, sys; root = sys.argv.pop(1); root in sys.path or sys.path.insert(0, root); "
    "runpy.run_module('dashboard.briefing_files.working', run_name='__main__', alter_sys=True)"
)
"""Begins a job's process with our own modules, wherever they lie: ``-P`` keeps the folder where
the server was started, which may hold a dossier that a stranger sent, out of where Python looks."""

GONE = "The export ended without a result; the server's log may say why. Try again."


class State(StrEnum):
    """Where a job stands."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"
    ASKS = "asks"
    """Nothing was made: scenes no longer hold, and the order does not say ``anyway``."""


class BusyError(Exception):
    """Too many exports are under way; the message is a sentence for the reader."""


@dataclass(frozen=True, slots=True)
class Status:
    """How far a job has come: ``words`` say what is done now, why it failed, or what it asks.

    ``reasons`` are sentences on why it asks.
    """

    id: str
    state: State
    done: int = 0
    total: int = 1
    words: str = ""
    name: str = ""
    reasons: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Plain values for the page."""
        return {
            "id": self.id,
            "state": self.state.value,
            "done": self.done,
            "total": self.total,
            "words": self.words,
            "name": self.name,
            "reasons": list(self.reasons),
        }


class Jobs:
    """The jobs of one server; ``root`` need not be there yet."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def start(self, order: dict[str, Any]) -> Status:
        """Start a job; ``order`` is read by :mod:`dashboard.briefing_files.working`.

        Raises
        ------
        BusyError
            Where as many are under way as may be.
        """
        self.root.mkdir(mode=0o700, exist_ok=True)
        self._sweep()
        folder = self.root / secrets.token_hex(16)
        folder.mkdir(mode=0o700)
        (folder / ALIVE).touch()
        if sum(self._is_running(other) for other in self._folders()) > MOST_RUNNING:
            shutil.rmtree(folder, ignore_errors=True)
            raise BusyError(
                f"{MOST_RUNNING} exports are being made already; try again when one is done."
            )
        (folder / ORDER).write_text(json.dumps(order), encoding="utf-8")
        process = subprocess.Popen(  # noqa: S603  our own interpreter and module
            [sys.executable, "-P", "-c", _BEGIN, _ROOT, str(folder)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        # Somebody has to wait for it, or it would stay in the list of processes.
        threading.Thread(target=process.wait, daemon=True).start()
        return Status(folder.name, State.RUNNING, words="Starting")

    def status(self, id_: str) -> Status | None:
        """How far a job has come; None where there is no such job."""
        folder = self._folder(id_)
        if folder is None:
            return None
        if (folder / CANCEL).exists():
            return Status(id_, State.CANCELLED)
        result = self.result(id_)
        if result is not None:
            return Status(id_, State.DONE, 1, 1, "Done", result.name)
        if (folder / FAILURE).exists():
            return Status(id_, State.FAILED, words=(folder / FAILURE).read_text(encoding="utf-8"))
        if (folder / QUESTION).exists():
            return _read_question(id_, folder)
        running = self._is_running(folder)
        progress = _read_progress(folder) if running else (0, 1, GONE)
        return Status(id_, State.RUNNING if running else State.FAILED, *progress)

    def result(self, id_: str) -> Path | None:
        """The finished file, whose name is the one to save it under."""
        folder = self._folder(id_)
        if folder is None or not (folder / RESULT).is_dir():
            return None
        return next(iter((folder / RESULT).iterdir()), None)

    def cancel(self, id_: str) -> Status | None:
        """Stop a job, which its process hears of at once; None where there is no such job."""
        folder = self._folder(id_)
        if folder is None:
            return None
        (folder / CANCEL).touch()
        shutil.rmtree(folder / RESULT, ignore_errors=True)
        return Status(id_, State.CANCELLED)

    def close(self) -> None:
        """Remove every job with its files; processes that still run end themselves."""
        shutil.rmtree(self.root, ignore_errors=True)

    def _folders(self) -> list[Path]:
        return [path for path in self.root.iterdir() if path.is_dir()] if self.root.is_dir() else []

    def _folder(self, id_: str) -> Path | None:
        """The folder of a job; an id is hexadecimal and can lead nowhere else."""
        is_id = len(id_) == 32 and set(id_) <= set("0123456789abcdef")
        folder = self.root / id_
        return folder if is_id and folder.is_dir() else None

    def _is_running(self, folder: Path) -> bool:
        if any((folder / name).exists() for name in (CANCEL, FAILURE, QUESTION, RESULT)):
            return False
        return _age_s(folder / ALIVE) < _QUIET_S

    def _sweep(self) -> None:
        """Remove what nobody came for, and what was cancelled."""
        for folder in self._folders():
            if not self._is_running(folder) and _age_s(folder) > KEPT_S:
                shutil.rmtree(folder, ignore_errors=True)


def _age_s(path: Path) -> float:
    """Seconds since a file or folder was changed; endless where it is gone."""
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return float("inf")


def _read_question(id_: str, folder: Path) -> Status:
    asked = json.loads((folder / QUESTION).read_text(encoding="utf-8"))
    return Status(id_, State.ASKS, words=asked["words"], reasons=tuple(asked["reasons"]))


def _read_progress(folder: Path) -> tuple[int, int, str]:
    try:
        told = json.loads((folder / PROGRESS).read_text(encoding="utf-8"))
    except OSError:
        return 0, 1, "Starting"
    return told["done"], told["total"], told["words"]


def write_whole(path: Path, content: bytes) -> None:
    """Write a file such that nobody reads half of it."""
    beside = path.with_name(f".{path.name}")
    beside.write_bytes(content)
    os.replace(beside, path)  # noqa: PTH105  says what is meant: also over a file that is there
