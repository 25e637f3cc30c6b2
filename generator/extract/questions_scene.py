"""What the finders of questions share: the patterns of a language, and where the facts of a text stand."""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.extract.reading import Found, Reading, Sentence
from generator.extract.transfer_rows import ROOTS
from generator.language import Language, language
from generator.model import Mention, Span, Transfer

CUES = ("denied", "no_comment", "not_verified", "not_delivered", "unidentified")
DOUBTED = frozenset({"denied", "unconfirmed", "no_comment"})
"""Stances of a row that does not say that something is so."""
BACK = 3
"""Sentences: how far back the facts may stand that a cue speaks of."""
PARTIES = frozenset({"country", "armed_group", "company"})
"""Kinds of actors that pass weapons on or receive them."""
YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?!\d)")
INTERVIEW = 3
"""So many paragraphs that end with a question make an interview, in which the next one answers."""
RECENT = 40
"""Transfers: how many before it a denial may speak of."""


@dataclass(frozen=True)
class Raised:
    """A question in the making. `asks`: the kinds that a question of the article's own already covers."""

    kind: str
    passage: str | None
    evidence: Span | None
    about: tuple[str, ...]
    place: int
    asks: tuple[str, ...] = ()
    stated: bool = True
    """Whether the text says so; a question that absence raises comes behind those."""


class Patterns:
    """The patterns of one language, compiled; `cues` finds any of a group in one search."""

    def __init__(self, own: Language) -> None:
        data = own.words("questions")
        self.explicit = _one(data["explicit"])
        self.explicit_behind = _one(data["explicit_behind"])
        self.answers = _compiled(data["answers"])
        self.openers = _compiled(rf"\s*(?:,\s*)?(?={_spaced(data['openers'])})")
        self.open_nouns = _compiled(rf"\s*(?={_spaced(data['open_nouns'])})")
        self.cues = {key: _one(data[key]) for key in CUES}
        self.behind, self.before = _one(data["undisclosed_behind"]), _one(data["undisclosed_before"])
        self.topics = {kind: _compiled(rf"\b(?:{_spaced(p)})\b") for kind, p in data["topics"].items()}
        self.asks = {kind: _compiled(_spaced(p)) for kind, p in data["asks"].items()}
        self.tails = _compiled(_spaced(data["tails"]))
        self.receives = _compiled(_spaced(data["receives"]))
        self.time, self.money = _compiled(data["time"]), _compiled(data["money"])


@functools.cache
def patterns(code: str) -> Patterns:
    """The patterns of a language, compiled once."""
    return Patterns(language(code))


def _spaced(pattern: str) -> str:
    """A space stands for any white space, ' for either apostrophe."""
    return (
        pattern.replace(" ", r"[\s\u00a0\u202f]+")
        .replace("[\\s\\u00a0\\u202f]+?", "[\\s\\u00a0\\u202f]*")
        .replace("'", "['’]")
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _one(alternatives: list[str]) -> re.Pattern[str]:
    return _compiled(
        "|".join(rf"(?<!\w){_spaced(p)}(?![\w])" if p[-1].isalnum() else rf"(?<!\w){_spaced(p)}" for p in alternatives)
    )


class Scene:
    """Where the facts of a text stand, for looking them up by place."""

    def __init__(self, reading: Reading, found: Found, quotes: tuple[Span, ...]) -> None:
        self.reading = reading
        self.found = found
        self.quotes = quotes
        self.words = patterns(reading.language.code)
        self.by_passage: dict[str, list[tuple[Mention, str, str]]] = {}
        groups = (("actor", found.actors), ("weapon", found.weapons), ("source", found.sources))
        for family, items in groups:
            for item in items:
                for mention in item.mentions:
                    self.by_passage.setdefault(mention.passage, []).append((mention, item.id, family))
        for mentions in self.by_passage.values():
            mentions.sort(key=lambda m: (m[0].start, m[0].end))
        self._places = sorted(
            (m.start, m.end, one, family) for mentions in self.by_passage.values() for m, one, family in mentions
        )
        self.actors = {actor.id: actor for actor in found.actors}
        self.sources = {source.id: source for source in found.sources}
        self.said: dict[str, list[Span]] = {}
        for statement in found.statements:
            self.said.setdefault(statement.passage, []).extend(statement.spans)
        self.texts = {s.passage.id: s.passage.text for s in reading.sentences}
        dated = [int(str(t.date)[:4]) for t in found.transfers if t.date and t.status not in ("planned", "pledged")]
        self.now = int(reading.date[:4]) if reading.date else max(dated, default=None)
        """The year in which the article was written, as far as it says."""
        self.order = [transfer.evidence[0] for transfer in found.transfers]
        self.counted = any(transfer.quantity is not None for transfer in found.transfers)
        self.transfers: dict[str, list[Transfer]] = {}
        for transfer in found.transfers:
            self.transfers.setdefault(transfer.passage, []).append(transfer)

    def named(self, spans: Iterable[Span], family: str) -> list[str]:
        """The facts of a family that are named in spans of the text, each once."""
        found: dict[str, None] = {}
        for low, high in spans:
            first, last = (bisect.bisect_left(self._places, (at,)) for at in (low, high))
            found |= {one: None for _, _, one, kind in self._places[first:last] if kind == family}
        return list(found)

    def same(self, one: str, other: str) -> bool:
        """Whether a weapon is another, or of its class."""
        ancestors = self.reading.glossary.ancestors
        return one == other or {one, other} & ROOTS != set() or one in ancestors(other) or other in ancestors(one)

    def about(self, spans: Iterable[Span], transfer: Transfer) -> bool:
        """Whether spans in which something is denied name no other weapon than a transfer's, and not others alone."""
        places = list(spans)
        weapons = self.named(places, "weapon")
        if weapons and not any(self.same(transfer.weapon, one) for one in weapons):
            return False
        parties = [self.actors.get(str(one)) for one in (transfer.supplier, transfer.recipient)]
        homes = {p.country.lower() for p in parties if p is not None and p.country}
        named = [a for a in self.named(places, "actor") if self.actors[a].kind in PARTIES]
        return not named or any(one in homes or self.party((one,), transfer) for one in named)

    def years(self, passage: str) -> list[int]:
        """The years that a sentence names; a decade counts by its first ("in the 1980s")."""
        return [int(year) for year in YEAR.findall(self.texts[passage])]

    def quoted(self, at: int) -> bool:
        """Whether a place is inside a quotation."""
        low, high = 0, len(self.quotes)
        while low < high:
            middle = (low + high) // 2
            if self.quotes[middle][1] <= at:
                low = middle + 1
            else:
                high = middle
        return low < len(self.quotes) and self.quotes[low][0] <= at

    def mentioned(self, sentence: Sentence, span: Span, family: str) -> list[str]:
        """The facts of a family mentioned in a span, each once, in order."""
        return list(
            dict.fromkeys(
                one
                for mention, one, kind in self.by_passage.get(sentence.passage.id, ())
                if kind == family and span[0] <= mention.start and mention.end <= span[1]
            )
        )

    def armed(self, sentence: Sentence) -> bool:
        """Whether a weapon is mentioned in a sentence or beside it: other questions are not what a sheet is about."""
        near = self.reading.sentences[max(0, sentence.index - 2) : sentence.index + 3]
        return any(f == "weapon" for s in near for _, _, f in self.by_passage.get(s.passage.id, ()))

    def subject(self, sentence: Sentence, at: int) -> str | None:
        """The actor whose name ends right before a place; a seat of power stands for its country there."""
        start = sentence.passage.start
        before = sentence.passage.text[: at - start]
        for mention, one, family in reversed(self.by_passage.get(sentence.passage.id, ())):
            ends = family == "actor" and mention.end <= at and not before[mention.end - start :].strip()
            if ends and not self._placed(before[: mention.start - start]):
                return one
        tail = max(0, len(before) - 80)
        matches = self.reading.glossary.matches(before[tail:], self.reading.language.code, "actors")
        ends = bool(matches) and not before[tail + matches[-1].end :].strip()
        if ends and not self._placed(before[: tail + matches[-1].start]):
            ids = {form.entry.id for form in matches[-1].forms if form.entry.id in self.actors}
            return ids.pop() if len(ids) == 1 else None
        return None

    def _placed(self, before: str) -> bool:
        """Whether the words before a name make it a place: "the Qatari embassy in Berlin"."""
        places = self.reading.language.words("actors")["metonymy"]["place_prepositions"]
        return any(word.lower() in places for word in before.split()[-1:])

    def acting(self, sentence: Sentence, cue: Span) -> str | None:
        """The actor that is the subject of a verb in a cue: "Denmark, which has ordered jets from X, has not …"."""
        labels = self.reading.language.words("attribution")["labels"]["subject"]
        words = sentence.tokens(*cue)
        verbs = {t.i: t for word in words for t in (word, word.head) if t.pos_ in ("VERB", "AUX")}
        heads = [c for verb in verbs.values() for c in verb.children if c.dep_ in labels and c.i < words[0].i]
        places = [sentence.offset(head)[0] for head in heads]
        own = self.by_passage.get(sentence.passage.id, ())
        found = [
            (family, one) for place in places for m, one, family in own
            if family in ("actor", "source") and m.start <= place < m.end
        ]  # fmt: skip
        return next((one for _, one in sorted(found, reverse=True)), None)  # a source before an actor

    def party(self, actors: Iterable[str | None], transfer: Transfer) -> bool:
        """Whether one of the actors is a party, or a body or an official of a country that is one."""
        own = {one for one in actors if one is not None}
        countries = {
            actor.country.lower() for actor in map(self.actors.get, own) if actor is not None and actor.country
        }
        return bool((own | countries) & {transfer.supplier, transfer.recipient})

    def told(self, place: int, actors: tuple[str | None, ...], *, source: str | None = None) -> list[Transfer]:
        """What somebody denies: the transfers told before of which they are a party, not those that they tell."""
        last = bisect.bisect_left(self.order, place)
        told = [
            t for t in self.found.transfers[max(0, last - RECENT) : last]
            if t.stance not in DOUBTED and self.party(actors, t) and (source is None or t.source != source)
        ]  # fmt: skip
        return [t for t in told if (t.supplier, t.recipient) == (told[-1].supplier, told[-1].recipient)]

    def answered(self, sentence: Sentence) -> bool:
        """Whether a question ends its paragraph and the next one answers: with "Yes", or as all do in an interview."""
        at = sentence.index + 1
        following = self.reading.sentences[at : at + 1]
        if not following or following[0].paragraph == sentence.paragraph:
            return False
        return self._asking >= INTERVIEW or self.words.answers.match(following[0].passage.text) is not None

    @functools.cached_property
    def _asking(self) -> int:
        """How many paragraphs end with a question and are followed by another."""
        ends = (one for one, other in itertools.pairwise(self.reading.sentences) if one.paragraph != other.paragraph)
        return sum(one.passage.text.rstrip(" »”\"'’)\u00a0\u202f").endswith("?") for one in ends)

    def behind(self, sentence: Sentence) -> Iterator[Sentence]:
        """The sentence and those before it in its paragraph; the one before where it opens its paragraph."""
        yield sentence
        for index in range(sentence.index - 1, max(-1, sentence.index - BACK - 1), -1):
            other = self.reading.sentences[index]
            if other.paragraph != sentence.paragraph and index < sentence.index - 1:
                return
            yield other
            if other.paragraph != sentence.paragraph:
                return

    def near(self, sentence: Sentence, *, inside: bool = False) -> list[Transfer]:
        """The transfers that a sentence speaks of: its own, else those of the nearest one behind which has weapons.

        `inside` looks no further than the paragraph.
        """
        for other in self.behind(sentence):
            one = other.passage.id
            if inside and other.paragraph != sentence.paragraph:
                return []
            if one in self.transfers:
                return self.transfers[one]
            if other is not sentence and any(family == "weapon" for _, _, family in self.by_passage.get(one, ())):
                return []
        return []
