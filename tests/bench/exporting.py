"""How long slides and hand-out of the first dossier take, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Made:
    """One export: seconds from the command to the file, and its size."""

    seconds: float
    size_bytes: int


def time_export(form: str) -> Made:
    """Run ``araxes export`` once, imports and fonts included."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / f"briefing.{form}"
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "dashboard", "export", "--format", form, "--out", str(out)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        return Made(time.perf_counter() - began, out.stat().st_size)
