"""A process that saves a briefing and dies while it does: ``python -m … FOLDER``, told by lines.

``step N`` saves once in a child that kills itself at the N-th boundary of a system call that
writes; it answers ``killed``, or ``done`` where the save has fewer. ``loop`` saves for ever in a
child that answers with its process id after the first time, for somebody else to kill; ``wait``
waits for its end.
"""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

from dashboard.briefing import holding
from dashboard.briefing.briefings import Reader
from dashboard.briefing.changes import Change, Deed
from dashboard.briefing.keeping import make_change
from dashboard.selection import Selection
from dashboard.store.served import ServedDossier
from seeds.editing.undoing import digest_of
from seeds.loading.dossier import load_dossier

CALLS = ("open", "mkdir", "fchmod", "fsync", "replace", "unlink")
TITLES = ("Saved", "Saved again, with a longer title than before")


class Killer:
    """Counts boundaries, and ends the process at one of them as a loss of power would."""

    def __init__(self, at: int) -> None:
        self._at = at
        self._count = 0

    def step(self) -> None:
        self._count += 1
        if self._count == self._at:
            os.kill(os.getpid(), signal.SIGKILL)

    def wrap(self, call):
        def stepped(*args, **more):
            self.step()
            result = call(*args, **more)
            self.step()
            return result

        return stepped


class Torn:
    """A file that is written in two halves, with a boundary between."""

    def __init__(self, file, killer):
        self._file, self._killer = file, killer

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self._file.close()

    def write(self, raw):
        for part in (raw[: len(raw) // 2], raw[len(raw) // 2 :]):
            self._file.write(part)
            self._file.flush()
            self._killer.step()

    def __getattr__(self, name):
        return getattr(self._file, name)


def install(killer: Killer) -> None:
    """Have every call that writes pass the killer."""
    for name in CALLS:
        setattr(os, name, killer.wrap(getattr(os, name)))
    plain = os.fdopen
    os.fdopen = lambda *args, **more: Torn(plain(*args, **more), killer)


def save(reader: Reader, folder: Path) -> None:
    """Change the title and the view of the second scene, so that both files are written."""
    raw = (folder / "briefing.yml").read_bytes()
    title = TITLES[TITLES[0].encode() + b"\n" in raw]
    selection = replace(
        Selection.opening(reader.served.dossier),
        layers=frozenset({"rivers", "sites"} if title == TITLES[0] else {"places"}),
    )
    fields = {"title": title}
    make_change(reader, Change(Deed.EDIT, digest_of(raw), "visits", None, 0, fields, selection))


def main() -> None:
    folder = Path(sys.argv[1])
    served = ServedDossier.of(load_dossier(folder))
    reader = Reader(served)
    # What writes nothing takes longer than the save: reading it again, and asking DuckDB.
    reader.read = lambda: None
    holding.select_events = lambda served, _selection: served.dossier.events
    for claim in served.dossier.claims:  # read layers and judge once, not in every child
        reader.verdicts.judge(claim.id, served.opening)
    for line in sys.stdin:
        word, _, number = line.strip().partition(" ")
        if word == "wait":
            os.wait()
            answer("ended")
            continue
        child = os.fork()  # nothing here has started a thread yet
        if child == 0:
            if word == "step":
                install(Killer(int(number)))
                save(reader, folder)
                os._exit(0)
            save(reader, folder)
            answer(str(os.getpid()))
            while True:
                save(reader, folder)
        if word == "step":
            _, status = os.waitpid(child, 0)
            answer("killed" if os.WIFSIGNALED(status) else f"done {os.WEXITSTATUS(status)}")


def answer(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
