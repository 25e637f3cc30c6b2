"""The cues of one language: `language/CODE/attribution.yml`, indexed for look-up by lemma."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.glossary import Glossary, forms
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
    prepositions: Mapping[str, tuple[tuple[str, ...], ...]]
    """First word → the phrases that begin with it, the longest first."""
    inflected: Mapping[str, str]
    """Regular forms of the verbs, for words that the lemmatizer misses."""
    stances: Mapping[str, str]
    voices: frozenset[str]
    """Nouns for those who speak: the head words of all roles of the glossary."""
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
        if (
            token.lower_ in self.inflected
            and lemma not in self.verbs
            and lemma not in self.reflexive
            and (token.pos_ in ("VERB", "AUX") or _after_pronoun(token) or after_quotation(token))
        ):
            lemma = self.inflected[token.lower_]  # the lemmatizer does not know the verb
        doc, at = token.doc, token.i
        if lemma in self.reflexive and self._reflexive(token):
            return f"se {lemma}", self.reflexive[lemma], 1
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

    def _reflexive(self, token: Token) -> bool:
        """Whether a verb has its reflexive pronoun; "nous" and "vous" are one only where they are the subject too."""
        for at in range(max(0, token.i - 3), token.i):
            word = token.doc[at].lower_
            if word in self["reflexive_pronouns"]:
                return True
            if word in self["reflexive_if_subject"] and at and token.doc[at - 1].lower_ == word:
                return True
        return False

    def speaks(self, token: Token) -> bool:
        """Whether a noun or pronoun can stand for somebody who speaks."""
        if token.pos_ == "PRON":
            return token.lower_ not in self["mute"]
        if token.pos_ == "PROPN" or token.ent_type_ in self["voiced_entities"]:
            return True
        named = token.i + 1 < len(token.doc) and token.nbor(1).pos_ == "PROPN"
        if token.pos_ == "NOUN" and token.text[0].isupper() and named:
            return True  # "M. Pocklington", "Mme Testard"
        if token.i and token.pos_ == "NOUN" and token.text[0].isupper() and token.nbor(-1).pos_ == "DET":
            return True  # "Le Caire", which taggers take for a common noun
        if token.lower_ in self["one_of"] and token.i + 1 < len(token.doc) and token.nbor(1).lower_ in self["of"]:
            return True
        lemma = token.lemma_.lower()
        if token.lower_ in self.voices or lemma in self.voices or "document" in self.nouns.get(lemma, ()):
            return True
        return token.pos_ == "NOUN" and lemma.endswith(tuple(self["agent_suffixes"])) and lemma not in self["no_agents"]

    def plainly(self, lemma: str) -> bool:
        """Whether a verb by itself is one of saying."""
        return any("say" in frames for rest, frames in self.verbs.get(lemma, ()) if not rest)

    def stance(self, lemma: str) -> str:
        return self.stances.get(lemma, "asserted")


def _after_pronoun(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).pos_ == "PRON"


def after_quotation(token: Token) -> bool:
    """Whether a word stands between a quotation and a noun: "« … », analyse un expert" (a noun to taggers)."""
    doc, at = token.doc, token.i
    if at < 2 or at + 1 >= len(doc) or doc[at + 1].pos_ not in ("DET", "PROPN", "NOUN"):
        return False
    return doc[at - 1].text == "," and doc[at - 2].text in ("»", "”", '"')


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


_CACHE: dict[tuple[str, str], Lexicon] = {}


def lexicon(language: Language, glossary: Glossary) -> Lexicon:
    """The lexicon of a language with the roles of a glossary, made once."""
    key = language.code, glossary.digest
    if key not in _CACHE:
        _CACHE[key] = _made(language, glossary)
    return _CACHE[key]


def _voices(language: Language, glossary: Glossary) -> frozenset[str]:
    """The words by which roles are named: "ministre", "spokesman", "diplomats"."""
    first = language.words("attribution")["role_head"] == "first"
    found: set[str] = set()
    for entry in glossary.of_kind("role"):
        for form in forms(entry, language.code):
            words = form.text.lower().split()
            low = next((n for n, word in enumerate(words) if word == "of"), len(words))
            found.add(words[0] if first else words[low - 1] if low else words[-1])
    return frozenset(found | set(language.words("attribution")["speakers"]))


def _made(language: Language, glossary: Glossary) -> Lexicon:
    data = language.words("attribution")
    verbs: dict[str, dict[tuple[str, ...], set[str]]] = {}
    copular: dict[str, set[str]] = {}
    reflexive: dict[str, set[str]] = {}
    copulas, pronouns = set(data.get("copulas") or ()), set(data.get("reflexive_pronouns") or ())
    for frame, lemmas in data["verbs"].items():
        for lemma in lemmas:
            first, *rest = (
                str(lemma).replace("s'", "s' ").split() if str(lemma).startswith("s'") else str(lemma).split()
            )
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
        _plain(lemma): stance for stance in ("denied", "suspected", "alleged", "estimated", "reported", "unconfirmed")
        for lemma in data["stance"].get(stance) or ()
    }  # fmt: skip
    return Lexicon(
        {key: frozenset(labels) for key, labels in data["labels"].items()},
        {first: _longest_first(entries) for first, entries in verbs.items()},
        _frozen(copular), _frozen(reflexive), _frozen(nouns),
        _by_first_word(sorted((_split(p) for p in data["prepositions"]), key=lambda p: (-len(p), p))),
        _inflected([*verbs, *reflexive], data["endings"]), stances, _voices(language, glossary), data,
    )  # fmt: skip


def _inflected(verbs: Iterable[str], endings: Mapping[str, list[str]]) -> dict[str, str]:
    return {
        verb[: len(verb) - len(last)] + ending: verb
        for last, forms_ in endings.items() for verb in verbs if verb.endswith(last) for ending in forms_
    }  # fmt: skip


def _by_first_word(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


def _plain(lemma: str) -> str:
    """One spelling for reflexive verbs: "s'inquiéter" is "se inquiéter" here."""
    return "se " + lemma[2:] if lemma.startswith(("s'", "s’")) else lemma


def _split(phrase: str) -> tuple[str, ...]:
    return tuple(phrase.replace("'", "' ").split())


def _frozen(sets: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(value) for key, value in sets.items()}


def _longest_first(
    entries: Mapping[tuple[str, ...], Iterable[str]],
) -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    return tuple(
        (rest, frozenset(frames)) for rest, frames in sorted(entries.items(), key=lambda e: (-len(e[0]), e[0]))
    )
