"""The subject that a relative clause cuts off from its verb: "Le Maroc, auquel X avait livré des chars, espère"."""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

GROUP = frozenset({"AUX", "ADV", "PART"})
"""What stands between a subject and its verb."""


def cut_off(verb: Token, relatives: Set[str], subjects: Set[str]) -> Token | None:
    """The noun before a relative clause that ends with the comma before a tensed verb without a subject of its own.

    `relatives` are the relative pronouns in small letters, `subjects` the labels of subjects; None where the parser
    gave the verb a subject behind the relative clause, or where no relative clause stands before it.
    """
    doc = verb.doc
    group = [verb, *(c for c in verb.children if c.pos_ == "AUX" and c.i < verb.i)]
    if not any("Fin" in t.morph.get("VerbForm", []) for t in group):
        return None
    comma = min(t.i for t in group) - 1
    while comma > 0 and doc[comma].pos_ in GROUP:
        comma -= 1
    if comma < 3 or doc[comma].text != "," or any(c.dep_ in subjects and c.i > comma for c in verb.children):
        return None
    for at in range(comma - 1, 0, -1):
        if doc[at].text in ";:":
            return None
        if doc[at].lower_.replace("’", "'") in relatives and doc[at].pos_ != "DET":
            inner = any("Fin" in t.morph.get("VerbForm", []) for t in doc[at + 1 : comma])
            return _noun_before(doc[at]) if inner else None
    return None


def _noun_before(pronoun: Token) -> Token | None:
    """The head of the noun phrase that ends with the comma before a relative pronoun, or its preposition."""
    doc, at = pronoun.doc, pronoun.i - 1
    while at > 0 and doc[at].pos_ in ("ADP", "DET"):
        at -= 1
    if at < 1 or doc[at].text != ",":
        return None
    word = doc[at - 1]
    for _ in range(4):
        above = word.head.head if word.head.pos_ == "ADP" else word.head  # "a person familiar with the talks, who …"
        inside = above.i < word.i and above.pos_ in ("NOUN", "PROPN", "ADJ")
        if word.pos_ in ("NOUN", "PROPN") and not inside:
            break
        if word.head.i >= word.i or word.head.pos_ not in ("NOUN", "PROPN", "ADJ", "ADP"):
            break
        word = word.head
    return word if word.pos_ in ("NOUN", "PROPN") else None
