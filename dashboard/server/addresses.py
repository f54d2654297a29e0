"""The one place that makes addresses of this server, below the path under which readers find it."""

from __future__ import annotations

from dataclasses import dataclass

from geodata.ground.tiles import tiles_digest
from geodata.layers import layer_digest


@dataclass(frozen=True, slots=True)
class Addresses:
    """Addresses as a browser asks for them.

    ``prefix`` begins and ends with a slash; it is ``/`` unless a proxy gives Araxes a path of its
    own (the setting ``prefix``). A host's other paths may be somebody else's.
    """

    prefix: str = "/"

    def of(self, path: str) -> str:
        """The address of what the server has at a path of its own, which begins with a slash."""
        return self.prefix + path[1:]

    @property
    def icon(self) -> str:
        """The icon, which Dash brings."""
        return self.of("/_favicon.ico")

    def asset(self, path: str) -> str:
        """A file of the assets' folder."""
        return self.of(f"/assets/{path}")

    def styles(self, digest: str) -> str:
        """All style sheets as one; beside these, since they name fonts from there."""
        return self.asset(f"css/araxes.{digest}.css")

    def script(self, name: str, digest: str) -> str:
        """A bundle of the browser's scripts, for as long as it stays the same."""
        return self.asset(f"built/{name}.{digest}.js")

    def suite(self, package: str, path: str) -> str:
        """A script or style of a package of Dash's."""
        return self.of(f"/_dash-component-suites/{package}/{path}")

    def layer(self, name: str) -> str:
        """A layer, for as long as its content stays the same."""
        return self.of(f"/geo/{name}.{layer_digest(name)}.geojson")

    @property
    def tiles(self) -> str:
        """The ground's tiles, with ``{z}``, ``{x}`` and ``{y}`` for zoom, column and row."""
        return self.of(f"/ground/{tiles_digest()}/{{z}}/{{x}}/{{y}}.mvt")

    def ground(self, name: str) -> str:
        """A layer of the ground, which a page in one file holds; a server has it as tiles."""
        return self.of(f"/ground/{name}.geojson")

    def data(self, slug: str, digest: str) -> str:
        """A dossier's events, for as long as they stay the same."""
        return self.of(f"/data/{slug}.{digest}.json")

    def briefing(self, slug: str) -> str:
        """A briefing's scenes, filled in."""
        return self.of(f"/briefing/{slug}.json")

    def picture(self, slug: str, number: int) -> str:
        """A picture of a scene's ground, which a page in one file holds; a server draws others."""
        return self.of(f"/pictures/{slug}/{number}.svg")

    def cards(self, slug: str) -> str:
        """Every event's card, which a page in one file holds; a server draws each when asked."""
        return self.of(f"/cards/{slug}.json")

    def provenance(self, slug: str, record: str) -> str:
        """Where a record comes from, as W3C PROV-JSON."""
        return self.of(f"/export/{slug}/provenance/{record}.json")


AT_ROOT = Addresses()
"""Those of a server that has its host to itself, of a page in one file, and of the routes."""
