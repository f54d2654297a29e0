"""The parts of the tests: which run one after another, and in which order.

Parts run side by side in ``make test``, the tests of one part always in one process.
"""

from __future__ import annotations

import os

import pytest
from xdist.scheduler import LoadScopeScheduling

SLOW = ("tests/browser/", "tests/dashboard/export/")
"""Parts of several files, whose tests share what takes long to make; every other file is a part."""


def part_of(nodeid: str) -> str:
    """The part to which a test belongs, by its id."""
    file = nodeid.partition("::")[0]
    return next((part for part in SLOW if file.startswith(part)), file)


def arrange(items: list[pytest.Item]) -> None:
    """Put tests in the order in which they run.

    One process tests what is quick before what is slow. Of several, one begins with the slowest
    part, so that it is done when the others are.
    """
    side_by_side = "PYTEST_XDIST_WORKER" in os.environ
    order = [*SLOW, ""] if side_by_side else ["", *SLOW[::-1]]
    items.sort(key=lambda item: order.index(part if (part := part_of(item.nodeid)) in SLOW else ""))


class SideBySide(LoadScopeScheduling):
    """Gives every process a part at a time."""

    def _split_scope(self, nodeid: str) -> str:
        return part_of(nodeid)
