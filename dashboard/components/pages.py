"""A page of the room, as the frame and the application are told of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dash import Dash
from dash.development.base_component import Component

from dashboard.context import Context
from dashboard.selection import Page


@dataclass(frozen=True, slots=True)
class PageView:
    """A page: its title and key in the top bar, what it holds, and what wires it.

    Several views may share a page; ``layouts`` give what stands in it, in order, and ``callbacks``
    add theirs to the application. Where nothing in it asks for the timeline's window, it is not
    ``windowed``, and the timeline keeps to its header.
    """

    page: Page
    title: str
    key: str
    layouts: tuple[Callable[[Context], list[Component]], ...]
    callbacks: tuple[Callable[[Dash, Context], None], ...]
    windowed: bool = True

    @property
    def element_id(self) -> str:
        """Id of the page's own element."""
        return f"{self.page.value}-page"

    def render(self, context: Context) -> list[Component]:
        """What stands in the page."""
        return [part for layout in self.layouts for part in layout(context)]

    def register(self, app: Dash, context: Context) -> None:
        """Wire the page."""
        for register in self.callbacks:
            register(app, context)
