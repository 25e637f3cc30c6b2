"""What a sentence says of a sale or delivery as such: that it is a lie, due later, under contract, or only a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.transfer_chain import listed, morph
from generator.extract.transfer_rules import Rules, keys, plain

if TYPE_CHECKING:
    from spacy.tokens import Token


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
