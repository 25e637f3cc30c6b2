"""What the finders of actors share: their word lists, compiled, and actors in the making."""

from __future__ import annotations

import bisect
import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.extract.reading import Sentence
from generator.glossary import Entry, Form, fold
from generator.language import Language, language
from generator.model import Bilingual

if TYPE_CHECKING:
    from spacy.tokens import Token

LANGUAGES = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of one sentence that stand for an actor; offsets count from the start of that sentence."""

    start: int
    end: int
    sentence: int
    how: str


@dataclass(frozen=True, slots=True)
class Known:
    """A form of the glossary found in a sentence, and the country named beside a body that every country has."""

    start: int
    end: int
    entry: Entry
    form: Form
    country: str | None = None


@dataclass(eq=False)
class Draft:
    """An actor in the making; `keys` are the folded ways to write it that were seen, `gender` m, f or None."""

    id: str
    kind: str
    name: Bilingual
    country: str | None = None
    wikidata: str | None = None
    known: bool = False
    role: Bilingual | None = None
    gender: str | None = None
    grammar: Mapping[str, Any] = field(default_factory=dict)
    holder: Draft | None = None
    """The body or country in whose name a person speaks."""
    leads: bool = False
    """A person whose acts are those of its country: a head of state or government, a minister."""
    hits: list[Hit] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class RoleSpan:
    """Words for a role in a sentence ("le porte-parole"), and the country whose demonym cuts them in two."""

    start: int
    end: int
    entry: Entry
    form: str
    plural: bool
    country: Entry | None = None
    ambiguous: bool = False


class Line:
    """One sentence with its tokens by character, so that spans become tokens in logarithmic time."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.index = sentence.index
        self.text: str = sentence.doc.text
        self.tokens: list[Token] = [t for t in sentence.doc if not t.is_space]
        self.starts = [t.idx for t in self.tokens]
        self.places = {t.i: n for n, t in enumerate(self.tokens)}
        self.known: list[Known] = []
        self.roles: list[RoleSpan] = []

    def at(self, start: int, end: int) -> tuple[int, int]:
        """The first token that touches a span, and the one behind the last (places in `tokens`)."""
        first = max(0, bisect.bisect_right(self.starts, start) - 1)
        if first < len(self.tokens) and self.tokens[first].idx + len(self.tokens[first]) <= start:
            first += 1
        return first, bisect.bisect_left(self.starts, end)

    def before(self, place: int, far: int = 1) -> str:
        """The word some places before a token, in small letters; empty where there is none."""
        return str(self.tokens[place - far].lower_) if place - far >= 0 else ""

    def after(self, place: int) -> str:
        """The word at a place, in small letters; empty behind the end."""
        return str(self.tokens[place].lower_) if place < len(self.tokens) else ""


class ActorWords:
    """`actors.yml` of a language, with sets where the file has lists."""

    def __init__(self, own: Language) -> None:
        data: dict[str, Any] = own.words("actors")
        self.data = data
        self.person, self.organisation, self.place, self.other = (
            frozenset(data["labels"][key]) for key in ("person", "organisation", "place", "other")
        )
        self.people = frozenset(data["labels"]["people"])
        self.joins = frozenset(data["joins"])
        self.subjects = frozenset(data["subjects"])
        self.passive_subjects = frozenset(data["passive_subjects"])
        self.expletives = frozenset(data["expletives"])
        self.clauses = frozenset(data["clauses"])
        self.conjuncts = frozenset(data["conjuncts"])
        self.particles = frozenset(data["particles"])
        self.determiners = frozenset(data["determiners"])
        self.participle_endings = tuple(data["participle_endings"])
        self.not_names = frozenset(data["not_names"])
        self.noble = frozenset(data["noble"])
        self.things = frozenset(data["things"])
        self.first_names: dict[str, str] = {
            name: gender
            for code in (*(c for c in LANGUAGES if c != own.code), own.code)  # own names last: French "Jean" is a man
            for gender, names in language(code).words("first_names").items() for name in names
        }  # fmt: skip
        self.contracted: dict[str, str] = data["contracted"]
        self.leaders = frozenset(data["leaders"])
        self.set_phrases = frozenset(data["set_phrases"])
        self.language_prepositions = frozenset(data["language_prepositions"])
        self.language_verbs = frozenset(data["language_verbs"])
        self.parties = frozenset(data["parties"])
        self.directions = frozenset(data["directions"])
        self.titles: dict[str, str] = {title: gender for gender, titles in data["titles"].items() for title in titles}
        self.heads: dict[str, str] = {head.lower(): kind for kind, heads in data["heads"].items() for head in heads}
        self.tails: dict[str, str] = {tail: kind for kind, tails in data["tails"].items() for tail in tails}
        self.named = frozenset(data["named"])
        self.metonymy = {key: frozenset(value) for key, value in data["metonymy"].items()}
        self.describing = re.compile(data["describing"]) if data["describing"] else None
        self.trailing_source = re.compile(data["trailing_source"])
        self.pronouns = {word: gender for gender, words in data["pronouns"].items() for word in words}
        self.role_prepositions = frozenset(data["role_prepositions"])
        self.of_words = frozenset(data["of_words"])
        self.first_plural = frozenset(data["first_plural"])
        self.group_pronouns = frozenset(data["group_pronouns"])
        self.fighters = frozenset(data["fighters"])
        self.first_person = frozenset(data["first_person"])
        self.complementisers = frozenset(data["complementisers"])
        self.indefinite = frozenset(data["indefinite"])
        self.copulas = frozenset(data["copulas"])
        self.apposition_words = frozenset(data["apposition_words"])
        self.possessive_marks = frozenset(data["possessive_marks"])
        self.own_marks = frozenset(data["own_marks"])
        self.definite = frozenset(data["definite"])
        self.demonstrative = frozenset(data["demonstrative"])
        self.latter = {word: gender for gender, words in data["latter"].items() for word in words}
        self.appositions = frozenset(data["appositions"])
        self.agreeing = frozenset(data["agreeing"])
        self.impersonal_next = frozenset(data["impersonal_next"])
        self.employed = frozenset(data["employed"])
        self.impersonal = frozenset(data["impersonal"])

    def role_with_body(self, role: str, written: str) -> str:
        """A role with its body in the article's words: "porte-parole du Conseil", "Council spokesperson"."""
        behind = written.split()[0].lower() in self.role_prepositions or written[:2].lower() in self.role_prepositions
        return f"{role} {written}" if behind else f"{written} {role}"


@functools.cache
def words_of(code: str) -> ActorWords:
    """The words of one language, compiled once."""
    return ActorWords(language(code))


def slug(name: str) -> str:
    """An id out of a name: small letters, digits and hyphens; names in other scripts keep their letters' names."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
    if plain:
        return plain
    letters = (unicodedata.name(c, "x").rpartition(" ")[2].lower() for c in name if c.isalnum())
    return re.sub(r"[^a-z0-9]+", "-", "-".join(letters)).strip("-") or "x"


def key(words: str | Iterable[str]) -> str:
    """Folded words with single spaces: how names are compared."""
    text = words if isinstance(words, str) else " ".join(words)
    return " ".join(re.findall(r"\w+", fold(text)))
