"""The selection: the one frozen value that says what is looked at.

It lives in one store in the browser, is mirrored in the address, and every view reads it. What
comes from a browser is hostile, so :meth:`Selection.from_json` and :func:`read_address` check
every field and raise :class:`SelectionError` with a sentence.
"""

from dashboard.selection.address import (
    named_dossier,
    read_address,
    sift_address,
    write_address,
)
from dashboard.selection.camera import Camera
from dashboard.selection.choices import (
    DEFAULT_LAYERS,
    LAYER_GROUPS,
    VIEWPOINTS,
    Language,
    Page,
    Panel,
    Scope,
    Theme,
    Within,
)
from dashboard.selection.reading import SelectionError
from dashboard.selection.settling import settle
from dashboard.selection.value import Selection

__all__ = [
    "DEFAULT_LAYERS",
    "LAYER_GROUPS",
    "VIEWPOINTS",
    "Camera",
    "Language",
    "Page",
    "Panel",
    "Scope",
    "Selection",
    "SelectionError",
    "Theme",
    "Within",
    "named_dossier",
    "read_address",
    "settle",
    "sift_address",
    "write_address",
]
