"""One table of formats, which command line, dialog, addresses and documents follow."""

from __future__ import annotations

import inspect
import json
import pkgutil
import re
from collections.abc import Iterable
from typing import Any

import pytest

from dashboard.briefing_files.formats import Asked
from dashboard.context import Context
from dashboard.downloads.routes import FORMATS as DOWNLOADS
from dashboard.formats import FORMATS, media_type_of
from dashboard.pages import PAGES
from dashboard.store.served import ServedDossiers
from dashboard.views.shell.topbar import render_topbar
from tests.dashboard.small_dossier import small_dossier
from tests.dashboard.trees import attribute, walk
from tests.grown import ROOT, Grown

SLUG = "iran-azerbaijan-2019"

ROW = """
    Format(
        "txt",
        "text/plain; charset=utf-8",
        "Headline",
        "plain letters",
        "dashboard.briefing_files.txt:write",
        extent=Extent.SCENE,
        coloured=False,
    ),"""

WRITER = """
from dashboard.briefing_files.formats import Asked


def write(asked: Asked) -> bytes:
    return f"** {asked.scene.headline}".encode()
"""

PROBE = """
import json, sys
from typer.testing import CliRunner
from dashboard.app import build_app
from dashboard.cli import app
from dashboard.briefing_files.orders import read_order
from dashboard.context import Context
from dashboard.pages import PAGES
from dashboard.store.served import ServedDossiers
from seeds.loading.dossier import EMBEDDED, load_dossier
from tests.dashboard.trees import attribute, walk

slug, out = sys.argv[1:]
folder = str(EMBEDDED / slug)
options = [folder, "--format", "txt", "--scene", "visits", "--yes", "--out", out]
dossiers = ServedDossiers((load_dossier(EMBEDDED / slug),))
dash = build_app(dossiers)
answer = dash.server.test_client().get(f"/export/{slug}/view.txt")
print(json.dumps({
    "help": CliRunner().invoke(app, ["export", "--help"]).output,
    "written": CliRunner().invoke(app, ["export", *options]).output,
    "dialog": [attribute(one, "data-formats") for one in walk(dash.layout)],
    "order": read_order({"format": "txt"}, Context.of(dossiers), slug).format.name,
    "view": [answer.status_code, answer.content_type, answer.text],
}))
"""


def told_formats(attributes: list[Any]) -> list[dict[str, Any]]:
    (told,) = [value for value in attributes if value]
    return list(json.loads(told))


def test_every_row_has_a_writer_that_takes_what_is_asked():
    for form in FORMATS.values():
        writer = pkgutil.resolve_name(form.writer)
        assert inspect.get_annotations(writer, eval_str=True) == {"asked": Asked, "return": bytes}


def test_the_dialog_is_told_every_row_in_order():
    tree = render_topbar(Context.of(ServedDossiers((small_dossier(),))), PAGES)
    told = told_formats([attribute(one, "data-formats") for one in walk(tree)])
    assert told == [form.to_json() for form in FORMATS.values()]


def test_what_is_made_has_the_media_type_of_its_ending():
    assert media_type_of("a-briefing.pdf") == "application/pdf"
    assert media_type_of("a.b-scene.svg") == "image/svg+xml"
    assert media_type_of("a-briefing-png.zip") == "application/zip"


TABLES = {"dashboard/formats.py": FORMATS, "dashboard/downloads/routes.py": DOWNLOADS}

TYPST = {"dashboard/briefing_files/typesetting.py"}
"""Names what Typst is asked for, which is no format of ours."""


def lists(text: str, suffixes: Iterable[str]) -> bool:
    """Whether a text names suffixes as a list: two side by side in quotes, or three anywhere."""
    one = f"[\"']\\.?({'|'.join(suffixes)})[\"']"
    return bool(re.search(rf"{one}\s*,\s*{one}", text)) or len(set(re.findall(one, text))) > 2


@pytest.mark.parametrize("table", TABLES)
def test_no_other_file_lists_the_suffixes(table: str):
    """A new format would be missing from such a list."""
    files = [*(ROOT / "dashboard").rglob("*.py"), *(ROOT / "assets/js").rglob("*.js")]
    found = {
        path.relative_to(ROOT).as_posix()
        for path in files
        if lists(path.read_text(), TABLES[table])
    }
    assert found - TYPST == {table}


def test_the_documents_name_every_suffix():
    for page in ("docs/briefing.md", "docs/commands.md"):
        text = (ROOT / page).read_text()
        assert [suffix for suffix in FORMATS if f"`{suffix}`" not in text] == []


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a copy of the program says with one more row and one more file."""
    copy = Grown(tmp_path_factory.mktemp("program"))
    copy.edit("dashboard/formats.py", ("_ROWS = (", f"_ROWS = ({ROW}"))
    copy.add("dashboard/briefing_files/txt.py", WRITER)
    out = copy.folder / "headline.txt"
    said = json.loads(copy.run(PROBE, SLUG, str(out)).splitlines()[-1])
    return {**said, "file": out.read_text()}


def test_a_new_format_is_one_row_and_one_file(told: dict[str, Any]):
    assert "txt (headline), pptx (slides), pdf (hand-out)" in " ".join(told["help"].split())
    assert told["file"].startswith("** ")
    assert [form["suffix"] for form in told_formats(told["dialog"])] == ["txt", *FORMATS]
    assert told["order"] == "Headline"
    status, media_type, text = told["view"]
    assert (status, media_type) == (200, "text/plain; charset=utf-8")
    assert text.startswith("** ")
