"""What the parties of a verb and of a noun have in common: who may be one, and which weapon is whose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import verbal
from generator.extract.transfer_rules import plain
from generator.extract.transfer_scene import Arm, Party, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

CLOSE = 12
"""Characters between a number and its recipient ("seven to Myanmar")."""


@dataclass(frozen=True)
class Slots:
    """The parties of a verb or noun. `origin_counts`: nobody else is said to supply, so the weapon's origin may."""

    supplier: Party | None
    recipient: Party | None
    origin_counts: bool = True
    status: str | None = None
    """The status that the words of a party give: who is chosen for a supply has not supplied."""
    others: tuple[Party, ...] = ()
    """All parties that may supply: each weapon takes the one behind it ("12 jets from X and 6 drones from Y")."""


def slots_for(scene: Scene, slots: Slots, arm: Arm, token: Token, end: int) -> Slots:
    """The parties of one weapon among several of a verb whose clause ends at `end`."""
    own = _own_recipient(scene, slots, arm, token, end)
    if own is not None:
        return replace(slots, recipient=own)
    other = gapped(scene, arm, token)
    if arm.number and other is None and slots.recipient is not None:
        behind = [p for p in free(scene, arm.end, len(scene.text)) if p.start - arm.end < CLOSE]
        return replace(slots, recipient=first_of(scene, behind, "to") or slots.recipient)  # "three to X, seven to Y"
    if other is not None and slots.supplier is not None and slots.supplier.end <= token.idx:
        return replace(slots, supplier=other)
    if other is not None and slots.recipient is not None and slots.recipient.end <= token.idx:
        return replace(slots, recipient=other)
    if len(slots.others) < 2 and _of_the_first(scene, slots, arm, token):
        return replace(slots, supplier=None)
    if len(slots.others) < 2 or len(scene.arms) < 2:
        return slots
    next_arms = [a.start for a in scene.arms if a.start > arm.start]
    near = [p for p in slots.others if p.start > arm.end and (not next_arms or p.start < next_arms[0])]
    if not near and any(p.end <= arm.start for p in slots.others):  # "A from X as well as B and C from Y"
        near = [p for p in slots.others if p.start > arm.end]
    return replace(slots, supplier=near[0]) if near else slots


def _of_the_first(scene: Scene, slots: Slots, arm: Arm, token: Token) -> bool:
    """Whether a firm is named behind an earlier weapon than this: "received K9s from Hanwha and 12 FA-50s"."""
    firm = slots.supplier
    if firm is None or firm.actor.kind != "company" or firm.end > arm.start:
        return False
    patterns = scene.rules.prepositions
    from_it = any(patterns[name].search(firm.before) for name in ("from", "from_receive"))
    return from_it and any(token.idx < a.start and a.end <= firm.start for a in scene.arms)


def _own_recipient(scene: Scene, slots: Slots, arm: Arm, token: Token, end: int) -> Party | None:
    """To whom a weapon goes that stands behind the first recipient: "drones au Mali, missiles au Tchad"."""
    first = slots.recipient
    if first is None or first.end > arm.start or first.start < token.idx:
        return None
    if (ahead := _recipient_ahead(scene, first, arm)) is not None:
        return ahead
    if first.bare:  # "sent Ukraine tanks and Poland missiles", but not "…, and Poland sent missiles"
        near = [p for p in free(scene, first.end, arm.start) if p.bare]
        joined = bool(near) and scene.text[: near[-1].start].rstrip()[-1:].isalpha()
        return near[-1] if joined and not scene.text[near[-1].end : arm.start].strip() else None
    if not any(a.start < first.start for a in scene.arms):
        return None  # "a livré à l'Ukraine des obusiers achetés à la Finlande"
    behind = (p for p in free(scene, arm.end, end) if scene.rules.prepositions["to"].search(p.before))
    own = next(behind, None)
    between = [t for t in scene.tokens if own is not None and arm.end <= t.idx < own.start]
    return own if all(t.pos_ not in ("VERB", "AUX") for t in between) else None


def _recipient_ahead(scene: Scene, first: Party, arm: Arm) -> Party | None:
    """ "à l'Australie de 161 missiles et au Maroc de 612 missiles": whom the second number is for."""
    earlier = [a for a in scene.arms if first.end <= a.start < arm.start]
    start = arm.quantity[1][0] if arm.quantity is not None else arm.start
    near = free(scene, earlier[-1].end, start) if earlier else []
    to = [p for p in near if scene.rules.prepositions["to"].search(p.before)]
    gap = scene.text[earlier[-1].end : to[0].start].split() if len(to) == 1 else []
    joined = bool(gap) and plain(gap[0].strip(",") or ",") in scene.rules.words("joins")
    return to[0] if joined and start - to[0].end < CLOSE else None


def gapped(scene: Scene, arm: Arm, token: Token) -> Party | None:
    """Who acts in a clause whose verb is the one before: "Germany sent 18 tanks, and Poland 14 aircraft"."""
    earlier = [a for a in scene.arms if token.idx < a.start < arm.start]
    start = min(arm.start, arm.quantity[1][0]) if arm.quantity is not None else arm.start
    near = [p for p in scene.parties if p.bare and not p.owner and p.how != "demonym" and p.end <= start]
    if not earlier or not near or near[-1].start < earlier[-1].end:
        return None
    doc = scene.sentence.doc
    between = [t for t in doc if near[-1].end <= t.idx < start and not t.is_space]
    before = next((t for t in reversed(doc) if t.idx < near[-1].start and t.pos_ != "DET"), None)
    joined = before is not None and (before.pos_ == "CCONJ" or before.text in ",;")
    return near[-1] if joined and all(t.pos_ in ("DET", "NUM", "ADJ", "ADV") for t in between) else None


def free(scene: Scene, start: int, end: int, *, person: bool = False) -> list[Party]:
    """The parties in a stretch of the sentence that are neither sources nor the origin of a weapon."""
    origins = {id(a.origin) for a in scene.arms if a.origin is not None}
    return [
        p for p in scene.parties
        if start <= p.start < end and not p.speaking and id(p) not in origins and (person or p.actor.kind != "person")
    ]  # fmt: skip


def first_of(scene: Scene, parties: Sequence[Party], *names: str, after: int = -1) -> Party | None:
    patterns = scene.rules.prepositions
    fitting = [p for p in parties if p.before and any(patterns[name].search(p.before) for name in names)]
    behind = [p for p in fitting if p.start > after]
    return next(iter(behind or fitting), None)


def of_participle(scene: Scene, token: Token, agent: Party) -> bool:
    """ "a pris livraison d'avions vendus par le Danemark": who sold is the agent of the participle between."""
    between = [t for t in scene.sentence.doc[token.i + 1 :] if t.idx < agent.start and t.pos_ == "VERB"]
    return any(verbal(t, scene.rules).participle or verbal(t, scene.rules).passive for t in between)


def is_arm(word: Token, arms: Sequence[Arm]) -> bool:
    return any(a.start <= word.idx < a.end for a in arms)


def fronted(scene: Scene, supplier: Party) -> Party | None:
    """ "En Estonie, Hanwha doit fournir six obusiers", "Au Mali, Ankara a livré": the country that opens a sentence
    about what another supplies."""
    first, text = scene.parties[0], scene.text
    opens = first.actor.kind == "country" and first.how == "name" and len(first.before.split()) == 1
    place = opens and scene.rules.prepositions["place"].search(first.before) is not None
    apart = supplier.actor.kind in ("company", "country") and supplier.actor.country != first.actor.country
    return first if place and text[first.end : first.end + 1] == "," and apart else None
