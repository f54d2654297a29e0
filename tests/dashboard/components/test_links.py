import pytest

from dashboard.components.links import render_address
from dashboard.query.addresses import safe_url
from tests.dashboard.trees import text_of

SAFE = [
    "https://example.org/a?b=c#d",
    "http://example.org",
    "HTTPS://EXAMPLE.ORG/",
    "https://例え.jp",
]
UNSAFE = [
    None,
    "",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org",
    "https://",
    "https://user@example.org",
    "https://user:secret@example.org",
    "https:\\\\example.org",
    "https://example.org/a b",
    "https://example.org/\u202e",
    "https://[::1",
    "https://example.org/" + "a" * 2000,
]


@pytest.mark.parametrize("text", SAFE)
def test_an_address_of_the_web_is_a_link_that_tells_nobody_where_it_was_followed(text):
    assert safe_url(text) == text
    link = render_address(text)
    assert (type(link).__name__, link.href, text_of(link)) == ("A", text, text)
    assert set(link.rel.split()) == {"noopener", "noreferrer", "nofollow"}


@pytest.mark.parametrize("text", UNSAFE)
def test_anything_else_is_no_address_to_follow(text):
    assert safe_url(text) is None
    if text:
        shown = render_address(text)
        assert (type(shown).__name__, text_of(shown)) == ("Span", text)
