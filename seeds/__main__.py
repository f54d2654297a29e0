"""``python -m seeds``: bring the tables of seeds/README.md up to the format as it is."""

from __future__ import annotations

import sys

from seeds.describing import PAGE, fill_page

page = PAGE.read_text(encoding="utf-8")
filled = fill_page(page)
PAGE.write_text(filled, encoding="utf-8")
sys.stdout.write(f"{PAGE}: {'up to date' if filled == page else 'tables rewritten'}\n")
