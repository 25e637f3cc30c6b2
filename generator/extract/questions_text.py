"""Questions that the text itself leaves open: asked, refused, not verified, not made known."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.reading import Found, Reading, Sentence
from generator.language import Language, language
from generator.model import Mention, Span, Transfer

LONGEST = 220
"""Characters: a clause that runs on is no question to quote."""
BACK = 3
"""Sentences: how far back the facts may stand that a cue speaks of."""


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
        self.openers = _compiled(rf"\s*(?:,\s*)?(?={_spaced(data['openers'])})")
        self.open_nouns = _compiled(rf"\s*(?={_spaced(data['open_nouns'])})")
        self.cues = {key: _one(data[key]) for key in ("no_comment", "not_verified", "not_delivered", "unidentified")}
        self.behind, self.before = _one(data["undisclosed_behind"]), _one(data["undisclosed_before"])
        self.topics = {kind: _compiled(rf"\b(?:{_spaced(p)})\b") for kind, p in data["topics"].items()}
        self.asks = {kind: _compiled(_spaced(p)) for kind, p in data["asks"].items()}
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
        self.actors = {actor.id: actor for actor in found.actors}
        self.sources = {source.id: source for source in found.sources}
        self.said: dict[str, list[Span]] = {}
        for statement in found.statements:
            self.said.setdefault(statement.passage, []).extend(statement.spans)
        self.texts = {s.passage.id: s.passage.text for s in reading.sentences}
        self.counted = any(transfer.quantity is not None for transfer in found.transfers)
        self.transfers: dict[str, list[Transfer]] = {}
        for transfer in found.transfers:
            self.transfers.setdefault(transfer.passage, []).append(transfer)

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

    def near(self, sentence: Sentence) -> list[Transfer]:
        """The transfers of a sentence, or of the nearest one shortly before it."""
        for index in range(sentence.index, max(-1, sentence.index - BACK - 1), -1):
            here = self.transfers.get(self.reading.sentences[index].passage.id)
            if here:
                return here
        return []


def stated(scene: Scene) -> Iterator[Raised]:
    """The questions of every sentence, in text order."""
    for sentence in scene.reading.sentences:
        text = sentence.passage.text
        yield from _explicit(scene, sentence, text)
        if len(text) < LONGEST * 5:
            yield from _cues(scene, sentence, text)


def _explicit(scene: Scene, sentence: Sentence, text: str) -> Iterator[Raised]:
    start = sentence.passage.start
    seen: list[Span] = []
    for cue in scene.words.explicit.finditer(text):
        behind = scene.words.openers.match(text, cue.end()) or scene.words.open_nouns.match(text, cue.end())
        if behind is None or scene.quoted(start + cue.start()):
            continue
        span = _clause(scene, sentence, start + behind.end())
        if span[1] - span[0] > LONGEST or not any(c.isalpha() for c in scene.reading.text[slice(*span)]):
            continue
        if all(span[0] >= other[1] or span[1] <= other[0] for other in seen):
            seen.append(span)
            yield _asked(scene, sentence, span)
    end = text.rstrip(" »”\"'’)\u00a0\u202f")
    if end.endswith("?") and not seen and not scene.quoted(start + len(end) - 1) and len(end) <= LONGEST:
        raised = _asked(scene, sentence, (start, start + len(end)))
        if raised.about:
            yield raised


def _asked(scene: Scene, sentence: Sentence, span: Span) -> Raised:
    """A question of the article's own, with the actors (the one who gives first) and the weapons that it names."""
    clause = scene.reading.text[slice(*span)]
    actors = scene.mentioned(sentence, span, "actor")
    if len(actors) > 1:
        pairs = {(t.recipient, t.supplier) for t in scene.found.transfers}
        known = (actors[0], actors[1]) in pairs or (actors[1], actors[0]) in pairs
        turned = (actors[0], actors[1]) not in pairs if known else scene.words.receives.search(clause) is not None
        if turned:
            actors[:2] = actors[1], actors[0]
    weapons = scene.mentioned(sentence, span, "weapon")
    asks = tuple(kind for kind, pattern in scene.words.asks.items() if pattern.search(clause))
    return Raised("explicit", sentence.passage.id, span, (*actors, *weapons), span[0], asks)


def _clause(scene: Scene, sentence: Sentence, start: int) -> Span:
    """From a place to the end of what is said there: the end of the statement, else of the sentence."""
    end = sentence.passage.end
    for low, high in scene.said.get(sentence.passage.id, ()):
        if low <= start < high:
            end = min(end, high)
    text = scene.reading.text[start:end]
    return start, start + len(text.rstrip(' .,;:!»”"\u00a0\u202f'))


def _cues(scene: Scene, sentence: Sentence, text: str) -> Iterator[Raised]:
    start, one = sentence.passage.start, sentence.passage.id
    for key, make in (
        ("no_comment", _no_comment), ("not_verified", _not_verified), ("not_delivered", _not_delivered),
        ("unidentified", _unidentified),
    ):  # fmt: skip
        cue = scene.words.cues[key].search(text)
        if cue is not None and not scene.quoted(start + cue.start()):
            made = make(scene, sentence, (start + cue.start(), start + cue.end()))
            if made is not None:
                yield Raised(made[0], one, (start + cue.start(), start + cue.end()), made[1], start + cue.start())
    cue = scene.words.behind.search(text)
    topics = _topics(scene, text[: cue.start()]) if cue else []
    if not topics:
        cue = scene.words.before.search(text)
        topics = _topics(scene, text[cue.end() : cue.end() + 60]) if cue else []
    if cue is not None and topics and not scene.quoted(start + cue.start()):
        about = tuple(t.id for t in scene.near(sentence)) or tuple(
            scene.mentioned(sentence, (start, start + len(text)), "weapon")
        )
        if about:
            yield Raised(topics[0], one, (start + cue.start(), start + cue.end()), about, start + cue.start())


def _topics(scene: Scene, text: str) -> list[str]:
    return [kind for kind, pattern in scene.words.topics.items() if pattern.search(text)]


def _no_comment(scene: Scene, sentence: Sentence, cue: Span) -> tuple[str, tuple[str, ...]] | None:
    """The one who did not answer: the source or actor named last before the cue."""
    before = (sentence.passage.start, cue[0])
    for family in ("source", "actor"):
        named = scene.mentioned(sentence, before, family)
        if named:
            return "no_comment", (named[-1],)
    return None


def _not_verified(scene: Scene, sentence: Sentence, cue: Span) -> tuple[str, tuple[str, ...]] | None:  # noqa: ARG001
    about = tuple(t.id for t in scene.near(sentence) if t.status != "not_stated")
    return ("not_independently_verified", about) if about or scene.found.weapons else None


def _not_delivered(scene: Scene, sentence: Sentence, cue: Span) -> tuple[str, tuple[str, ...]] | None:  # noqa: ARG001
    about = tuple(t.id for t in scene.near(sentence) if t.status not in ("delivered", "used", "recovered"))
    if not about:
        about = tuple(scene.mentioned(sentence, (sentence.passage.start, sentence.passage.end), "weapon"))
    return ("delivery_unconfirmed", about) if about else None


def _unidentified(scene: Scene, sentence: Sentence, cue: Span) -> tuple[str, tuple[str, ...]] | None:  # noqa: ARG001
    about = tuple(t.id for t in scene.transfers.get(sentence.passage.id, ()))
    return ("identity_unknown", about) if about else None
