"""The formats in which a briefing is handed out: one row each, which everybody else reads.

A new format is a row here and a module with its writer. The command line, the dialog of the page,
the addresses and what they answer follow from the row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Extent(StrEnum):
    """What one file of a format holds."""

    SCENE = "scene"
    """A picture of one scene or view; of a whole briefing there is a ZIP of them."""

    SCENES = "scenes"
    """All scenes, or the one that is asked for, or a view."""

    BRIEFING = "briefing"
    """Always the whole briefing, which opens at a view where one is asked for."""


class Notes(StrEnum):
    """Whether the presenter's notes go into a file."""

    NEVER = "never"
    ASKED = "asked"
    """Only where somebody asks for the speaker's copy: an audience reads the file."""

    ALWAYS = "always"
    """Unless somebody wants it without: the file is presented from."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format, as people and programs are told of it.

    ``name`` and ``text`` are its words in the dialog. ``writer`` names the function that makes the
    bytes, as "module:function"; it is given an :class:`~dashboard.briefing_files.formats.Asked`
    and loaded when a file is made, since most writers take a second to load. ``coloured`` is False
    where the file has no colours of its own, or follows those of its reader.
    """

    suffix: str
    media_type: str
    name: str
    text: str
    writer: str
    extent: Extent = Extent.SCENES
    notes: Notes = Notes.NEVER
    coloured: bool = True

    def to_json(self) -> dict[str, Any]:
        """Plain values for the dialog."""
        return {
            "suffix": self.suffix,
            "name": self.name,
            "text": self.text,
            "notes": self.notes.value,
            "coloured": self.coloured,
        }


_ROWS = (
    Format(
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "Slides",
        "PowerPoint, to be edited",
        "dashboard.briefing_files.pptx:write",
        notes=Notes.ALWAYS,
    ),
    Format(
        "pdf",
        "application/pdf",
        "Hand-out",
        "PDF, one scene a page",
        "dashboard.briefing_files.pdf:write",
        notes=Notes.ASKED,
    ),
    Format(
        "html",
        "text/html; charset=utf-8",
        "Page",
        "one HTML file, the map alive",
        "dashboard.briefing_files.html:write",
        extent=Extent.BRIEFING,
        coloured=False,
    ),
    Format(
        "md",
        "text/markdown; charset=utf-8",
        "Text",
        "Markdown, sources numbered",
        "dashboard.briefing_files.markdown:write",
        notes=Notes.ASKED,
        coloured=False,
    ),
    Format(
        "png",
        "image/png",
        "Picture",
        "PNG, ready to paste",
        "dashboard.briefing_files.png:write",
        extent=Extent.SCENE,
    ),
    Format(
        "svg",
        "image/svg+xml",
        "Drawing",
        "SVG, sharp at any size",
        "dashboard.briefing_files.svg:write",
        extent=Extent.SCENE,
    ),
)

FORMATS: Mapping[str, Format] = {form.suffix: form for form in _ROWS}
"""By suffix, in the order in which they are offered; the first is the default."""


def media_type_of(name: str) -> str:
    """The media type of a file that was made, by its ending: a format's, or that of a ZIP."""
    form = FORMATS.get(name.rpartition(".")[2])
    return form.media_type if form else "application/zip"


def suffixes_with_notes() -> tuple[str, ...]:
    """The formats that the presenter's notes can go into."""
    return tuple(form.suffix for form in FORMATS.values() if form.notes is not Notes.NEVER)


def picture_suffixes() -> tuple[str, ...]:
    """The formats that are a picture of one scene or view."""
    return tuple(form.suffix for form in FORMATS.values() if form.extent is Extent.SCENE)
