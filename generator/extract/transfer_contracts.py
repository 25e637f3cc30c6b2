"""Who sells and who buys under a contract, an award or talks: two sides, of which one may be a firm."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import Governor, is_passive, listed
from generator.extract.transfer_clause import awardee, party_of, subject
from generator.extract.transfer_parties import Slots, first_of, free
from generator.extract.transfer_rules import keys, plain
from generator.extract.transfer_scene import Arm, Party, Scene
from generator.extract.transfer_sides import STATES, joined, seller_and_buyer, side_by_side

if TYPE_CHECKING:
    from spacy.tokens import Token


def awarded(scene: Scene, contract: Token) -> Slots | None:
    """ "Poland awarded Hanwha a contract", "awarded a contract to Hanwha", "Hanwha was awarded a contract"."""
    verb, rules = contract.head, scene.rules
    if verb.pos_ not in ("VERB", "AUX") or not listed(verb, rules.words("awarding"), rules):
        return None
    if verb.i > contract.i:  # "Le contrat a été attribué à X par Y"
        behind = free(scene, verb.idx, len(scene.text))
        won = first_of(scene, behind, "to")
        return Slots(won, first_of(scene, behind, "by")) if won is not None else None
    who, _ = subject(scene, verb, ())
    behind = [p for p in free(scene, verb.idx, len(scene.text)) if p is not who]
    if is_passive(verb, rules):
        word = next((c for c in verb.children if c.dep_ in rules.labels["subject"] and c.i < verb.i), None)
        won = party_of(scene, word) if word is not None else None
        return Slots(won, first_of(scene, behind, "by") or first_of(scene, behind, "to")) if won is not None else None
    seller = awardee(scene, verb, contract)
    return Slots(seller, who) if seller is not None and who is not None else None


def between_over(scene: Scene, over: Sequence[Governor], arms: Sequence[Arm]) -> Slots | None:
    """ "Talks between Peru and Sweden on the sale of": the sides of the talks."""
    nouns = (g.token for g in over if g.token.pos_ == "NOUN")
    return next((sides for noun in nouns if (sides := _between(scene, noun, arms)) is not None), None)


def of_contract(
    scene: Scene, token: Token, holder: Party | None, parties: Sequence[Party], before: Sequence[Party],
    arms: Sequence[Arm],
) -> Slots:  # fmt: skip
    """Who sells and who buys under a contract: the firm sells, whoever signs with it or is named behind "for" buys."""
    if (sides := _between(scene, token, arms)) is not None:
        return sides
    bound = next((p for p in parties if scene.rules.prepositions["bound"].search(p.before)), None)
    if bound is not None:
        return Slots(holder if holder is not None and holder.actor.kind == "company" else None, bound)
    other = first_of(scene, [*parties, *(p for p in before if p is not holder)], "from", "from_receive")
    if holder is not None and other is None and (sides := both_signed(scene, holder, arms)) is not None:
        return sides
    if holder is not None and other is not None and (sold := seller_and_buyer(arms, holder, other)) is not None:
        return Slots(*sold)
    if holder is None and other is not None and other.actor.kind in STATES:
        made = any(other.actor.country in a.makers for a in arms)
        known = made or any(a.makers for a in arms)  # of a deal with a state alone nobody says which side it is
        return Slots(other if made else None, other if known and not made else None)  # "with Egypt for 24 Rafale"
    firms = [p is not None and p.actor.kind == "company" for p in (holder, other)]
    if firms == [True, False] and other is not None:
        return Slots(holder, other)  # "Paramount is in talks with Nairobi"
    if firms == [True, True]:
        return _of_firms(scene, token, holder, other)
    return Slots(other, holder)


def _of_firms(scene: Scene, token: Token, holder: Party | None, other: Party | None) -> Slots:
    """Two firms: who signs a contract for the supply of something supplies, one for its purchase buys."""
    acts = (scene.rules.nouns[k] for t in scene.tokens if t.i > token.i for k in keys(t, scene.rules)
            if t.pos_ == "NOUN" and k in scene.rules.nouns)  # fmt: skip
    act = next((a for a in acts if a.direction in ("supply", "receive")), None)
    if act is None:
        return Slots(None, None, origin_counts=False)
    return Slots(holder, other) if act.direction == "supply" else Slots(other, holder)


def _between(scene: Scene, token: Token, arms: Sequence[Arm]) -> Slots | None:
    """ "Un contrat entre l'Égypte et Dassault": the firm sells; of two states the one that makes the weapon."""
    for one, other in itertools.pairwise(p for p in scene.parties if p.start > token.idx and not p.speaking):
        before = one.before.split()[-1:]
        if before and plain(before[0]) in scene.rules.words("between") and side_by_side(scene, one, other):
            return _sides(arms, one, other)
    return None


def dealing(scene: Scene, effect: str | None, holder: Party) -> bool:
    """Whether two who stand together deal with each other: neither is said to buy."""
    return effect in ("signed", "discussed", "agreed") and joined(scene, holder) is not None


def _sides(arms: Sequence[Arm], one: Party, other: Party) -> Slots | None:
    """Seller and buyer of two that deal with each other."""
    firms = [p for p in (one, other) if p.actor.kind == "company"]
    if len(firms) == 1:
        return Slots(firms[0], other if firms[0] is one else one)
    sold = seller_and_buyer(arms, one, other)
    return Slots(*sold) if sold is not None else None


def both_signed(scene: Scene, holder: Party, arms: Sequence[Arm]) -> Slots | None:
    """ "Saab and the Thai air force signed a contract", "Damen signed a contract": the firm sells.

    Of two states the one that makes the weapon; where that is not known, nobody says who sells.
    """
    others = joined(scene, holder)
    if others is None:
        return Slots(holder, None) if holder.actor.kind == "company" else None
    if any(p.actor.kind not in ("country", "state_body", "company") for p in others):
        return None
    return _sides(arms, *others) or Slots(None, None, origin_counts=False)


def across(arms: Sequence[Arm], one: Party, other: Party) -> Slots | None:
    """Seller and buyer of "is negotiating with X over the supply of": the firm sells, or who makes the weapon."""
    if other.actor.kind == "company" and one.actor.kind != "company":
        return Slots(other, one)
    sides = seller_and_buyer(arms, one, other)
    return Slots(*sides) if sides is not None else None
