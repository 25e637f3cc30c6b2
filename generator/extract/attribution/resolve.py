"""Which source the words of a claim stand for: an actor, a source described before, a new one."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.extract.attribution.apposition import apposition, role_beside, titled
from generator.extract.attribution.claim import Claim
from generator.extract.attribution.complements import within
from generator.extract.attribution.describe import asked_by, clipped, described, document_kind, with_descriptor
from generator.extract.attribution.description import Description, Named
from generator.extract.attribution.known import Known, agrees, fits, same
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.mentions import Mentions
from generator.extract.attribution.phrases import GROUPS, noun_phrase, one_of, span_of
from generator.extract.attribution.plurals import several
from generator.extract.attribution.rivals import acts, beside, gender_of, rival
from generator.extract.drafts import slug
from generator.extract.reading import Found, Reading, Sentence
from generator.model import Actor, Bilingual, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

BACK = 3000
"""Characters back in which a document is looked for."""
EUPHONIC = "-t"
"""The sound between a verb and its pronoun ("raconte-t-il"), which the parser may take for the subject."""
SPEAKING = frozenset({"country", "organisation", "state_body", "armed_group", "company", "media", "person"})
"""Kinds of actors that speak side by side."""
FAR_BACK = 200
"""Sources: a description is the same as one of these, or new."""
FAR = 12
"""Sentences: further back, "he" and "the official" find nobody."""


class Resolver:
    """The sources of one article, met in text order."""

    def __init__(self, reading: Reading, found: Found, lex: Lexicon) -> None:
        self.reading, self.lex = reading, lex
        self.sources: list[Known] = []
        self.recent: list[Known] = []
        """The sources met last, the last one first: as many as "the official" can mean."""
        self._told_at: defaultdict[int, list[Known]] = defaultdict(list)
        """The sources that the text names at a place."""
        self._by_actor: dict[str, Known] = {}
        self._numbers: dict[str, int] = {}
        self._ids = {a.id for a in found.actors}
        self.mentions = Mentions(reading, found.actors, lex)
        self._told: tuple[Span, ...] = ()
        """The content of the claim before: whoever acts there is told of, and does not go on speaking."""

    def resolve(self, claim: Claim, previous: Known | None) -> Known | None:
        """The source of a claim; None when nobody, or only the writer, says it."""
        head = claim.head
        if head is not None and head.lower_ == EUPHONIC and head.i + 1 < len(head.doc):
            claim = replace(claim, head=head.nbor(1))
        found = self._resolved(claim, previous)
        self._told = claim.spans
        return found

    def _resolved(self, claim: Claim, previous: Known | None) -> Known | None:
        if claim.how == "continued":
            return previous
        if claim.head is None or claim.source is None:
            return None
        sentence, head = claim.sentence, claim.head
        if head.lower_ in self.lex["generic"] and self.lex["voice_places"]:
            place = self._voice_place(sentence, head)
            return self._noun(replace(claim, source=place[1]), sentence, place[0]) if place is not None else None
        pointed = self._pointed(head)
        kind = self.lex.words["pronouns"].get(pointed)
        inner = one_of(head, self.lex)
        if inner is not None:
            if inner.pos_ != "PRON":
                return self._noun(claim, sentence, inner)
            group = self._group(sentence)
            return self._met(group, claim.source, sentence, "pronoun") if group else None
        if head.lower_ in self.lex["writer"] or self._publisher(claim.source, sentence):
            return None
        if (
            kind is not None
            and head.pos_ in ("PRON", "DET", "ADJ", "PROPN", "NOUN", "X", "VERB")
            and not self.mentions.near(sentence.offset(head)[0])
        ):
            found = self._pronoun(claim, kind, previous)
            if found is not None:
                return self._met(found, claim.source, sentence, "pronoun")
            if kind in GROUPS:
                taken = several(self.reading, sentence, head, self.lex, self._quoted)
                if taken is not None:
                    words = span_of(taken[0], *noun_phrase(taken[1], self.lex))
                    return self._noun(replace(claim, source=words), *taken)
            if kind in ("r", "u", "s", "ms", "fs", "mp", "fp", "o") or "Prs" in head.morph.get("PronType", []):
                return None
        return self._noun(claim, sentence, head)

    def together(self, claim: Claim, known: Known) -> Iterator[tuple[Claim, Known]]:
        """The claim once more for each actor named beside its source: "selon Washington et Londres"."""
        if claim.source is None or known.actor is None or claim.how == "continued":
            return
        named = [n for n in self.mentions.inside(*claim.source) if n.actor.kind in SPEAKING]
        gaps = [self.reading.text[one.end : other.start] for one, other in pairwise(named)]
        joined = gaps and all(re.fullmatch(self.lex.words["coordination"], g, re.IGNORECASE) for g in gaps)
        apart = joined and not gaps[-1].strip(" \u00a0").startswith(",")  # not "le porte-parole, le colonel X"
        if apart and known.actor.id in {n.actor.id for n in named}:
            for other in (n for n in named if n.actor.id != known.actor.id):
                own = (other.start, other.end)
                yield replace(claim, source=own), self._actor_source(other, claim.sentence, own)

    def _pointed(self, head: Token) -> str:
        """A pronoun in small letters, with what the tokens cut off: "celle-ci"."""
        if not head.i or head.lower_.strip("-") not in self.lex["pointers"]:
            return head.lower_
        before = next((t.lower_ for t in reversed(head.doc[: head.i]) if t.text != "-"), "")
        return f"{before}-{head.lower_.strip('-')}"

    def _voice_place(self, sentence: Sentence, head: Token) -> tuple[Token, Span] | None:
        """Where "on" speaks, which is who speaks: "au cabinet de la ministre, on assure"."""
        opening = list(sentence.doc[: head.i])
        if len(opening) < 3 or opening[0].lower_ not in self.lex["voice_places"] or opening[-1].text != ",":
            return None
        words = [t for t in opening[1:-1] if t.pos_ != "DET" or t.lower_ in self.lex["possessives"]]
        noun = next((t for t in words if t.pos_ in ("NOUN", "PROPN")), None)
        if noun is None or any(t.text == "," for t in words):
            return None
        span = (sentence.offset(noun)[0], sentence.offset(opening[-2])[1])
        named = self.mentions.actor(sentence, noun, span)
        group = self.lex.speaks(noun) and noun.pos_ == "NOUN"
        return (noun, span) if group or (named is not None and named.actor.kind != "country") else None

    def _carries_a_name(self, it: Description, sentence: Sentence, head: Token, span: Span) -> bool:
        """Whether "le site spécialisé NOM" names the source itself: then it takes up nobody met before."""
        if it.role is None or not it.role.data.get("collective"):
            return False
        behind = [t for t in sentence.tokens(sentence.offset(head)[1], span[1]) if t.is_alpha or t.text[:1].isupper()]
        free = (t for t in behind if t.text[0].isupper() and t.nbor(-1).lower_ not in self.lex["of_person"])
        if next(free, None) is not None:
            return True
        ahead = sentence.tokens(span[0], sentence.offset(head)[0])[1:]  # "the Kyodai news agency"
        return any(
            t.pos_ == "PROPN" and t.text[0].isupper() and not self.mentions.near(sentence.offset(t)[0]) for t in ahead
        )

    def _publisher(self, span: Span, sentence: Sentence) -> bool:
        """Whether a phrase is the article's own voice: "selon nos informations", "our reporting shows"."""
        words = sentence.tokens(*span)[:2]
        if len(words) > 1 and words[0].lower_ in self.lex["demonstratives"]:
            own = words[1].lower_ in self.lex["own_documents"]  # "this note argues"
            return own and not self._told_of(words[1].lower_, span[0])
        return bool(words) and words[0].lower_ in self.lex["own_voice"]

    def _told_of(self, document: str, at: int) -> bool:
        """Whether a document was spoken of before: "une note de la DGSE … selon cette note"."""
        articles = "|".join(map(re.escape, sorted(self.lex["indefinite"])))
        before = self.reading.text[max(0, at - BACK) : at]
        return re.search(rf"(?i)\b(?:{articles})\s+(?:\w+\s+)?{document}\b", before) is not None

    def _bare(self, span: Span) -> Span:
        """The words of a source without the relative pronoun behind them."""
        words = self.reading.text[span[0] : span[1]]
        last = words.rsplit(None, 1)
        if len(last) == 2 and last[1].lower() in self.lex["antecedent_relatives"]:
            return span[0], span[0] + len(last[0].rstrip(" ,"))
        return span

    def _noun(self, claim: Claim, sentence: Sentence, head: Token) -> Known | None:
        assert claim.source is not None
        span = self._bare(claim.source)
        named = self.mentions.actor(sentence, head, span)
        if named is not None and (self._several_bodies(named, head) or self._several_people(named, head)):
            named = None
        if named is not None and named.how != "title":
            return self._actor_source(named, sentence, span)
        span = with_descriptor(self.reading, clipped(self.reading, span, sentence.offset(head)[1]))
        description = described(self.reading, sentence, head, span, self.mentions.inside(*span), self.lex)
        if named is not None:
            nearer = self._nearer(named, description)
            if nearer is None:
                return self._actor_source(named, sentence, span)
            return self._met(nearer, span, sentence, "title")
        maker = self.mentions.maker(description, span, sentence.offset(head)[1])
        if maker is not None:
            return self._actor_source(maker, sentence, span)
        fresh = self._carries_a_name(description, sentence, head, span)
        told = next(reversed(self._told_at[span[0]]), None)
        fresh = fresh or (told is None and self._of_another(span, sentence))
        known = told or (None if fresh else self._again(description, sentence))
        if known is not None:
            return self._met(known, span, sentence, "title")
        body = None if fresh else self.mentions.body(description, sentence, span)
        if body is not None:
            return self._met(self._actor_source(body, sentence, (body.start, body.end)), span, sentence, "title")
        return self._met(self._new(description, head), span, sentence, "name")

    def _several_bodies(self, named: Named, head: Token) -> bool:
        """ "the two governments": more than the one body that every country has."""
        entry = self.reading.glossary.get(named.actor.id)
        counted = any(c.pos_ == "NUM" for c in head.children)
        return entry is not None and entry.generic and counted and "Plur" in head.morph.get("Number", [])

    def _of_another(self, span: Span, sentence: Sentence) -> bool:
        """Whether "son ministre" belongs to whom the sentence names before: nobody met before him."""
        first = sentence.tokens(*span)[:1]
        owned = bool(first) and first[0].lower_ in self.lex["possessives"]
        before = self.mentions.inside(sentence.passage.start, span[0]) if owned else []
        return any(n.actor.kind in ("country", "organisation", "company") and n.how != "pronoun" for n in before)

    def _several_people(self, named: Named, head: Token) -> bool:
        """ "two congressional aides": not the one person whose title that may be."""
        return named.how == "title" and "Plur" in head.morph.get("Number", [])

    def _group(self, sentence: Sentence) -> Known | None:
        """The group that "one of them" speaks for: the last one met."""
        for known in self.recent:
            if sentence.index - known.last > FAR:
                return None
            if known.naming in ("group", "anonymous") and known.gender == "p":
                return known
        return None

    def _nearer(self, named: Named, it: Description) -> Known | None:
        """A source without a name met since the one whose title this may be: "the spokesperson" is the last one."""
        for known in self.recent:
            if known.actor is named.actor:
                return None
            if known.description is not None and fits(it, known, self.reading.glossary, self.reading.language.code):
                return known
        return None

    def _actor_source(self, named: Named, sentence: Sentence, span: Span) -> Known:
        actor = named.actor
        known = self._by_actor.get(actor.id)
        if known is None:
            person = actor.kind == "person"
            known = Known(actor.id, actor.name, "named" if person else "organisation", None if person else "o", actor)
            if actor.kind in ("country", "state_body"):
                known.gender = None
            elif person:
                known.gender = gender_of(self.reading, actor)
            known.role = actor.role or (
                apposition(self.reading, actor, self.mentions.inside, self.lex) if person or not actor.known else None
            )
            self.sources.append(known)
            self._by_actor[actor.id] = known
        if actor.kind == "person":
            if known.affiliation is None:
                bodies = (n for n in self.mentions.inside(*span) if n.actor.kind not in ("person", "country"))
                body = next((n for n in bodies if not asked_by(self.reading.text, span, n, self.lex)), None)
                known.affiliation = body.actor.id if body else None
            if known.role is None:
                known.role = role_beside(self.reading.text, named, span, self.lex)
            if known.role is None:
                known.role = titled(self.reading, actor, self.lex)
        return self._met(known, (named.start, named.end), sentence, named.how)

    def _met(self, known: Known, span: Span, sentence: Sentence, how: str) -> Known:
        known.last = sentence.index
        if known in self.recent:
            self.recent.remove(known)
        self.recent.insert(0, known)
        del self.recent[2 * FAR :]
        place = self.reading.at(span[0]) or sentence
        if not any(one is known for one in self._told_at[span[0]]):
            self._told_at[span[0]].append(known)
            known.mentions.append(self.reading.mention(span[0], span[1], place, how))
        return known

    def _again(self, it: Description, sentence: Sentence) -> Known | None:
        """A source met before that a description takes up: "the official" takes up the same role, or a like one."""
        if it.mark == "another" or (it.count is not None and it.mark != "definite"):
            return same(it, self.sources[-FAR_BACK:]) if it.mark != "another" else None
        if it.mark in ("indefinite", "bare"):
            before = same(it, self.sources[-FAR_BACK:])
            return before if before is not None and (it.specific or it.mark == "bare") else None
        before = same(it, self.sources[-FAR_BACK:])
        if before is not None:
            return before
        for known in self.recent:
            if sentence.index - known.last > FAR:
                break
            if fits(it, known, self.reading.glossary, self.reading.language.code):
                return known
        return None

    def _new(self, it: Description, head: Token) -> Known:
        lex = self.lex
        gender: str | None
        known_as: Bilingual | None = None
        name = it.name or Bilingual(it.words, it.words)
        if "document" in lex.nouns.get(it.lemma, ()) and not (it.role and it.role.data.get("person")):
            naming, gender = "document", "o"
        elif it.role is None and head.pos_ == "PROPN":
            person = head.ent_type_ in lex["person_entities"]
            naming, gender = ("named", None) if person else ("organisation", "o")
        elif it.role is not None and it.role.data.get("collective") and it.role.data.get("anonymous_head"):
            naming, gender = "group", it.gender and it.gender + "s"  # "the president's entourage": people without names
        elif not it.plural and (it.role.data.get("collective") if it.role is not None else it.lemma in lex["bodies"]):
            naming, gender, known_as = "organisation", "o", name
        elif it.plural:
            naming, gender = "group", "p"
        else:
            naming, gender = "role_only", it.gender and it.gender + "s"
        known = Known(
            self._id(it),
            name,
            naming,
            gender,
            description=it,
            affiliation=it.affiliation.id if it.affiliation else None,
            role=known_as,
        )
        if naming in ("role_only", "group"):
            known.role = name
        elif naming == "document":
            known.role = document_kind(it, self.reading)
        self.sources.append(known)
        return known

    def _id(self, it: Description) -> str:
        base = it.role.id if it.role else slug(it.lemma) or "source"
        if it.affiliation is not None:
            base += f"-{it.affiliation.id}"
        base = base[:60].strip("-") or "source"
        prefix = f"{self.reading.slug}--" if self.reading.slug else ""
        name, number = prefix + base, self._numbers.get(base, 2)
        while name in self._ids:
            name, number = f"{prefix}{base}-{number}", number + 1
        self._numbers[base] = number
        self._ids.add(name)
        return name

    def _pronoun(self, claim: Claim, kind: str, previous: Known | None) -> Known | None:
        """Who "he" is: a person named since the last statement, else its speaker, else the nearest that fits."""
        if kind in ("r", "u", "new"):
            return None
        sentence = claim.sentence
        assert claim.head is not None
        at = sentence.offset(claim.head)[0]
        hint = self.mentions.pronoun(at)
        if (
            hint is not None
            and kind in ("ms", "fs")
            and self._fitting(hint.actor, kind)
            and not self._unnamed_since(hint, at, previous)
        ):
            return self._gendered(self._actor_source(hint, sentence, (at, at + len(claim.head))), kind)
        since = self._since(at, sentence, kind, previous)
        if since is not None:
            return since
        for known in ([previous] if previous is not None else []) + [k for k in self.recent if k is not previous]:
            if sentence.index - known.last > FAR:
                break
            if agrees(kind, known, self.lex):
                return None if self._rivalled(known, at, kind) else self._gendered(known, kind)
        if hint is None or not self._fitting(hint.actor, kind):
            return None
        return self._actor_source(hint, sentence, (at, at + len(claim.head)))

    def _fitting(self, actor: Actor, kind: str) -> bool:
        known = self._by_actor.get(actor.id)
        return (known.gender if known is not None else gender_of(self.reading, actor)) in (None, kind)

    def _rivalled(self, known: Known, at: int, kind: str) -> bool:
        """Whether another person acted since a source was met: then a pronoun may mean either."""
        if kind not in ("ms", "fs"):
            return False
        own = [(m.start, m.end) for m in known.mentions]
        if known.actor is not None:
            own += [(m.start, m.end) for m in known.actor.mentions]
        since = max((end for start, end in own if start < at), default=-1)

        def apart(place: int) -> bool:
            return self._quoted(place) or within(place, own) or within(place, self._told)

        return since >= 0 and rival(self.reading, since, at, kind, self.lex, apart) is not None

    def _unnamed_since(self, hint: Named, at: int, previous: Known | None) -> bool:
        """Whether the last speaker is no actor and was met after the person whom a pronoun was read to mean."""
        if previous is None or previous.actor is not None or not previous.mentions:
            return False
        named = max((m.start for m in hint.actor.mentions if m.how != "pronoun" and m.start < at), default=-1)
        return previous.mentions[-1].start > named

    def _gendered(self, known: Known, kind: str) -> Known:
        if known.gender is None and kind in ("ms", "fs"):
            known.gender = kind
        return known

    def _since(self, at: int, sentence: Sentence, kind: str, previous: Known | None) -> Known | None:
        """A person named as a subject between the last statement and a pronoun."""
        if kind not in ("ms", "fs", "s"):
            return None
        last = previous.mentions[-1].end if previous is not None and previous.mentions else -1
        high = self.mentions.before(at)
        for number in range(high - 1, max(-1, high - 12), -1):
            one = self.mentions.named[number]
            if one.start <= last:
                return None
            if one.actor.kind != "person" or one.how == "pronoun":
                continue
            place = self.reading.at(one.start)
            if place is None or sentence.index - place.index > 2:
                return None
            known = self._by_actor.get(one.actor.id)
            if known is not None and (known is previous or not agrees(kind, known, self.lex)):
                continue
            if within(one.start, self._told):
                continue
            if rival(self.reading, one.end, at, kind, self.lex, self._quoted) is not None:
                return None  # "Testard said … An official had another version. … he said"
            acting = (t for t in place.tokens(one.start, one.end) if acts(t, self.lex) or beside(t, self.lex))
            if next(acting, None) is not None and not self._quoted(one.start):
                return self._gendered(self._actor_source(one, place, (one.start, one.end)), kind)
        return None

    quotes: Sequence[Span] = ()

    def _quoted(self, at: int) -> bool:
        low = bisect.bisect_right(self.quotes, (at, at)) - 1
        return any(a <= at < b for a, b in self.quotes[max(0, low) : low + 2])
