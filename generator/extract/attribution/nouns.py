"""Nominal cues: "the claim that …", "sa promesse de …"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.attribution.claim import Claim
from generator.extract.attribution.complements import finished
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.phrases import noun_phrase, span_of, subject
from generator.extract.reading import Sentence
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


def noun_claim(text: str, sentence: Sentence, noun: Token, lex: Lexicon, quotes: Sequence[Span]) -> Claim | None:
    """ "the claim that …", "sa promesse de …"."""
    if "clause" not in lex.nouns[noun.lemma_.lower()]:
        return None
    found = _noun_clause(noun, lex)
    if found is not None:
        mark, child = found
        content = finished(text, sentence, (mark.i, child.right_edge.i), quotes)
        head = _holder(noun, lex)
        if head is not None and head.i > mark.i:
            return None  # "un constat que nuance le ministre": a relative clause
        if content is None or head is None:
            return None  # "the idea that …": nobody's
        first, end = noun_phrase(head, lex)
        source = span_of(sentence, first, min(end, noun.i - 1) if first < noun.i else min(end, mark.i - 1))
        return Claim(sentence, (content,), span_of(sentence, noun.i, noun.i), noun.lemma_.lower(), "noun", head, source)
    return None


def _noun_clause(noun: Token, lex: Lexicon) -> tuple[Token, Token] | None:
    """The first word and the head of the clause that a noun governs."""
    doc = noun.doc
    for child in noun.children:
        if child.i < noun.i or child.dep_ not in lex.labels["noun_clause"]:
            continue
        mark = child.left_edge
        if mark.i > noun.i + 4 or not (mark.lower_ in lex["clause_openers"] or mark.lower_ in lex["infinitive_marks"]):
            continue
        # not "the report that was published", "a claim that they rejected": relative clauses
        things = [c for c in child.children if c.dep_ in lex.labels["object"]]
        if mark.dep_ not in lex.labels["subject"] | lex.labels["object"] or (mark in things and len(things) > 1):
            return mark, child
    mark = doc[noun.i + 1] if noun.i + 2 < len(doc) else noun
    if (
        mark.lower_ in lex["clause_openers"]
        and mark.pos_ == "SCONJ"
        and mark.head.i > mark.i
        and noun.i not in (t.i for t in mark.head.ancestors if t.dep_ in lex.labels["relative"])
    ):
        return mark, mark.head
    return None


def _holder(noun: Token, lex: Lexicon) -> Token | None:
    """Whose claim it is: "his claim", "the minister's claim", "la promesse du ministre", "X made the claim"."""
    for child in noun.children:
        if child.dep_ in lex.labels["possessor"]:
            return child
        if child.pos_ == "DET" and child.lower_ in lex["possessives"]:
            return child
        if child.lower_ in lex["of"] and child.i > noun.i:
            return next((c for c in child.children if c.pos_ in ("PROPN", "NOUN", "PRON")), None)
    for child in noun.children:  # "a Reuters report that"; a verb taken for a noun ("Mr. X claims that")
        if child.i < noun.i and child.pos_ == "PROPN":
            return child
    above = noun.head
    if above.pos_ == "VERB" and above.lemma_.lower() in lex["rebuffing"]:
        return None  # "the court rejected a request to": it is not the court's
    if noun.dep_ in lex.labels["object"] and above.pos_ == "VERB" and above.lemma_.lower() in lex["light_verbs"]:
        return subject(above, lex)
    return None
