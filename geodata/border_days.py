"""Since when land borders are known to run as they are drawn: ``compiled/border_days.yml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType

from ruamel.yaml import YAML

_TABLE = Path(__file__).parent / "compiled" / "border_days.yml"


@dataclass(frozen=True)
class BorderDays:
    """``drawn`` is the year as of which all borders are drawn; ``since`` the first day by pair.

    Pairs are codes in alphabetical order with a dash between them; a pair that is not there is
    known to run so only as of the year in which it was drawn.
    """

    drawn: int
    since: Mapping[str, date]

    def is_known(self, a: str, b: str, day: date) -> bool:
        """Whether the border of two countries is known to have run as drawn on a day."""
        begins = self.since.get("-".join(sorted((a, b))))
        return begins is not None and begins <= day


@cache
def border_days() -> BorderDays:
    """The table as committed."""
    data = YAML(typ="safe", pure=True).load(_TABLE.read_text(encoding="utf-8"))
    since = {row["pair"]: date.fromisoformat(str(row["valid_from"])) for row in data["borders"]}
    return BorderDays(int(data["drawn"]), MappingProxyType(since))
