"""The cues of one language: `language/CODE/attribution.yml`, indexed for look-up by lemma."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Token

QUOTING = frozenset({"say", "tell", "ask", "quote"})


@dataclass(frozen=True)
class Lexicon:
    """Cues by what they take. `frames` of a verb: say · tell · ask · quote · think · show · infinitive · object."""

    labels: Mapping[str, frozenset[str]]
    verbs: Mapping[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]
    """First word → (the words that follow it, the frames)."""
    copular: Mapping[str, frozenset[str]]
    """Adjectives and participles behind "be"."""
    reflexive: Mapping[str, frozenset[str]]
    nouns: Mapping[str, frozenset[str]]
    prepositions: tuple[tuple[str, ...], ...]
    stances: Mapping[str, str]
    words: Mapping[str, Any]

    def __getitem__(self, key: str) -> frozenset[str]:
        """A flat list of the file, as a set."""
        return self._set(key)

    @functools.cache  # noqa: B019 - one lexicon a language, kept for ever
    def _set(self, key: str) -> frozenset[str]:
        return frozenset(self.words.get(key) or ())

    __hash__ = object.__hash__

    def frames(self, token: Token) -> tuple[str, frozenset[str], int]:
        """The lemma of the cue that begins at a token, its frames, and how many words it has (0: no cue)."""
        lemma = token.lemma_.lower()
        doc, at = token.doc, token.i
        if self.reflexive and at and doc[at - 1].lower_ in self["reflexive_pronouns"] or (
            self.reflexive and at > 1 and doc[at - 2].lower_ in self["reflexive_pronouns"]
        ):
            found = self.reflexive.get(lemma)
            if found:
                return f"se {lemma}", found, 1
        best: tuple[str, frozenset[str], int] = (lemma, frozenset(), 0)
        for rest, frames in self.verbs.get(lemma, ()):
            length = _follows(doc, at + 1, rest)
            if length is not None and (not best[2] or len(rest) + 1 > best[2] or not rest):
                best = (" ".join((lemma, *rest)), best[1] | frames, max(best[2], 1 + length))
        if not best[2] and token.pos_ in ("ADJ", "VERB", "NOUN"):
            for form in (token.lower_, lemma):
                if form in self.copular and _has_copula(token, self["copulas"]):
                    return f"be {form}", self.copular[form], 1
        return best

    def stance(self, lemma: str) -> str:
        return self.stances.get(lemma, "asserted")


def _follows(doc: Any, at: int, rest: tuple[str, ...]) -> int | None:
    """How many tokens the words of `rest` take from a place on (an adverb may stand before them); None when absent."""
    if not rest:
        return 0
    for skip in (0, 1):
        here = at + skip
        if here + len(rest) <= len(doc) and all(
            doc[here + k].lower_ == word or doc[here + k].lemma_.lower() == word for k, word in enumerate(rest)
        ):
            return len(rest) + skip
    return None


def _has_copula(token: Token, copulas: frozenset[str]) -> bool:
    if any(c.lemma_.lower() in copulas and c.i < token.i for c in token.children):
        return True
    return token.head.lemma_.lower() in copulas and token.head.i < token.i


@functools.cache
def lexicon(language: Language) -> Lexicon:
    """The lexicon of a language, read once."""
    data = language.words("attribution")
    verbs: dict[str, dict[tuple[str, ...], set[str]]] = {}
    copular: dict[str, set[str]] = {}
    reflexive: dict[str, set[str]] = {}
    copulas, pronouns = set(data.get("copulas") or ()), set(data.get("reflexive_pronouns") or ())
    for frame, lemmas in data["verbs"].items():
        for lemma in lemmas:
            first, *rest = str(lemma).replace("s'", "s' ").split() if str(lemma).startswith("s'") else str(lemma).split()
            if first in copulas and rest:
                copular.setdefault(" ".join(rest), set()).add(frame)
            elif first in pronouns and rest:
                reflexive.setdefault(" ".join(rest), set()).add(frame)
            else:
                verbs.setdefault(first, {}).setdefault(tuple(rest), set()).add(frame)
    nouns: dict[str, set[str]] = {}
    for frame, lemmas in data["nouns"].items():
        for lemma in lemmas:
            nouns.setdefault(str(lemma), set()).add(frame)
    stances = {
        _plain(lemma): stance for stance in ("denied", "suspected", "alleged", "estimated", "reported")
        for lemma in data["stance"].get(stance) or ()
    }  # fmt: skip
    return Lexicon(
        {key: frozenset(labels) for key, labels in data["labels"].items()},
        {first: _longest_first(entries) for first, entries in verbs.items()},
        _frozen(copular), _frozen(reflexive), _frozen(nouns),
        tuple(sorted((_split(p) for p in data["prepositions"]), key=lambda p: (-len(p), p))),
        stances, data,
    )  # fmt: skip


def _plain(lemma: str) -> str:
    """One spelling for reflexive verbs: "s'inquiéter" is "se inquiéter" here."""
    return "se " + lemma[2:] if lemma.startswith(("s'", "s’")) else lemma


def _split(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.replace("'", "' ").split())


def _frozen(sets: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(value) for key, value in sets.items()}


def _longest_first(entries: Mapping[tuple[str, ...], Iterable[str]]) -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    return tuple((rest, frozenset(frames)) for rest, frames in sorted(entries.items(), key=lambda e: (-len(e[0]), e[0])))
