"""The format in tables, from the schema itself: what seeds/README.md prints.

A block of the page stands between ``<!-- name -->`` and ``<!-- end -->``; :func:`fill_page` puts
the table of that name there. ``python -m seeds`` does so to the page in the repository.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from seeds.dates.edtf import EdtfDate
from seeds.format.briefing import BRIEFING_RECORDS
from seeds.format.choices import CHOICES
from seeds.format.claims import CLAIM_RECORDS
from seeds.format.dossier import RECORDS
from seeds.loading.dossier import EVENT_LIMIT, SCENE_LIMIT
from seeds.reading.fields import LIST_LIMIT, Field
from seeds.reading.files import SIZE_LIMIT_BYTES
from seeds.reading.tree import DEPTH_LIMIT, ESCAPE_LIMIT, LINE_LIMIT
from seeds.reading.values import ID_LIMIT, TEXT_LIMIT
from seeds.records.checks import CHECKS

PAGE = Path(__file__).parent / "README.md"
"""The page that describes the format."""

ALL_RECORDS: Mapping[str, tuple[Field, ...]] = MappingProxyType(
    {**RECORDS, **CLAIM_RECORDS, **BRIEFING_RECORDS}
)
"""Every record of the format by name."""

_CHECKS = "kind of check"
_BLOCK = re.compile(r"(<!-- (?P<name>[\w -]+) -->\n\n).*?(\n<!-- end -->)", re.DOTALL)

DATES: Mapping[str, str] = MappingProxyType(
    {
        "2019-01-16": "a day",
        "2018-12": "some time in that month",
        "2018": "some time in that year",
        "2018-03-XX": "an unknown day of that month",
        "2018-XX": "an unknown month of that year",
        "199X": "some time in that decade",
        "19XX": "some time in those hundred years",
        "2018-03-12~": "about that day: three days wider on either side",
        "2018-03?": "that month, but the source is not sure: a month wider",
        "2018%": "about that year, and not sure: a year wider",
        "2019-01-16/2019-01-17": "from the first day to the second",
        "2018-12/2019-01": "began in the one month, ended in the other",
        "1994/..": "goes on since then",
        "1994/": "began then; when it ended is not known",
        "../1994": "had gone on before, until then",
        "/1994": "ended then; when it began is not known",
        "[2018-12-21..2018-12-31]": "some day out of these",
        "[..2019-01-24]": "some day, not after that one",
        "[2018-12..]": "some day, not before that month",
        "[2018,2020]": "in the one year or the other",
    }
)
"""Every form of the EDTF profile, by an example, and what it means."""


def describe_record(fields: Iterable[Field]) -> str:
    """The fields of a record as a Markdown table."""
    rows = [
        (f"`{field.name}`", "yes" if field.required else "", field.kind, field.meaning)
        for field in fields
    ]
    return _table(("field", "must", "value", "meaning"), rows)


def describe_choice(name: str) -> str:
    """The values of a closed choice as a Markdown table."""
    if name == _CHECKS:
        rows = [(f"`{kind}`", check.meaning) for kind, check in CHECKS.items()]
    else:
        rows = [(f"`{choice.value}`", meaning) for choice, meaning in CHOICES[name].items()]
    return _table(("value", "meaning"), rows)


def describe_dates() -> str:
    """The EDTF profile as a Markdown table, with bounds and sentences as they are computed."""
    rows = []
    for text, meaning in DATES.items():
        read = EdtfDate.parse(text)
        bounds = (str(bound) if bound else "–" for bound in (read.earliest, read.latest))
        rows.append((f"`{text}`", meaning, *bounds, read.sentence()))
    return _table(("written", "meaning", "earliest", "latest", "shown as"), rows)


def describe_limits() -> str:
    """The limits as a Markdown table."""
    rows = [
        ("records in a file, events among them", f"{EVENT_LIMIT:,}"),
        ("scenes of a briefing", f"{SCENE_LIMIT}"),
        ("size of a file", f"{SIZE_LIMIT_BYTES // 1024 // 1024} MB"),
        ("characters of a line", f"{LINE_LIMIT:,}"),
        ("backslashes in a file", f"{ESCAPE_LIMIT:,}"),
        ("levels of nesting", f"{DEPTH_LIMIT}"),
        ("items of a list within a record", f"{LIST_LIMIT:,}"),
        ("characters of a text", f"{TEXT_LIMIT:,}"),
        ("characters of an id", f"{ID_LIMIT}"),
    ]
    return _table(("what", "at most"), rows)


def fill_page(page: str) -> str:
    """The page with every block as the format has it now; KeyError for a block of no name."""
    return _BLOCK.sub(lambda match: match[1] + describe(match["name"]) + match[3], page)


def describe(name: str) -> str:
    """The table of a block: "dates", "limits", "record event", "choice role"."""
    whole: Mapping[str, Callable[[], str]] = {"dates": describe_dates, "limits": describe_limits}
    if name in whole:
        return whole[name]()
    sort, _, rest = name.partition(" ")
    if sort == "record":
        return describe_record(ALL_RECORDS[rest])
    return describe_choice(rest)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
