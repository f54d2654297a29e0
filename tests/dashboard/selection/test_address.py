"""Addresses and sentences as the cases have them that the browser answers, too."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path
from urllib.parse import urlencode

import pytest

from dashboard.selection import Selection, read_address, sift_address, write_address
from dashboard.selection.words import describe

FIXTURE = json.loads(
    (Path(__file__).parents[2] / "fixtures" / "cases" / "address.json").read_text()
)
OPENINGS = {slug: Selection.from_json(data) for slug, data in FIXTURE["openings"].items()}
FIRST = next(iter(OPENINGS))


def selection_of(case: dict) -> Selection:
    opening = FIXTURE["openings"][case["change"].get("dossier", FIRST)]
    return Selection.from_json({**opening, **case["change"]})


@pytest.mark.parametrize("case", FIXTURE["cases"], ids=lambda case: case["why"])
def test_an_address_and_a_sentence_are_those_of_the_case(case: dict):
    selection = selection_of(case)
    assert write_address(selection, OPENINGS[selection.dossier]) == case["address"]
    assert describe(selection, FIXTURE["names"]) == case["sentence"]
    assert read_address(case["address"], OPENINGS, FIRST) == selection


@pytest.mark.parametrize("case", FIXTURE["strange"], ids=lambda case: case["why"])
def test_a_strange_address_keeps_what_it_means_and_says_what_it_left_out(case: dict):
    selection, left_out = sift_address(case["address"], OPENINGS, FIRST)
    assert selection == selection_of(case)
    assert left_out == case["left_out"]
    assert write_address(selection, OPENINGS[selection.dossier]) == case["tidy"]


@pytest.mark.parametrize("case", FIXTURE["cases"], ids=lambda case: case["why"])
def test_an_address_that_is_whole_is_read_alike_as_a_link(case: dict):
    assert sift_address(case["address"], OPENINGS, FIRST) == (selection_of(case), [])


def test_many_unknown_fields_are_counted_rather_than_named():
    query = "&".join(f"utm_{number}=x" for number in range(12))
    _, left_out = sift_address(query, OPENINGS, FIRST)
    assert left_out == [
        "This address has fields that mean nothing here, left out: "
        "'utm_0', 'utm_1', 'utm_2', 'utm_3', 'utm_4' and 7 more."
    ]


def test_the_cases_change_every_field():
    """A field without a case could differ between the two sides."""
    told = {field.name for field in fields(Selection)} - {"start", "end", "viewpoint"} | {"window"}
    assert told == {name for case in FIXTURE["cases"] for name in case["change"]}


@pytest.mark.parametrize(("text", "quoted"), FIXTURE["quoted"])
def test_odd_signs_stand_in_an_address_as_the_case_has_them(text: str, quoted: str):
    assert urlencode([("k", text)], safe=":,./-_") == f"k={quoted}"
