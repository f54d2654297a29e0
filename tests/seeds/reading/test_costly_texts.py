"""Texts within the size of a file that would cost gigabytes or minutes: a sentence, and cheaply."""

import subprocess
import sys

import pytest

from dashboard.commands.dossiers import report
from seeds.issues import MOST_TOLD, DossierError, Issue
from seeds.loading.dossier import check_dossier
from seeds.reading.tree import ESCAPE_LIMIT, LINE_LIMIT, read_tree
from tests.seeds.folders import copy_sound

MILLIONS = 15_000_000
LINES = {
    "plain": "- id: " + "x" * MILLIONS,
    "in quotes": '- id: "' + "x" * MILLIONS + '"',
    "in single quotes": "- id: '" + "x" * MILLIONS + "'",
    "in another script": "- id: " + "ق" * (MILLIONS // 2),
    "escapes": '- id: "' + r"\n" * (MILLIONS // 5) + '"',
    "a comment": "- id: a  #" + "-" * MILLIONS,
    "a key": "x" * MILLIONS + ": 1",
    "a list": "[" + "a," * (MILLIONS // 2) + "]",
}


@pytest.mark.parametrize("text", LINES.values(), ids=LINES)
@pytest.mark.parametrize("end", ["", "\n", "\r- id: b\n"])
def test_a_line_that_nobody_wrote_is_refused_with_its_length(text, end):
    root, issues = read_tree(f"# the first line\n{text}{end}".encode(), "briefing.yml")
    assert root is None
    assert [str(issue) for issue in issues] == [
        f"briefing.yml:2: came a line of {len(text):,} characters; expected at most 65,536; "
        "break the text into lines, behind >-"
    ]


def test_the_longest_line_is_read():
    for value in ("x" * (LINE_LIMIT - 6), '"' + r"\t" * ((LINE_LIMIT - 8) // 2) + '"'):
        root, issues = read_tree(f"- id: {value}\n- id: b\n".encode(), "briefing.yml")
        assert issues == []
        assert len(root.value) == 2


def test_escapes_heaped_over_many_lines_are_refused_too():
    text = '- id: "' + "\n  ".join([r"\n" * 10_000] * 11) + '"\n'
    _, issues = read_tree(text.encode(), "claims.yml")
    assert [str(issue) for issue in issues] == [
        "claims.yml: came 110,000 backslashes; expected at most 100,000 in a file; "
        "write the characters themselves"
    ]
    assert ESCAPE_LIMIT == 100_000


def test_a_check_of_a_costly_dossier_stays_small(tmp_path):
    folder = copy_sound(tmp_path)
    (folder / "events.yml").write_text(LINES["plain"])
    code = (
        "import resource, sys; from pathlib import Path;"
        "from seeds.loading.dossier import check_dossier;"
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss;"
        "before = peak(); issues = check_dossier(Path(sys.argv[1]));"
        "print(peak() - before, *issues)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, folder], capture_output=True, text=True, check=True
    ).stdout
    grown, words = told.split(" ", 1)
    unit = 1 if sys.platform == "darwin" else 1024
    assert int(grown) * unit < 200 * 1024 * 1024
    assert "events.yml:1: came a line of 15,000,006 characters" in words


def test_a_report_of_very_many_problems_ends_with_how_many_more(tmp_path):
    folder = copy_sound(tmp_path)
    with (folder / "places.yml").open("a") as file:
        file.writelines(f"- unknown-{number}: 1\n" for number in range(2_000))
    issues = check_dossier(folder)
    assert len(issues) >= 2_000
    for text in (str(DossierError(tuple(issues))), report(folder, issues)):
        lines = text.splitlines()
        assert lines[-1].strip() == f"… and {len(issues) - MOST_TOLD:,} more"
        assert len(lines) <= MOST_TOLD + 2


@pytest.mark.parametrize("count", [0, 1, MOST_TOLD])
def test_a_report_of_some_problems_has_all_of_them(tmp_path, count):
    issues = [Issue("a.yml", line, "", "", "x", "y", "z") for line in range(1, count + 1)]
    lines = report(tmp_path, issues).splitlines()
    assert lines[1:] == [f"  {issue}" for issue in issues]
