"""Where a command writes what it made: a file, a folder, a device, a pipe, or standard output.

A file appears whole or not at all. A device or a pipe is written into and never replaced: a name
like ``/dev/stdout`` or ``/dev/null`` is not ours to give to a file.
"""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

STDOUT = "-"
"""The name under which standard output is asked for."""


class PlaceError(ValueError):
    """A place that cannot be written to; the message says what came, was expected, and to do."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where to write: ``path`` is the file itself, or None for standard output.

    ``is_stream`` where the path is no file of its own but a device or a pipe.
    """

    path: Path | None
    is_stream: bool

    @property
    def is_ours(self) -> bool:
        """Whether a file appears, whose name can be told on standard output."""
        return self.path is not None and not self.is_stream

    @property
    def words(self) -> str:
        """The place as it is told to the reader."""
        return str(self.path) if self.path else "standard output"

    def write(self, content: bytes) -> None:
        """Write all of it: into a stream, or beside the file first and then under its name.

        Raises
        ------
        OSError
            Where the disk is full, the reader of a pipe is gone, or the like.
        """
        if self.path is None:
            sys.stdout.flush()
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
        elif self.is_stream:
            # Added to the end: what a shell collects in a file keeps what it has.
            with self.path.open("ab") as stream:
                stream.write(content)
        else:
            _write_whole(self.path, content)


def find_place(out: str | None, name: str) -> Place:
    """The place that ``--out`` names; ``name`` is the file's own where a folder is meant, or none.

    Raises
    ------
    PlaceError
        Where there is no such folder, where it cannot be written to, or where what is there can
        be neither replaced nor written into.
    """
    if out == STDOUT:
        return Place(None, is_stream=True)
    target = Path(out or ".")
    if os.path.isdir(target):  # noqa: PTH112  a name that is too long is no folder either
        target = target / name
    elif out and out.endswith("/"):
        raise PlaceError(_no_folder(out, target))
    if _is_stdout(target):
        return Place(None, is_stream=True)
    try:
        kind = target.stat().st_mode
    except FileNotFoundError:
        kind = stat.S_IFREG
    except NotADirectoryError:
        raise PlaceError(
            f"--out: came {out}; expected a folder before the last name, and there is a file; "
            "name another place."
        ) from None
    except OSError as error:
        raise PlaceError(_refused(out, error)) from None
    if stat.S_ISFIFO(kind) or stat.S_ISCHR(kind) or _is_open_file(target):
        return Place(target, is_stream=True)
    if not stat.S_ISREG(kind):
        raise PlaceError(
            f"--out: came {out or '.'}; {target} is a {_kind_words(kind)}; expected a file, a "
            "folder, a pipe or -; name another place."
        )
    target = Path(os.path.realpath(target))  # a link stays, and leads to what is written
    if not target.parent.is_dir():
        raise PlaceError(_no_folder(out or str(target), target.parent))
    if not os.access(target.parent, os.W_OK | os.X_OK):
        raise PlaceError(
            f"--out: came {out or target.parent}; the folder {target.parent} cannot be written to; "
            "change its permissions, or name another place with --out."
        )
    return Place(target, is_stream=False)


def _write_whole(target: Path, content: bytes) -> None:
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name[:64]}-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        # A temporary file is readable by its owner alone; the copy is like any other file.
        mask = os.umask(0)
        os.umask(mask)
        Path(temporary).chmod(0o666 & ~mask)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _is_stdout(path: Path) -> bool:
    """Whether a name stands for where this process prints: ``/dev/stdout``, a terminal, a pipe."""
    try:
        return os.path.samestat(path.stat(), os.fstat(sys.stdout.fileno()))
    except (OSError, ValueError):  # nothing is there, or standard output is no file
        return False


def _is_open_file(path: Path) -> bool:
    """Whether a name is one of a process's open files, as ``/dev/fd/3`` and ``/dev/stderr`` are."""
    for _ in range(40):  # links that the system follows
        if not path.is_symlink():
            return False
        if os.path.realpath(path.parent).startswith("/proc/"):
            return True
        path = path.parent / path.readlink()
    return False


def _no_folder(out: str, folder: Path) -> str:
    return (
        f"--out: came {out}; expected a folder that is there; make it with: mkdir -p {folder}, or "
        "name another place."
    )


def _kind_words(kind: int) -> str:
    if stat.S_ISDIR(kind):
        return "folder"
    if stat.S_ISBLK(kind):
        return "disk"
    return "socket" if stat.S_ISSOCK(kind) else "thing of another kind"


def _refused(out: str | None, error: OSError) -> str:
    return f"--out: came {out}, which cannot be looked at: {error.strerror}; name another place."


def missing_temporary_folder() -> str:
    """A sentence with the remedy where nothing temporary can be written anywhere, else ""."""
    try:
        tempfile.gettempdir()
    except OSError:
        return (
            "Araxes finds no folder that it may write temporary files into (such as /tmp); name "
            "one with TMPDIR, or mount one."
        )
    return ""
