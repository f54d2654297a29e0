"""Pictures and exports by address: what is given, and what is refused with which sentence."""

from __future__ import annotations

import threading
import time

import pytest

from dashboard.app import build_app
from dashboard.briefing_files import picture_routes
from dashboard.figures.tokens import load_tokens, token_sheets
from dashboard.store.served import ServedDossiers
from seeds.loading.dossier import load_dossier
from tests.dashboard.small_dossier import small_served
from tests.dashboard.stale_dossier import REASON, TITLES, stale_copy
from tests.patience import PATIENCE_S

SLUG = "iran-azerbaijan-2019"


def test_a_scene_s_map_is_given_and_known_again(client):
    first = client.get(f"/export/{SLUG}/scene/visits.svg")
    assert first.status_code == 200
    assert first.content_type == "image/svg+xml"
    assert b'width="480"' in first.data
    assert len(first.data) < 150_000
    again = client.get(
        f"/export/{SLUG}/scene/visits.svg", headers={"If-None-Match": first.headers["ETag"]}
    )
    assert (again.status_code, again.data) == (304, b"")
    dark = client.get(f"/export/{SLUG}/scene/visits.svg?theme=dark")
    assert dark.headers["ETag"] != first.headers["ETag"]


def sea_of(*, dark: bool) -> bytes:
    """The sea's fill as a drawing has it."""
    return f'fill="{load_tokens(token_sheets(), dark=dark)["sea"]}"'.encode()


def test_a_view_is_given_as_the_address_says(client, dossiers):
    answer = client.get(f"/export/{SLUG}/view.svg?pair=IRN-TUR&theme=dark")
    assert answer.status_code == 200
    assert b"All events, Iran \xe2\x80\x93 Turkey highlighted" in answer.data
    assert sea_of(dark=True) in answer.data
    png = client.get(f"/export/{SLUG}/view.png")
    assert png.data.startswith(b"\x89PNG")
    assert "view.png" in png.headers["Content-Disposition"]


def test_the_ground_beneath_marks_is_given_as_the_address_says(client):
    address = f"/export/{SLUG}/map-640x400.svg?at=48,38,5,0,0"
    light = client.get(address)
    assert (light.status_code, light.content_type) == (200, "image/svg+xml")
    assert b'width="640"' in light.data
    assert sea_of(dark=False) in light.data
    assert sea_of(dark=True) in client.get(f"{address}&theme=dark").data
    others = ("layers=rivers", "pair=IRN-TUR", "names=local", "kinds=visit", "asof=1980-01-01")
    drawn = [client.get(f"{address}&{other}").data for other in others]
    assert len({light.data, *drawn}) == 1 + len(others)
    again = client.get(address, headers={"If-None-Match": light.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/export/nowhere/scene/visits.svg", 404, "No dossier 'nowhere' is served here"),
        (f"/export/{SLUG}/scene/nowhere.svg", 404, "no scene 'nowhere'; expected one of opening"),
        (f"/export/{SLUG}/view.gif", 404, "A view is not drawn as 'gif'; expected png or svg."),
        (f"/export/{SLUG}/view.svg?pair=X", 400, "This address could not be read. pair:"),
        (f"/export/{SLUG}/view.svg?pair=IRN-ZZZ", 400, "expected two of this dossier's countries"),
        (
            f"/export/{SLUG}/map-8x600.svg",
            400,
            "A map of 8 × 600 is not drawn; expected 16 to 8192",
        ),
        (f"/export/{SLUG}/map-800x90000.svg", 400, "expected 16 to 8192 pixels."),
        (f"/export/{SLUG}/map-800x600.svg?pair=X", 400, "This address could not be read. pair:"),
        ("/export/nowhere/map-800x600.svg", 404, "No dossier 'nowhere' is served here"),
        (f"/export/{SLUG}/jobs/{'0' * 32}", 404, "There is no such export"),
        (f"/export/{SLUG}/jobs/{'0' * 32}/file", 404, "There is no such export"),
        (f"/export/nowhere/jobs/{'0' * 32}", 404, "No dossier"),
    ],
)
def test_what_is_not_there_is_refused_with_a_sentence(client, address, status, sentence):
    answer = client.get(address)
    assert answer.status_code == status
    assert sentence in answer.text
    assert answer.content_type == "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    ("order", "sentence"),
    [
        ({}, "format: came None; expected one of pptx, pdf, html, md, png, svg."),
        ({"format": "exe"}, "format: came 'exe'"),
        ({"format": "pdf", "notes": 1}, "notes: came 1; expected true or false."),
        ({"format": "pdf", "anyway": "yes"}, "anyway: came 'yes'; expected true or false."),
        ({"format": "pdf", "theme": "pink"}, "theme: came 'pink'"),
        ({"format": "pdf", "what": "all"}, "what: came 'all'"),
        ({"format": "pdf", "path": "/etc"}, "order: came ['path']; expected only"),
        ({"format": "pdf", "what": "scene", "scene": "../x"}, "scene: came '../x'"),
        ({"format": "pdf", "what": "view"}, "selection: came None"),
        ([], "order: came []; expected an object"),
        ("pdf", "order: came 'pdf'"),
    ],
)
def test_an_order_that_cannot_be_read_is_refused(client, order, sentence):
    answer = client.post(f"/export/{SLUG}/jobs", json=order)
    assert answer.status_code == 400
    assert sentence in answer.text


def test_an_order_must_be_json(client):
    answer = client.post(f"/export/{SLUG}/jobs", data="format=pdf")
    assert answer.status_code == 415
    broken = client.post(f"/export/{SLUG}/jobs", data="{", content_type="application/json")
    assert broken.status_code == 400


def finished(client, started) -> dict:
    assert started.status_code == 202, started.text
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        status = client.get(f"/export/{SLUG}/jobs/{started.json['id']}").json
        if status["state"] != "running":
            return status
        time.sleep(0.2)
    pytest.fail("the export did not end")


def test_a_briefing_is_made_and_fetched(client):
    started = client.post(f"/export/{SLUG}/jobs", json={"format": "md", "notes": False})
    early = client.get(f"/export/{SLUG}/jobs/{started.json['id']}/file")
    status = finished(client, started)
    assert early.status_code in {200, 409}
    assert (status["state"], status["name"]) == ("done", f"{SLUG}-briefing.md")
    file = client.get(f"/export/{SLUG}/jobs/{status['id']}/file")
    assert file.text.startswith("# Iran – Azerbaijan, January 2019")
    assert file.headers["Content-Disposition"] == f'attachment; filename="{SLUG}-briefing.md"'
    assert client.get(f"/export/nowhere/jobs/{status['id']}/file").status_code == 404


def test_a_view_is_made_without_being_a_scene(client, dossiers):
    selection = dossiers.default.opening.to_json()
    order = {"format": "svg", "what": "view", "selection": selection}
    status = finished(client, client.post(f"/export/{SLUG}/jobs", json=order))
    assert status["state"] == "done", status
    file = client.get(f"/export/{SLUG}/jobs/{status['id']}/file")
    assert file.data.startswith(b"<svg")


def test_scenes_that_no_longer_hold_are_asked_about_before_anything_is_made(tmp_path):
    dossiers = ServedDossiers((load_dossier(stale_copy(tmp_path)),))
    client = build_app(dossiers).server.test_client()
    asked = client.post(f"/export/{SLUG}/jobs", json={"format": "md"})
    assert asked.status_code == 409
    assert (asked.json["state"], asked.json["id"]) == ("asks", "")
    assert asked.json["words"] == f"2 scenes no longer hold: {'; '.join(TITLES)}."
    assert all(REASON in reason for reason in asked.json["reasons"])
    one = client.post(
        f"/export/{SLUG}/jobs", json={"format": "md", "what": "scene", "scene": "visits"}
    )
    assert one.json["words"] == "1 scene no longer holds: The visits."
    status = finished(
        client, client.post(f"/export/{SLUG}/jobs", json={"format": "md", "anyway": True})
    )
    assert status["state"] == "done"
    view = {"format": "md", "what": "view", "selection": dossiers.default.opening.to_json()}
    assert finished(client, client.post(f"/export/{SLUG}/jobs", json=view))["state"] == "done"


@pytest.fixture
def held(monkeypatch):
    """Holds the drawing of a name until it is let go of; gives both events."""
    drawing, done = threading.Event(), threading.Event()

    def hold(name):
        finished = getattr(picture_routes, name)

        def draw_slowly(*arguments, **options):
            drawing.set()
            assert done.wait(PATIENCE_S)
            return finished(*arguments, **options)

        monkeypatch.setattr(picture_routes, name, draw_slowly)
        return drawing, done

    yield hold
    done.set()


def test_a_worker_draws_one_picture_at_a_time_and_answers_everybody_else(app, held):
    drawing, done = held("build_view")
    first = []
    address = f"/export/{SLUG}/view.svg"
    thread = threading.Thread(target=lambda: first.append(app.server.test_client().get(address)))
    thread.start()
    assert drawing.wait(PATIENCE_S)
    client = app.server.test_client()
    for ending in ("svg", "png"):
        for pair in ("IRN-AZE", "IRN-TUR", "AZE-TUR"):
            refused = client.get(f"/export/{SLUG}/view.{ending}?pair={pair}")
            assert refused.status_code == 429
            assert refused.headers["Retry-After"] == "1"
            assert refused.text == (
                "Another picture is being drawn; ask for this one again in a second.\n"
            )
    assert client.get("/health").status_code == 200
    done.set()
    thread.join(PATIENCE_S)
    assert first[0].status_code == 200
    assert client.get(address).status_code == 200


def test_a_scene_s_map_that_is_at_hand_is_given_while_another_is_drawn(app, held):
    client = app.server.test_client()
    at_hand = f"/export/{SLUG}/scene/visits.svg"
    assert client.get(at_hand).status_code == 200
    drawing, done = held("draw_scene")
    other = f"/export/{SLUG}/scene/opening.svg?theme=dark"
    thread = threading.Thread(target=lambda: app.server.test_client().get(other))
    thread.start()
    assert drawing.wait(PATIENCE_S)
    assert client.get(at_hand).status_code == 200
    assert client.get(f"/export/{SLUG}/view.svg").status_code == 429
    done.set()
    thread.join(PATIENCE_S)
    assert client.get(other).status_code == 200


def test_the_ground_waits_its_turn_as_every_picture_does(app, held):
    client = app.server.test_client()
    at_hand, other = (f"/export/{SLUG}/map-300x200.svg?at={lon},38,5,0,0" for lon in (47, 48))
    assert client.get(at_hand).status_code == 200
    drawing, done = held("draw_beneath")
    thread = threading.Thread(target=lambda: app.server.test_client().get(other))
    thread.start()
    assert drawing.wait(PATIENCE_S)
    assert client.get(at_hand).status_code == 200
    refused = client.get(f"/export/{SLUG}/map-300x200.svg?at=49,38,5,0,0")
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "1")
    done.set()
    thread.join(PATIENCE_S)
    assert client.get(other).status_code == 200


def test_a_picture_that_fails_leaves_room_for_the_next(app, monkeypatch):
    def fail(*_arguments):
        raise ZeroDivisionError

    client = app.server.test_client()
    with monkeypatch.context() as patched:
        patched.setattr(picture_routes, "build_view", fail)
        assert client.get(f"/export/{SLUG}/view.svg").status_code == 500
    assert client.get(f"/export/{SLUG}/view.svg").status_code == 200


def test_pictures_are_warmed_up_with_any_dossier(dossiers):
    picture_routes.warm(dossiers.default)
    picture_routes.warm(small_served())
