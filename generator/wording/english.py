"""English grammar: a and an, the, chains of auxiliaries."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from babel.lists import format_list

from generator.wording.data import words
from generator.wording.grammar import form
from generator.wording.nouns import Noun, Verb

LANGUAGE = "en"
BRITISH = "en_GB"
"""How lists are written: as its dates."""


class English:
    """See `nouns.Grammar`."""

    def phrase(self, noun: Noun) -> str:
        """With its article: "the United States", "a UN diplomat", "missiles"."""
        if noun.article == "definite":
            return noun.text if noun.text.lower().startswith("the ") else f"the {noun.text}"
        if noun.article == "indefinite" and not noun.plural:
            return f"{indefinite(noun.text)} {noun.text}"
        return noun.text

    def after(self, preposition: str, noun: Noun) -> str:
        """Nothing contracts."""
        return f"{preposition} {self.phrase(noun)}"

    def clause(self, subject: Noun, verb: Verb, rest: str, mode: str) -> str:
        """ "has delivered", "has reportedly delivered", "may have delivered", "having delivered"."""
        chain = self._verb(subject, verb, mode)
        if mode == "asked":
            first, *others = chain
            return " ".join(part for part in (first, self.phrase(subject), *others, rest) if part)
        return " ".join(part for part in ("" if mode == "bare" else self.phrase(subject), *chain, rest) if part)

    def listed(self, preposition: str, nouns: Sequence[Noun]) -> str:
        """One preposition for all, one article where all have it ("the drones and missiles"); no serial comma."""
        definite = len(nouns) > 1 and all(noun.article == "definite" for noun in nouns)
        parts = [noun.text if definite and i else self.phrase(noun) for i, noun in enumerate(nouns)]
        text = parts[0] if len(parts) == 1 else format_list(parts, locale=BRITISH)
        return f"{preposition} {text}".strip()

    def says(self, subject: Noun, spec: Mapping[str, object]) -> str:
        """With its verb."""
        return f"{self.phrase(subject)} {form(LANGUAGE, str(spec['verb']), 'present', plural=subject.plural)}"

    def pronoun(self, noun: Noun) -> Noun:
        """ "it", "they"."""
        return Noun("they" if noun.plural else "it", plural=noun.plural)

    def participle(self, lemma: str, noun: Noun) -> str:  # noqa: ARG002 - English participles do not agree
        """ "supplied"."""
        return form(LANGUAGE, lemma, "participle")

    def elided(self, text: str) -> str:
        """English elides nothing."""
        return text.replace("~", "")

    def _verb(self, subject: Noun, verb: Verb, mode: str) -> list[str]:
        """The auxiliaries in their order; each decides the form of the next word."""
        steps: list[tuple[str, str]] = []
        dated = verb.dated and verb.time == "past" and mode not in ("possible", "bare")
        if mode == "possible":
            steps.append(("may", "infinitive"))
        elif verb.time == "future":
            steps.append(("will", "infinitive"))
        if verb.time == "past" and not dated:
            steps.append(("have", "participle"))
        # "May be being sought" is English that nobody writes.
        if verb.time == "progressive" and mode != "bare" and not (mode == "possible" and verb.passive):
            steps.append(("be", "gerund"))
        if verb.passive:
            steps.append(("be", "participle"))
        if mode == "asked" and not steps and verb.lemma != "be":
            steps.append(("do", "infinitive"))
        tense = "gerund" if mode == "bare" else "past" if dated else "present"
        chain: list[str] = []
        for lemma, following in (*steps, (verb.lemma, "")):
            chain.append(lemma if lemma in ("may", "will") else form(LANGUAGE, lemma, tense, plural=subject.plural))
            tense = following
        if mode == "reported":
            chain.insert(1 if len(chain) > 1 or verb.lemma == "be" else 0, words(LANGUAGE, "grammar")["reportedly"])
        return chain


def indefinite(text: str) -> str:
    """ "a" or "an", by sound: "a UN diplomat", "an F-16", "an S-300", "a European"."""
    own = words(LANGUAGE, "grammar")
    first = re.match(r"[\w-]+", text)
    if first is None:
        return "a"
    word = first[0]
    if re.match(r"8|11(?!\d)|18(?!\d)", word):
        return "an"
    letters = re.match(r"[A-Z]+(?![a-z])", word)
    if letters and (len(letters[0]) == 1 or letters[0] in own["spelled"] or not re.search(r"[AEIOU]", letters[0])):
        return "an" if letters[0][0] in "AEFHILMNORSX" else "a"
    lower = word.lower()
    if lower.startswith(tuple(own["a_before_vowel"])):
        return "a"
    if lower.startswith(tuple(own["an_before_consonant"])):
        return "an"
    return "an" if lower[0] in "aeiou" else "a"
