"""The other side: who refuses what another would pass on, who sits across the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import Governor, governors, is_passive, listed, verbal
from generator.extract.transfer_clause import start_of_clause, subject
from generator.extract.transfer_parties import first_of, free
from generator.extract.transfer_rows import same
from generator.extract.transfer_rules import keys
from generator.extract.transfer_scene import Party, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token


def forbidden(scene: Scene, token: Token, over: Sequence[Governor], supplier: Party | None) -> bool:
    """Whether somebody else than the supplier refuses: "la Suisse refuse que l'Espagne réexporte", "blocked Spain's
    export": that nobody passes anything on is not said by who would."""
    rules = scene.rules
    for governor in over:
        bars = governor.effect == "licensed" and governor.negated  # "will not allow X to send"
        refuses = governor.effect == "refused" and not governor.negated
        if not (bars or refuses) or is_passive(governor.token, rules):
            continue
        if governor.token.pos_ not in ("VERB", "AUX") or governor.token.i > token.i:
            continue
        if token.pos_ in ("VERB", "AUX") and verbal(token, rules).finite is not None:
            return True
        if supplier is not None and supplier.start > governor.token.idx and listed(
            governor.token, rules.words("by_object"), rules
        ):
            return True  # "le tribunal a interdit à la Belgique de livrer"
        who, _ = subject(scene, governor.token, [g for g in over if g.token.i < governor.token.i])
        if who is not None and supplier is not None and not same(who, supplier):
            return True
    return False


def across_the_table(scene: Scene, who: Party | None, token: Token) -> Party | None:
    """Who talks with a party taken for the one who acts: "Pakistan is in talks with Turkey to buy"."""
    if who is None or who.end > token.idx or not scene.rules.prepositions["counterpart"].search(who.before):
        return None
    start = start_of_clause(scene, token)
    bare = [p for p in scene.parties if start <= p.start and p.end < who.start and p.bare and not p.speaking]
    return bare[-1] if bare else None


def signed_with(scene: Scene, token: Token, over: Sequence[Governor], supplier: Party) -> Party | None:
    """Who is supplied in "X signed a contract with Y to supply": the other side, between the contract and the verb."""
    for governor in over:
        if governor.effect in ("signed", "agreed") and governor.token.i < token.i:
            between = [p for p in free(scene, governor.token.idx, token.idx) if not same(p, supplier)]
            if (buyer := first_of(scene, between, "from_receive")) is not None:
                return buyer
            verb = governor.token.head
            if listed(verb, scene.rules.words("awarding"), scene.rules) and not is_passive(verb, scene.rules):
                return subject(scene, verb, ())[0]  # "The ministry awarded X a contract to deliver"
    return None


def keeper(scene: Scene, token: Token) -> Party | None:
    """Who has what was bought: "Croatia flies 12 jets bought from France"."""
    keeping = (v for v in (token.head, token.head.head) if v.pos_ in ("VERB", "AUX") and v.i < token.i)
    verb = next((v for v in keeping if listed(v, scene.rules.words("keeping"), scene.rules)), None)
    if verb is None:
        return None
    who, _ = subject(scene, verb, ())
    return who if who is not None and who.actor.kind in ("country", "state_body", "armed_group") else None


def builder(scene: Scene, token: Token) -> Party | None:
    """The firm that makes what was ordered: "X achève de produire les blindés commandés par l'Arabie saoudite"."""
    verb, rules = token.head.head, scene.rules
    if verb.pos_ != "VERB" or verb.i > token.i or verb.i == token.head.i:
        return None
    makes = (verb, *(c for c in verb.children if c.dep_ in rules.labels["open"]))  # "achève de produire, à London, les"
    if not any(k in rules.verbs and rules.verbs[k].direction == "produce" for v in makes for k in keys(v, rules)):
        return None
    who, _ = subject(scene, verb, governors(verb, rules))
    firms = [p for p in scene.parties if p.end <= verb.idx and p.bare and p.actor.kind == "company"]
    who = who or (firms[-1] if firms and firms[-1].end + 1 == verb.idx else None)
    return who if who is not None and who.actor.kind == "company" else None
