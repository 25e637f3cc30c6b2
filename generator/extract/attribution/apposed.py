"""Who a role is, named behind it: "a précisé le porte-parole de l'état-major, le colonel X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract.attribution.claim import Claim
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.phrases import span_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

MOST = 9
"""Words of a rank and a name at most."""


def named(claim: Claim, lex: Lexicon) -> Claim:
    """A claim whose source takes in the name that follows it between a comma and the end of its clause."""
    if claim.head is None or claim.source is None or claim.head.pos_ != "NOUN" or claim.cue is None:
        return claim
    sentence = claim.sentence
    place = next((t.i for t in sentence.doc if sentence.offset(t)[0] >= claim.source[1]), None)
    if place is None or (claim.how != "phrase" and claim.source[0] < claim.cue[0]):
        return claim
    comma = next((t.i for t in sentence.doc[place:] if t.text in ",.;:»”\""), None)
    if comma is None or sentence.doc[comma].text != "," or _acts(list(sentence.doc[place:comma]), lex):
        return claim
    end = _name(list(sentence.doc[comma + 1 : comma + 1 + MOST]), lex)
    if end is None:
        return claim
    source = claim.source[0], sentence.offset(end)[1]
    first = span_of(sentence, comma, end.i)
    spans = [(a, b) for a, b in claim.spans if not (first[0] <= a and b <= first[1])]
    cut = [(a, first[0]) if a < first[0] < b <= first[1] else (a, b) for a, b in spans]
    if not cut or any(a < first[1] and first[0] < b for a, b in cut):
        return claim
    return replace(claim.with_spans(*cut), source=source)


def _acts(words: Sequence[Token], lex: Lexicon) -> bool:
    """Whether more than a complement of the role stands before the comma."""
    return any(t.pos_ in ("VERB", "AUX") or t.lower_ in lex["clause_openers"] for t in words)


def _name(tokens: Sequence[Token], lex: Lexicon) -> Token | None:
    """The last word of a rank and a name of two words or more, where nothing but the end of the clause follows."""
    end = next((n for n, t in enumerate(tokens) if t.is_punct and t.text in ",.;:"), len(tokens))
    group = tokens[:end]
    capitals = 0
    for token in reversed(group):
        if not token.text[:1].isupper() and token.lower_ not in lex["name_particles"]:
            break
        capitals += 1
    rank = group[: len(group) - capitals]
    titled = all(t.pos_ in ("DET", "NOUN", "ADJ") for t in rank) and len(rank) < 4
    closed = end == len(tokens) or tokens[end].text in ".,;"
    return group[-1] if capitals >= 2 and titled and closed and end < MOST else None
