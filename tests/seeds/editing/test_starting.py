import re
from datetime import date, datetime

import pytest

from dashboard.query.payload import build_payload
from dashboard.store.events import collect_rows
from dashboard.store.served import ServedDossiers
from seeds.editing.starting import StartError, start_dossier
from seeds.loading.dossier import FILES, OPTIONAL_FILES, check_dossier, load_dossier

TODAY = date(2026, 11, 25)


def test_a_new_dossier_passes_the_check_and_has_nothing_in_it(tmp_path):
    files = start_dossier(tmp_path / "norway-finland-2024", TODAY)
    assert [file.name for file in files] == [*FILES, *OPTIONAL_FILES]
    assert check_dossier(tmp_path / "norway-finland-2024") == []
    dossier = load_dossier(tmp_path / "norway-finland-2024")
    assert (dossier.slug, dossier.title) == ("norway-finland-2024", "Norway finland 2024")
    assert (dossier.as_of, dossier.opening.end) == (TODAY, TODAY)
    assert dossier.opening.start == date(2025, 11, 25)
    assert dossier.events == dossier.places == dossier.actors == dossier.sources == ()
    assert dossier.claims == ()
    assert [(scene.id, scene.role.value) for scene in dossier.scenes] == [("opening", "opening")]
    assert dossier.countries == dossier.pairs == ()


def test_a_new_dossier_can_be_served_and_travel_to_the_browser(tmp_path):
    start_dossier(tmp_path / "empty", TODAY)
    served = ServedDossiers((load_dossier(tmp_path / "empty"),)).default
    payload = build_payload(served)
    assert (payload["slug"], payload["events"], payload["countries"]) == ("empty", [], {})
    assert payload["extent"][0] < payload["extent"][1]
    with served.store.reading() as tables:
        assert collect_rows(tables.events) == []


def test_every_example_in_the_comments_of_a_new_dossier_fits_the_others(tmp_path):
    for file in start_dossier(tmp_path / "examples", TODAY):
        text = re.sub(r"(?m)^(countries|pairs): \[\]\n", "", file.read_text())
        file.write_text(re.sub(r"(?m)^#(?=(  )*[a-z-])", "", text))
    assert [str(issue) for issue in check_dossier(tmp_path / "examples")] == []
    dossier = load_dossier(tmp_path / "examples")
    assert dossier.pairs == (("NOR", "FIN"),) == (dossier.opening.pair,)
    assert [event.id for event in dossier.events] == ["example-visit"]
    assert [claim.events for claim in dossier.claims] == [("example-visit",)]
    assert [scene.claims for scene in dossier.scenes] == [(), ("first-visit-of-the-year",)]
    assert (dossier.marking, dossier.actors[0].offices[0].title) == (
        "Example only",
        "Minister of Examples",
    )


def test_without_a_day_a_new_dossier_knows_up_to_today(tmp_path):
    before = datetime.now().astimezone().date()
    start_dossier(tmp_path / "now")
    assert before <= load_dossier(tmp_path / "now").as_of <= datetime.now().astimezone().date()


def test_folders_above_are_made(tmp_path):
    start_dossier(tmp_path / "a" / "b" / "deep", TODAY)
    assert check_dossier(tmp_path / "a" / "b" / "deep") == []


def test_other_files_of_the_folder_are_left_alone(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine")
    start_dossier(tmp_path / "mine", TODAY)
    assert (tmp_path / "mine" / "notes.txt").read_text() == "mine"


def test_a_folder_that_holds_a_dossier_is_not_overwritten(tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "events.yml").write_text("[]")
    (folder / "dossier.yml").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(StartError) as caught:
        start_dossier(folder, TODAY)
    assert str(caught.value) == (
        f"{folder} already holds dossier.yml, events.yml, and nothing is overwritten. "
        "Name a new or an empty folder, or move these files away."
    )
    assert sorted(path.name for path in folder.iterdir()) == ["dossier.yml", "events.yml"]


def test_a_file_in_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "mine").write_text("text")
    with pytest.raises(StartError) as caught:
        start_dossier(tmp_path / "mine", TODAY)
    assert str(caught.value) == f"{tmp_path / 'mine'} is a file. Name a new or an empty folder."


@pytest.mark.parametrize(
    ("name", "shown", "remedy"),
    [
        ("Mein Dossier", '"Mein Dossier"', "; try mein-dossier."),
        ("Türkiye_2024", '"Türkiye_2024"', "; try turkiye-2024."),
        ("ایران", '"ایران"', ", as in norway-finland-2024."),
        ("-a-", '"-a-"', "; try a."),
        ("a" * 65, f'"{"a" * 65}"', f"; try {'a' * 64}."),
    ],
)
def test_an_unusual_folder_name_is_refused_with_a_better_one(tmp_path, name, shown, remedy):
    with pytest.raises(StartError) as caught:
        start_dossier(tmp_path / name, TODAY)
    assert str(caught.value) == (
        f"The folder's name {shown} cannot stand in an address. Expected small letters a to z "
        f"and digits with hyphens between, at most 64 characters{remedy}"
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["null", "no", "true", "2024", "1e3"])
def test_a_name_that_yaml_might_take_for_something_else_stays_a_name(tmp_path, name):
    start_dossier(tmp_path / name, TODAY)
    assert load_dossier(tmp_path / name).slug == name


def test_a_folder_that_cannot_be_written_gives_a_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StartError) as caught:
        start_dossier(tmp_path / "file" / "below", TODAY)
    assert str(caught.value) == (
        f"The dossier cannot be written to {tmp_path / 'file' / 'below'}: Not a directory. "
        "Choose a folder in which you may write."
    )
