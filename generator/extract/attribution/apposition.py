"""What a phrase says of a person beside the name."""

from __future__ import annotations

import re

from generator.extract.attribution.description import Named
from generator.extract.attribution.lexicon import Lexicon
from generator.model import Bilingual, Span


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
