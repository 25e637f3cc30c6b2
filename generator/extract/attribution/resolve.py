"""Which source the words of a claim stand for: an actor, a source described before, a new one."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.extract.attribution.claim import Claim
from generator.extract.attribution.describe import Description, Named, described
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.phrases import noun_phrase
from generator.extract.drafts import slug
from generator.extract.reading import Found, Reading, Sentence
from generator.model import Actor, Bilingual, Grounds, Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

FAR = 12
"""Sentences: further back, "he" and "the official" find nobody."""


@dataclass
class Known:
    """A source as it grows while the article is read."""

    id: str
    name: Bilingual
    naming: str
    gender: str | None
    """ms · fs · p · o (an organisation, a document) · None when unknown."""
    actor: Actor | None = None
    affiliation: str | None = None
    role: Bilingual | None = None
    grounds: Grounds | None = None
    via: str | None = None
    description: Description | None = None
    last: int = 0
    """The sentence in which it was last met."""
    mentions: list[Mention] = field(default_factory=list)


class Resolver:
    """The sources of one article, met in text order."""

    def __init__(self, reading: Reading, found: Found, lex: Lexicon) -> None:
        self.reading, self.lex = reading, lex
        self.sources: list[Known] = []
        self.actors = {a.id: a for a in found.actors}
        self.named = sorted(
            (Named(a, m.start, m.end, m.how) for a in found.actors for m in a.mentions), key=lambda n: (n.start, -n.end)
        )
        self._starts = [n.start for n in self.named]
        self._subjects = {}  # type: ignore[var-annotated]

    def inside(self, start: int, end: int) -> list[Named]:
        """The mentions of actors that begin in a span, pronouns apart."""
        low, high = bisect.bisect_left(self._starts, start), bisect.bisect_left(self._starts, end)
        return [n for n in self.named[low:high] if n.how != "pronoun"]

    def resolve(self, claim: Claim, previous: Known | None) -> Known | None:
        """The source of a claim; None when nobody, or only the writer, says it."""
        if claim.how == "continued":
            return previous
        if claim.head is None or claim.source is None:
            return None
        sentence, head = claim.sentence, claim.head
        kind = self.lex.words["pronouns"].get(head.lower_)
        if head.lower_ in self.lex["writer"]:
            return None
        if kind is not None and head.pos_ in ("PRON", "DET", "ADJ", "PROPN", "NOUN", "X", "VERB") and not self._covers(sentence, head):
            found = self._pronoun(claim, kind, previous)
            if found is not None:
                return self._met(found, claim.source, sentence, "pronoun")
            if kind in ("r", "u", "s", "ms", "fs", "mp", "fp", "o"):
                return None
        return self._noun(claim, sentence, head)

    def _bare(self, span: Span) -> Span:
        """The words of a source without the relative pronoun behind them."""
        words = self.reading.text[span[0] : span[1]]
        last = words.rsplit(None, 1)
        if len(last) == 2 and last[1].lower() in self.lex["antecedent_relatives"]:
            return span[0], span[0] + len(last[0].rstrip(" ,"))
        return span

    def _covers(self, sentence: Sentence, head: Token) -> bool:
        at = sentence.offset(head)[0]
        return any(n.start <= at < n.end for n in self._near(at))

    def _near(self, at: int) -> list[Named]:
        high = bisect.bisect_right(self._starts, at)
        return [n for n in self.named[max(0, high - 3) : high] if n.start <= at < n.end and n.how != "pronoun"]

    def _noun(self, claim: Claim, sentence: Sentence, head: Token) -> Known | None:
        assert claim.source is not None
        span = self._bare(claim.source)
        named = self._actor(sentence, head, span)
        if named is not None:
            return self._actor_source(named, sentence, span)
        description = described(self.reading, sentence, head, span, self.inside(*span), self.lex)
        known = self._again(description, sentence, claim)
        if known is not None:
            return self._met(known, span, sentence, "title")
        return self._met(self._new(description, sentence, head), span, sentence, "name")

    def _actor(self, sentence: Sentence, head: Token, span: Span) -> Named | None:
        """The actor that a noun phrase names: one that holds its head, or a person in apposition to it."""
        at = sentence.offset(head)[0]
        own = [n for n in self._near(at) if n.how != "demonym"]
        inside = self.inside(*span)
        persons = [n for n in inside if n.actor.kind == "person" and self._apposed(sentence, n, span)]
        if own and own[0].actor.kind == "person":
            return own[0]
        if persons and (not own or persons[0].start <= at):
            return persons[0]
        return own[0] if own else None

    def _apposed(self, sentence: Sentence, named: Named, span: Span) -> bool:
        """Whether a person named in a phrase is the one it is about, and no complement ("an aide to X", "X's aide")."""
        before = self.reading.text[span[0] : named.start].rstrip().lower().split()
        after = self.reading.text[named.end : named.end + 2]
        if after in ("'s", "’s") or after[:1] in ("'", "’"):
            return False
        return not before or before[-1].strip("\"'“‘(") not in self.lex["of_person"] and not before[-1].endswith(("d'", "d’"))

    def _actor_source(self, named: Named, sentence: Sentence, span: Span) -> Known:
        actor = named.actor
        known = next((s for s in self.sources if s.actor is not None and s.actor.id == actor.id), None)
        if known is None:
            person = actor.kind == "person"
            known = Known(actor.id, actor.name, "named" if person else "organisation", None if person else "o", actor)
            if not person and actor.kind in ("country", "state_body"):
                known.gender = None
            known.role = actor.role or (self._apposition(actor) if person or not actor.known else None)
            self.sources.append(known)
        if actor.kind == "person":
            if known.affiliation is None:
                body = next((n for n in self.inside(*span) if n.actor.kind not in ("person", "country")), None)
                known.affiliation = body.actor.id if body else None
            if known.role is None:
                known.role = self._role_beside(named, span)
        return self._met(known, (named.start, named.end), sentence, named.how)

    def _apposition(self, actor: Actor) -> Bilingual | None:
        """What the article says of a person right behind or before the name, where the name is first given in full."""
        for mention in actor.mentions[:6]:
            if mention.how not in ("name", "alias"):
                continue
            sentence = self.reading.at(mention.start)
            tokens = sentence.tokens(mention.start, mention.end) if sentence else []
            if sentence is None or not tokens:
                continue
            head = next((t for t in tokens if t.head.i < tokens[0].i or t.head.i > tokens[-1].i or t.head == t), tokens[-1])
            first, last = noun_phrase(head, self.lex)
            span = min(mention.start, sentence.offset(sentence.doc[first])[0]), max(mention.end, sentence.offset(sentence.doc[last])[1])
            if any(n.actor.kind == "person" and n.actor.id != actor.id for n in self.inside(span[0], mention.start)):
                continue
            role = self._role_beside(Named(actor, mention.start, mention.end, mention.how), span)
            if role is not None:
                return role
        return None

    def _role_beside(self, named: Named, span: Span) -> Bilingual | None:
        """What a phrase says of a person beside the name: "X, head of the agency", "senator X"."""
        text = self.reading.text
        before, behind = text[span[0] : named.start].strip(" ,"), text[named.end : span[1]].strip(" ,()–—-")
        titles = self.lex["courtesies"]
        words = " ".join(w for w in before.split() if w.lower().rstrip(".") not in titles)
        parts = words.split()
        while parts and parts[0].lower() in self.lex["definite"] | self.lex["indefinite"]:
            parts = parts[1:]
        for piece in (re.split(r"[;(—–]|, (?:who|which|qui|dont|a|an|and|et) ", behind)[0], " ".join(parts)):
            tokens = piece.split()
            while tokens and tokens[0].lower() in self.lex["definite"] | self.lex["indefinite"]:
                tokens = tokens[1:]
            piece = " ".join(tokens)
            if sum(c.isalpha() for c in piece) >= 3:
                return Bilingual(piece, piece)
        return None

    def _met(self, known: Known, span: Span, sentence: Sentence, how: str) -> Known:
        known.last = sentence.index
        place = self.reading.at(span[0]) or sentence
        if not any(m.start == span[0] for m in known.mentions):
            known.mentions.append(self.reading.mention(span[0], span[1], place, how))
        return known

    def _again(self, it: Description, sentence: Sentence, claim: Claim) -> Known | None:
        """A source met before that a description takes up: the same words for a definite one, the same role for "the official"."""
        if it.mark == "another" or (it.count is not None and it.mark != "definite"):
            return self._same(it, sentence) if it.mark != "another" else None
        if it.mark in ("indefinite", "bare"):
            same = self._same(it, sentence)
            return same if same is not None and (it.specific or it.mark == "bare") else None
        same = self._same(it, sentence)
        if same is not None:
            return same
        for known in sorted(self.sources, key=lambda s: -s.last):
            if sentence.index - known.last > FAR:
                break
            if self._fits(it, known):
                return known
        return None

    def _same(self, it: Description, sentence: Sentence) -> Known | None:
        for known in reversed(self.sources):
            other = known.description
            if other is None or other.mark == "another" and it.mark != "definite":
                continue
            if it.role is not None and other.role is it.role:
                if it.affiliation is other.affiliation and it.plural == other.plural and it.modifiers == other.modifiers:
                    if it.descriptor is other.descriptor and it.count == other.count and it.specific:
                        return known
            elif it.role is None and other.role is None and it.lemma == other.lemma and it.name == other.name:
                return known
        del sentence
        return None

    def _fits(self, it: Description, known: Known) -> bool:
        """Whether "the official" can be a source met before."""
        other = known.description
        if other is None:
            return self._fits_actor(it, known)
        if it.plural != other.plural and known.gender != "o":
            return False
        if it.affiliation is not None and other.affiliation is not it.affiliation:
            return False
        if it.role is None or other.role is None:
            return it.lemma == other.lemma
        return it.role is other.role or it.role.id in (other.role.data.get("equivalents") or ()) or other.role.id in (
            it.role.data.get("equivalents") or ()
        )  # fmt: skip

    def _fits_actor(self, it: Description, known: Known) -> bool:
        actor = known.actor
        if actor is None or it.role is None:
            return False
        if actor.kind == "person":
            if it.plural or not it.role.data.get("person") or known.role is None or it.affiliation is not None:
                return False
            words = known.role[self.reading.language.code].lower()
            own = it.role.data[self.reading.language.code]
            forms = [str(v) for k, v in own.items() if k != "also"] + [str(v) for v in own.get("also") or ()]
            return any(form.lower() in words for form in forms)
        return it.role.data.get("collective", False) and actor.kind in (it.role.data.get("kinds") or (actor.kind,)) and actor.kind not in ("country",)

    def _new(self, it: Description, sentence: Sentence, head: Token) -> Known:
        lex = self.lex
        name = it.name or Bilingual(it.words, it.words)
        if "document" in lex.nouns.get(it.lemma, ()) and not (it.role and it.role.data.get("person")):
            naming, gender = "document", "o"
        elif it.role is None and head.pos_ == "PROPN":
            person = head.ent_type_ in lex["person_entities"]
            naming, gender = ("named", None) if person else ("organisation", "o")
        elif it.role is not None and it.role.data.get("collective") and not it.plural:
            naming, gender = "organisation", "o"
        elif it.plural:
            naming, gender = "group", "p"
        else:
            naming, gender = "role_only", it.gender and it.gender + "s"
        known = Known(self._id(it), name, naming, gender, description=it, affiliation=it.affiliation.id if it.affiliation else None)
        if naming in ("role_only", "group"):
            known.role = name
        elif naming == "document":
            known.role = self._kind(it)
        self.sources.append(known)
        return known

    def _kind(self, it: Description) -> Bilingual:
        """What sort of document it is, in both languages where the glossary knows the word."""
        for match in self.reading.glossary.matches(it.lemma, self.reading.language.code, "roles"):
            entry = match.forms[0].entry
            return Bilingual(str(entry.data["fr"]["m"]), str(entry.data["en"]["s"]))
        return Bilingual(it.lemma, it.lemma)

    def _id(self, it: Description) -> str:
        base = it.role.id if it.role else slug(it.lemma) or "source"
        if it.affiliation is not None:
            base += f"-{it.affiliation.id}"
        base = base[:60].strip("-") or "source"
        prefix = f"{self.reading.slug}--" if self.reading.slug else ""
        taken = {s.id for s in self.sources} | set(self.actors)
        name, number = prefix + base, 2
        while name in taken:
            name, number = f"{prefix}{base}-{number}", number + 1
        return name

    def _pronoun(self, claim: Claim, kind: str, previous: Known | None) -> Known | None:
        """Who "he", "ils" or "it" is: a person named since the last statement, else its speaker, else the nearest that fits."""
        if kind in ("r", "u", "new"):
            return None
        sentence = claim.sentence
        assert claim.head is not None
        at = sentence.offset(claim.head)[0]
        since = self._since(at, sentence, kind, previous)
        if since is not None:
            return since
        if previous is not None and sentence.index - previous.last <= FAR and self._agrees(kind, previous):
            return self._gendered(previous, kind)
        for known in sorted(self.sources, key=lambda s: -s.last):
            if sentence.index - known.last > FAR:
                break
            if known is not previous and self._agrees(kind, known):
                return self._gendered(known, kind)
        hint = next((n for n in self.named[max(0, bisect.bisect_left(self._starts, at) - 1) :][:3] if n.start == at and n.how == "pronoun"), None)
        return self._actor_source(hint, sentence, (at, at + len(claim.head))) if hint else None

    def _gendered(self, known: Known, kind: str) -> Known:
        if known.gender is None and kind in ("ms", "fs"):
            known.gender = kind
        return known

    def _since(self, at: int, sentence: Sentence, kind: str, previous: Known | None) -> Known | None:
        """A person named as a subject between the last statement and a pronoun."""
        if kind not in ("ms", "fs", "s"):
            return None
        last = previous.mentions[-1].end if previous is not None and previous.mentions else -1
        high = bisect.bisect_left(self._starts, at)
        for number in range(high - 1, max(-1, high - 12), -1):
            one = self.named[number]
            if one.start <= last:
                return None
            if one.actor.kind != "person" or one.how == "pronoun":
                continue
            place = self.reading.at(one.start)
            if place is None or sentence.index - place.index > 2:
                return None
            known = next((s for s in self.sources if s.actor is not None and s.actor.id == one.actor.id), None)
            if known is previous or (known is not None and not self._agrees(kind, known)):
                continue
            if any(t.dep_ in self.lex.labels["subject"] for t in place.tokens(one.start, one.end)) and not self._quoted(one.start):
                return self._gendered(self._actor_source(one, place, (one.start, one.end)), kind)
        return None

    quotes: Sequence[Span] = ()

    def _quoted(self, at: int) -> bool:
        low = bisect.bisect_right(self.quotes, (at, at)) - 1
        return any(a <= at < b for a, b in self.quotes[max(0, low) : low + 2])

    def _agrees(self, kind: str, known: Known) -> bool:
        gender = known.gender
        person = known.actor is not None and known.actor.kind == "person"
        if kind == "p":
            if known.naming in ("role_only", "anonymous", "document"):
                return gender in ("p", "mp", "fp")
            return gender in ("p", "mp", "fp", "o") or not person
        if kind == "o":
            return not person and gender not in ("p", "ms", "fs")
        if kind in ("mp", "fp"):
            return gender in ("p", kind) or (not person and gender is None)
        if gender in ("p", "mp", "fp"):
            return False
        if kind == "s":
            return True
        if gender == "o" or (known.actor is not None and not person):
            return self.lex.words.get("things_have_gender", False)
        return gender in (None, kind)
