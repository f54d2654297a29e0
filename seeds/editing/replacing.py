"""A file replaced whole or not at all, whatever ends the process in between, and one writer a time.

The new bytes are written to a draft in the same folder and flushed to the disk before the draft
takes the file's name: at every moment the name stands for the old bytes or for the new ones.
"""

from __future__ import annotations

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from seeds.reading.files import WORKSHOP, check_own_folder

_DRAFT = ".araxes-draft-"
_LOCK = "lock"


def replace_file(path: Path, raw: bytes) -> None:
    """Put these bytes in place of a file, or make it; OSError leaves everything as it was."""
    draft = _draft(path, raw)
    try:
        os.replace(draft, path)  # noqa: PTH105  the call that the whole promise rests on
    except BaseException:
        _drop(draft)
        raise
    _flush_folder(path.parent)


def make_file(path: Path, raw: bytes) -> bool:
    """Make a file of these bytes, whole or not at all; False where the name is taken."""
    draft = _draft(path, raw)
    try:
        os.link(draft, path)  # a link, unlike a replacement, refuses a name that is taken
    except FileExistsError:
        return False
    finally:
        _drop(draft)
    _flush_folder(path.parent)
    return True


@contextmanager
def only_writer(folder: Path) -> Iterator[None]:
    """Wait until nobody else writes to a dossier, and let nobody in meanwhile.

    Works between processes and between threads. Drafts that a killed process left behind are
    taken away: whoever holds the lock knows that nobody is writing one. OSError where the folder
    for it is a link to another, in which nothing may be written or taken away.
    """
    workshop = folder / WORKSHOP
    check_own_folder(workshop)
    workshop.mkdir(exist_ok=True)
    lock = os.open(workshop / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o644)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for draft in (*folder.glob(f"{_DRAFT}*"), *workshop.rglob(f"{_DRAFT}*")):
            with suppress(OSError):
                draft.unlink()
        ignore = workshop / ".gitignore"
        if not ignore.exists():
            replace_file(ignore, b"*\n")
        yield
    finally:
        os.close(lock)  # and with it the lock


def _draft(path: Path, raw: bytes) -> Path:
    """The bytes on the disk, in a file beside the one that they are meant for."""
    handle, name = tempfile.mkstemp(prefix=_DRAFT, dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fchmod(file.fileno(), _mode_of(path))
            os.fsync(file.fileno())
    except BaseException:
        _drop(draft)
        raise
    return draft


def _drop(draft: Path) -> None:
    with suppress(OSError):
        draft.unlink()


def _mode_of(path: Path) -> int:
    """The file's own permissions, or for a new one what its folder lets people read."""
    try:
        return path.stat().st_mode & 0o7777
    except FileNotFoundError:
        return 0o644 & path.parent.stat().st_mode


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a loss of power, too."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
