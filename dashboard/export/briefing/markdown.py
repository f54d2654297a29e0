"""A briefing as Markdown (CommonMark with GitHub's tables), with numbered citations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dashboard.export.briefing.brief import NO_DISCLAIMER, Brief, BriefScene
from dashboard.export.briefing.cited import cited_words
from dashboard.export.briefing.evidence import Table
from dashboard.query.wording import day_words

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LIST_START = re.compile(r"^(\s*)(\d*)([-+.)])(?=\s)")


def write_markdown(brief: Brief, *, notes: bool = True) -> bytes:
    """UTF-8 text."""
    blocks = [*_head(brief)]
    for scene in brief.scenes:
        blocks += _scene(scene, notes=notes)
    blocks += _sources(brief)
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def _head(brief: Brief) -> Iterator[str]:
    yield f"**{escaped(brief.marking_words)}**"
    yield f"# {escaped(brief.title)}"
    yield escaped(brief.summary)
    yield "\n".join(
        [
            f"- As of {day_words(brief.as_of)}; borders: {escaped(brief.viewpoint)}",
            f"- Data: SHA-256 `{brief.data}`",
            f"- Made {day_words(brief.made)} with {brief.program}",
            f"- {escaped(brief.disclaimer or NO_DISCLAIMER)}",
        ]
    )


def _scene(scene: BriefScene, *, notes: bool) -> Iterator[str]:
    yield f"## {scene.number}. {escaped(scene.headline)}"
    yield f"*{escaped(scene.title)}*"
    yield escaped(scene.text)
    yield "\n".join(f"> **Note:** {escaped(notice)}" for notice in scene.notices)
    yield "\n".join(
        f"- **{escaped(fig.value)}** {escaped(fig.label)}"
        + (f" ({escaped(fig.source)})" if fig.source else "")
        for fig in scene.figures
    )
    if scene.table:
        yield _table(scene.table)
    caveats = dict.fromkeys(caveat for claim in scene.claims for caveat in claim.caveats)
    if caveats:
        yield "**To be kept in mind**"
        yield "\n".join(f"- {escaped(caveat)}" for caveat in caveats)
    if notes and scene.notes:
        lines = escaped(scene.notes).splitlines()
        yield "\n".join(["> **Notes**", ">", *(f"> {line}  " for line in lines)])
    yield f"{escaped_but_numbers(cited_words(scene))} Shown: {escaped(scene.sentence)}."


def _table(table: Table) -> str:
    rows = [
        _row(table.headings),
        _row(["---"] * len(table.headings), raw=True),
        *(_row(cells) for cells in table.rows),
    ]
    return f"**{escaped(table.title)}**\n\n" + "\n".join(rows)


def _row(cells: tuple[str, ...] | list[str], *, raw: bool = False) -> str:
    return f"| {' | '.join(cell if raw else escaped(cell) for cell in cells)} |"


def _sources(brief: Brief) -> Iterator[str]:
    yield "## Sources"
    yield "\n".join(
        f"{ref.number}. {escaped(ref.words)}" + (f" <{ref.url}>" if ref.url else "")
        for ref in brief.references
    )
    yield f"Geometry: {escaped(' · '.join(brief.attribution))}. {escaped(brief.foot())}."
    yield f"**{escaped(brief.marking_words)}**"


def escaped(text: str) -> str:
    """Text in which nothing is markup; line breaks stay."""
    lines = (_SPECIAL.sub(r"\\\1", line) for line in text.split("\n"))
    return "\n".join(_LIST_START.sub(r"\1\2\\\3", line) for line in lines)


def escaped_but_numbers(text: str) -> str:
    """The same, but for the numbers of sources: ``[1]``, which refers to the list below."""
    return re.sub(r"\\\[(\d+)\\\]", r"[\1]", escaped(text))
