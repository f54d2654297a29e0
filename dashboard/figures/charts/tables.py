"""The values of a chart as a table of text: what stands behind it on the page and in a file."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.figures.charts.bars import Bars, BarSeries

NOTHING = "–"
"""What stands where nothing is recorded: no zero, which would be a finding."""

TOTAL = "In all"


@dataclass(frozen=True, slots=True)
class ChartTable:
    """Rows of text under headings; the first column names the category, the last row sums up."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tabulate(bars: Bars) -> ChartTable:
    """The table of a chart: a column for every series that draws something, a row a category."""
    shown = [one for one in bars.series if not one.is_empty]
    unit = f", {bars.unit}" if bars.level else ""
    return ChartTable(
        (bars.axis, *(one.name + unit for one in shown)),
        (
            *(
                (category.replace("\n", " "), *(_written(bars, one.values[at]) for one in shown))
                for at, category in enumerate(bars.categories)
            ),
            (TOTAL, *(_written(bars, _sum(one)) for one in shown)),
        ),
    )


def _sum(series: BarSeries) -> float:
    return sum(value or 0 for value in series.values)


def _written(bars: Bars, value: float | None) -> str:
    """Whole kilometres, but one digit more below ten; events whole where they are, else to 0.01."""
    if not value:
        return NOTHING
    if bars.level:
        return f"{value:,.0f}" if value >= 10 else f"{value:.1f}"
    return f"{value:,.0f}" if abs(value - round(value)) < 0.005 else f"{value:,.2f}"
