"""A kind of check is one class with its row, and one module that judges it."""

import json
import shutil

from tests.grown import ROOT, Grown

KIND = "silence"
CLASS = '''

@dataclass(frozen=True, slots=True)
class Silence(Check):
    """No event of a pair is claimed for so many days before a date."""

    kind: ClassVar = "silence"
    meaning: ClassVar = "nothing happened between two countries for a time"

    pair: Annotated[Pair, Asks("whose silence")]
    days: Annotated[int, Asks("how long at least", low=1, high=40_000)]
    before: Annotated[EdtfDate, Asks("until when")]
    kinds: Annotated[tuple[EventKind, ...], Asks("of which events; any if left out")] = ()

    def misfits(self, events: Mapping[str, Event]) -> Iterator[Misfit]:
        """A silence before a date that is open to the past."""
        if self.before.earliest is None:
            yield "before", f'"{self.before.text}"', "a date with a first day", "write one"

'''
MODULE = '''"""``silence``: nothing happened between two countries for a time."""

from __future__ import annotations

from datetime import timedelta

from dashboard.claims.counting import of_kinds, of_pair
from dashboard.claims.evidence import Evidence
from dashboard.claims.findings import Finding, Verdict
from seeds.records.checks import Silence


def judge(check: Silence, evidence: Evidence) -> Finding:
    """Look for an event in the days before."""
    end = check.before.earliest
    start = end - timedelta(days=check.days)
    found = [
        event
        for event in evidence.events
        if of_pair(event, check.pair) and of_kinds(event, check.kinds)
        if event.date.possibly_within(start, end)
    ]
    verdict = Verdict.CONTRADICTED if found else Verdict.NOT_SHOWN
    events = tuple(event.id for event in found)
    return Finding(verdict, f"{len(found)} on record.", "Counted.", events=events)
'''
ASKED = """
from seeds.describing import describe
print(describe("choice kind of check"), describe("record check silence"))
"""
CLAIM = """\
- id: long-silence
  statement: Nothing happened for a year.
  kind: fact
  speaker: author
  citations: [{source: paper}]
  pairs: [[IRN, AZE]]
  check: {kind: silence, pair: [IRN, AZE], days: %s, before: "%s", kinds: [visit]}
"""


def add_silence(grown: Grown) -> None:
    """Add the kind: one file is edited, one is new."""
    window, row = "\n\ndef _window(", "            FirstSince,\n"
    grown.edit(
        "seeds/records/checks.py",
        (window, f"{CLASS}{window}"),
        (row, f"{row}            Silence,\n"),
    )
    grown.add(f"dashboard/claims/{KIND}.py", MODULE)


def test_a_kind_of_check_is_one_edited_file_and_one_new_one(tmp_path):
    grown = Grown(tmp_path / "program")
    add_silence(grown)
    folder = tmp_path / "sound"
    shutil.copytree(ROOT / "tests" / "fixtures" / "sound", folder)
    claims = folder / "claims.yml"
    given = claims.read_text(encoding="utf-8")
    claims.write_text(given + CLAIM % (365, "2019-01-24"), encoding="utf-8")

    assert "no problem" in grown.run_module("dashboard", "check", str(folder)).lower()
    told = json.loads(grown.run_module("dashboard", "claims", str(folder), "--json"))
    [silence] = [one for one in told["sound"] if one["id"] == "long-silence"]
    assert silence["verdict"] == "contradicted"
    assert silence["reason"] == "1 on record."

    page = grown.run(ASKED)
    assert "| `silence` | nothing happened between two countries for a time |" in page
    assert "| `days` | yes | a whole number | how long at least |" in page
    assert "| `kinds` |  | a list of kinds of event | of which events; any if left out |" in page

    claims.write_text(given + CLAIM % (0, "../2019"), encoding="utf-8")
    found = grown.run_module("dashboard", "check", str(folder), check=False)
    assert 'check.days: came "0"; expected a whole number from 1 to 40,000' in found
    claims.write_text(given + CLAIM % (9, "../2019"), encoding="utf-8")
    found = grown.run_module("dashboard", "check", str(folder), check=False)
    assert 'check.before: came "../2019"; expected a date with a first day; write one' in found
