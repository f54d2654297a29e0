"""Every text of a dossier is found with the place where it is written."""

from __future__ import annotations

from pathlib import Path

from seeds.editing.starting import start_dossier
from seeds.loading.texts import Text, texts_of


def test_texts_stand_with_file_line_record_and_field(tmp_path: Path):
    folder = tmp_path / "norway-finland-2024"
    start_dossier(folder)
    (folder / "events.yml").write_text(
        "- id: one\n  title: A visit\n  participants:\n    - {country: NOR, role: guest}\n"
        "- title: No id\n",
        encoding="utf-8",
    )
    found = [text for text in texts_of(folder) if text.file == "events.yml"]
    assert found == [
        Text("events.yml", 1, "one", "id", "one"),
        Text("events.yml", 2, "one", "title", "A visit"),
        Text("events.yml", 4, "one", "participants[0].country", "NOR"),
        Text("events.yml", 4, "one", "participants[0].role", "guest"),
        Text("events.yml", 5, "record 2", "title", "No id"),
    ]
    head = next(text for text in texts_of(folder) if text.field == "slug")
    assert (head.file, head.record, head.words) == ("dossier.yml", "", folder.name)


def test_a_file_that_cannot_be_read_has_no_texts(tmp_path: Path):
    (tmp_path / "dossier.yml").write_text("slug: [", encoding="utf-8")
    assert list(texts_of(tmp_path)) == []
