"""What held on a day: lines that are dated, and works that stand from a day on.

The rules stand here and in ``assets/js/map/rules.js``, for the browser; both answer the cases of
``tests/fixtures/cases/validity.json``.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

_OPERATING, _PLANNED = "operating", "planned"
_OPEN = ".."
_MOMENT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class Standing(StrEnum):
    """What is known of a work on a day: that it worked, that it did not yet, or neither."""

    WORKING = "working"
    NOT_YET = "not_yet"
    UNKNOWN = "unknown"


def valid_on(properties: Mapping[str, Any], day: date) -> bool:
    """Whether a feature held on a day; one without dates always does.

    ``valid_from`` and ``valid_to`` are the first and the last day, both inclusive: ISO dates, or
    years or months of which every day counts. Null stands for not known or for still so.
    """
    written = day.isoformat()
    begins, ends = properties.get("valid_from"), properties.get("valid_to")
    return (not begins or begins <= written[: len(begins)]) and (
        not ends or written[: len(ends)] <= ends
    )


def standing_on(properties: Mapping[str, Any], day: date) -> Standing:
    """What is known of a work on a day.

    ``since_earliest`` and ``since_latest`` bound the day from which it works, as ISO dates (see
    :func:`since_bounds`); null is no bound.
    """
    written = day.isoformat()
    earliest, latest = properties.get("since_earliest"), properties.get("since_latest")
    if latest and latest <= written:
        return Standing.WORKING
    if earliest and written < earliest:
        return Standing.NOT_YET
    return Standing.UNKNOWN


def status_on(work: Mapping[str, Any], day: date) -> str:
    """A work's status on a day: ``operating``, ``building``, ``planned`` or ``unknown``.

    What does not work yet is as the layer has it; what works by the layer's own day but not yet on
    an earlier one counts as ``planned``.
    """
    match standing_on(work, day):
        case Standing.WORKING:
            return _OPERATING
        case Standing.UNKNOWN:
            return Standing.UNKNOWN.value
    status = str(work["status"])
    return _PLANNED if status == _OPERATING else status


def since_bounds(since: str | None) -> tuple[str | None, str | None]:
    """First and last day, as ISO dates, on which a work may have begun to work.

    ``since`` is a day, a month or a year ("2024-05-19", "2018-02", "2010"), one of them after two
    dots for some day up to then ("..2013-11-15"), or before them for some day from then on
    ("2026.."); None where nothing is known.

    Raises
    ------
    ValueError
        Where it is none of these.

    """
    if since is None:
        return None, None
    text = str(since)
    if text.startswith(_OPEN):
        return None, _bounds(text.removeprefix(_OPEN), text)[1]
    if text.endswith(_OPEN):
        return _bounds(text.removesuffix(_OPEN), text)[0], None
    return _bounds(text, text)


def _bounds(moment: str, text: str) -> tuple[str, str]:
    found = _MOMENT.fullmatch(moment)
    if not found:
        raise ValueError(f"came since: {text}; expected a day, a month or a year, or .. beside one")
    year, month, day = (int(part) if part else 0 for part in found.groups())
    first = date(year, month or 1, day or 1)
    last_month = month or 12
    last = date(year, last_month, day or calendar.monthrange(year, last_month)[1])
    return first.isoformat(), last.isoformat()
