"""The parts of the tests: which run one after another, in which order, and which side by side.

The tests of a part always run in one process. ``make test`` has two, which begin at the two ends
and go on until they meet: one with the browser's parts, the other with what is quick.
"""

from __future__ import annotations

import os

import pytest
from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

EXPORTS = "tests/dashboard/briefing_files/"
"""A part of several files, which share what takes long to make; every other file is a part."""

BROWSER = "tests/browser/"


def part_of(nodeid: str) -> str:
    """The part to which a test belongs, by its id."""
    file = nodeid.partition("::")[0]
    return EXPORTS if file.startswith(EXPORTS) else file


def arrange(items: list[pytest.Item]) -> None:
    """Put what is slow behind what is quick; before it, where processes begin at both ends."""
    sign = -1 if "PYTEST_XDIST_WORKER" in os.environ else 1
    items.sort(key=lambda item: sign * _slowness(item.nodeid))


def _slowness(nodeid: str) -> int:
    return 2 if nodeid.startswith(BROWSER) else int(nodeid.startswith(EXPORTS))


class FromBothEnds(LoadScopeScheduling):
    """Gives the first process the parts from the first on, the others those from the last back."""

    def _split_scope(self, nodeid: str) -> str:
        return part_of(nodeid)

    def _assign_work_unit(self, node: WorkerController) -> None:
        if node is not self.nodes[0]:
            self.workqueue.move_to_end(next(reversed(self.workqueue)), last=False)
        super()._assign_work_unit(node)
