"""Denials at the end of a sentence: "…, ce que Téhéran dément", "…, a claim that Tehran denies", "… calls baseless"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.attribution.claim import Claim
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.phrases import cue_span, is_finite, span_of, trimmed
from generator.extract.reading import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FAR = 14
"""Words from what takes a claim up to the verb that denies it."""
NOUNS = ("NOUN", "PROPN")


@dataclass(frozen=True)
class Rebuttal:
    """Who denies what the sentence says up to `cut`, an offset of the text; `first` and `last` are their words."""

    verb: Token
    length: int
    lemma: str
    first: int
    last: int
    cut: int


def rebutted(text: str, sentence: Sentence, claims: Sequence[Claim], lex: Lexicon) -> list[Claim]:
    """The claims of a sentence, none of them beyond a denial that ends it, and that denial."""
    found = _rebuttal(sentence, lex)
    if found is None:
        return list(claims)
    kept: list[Claim] = []
    for claim in claims:
        spans = [(a, min(b, found.cut)) for a, b in claim.spans if a < found.cut]
        told = claim.cue is None or claim.cue[0] < found.cut
        if told and not spans and claim.cue is not None:
            spans = [(claim.cue[1], found.cut)]  # "Bamako accuse X de fournir …, ce que Kiev dément"
            claim = claim.with_spans(*spans)
        if told and spans and trimmed(text, *spans[-1]) is not None:
            kept.append(claim.with_spans(*[*spans[:-1], trimmed(text, *spans[-1]) or spans[-1]]))
    said = [c for c in kept if c.end <= found.cut and c.how not in ("noun", "hearsay", "object")]
    whole = trimmed(text, sentence.passage.start, found.cut)
    content = said[-1].spans if said else (whole,) if whole is not None else ()
    if not content:
        return list(claims)
    words = sentence.doc[found.first : found.last + 1]
    nouns = [t for t in words if t.pos_ in NOUNS]
    subjects = [t for t in nouns if t.dep_ in lex.labels["subject"]]
    head = (subjects or (nouns if lex.words["role_head"] == "first" else nouns[::-1]))[0]
    cue = cue_span(sentence, found.verb, found.verb.i + found.length - 1, lex)
    source = span_of(sentence, found.first, found.last)
    lemma = found.lemma if lex.stance(found.lemma) == "denied" else lex.words["stance"]["denied"][0]
    return [*kept, Claim(sentence, tuple(content), cue, lemma, "resumed", head, source)]


def _rebuttal(sentence: Sentence, lex: Lexicon) -> Rebuttal | None:
    doc = sentence.doc
    for verb in doc[3:]:
        denies = lex.stance(verb.lemma_.lower()) == "denied"
        if not denies and not _calls_false(verb, lex):
            continue
        lemma, _, length = lex.frames(verb)
        places = _active(doc, verb, lex) or (_passive(doc, verb, lex) if denies else None)
        if places is None:
            continue
        opening, first, last = places
        named = any(t.pos_ in NOUNS for t in doc[first : last + 1])
        if named and not any(is_finite(t, lex) for t in doc[first : last + 1]) and any(
            is_finite(t, lex) or t.pos_ == "AUX" for t in doc[:opening]
        ):
            lemma = lemma if length else verb.lemma_.lower()
            return Rebuttal(verb, max(length, 1), lemma, first, last, sentence.offset(doc[opening])[0])
    return None


def _calls_false(verb: Token, lex: Lexicon) -> bool:
    """ "calls baseless", "qualifie de mensongères"."""
    if verb.lemma_.lower() not in lex["calling"]:
        return False
    behind = str(verb.doc[verb.i + 1 : verb.i + 4].text)
    return re.search(lex.words["dismissed"], behind, re.IGNORECASE) is not None


def _active(doc: Doc, verb: Token, lex: Lexicon) -> tuple[int, int, int] | None:
    """The comma that opens the denial, and the first and last word of who denies, before the verb."""
    last = verb.i - 1
    while last > 0 and (doc[last].pos_ in ("AUX", "ADV", "PART") or doc[last].lower_ in lex["negations"]):
        last -= 1
    if any(t.lower_ in lex["negations"] for t in doc[last + 1 : verb.i]):
        return None
    for at in range(last, max(1, last - FAR), -1):
        word = doc[at]
        if word.text in ",;:":
            return None
        opens = word.lower_ in lex["clause_openers"] | lex["phrase_relatives"]
        if opens and doc[at - 1].lower_ in lex["resumptive"] and doc[at - 2].text == ",":
            return at - 2, at + 1, last
        if opens and doc[at - 1].text == "," and word.lower_ in lex["phrase_relatives"]:
            return (at - 1, at + 1, last) if at < last else None
        noun = doc[at - 1] if opens else word
        if noun.lemma_.lower() in lex["denied_things"] and noun.i < last and (comma := _apposed(doc, noun.i)):
            return comma, at + 1, last
    return None


def _passive(doc: Doc, verb: Token, lex: Lexicon) -> tuple[int, int, int] | None:
    """ "…, des allégations démenties par Téhéran"."""
    at = verb.i - 1
    while at > 0 and doc[at].pos_ == "ADV":
        at -= 1
    by = doc[verb.i + 1] if verb.i + 1 < len(doc) else None
    comma = _apposed(doc, at) if doc[at].lemma_.lower() in lex["denied_things"] else 0
    if not comma or by is None or by.lower_ not in lex["by"]:
        return None
    last = by.i
    while last + 1 < len(doc) and doc[last + 1].pos_ in ("DET", "ADJ", "NOUN", "PROPN", "ADP"):
        last += 1
    return (comma, by.i + 1, last) if last > by.i else None


def _apposed(doc: Doc, noun: int) -> int:
    """The place of the comma before a noun with its article and adjectives; 0 for none."""
    at = noun - 1
    while at > 0 and doc[at].pos_ in ("ADJ", "DET"):
        at -= 1
    return at if at < noun - 1 and doc[at].text == "," else 0
