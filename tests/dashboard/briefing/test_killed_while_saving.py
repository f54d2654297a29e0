"""A server killed at any moment of a save leaves the old briefing or the new one, whole."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dashboard.briefing.briefings import Reader
from dashboard.briefing.changes import Change, Deed
from dashboard.briefing.holding import read_kept
from dashboard.briefing.keeping import make_change
from dashboard.store.served import ServedDossier
from seeds.editing.undoing import digest_of
from seeds.loading.briefing import read_scenes
from seeds.loading.dossier import load_dossier
from tests.dashboard.briefing.saving import TITLES
from tests.seeds.folders import copy_sound

ROOT = Path(__file__).parents[3]
COMMENTS = (b"# At the top.", b"# The visits' own.", b"# inside the view", b"# At the end.")
STEPS = 200
"""More boundaries than a save has: the last ones are past its end."""
MOMENTS = 25


@pytest.fixture
def folder(tmp_path):
    folder = copy_sound(tmp_path)
    file = folder / "briefing.yml"
    text = file.read_text().replace("- id: visits", "# The visits' own.\n- id: visits")
    text = text.replace("  view:\n", "  view:\n    # inside the view\n")
    file.write_text(f"# At the top.\n{text}\n# At the end.\n")
    return folder


@contextmanager
def saver(folder: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.dashboard.briefing.saving", str(folder)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.stdin.close()


def tell(process: subprocess.Popen[str], words: str) -> str:
    process.stdin.write(words + "\n")
    process.stdin.flush()
    return process.stdout.readline().strip()


def check_whole(folder: Path, dossier) -> bytes:
    """The briefing's bytes, which must be a whole version with every comment and scene."""
    raw = (folder / "briefing.yml").read_bytes()
    for comment in COMMENTS:
        assert raw.count(comment) == 1
    scenes, issues = read_scenes(raw, dossier)
    assert issues == []
    assert [scene.id for scene in scenes] == ["opening", "visits", "closing"]
    assert raw.endswith(b"# At the end.\n")
    kept = folder / "kept.json"
    assert read_kept(kept.read_bytes() if kept.exists() else b"")[1] is None
    return raw


def test_killed_at_every_boundary_of_a_system_call_the_file_is_the_old_or_the_new_one(folder):
    dossier = load_dossier(folder)
    killed, seen = 0, set()
    with saver(folder) as process:
        for step in range(1, STEPS):
            before = (folder / "briefing.yml").read_bytes()
            answer = tell(process, f"step {step}")
            after = check_whole(folder, dossier)
            seen.add(after != before)
            if answer == "done 0":
                assert after != before
                break
            assert answer == "killed"
            killed += 1
            if after != before:
                titles = [scene.title for scene in read_scenes(after, dossier)[0]]
                assert titles[1] in TITLES
    assert killed + MOMENTS >= 50
    assert seen == {True, False}


def test_killed_at_varied_moments_the_file_is_always_whole(folder):
    dossier = load_dossier(folder)
    moments = random.Random(4)
    versions = set()
    with saver(folder) as process:
        for _ in range(MOMENTS):
            began = time.monotonic()
            child = int(tell(process, "loop"))
            first_s = time.monotonic() - began
            time.sleep(moments.random() * 3 * first_s)  # some saves of this machine's own length
            os.kill(child, signal.SIGKILL)
            assert tell(process, "wait") == "ended"
            versions.add(check_whole(folder, dossier))
    assert len(versions) > 1


def test_after_a_kill_the_next_save_goes_through_and_no_draft_is_left(folder):
    served = ServedDossier.of(load_dossier(folder))
    with saver(folder) as process:
        for step in (5, 9, 13, 17, 21, 25):
            assert tell(process, f"step {step}") == "killed"
    raw = (folder / "briefing.yml").read_bytes()
    change = Change(Deed.EDIT, digest_of(raw), "visits", fields={"title": "After all"})
    after = make_change(Reader(served), change)
    assert after.scenes[1].scene.title == "After all"
    assert [path.name for path in folder.rglob(".araxes-draft-*")] == []
    undone = make_change(Reader(served), Change(Deed.UNDO, after.digest))
    assert undone.digest == digest_of(raw)
