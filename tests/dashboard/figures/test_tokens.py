"""The tokens that figures start with are those of the style sheet's light theme."""

from __future__ import annotations

from dashboard.figures.tokens import assets_folder, load_tokens, token_sheets


def test_the_light_theme_is_read_and_the_dark_one_is_not():
    tokens = load_tokens(token_sheets())
    assert tokens["side-a"] == "#1f66ad"
    assert tokens["side-b"] == "#c4641a"
    assert tokens["land"] == "#faf8f2"


def test_every_token_that_the_browser_reads_is_there():
    script = (assets_folder() / "js" / "core" / "state.js").read_text(encoding="utf-8")
    listed = script.split("const TOKENS = [", 1)[1].split("]", 1)[0]
    names = {name.strip().strip('"') for name in listed.split(",") if name.strip()}
    assert names <= load_tokens(token_sheets()).keys()
