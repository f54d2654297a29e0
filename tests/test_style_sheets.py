"""The style sheets: layers, the scale of type and of space, sides, and custom properties."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import chain
from pathlib import Path

import pytest
import tinycss2

from dashboard.server.bundling import Bundle
from tests.sheets import ASSETS, declared, lengths, rules

ROOT = ASSETS.parent
LAYERS = ("libraries", "tokens", "base", "parts", "pages")
SIDES = re.compile(r"(^|-)(left|right)(-|$)")
SPACING = re.compile(r"(row-|column-)?gap|(padding|margin)(-.+)?|border-spacing")
CORNERS = {"padding", "margin", "inset", "border-width", "border-color", "border-style"}

PHYSICAL: Mapping[str, str] = {
    ".balance-mark": "half its width, around the point that its bar shows",
    ".chevron": "a drawn corner, turned to point up or down",
    ".timeline-bars": "the canvas draws time from left to right",
    ".timeline-lanes": "named where the canvas draws their beginning",
    ".timeline-plot": "as the canvas draws it",
    ".timeline-slider": "moved by pixels of the canvas",
    ".timeline-slider-start, .timeline-slider-end": "half its size, around a point of the canvas",
    ".timeline-back-left": "time runs from left to right",
    ".timeline-back-right": "time runs from left to right",
    ".map-picture": "moved to where it lies on the map",
    ".timeline-card": "moved to the pointer",
    "#map-free": "what panels leave is measured",
    "#map-summary": "what panels leave is measured",
    "#map-card, #map-list": "moved to a mark of the map",
    "#map-legend": "moved to a corner of the map that is free",
    "#present-dot": "moved to the pointer",
    "html.is-presenting #map-view": "scaled from its left upper corner",
    ".present-words::before": "its mask's gradients know no other sides",
}
"""Rules that mean the left and the right whichever way a line runs, and why."""

EXACT: Mapping[str, str] = {
    ":where(select)": "the arrow's room",
    ".timeline-choice": "the arrow's room",
    "select.boxed": "the arrow's room",
    ".side input.mantine-Select-input": "the arrow's room",
    "select::picker-icon": "draws the arrow into the select's own padding",
    ".claims-list > .note": "past the line before a claim",
    ".claim-facts": "past the line before a claim",
    ".overview-reason": "past the line before a claim",
    ".layer-day": "below a layer's words, past its sign",
    ".layer-keys": "below a layer's words, past its sign",
    ".timeline-slider-start, .timeline-slider-end": "half its size",
    ".balance-mark": "half its width",
    "#map-legend li": "scaled with the map",
    "#map-legend svg": "scaled with the map",
}
"""Rules whose distances follow from the size of something, and of what."""

CHARTS = ".chart :is(.js-plotly-plot, .plot-container, .svg-container, .main-svg)"

IMPORTANT: Mapping[str, str] = {
    ".timeline [hidden]": "whatever else says how its parts are laid out",
    ".presenter [hidden]": "whatever else says how its parts are laid out",
    ".is-arriving :is(#main, #timeline, .pair-picker) *": "what a part says of its visibility",
    "html.is-pointer-idle, html.is-pointer-idle *": "every part's own pointer",
    CHARTS: "sizes that Plotly writes into the picture's own parts",
}
"""Rules that say ``!important``, and over what."""

HAIRLINE_PX, FARTHEST_PX = 1, 28
"""Below the scale of space there are lines, beyond it the places of particular things."""

FROM_SCRIPTS = re.compile(r"""["'`$]-{0,2}([a-z][a-z0-9-]*)["'`]""")
LIBRARIES = ("--ag-",)
"""How the custom properties begin that a library reads."""


def spoken() -> set[str]:
    """Every word that stands alone in quotes in our scripts and modules: names of tokens too."""
    files = chain((ASSETS / "js").rglob("*.js"), (ASSETS / "onefile").glob("*.js"))
    modules = (ROOT / "dashboard").rglob("*.py")
    return set(
        FROM_SCRIPTS.findall("".join(p.read_text(encoding="utf-8") for p in chain(files, modules)))
    )


def set_by_scripts() -> set[str]:
    """Custom properties that scripts and modules give to elements."""
    files = chain((ASSETS / "js").rglob("*.js"), (ROOT / "dashboard").rglob("*.py"))
    text = "".join(path.read_text(encoding="utf-8") for path in files)
    names = {f"--{name}" for name in re.findall(r"""["']--([a-z][a-z0-9-]*)["']""", text)}
    return names | {f"--{name}-height" for name in ("marking", "disclaimer")}  # marking.js


def test_the_layers_stand_in_their_order_before_every_rule():
    sheet = Bundle(ASSETS).body.decode()
    first = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)[0]
    assert (first.lower_at_keyword, first.content) == ("layer", None)
    names = tinycss2.serialize(first.prelude).replace(" ", "").split(",")
    assert tuple(names) == LAYERS
    folders = {path.name for path in (ASSETS / "css").iterdir() if path.is_dir()}
    assert folders == set(LAYERS[1:])


def test_every_rule_stands_in_the_layer_that_is_named_as_its_folder():
    wrong = {}
    for rule in rules():
        folder = Path(rule.sheet).parent.name
        layer = {"css": "base", "onefile": "pages"}.get(folder, folder)
        if rule.layers != (layer,) and rule.selector != "@page":
            wrong[rule.place] = rule.layers
    assert wrong == {}


def test_every_size_of_letters_is_a_token():
    found = {}
    for rule, name, value in declared():
        if "/tokens/" in rule.sheet:
            continue
        if name in {"font-size", "font"} or name.endswith("font-size"):
            size = value.split("/")[0]
            if any(unit != "em" for _, unit in lengths(size)) or re.search(r"\b\d+%", size):
                found[rule.place] = value
    assert found == {}


def test_the_scales_are_as_short_as_was_decided():
    """Another step is a decision: docs/decisions/2026-11-29-style-sheets.md lists them."""
    names = [name for rule, name, _ in declared() if rule.sheet.endswith("tokens/sizes.css")]
    page = (ROOT / "docs/decisions/2026-11-29-style-sheets.md").read_text(encoding="utf-8")
    for kind in ("text", "space"):
        steps = [name for name in names if name.startswith(f"--{kind}-")]
        assert steps == list(dict.fromkeys(re.findall(rf"`(--{kind}-[a-z0-9]+)`", page)))


def test_distances_are_steps_of_the_scale_of_space():
    found = {}
    for rule, name, value in declared():
        if "/tokens/" in rule.sheet or not SPACING.fullmatch(name) or rule.selector in EXACT:
            continue
        literal = {abs(number) for number, unit in lengths(value) if unit == "px"}
        ours = {number for number in literal if HAIRLINE_PX < number <= FARTHEST_PX}
        if ours:
            found[rule.place] = f"{name}: {value}"
    assert found == {}


def is_physical(name: str, value: str) -> bool:
    """Whether a declaration says left or right where a line's direction is meant."""
    if SIDES.search(name):
        return True
    if name in {"text-align", "float", "clear"}:
        return value in {"left", "right"}
    if name not in CORNERS:
        return False
    sides = [
        node for node in tinycss2.parse_component_value_list(value) if node.type != "whitespace"
    ]
    return len(sides) == 4 and sides[1].serialize() != sides[3].serialize()


@pytest.mark.parametrize(
    ("name", "value", "physical"),
    [
        ("left", "0", True),
        ("margin-left", "0", True),
        ("border-right-color", "red", True),
        ("border-top-left-radius", "0", True),
        ("text-align", "right", True),
        ("padding", "0 var(--a) 0 calc(1px + 2px)", True),
        ("padding", "0 1px 2px 1px", False),
        ("text-align", "end", False),
        ("margin-inline-start", "0", False),
        ("background", "left", False),
    ],
)
def test_a_physical_side_is_known(name: str, value: str, physical: bool):
    assert is_physical(name, value) is physical


def test_sides_follow_the_line_but_where_a_rule_is_named_with_its_reason():
    found = {rule.selector for rule, name, value in declared() if is_physical(name, value)}
    assert found == set(PHYSICAL)


def test_every_custom_property_that_is_used_is_defined():
    defined = {name for _, name, _ in declared() if name.startswith("--")} | set_by_scripts()
    used = {(rule.place, name) for rule, _, v in declared() for name in variables(v)}
    assert {place: name for place, name in used if name not in defined} == {}


def test_every_custom_property_that_is_defined_is_used():
    used = {name for _, _, value in declared() for name in variables(value)} | {
        f"--{word}" for word in spoken()
    }
    defined = {name for _, name, _ in declared() if name.startswith("--")}
    unused = {name for name in defined - used if not name.startswith(LIBRARIES)}
    assert unused == set()


def variables(value: str) -> list[str]:
    return re.findall(r"var\((--[a-z0-9-]+)", value)


def test_important_is_what_nothing_may_win_over():
    """Among layers it turns their order round: the first wins."""
    assert {rule.selector for rule in rules() if rule.important} == set(IMPORTANT)
