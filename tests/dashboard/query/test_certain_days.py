"""The days that an event must have gone on, whatever else its date leaves open."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.query.certain_days import certain_days
from dashboard.query.payload import build_payload
from dashboard.store.extent import days
from seeds.dates.edtf import EdtfDate
from tests.dashboard.small_dossier import small_served

AS_OF = date(2019, 1, 24)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2019-01-16", ("2019-01-16", "2019-01-16")),
        ("2019-01-16/2019-01-17", ("2019-01-16", "2019-01-17")),
        ("2018-12", None),
        ("2018", None),
        ("2019-01-16~", None),
        ("[2019-01-16..2019-01-17]", None),
        ("[2019-01-16,2019-01-18]", None),
        ("[..2019-01-16]", None),
        ("2018-12/2019-01", ("2018-12-31", "2019-01-01")),
        ("2018-12/2018-12", None),
        ("2018-12-03/2019", ("2018-12-03", "2019-01-01")),
        ("2018-08-06/..", ("2018-08-06", "2019-01-24")),
        ("198X/..", ("1989-12-31", "2019-01-24")),
        ("2019-06-01/..", ("2019-06-01", "2019-06-01")),
        ("2018-08-06/", ("2018-08-06", "2018-08-06")),
        ("2018-08/", None),
        ("../2019-01-24", ("2019-01-24", "2019-01-24")),
        ("/2019-01-24", ("2019-01-24", "2019-01-24")),
        ("../1994", None),
    ],
)
def test_what_is_sure_of_a_date(text, expected):
    found = certain_days(EdtfDate.parse(text), AS_OF)
    assert found == (expected and tuple(map(date.fromisoformat, expected)))


@given(st.dates(), st.dates(), st.sampled_from(["", "~"]), st.dates())
def test_sure_days_lie_within_the_possible_ones(one, other, mark, as_of):
    first, last = sorted((one, other))
    when = EdtfDate.parse(f"{first}{mark}/{last}{mark}")
    sure = certain_days(when, as_of)
    assert sure is None or when.earliest <= sure[0] <= sure[1] <= when.latest
    assert (sure is not None) or mark


def test_they_travel_to_the_browser_as_days():
    events = {event["id"]: event for event in build_payload(small_served())["events"]}
    trip = days(date(2019, 1, 16))
    assert events["january-trip"]["sure"] == [trip, trip + 1]
    assert events["december-trip"]["sure"] is None
    assert events["war"]["sure"] is None
