"""A briefing as Markdown (CommonMark with GitHub's tables), with numbered citations."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dashboard.briefing.scenes import SceneFigure
from dashboard.briefing_files.brief import SPEAKERS_COPY, Brief, BriefScene
from dashboard.briefing_files.cited import cited_words
from dashboard.briefing_files.evidence import Table, table_of_chart
from dashboard.briefing_files.formats import Asked
from dashboard.figures.charts.gathering import Charted
from dashboard.query.wording import day_words

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LIST_START = re.compile(r"^(\s*)(\d*)([-+.)])(?=\s)")


def write(asked: Asked) -> bytes:
    """The text that is asked for."""
    return write_markdown(asked.brief, notes=asked.order.with_notes)


def write_markdown(brief: Brief, *, notes: bool = False) -> bytes:
    """UTF-8 text; with ``notes`` it is the speaker's copy, and says so."""
    blocks = [*_head(brief, notes=notes)]
    for scene in brief.scenes:
        blocks += _scene(scene, notes=notes)
    blocks += _sources(brief)
    return ("\n\n".join(block for block in blocks if block) + "\n").encode()


def _head(brief: Brief, *, notes: bool) -> Iterator[str]:
    yield from _marking(brief)
    yield f"# {escaped(brief.title)}"
    if notes:
        yield f"**{SPEAKERS_COPY}**: with the presenter’s notes"
    yield escaped(brief.summary)
    yield "\n".join(
        [
            f"- As of {day_words(brief.as_of)}; borders: {escaped(brief.viewpoint)}",
            f"- Data: SHA-256 `{brief.data}`",
            f"- Prepared {day_words(brief.made)} ({brief.program})",
        ]
    )


def _marking(brief: Brief) -> Iterator[str]:
    """At head and end; nothing where the dossier has none."""
    if brief.marking:
        yield f"**{escaped(brief.marking)}**"


def _scene(scene: BriefScene, *, notes: bool) -> Iterator[str]:
    yield f"## {scene.number}. {escaped(scene.headline)}"
    yield f"*{escaped(scene.title)}*"
    yield escaped(scene.text)
    yield "\n".join(f"- {_figure(figure)}" for figure in scene.figures)
    if scene.table:
        yield _table(scene.table)
    for chart in scene.charts:
        yield from _chart(chart)
    caveats = dict.fromkeys(caveat for claim in scene.claims for caveat in claim.caveats)
    if caveats:
        yield "**To be kept in mind**"
        yield "\n".join(f"- {escaped(caveat)}" for caveat in caveats)
    if notes and scene.for_the_speaker:
        lines = escaped(scene.for_the_speaker).splitlines()
        yield "\n".join(["> **Notes**", ">", *(f"> {line}  " for line in lines)])
    yield f"{escaped_but_numbers(cited_words(scene))} Shown: {escaped(scene.sentence)}."


def _figure(figure: SceneFigure) -> str:
    """A call-out as a line: "**4** visits (counted here)", "Third visit: **consistent** – Why."."""
    value, source = f"**{escaped(figure.value)}**", escaped(figure.source)
    if not figure.is_verdict:
        return f"{value} {escaped(figure.label)}" + (f" ({source})" if source else "")
    label = f"{figure.label[:1].upper()}{figure.label[1:]}"
    return f"{escaped(label)}: {value}" + (f" – {source}." if source else "")


def _chart(chart: Charted) -> Iterator[str]:
    """What a chart shows, as words and as a table."""
    yield f"**{escaped(chart.title)}**"
    yield escaped(chart.sentence)
    table = table_of_chart(chart)
    if table:
        yield _rows(table)
    yield "\n".join(f"- {escaped(note)}" for note in chart.notes)


def _table(table: Table) -> str:
    return f"**{escaped(table.title)}**\n\n{_rows(table)}"


def _rows(table: Table) -> str:
    rows = [
        _row(table.headings),
        _row(["---"] * len(table.headings), raw=True),
        *(_row(cells) for cells in table.rows),
    ]
    return "\n".join(rows)


def _row(cells: tuple[str, ...] | list[str], *, raw: bool = False) -> str:
    return f"| {' | '.join(cell if raw else escaped(cell) for cell in cells)} |"


def _sources(brief: Brief) -> Iterator[str]:
    yield "## Sources"
    yield "\n".join(
        f"{ref.number}. {escaped(ref.words)}" + (f" <{ref.url}>" if ref.url else "")
        for ref in brief.references
    )
    yield f"Geometry: {escaped(' · '.join(brief.attribution))}. {escaped(brief.foot())}."
    yield escaped(brief.disclaimer or "")
    yield from _marking(brief)


def escaped(text: str) -> str:
    """Text in which nothing is markup; line breaks stay."""
    lines = (_SPECIAL.sub(r"\\\1", line) for line in text.split("\n"))
    return "\n".join(_LIST_START.sub(r"\1\2\\\3", line) for line in lines)


def escaped_but_numbers(text: str) -> str:
    """The same, but for the numbers of sources: ``[1]``, which refers to the list below."""
    return re.sub(r"\\\[(\d+)\\\]", r"[\1]", escaped(text))
