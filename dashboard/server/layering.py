"""Style sheets that the libraries' scripts bring, put into the first of the page's cascade layers.

Dash's components, its renderer and Mantine carry their style sheets in their scripts and add them
to the page in no layer. There each of them would win over everything of ours, whatever its
selector: Mantine's ``button { font: inherit }`` over every button of the page. What adds them,
webpack's style-loader, knows layers but is given none; here it is given one.
"""

from __future__ import annotations

import re

LAYER = "libraries"
"""The first layer that ``assets/css/cascade.css`` names."""

_LAYER_OF_SHEET = re.compile(rb"(\{css:(\w+)\[1\],[^{}]*\blayer:)\2\[5\](?=\})")
"""Where style-loader reads the layer of a sheet from what the script holds, which names none."""


def layer_sheets(script: bytes) -> bytes:
    """The script of a library, which then adds its style sheets in :data:`LAYER`.

    A script that adds none comes back as it is.
    """
    return _LAYER_OF_SHEET.sub(rf'\1"{LAYER}"'.encode(), script)
