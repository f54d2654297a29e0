"""What all tests share: the embedded dossier, an application over it, and a quiet environment."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from dashboard.settings import SETTINGS
from seeds.loading import EMBEDDED, load_dossier
from seeds.model import Dossier

if TYPE_CHECKING:  # loading these takes a second that most tests need not wait for
    from dash import Dash
    from flask.testing import FlaskClient

    from dashboard.store.shelf import Shelf

# Two cores are shared with a browser, so no example has a deadline; and the same examples each
# time, so that no change fails for one that has nothing to do with it. Others: ARAXES_EXPLORE=1.
hypothesis.settings.register_profile(
    "araxes", deadline=None, derandomize=not os.environ.get("ARAXES_EXPLORE")
)
hypothesis.settings.load_profile("araxes")

HERE = Path(__file__).parent
SLOW = ("browser", "dashboard/export")
"""Parts whose tests share what takes long to make, and so run one after another."""


@pytest.hookimpl(tryfirst=True)  # xdist reads the groups in the same hook
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Say what may run side by side, and in which order.

    One process tests what is quick before what is slow. Of several (``make test``) one begins with
    the slowest part, so that it is done when the others are.
    """
    for item in items:
        item.add_marker(pytest.mark.xdist_group(_part_of(item.path)))
    side_by_side = "PYTEST_XDIST_WORKER" in os.environ
    order = SLOW if side_by_side else SLOW[::-1]
    rank = {part: place + 1 for place, part in enumerate(order)}
    last = len(order) + 1 if side_by_side else 0
    items.sort(key=lambda item: rank.get(_part_of(item.path), last))


def _part_of(path: Path) -> str:
    file = path.relative_to(HERE)
    return next((part for part in SLOW if file.is_relative_to(part)), file.as_posix())


@pytest.fixture(autouse=True, scope="session")
def _no_settings_from_outside():
    """Nobody's own settings decide a test."""
    with pytest.MonkeyPatch.context() as patch:
        for setting in SETTINGS:
            patch.delenv(setting.variable, raising=False)
        yield


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    """The dossier that travels with the project."""
    return load_dossier(EMBEDDED / "iran-azerbaijan-2019")


@pytest.fixture(scope="session")
def shelf(dossier: Dossier) -> Shelf:
    from dashboard.store.shelf import Shelf

    return Shelf((dossier,))


@pytest.fixture(scope="session")
def app(shelf: Shelf) -> Dash:
    """An application that no test changes."""
    from dashboard.app import build_app

    return build_app(shelf)


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    return app.server.test_client()


@pytest.fixture(scope="session")
def post(app: Dash) -> Callable[..., object]:
    """Posts the values of a callback's inputs and state as Dash's renderer would."""

    def send(output: str, *values: object, **changes: object):
        callback = app.callback_map[output]
        wanted = [*callback["inputs"], *callback["state"]]
        items = [
            {"id": str(item["id"]), "property": item["property"], "value": value}
            for item, value in zip(wanted, values, strict=True)
        ]
        count = len(callback["inputs"])
        id_, _, prop = output.rpartition(".")
        body = {
            "output": output,
            "outputs": {"id": id_, "property": prop},
            "inputs": items[:count],
            "state": items[count:],
            "changedPropIds": [f"{items[0]['id']}.{items[0]['property']}"],
            **changes,
        }
        return app.server.test_client().post("/_dash-update-component", json=body)

    return send
