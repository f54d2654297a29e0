"""A copy of the program with something added, to see what follows from it by itself."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


class Grown:
    """A copy of ``dashboard/`` in a folder; all else is the project's own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.edited: list[str] = []
        self.added: list[str] = []
        shutil.copytree(ROOT / "dashboard", folder / "dashboard")
        for name in ("seeds", "geodata", "assets", "tests"):
            (folder / name).symlink_to(ROOT / name)

    def edit(self, path: str, *changes: tuple[str, str]) -> None:
        """Put text in the place of other text, which must be there once."""
        file = self.folder / path
        text = file.read_text()
        for before, after in changes:
            assert text.count(before) == 1, f"{path} has {before!r} {text.count(before)} times"
            text = text.replace(before, after)
        file.write_text(text)
        self.edited.append(path)

    def add(self, path: str, text: str) -> None:
        """Write a file that was not there."""
        file = self.folder / path
        assert not file.exists()
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
        self.added.append(path)

    @property
    def environment(self) -> dict[str, str]:
        """In which Python finds the copy."""
        return {**os.environ, "PYTHONPATH": str(self.folder), "PYTHONDONTWRITEBYTECODE": "1"}

    def run(self, script: str, *arguments: str) -> str:
        """What a Python script prints in it; CalledProcessError with its errors otherwise."""
        made = subprocess.run(
            [sys.executable, "-P", "-c", script, *arguments],
            cwd=self.folder, env=self.environment, check=True, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        return made.stdout
