"""What the templates show of a sheet: the facts, put beside the sentences that carry them."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any
from urllib.parse import quote as urlquote

from generator import wording
from generator.archive import ACTOR_KINDS, dossier_id
from generator.article import Article, blocks, masked
from generator.glossary import Glossary
from generator.model import Actor, FactSheet, Passage, Question, Source, Span, Statement, Transfer, Weapon
from generator.publish.atlas import Map, world_map
from generator.publish.flow import Flow, flow
from generator.publish.memo import Memo
from generator.publish.voices import Voices, voices
from generator.translation import Memory, Translation


@dataclass(frozen=True)
class Quote:
    """A sentence that carries facts, as a reader sees it, and the lines of the sheet that lead to it."""

    passage: Passage
    number: int
    """The sentence's number in the article: what its links are called."""
    text: str
    transfers: tuple[Transfer, ...]
    statements: tuple[Statement, ...]
    questions: tuple[Question, ...]
    actors: tuple[Actor, ...]
    weapons: tuple[Weapon, ...]
    sources: tuple[Source, ...]

    @property
    def lines(self) -> bool:
        """Whether a line of the sheet leads to it."""
        return self.carries

    @property
    def carries(self) -> bool:
        """Whether anything on the sheet was read from it."""
        facts = (self.transfers, self.statements, self.questions, self.actors, self.weapons, self.sources)
        return any(facts)


@dataclass(frozen=True)
class Said:
    """Words of a source: verbatim in the article's language, or translated."""

    text: str
    language: str
    verbatim: bool


@dataclass(frozen=True)
class Branch:
    """A weapon and those below it that are on the same sheet."""

    weapon: Weapon
    below: tuple[Branch, ...]


class SheetView:
    """One sheet, for the templates of every language."""

    def __init__(
        self, article: Article, sheet: FactSheet, memories: Mapping[str, Memory], above: Mapping[str, tuple[str, ...]],
        glossary: Glossary, memo: Memo,
    ) -> None:  # fmt: skip
        self.article = article
        self.sheet = sheet
        self.memories = memories
        self.meta = sheet.article
        self._above = above
        self._glossary = glossary
        self._memo = memo
        self._actors = {actor.id: actor for actor in sheet.actors}
        self._weapons = {weapon.id: weapon for weapon in sheet.weapons}
        self._sources = {source.id: source for source in sheet.sources}

    # ---- the parts of facts

    def actor(self, one: str | None) -> Actor | None:
        """An actor of this sheet."""
        return self._actors.get(one) if one else None

    def weapon(self, one: str) -> Weapon:
        """A weapon of this sheet."""
        return self._weapons[one]

    def source(self, one: str | None) -> Source | None:
        """A source of this sheet; None stands for the article itself."""
        return self._sources.get(one) if one else None

    def dossier(self, source: Source) -> str:
        """The key of the page that collects what rests on a source."""
        return dossier_id(self.sheet, source)

    def grounds_at(self, source: Source) -> str | None:
        """The passage in which the article says why it does not name a source."""
        start = source.grounds.start if source.grounds else None
        if start is None:
            return None
        return next((p.id for p in self.sheet.passages if p.start <= start < p.end), None)

    def statements_of(self, source: Source) -> tuple[Statement, ...]:
        """What a source says, in the order of the article."""
        return tuple(s for s in self.sheet.statements if s.source == source.id)

    def said(self, statement: Statement, language: str) -> tuple[Said, ...]:
        """What a source says, as a reader of a language can read it.

        The article's own words; on the other side, the translation of their sentences when all have been translated.
        """
        touched = [q for q in self.quotes if any(_overlap(span, q.passage) for span in statement.spans)]
        translations = [self.translated("passage", quote.text, language) for quote in touched]
        if touched and all(t is not None and t.reviewed for t in translations):
            return tuple(Said(t.text, language, False) for t in translations if t is not None)
        own = [" ".join(self.article.body[slice(*span)].split()) for span in statement.spans]
        return tuple(Said(wording.clause_of(words, self.meta.language), self.meta.language, True) for words in own)

    # ---- wording

    def kept(self, name: str, make: Callable[[], Any]) -> Any:
        """Words of this sheet by a name, worked out once and kept between builds."""
        return self._memo.get(name, make)

    def summary(self, language: str) -> tuple[wording.Line, ...]:
        """The sheet in three to five sentences, each with the passages that it rests on."""

        def lines() -> list[tuple[str, tuple[str, ...]]]:
            return [(line.text, line.passages) for line in wording.summary(self.sheet, self._glossary, language)]

        told = self._memo.get(f"summary {language}", lines)
        return tuple(wording.Line(text, tuple(passages)) for text, passages in told)

    def glances(self, passage: str, language: str) -> tuple[int, ...]:
        """The numbers of the sentences of the summary that rest on a passage."""
        return tuple(n for n, line in enumerate(self.summary(language), 1) if passage in line.passages)

    def row(self, transfer: Transfer, language: str) -> wording.Row:
        """The cells of a transfer."""

        def cells() -> dict[str, str]:
            return asdict(wording.transfer_row(transfer, self.sheet, self._glossary, language))

        return wording.Row(**self._memo.get(f"row {transfer.id} {language}", cells))

    def description(self, source: Source, language: str) -> str:
        """Who a source is said to be."""

        def told() -> str:
            return wording.source_description(source, self.sheet, self._glossary, language)

        return str(self._memo.get(f"source {source.id} {language}", told))

    @property
    def rows(self) -> tuple[tuple[SheetView, Transfer], ...]:
        """The transfers, each with its sheet."""
        return tuple((self, transfer) for transfer in self.sheet.transfers)

    @functools.cached_property
    def timeline(self) -> tuple[Transfer, ...]:
        """The transfers whose date is stated, in the order of their dates."""
        return tuple(sorted((t for t in self.sheet.transfers if t.date), key=lambda t: (str(t.date), self.place(t))))

    @functools.cached_property
    def flow(self) -> Flow | None:
        """The transfers as a picture, where there are any to draw."""
        return flow(self.sheet.transfers) if self.sheet.transfers else None

    @functools.cached_property
    def map(self) -> Map | None:
        """The countries as a map, those mentioned most first, where there are any."""
        inside = [actor for kind, actors in self.actors_by_kind if kind == "country" for actor in actors]
        return world_map(inside, self._glossary)

    @functools.cached_property
    def voices(self) -> Voices | None:
        """The sources as a picture, named and unnamed, where there are any."""
        return voices(self.sheet)

    def place(self, fact: Transfer | Question) -> int:
        """The number of a transfer or a question on its sheet."""
        group: tuple[Transfer | Question, ...] = (*self.sheet.transfers, *self.sheet.questions)
        return 1 + [f.id for f in group if isinstance(f, type(fact))].index(fact.id)

    # ---- sentences

    @functools.cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The sentences that are published: those that carry facts, or all where the front matter allows it."""
        every = tuple(self._quote(p, number, self.texts) for number, p in enumerate(self.sheet.passages, 1))
        return tuple(quote for quote in every if quote.carries or self.article.full_text)

    @functools.cached_property
    def texts(self) -> dict[str, str]:
        """Every sentence of the article as a reader sees it, by its id."""
        return {passage.id: passage.text for passage in self.sheet.passages} | dict(self._seen())

    @functools.cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each published sentence by its id."""
        return {quote.passage.id: quote.number for quote in self.quotes}

    def quote(self, passage: str | None) -> Quote | None:
        """A published sentence by its id."""
        return next((quote for quote in self.quotes if quote.passage.id == passage), None)

    def passages_of(self, thing: Actor | Weapon | Source) -> tuple[str, ...]:
        """The sentences that mention somebody or something, each once, in order."""
        return tuple(dict.fromkeys(m.passage for m in thing.mentions if m.passage in self.numbers))

    def behind(self, transfer: Transfer) -> tuple[str, ...]:
        """The other sentences that a transfer was read from: they name a party or a weapon that its own leaves out."""
        other = (q.passage for q in self.quotes if q.passage.id != transfer.passage)
        return tuple(p.id for p in other if _any_overlap(transfer.antecedents, p))

    @functools.cached_property
    def published(self) -> FactSheet:
        """The sheet as its JSON gives it: without the sentences that are not published."""
        kept = {quote.passage.id for quote in self.quotes}
        return replace(self.sheet, passages=tuple(p for p in self.sheet.passages if p.id in kept))

    def _quote(self, passage: Passage, number: int, shown: Mapping[str, str]) -> Quote:
        sheet, one = self.sheet, passage.id
        return Quote(
            passage, number, shown.get(one, passage.text),
            tuple(t for t in sheet.transfers if t.passage == one or _any_overlap(t.antecedents, passage)),
            tuple(s for s in sheet.statements if s.passage == one or _any_overlap(s.spans, passage)),
            tuple(q for q in sheet.questions if q.passage == one),
            tuple(a for a in sheet.actors if any(m.passage == one for m in a.mentions)),
            tuple(w for w in sheet.weapons if any(m.passage == one for m in w.mentions)),
            tuple(s for s in sheet.sources if any(m.passage == one for m in s.mentions) or self.grounds_at(s) == one),
        )  # fmt: skip

    def _seen(self) -> Iterator[tuple[str, str]]:
        """Each sentence without its markup."""
        body, passages = self.article.body, iter(self.sheet.passages)
        passage = next(passages, None)
        for block in blocks(body):
            text = masked(body, block)
            while passage is not None and passage.end <= block.end:
                seen = text[passage.start - block.start : passage.end - block.start]
                yield passage.id, re.sub(" +", " ", seen).strip()
                passage = next(passages, None)

    # ---- translations

    def translated(self, kind: str, text: str, language: str) -> Translation | None:
        """What a person made of the article's words in another language; None where nobody has."""
        if language == self.meta.language or language not in self.memories:
            return None
        return self.memories[language].get(kind, text)

    def title(self, language: str) -> str:
        """The title in a language where a person has translated it, else in the article's own."""
        own = str(self.meta.title)
        translation = self.translated("title", own, language)
        if translation and translation.reviewed:
            return wording.typeset(translation.text, language)
        return wording.typeset(own, self.meta.language)

    @property
    def original_title(self) -> str:
        """The title in the article's own language, with the marks of our pages."""
        return wording.typeset(str(self.meta.title), self.meta.language)

    def titled(self, language: str) -> bool:
        """Whether the title is there in a language."""
        translation = self.translated("title", str(self.meta.title), language)
        return language == self.meta.language or (translation is not None and translation.reviewed)

    def fragment(self, quote: Quote) -> str:
        """The sentence's place on the publisher's page, as a link that browsers highlight."""
        words = quote.text.split()
        ends = [" ".join(words[:6]), " ".join(words[-6:])] if len(words) > 14 else [quote.text]
        return f"{self.meta.url}#:~:text={','.join(urlquote(end, safe='').replace('-', '%2D') for end in ends)}"

    def translatable(self) -> Iterator[tuple[str, str]]:
        """What a PO file of this article may hold."""
        yield "title", str(self.meta.title)
        for quote in self.quotes:
            yield "passage", quote.text
        roles: tuple[Actor | Source, ...] = (*self.sheet.actors, *self.sheet.sources)
        for thing in roles:
            if thing.role is not None:
                yield "role", thing.role[self.meta.language]

    # ---- order

    @functools.cached_property
    def actors_by_kind(self) -> tuple[tuple[str, tuple[Actor, ...]], ...]:
        """Actors in groups; those mentioned most come first."""
        groups = []
        for kind in ACTOR_KINDS:
            inside = [actor for actor in self.sheet.actors if actor.kind == kind]
            inside.sort(key=lambda actor: (-len(actor.mentions), actor.id))
            if inside:
                groups.append((kind, tuple(inside)))
        return tuple(groups)

    @functools.cached_property
    def weapon_tree(self) -> tuple[Branch, ...]:
        """Weapons under the nearest of their classes that is on the sheet too."""
        own = self._weapons
        parents = {one: next((c for c in self._above.get(one, ()) if c in own), None) for one in own}

        def branch(weapon: Weapon) -> Branch:
            return Branch(weapon, tuple(branch(w) for w in self.sheet.weapons if parents[w.id] == weapon.id))

        return tuple(branch(w) for w in self.sheet.weapons if parents[w.id] is None)


def _any_overlap(spans: Iterable[Span], passage: Passage) -> bool:
    return any(_overlap(span, passage) for span in spans)


def _overlap(span: tuple[int, int], passage: Passage) -> bool:
    return span[0] < passage.end and passage.start < span[1]
