"""Ids of the sources page; assets/js/inspector.js knows its question."""

from enum import StrEnum


class Ids(StrEnum):
    """Ids of the sources page's components."""

    VIEW = "sources-view"
    QUESTION = "question-sources-page"
    ANSWER = "answer-sources-page"
    BODY = "sources-body"
