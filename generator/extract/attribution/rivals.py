"""Whom a pronoun cannot safely mean: the gender that words beside a name show, and other persons met since."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from generator.extract.attribution.lexicon import Lexicon
from generator.extract.given_names import gender_of as given_gender
from generator.extract.reading import Reading, Sentence
from generator.model import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token

BESIDE = 60
"""Characters before or behind a name in which its role stands."""
MENTIONS = 4
SINGULAR = {"ms": "Masc", "fs": "Fem"}


def gender_of(reading: Reading, actor: Actor) -> str | None:
    """The gender that the words beside a person's name show: "Mme X", "la députée X", "X, directrice de"."""
    text, code = reading.text, reading.language.code
    titles = reading.language.words("actors")["titles"]
    for mention in actor.mentions[:MENTIONS]:
        if mention.how == "pronoun":
            continue
        words = f"{text[max(0, mention.start - 8) : mention.start].rpartition(' ')[0]} {mention.text}".split()
        for word in words[-len(mention.text.split()) - 1 :][:2]:
            for gender in ("m", "f"):
                if word in titles.get(gender, ()) or word.rstrip(".") in titles.get(gender, ()):
                    return f"{gender}s"
        before = text[max(0, mention.start - BESIDE) : mention.start]
        found = [m for m in reading.glossary.matches(before, code, "roles") if not before[m.end :].strip()]
        behind = text[mention.end : mention.end + BESIDE]
        found += [m for m in reading.glossary.matches(behind, code, "roles") if behind[: m.start].strip() == ","]
        for match in found:
            for form in match.forms:
                own = form.entry.data.get(code) or {}
                if own.get("m") != own.get("f") and form.text in (own.get("m"), own.get("f")):
                    return "fs" if form.text == own.get("f") else "ms"
    given = given_gender(actor.name.fr.split()[0])
    return f"{given}s" if given is not None and " " in actor.name.fr else None


def rival(reading: Reading, since: int, at: int, kind: str, lex: Lexicon, apart: Callable[[int], bool]) -> Token | None:
    """A person who acted between two places and whom "he" or "she" may mean; `apart` tells the words left out."""
    first, last = reading.at(since), reading.at(at)
    if first is None or last is None:
        return None
    for sentence in reversed(reading.sentences[first.index : last.index + 1]):
        for token in sentence.doc:
            place = sentence.offset(token)[0]
            if since < place < at and _person(token, sentence, kind, reading, lex) and not apart(place):
                return token
    return None


def acts(name: Token, lex: Lexicon) -> bool:
    """Whether a word is a subject, stands in apposition to one, or opens its sentence, which parsers may not see."""
    labels = lex.labels
    for _ in range(4):
        if name.dep_ in labels["subject"] or _leads(name):
            return True
        if name.head.i >= name.i or name.dep_ not in labels["apposition"] | labels["name_parts"]:
            return False
        name = name.head
    return False


def beside(name: Token, lex: Lexicon) -> bool:
    """Whether a name stands right behind the noun that is the subject ("la députée X dit")."""
    return name.head.pos_ == "NOUN" and 0 < name.i - name.head.i < 3 and name.head.dep_ in lex.labels["subject"]


def _leads(token: Token) -> bool:
    before = list(token.doc[: token.i])
    return len(before) < 4 and all(t.pos_ in ("DET", "ADJ", "CCONJ", "ADV", "SPACE") for t in before)


def _person(token: Token, sentence: Sentence, kind: str, reading: Reading, lex: Lexicon) -> bool:
    """Whether a word is a subject and one human being of the gender that a pronoun asks for."""
    if token.pos_ not in ("NOUN", "PROPN") or not (token.dep_ in lex.labels["subject"] or _leads(token)):
        return False
    own = token.morph.get("Gender", [])
    if "Plur" in token.morph.get("Number", []) or (own and kind in SINGULAR and own[0] != SINGULAR[kind]):
        return False
    if token.ent_type_ in lex["person_entities"]:
        return True
    if token.pos_ != "NOUN" or token.lower_ not in lex.voices or token.lower_ in lex["human_beings"]:
        return False
    start, end = sentence.offset(token)[0] - sentence.passage.start, sentence.passage.end
    words = reading.text[sentence.passage.start + start : min(end, sentence.passage.start + start + BESIDE)]
    match = next(iter(reading.glossary.matches(words, reading.language.code, "roles")), None)
    return match is not None and match.start == 0 and bool(match.forms[0].entry.data.get("person"))
