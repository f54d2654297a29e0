"""What a page holds in place of a server's answers."""

from __future__ import annotations

import base64
import gzip
import re

import pytest

from dashboard.briefing_files.onefile.inlining import (
    InlineBody,
    data_element,
    inline_fonts,
    safe_script,
    safe_style,
)


def test_a_body_comes_back_from_its_element_to_the_byte():
    body = '{"a": "</script>\u2028"}'.encode()
    element = data_element(InlineBody("/data/a.json", body, "application/json"))
    packed = re.fullmatch(
        r'<script type="text/plain" data-address="/data/a.json" '
        r'data-media-type="application/json">([A-Za-z0-9+/=]+)</script>',
        element,
    )
    assert packed
    assert gzip.decompress(base64.b64decode(packed[1])) == body


def test_the_same_body_gives_the_same_element_at_any_time(monkeypatch: pytest.MonkeyPatch):
    kept = InlineBody("/a", b"x" * 1000, "text/plain")
    first = data_element(kept)
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert data_element(kept) == first


@pytest.mark.parametrize("text", ["</script>", "</SCRIPT >", "<script", "<!--"])
def test_a_script_cannot_end_or_open_an_element(text: str):
    assert safe_script(f'x = "{text}";') == f'x = "\\x3c{text[1:]}";'


def test_a_script_has_the_line_ends_that_a_browser_hashes():
    assert safe_script("a\r\nb\rc\n") == "a\nb\nc\n"


def test_a_style_sheet_cannot_end_its_element():
    assert "</style" not in safe_style('a::before { content: "</style>"; }')


def test_fonts_stand_in_the_sheet_and_data_addresses_stay(tmp_path):
    (tmp_path / "fonts").mkdir()
    (tmp_path / "css").mkdir()
    (tmp_path / "fonts" / "a.woff2").write_bytes(b"wOF2")
    sheet = 'a { src: url("../fonts/a.woff2"); } b { mask: url("data:image/svg+xml,x"); }'
    assert inline_fonts(sheet, tmp_path / "css") == sheet.replace(
        "../fonts/a.woff2", "data:font/woff2;base64,d09GMg=="
    )


@pytest.mark.parametrize("address", ["https://example.org/a.woff2", "../a.png", "/etc/passwd"])
def test_a_sheet_that_names_anything_but_a_font_is_refused(address: str, tmp_path):
    with pytest.raises(ValueError, match="no font of the project"):
        inline_fonts(f"a {{ src: url({address}); }}", tmp_path)
