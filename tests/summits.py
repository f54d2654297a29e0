"""Summits, a kind of event that the vocabulary does not have: its row, and a dossier with one."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.grown import ROOT, Grown
from tests.javascript import bundle_scripts

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


def add_summit(grown: Grown) -> None:
    """Add the kind to the vocabulary, and write anew what is written from it."""
    before = "    agreement:\n"
    grown.edit("seeds/vocabulary.yml", (before, SUMMIT + before))
    grown.run_module("seeds.building_vocabulary")
    bundle_scripts(grown.folder)


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
