"""A new dossier: a folder of commented files that passes the check and can be served at once."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from string import Template

from seeds.folding import plain_words
from seeds.issues import shown
from seeds.loading.dossier import FILES, OPTIONAL_FILES
from seeds.reading.values import ID, ID_LIMIT

TEMPLATE = Path(__file__).parents[1] / "template"
"""The files of a new dossier; ``$slug``, ``$title``, ``$start`` and ``$as_of`` are filled in."""

_OPENING = timedelta(days=365)
"""How far back the first window reaches: enough to see a year of visits before there are any."""


class StartError(Exception):
    """A dossier that cannot be begun there; the message is a sentence with the remedy."""


def start_dossier(folder: Path, today: date | None = None) -> list[Path]:
    """Write a new dossier and return its files, in the order in which to fill them in.

    ``folder`` is made if it is not there, with the folders above it; slug and title come from its
    name. ``today`` is the day up to which the dossier knows, by default the day of the system.

    Raises
    ------
    StartError
        Where the folder's name cannot be a slug, where a file would be overwritten, and where the
        folder or a file cannot be written. Nothing is written in the first two cases.

    """
    name = folder.resolve().name
    _refuse_name(name)
    files = [folder / file for file in (*FILES, *OPTIONAL_FILES)]
    _refuse_overwriting(folder, files)
    as_of = today or date.today()  # noqa: DTZ011  the reader's own calendar day is meant
    values = {
        "slug": name,
        "title": name.replace("-", " ").capitalize(),
        "start": (as_of - _OPENING).isoformat(),
        "as_of": as_of.isoformat(),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in files:
            template = Template((TEMPLATE / file.name).read_text(encoding="utf-8"))
            with file.open("x", encoding="utf-8") as opened:  # x: never over another's file
                opened.write(template.substitute(values))
    except OSError as error:
        raise StartError(
            f"The dossier cannot be written to {folder}: {error.strerror or error}. "
            "Choose a folder in which you may write."
        ) from None
    return files


def _refuse_name(name: str) -> None:
    if ID.fullmatch(name) and len(name) <= ID_LIMIT:
        return
    near = _near_slug(name)
    raise StartError(
        f"The folder's name {shown(name)} cannot stand in an address. Expected small letters a to "
        f"z and digits with hyphens between, at most {ID_LIMIT} characters"
        + (f"; try {near}." if near else ", as in norway-finland-2024.")
    )


def _near_slug(name: str) -> str:
    """The name without what a slug cannot hold, "" where nothing is left of it."""
    return "-".join(plain_words(name))[:ID_LIMIT].strip("-")


def _refuse_overwriting(folder: Path, files: list[Path]) -> None:
    if folder.exists() and not folder.is_dir():
        raise StartError(f"{folder} is a file. Name a new or an empty folder.")
    present = [file.name for file in files if file.exists() or file.is_symlink()]
    if present:
        raise StartError(
            f"{folder} already holds {', '.join(present)}, and nothing is overwritten. "
            "Name a new or an empty folder, or move these files away."
        )
