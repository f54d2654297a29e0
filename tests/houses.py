"""A copy of the program to which a test adds something, to show how little has to be changed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[1]

SUMMIT = """\
    summit:
      meaning: heads of state or of government meet
      article: a
      plural: summits
      lane: Summits
      mark: M-1 .85L-.5 -.75L0 .15L.5 -.75L1 .85Z
      roles: [guest, host, party]
      is: [contact, in_person, begun, mutual]
"""
"""A row of the vocabulary that it does not have: a kind of event, and its mark."""


def copy_house(folder: Path) -> Path:
    """The packages and assets as they stand, in a folder from which they run; large data is linked.

    ``python -m`` prefers the packages of the folder that it is started in.
    """
    unwanted = shutil.ignore_patterns("__pycache__", "layers", "fonts")
    for name in ("seeds", "geodata", "dashboard", "assets"):
        shutil.copytree(ROOT / name, folder / name, ignore=unwanted)
    for name in ("geodata/layers", "assets/fonts"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def add_summit(house: Path) -> None:
    """Add the kind to the vocabulary of a house, and write anew what is written from it."""
    table = house / "seeds" / "vocabulary.yml"
    before, agreement, after = table.read_text(encoding="utf-8").partition("    agreement:\n")
    assert agreement
    table.write_text(before + SUMMIT + agreement + after, encoding="utf-8")
    run_in(house, "seeds.building_vocabulary")


def dossier_with_summit(folder: Path) -> Path:
    """The sound dossier, in which two presidents meet on the border."""
    shutil.copytree(ROOT / "tests" / "fixtures" / "sound", folder)
    events = folder / "events.yml"
    summit = """\
- id: peak
  kind: summit
  title: The presidents meet
  date: 2019-01-10
  date_words: on the tenth
  place: baku
  participants:
    - {country: IRN, role: guest}
    - {country: AZE, role: host}
  citations: [{source: paper}]
  grade: 2
"""
    events.write_text(events.read_text(encoding="utf-8") + summit, encoding="utf-8")
    return folder


def run_in(house: Path, module: str, *arguments: str, check: bool = True) -> str:
    """What a module of a house prints, errors included; it must end well, unless told otherwise."""
    return _run(house, "-m", module, *arguments, check=check)


def ask_in(house: Path, program: str) -> str:
    """What a program that imports a house's packages prints."""
    return _run(house, "-c", program, check=True)


def _run(house: Path, *arguments: str, check: bool) -> str:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=house,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=PATIENCE_S,
    )
    assert not check or done.returncode == 0, done.stdout
    return done.stdout
