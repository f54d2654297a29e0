"""Whole files by address: ``POST /export/<slug>/jobs`` starts one, its own address gives it.

A file takes seconds, so the page asks how far it is and may give up; see
:mod:`dashboard.briefing_files.jobs`.
"""

from __future__ import annotations

import atexit
import json
import os
import secrets
import tempfile
from pathlib import Path

from flask import Flask, Response, make_response, request

from dashboard.briefing.briefings import Reader
from dashboard.briefing_files.formats import (
    Order,
    StaleError,
    check_holding,
    made_today,
)
from dashboard.briefing_files.jobs import BusyError, Jobs, State, Status
from dashboard.briefing_files.orders import pack_dossier, read_order, write_order
from dashboard.context import Context
from dashboard.formats import media_type_of
from dashboard.selection import SelectionError
from dashboard.server.failures import RequestError, find_served
from seeds.records.dossier import Dossier

_WAIT_S = 5
"""After which a reader who was refused may well find room."""


def register(server: Flask, context: Context) -> None:
    """Add the addresses to a server."""
    # A name that nobody can guess, chosen before the workers are forked: all of them know it.
    jobs = Jobs(Path(tempfile.gettempdir()) / f"araxes-exports-{secrets.token_hex(8)}")
    atexit.register(_close, jobs, os.getpid())

    @server.post("/export/<slug>/jobs")
    def start_export(slug: str) -> Response:
        served = find_served(context.dossiers, slug)
        if served.dossier.folder is None:
            raise RequestError(409, "This dossier was not read from a folder; it has no exports.")
        order = _read_order(context, slug)
        briefing = served.derived(Reader).read()
        if order.view is None and not briefing.scenes:
            if briefing.problems:
                raise RequestError(409, briefing.problems[0])
            raise RequestError(
                409, "The briefing has no scenes yet; keep a view as a scene, or export the view."
            )
        try:
            check_holding(briefing, order)
        except StaleError as error:
            asked = Status("", State.ASKS, words=str(error), reasons=error.reasons)
            return _tell(asked, 409)
        return _tell(_start(jobs, served.dossier, order), 202)

    @server.get("/export/<slug>/jobs/<id_>")
    def tell_export(slug: str, id_: str) -> Response:
        find_served(context.dossiers, slug)
        return _tell(_found(jobs.status(id_)))

    @server.post("/export/<slug>/jobs/<id_>/cancel")
    def cancel_export(slug: str, id_: str) -> Response:
        find_served(context.dossiers, slug)
        return _tell(_found(jobs.cancel(id_)))

    @server.get("/export/<slug>/jobs/<id_>/file")
    def give_export(slug: str, id_: str) -> Response:
        find_served(context.dossiers, slug)
        status = _found(jobs.status(id_))
        path = jobs.result(id_)
        if status.state is not State.DONE or path is None:
            raise RequestError(
                409, "This export is not done; ask at its own address how far it is."
            )
        response = make_response(path.read_bytes())
        response.headers["Content-Type"] = media_type_of(path.name)
        response.headers["Content-Disposition"] = f'attachment; filename="{path.name}"'
        response.headers["Cache-Control"] = "no-store"
        return response


def _start(jobs: Jobs, dossier: Dossier, order: Order) -> Status:
    try:
        return jobs.start(
            {
                "slug": dossier.slug,
                "dossier": pack_dossier(dossier),
                "made": made_today().isoformat(),
                "order": write_order(order),
            }
        )
    except BusyError as error:
        raise RequestError(429, str(error), _WAIT_S) from None


def _read_order(context: Context, slug: str) -> Order:
    if not request.is_json:
        raise RequestError(415, "The body's Content-Type must be application/json; send it so.")
    try:
        return read_order(request.get_json(silent=True), context, slug)
    except SelectionError as error:
        raise RequestError(400, str(error)) from None
    except RecursionError:
        raise RequestError(400, "The order is nested too deeply; send a plain object.") from None


def _found(status: Status | None) -> Status:
    if status is None:
        raise RequestError(404, "There is no such export; it may be gone by now. Start it again.")
    return status


def _tell(status: Status, code: int = 200) -> Response:
    response = make_response(json.dumps(status.to_json(), ensure_ascii=False), code)
    response.headers["Content-Type"] = "application/json"
    response.headers["Cache-Control"] = "no-store"
    return response


def _close(jobs: Jobs, owner: int) -> None:
    """Remove the jobs when the process that made them ends; workers forked from it do not."""
    if os.getpid() == owner:
        jobs.close()
