"""The Pair tab as a tree of components, on a dossier that can be counted on fingers."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.components.drawing import drawn
from dashboard.selection import Within
from dashboard.views.pair.pair_panel import ENTRIES_SHOWN, render_pair
from seeds.records.model import EventKind, Rank
from tests.dashboard.small_dossier import event, parties, small_served, trip
from tests.dashboard.trees import (
    actions_of,
    of_class,
    of_type,
    rows_of,
    section,
    sections,
    text_of,
)


@pytest.fixture(scope="module")
def served():
    return small_served()


@pytest.fixture(scope="module")
def opening(served):
    return served.opening


def tiles(panel):
    return [text_of(tile) for tile in of_class(panel, "tile")]


def test_the_head_says_how_many_events_when_and_how_many_are_inexact(served, opening):
    (head,) = of_type(render_pair(served, opening), "Header")
    assert text_of(head) == (
        "Iran – Azerbaijan6 events that may fall in 1 Dec 2018 – 24 Jan 2019 · 2 dated only roughly"
    )
    sure = render_pair(served, replace(opening, within=Within.CERTAINLY))
    assert "surely fall in 1 Dec 2018" in text_of(of_type(sure, "Header"))


def test_a_is_blue_and_b_orange_whichever_they_are(served, opening):
    for pair, names in ((("IRN", "AZE"), ["Iran", "Azerbaijan"]),
                        (("AZE", "IRN"), ["Azerbaijan", "Iran"])):  # fmt: skip
        (head,) = of_type(render_pair(served, replace(opening, pair=pair)), "H2")
        sides = [text_of(of_class(head, f"side-{side}")) for side in "ab"]
        assert sides == names


def test_three_figures_stand_first_and_a_border_brings_two_of_them(served, opening):
    assert tiles(render_pair(served, opening)) == [
        "2 : 1visits A→B : B→A", "735 kmshared border", "58\u202f%of it on the Aras",
    ]  # fmt: skip
    swapped = render_pair(served, replace(opening, pair=("AZE", "IRN")))
    assert tiles(swapped)[0] == "1 : 2visits A→B : B→A"
    without = render_pair(served, replace(opening, pair=("IRN", "USA")))
    assert tiles(without) == ["0 : 0visits A→B : B→A", "0agreements"]


def test_the_sections_stand_in_the_order_of_the_questions(served, opening):
    assert sections(render_pair(served, opening)) == [
        "Who went to whom, by rank",
        "Initiative",
        "Longest silences",
        "Border",
        "Agreements",
        "Events in order",
    ]


def test_ranks_begin_at_the_highest_that_travelled_and_the_rest_is_told(served, opening):
    ranks = section(render_pair(served, opening), "Who went to whom, by rank")
    assert rows_of(ranks) == [
        ["Iran → Azerbaijan", "Rank", "Azerbaijan → Iran"],
        ["0", "speaker", "1"],
        ["1", "minister", "0"],
        ["1", "chief of staff", "0"],
    ]
    assert text_of(of_class(ranks, "note")) == (
        "No head of state or head of government went either way. "
        "1 meeting inside a counted visit is not counted again."
    )


def test_who_met_elsewhere_stands_in_a_column_with_the_places(served, opening):
    wider = replace(opening, start=date(2018, 8, 1))
    ranks = section(render_pair(served, wider), "Who met whom, by rank")
    assert rows_of(ranks)[0] == [
        "Iran → Azerbaijan", "Rank", "Azerbaijan → Iran", "Met, neither as guest"
    ]  # fmt: skip
    assert rows_of(ranks)[-1] == ["0", "rank not known", "0", "2"]
    assert "Aktau, 12 August 2018" in text_of(ranks)
    assert "place not named, 20 August 2018" in text_of(ranks)


def test_ranks_are_silent_where_nobody_met(served, opening):
    calls = replace(opening, kinds=frozenset({EventKind.CALL}))
    assert "Who went to whom, by rank" not in sections(render_pair(served, calls))


def test_too_few_contacts_give_no_balance_and_say_so(served, opening):
    words = text_of(section(render_pair(served, opening), "Initiative"))
    assert words == (
        "InitiativeIran began 2 and Azerbaijan 2 of 4 contacts. "
        "Not enough for a balance: it takes 5."
    )


def test_a_balance_leans_to_the_side_that_began_more():
    visits = [
        event(f"v{n}", "visit", "2019-01-02", trip("IRN", "AZE", Rank.MINISTER)) for n in range(6)
    ]
    back = [
        event(f"w{n}", "visit", "2019-01-02", trip("AZE", "IRN", Rank.MINISTER)) for n in range(2)
    ]
    served = small_served([*visits, *back])
    balance = section(render_pair(served, served.opening), "Initiative")
    assert text_of(of_class(balance, "balance-words")) == (
        "+0.50 towards Iran. Iran began 6 and Azerbaijan 2 of 8 contacts."
    )
    (mark,) = of_class(balance, "balance-mark")
    assert mark.style == {"left": "25.0%"}
    swapped = render_pair(served, replace(served.opening, pair=("AZE", "IRN")))
    assert text_of(of_class(swapped, "balance-words")).startswith("−0.50 towards Iran.")


def test_silences_say_their_length_their_days_and_what_was_looked_for(served, opening):
    silences = section(render_pair(served, opening), "Longest silences")
    longest = of_type(silences, "Li")[0]
    assert text_of(longest) == "15 to 25 dayssurely 1–15 Jan 2019"
    assert text_of(of_class(silences, "note")[-1]).startswith(
        "Days without a visit, a meeting, a call or an agreement. Where dates are inexact:"
    )


def test_no_certain_silence_and_contacts_without_bounds_are_said():
    series = event("series", "meeting", "../2019-01-24", parties("IRN", "AZE"))
    wide = event("wide", "visit", "2018/2019", trip("IRN", "AZE", None))
    served = small_served([series, wide])
    silences = section(render_pair(served, served.opening), "Longest silences")
    assert "No day of the window is certainly without a contact." in text_of(silences)
    served = small_served([series])
    silences = section(render_pair(served, served.opening), "Longest silences")
    assert text_of(silences).startswith(
        "Longest silencesBetween dated contacts only: "
        "1 contact without a first or last day may fall on any day."
    )
    assert text_of(of_type(silences, "Li")[0]).endswith(": no dated contact in the whole window")
    assert "surely" not in text_of(silences)


def test_a_silence_of_decades_is_told_in_years_too(served, opening):
    ever = replace(opening, pair=("ARM", "AZE"), start=date(1980, 1, 1))
    silences = section(render_pair(served, ever), "Longest silences")
    assert "14,269 days (39 years)" in text_of(silences)


def test_agreements_and_events_cite_their_sources_and_open_their_cards(served, opening):
    panel = render_pair(served, opening)
    (deal,) = of_class(section(panel, "Agreements"), "entry")
    assert "17 January 2019 · The Press, ¶2; The Agency, ¶2" in text_of(deal)
    opened = [
        actions_of(one)[0]["id"] for one in of_class(section(panel, "Events in order"), "entry")
    ]
    assert opened == [
        "december-trip", "tehran-trip", "january-talk", "january-trip", "january-deal", "call",
    ]  # fmt: skip


def test_who_else_was_present_is_counted_and_mediators_named(served, opening):
    always = replace(opening, start=date(2018, 1, 1))
    others = section(render_pair(served, always), "Who else was present")
    assert text_of(of_type(others, "Li")) == "Russia2 events, 1 as mediator"


def test_a_long_list_shows_the_last_events_and_leads_to_the_table():
    events = [
        event(f"e{n:03}", "call", "2019-01-02", parties("IRN", "AZE"))
        for n in range(ENTRIES_SHOWN + 5)
    ]
    served = small_served(events)
    listed = section(render_pair(served, served.opening), "Events in order")
    assert len(of_class(listed, "entry")) == ENTRIES_SHOWN
    assert text_of(of_class(listed, "note")).startswith("The last 60 of 65; narrow the window")


def test_many_agreements_are_counted_whole_and_the_last_are_listed():
    events = [
        event(f"a{n:02}", "agreement", "2019-01-02", parties("IRN", "USA")) for n in range(25)
    ]
    served = small_served(events)
    panel = render_pair(served, replace(served.opening, pair=("IRN", "USA")))
    agreements = section(panel, "Agreements")
    opened = [actions_of(one)[0]["id"] for one in of_class(agreements, "entry")]
    assert opened == [f"a{n:02}" for n in range(5, 25)]
    assert text_of(of_class(agreements, "note")).startswith("The last 20 of 25;")
    assert tiles(panel)[-1] == "25agreements"


def test_without_a_pair_the_panel_says_how_to_choose_one(served, opening):
    panel = render_pair(served, replace(opening, pair=None))
    assert text_of(panel).startswith("No pair is chosen.")
    assert actions_of(of_class(panel, "action")[0]) == [{"type": "page", "value": "pairs"}]


def test_an_empty_window_says_what_would_show_events(served, opening):
    empty = replace(
        opening,
        start=date(2017, 1, 1),
        end=date(2017, 2, 1),
        kinds=frozenset({EventKind.VISIT}),
        within=Within.CERTAINLY,
    )
    panel = render_pair(served, empty)
    assert "No event of Iran and Azerbaijan here; the dossier has 8 in all." in text_of(panel)
    offers = {text_of(one): actions_of(one) for one in of_class(panel, "action")}
    assert set(offers) == {
        "Widen to all dates", "Show all kinds", "Count events that may fall in it",
    }  # fmt: skip
    assert offers["Widen to all dates"] == [
        {"type": "window", "start": "1993-12-31", "end": "2020-01-24"}
    ]
    assert len(offers["Show all kinds"]) == len(EventKind) - 1
    assert tiles(panel)[0] == "735 kmshared border"


def test_a_pair_that_the_dossier_does_not_hold_says_so_and_still_has_its_border(served, opening):
    panel = render_pair(served, replace(opening, pair=("ARM", "IRN")))
    assert "This dossier has no event of Armenia and Iran." in text_of(panel)
    assert sections(panel) == ["Border"]


def test_every_state_of_the_panel_can_be_drawn_without_dash(served, opening):
    for selection in (
        opening,
        replace(opening, pair=None),
        replace(opening, pair=("ARM", "USA")),
        replace(opening, start=date(1990, 1, 1)),
        replace(opening, kinds=frozenset()),
    ):
        assert drawn(render_pair(served, selection))


def test_the_pair_s_contacts_lead_to_their_charts(served, opening):
    def links(**looked):
        panel = render_pair(served, replace(opening, **looked))
        buttons = [one for one in of_type(panel, "Button") if text_of(one).endswith("as charts")]
        return [actions_of(button) for button in buttons]

    assert links() == [[{"type": "page", "value": "pairs"}]]
    assert links(kinds=frozenset({EventKind.AGREEMENT})) == []
