"""The one reader of a dossier's files: ordinary files alone, and none that keeps us waiting.

Opening a pipe waits for whoever writes to it, a device may never end, and a link leads to what
nobody meant to hand out. They are refused with words, whether a file must be there or may be.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from seeds.issues import Issue

SIZE_LIMIT_BYTES = 16 * 1024 * 1024
"""A file of 10,000 events is about 7 MB; beyond this nobody wrote it by hand."""

WORKSHOP = ".araxes"
"""The folder below a dossier in which drafts of its state lie: nothing that anybody edits."""

KEPT = "kept.json"
"""What scenes rested on when they were kept; Araxes writes it beside the briefing."""

VERSIONS = "versions"
"""Where a dossier's versions lie, below its own folder."""

_KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFLNK: "a symbolic link",
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
_FOLDERS = (VERSIONS, WORKSHOP, f"{WORKSHOP}/undo")


class FileError(OSError):
    """A file that is not read; ``came``, ``expected`` and ``remedy`` are as in an Issue."""

    def __init__(self, name: str, came: str, expected: str, remedy: str) -> None:
        super().__init__(errno.EINVAL, f"{name} is {came}; {remedy}")
        self.name = name
        self.came = came
        self.expected = expected
        self.remedy = remedy

    def issue(self) -> Issue:
        """The same as a problem of the dossier, under the file's name."""
        return Issue(self.name, 0, "", "", self.came, self.expected, self.remedy)


def load_bytes(path: Path, limit: int = SIZE_LIMIT_BYTES) -> bytes:
    """The bytes of an ordinary file; never waits, and follows no link at the end of the path.

    Raises
    ------
    FileNotFoundError
        Where nothing has this name.
    FileError
        Where something else has it, and for a file that is too large or cannot be read.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise _odd_kind(path, error) from None
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        os.close(handle)
        raise _refused_kind(path, status.st_mode)
    with os.fdopen(handle, "rb") as file:
        # What grows while it is read is not read to its end either.
        raw = file.read(limit + 1) if status.st_size <= limit else b""
    size = max(status.st_size, len(raw))
    if size > limit:
        expected = f"at most {limit:,} ({limit // 1024 // 1024} MB)"
        remedy = "keep what the briefing rests on, or load the data as a feed (in a later version)"
        raise FileError(path.name, f"{size:,} bytes", expected, remedy)
    return raw


def check_own_folder(path: Path) -> None:
    """Raise FileError where something else than a folder of its own has the name of one of ours.

    A link to a folder is refused too: what is written and cleared away there would be another's.
    """
    try:
        mode = path.lstat().st_mode
    except OSError:  # nothing there, or nothing that can be reached: whoever writes is told
        return
    if not stat.S_ISDIR(mode):
        came = _KINDS.get(stat.S_IFMT(mode), "a file")
        remedy = "move it away; Araxes makes the folder itself"
        raise FileError(path.name, came, "a folder, or nothing", remedy)


def check_companions(folder: Path) -> Iterator[Issue]:
    """What keeps Araxes from its own files below a dossier: names that stand for something else."""
    strange = set()
    for name in _FOLDERS:
        try:
            check_own_folder(folder / name)
        except FileError as error:
            strange.add(folder / name)
            yield Issue(name, 0, "", "", error.came, error.expected, error.remedy)
            if name == WORKSHOP:
                break  # what lies below is another's
    versions = folder / VERSIONS
    own = [] if versions in strange else sorted(versions.glob("*.json"))
    for path in (folder / KEPT, *own):
        try:
            load_bytes(path)
        except FileNotFoundError:
            continue
        except FileError as error:
            name = path.relative_to(folder).as_posix()
            yield Issue(name, 0, "", "", error.came, error.expected, error.remedy)


def _odd_kind(path: Path, error: OSError) -> FileError:
    """What stands in the way of opening: a link, a socket, or permissions."""
    try:
        mode = path.lstat().st_mode
    except OSError:
        mode = 0
    if mode and not stat.S_ISREG(mode):
        return _refused_kind(path, mode)
    came = f"a file that cannot be read ({error.strerror})"
    return FileError(path.name, came, "a text file", "look at its permissions")


def _refused_kind(path: Path, mode: int) -> FileError:
    kind = stat.S_IFMT(mode)
    came = _KINDS.get(kind, "something else")
    remedy = "copy the file here" if kind == stat.S_IFLNK else "move it away"
    return FileError(path.name, came, "a file in the folder", remedy)
