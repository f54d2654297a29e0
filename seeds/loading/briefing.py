"""A briefing alone, against a dossier that is loaded: it is read anew at every question."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from seeds.checking.briefing import check_scenes
from seeds.issues import Issue
from seeds.loading.dossier import BRIEFING, read_entries
from seeds.reading.fields import Notes
from seeds.reading.files import FileError, load_bytes
from seeds.reading.references import Mention, Target, check_names
from seeds.reading.tree import read_tree
from seeds.records.briefing import Scene
from seeds.records.dossier import Dossier


def load_briefing_bytes(folder: Path) -> tuple[bytes, Issue | None]:
    """The bytes of a dossier's briefing, none where it has no such file, and why it has none.

    Where the folder itself is gone, that is why.
    """
    try:
        return load_bytes(folder / BRIEFING), None
    except FileNotFoundError:
        if folder.is_dir():
            return b"", None
        remedy = "serve the dossier from where it lies now"
        return b"", Issue(BRIEFING, 0, "", "", "nothing", "the dossier's folder", remedy)
    except FileError as error:
        return b"", error.issue()


def read_scenes(raw: bytes, dossier: Dossier) -> tuple[tuple[Scene, ...], list[Issue]]:
    """The scenes in the bytes of a briefing, and everything that is wrong with them.

    Scenes with a fault are left out; those that remain are as the file has them.
    """
    root, issues = read_tree(raw, BRIEFING)
    notes = Notes(issues=list(issues))
    entries = read_entries(root, BRIEFING, notes)
    defined = [*_names_of(dossier), *notes.defined]
    found = [
        *notes.issues,
        *check_names(defined, notes.used, notes.issues),
        *check_scenes(entries, dossier.opening, [one.code for one in dossier.countries]),
    ]
    found.sort(key=lambda issue: (issue.line, issue.field, issue.came))
    return tuple(entry.record for entry in entries), found


def _names_of(dossier: Dossier) -> Iterator[Mention]:
    """What scenes may name, as if its definition had just been read."""
    named = {
        Target.COUNTRY: [country.code for country in dossier.countries],
        Target.SOURCE: [source.id for source in dossier.sources],
        Target.EVENT: [event.id for event in dossier.events],
        Target.CLAIM: [claim.id for claim in dossier.claims],
    }
    for target, names in named.items():
        for name in names:
            yield Mention(target, name, target.file, 0, "", "")
