"""Which way a text runs."""

from __future__ import annotations

import pytest

from dashboard.figures.direction import is_right_to_left


@pytest.mark.parametrize(
    "text",
    [
        "سفر به باکو",
        "«تهران» says so",
        "1397: سفر",
        "(ירושלים) and Ramallah",
        "۱۲ مارس",
        "ތާނަ",
    ],
)
def test_a_text_runs_from_the_right_by_its_first_directed_letter(text: str) -> None:
    assert is_right_to_left(text)


@pytest.mark.parametrize(
    "text", ["", "2019–2021", "۱۲", "Baku (باکو)", "1 visit به", "Αθήνα", "北京", "დილი"]
)
def test_other_texts_run_from_the_left(text: str) -> None:
    assert not is_right_to_left(text)
