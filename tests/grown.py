"""A copy of the program with something added, to see what follows from it by itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[1]


class Grown:
    """The packages and assets as they stand, in a folder from which they run.

    Layers, fonts and tests are the project's own.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.edited: list[str] = []
        self.added: list[str] = []
        unwanted = shutil.ignore_patterns("__pycache__", "layers", "fonts")
        for name in ("seeds", "geodata", "dashboard", "assets"):
            shutil.copytree(ROOT / name, folder / name, ignore=unwanted)
        for name in ("geodata/layers", "assets/fonts", "tests"):
            (folder / name).symlink_to(ROOT / name)

    def edit(self, path: str, *changes: tuple[str, str]) -> None:
        """Put text in the place of other text, which must be there once."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        for before, after in changes:
            assert text.count(before) == 1, f"{path} has {before!r} {text.count(before)} times"
            text = text.replace(before, after)
        file.write_text(text, encoding="utf-8")
        self.edited.append(path)

    def add(self, path: str, text: str) -> None:
        """Write a file that was not there."""
        file = self.folder / path
        assert not file.exists()
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        self.added.append(path)

    def run(self, script: str, *arguments: str) -> str:
        """What a Python script prints in it; AssertionError with its errors otherwise."""
        done = self._run("-c", script, *arguments)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def run_module(self, module: str, *arguments: str, check: bool = True) -> str:
        """What a module prints, errors included; it must end well, unless told otherwise."""
        done = self._run("-m", module, *arguments)
        printed = done.stdout + done.stderr
        assert not check or done.returncode == 0, printed
        return printed

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-P", *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"},
            check=False,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
        )
