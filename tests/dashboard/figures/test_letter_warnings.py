"""Letters that no font here has are named with scene, field and letter."""

from __future__ import annotations

from pathlib import Path

from dashboard.figures.letter_warnings import warn_of_letters


def test_scene_field_and_letter_are_named(tmp_path: Path):
    (tmp_path / "briefing.yml").write_text(
        '- id: handshake\n  headline: "Αθήνα 🤝 北京 🤝 → ✓"\n'
        '  figures:\n    - {value: "1", label: "𓂀 eye"}\n',
        encoding="utf-8",
    )
    assert [str(issue) for issue in warn_of_letters(tmp_path)] == [
        "briefing.yml:2 handshake headline: came 🤝 (U+1F91D, handshake); expected letters that a "
        "font here has; write it in words, or let hand-outs and pictures show □ for it",
        "briefing.yml:4 handshake figures[0].label: came 𓂀 (U+13080, egyptian hieroglyph d010); "
        "expected letters that a font here has; write it in words, or let hand-outs and pictures "
        "show □ for it",
    ]


def test_a_dossier_that_can_be_written_has_no_warning(tmp_path: Path):
    (tmp_path / "events.yml").write_text('- {id: a, title: "دیدار ﬁ नई"}\n', encoding="utf-8")
    assert warn_of_letters(tmp_path) == ()
