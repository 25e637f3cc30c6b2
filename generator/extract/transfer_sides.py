"""Which of two states sells, where a text only says that they deal: the one in which the weapon is made."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from generator.extract.transfer_scene import Arm, Party, Scene

STATES = frozenset({"country", "state_body"})
GAP = 5
"""Words between the two sides at most."""


def joined(scene: Scene, party: Party) -> tuple[Party, Party] | None:
    """The two bare names that stand together as one subject: "France and Serbia signed"."""
    pairs = itertools.pairwise(scene.parties)
    return next((p for p in pairs if party in p and p[0].bare and side_by_side(scene, *p)), None)


def side_by_side(scene: Scene, one: Party, other: Party) -> bool:
    """Whether a conjunction and no more than an article or a title stand between two names; a comma in a headline."""
    gap = scene.between(one, other)
    if [t.text for t in gap] == [","] and one.start == 0 and scene.text[-1:].isalnum():
        return True  # "India, France sign deal for 26 jets"
    return bool(gap) and gap[0].pos_ == "CCONJ" and len(gap) < GAP


def seller_and_buyer(arms: Sequence[Arm], one: Party, other: Party) -> tuple[Party, Party] | None:
    """Two states in order, when all weapons whose maker is known are made by one of them; None otherwise."""
    if not {one.actor.kind, other.actor.kind} <= STATES or one.actor.country == other.actor.country:
        return None
    known = [set(a.makers) for a in arms if a.makers]
    sellers = [p for p in (one, other) if known and all(p.actor.country in makers for makers in known)]
    if len(sellers) != 1:
        return None
    return (one, other) if sellers[0] is one else (other, one)
