"""What is wrong with a text that is not YAML, and how to mend it, in a reader's words."""

from __future__ import annotations

import re

from ruamel.yaml.error import MarkedYAMLError

_FAULTS = (
    (r"mapping values are not allowed", "a colon where none can stand",
     "put quotes around a text with a colon in it, and indent the fields of a record alike"),
    (r"found character '\\t'|tab character", "a tab", "indent with spaces"),
    (r"found character '(?P<sign>.)'", "a text that begins with {sign}", "put quotes around it"),
    (r"while scanning a quoted scalar.*end of stream", "a quote that is never closed",
     "close it on the same line"),
    (r"unknown escape character '(?P<sign>.)'", 'a backslash before "{sign}"',
     "write it twice, or use single quotes"),
    (r"single document", "a second document (---)", "keep one in a file"),
    (r"could not find expected ':'", "a line without a colon", "write it as name: value"),
    (r"flow (mapping|sequence).*expected", "braces or brackets that do not close",
     "close them on the same line, put commas between and quotes around texts with commas"),
    (r"sequence entries are not allowed", "a hyphen behind a colon",
     "begin the list on the next line"),
    (r"incompatible YAML document", "another version of YAML", "remove the line %YAML"),
    (r"scanning a block scalar", "text right behind | or >", "begin the text on the next line"),
    (r"block (mapping|collection).*found '<scalar>'", "text behind a closing quote",
     "put quotes around the whole text; within single quotes write '' for one"),
    (r"block (mapping|collection).*expected", "a line that is indented differently",
     "indent the lines of a record alike, and begin each record with a hyphen"),
    (r"<document start>", "text behind the end of a list or map", "remove it or indent it"),
)  # fmt: skip
"""Pattern over the parser's own words; what came, for people; what to do."""

_OTHER = ("a line that is not YAML", "write lines as name: value, and put quotes around odd text")


def describe_fault(error: MarkedYAMLError) -> tuple[int, str, str]:
    """The line, counted from 1, what came there and what to do."""
    words = f"{error.context or ''} {error.problem or ''}"
    # A quote or bracket that is never closed is found at the end; it was opened at the context.
    opened = re.search(r"end of stream|flow (mapping|sequence)", words)
    mark = (error.context_mark if opened else None) or error.problem_mark or error.context_mark
    line = int(mark.line) + 1 if mark else 0
    for pattern, came, remedy in _FAULTS:
        match = re.search(pattern, words, re.DOTALL)
        if match:
            return line, came.format(**match.groupdict()), remedy
    return (line, *_OTHER)
