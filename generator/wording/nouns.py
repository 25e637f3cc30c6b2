"""What the grammar of every language works on: nouns and verbs as values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Noun:
    """A name without its article.

    `article`: definite · indefinite · mass · none ("six missiles", "Cuba", a person) · title (of a newspaper, whose own
    article contracts in French: "Le Monde", "du Monde"; `text` is then without it).
    """

    text: str
    article: str = "none"
    feminine: bool = False
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of a frame. `time`: present · progressive · past · future; `dated`: a date stands beside it."""

    lemma: str
    time: str = "present"
    passive: bool = False
    dated: bool = False
    clitic: str = ""


class Grammar(Protocol):
    """What wording asks of a language."""

    def phrase(self, noun: Noun) -> str:
        """The noun with its article."""

    def after(self, preposition: str, noun: Noun) -> str:
        """The noun with its article behind a preposition, contracted where the language does."""

    def clause(self, subject: Noun, verb: Verb, rest: str, mode: str) -> str:
        """A clause. `mode`: plain · asked · reported · possible · doubted ("denies that …") · bare (no subject)."""

    def listed(self, preposition: str, nouns: Sequence[Noun]) -> str:
        """Several nouns behind one preposition ("" for none), which the language repeats or not."""

    def says(self, subject: Noun, spec: Mapping[str, object]) -> str:
        """A source and its verb in the present ("X ne confirme pas")."""

    def pronoun(self, noun: Noun) -> Noun:
        """The pronoun that stands for a noun that is no person."""

    def participle(self, lemma: str, noun: Noun) -> str:
        """A past participle that agrees with a noun ("fournis")."""

    def elided(self, text: str) -> str:
        """The text with its marks of elision ("que~ il") resolved."""
