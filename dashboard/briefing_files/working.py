"""The process of one export, which :mod:`dashboard.briefing_files.jobs` starts with its folder.

It ends with its job: when it is cancelled, when its folder is gone, when the server that started it
is, and when it takes longer than any export does.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
import traceback
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.briefing_files.jobs import (
    ALIVE,
    CANCEL,
    FAILURE,
    ORDER,
    PROGRESS,
    QUESTION,
    RESULT,
    write_whole,
)

if TYPE_CHECKING:  # the rest is loaded when the watcher stands already: it takes a second
    from dashboard.briefing_files.formats import Product

LONGEST_S = 600
_STEP_S = 0.2

FAULT = "The export could not be made: a fault of Araxes, which stands in the server's log."


def work(folder: Path) -> None:
    """Make what the folder's order asks for, and leave the file or a sentence in the folder."""
    from dashboard.briefing_files.formats import OrderError, StaleError
    from dashboard.selection import SelectionError

    order = json.loads((folder / ORDER).read_text(encoding="utf-8"))
    try:
        product = _make(folder, order)
    except StaleError as error:
        asked = {"words": str(error), "reasons": error.reasons}
        write_whole(folder / QUESTION, json.dumps(asked).encode())
    except (OrderError, SelectionError) as error:
        _fail(folder, str(error))
    except Exception:  # noqa: BLE001  whatever it is, the reader is told and the log has it
        traceback.print_exc()
        _fail(folder, FAULT)
    else:
        _finish(folder, product)


def _make(folder: Path, order: dict[str, object]) -> Product:
    from dashboard.briefing_files.formats import make
    from dashboard.briefing_files.orders import read_order, unpack_dossier
    from dashboard.context import Context
    from dashboard.store.served import ServedDossiers

    slug = str(order["slug"])
    # As the server has it, not as its files are by now: pages and files say the same.
    context = Context.of(ServedDossiers((unpack_dossier(str(order["dossier"])),)))
    wanted = read_order(order["order"], context, slug)

    def tell(done: int, total: int, words: str) -> None:
        told = {"done": done, "total": total, "words": words}
        write_whole(folder / PROGRESS, json.dumps(told).encode())

    return make(context, slug, wanted, date.fromisoformat(str(order["made"])), tell)


def _finish(folder: Path, product: Product) -> None:
    """The result's folder appears with the whole file in it."""
    making = folder / ".result"
    making.mkdir()
    (making / product.name).write_bytes(product.content)
    making.rename(folder / RESULT)


def _fail(folder: Path, sentence: str) -> None:
    write_whole(folder / FAILURE, sentence.encode())


def watch(folder: Path, parent: int, began: float) -> None:
    """Show that the process lives, until there is a reason to end it at once."""
    while True:
        late = time.monotonic() - began > LONGEST_S
        if late:
            _fail(folder, f"The export took longer than {LONGEST_S // 60} minutes and was ended.")
        orphaned = os.getppid() != parent
        if late or orphaned or (folder / CANCEL).exists() or not folder.is_dir():
            os._exit(1)
        (folder / ALIVE).touch()
        time.sleep(_STEP_S)


def main() -> None:
    """Work on the folder that the command line names."""
    folder = Path(sys.argv[1])
    began = time.monotonic()
    watcher = threading.Thread(target=watch, args=(folder, os.getppid(), began), daemon=True)
    watcher.start()
    work(folder)


if __name__ == "__main__":
    main()
