"""What we know: dossiers in text files, and the code that reads and checks them.

The few calls that a notebook needs; ``docs/notebook.md`` shows them. Each is loaded when it is
first asked for, so that ``import seeds`` costs nothing.

``load_dossier(folder)``
    The dossier in a folder; ``DossierError`` with every problem at once.
``check_dossier(folder)``
    Every problem of the dossier in a folder, as a list of ``Issue``.
``find_dossiers(folder)``
    The dossiers in a folder, or the folder itself.
``EMBEDDED``
    The folder of the dossiers that travel with the project.
``Dossier``
    What is loaded: frozen records, and ``events_frame()``.
``EdtfDate``
    A date that stays as uncertain as it is.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from seeds.dates.edtf import EdtfDate
    from seeds.issues import DossierError, Issue
    from seeds.loading.dossier import EMBEDDED, check_dossier, find_dossiers, load_dossier
    from seeds.records.dossier import Dossier

__all__ = [
    "EMBEDDED",
    "Dossier",
    "DossierError",
    "EdtfDate",
    "Issue",
    "check_dossier",
    "find_dossiers",
    "load_dossier",
]

_HOMES = {
    "seeds.dates.edtf": ("EdtfDate",),
    "seeds.issues": ("DossierError", "Issue"),
    "seeds.loading.dossier": ("EMBEDDED", "check_dossier", "find_dossiers", "load_dossier"),
    "seeds.records.dossier": ("Dossier",),
}
"""Module → what it is asked for here."""


def __getattr__(name: str) -> Any:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*globals(), *__all__]
