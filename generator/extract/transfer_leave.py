"""Leave to export: who may sell, who only allows or forbids, and rules that forbid in general."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import Governor, effect_of, listed
from generator.extract.transfer_clause import licensee
from generator.extract.transfer_parties import Slots
from generator.extract.transfer_rules import Act, Rules
from generator.extract.transfer_scene import Party, Scene
from generator.extract.transfer_status import Standing

if TYPE_CHECKING:
    from spacy.tokens import Token


def forbids(over: Sequence[Governor], rules: Rules) -> bool:
    """ "L'Union européenne interdit toute livraison d'armes au Soudan": a norm."""
    return any(listed(g.token, rules.words("forbidding"), rules) for g in over)


def of_leave(
    scene: Scene, token: Token, act: Act, over: Sequence[Governor], slots: Slots, state: Standing
) -> Slots:
    """Who allows or refuses "la réexportation de" passes nothing on itself, the one who asked would; a firm that was
    denied a licence refuses nothing."""
    again = act.noun and act.lemma in scene.rules.words("re_exports") and state.status in ("refused", "licensed")
    if again:  # the one that decides passes nothing on itself
        asked = slots.recipient is not None and slots.recipient.end <= token.idx
        return Slots(slots.recipient, None) if asked else Slots(None, slots.recipient)
    firm = slots.recipient if slots.recipient is not None and slots.recipient.actor.kind == "company" else None
    if act.noun and firm is not None and _granted(scene, token, firm):
        return Slots(firm, None)  # "une licence d'exportation accordée à X": X would sell
    if act.lemma in scene.rules.words("licence_requests") and firm is not None and state.status == "refused":
        return Slots(None, None)  # "a refusé une demande de X": nobody says who would get it
    objects = (c for c in token.children if c.dep_ in scene.rules.labels["object"])
    if not act.noun and any(listed(c, scene.rules.words("re_exports"), scene.rules) for c in objects):
        return Slots(None, None, origin_counts=False)  # the noun says whose it would be
    denied = not act.noun and state.status == "refused" and slots.supplier is not None
    return replace(slots, supplier=None) if denied and slots.supplier is licensee(scene, token, over) else slots


def _granted(scene: Scene, token: Token, firm: Party) -> bool:
    """Whether a firm is whom a licence was granted."""
    rules = scene.rules
    between = [t for t in scene.tokens if token.idx <= t.idx < firm.start]
    licence = listed(token, rules.words("licences"), rules) or any(
        listed(t, rules.words("licences"), rules) for t in token.doc[max(0, token.i - 3) : token.i]
    )
    return licence and any(t.pos_ in ("VERB", "ADJ") and effect_of(t, rules) == "licensed" for t in between)


def is_rule(over: Sequence[Governor], rules: Rules) -> bool:
    """ "The bloc's rules, which forbid sales": nobody refuses anything in particular."""
    relative = rules.labels["relative"]
    return any(g.token.dep_ in relative and listed(g.token, rules.words("forbidding"), rules) for g in over)
