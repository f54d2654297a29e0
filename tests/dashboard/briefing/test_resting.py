"""Which scenes rest on a source, and which speak about a claim."""

from __future__ import annotations

import pytest

from dashboard.briefing.resting import look_at_scenes, scenes_about, scenes_resting_on
from tests.dashboard.small_dossier import small_served


@pytest.fixture(scope="module")
def scenes(dossiers):
    return look_at_scenes(dossiers.default)


def test_a_scene_rests_on_what_it_cites_and_on_what_its_events_cite(scenes):
    resting = {one.scene.id: one for one in scenes_resting_on(scenes, "trt-2019")}
    assert len(resting) == 8
    assert (resting["visits"].cites_only, resting["visits"].fallen) == (True, 4)
    assert (resting["caspian"].cites, resting["caspian"].cites_only) == (True, False)
    assert (resting["caspian"].events, resting["caspian"].fallen) == (3, 2)


def test_a_source_that_nothing_rests_on_alone_has_the_scenes_that_cite_it(scenes):
    assert [one.scene.id for one in scenes_resting_on(scenes, "instc-agreement")] == ["corridor"]
    assert scenes_resting_on(scenes, "eo-13846") == ()


def test_a_claim_has_the_scenes_that_name_it_or_show_its_verdict(dossiers):
    about = scenes_about(dossiers.default, "third-visit-since-december")
    assert [scene.id for scene in about] == ["visits", "closing"]
    assert scenes_about(dossiers.default, "no-such-claim") == ()


def test_a_dossier_without_a_folder_has_no_scenes():
    assert look_at_scenes(small_served()) == ()
