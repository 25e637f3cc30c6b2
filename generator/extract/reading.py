"""What every extractor reads: the sentences of one text, parsed, with their offsets into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.article import blocks, masked, passages
from generator.extract.dateline import blanked
from generator.glossary import Glossary
from generator.language import Language
from generator.model import Actor, Mention, Passage, Question, Source, Span, Statement, Transfer, Weapon

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True)
class Sentence:
    """One passage and its parse. `doc` holds this sentence only: `offset` turns its characters into the text's."""

    passage: Passage
    index: int
    paragraph: int
    doc: Doc

    def offset(self, token: Token) -> Span:
        """Where a token stands in the text."""
        start = self.passage.start + token.idx
        return start, start + len(token)

    def span(self, first: Token, last: Token) -> Span:
        """Where the words from one token to another (included) stand in the text."""
        return self.offset(first)[0], self.offset(last)[1]

    def tokens(self, start: int, end: int) -> list[Token]:
        """The tokens that touch a span of the text."""
        low, high = start - self.passage.start, end - self.passage.start
        return [t for t in self.doc if t.idx < high and t.idx + len(t) > low and not t.is_space]


@dataclass(frozen=True)
class Reading:
    """One text, read: all that the extractors may look at."""

    text: str
    language: Language
    glossary: Glossary
    sentences: tuple[Sentence, ...]
    slug: str | None = None
    publisher: str | None = None
    date: str | None = None

    def mention(self, start: int, end: int, sentence: Sentence, how: str) -> Mention:
        """The words of a span, as a mention."""
        return Mention(start, end, self.text[start:end], sentence.passage.id, how)

    def at(self, offset: int) -> Sentence | None:
        """The sentence that holds an offset."""
        low, high = 0, len(self.sentences)
        while low < high:
            middle = (low + high) // 2
            if self.sentences[middle].passage.end <= offset:
                low = middle + 1
            else:
                high = middle
        if low < len(self.sentences) and self.sentences[low].passage.start <= offset:
            return self.sentences[low]
        return None


@dataclass(frozen=True)
class Found:
    """What the extractors before this one have found."""

    actors: tuple[Actor, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    sources: tuple[Source, ...] = ()
    statements: tuple[Statement, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    questions: tuple[Question, ...] = ()
    leaders: frozenset[str] = frozenset()
    """The ids of the persons whose acts are those of their country."""


def read(
    text: str, language: Language, glossary: Glossary, *, first_line: int = 1, slug: str | None = None,
    publisher: str | None = None, date: str | None = None,
) -> Reading:  # fmt: skip
    """Cut a text into sentences and parse them. `first_line` is the line of the file on which the text starts."""
    found = blocks(text)
    by_block = [_own(language, inside) for inside in passages(text, found, language, first_line)]
    texts = [
        (str if number else blanked)(masked(text, block)[p.start - block.start : p.end - block.start])
        for block, inside in zip(found, by_block, strict=True) for number, p in enumerate(inside)
    ]  # fmt: skip
    places = [(p, number) for number, inside in enumerate(by_block) for p in inside]
    docs = language.parse(texts)
    sentences = tuple(
        Sentence(passage, index, paragraph, doc)
        for index, ((passage, paragraph), doc) in enumerate(zip(places, docs, strict=True))
    )
    return Reading(text, language, glossary, sentences, slug, publisher, date)


def _own(language: Language, inside: Sequence[Passage]) -> Sequence[Passage]:
    """The sentences of a paragraph without those that send the reader to other articles ("Lire aussi : …")."""
    if inside and language.points_away(inside[0].text):
        return ()
    return [p for p in inside if not language.points_away(p.text)]
