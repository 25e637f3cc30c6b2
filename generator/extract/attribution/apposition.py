"""What a phrase says of a person beside the name."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.extract.attribution.description import Named
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.phrases import noun_phrase
from generator.extract.reading import Reading
from generator.glossary import Entry
from generator.model import Actor, Bilingual, Span

MENTIONS = 6
"""Mentions: a role that is given later than in these is not looked for."""
FAR = 90
"""Characters behind a name in which a clause gives the role."""
LEADING = 2
"""Words before the role in such a clause ("a well-known former judge")."""


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


def titled(reading: Reading, actor: Actor, lex: Lexicon) -> Bilingual | None:
    """The role that a title in front of a name gives ("Sen. X"), or a clause behind it ("X, who was named judge")."""
    for mention in actor.mentions[:MENTIONS]:
        if mention.how == "pronoun":
            continue
        first = reading.text[mention.start : mention.end].split()[0].lower().rstrip(".")
        entry = reading.glossary.get(str(lex.words["title_roles"].get(first, "")))
        if entry is not None:
            return _named_role(entry, actor, lex)
        behind = reading.text[mention.end : mention.end + FAR]
        clause = re.match(lex.words["role_clause"], behind)
        if clause is None:
            continue
        words = re.split(r"[,;:.!?()—–]", behind[clause.end() :])[0]
        for match in reading.glossary.matches(words, reading.language.code, "roles"):
            before = words[: match.start].lower().split()
            if len(before) > LEADING or any(word in lex["linking"] for word in before):
                break
            if match.forms[0].entry.data.get("person"):
                return _named_role(match.forms[0].entry, actor, lex)
    return None


def _named_role(role: Entry, actor: Actor, lex: Lexicon) -> Bilingual:
    """A role of the glossary in both languages; the French one in the feminine where the article says "she"."""
    said = (lex.words["pronouns"].get(m.text.lower()) for m in actor.mentions if m.how == "pronoun")
    return Bilingual(str(role.data["fr"]["f" if "fs" in said else "m"]), str(role.data["en"]["s"]))


def apposition(
    reading: Reading, actor: Actor, inside: Callable[[int, int], list[Named]], lex: Lexicon
) -> Bilingual | None:
    """What the article says of a person right behind or before the name, where the name is first given in full."""
    for mention in actor.mentions[:MENTIONS]:
        if mention.how not in ("name", "alias"):
            continue
        sentence = reading.at(mention.start)
        tokens = sentence.tokens(mention.start, mention.end) if sentence else []
        if sentence is None or not tokens:
            continue
        head = next((t for t in tokens if t.head.i < tokens[0].i or t.head.i > tokens[-1].i or t.head == t), tokens[-1])
        first, last = noun_phrase(head, lex)
        while first < head.i and sentence.doc[first].pos_ in ("ADP", "SCONJ"):
            first += 1  # "selon X": the preposition is no role
        span = (
            min(mention.start, sentence.offset(sentence.doc[first])[0]),
            max(mention.end, sentence.offset(sentence.doc[last])[1]),
        )
        if actor.kind != "person" and reading.text[span[1] : span[1] + 1] not in ",;.)":
            continue  # "selon X, un témoin a …": the subject of the sentence, no apposition
        if any(n.actor.kind == "person" and n.actor.id != actor.id for n in inside(span[0], mention.start)):
            continue
        role = role_beside(reading.text, Named(actor, mention.start, mention.end, mention.how), span, lex)
        if role is not None:
            return role
    return None
