"""A selection meets its dossier: what the dossier does not know is left out, and said."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from dashboard.selection.choices import Panel
from dashboard.selection.value import Selection
from seeds.records.dossier import Dossier
from seeds.records.layer_groups import groups_of


def settle(
    selection: Selection, dossier: Dossier, scenes: Collection[str] | None = None
) -> tuple[Selection, list[str]]:
    """The selection without what its dossier does not know, and a sentence for each such thing.

    An unknown pair gives way to the dossier's own, an unknown event or claim to none; an unknown
    source cannot be withdrawn, and a layer that does not touch the dossier is not drawn, without a
    word. ``scenes`` are the ids of its scenes; None leaves the
    question open.
    """
    notices = []
    # Without a word: its switch is not there either.
    selection = replace(selection, layers=selection.layers & frozenset(groups_of(dossier)))
    known = {country.code for country in dossier.countries}
    strangers = [code for code in selection.pair or () if code not in known]
    if strangers:
        selection = replace(selection, pair=dossier.opening.pair)
        notices.append(
            f"The dossier “{dossier.title}” has no country {' or '.join(strangers)}; "
            "its own pair is shown instead."
        )
    if selection.focus and all(event.id != selection.focus for event in dossier.events):
        notices.append(
            f"The dossier “{dossier.title}” has no event “{selection.focus}”; no event is chosen."
        )
        panel = Panel.PAIR if selection.panel is Panel.EVENT else selection.panel
        selection = replace(selection, focus=None, panel=panel)
    if selection.claim and all(claim.id != selection.claim for claim in dossier.claims):
        notices.append(
            f"The dossier “{dossier.title}” has no claim “{selection.claim}”; no claim is opened."
        )
        selection = replace(selection, claim=None)
    unknown = selection.withdrawn - {source.id for source in dossier.sources}
    if unknown:
        notices.append(
            f"The dossier “{dossier.title}” has no source {' or '.join(sorted(unknown))}; "
            "it cannot be withdrawn."
        )
        selection = replace(selection, withdrawn=selection.withdrawn - unknown)
    if selection.scene and scenes is not None and selection.scene not in scenes:
        notices.append(
            f"The dossier “{dossier.title}” has no scene “{selection.scene}”; nothing is presented."
        )
        selection = replace(selection, scene=None)
    return selection, notices
