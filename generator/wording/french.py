"""French grammar: articles, contraction, elision, compound tenses."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from babel.lists import format_list

from generator.wording.data import words
from generator.wording.grammar import form
from generator.wording.nouns import Noun, Verb

LANGUAGE = "fr"
PRONOUNS = ("il",)
"""Impersonal subjects, which inversion moves behind the verb: "y a-t-il"."""


class French:
    """See `nouns.Grammar`."""

    def phrase(self, noun: Noun) -> str:
        """With its article: "l'Iran", "des missiles", "de l'artillerie", "Cuba"."""
        match noun.article:
            case "definite":
                return self._definite(noun)
            case "indefinite":
                return f"{'des' if noun.plural else 'une' if noun.feminine else 'un'} {noun.text}"
            case "title":
                return f"{'Les' if noun.plural else 'Le'} {noun.text}"
            case "mass":
                return self._contracted("de", noun)
        return noun.text

    def after(self, preposition: str, noun: Noun) -> str:
        """ "à" and "de" contract with the article; "de" swallows "des" and "de la" ("d'artillerie", "de missiles")."""
        head, _, last = preposition.rpartition(" ")
        if last in ("de", "à") and noun.article in ("definite", "title"):
            contracted = self._contracted(last, noun)
        elif last == "de" and (noun.article == "mass" or (noun.article == "indefinite" and noun.plural)):
            contracted = self._de(noun.text)
        elif last == "de":
            contracted = self._de(self.phrase(noun))
        else:
            contracted = f"{last} {self.phrase(noun)}"
        return f"{head} {contracted}".strip()

    def clause(self, subject: Noun, verb: Verb, rest: str, mode: str) -> str:
        """Indicative, press conditional ("aurait livré"), "pourrait avoir livré", subjunctive, infinitive."""
        chain = self._verb(subject, verb, mode)
        if mode == "asked":
            chain[0] = self._inverted(chain[0], subject)
        alone = mode == "bare" or (mode == "asked" and subject.text in PRONOUNS)
        return " ".join(part for part in ("" if alone else self.phrase(subject), *chain, rest) if part)

    def listed(self, preposition: str, nouns: Sequence[Noun]) -> str:
        """French repeats "de" and "à" before each noun."""
        repeated = preposition.rpartition(" ")[2] in ("de", "à", "")
        parts = [
            self.after(preposition, n) if preposition and (repeated or not i) else self.phrase(n)
            for i, n in enumerate(nouns)
        ]
        return parts[0] if len(parts) == 1 else str(format_list(parts, locale=LANGUAGE))

    def says(self, subject: Noun, spec: Mapping[str, object]) -> str:
        """With its verb, negated where the spec says so."""
        verb = form(LANGUAGE, str(spec["verb"]), "present", plural=subject.plural)
        if spec.get("negative"):
            verb = self.elided(f"ne~ {verb} pas")
        return f"{self.phrase(subject)} {verb}"

    def pronoun(self, noun: Noun) -> Noun:
        """ "il", "elles"."""
        return Noun(
            ("elle" if noun.feminine else "il") + ("s" if noun.plural else ""), "none", noun.feminine, noun.plural
        )

    def participle(self, lemma: str, noun: Noun) -> str:
        """ "fournis", "fournies"."""
        return form(LANGUAGE, lemma, "participle", plural=noun.plural, feminine=noun.feminine)

    def elided(self, text: str) -> str:
        """ "que~ il" → "qu'il", "si~ il" → "s'il", "que~ la" → "que la"."""
        text = re.sub(r"\bsi~ (ils?\b)?", lambda m: f"s'{m[1]}" if m[1] else "si ", text)
        return re.sub(r"\b(\w+)~ (\S+)", lambda m: _elide(m[1], m[2]), text)

    def _verb(self, subject: Noun, verb: Verb, mode: str) -> list[str]:
        finite = {"plain": "present", "asked": "present", "reported": "conditional", "doubted": "subjunctive"}
        tense = finite.get(mode, "infinitive")
        if verb.time == "future" and tense == "present":
            tense = "future"
        plural, feminine = subject.plural, subject.feminine
        past = verb.time == "past"
        if verb.passive:
            state = self.participle(verb.lemma, subject)
            chain = [form(LANGUAGE, "avoir", tense, plural=plural), "été", state] if past else [
                form(LANGUAGE, "être", tense, plural=plural), state]  # fmt: skip
        elif past:
            chain = [form(LANGUAGE, "avoir", tense, plural=plural), form(LANGUAGE, verb.lemma, "participle")]
        else:
            chain = [form(LANGUAGE, verb.lemma, tense, plural=plural, feminine=feminine)]
        if verb.clitic:
            chain[0] = f"{verb.clitic} {chain[0]}"
        if mode == "possible":
            chain.insert(0, form(LANGUAGE, "pouvoir", "conditional", plural=plural))
        return chain

    def _inverted(self, verb: str, subject: Noun) -> str:
        """ "a-t-il", "sont-elles", "y a-t-il"."""
        pronoun = ("elle" if subject.feminine else "il") + ("s" if subject.plural else "")
        return f"{verb}-{'' if verb[-1] in 'td' else 't-'}{pronoun}"

    def _definite(self, noun: Noun) -> str:
        if noun.plural:
            return f"les {noun.text}"
        if elides(noun.text):
            return f"l'{noun.text}"
        return f"{'la' if noun.feminine else 'le'} {noun.text}"

    def _contracted(self, preposition: str, noun: Noun) -> str:
        if noun.plural:
            return f"{'des' if preposition == 'de' else 'aux'} {noun.text}"
        if noun.feminine or (noun.article == "definite" and elides(noun.text)):
            return f"{preposition} {self._definite(noun)}"
        return f"{'du' if preposition == 'de' else 'au'} {noun.text}"

    def _de(self, text: str) -> str:
        """ "de" before words that bear no second one: "de nombreux obus", "d'un maximum de 500 obus"."""
        for beginning, other in words(LANGUAGE, "grammar")["after_de"].items():
            if text.startswith(beginning):
                text = other + text[len(beginning) :]
        return text if text.startswith("de ") else _elide("de", text)


def _elide(word: str, following: str) -> str:
    return f"{word[:-1]}'{following}" if elides(following) else f"{word} {following}"


def elides(text: str) -> bool:
    """Whether "le" becomes "l'" before a text: a vowel or a mute h; numbers, "onze" and most foreign h do not."""
    own = words(LANGUAGE, "grammar")
    first = re.match(r"[^\W\d_]+", text)
    if first is None:
        return False
    word = first[0].casefold()
    if word in own["no_elision"]:
        return False
    if word[0] == "h":
        return word.startswith(tuple(own["mute_h"])) and not word.startswith(tuple(own["aspirated_h"]))
    if word[0] == "y":
        return len(word) > 1 and word[1] not in "aàâeéèêioôuy"
    return word[0] in "aàâäeéèêëiîïoôöuùûüœæ"
