"""What a phrase says of a person beside the name."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.extract.attribution.description import Named
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.phrases import noun_phrase
from generator.extract.reading import Reading
from generator.model import Actor, Bilingual, Span


def role_beside(text: str, named: Named, span: Span, lex: Lexicon) -> Bilingual | None:
    """What a phrase says of a person beside the name: "X, head of the agency", "senator X"."""
    before, behind = text[span[0] : named.start].strip(" ,"), text[named.end : span[1]].strip(" ,()–—-")
    titles = lex["courtesies"]
    words = " ".join(w for w in before.split() if w.lower().rstrip(".") not in titles)
    parts = words.split()
    while parts and parts[0].lower() in lex["definite"] | lex["indefinite"]:
        parts = parts[1:]
    for piece in (re.split(r"[;(—–]|, (?:who|which|qui|dont|a|an|and|et) ", behind)[0], " ".join(parts)):
        tokens = piece.split()
        while tokens and tokens[0].lower() in lex["definite"] | lex["indefinite"]:
            tokens = tokens[1:]
        piece = " ".join(tokens)
        if sum(c.isalpha() for c in piece) >= 3:
            return Bilingual(piece, piece)
    return None


def apposition(
    reading: Reading, actor: Actor, inside: Callable[[int, int], list[Named]], lex: Lexicon
) -> Bilingual | None:
    """What the article says of a person right behind or before the name, where the name is first given in full."""
    for mention in actor.mentions[:6]:
        if mention.how not in ("name", "alias"):
            continue
        sentence = reading.at(mention.start)
        tokens = sentence.tokens(mention.start, mention.end) if sentence else []
        if sentence is None or not tokens:
            continue
        head = next((t for t in tokens if t.head.i < tokens[0].i or t.head.i > tokens[-1].i or t.head == t), tokens[-1])
        first, last = noun_phrase(head, lex)
        span = (
            min(mention.start, sentence.offset(sentence.doc[first])[0]),
            max(mention.end, sentence.offset(sentence.doc[last])[1]),
        )
        if any(n.actor.kind == "person" and n.actor.id != actor.id for n in inside(span[0], mention.start)):
            continue
        role = role_beside(reading.text, Named(actor, mention.start, mention.end, mention.how), span, lex)
        if role is not None:
            return role
    return None
