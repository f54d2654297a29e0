from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import duckdb
import narwhals as nw
import pytest

from dashboard.store.events import EventStore, collect_rows
from dashboard.store.extent import day, days, extent_days
from tests.dashboard.small_dossier import event, parties, small_dossier, small_served


def test_the_store_holds_every_event_participant_and_citation():
    dossier = small_dossier()
    with EventStore(dossier).reading() as tables:
        events = collect_rows(tables.events.sort("position"))
        people = collect_rows(tables.participants)
        citations = collect_rows(tables.citations)
    assert [row["id"] for row in events] == [event.id for event in dossier.events]
    assert len(people) == sum(len(event.participants) for event in dossier.events)
    assert len(citations) == sum(len(event.citations) for event in dossier.events)
    talk = next(row for row in events if row["id"] == "january-talk")
    assert talk == {
        "id": "january-talk", "position": 1, "kind": "meeting",
        "earliest": days(date(2019, 1, 16)), "latest": days(date(2019, 1, 16)), "open": None,
        "exact": True, "countries": ["IRN", "AZE"], "initiator": "IRN", "place": "baku",
        "part_of": "january-trip", "grade": 2,
        "sources": ["press"], "source_count": 1,
    }  # fmt: skip


def test_open_ends_reach_the_ends_of_the_timeline():
    dossier = small_dossier()
    first, last = extent_days(dossier)
    with EventStore(dossier).reading() as tables:
        rows = {row["id"]: row for row in collect_rows(tables.events)}
    assert (rows["war"]["earliest"], rows["war"]["open"]) == (first, "start")
    assert (rows["sanctions"]["latest"], rows["sanctions"]["open"]) == (last, "end")
    assert day(last) == date(2020, 1, 24)


def test_an_open_event_at_the_end_of_the_calendar_does_not_overflow():
    dossier = small_dossier([event("old", "project", "../0001-01-01", parties("IRN"))])
    assert extent_days(dossier)[0] == days(date.min)


def test_an_empty_dossier_has_empty_tables():
    with EventStore(small_dossier([])).reading() as tables:
        assert collect_rows(tables.events) == []
        assert (
            collect_rows(tables.participants.join(tables.events, left_on="event", right_on="id"))
            == []
        )


def test_many_threads_read_at_once_and_get_the_same():
    store = EventStore(small_dossier())

    def count(_):
        with store.reading() as tables:
            visits = tables.events.filter(nw.col("kind") == "visit")
            return collect_rows(visits.select(count=nw.len()))[0]["count"]

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(count, range(200))) == {3}


def test_the_database_reads_no_files(tmp_path):
    (tmp_path / "secret.csv").write_text("a\n1\n")
    store = EventStore(small_dossier())
    with pytest.raises(duckdb.Error, match="disabled"):
        store._connection.execute(f"select * from read_csv('{tmp_path}/secret.csv')")
    with pytest.raises(duckdb.Error, match="locked"):
        store._connection.execute("set enable_external_access = true")


def test_a_volume_builds_its_store_once():
    served = small_served()
    assert served.store is served.store


def test_forty_dossiers_take_no_more_threads_than_one():
    def count():
        return len(list(Path("/proc/self/task").iterdir()))

    def ask(store):
        with store.reading() as tables:
            return len(collect_rows(tables.events.sort("position")))

    one = EventStore(small_dossier())
    ask(one)
    before = count()
    stores = [EventStore(small_dossier()) for _ in range(40)]
    assert {ask(store) for store in stores} == {ask(one)}
    assert count() <= before
