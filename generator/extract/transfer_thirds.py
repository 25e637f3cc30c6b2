"""Who buys, pays or wants for another: "Denmark bought 20 Marders for Ukraine", "Kyiv wants Berlin to supply"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import Governor, listed
from generator.extract.transfer_clause import subject
from generator.extract.transfer_ends import end_of_clause
from generator.extract.transfer_parties import Slots, first_of
from generator.extract.transfer_rows import same
from generator.extract.transfer_rules import Act, plain
from generator.extract.transfer_scene import Arm, Party, Scene
from generator.extract.transfer_status import Standing

if TYPE_CHECKING:
    from spacy.tokens import Token

RECEIVERS = frozenset({"country", "state_body", "armed_group"})
"""Kinds of actors for whom others buy."""


def for_others(
    scene: Scene, token: Token, act: Act, over: Sequence[Governor], arms: Sequence[Arm], slots: Slots
) -> Slots:
    """The parties, where the one who buys or pays is not the one who gets the weapons."""
    for payer in _payers(scene, over):
        slots = replace(
            slots,
            supplier=None if slots.supplier is not None and same(slots.supplier, payer) else slots.supplier,
            recipient=None if slots.recipient is not None and same(slots.recipient, payer) else slots.recipient,
        )
    if act.direction != "receive" or not arms:
        return slots
    low, end = max(arms[-1].end, token.idx), end_of_clause(scene, token)
    end = min([end, *(a.start for a in scene.arms if a.start >= low)])  # "… and guns for Armenia": those are for it
    behind = [p for p in scene.parties if low <= p.start < end and _may_get(p, slots)]
    third = first_of(scene, behind, "for_whom")
    # Bought for somebody, it is still to reach them.
    return replace(slots, recipient=third, status="planned") if third is not None else slots


def _payers(scene: Scene, over: Sequence[Governor]) -> list[Party]:
    """Who pays for a purchase or a delivery."""
    paying = (g.token for g in over if listed(g.token, scene.rules.words("paying"), scene.rules))
    found = (subject(scene, token, ())[0] for token in paying)
    return [party for party in found if party is not None]


def _may_get(party: Party, slots: Slots) -> bool:
    """Whether somebody else may buy for a party: it is no side of the deal so far, and known."""
    sides = [side for side in (slots.supplier, slots.recipient) if side is not None]
    fits = party.actor.kind in RECEIVERS and party.actor.known and party.how not in ("demonym", "pronoun")
    return fits and not party.speaking and not any(same(party, side) for side in sides)


def of_thirds(scene: Scene, token: Token, over: Sequence[Governor], slots: Slots, state: Standing) -> Standing:
    """What was bought for somebody is to come; who wants another to supply asks ("Kyiv wants Berlin to supply")."""
    if slots.status == "planned" and state.status in ("sold", "ordered"):
        return replace(state, status="planned")
    asks = slots.recipient is not None and any(
        (who := wanting(scene, token, governor)) is not None and same(who, slots.recipient) for governor in over
    )
    return replace(state, status="sought") if asks and state.status == "planned" else state


def wanting(scene: Scene, token: Token, governor: Governor) -> Party | None:
    """Who wants another, the subject of the verb itself, to do something."""
    own = any(c.dep_ in scene.rules.labels["subject"] and c.i < token.i for c in token.children)
    if governor.effect != "wants" or governor.negated or governor.token.pos_ == "NOUN" or not own:
        return None
    who, _ = subject(scene, governor.token, ())
    said = who is not None and who.actor.kind != "person"
    return who if said and plain(governor.token.lemma_) != plain(token.lemma_) else None
