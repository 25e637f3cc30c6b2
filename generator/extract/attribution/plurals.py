"""Whom "they" takes up: the several people, or the one body of people, that the sentences before made act."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from generator.extract.attribution.lexicon import Lexicon
from generator.extract.reading import Reading, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

BACK = 2
"""Sentences before the pronoun in which it looks for them."""


def several(
    reading: Reading, sentence: Sentence, pronoun: Token, lex: Lexicon, apart: Callable[[int], bool]
) -> tuple[Sentence, Token] | None:
    """The subject in the plural that a pronoun stands for; None where two could be meant. `apart`: places left out."""
    for number in range(sentence.index, max(-1, sentence.index - BACK - 1), -1):
        place = reading.sentences[number]
        found = [t for t in place.doc if (place is not sentence or t.i < pronoun.i) and _people(t, lex)]
        found = [t for t in found if not apart(place.offset(t)[0])]
        if found:
            return (place, found[0]) if len(found) == 1 else None
    return None


def _people(token: Token, lex: Lexicon) -> bool:
    """Whether a word is a subject that stands for several people: a role in the plural, or names with "and"."""
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ not in lex.labels["subject"]:
        return False
    others = [c for c in token.children if c.dep_ in lex.labels["conjunct"]]
    if others:
        return token.ent_type_ in lex["person_entities"] and all(
            o.ent_type_ in lex["person_entities"] for o in others
        )
    words = {token.lower_, token.lemma_.lower()}
    human = bool(words & lex.voices) and token.lower_ not in lex["bodies"]
    return token.pos_ == "NOUN" and "Plur" in token.morph.get("Number", []) and human
