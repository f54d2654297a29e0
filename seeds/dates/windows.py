"""When something lies in a window of days: the one rule, for dates and for columns of them.

The browser's is ``within`` in ``assets/js/core/filter.js``; both answer the cases of
``tests/fixtures/cases/window.json``.
"""

from __future__ import annotations

from typing import Any


def lies_within(
    earliest: Any, latest: Any, is_bounded: Any, start: Any, end: Any, *, certainly: bool
) -> Any:
    """Whether days from ``earliest`` to ``latest`` lie in a window, both days of it included.

    Some of them may, or (``certainly``) all of them must, and then the span must be bounded on both
    sides. The arguments are days, as dates or as whole numbers, with a truth value for
    ``is_bounded``; or columns of them (:class:`narwhals.Expr`). The answer is of the same sort.
    """
    if certainly:
        return is_bounded & (earliest >= start) & (latest <= end)
    return (earliest <= end) & (latest >= start)
