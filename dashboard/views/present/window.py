"""``GET /presenter/<slug>``: the presenter's window, a page of its own beside the room's.

It holds no Dash: it is to open at once, and to go on when the server is gone.
``assets/js/presenter`` fills it; the room's window tells it where the briefing is, through a
channel of the browser.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from flask import Flask, Response, make_response

from dashboard.context import Context
from dashboard.server.addresses import Addresses

_STYLES = (
    "cascade",
    "fonts",
    "tokens/colours",
    "tokens/sizes",
    "tokens/stage",
    "pages/presenter",
    "pages/presenter_scene",
    "pages/forced",
)

_PAGE = """<!DOCTYPE html>
<html lang="en" data-window="presenter" data-base="{base}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Presenter · {title} · Araxes</title>
    <link rel="icon" href="{icon}">
{styles}
    <script src="{head}"></script>
    <script defer src="{script}"></script>
  </head>
  <body class="presenter" data-slug="{slug}">
    <header>
      <h1 dir="auto">{title}</h1>
      <p id="marking" hidden></p>
      <p id="fault" role="status" dir="auto" hidden></p>
      <p id="status" role="status">Looking for the room’s window…</p>
      <button type="button" id="begin" class="primary" hidden>Start in the room</button>
      <time id="clock"></time>
    </header>
    <main>
      <section id="now" aria-label="This scene">
        <p id="kicker" class="kicker"></p>
        <h2 id="headline" dir="auto"></h2>
        <p id="text" dir="auto"></p>
        <ul id="notices" aria-label="What changed since this scene was kept"></ul>
        <div id="notes" dir="auto" role="group" aria-label="Notes" tabindex="0"></div>
        <p id="disclaimer" dir="auto" hidden></p>
      </section>
      <aside>
        <section id="next" aria-label="Next scene">
          <p class="kicker" id="next-kicker"></p>
          <img id="next-picture" alt="" hidden>
          <h3 id="next-headline" dir="auto"></h3>
        </section>
        <section aria-label="Sources of this scene">
          <p class="kicker">Sources of this scene</p>
          <ul id="sources"></ul>
        </section>
        <section id="asked" aria-label="Questions">
          <p class="kicker">
            Questions <button type="button" id="copy" class="quiet">Copy as text</button>
          </p>
          <form id="ask">
            <input id="question" autocomplete="off" maxlength="500" dir="auto"
                   placeholder="A question from the room" aria-label="A question from the room">
            <button type="submit" class="secondary">Note</button>
          </form>
          <p id="unkept" class="note" hidden>
            This browser keeps nothing here: copy the questions before you close this window.
          </p>
          <ul id="questions"></ul>
          <textarea id="copied" rows="6" readonly hidden
                    aria-label="The questions, to copy"></textarea>
        </section>
      </aside>
    </main>
    <footer>
      <div class="controls" role="toolbar" aria-label="Briefing">
{controls}
      </div>
      <nav id="progress" aria-label="Scenes"></nav>
      <div class="times">
        <dl>
          <div><dt>Elapsed</dt><dd id="elapsed">0:00</dd></div>
          <div><dt>Planned</dt><dd id="planned">0:00</dd></div>
          <div><dt>This scene</dt><dd id="scene-time">0:00</dd></div>
          <div><dt>Pace</dt><dd><span id="pace" role="status">on time</span></dd></div>
        </dl>
        <button type="button" id="reset" class="quiet" title="Begin the clock anew">Reset</button>
      </div>
    </footer>
    <noscript>The presenter’s window needs JavaScript, which is switched off.</noscript>
  </body>
</html>
"""


_CONTROLS = (
    ("previous", "◂ Back", "The scene before (←)"),
    ("next", "Next ▸", "The next scene (→)"),
    ("black", "Black", "Black screen (B)"),
    ("white", "White", "White screen (W)"),
    ("autoplay", "Play", "Go on by itself (A)"),
    ("explore", "Explore", "Explore the map room (E)"),
    ("resume", "Resume", "Resume the briefing (R)"),
)
"""Command of ``assets/js/present/commands.js``, words and title of each button."""


def register(server: Flask, context: Context, scripts: Mapping[str, str]) -> None:
    """Add the route; ``scripts`` are digests of the bundles by name."""

    @server.get("/presenter/<slug>")
    def open_presenter(slug: str) -> Response:
        served = context.dossiers.get(slug)
        if served is None:
            known = ", ".join(context.dossiers)
            response = make_response(
                f"No dossier {slug[:60]!r} is served here; expected one of {known}.\n", 404
            )
            response.headers["Content-Type"] = "text/plain; charset=utf-8"
            return response
        response = make_response(write_page(slug, served.dossier.title, context.addresses, scripts))
        response.headers["Content-Type"] = "text/html; charset=utf-8"
        return response


def write_page(slug: str, title: str, addresses: Addresses, scripts: Mapping[str, str]) -> str:
    """The HTML of the window of one dossier; ``scripts`` are digests of the bundles by name."""
    styles = "\n".join(
        f'    <link rel="stylesheet" href="{addresses.asset(f"css/{name}.css")}">'
        for name in _STYLES
    )
    controls = "\n".join(
        f'        <button type="button" data-command="{command}" title="{words}">{text}</button>'
        for command, text, words in _CONTROLS
    )
    return _PAGE.format(
        base=addresses.prefix,
        icon=addresses.icon,
        title=escape(title),
        slug=escape(slug),
        styles=styles,
        head=addresses.script("head", scripts["head"]),
        script=addresses.script("presenter", scripts["presenter"]),
        controls=controls,
    )
