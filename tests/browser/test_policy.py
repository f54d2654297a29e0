"""The policy in a real browser: the map draws under it, and nothing else runs or leaves."""

from __future__ import annotations

POLICY = "Content Security Policy|Content-Security-Policy"

VIOLATIONS = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""

MAP_IS_DRAWN = """() => {
  const map = document.querySelector(".js-plotly-plot")?._fullLayout?.map?._subplot?.map;
  return Boolean(map?.isStyleLoaded() && map.queryRenderedFeatures().length);
}"""


def test_the_map_is_drawn_without_breaking_the_policy(visit_anew):
    made = visit_anew(ready=False)
    made.page.add_init_script(VIOLATIONS)
    made.page.reload()
    made.wait_until_ready()
    made.page.wait_for_function(MAP_IS_DRAWN)
    assert made.page.evaluate("() => window.violations") == []
    assert [worker.url.split(":")[0] for worker in made.page.workers] != []


def test_an_inline_script_that_was_smuggled_in_does_not_run(visit):
    made = visit()
    made.watch.tolerate(POLICY)
    ran = made.page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.smuggled = true";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", '<img src="/nothing" onerror="x()">');
          return window.smuggled === true;
        }"""
    )
    made.watch.tolerate("/nothing", "404")
    assert ran is False


def test_text_is_not_run_as_code(visit):
    """From a script of the page itself: what a test evaluates is exempt."""
    made = visit()
    made.watch.tolerate(POLICY)
    made.page.evaluate(
        """() => new Promise((resolve) => {
          // A timer with a text would evaluate it, and belongs to the page, not to the test.
          setTimeout("window.evaluated = true", 0);
          setTimeout(resolve, 50);
        })"""
    )
    assert made.page.evaluate("() => window.evaluated === true") is False


def test_a_request_to_another_host_does_not_leave(visit):
    made = visit()
    made.watch.tolerate(POLICY, "Failed to fetch")
    outcome = made.page.evaluate(
        """() => fetch("http://192.0.2.1/").then(() => "sent", (error) => error.name)"""
    )
    assert outcome == "TypeError"
    assert made.watch.foreign == []


def test_the_page_cannot_be_framed(visit):
    made = visit()
    made.watch.tolerate(POLICY, "frame")
    framed = made.page.evaluate(
        """() => new Promise((resolve) => {
          const frame = document.createElement("iframe");
          frame.src = location.href;
          frame.addEventListener("load", () => {
            let title = "refused";
            try { title = frame.contentDocument?.title ?? "refused"; } catch { /* refused */ }
            resolve(title);
          });
          document.body.append(frame);
        })"""
    )
    assert framed == "refused"
