"""The days that an event surely covers, where its date says so.

A day or an interval between days is sure throughout. Of "2018-12/2019-01" only the turn of the
month is: it began some day of December and ended some day of January. "2018-12" alone, or one of
several days, covers no day for sure.
"""

from __future__ import annotations

from datetime import date

from seeds.dates.edtf import EdtfDate


def certain_days(when: EdtfDate, as_of: date) -> tuple[date, date] | None:
    """First and last day, inclusive, on which the event must have gone on; None for none.

    An end that is "open" lies after ``as_of``: the event goes on that day. Of a start that is open
    or unknown, and of an end that is unknown, only the day at the known side is sure.
    """
    if when.is_set:
        return None
    start, end = when.moments[0].widened, when.moments[-1].widened
    if when.open_start:
        return end if end[0] == end[1] else None
    if when.open_end == "open":
        return start[1], max(start[1], as_of)
    first, last = start[1], start[0] if when.open_end else end[0]
    return (first, last) if first <= last else None
