"""The document and its policy."""

from __future__ import annotations

import base64
import hashlib
import html
import re

from dashboard.briefing_files.onefile.page import Page, write_page
from dashboard.briefing_files.onefile.policy import script_hash, write_policy


def a_page(**changes):
    parts = {
        "title": "A </title> title",
        "description": 'A "description"',
        "generator": "Araxes 1",
        "icon": "data:image/svg+xml;base64,AA==",
        "style": "a { color: red; }",
        "head_script": "first();",
        "body": "<p>body</p>",
        "plain": "<p>plain</p>",
        "facts": "{}",
        "kept": [],
        "scripts": ["second();", 'third("</script>");'],
    }
    return write_page(Page(**(parts | changes)))


def directives(document: str) -> dict[str, str]:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', document)
    assert policy
    parts = html.unescape(policy[1]).split("; ")
    return dict(part.split(" ", 1) for part in parts)


def test_the_policy_lets_exactly_the_page_s_own_scripts_run():
    document = a_page()
    scripts = re.findall(r"<script>(.*?)</script>", document, re.DOTALL)
    assert scripts == ["first();", "second();", 'third("\\x3c/script>");']
    hashes = [
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for text in scripts
    ]
    assert directives(document)["script-src"] == " ".join(hashes)


def test_the_policy_leaves_no_way_out():
    found = directives(a_page())
    assert found["default-src"] == "'none'"
    assert found["connect-src"] == "'none'"
    assert found["base-uri"] == found["form-action"] == "'none'"
    for name, sources in found.items():
        assert not re.search(r"https?:|\*|'self'|'unsafe-eval'", sources), name
    assert "'unsafe-inline'" not in found["script-src"]


def test_the_policy_stands_before_everything_that_it_rules_on():
    document = a_page()
    policy = document.index("Content-Security-Policy")
    assert policy < document.index("<style") < document.index("<script")
    assert policy < document.index("<link")


def test_titles_are_escaped():
    document = a_page()
    assert "<title>A &lt;/title&gt; title</title>" in document
    assert 'content="A &quot;description&quot;"' in document


def test_the_same_script_twice_is_hashed_once():
    assert write_policy(["a();", "a();"]).count("sha256-") == 1
    assert script_hash("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
