"""The facts of a sheet: frozen values, and their JSON form `factsheet/1`."""

from __future__ import annotations

import dataclasses
import types
import typing
from dataclasses import dataclass
from typing import Any, Self

SCHEMA = "factsheet/1"

Span = tuple[int, int]
"""Start and end character offsets into the text (for an article: its body); the end is exclusive."""


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same name or sentence in both languages; both are always filled.

    For the pages of a third language it is read as English.
    """

    fr: str
    en: str

    def __getitem__(self, language: str) -> str:
        return str(getattr(self, language, self.en))


@dataclass(frozen=True, slots=True)
class ArticleMeta:
    """What the front matter says of the article; `date` is EDTF, `sha256` is the digest of the body."""

    slug: str | None
    title: str | None
    publisher: str | None
    author: str | None
    date: str | None
    language: str
    url: str | None
    archived_url: str | None
    sha256: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, the unit to which facts are anchored; `line` counts from 1 in the file the text came from."""

    id: str
    start: int
    end: int
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an actor, a weapon or a source.

    `how`: name · alias · metonym · demonym · title · pronoun.
    """

    start: int
    end: int
    text: str
    passage: str
    how: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts; `kind`: country · state_body · organisation · armed_group · company · media · person."""

    id: str
    kind: str
    name: Bilingual
    role: Bilingual | None = None
    country: str | None = None
    wikidata: str | None = None
    known: bool = True
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Weapon:
    """A class of weapons or a named system; `category` is the id of the class it belongs to (its own for a class)."""

    id: str
    kind: str
    name: Bilingual
    category: str
    unroca: str | None = None
    sipri: str | None = None
    known: bool = True
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Grounds:
    """Why the article does not name a source, in the article's words."""

    code: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """Who says something; `actor`, `affiliation` are actor ids, `via` is the outlet that relays it."""

    id: str
    name: Bilingual
    naming: str
    actor: str | None = None
    affiliation: str | None = None
    role: Bilingual | None = None
    grounds: Grounds | None = None
    via: str | None = None
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """What a source says: the spans of its content, of the source's words and of the cue.

    `mode`: direct · indirect · mixed. `cue` is the cue's words as they stand in the text.
    """

    id: str
    source: str | None
    spans: tuple[Span, ...]
    source_span: Span | None
    cue: str | None
    mode: str
    stance: str
    passage: str


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many, as stated; `bound`: exact · approximate · at_least · at_most · range · vague."""

    text: str
    min: float | None
    max: float | None
    bound: str
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Transfer:
    """One row: who passes which weapon to whom, as one source says it in one sentence.

    `supplier`, `recipient` are actor ids; `antecedents` are the words outside the evidence from which a party,
    a weapon or a quantity was carried over. `text` is filled by the wording.
    """

    id: str
    weapon: str
    status: str
    stance: str
    passage: str
    evidence: Span
    supplier: str | None = None
    recipient: str | None = None
    quantity: Quantity | None = None
    source: str | None = None
    statement: str | None = None
    date: str | None = None
    antecedents: tuple[Span, ...] = ()
    text: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """Something the article leaves open; `about` are ids of facts; `text` is filled by the wording."""

    id: str
    kind: str
    passage: str | None = None
    evidence: Span | None = None
    about: tuple[str, ...] = ()
    state: str = "open"
    answered_by: str | None = None
    text: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class FactSheet:
    """All facts read from one article, in the order in which the article gives them."""

    article: ArticleMeta
    passages: tuple[Passage, ...] = ()
    actors: tuple[Actor, ...] = ()
    weapons: tuple[Weapon, ...] = ()
    sources: tuple[Source, ...] = ()
    statements: tuple[Statement, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    questions: tuple[Question, ...] = ()
    schema: str = SCHEMA

    def as_dict(self) -> dict[str, Any]:
        """The contract's JSON form: tuples become lists, both-language values become {fr, en}."""
        plain: dict[str, Any] = _plain(self)
        return {"schema": plain.pop("schema"), **plain}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        """Read back what `as_dict` wrote; raises KeyError, TypeError or ValueError where the shape differs."""
        return typing.cast(Self, _read(cls, data))

    @property
    def facts(self) -> int:
        """How many facts the sheet holds (passages are not facts)."""
        return sum(
            map(len, (self.actors, self.weapons, self.sources, self.statements, self.transfers, self.questions))
        )


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _read(kind: Any, value: Any) -> Any:
    """Build `kind` (a type annotation of this module) from plain JSON."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        if value is None:
            return None
        return _read(next(a for a in arguments if a is not type(None)), value)
    if origin is tuple:
        if arguments[-1] is Ellipsis:
            return tuple(_read(arguments[0], item) for item in value)
        return tuple(_read(a, item) for a, item in zip(arguments, value, strict=True))
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        names = {f.name for f in dataclasses.fields(kind)}
        if set(value) != names:
            raise ValueError(f"keys of {getattr(kind, '__name__', kind)} are {sorted(value)}, not {sorted(names)}")
        return typing.cast(Any, kind)(**{name: _read(hints[name], value[name]) for name in names})
    if kind is float and isinstance(value, int):
        return float(value)
    if not isinstance(value, kind):
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value
