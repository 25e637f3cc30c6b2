"""What a semicolon parts: "le rapport dit que …; le gouvernement le conteste" holds the words of two speakers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.attribution.claim import Claim
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.phrases import trimmed
from generator.extract.attribution.speakers import conjugated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

_HOW = frozenset({"clause", "aside", "phrase"})


def parted(text: str, claim: Claim, lex: Lexicon) -> Claim:
    """A claim without the part of its content, behind or before a semicolon, that has a cue of its own."""
    if claim.how not in _HOW or len(claim.spans) != 1 or claim.cue is None or ";" not in text[claim.start : claim.end]:
        return claim
    start, end = claim.spans[0]
    tokens = claim.sentence.tokens(start, end)
    for place, mark in enumerate(tokens):
        if mark.text != ";":
            continue
        at = claim.sentence.offset(mark)[0]
        if claim.cue[0] < start and _cued(tokens[place + 1 :], lex):
            return claim.with_spans(trimmed(text, start, at) or (start, at))
        if claim.cue[0] >= end and _cued(tokens[:place], lex):
            begin = next((claim.sentence.offset(t)[0] for t in tokens[place + 1 :] if not t.is_space), end)
            return claim.with_spans((begin, end)) if begin < end else claim
    return claim


def _cued(tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether somebody speaks in these words: a conjugated verb of saying or denying, with a subject among them."""
    inside = {t.i for t in tokens}
    for token in tokens:
        lemma, frames, _ = lex.frames(token)
        if not (frames & {"say", "tell", "ask"} or lex.stance(lemma) == "denied") or not conjugated(token, lex):
            continue
        if any(c.i in inside and c.dep_ in lex.labels["subject"] | lex.labels["object"] for c in token.children):
            return True
    return False
