"""The presenter's window: a page of its own, with the same headers, for served dossiers only."""

from __future__ import annotations

import re

from flask.testing import FlaskClient

from dashboard.app import assets_folder
from dashboard.server.addresses import AT_ROOT
from dashboard.views.present.window import write_page

SCRIPTS = {"head": "0123", "presenter": "4567"}


def test_the_window_of_a_dossier_is_a_page_without_dash(client: FlaskClient):
    response = client.get("/presenter/iran-azerbaijan-2019")
    page = response.get_data(as_text=True)
    assert (response.status_code, response.mimetype) == (200, "text/html")
    assert 'data-slug="iran-azerbaijan-2019"' in page
    assert "_dash" not in page
    assert "unsafe-eval" not in response.headers["Content-Security-Policy"]
    assert response.headers["X-Frame-Options"] == "DENY"


def test_an_unknown_dossier_is_refused_with_a_sentence(client: FlaskClient):
    response = client.get("/presenter/atlantis")
    assert response.status_code == 404
    assert response.get_data(as_text=True) == (
        "No dossier 'atlantis' is served here; expected one of iran-azerbaijan-2019.\n"
    )


def test_a_title_is_text_and_no_markup():
    page = write_page("small", "</title><script>alert(1)</script>", AT_ROOT, SCRIPTS)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_page_has_no_script_or_style_of_its_own_and_names_files_that_are_there():
    page = write_page("small", "A small dossier", AT_ROOT, SCRIPTS)
    assert re.findall(r"<script[^>]*>[^<]", page) == []
    assert "<style" not in page
    assert re.findall(r"\son\w+=", page) == []
    named = re.findall(r'(?:src|href)="/assets/([^"]+)"', page)
    named = [re.sub(r"^(built/\w+)\.\d{4}\.", r"\1.", name) for name in named]
    assert len(named) > 4
    assert [name for name in named if not (assets_folder() / name).is_file()] == []
