"""Whose a noun of transfer is: a possessor or a demonym beside it, the subject of the verb that governs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import Governor, effect_of, is_passive, listed, verbal
from generator.extract.transfer_clause import party_of, subject
from generator.extract.transfer_parties import first_of, free, is_arm
from generator.extract.transfer_rules import keys, plain
from generator.extract.transfer_scene import Arm, Party, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

OWNING = frozenset({
    "suspended", "cancelled", "refused", "licensed", "planned", "discussed", "pledged", "offered", "signed", "wants",
    "pass", "agreed", "announced", "future",
})  # fmt: skip
"""Governors of a noun whose subject is the one who sells or buys: "La Serbie a suspendu ses exportations"."""
AGENT = 40
"""Characters between a passive verb and its agent at most."""


def owner_of(scene: Scene, token: Token, arms: Sequence[Arm]) -> Party | None:
    """A possessor or a demonym beside the noun, with at most the weapon's name between ("Turkish drone sales")."""
    end = token.idx + len(token)
    for party in scene.parties:
        if party.actor.kind == "person" and not party.owner:
            continue
        if party.owner and 0 < token.idx - party.end < 40 and _only(scene, party.end, token.idx, arms):
            return party
        if party.how == "demonym" or party.actor.kind == "country":
            if party.how == "demonym" and party.start - end == 1:
                return party
            if party.how == "demonym" and 0 < token.idx - party.end < 30 and _only(scene, party.end, token.idx, arms):
                return party
    return None


def _only(scene: Scene, start: int, end: int, arms: Sequence[Arm]) -> bool:
    """Whether a gap holds nothing but adjectives, the possessive mark and weapons."""
    marks = scene.rules.words("possessive_mark") | scene.rules.words("aid")  # "Norway's aid package"
    return (
        all(
            t.pos_ in ("ADJ", "NUM", "PUNCT", "DET", "SYM") or plain(t.text) in marks or is_arm(t, arms)
            or _of_sum(t) or (t.pos_ == "VERB" and verbal(t, scene.rules).participle)
            for t in scene.sentence.doc
            if start <= t.idx < end and not t.is_space and t.text != ","
        )
        and "," not in scene.text[start:end]
    )


def _of_purchases(noun: Token, scene: Scene) -> bool:
    """ "La Finlande a confirmé l'achat de", "une commande de": a state that confirms one of nobody's bought."""
    acts = (scene.rules.nouns[key] for key in keys(noun, scene.rules) if key in scene.rules.nouns)
    return any(act.direction in ("receive", "contract") for act in acts)


def _subject_of_copula(scene: Scene, noun: Token) -> Party | None:
    """ "Le Maroc est en discussion avec": in French the noun is the predicate, and has the subject."""
    labels = scene.rules.labels
    if not any(c.dep_ in labels["auxiliary"] and c.pos_ == "AUX" for c in noun.children):
        return None
    word = next((c for c in noun.children if c.dep_ in labels["subject"] and c.i < noun.i), None)
    if word is None or any(key in scene.rules.nouns for key in keys(word, scene.rules)):
        return None  # "la vente de chars à l'Iran est en discussion"
    party = party_of(scene, word)
    return party if party is not None and party.actor.kind != "person" else None


def _of_sum(token: Token) -> bool:
    """ "Ankara's £5.4bn purchase", "$400m"."""
    return any(c.isdigit() for c in token.text) or (token.i > 0 and token.nbor(-1).like_num and len(token) < 3)


def _opened(scene: Scene, noun: Token) -> Party | None:
    """Who "a ouvert des négociations avec X en vue de l'achat de": the subject of the verb whose object they are."""
    verb = noun.head
    if verb.pos_ != "VERB" or noun.dep_ not in scene.rules.labels["object"] or verb.i > noun.i:
        return None
    who, _ = subject(scene, verb, ())
    return who if who is not None and who.actor.kind != "person" and who.bare else None


def _made_request(scene: Scene, governor: Governor) -> bool:
    """ "a adressé une demande de livraison à": whoever makes a request asks; not who gets or rejects it."""
    verb, rules = governor.token.head, scene.rules
    if governor.effect != "asked" or verb.pos_ != "VERB" or effect_of(verb, rules) is not None:
        return False
    return not listed(verb, rules.words("getting"), rules)


def _agent(scene: Scene, verb: Token) -> Party | None:
    """Who allows or stops in "the sale was cleared by the State Department"."""
    if not is_passive(verb, scene.rules):
        return None
    near = [p for p in free(scene, verb.idx, len(scene.text)) if p.start - verb.idx < AGENT and p.actor.country]
    return first_of(scene, near, "by")


def _lifting(scene: Scene, word: Token) -> Token | None:
    """The verb that lifts what a governor is: itself, or the verb whose object it is."""
    verbs = (word, word.head) if word.pos_ == "NOUN" else (word,)
    return next((v for v in verbs if listed(v, scene.rules.words("lifting"), scene.rules)), None)


def _lifts_own(scene: Scene, verb: Token, noun: Token) -> tuple[Party | None, str | None]:
    """Who lifts a veto sells nothing; who lifts its suspension, or that "de ses exportations", does."""
    possessives, doc = scene.rules.words("possessives"), noun.doc
    owned = [t for t in doc[verb.i : noun.i] if plain(t.lemma_) in possessives]
    stopped = next((t for t in doc[verb.i + 1 : noun.i] if effect_of(t, scene.rules) == "suspended"), None)
    if verb.i > noun.i or stopped is None or not owned:
        return None, None
    who, _ = subject(scene, verb, ())
    return (who, "licensed") if who is not None and who.actor.kind != "person" else (None, None)


def holder_of(scene: Scene, token: Token, over: Sequence[Governor]) -> tuple[Party | None, str | None]:
    """The subject of the verb that governs the noun, where that verb makes it a party."""
    own = _subject_of_copula(scene, token)
    if own is not None:
        return own, "discussed"
    for governor in over:
        if (verb := _lifting(scene, governor.token)) is not None:
            return _lifts_own(scene, verb, token)
        if governor.token.pos_ == "NOUN" and (own := _subject_of_copula(scene, governor.token)) is not None:
            return own, governor.effect
        if governor.token.pos_ not in ("VERB", "AUX"):
            open_to = governor.effect in ("discussed", "licensed") or _made_request(scene, governor)
            if open_to and (opened := _opened(scene, governor.token)) is not None:
                return opened, governor.effect
            continue
        if governor.effect in OWNING and (agent := _agent(scene, governor.token)) is not None:
            return agent, governor.effect
        if governor.token.i > token.i:
            continue
        confirmed = governor.effect == "seen" and not governor.negated and _of_purchases(token, scene)
        if confirmed or governor.effect in OWNING or governor.effect in ("asked", "obtained", "awaited", "denied"):
            who, _ = subject(scene, governor.token, [g for g in over if g.token.i < governor.token.i])
            passive = is_passive(governor.token, scene.rules)
            if who is not None and who.how == "pronoun" and who.actor.kind == "person":
                return None, None  # "il a autorisé": a person named before decides for somebody
            if who is not None and not passive and who.start < governor.token.idx:
                return who, governor.effect
    return None, None
