"""Every broken dossier gives its whole set of messages, in the order of the files.

A folder of ``tests/fixtures/broken`` holds the files in which it differs from the sound dossier,
and ``expected.txt``. What cannot lie in a repository (a link, a file of 16 MB) is made here.
"""

import shutil

import pytest

from seeds.issues import DossierError
from seeds.loading.dossier import EVENT_LIMIT, SCENE_LIMIT, check_dossier, load_dossier
from seeds.reading.files import SIZE_LIMIT_BYTES
from tests.seeds.folders import BROKEN, copy_sound


def _link_events(folder):
    (folder / "elsewhere.yml").write_text("[]")
    (folder / "events.yml").unlink()
    (folder / "events.yml").symlink_to(folder / "elsewhere.yml")
    (folder / "places.yml").unlink()
    (folder / "places.yml").symlink_to(folder / "nowhere.yml")


def _put_folder(folder):
    (folder / "places.yml").unlink()
    (folder / "places.yml").mkdir()


def _remove(*names):
    def remove(folder):
        for name in names:
            (folder / name).unlink()

    return remove


def _nest(folder):
    (folder / "actors.yml").write_text("- " * 1200 + "x\n")
    (folder / "events.yml").write_text("[" * 5000 + "]" * 5000)


def _fill(folder):
    (folder / "events.yml").write_text("#" * (SIZE_LIMIT_BYTES + 1))


def _multiply(folder):
    (folder / "events.yml").write_text("[" + "a," * (EVENT_LIMIT + 1) + "]")


def _crowd(folder):
    (folder / "briefing.yml").write_text("[" + "a," * (SCENE_LIMIT + 1) + "]")


MADE = {
    "too-many-scenes": _crowd,
    "symbolic-link": _link_events,
    "folder-instead-of-file": _put_folder,
    "missing-files": _remove("places.yml", "events.yml"),
    "missing-first-file": _remove("dossier.yml"),
    "nested-without-end": _nest,
    "file-too-large": _fill,
    "too-many-events": _multiply,
}
NAMES = sorted(path.name for path in BROKEN.iterdir())


def _break(name, tmp_path):
    folder = copy_sound(tmp_path)
    for path in (BROKEN / name).glob("*.yml"):
        shutil.copyfile(path, folder / path.name)
    MADE.get(name, lambda _: None)(folder)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_broken_dossier_gives_all_its_messages_and_no_other(name, tmp_path):
    folder = _break(name, tmp_path)
    messages = [str(issue) for issue in check_dossier(folder)]
    assert messages == (BROKEN / name / "expected.txt").read_text(encoding="utf-8").splitlines()
    with pytest.raises(DossierError) as caught:
        load_dossier(folder)
    assert str(caught.value).splitlines() == messages


def test_there_are_thirty_broken_dossiers_and_each_says_something():
    assert len(NAMES) >= 30
    assert set(MADE) <= set(NAMES)
    for name in NAMES:
        assert (BROKEN / name / "expected.txt").read_text(encoding="utf-8").strip(), name


def test_the_sound_dossier_has_no_fault(tmp_path):
    assert check_dossier(copy_sound(tmp_path)) == []


def test_a_folder_that_is_not_there_says_how_to_begin_one(tmp_path):
    folder = tmp_path / "nowhere"
    assert [str(issue) for issue in check_dossier(folder)] == [
        f"{folder}: came nothing; expected a folder with a dossier; name a folder that exists, "
        f"or begin one with: araxes new {folder}"
    ]


def test_a_file_in_place_of_a_folder_is_called_one(tmp_path):
    file = tmp_path / "dossier.yml"
    file.write_text("")
    assert [str(issue) for issue in check_dossier(file)] == [
        f"{file}: came a file; expected a folder with a dossier; name the folder that it is in"
    ]


def test_an_empty_folder_is_told_about_every_file(tmp_path):
    assert [(issue.file, issue.came) for issue in check_dossier(tmp_path)] == [
        (name, "nothing")
        for name in ("dossier.yml", "sources.yml", "places.yml", "actors.yml", "events.yml")
    ]
