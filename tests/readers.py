"""Programs that open what is exported, as a reader would: LibreOffice and Poppler.

``python -m tests.readers`` finds them, or installs them through Debian's packages where it may. The
tests that need one are skipped, and say so, where it is not there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.patience import PATIENCE_S

PROGRAMS = {
    "soffice": "libreoffice-impress",
    "pdftotext": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdfinfo": "poppler-utils",
}
"""Each with the package of Debian that holds it."""


def missing() -> dict[str, str]:
    """Programs that are not on the path, with their packages."""
    return {name: package for name, package in PROGRAMS.items() if not shutil.which(name)}


def install(packages: set[str]) -> None:
    """Install packages of Debian, quietly; where that is not allowed, nothing happens."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *sorted(packages)],
        check=False,
        env=environment,
        stdout=subprocess.DEVNULL,
    )


def run(name: str, *arguments: str | Path) -> str:
    """What a program prints; the test is skipped, loudly, where it is not installed."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(
            f"NOT TESTED: {name} is not installed; `python -m tests.readers` as root installs it, "
            f"or install the package {PROGRAMS[name]}"
        )
    done = subprocess.run(
        [path, *map(str, arguments)],
        check=True,
        capture_output=True,
        timeout=PATIENCE_S,
    )
    return done.stdout.decode()


def convert_with_office(file: Path, ending: str) -> Path:
    """A file as LibreOffice saves it in another format, beside the original."""
    with tempfile.TemporaryDirectory() as profile:
        run(
            "soffice",
            f"-env:UserInstallation=file://{profile}",
            "--headless",
            "--convert-to",
            ending,
            "--outdir",
            file.parent,
            file,
        )
    return file.with_suffix(f".{ending}")


def main() -> int:
    """Find or install; say what will not be tested."""
    packages = set(missing().values())
    if packages:
        print(
            f"Installing {', '.join(sorted(packages))} for the tests of exports.", file=sys.stderr
        )
        install(packages)
    for name, package in missing().items():
        print(
            f"{name} is not there and could not be installed: the tests that need it are skipped. "
            f"Install the package {package} to run them.",
            file=sys.stderr,
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
