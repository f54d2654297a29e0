"""A package of Office files as the same bytes on every day.

Such a package is a ZIP; its entries carry the time of writing, and a chart's workbook the time of
its making. Neither says anything of the content.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date

_FIRST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP can name."""

_MOMENT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms)")


def settled(package: bytes, made: date) -> bytes:
    """The package with one time everywhere: the start of a day, UTC."""
    moment = f"{made.isoformat()}T00:00:00Z".encode()
    output = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as source,
        zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name.endswith((".xlsx", ".docx", ".pptx")):
                content = settled(content, made)
            elif name == "docProps/core.xml":
                content = _MOMENT.sub(rb"\g<1>" + moment + rb"\g<2>", content)
            entry = zipfile.ZipInfo(name, _FIRST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, content)
    return output.getvalue()
