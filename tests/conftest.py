"""What all tests share: the embedded dossier, an application over it, and a quiet environment."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

import hypothesis
import pytest

from dashboard.settings import SETTINGS
from seeds.loading.dossier import EMBEDDED, load_dossier
from seeds.records.dossier import Dossier
from tests import parts

if TYPE_CHECKING:  # loading these takes a second that most tests need not wait for
    from dash import Dash
    from flask.testing import FlaskClient

    from dashboard.store.served import ServedDossiers

# Two cores are shared with a browser, so no example has a deadline; and the same examples each
# time, so that no change fails for one that has nothing to do with it. Others: ARAXES_EXPLORE=1.
hypothesis.settings.register_profile(
    "araxes", deadline=None, derandomize=not os.environ.get("ARAXES_EXPLORE")
)
hypothesis.settings.load_profile("araxes")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests in their order."""
    parts.arrange(items)


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> parts.FromBothEnds:
    """Where there are several processes: what each of them is given."""
    return parts.FromBothEnds(config, log)


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
def dossiers(dossier: Dossier) -> ServedDossiers:
    from dashboard.store.served import ServedDossiers

    return ServedDossiers((dossier,))


@pytest.fixture(scope="session")
def app(dossiers: ServedDossiers) -> Dash:
    """An application that no test changes."""
    from dashboard.app import build_app

    return build_app(dossiers)


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
