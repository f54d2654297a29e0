"""``araxes claims``: the ledger as text and as JSON."""

from __future__ import annotations

import json

from typer.testing import CliRunner

from dashboard.cli import app


def test_the_json_says_what_each_verdict_rests_on():
    result = CliRunner().invoke(app, ["claims", "--json"])
    assert result.exit_code == 0
    (ledger,) = json.loads(result.stdout).values()
    rows = {row["id"]: row for row in ledger}
    third = rows["third-visit-since-december"]
    assert third["verdict"] == "consistent"
    assert third["rests_on"] == {"claim": ["trt-2019"], "evidence": ["trt-2019"]}
    assert third["same_source"] is True
    dams = rows["joint-dams-and-plants"]
    assert dams["rests_on"]["evidence"] == ["layer/region_borders", "layer/sites"]
    assert dams["same_source"] is False
    assert rows["new-phase"]["rests_on"] == {"claim": ["trt-2019"], "evidence": []}
