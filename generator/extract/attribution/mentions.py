"""Which actor a noun phrase names: the mentions of an article, found by place."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.attribution.description import Description, Named
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.reading import Reading, Sentence
from generator.model import Actor, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

BODIES = ("organisation", "company", "armed_group", "state_body", "media")
TITLES = 24
"""Characters: a name behind its role, with titles between."""
# Behind an acronym in brackets ("un porte-parole du mouvement (FLA), X"); no paragraph ends there.
_ONLY_TITLES = re.compile(r"(?:\s?\(?\w{0,10}\))?(?:\.?,?[^\S\n]*)(?:[A-ZÀ-Ý][a-zà-ÿ]{1,6}\.?\s+)*")
NEAR_BODY = 2  # sentences: further back, "the agency" finds no organisation that has not spoken


class Mentions:
    """The mentions of all actors of one article, in text order."""

    def __init__(self, reading: Reading, actors: Sequence[Actor], lex: Lexicon) -> None:
        self.reading, self.lex = reading, lex
        persons = _by_surname(actors)
        self.named = sorted(
            (Named(_person(a, persons), m.start, m.end, m.how) for a in actors for m in a.mentions),
            key=lambda n: (n.start, -n.end),
        )
        self.starts = [n.start for n in self.named]

    def before(self, at: int) -> int:
        """How many mentions begin before a place."""
        return bisect.bisect_left(self.starts, at)

    def inside(self, start: int, end: int) -> list[Named]:
        """The mentions that begin in a span, pronouns apart."""
        return [n for n in self.named[self.before(start) : self.before(end)] if n.how != "pronoun"]

    def near(self, at: int) -> list[Named]:
        """The mentions that hold a place, pronouns apart."""
        high = bisect.bisect_right(self.starts, at)
        return [n for n in self.named[max(0, high - 3) : high] if n.start <= at < n.end and n.how != "pronoun"]

    def pronoun(self, at: int) -> Named | None:
        """Whom the pronoun at a place was read to mean among the persons of the article."""
        near = self.named[max(0, self.before(at) - 1) :][:3]
        return next((n for n in near if n.start == at and n.how == "pronoun"), None)

    def actor(self, sentence: Sentence, head: Token, span: Span) -> Named | None:
        """The actor that a noun phrase names: one that holds its head, or a person in apposition to it."""
        at = sentence.offset(head)[0]
        own = [n for n in self.near(at) if n.how != "demonym"]
        inside = self.inside(*span)
        if not own and not any(n.actor.kind == "person" for n in inside):
            inside = [*inside, *self._ahead(sentence, span), *self._behind(span)]
        people = (n for n in inside if n.actor.kind == "person" and (n.end > at or n.end < span[0]))
        persons = [n for n in people if self._apposed(n, span)]
        if own and own[0].actor.kind == "person":
            return own[0]
        if persons and (not own or persons[0].start <= at or self._titled(own[0], persons[-1], span)):
            return persons[-1] if own and persons[0].start > at else persons[0]
        return own[0] if own else None

    def _titled(self, body: Named, person: Named, span: Span) -> bool:
        """Whether a body stands in the title before a name: "Treasury Under Secretary X"."""
        between = self.reading.text[body.end : person.start].strip()
        linked = self.lex["of_person"] | self.lex["linking"]
        named = person.end >= span[1] and between.replace(" ", "").isalpha()
        return named and not any(word in linked for word in between.split())

    def body(self, it: Description, sentence: Sentence, span: Span) -> Named | None:
        """The organisation that "the agency", "le groupe" takes up: the one named last, not far before."""
        if it.mark != "definite" or it.role is None or not it.role.data.get("collective") or it.plural or it.specific:
            return None
        if self._named_itself(span):
            return None
        high = self.before(span[0])
        private = it.lemma in self.lex["private_bodies"]
        for one in reversed(self.named[max(0, high - 8) : high]):
            if private and one.actor.kind == "state_body":
                continue  # "à l'armée ukrainienne, selon le groupe": a firm, and no army
            place = self.reading.at(one.start)
            if place is None or sentence.index - place.index > NEAR_BODY:
                return None
            # "has approved the police's request": not the police
            owns = self.reading.text[one.end : one.end + 2] in ("'s", "’s")
            if one.actor.kind in BODIES and one.how in ("name", "alias") and not owns:
                return one
        return None

    def _named_itself(self, span: Span) -> bool:
        """Whether a complement or a capital stands behind the article: "le Parti de gauche", "le groupe de travail"."""
        words = re.findall(r"\w+['’]?", self.reading.text[slice(*span)])[1:]
        return any(w.lower() in self.lex["of_person"] or (w[0].isupper() and not w.isupper()) for w in words)

    def maker(self, it: Description, span: Span, behind: int) -> Named | None:
        """The organisation named right behind its sort: "le fabricant turc X" is X, and no other."""
        if it.role is None or not it.role.data.get("collective"):
            return None
        found = [n for n in self.inside(behind, span[1] + 2) if n.actor.kind in BODIES and self._apposed(n, span)]
        return found[0] if len(found) == 1 and found[0].how in ("name", "alias") else None

    def _ahead(self, sentence: Sentence, span: Span) -> list[Named]:
        """A person who opens the sentence before a comma and the role: "X, une porte-parole du ministère, a dit"."""
        text, start = self.reading.text, sentence.passage.start
        found = [n for n in self.inside(start, span[0]) if not text[start : n.start].strip(" «\"“")]
        return [n for n in found if text[n.end : span[0]].strip() == "," and text[span[1] : span[1] + 1] == ","]

    def _behind(self, span: Span) -> list[Named]:
        """A person named right behind a role and a comma: "le ministre de la Défense, X, …", "a spokesman, Gen. X"."""
        ahead = (n for n in self.inside(span[1], span[1] + TITLES) if n.actor.kind == "person")
        found = [n for n in ahead if _ONLY_TITLES.fullmatch(self.reading.text, span[1], n.start)]
        ends = (self.reading.text[n.end : n.end + 2].lstrip(" \u00a0\u202f")[:1] for n in found)
        return [n for n, end in zip(found, ends, strict=True) if n.actor.kind == "person" and end in ",.;:)"]

    def _apposed(self, named: Named, span: Span) -> bool:
        """Whether a person named in a phrase is the one it is about, and no complement ("an aide to X", "X's aide")."""
        before = self.reading.text[span[0] : named.start].rstrip().lower().split()
        after = self.reading.text[named.end : named.end + 2]
        if after in ("'s", "’s") or after[:1] in ("'", "’"):
            return False
        titles = len(before)
        while titles > 1 and before[titles - 1] in self.lex.voices:  # "a spokesman for President X"
            titles -= 1
        if titles < len(before) and before[titles - 1] in self.lex["speaks_for"]:
            return False
        return (
            not before
            or before[-1].strip("\"'“‘(") not in self.lex["of_person"]
            and not before[-1].endswith(("d'", "d’"))
        )


def _by_surname(actors: Sequence[Actor]) -> dict[str, Actor | None]:
    """The last word of each person's full name; None where several persons share it."""
    found: dict[str, Actor | None] = {}
    for actor in actors:
        words = actor.name.en.split()
        if actor.kind == "person" and len(words) > 1:
            found[words[-1]] = None if words[-1] in found else actor
    return found


def _person(actor: Actor, persons: dict[str, Actor | None]) -> Actor:
    """The person whose surname an unknown "organisation" of one word is."""
    if actor.known or actor.kind != "organisation" or " " in actor.name.en:
        return actor
    person = persons.get(actor.name.en)
    return actor if person is None else person


__all__ = ["BODIES", "Mentions"]
