"""What others wrote is named with its licence, in one file that travels with the wheel."""

from __future__ import annotations

from importlib import metadata

import pytest

from dashboard.briefing_files.onefile import building_notices
from dashboard.briefing_files.onefile.building_notices import (
    INSIDE,
    main,
    notices_file,
    write_notices,
)
from dashboard.briefing_files.onefile.licences import list_licences
from dashboard.figures.tokens import assets_folder

NOTICES = notices_file().read_text(encoding="utf-8")


def test_the_file_is_the_one_that_the_installed_packages_make(monkeypatch: pytest.MonkeyPatch):
    assert write_notices() == NOTICES, "make it anew: make notices"
    monkeypatch.setattr("sys.argv", ["building_notices", "--check"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code is None


def test_another_file_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path):
    monkeypatch.setattr(building_notices, "notices_file", lambda: tmp_path / "NOTICES.txt")
    monkeypatch.setattr("sys.argv", ["building_notices", "--check"])
    with pytest.raises(SystemExit, match="make notices"):
        main()
    monkeypatch.setattr("sys.argv", ["building_notices"])
    main()
    assert (tmp_path / "NOTICES.txt").read_text(encoding="utf-8") == NOTICES


def test_what_the_page_in_one_file_holds_is_named():
    for name, licence, text in list_licences(assets_folder()):
        assert f"\n{name}\n{licence}\n" in NOTICES
        assert "SIL OPEN FONT LICENSE" in text or text.strip() in NOTICES


@pytest.mark.parametrize("package", INSIDE)
def test_packages_whose_scripts_are_served_stand_with_their_licence_in_full(package: str):
    assert f"\n{package} {metadata.version(package)}\n" in NOTICES
    texts = [
        str(file.read_text()) for file in metadata.files(package) or () if "licenses" in file.parts
    ]
    assert texts
    for text in texts:
        assert " ".join(text.split()) in " ".join(NOTICES.split())


@pytest.mark.parametrize(
    "words",
    [
        "@license React react-dom.production.min.js",
        "Copyright (c) Facebook, Inc. and its affiliates.",
        "MapLibre contributors",
        "AG Grid Community",
        "Mantine, by Vitaly Rtishchev",
        "Permission is hereby granted",
        "Open Database License",
    ],
)
def test_those_who_wrote_it_are_named(words: str):
    assert words in " ".join(NOTICES.replace(" * ", " ").split())
