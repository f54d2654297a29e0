"""What a file of slides says of itself, in place of what the library's template says.

python-pptx starts from a deck that somebody saved on a Mac, in 4:3: its printer, its picture and
its name would travel with every briefing.
"""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn

_LITTER = (RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.PRINTER_SETTINGS)


def tidy(presentation: Any, program: str) -> None:
    """Leave nothing of the template that does not describe these slides."""
    package = presentation.part.package
    for owner in (package, presentation.part):
        for id_, relation in list(owner._rels.items()):
            if relation.reltype in _LITTER:
                owner._rels.pop(id_)
    root = presentation.part._element
    root.find(qn("p:sldSz")).attrib.pop("type", None)
    _name_notes_master(presentation.part, root)
    package.part_related_by(RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)._blob = _properties(
        len(presentation.slides), program
    )


def _name_notes_master(part: Any, root: Any) -> None:
    """Say in the presentation which master its notes have (ISO 29500-1, 19.2.1.18)."""
    id_ = part.relate_to(part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
    if root.find(qn("p:notesMasterIdLst")) is None:
        masters = root.makeelement(qn("p:notesMasterIdLst"), {})
        masters.append(masters.makeelement(qn("p:notesMasterId"), {qn("r:id"): id_}))
        root.find(qn("p:sldMasterIdLst")).addnext(masters)


def _properties(slides: int, program: str) -> bytes:
    """The extended properties (ISO 29500-1, 22.2); every slide here has notes."""
    schema = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{schema}"><Application>{escape(program)}</Application>'
        "<PresentationFormat>On-screen Show (16:9)</PresentationFormat>"
        f"<Slides>{slides}</Slides><Notes>{slides}</Notes><HiddenSlides>0</HiddenSlides>"
        "</Properties>"
    ).encode()
