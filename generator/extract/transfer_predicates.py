"""What a sentence says of a sale or delivery as such: that it is a lie, due later, under contract, or only a topic."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import Governor, Verbal, effect_of, listed, mood, morph, negated
from generator.extract.transfer_rules import Act, Rules, keys, plain
from generator.extract.transfer_status import Standing
from generator.extract.transfer_undone import ENDED

if TYPE_CHECKING:
    from spacy.tokens import Token

STOPPED = 4
"""So many words up the tree what stops weapons may stand over "destinés à"."""
FEARS = frozenset({"feared", "suspected", "possible"})
"""Governors of what somebody thinks of weapons that were passed on before."""


def untrue(noun: Token, rules: Rules) -> bool:
    """ "L'envoi d'armes à la Russie est une invention", "the sale is a fabrication": whoever says so denies it."""
    if noun.dep_ not in rules.labels["subject"]:
        return False
    said = (noun.head, *(t for t in noun.head.children if t.i > noun.i))
    return any(plain(t.text) in rules.words("untrue") for t in said)


def coming(noun: Token, rules: Rules) -> bool:
    """ "The delivery is due in 2029", "deliveries are to be completed": none of it is done."""
    if noun.dep_ not in rules.labels["subject"]:
        return False
    verb = noun.head
    near = [t for t in (verb, *verb.children) if t.i > noun.i]
    if any(rules.data["governors"].get(key) == "planned" for t in near for key in keys(t, rules)):
        return True
    marks = (c for t in near for c in t.children if plain(c.text) in rules.words("infinitive_marks"))
    return plain(verb.lemma_) in rules.words("be_to") and next(marks, None) is not None


def only_weighed(over: Sequence[Governor]) -> bool:
    """ "envisage de suspendre la vente": what would end it is only weighed; not "a écarté l'idée de vendre"."""
    ends = next((n + 1 for n, g in enumerate(over) if g.effect in ENDED), 0)
    return any(g.effect == "discussed" and not g.negated for g in over[ends:])


def stopped_over(token: Token, act: Act, form: Verbal, state: Standing, rules: Rules) -> Governor | None:
    """What stops weapons of which a participle only says for whom they were: "a bloqué les missiles destinés à"."""
    if state.status != "planned" or act.lemma not in rules.words("meant_for") or not form.participle:
        return None
    vessels = rules.prepositions["vessels"]
    for word in itertools.islice(token.ancestors, STOPPED):
        if any(vessels.fullmatch(plain(t.text)) for t in (word, *word.children)):
            return None  # "stopped a truck with 40 rifles, bound for": those were taken
        if word.pos_ == "VERB" and (effect := effect_of(word, rules)) in ENDED:
            return Governor(word, effect, False) if not negated(word, rules) and word.i < token.i else None
    return None


def undelivered(act: Act, form: Verbal, over: Sequence[Governor], state: Standing) -> Standing:
    """ "Les avions ne seront pas livrés": nobody is said to refuse, the delivery will not come."""
    passive = form.passive and state.status == "refused" != act.status
    told = any(g.effect in ("refused", "licensed") for g in over)
    return replace(state, status="cancelled") if passive and not told else state


def presupposed(
    token: Token, act: Act, form: Verbal, over: Sequence[Governor], rules: Rules
) -> list[Governor]:
    """What stands over a participle that says which weapons are meant: of "les drones vendus par X" there is no doubt,
    whatever somebody fears of them."""
    beside = token.i > 0 and token.nbor(-1).pos_ in ("NOUN", "PROPN")  # whatever the parser hung it on
    described = form.participle and not act.noun and (token.dep_ in rules.labels["participle"] or beside)
    if form.finite is not None and form.perfect and token.dep_ in rules.labels["relative"] and token.head.i < token.i:
        return [g for g in over if g.token.i > token.head.i]  # "a promis un débat sur les chars que X a vendus"
    done = described and token.head.i < token.i and act.status in ("sold", "delivered", "ordered")
    return [g for g in over if g.effect not in FEARS] if done else list(over)


def supposed(token: Token, rules: Rules) -> bool:
    """ "Sending missiles would be a mistake", "the sale would violate the law", "En livrant des chars, Berlin
    franchirait un cap": it has not happened, and may not."""
    means = token.i > 0 and plain(token.nbor(-1).text) in rules.words("gerund_marks")
    if means and "Part" in morph(token, "VerbForm") and token.head.i > token.i:
        return _would(token.head, rules, rules.words("supposing"), conditional=True)
    if token.dep_ not in rules.labels["subject"] or token.head.i < token.i:
        return False
    return _would(token.head, rules, rules.words("supposing_nouns" if token.pos_ == "NOUN" else "supposing"))


def _would(verb: Token, rules: Rules, words: frozenset[str], *, conditional: bool = False) -> bool:
    """Whether a verb says by one of `words`, or by any form of its own, what would be, and not what would have been."""
    group = [*(c for c in verb.children if c.dep_ in rules.labels["auxiliary"] and c.i < verb.i), verb]
    if any(plain(t.lemma_) in rules.words("having") for t in group[:-1]):
        return False
    return any(plain(t.text) in words or (conditional and mood(t, rules) == "Cnd") for t in group)


def topic(noun: Token, rules: Rules) -> bool:
    """ "Un rapport sur les exportations d'armes", "a debate over arms sales": no deal is told; one sale would be."""
    if "Plur" not in morph(noun, "Number"):
        return False
    marks = [c for c in noun.children if c.i < noun.i and c.pos_ == "ADP"]
    head = noun.head
    if head.pos_ == "ADP":
        marks, head = [head], head.head
    about = any(plain(m.text) in rules.words("topic_marks") for m in marks)
    return about and head.i < noun.i and listed(head, rules.words("topics_over"), rules)


def under_contract(noun: Token, rules: Rules) -> bool:
    """ "Le contrat de vente de blindés", "a contract for the sale of": ordered, and not yet sold."""
    before = noun.doc[max(0, noun.i - 3) : noun.i]
    deals = (rules.nouns[k] for t in before if t.pos_ == "NOUN" for k in keys(t, rules) if k in rules.nouns)
    apart = any(t.pos_ in ("VERB", "AUX", "PUNCT") or plain(t.text) in rules.words("joins") for t in before)
    return not apart and any(act.direction == "contract" and act.status == "ordered" for act in deals)
