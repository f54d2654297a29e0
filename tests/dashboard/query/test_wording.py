from datetime import date

import pytest

from dashboard.query.wording import between_words, counted, day_words, listed, span_words

A, B, C, D = date(2018, 12, 30), date(2019, 1, 2), date(2019, 1, 17), date(2019, 3, 1)


@pytest.mark.parametrize(
    ("first", "last", "span", "between"),
    [
        (B, B, "2 Jan 2019", "2 Jan 2019"),
        (B, C, "2–17 Jan 2019", "between 2 and 17 Jan 2019"),
        (B, D, "2 Jan – 1 Mar 2019", "between 2 Jan and 1 Mar 2019"),
        (A, B, "30 Dec 2018 – 2 Jan 2019", "between 30 Dec 2018 and 2 Jan 2019"),
    ],
)
def test_two_days_say_once_what_they_share(first, last, span, between):
    assert span_words(first, last) == span
    assert between_words(first, last) == between


def test_months_do_not_follow_the_locale_of_the_server():
    months = [day_words(date(2019, month, 1)) for month in range(1, 13)]
    assert [words.split()[1] for words in months] == (
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    )


def test_counts_and_lists_are_said_as_people_say_them():
    assert [counted(n, "event") for n in (0, 1, 1204)] == ["0 events", "1 event", "1,204 events"]
    assert counted(2, "country", "countries") == "2 countries"
    assert [listed(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "", "a", "a and b", "a, b and c",
    ]  # fmt: skip
