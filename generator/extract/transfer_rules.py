"""The data of `transfers.yml`, compiled: what the readers of transfers look up."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.extract.transfer_patterns import either, patterns
from generator.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Act:
    """What a verb or noun says: `direction` is supply, receive, move, use, recover, produce, turn or contract."""

    lemma: str
    direction: str
    status: str
    noun: bool = False
    equip: bool = False
    light: bool = False


@dataclass(frozen=True)
class Rules:
    """One language's rules; patterns match right before a party or a weapon."""

    data: Mapping[str, Any]
    verbs: Mapping[str, Act]
    nouns: Mapping[str, Act]
    labels: Mapping[str, frozenset[str]]
    sets: Mapping[str, frozenset[str]]
    prepositions: Mapping[str, re.Pattern[str]]
    breakers: re.Pattern[str]
    phrases: Mapping[str, re.Pattern[str]]
    adjectives: Mapping[str, str]
    inflected: Mapping[str, str]
    """Forms of the listed verbs that follow a rule: the tagger's lemmas are not always right."""

    def words(self, name: str) -> frozenset[str]:
        """A list of words as a set."""
        return self.sets[name]


_LISTS = (
    "light", "licence", "negation_seconds", "negation_firsts", "not_yet", "hypothetical", "purpose",
    "relative_pronouns", "complementizer", "belongings", "inside", "not_before_weapon", "possessive_mark",
    "dative_pronouns", "definite", "weapon_pronouns", "by_object", "reflexives", "infinitive_marks",
    "perfect_auxiliaries", "contract_about", "partitive", "object_pronouns", "demonstratives", "generic_nouns",
    "excluding", "of", "joins", "claims", "claim_pronouns", "claim_prepositions", "denials", "untrue",
    "no_longer", "negative_subjects", "parts", "subject_relatives", "firms", "first_plural", "having",
    "existential", "unreal", "movable", "thing_relatives", "adding", "licence_requests", "seller_verbs",
    "to_whom", "counterpart_marks", "choosing", "definite_firms", "same_marks", "seeing", "the", "anybody",
    "contracted_articles", "delay_marks", "lifting", "presupposing", "open_marks", "single",
    "licences", "needing_recipient", "own_land", "possessives", "not_the_state", "others_of", "between",
    "includes", "shipments", "away", "ordinals", "rivals", "attempts", "managing", "some", "members", "duty",
    "urging", "postponing", "gifts", "papers", "eventual", "counted", "inverted_if", "unreal_modals", "order_from",
    "date_verbs", "parts_behind", "in_flight", "due_to", "talking", "stand_ins",
    "deliveries", "bare_deliveries", "of_the", "begun", "getting", "silent", "forbidding", "supplies",
    "two_way", "for_use", "awarding", "former", "offices",
    "soldiers", "of_force", "two_or_more", "toward", "receivers", "neuter", "replacing", "decided", "ending", "ongoing",
    "stopping", "be_to", "advice", "re_exports", "unlikely", "meant_for",
    "carrying_there", "excluding_verbs", "aid", "serving", "gerund_marks", "buying",
    "described_lands", "paying", "topics_over", "topic_marks", "contract_nouns", "fresh", "among", "of_them",
    "supposing", "supposing_nouns", "silent_nouns", "carriers", "one", "purpose_marks",
    "relations", "flown", "carrying_verbs", "factions", "more_than", "keeping", "reacting", "wooing", "shopping",
    "presuming", "of_things", "seizing_nouns", "tracing", "ceasing",
)  # fmt: skip


@functools.cache
def rules(language: Language) -> Rules:
    """Compile `transfers.yml` once."""
    data = language.words("transfers")
    equip, light = set(data["equip"]["verbs"]), set(data["light"])
    verbs = {
        lemma: Act(lemma, direction, status, equip=lemma in equip, light=lemma in light)
        for direction, own in data["verbs"].items() for lemma, status in own.items()
    }  # fmt: skip
    turn = data["turn_to"]
    verbs |= {lemma: Act(lemma, "turn", turn["status"]) for lemma in turn["verbs"]}
    nouns = {
        lemma: Act(lemma, direction, status, noun=True)
        for direction in ("supply", "receive") for lemma, status in data["nouns"][direction].items()
    }  # fmt: skip
    nouns |= {lemma: Act(lemma, "contract", "ordered", noun=True) for lemma in data["nouns"]["contract"]}
    nouns |= {lemma: Act(lemma, "contract", "discussed", noun=True) for lemma in data["nouns"]["talks"]}
    return Rules(
        data, verbs, nouns,
        {name: frozenset(own) for name, own in data["labels"].items()},
        {name: frozenset(str(w).lower() for w in data[name]) for name in _LISTS},
        patterns(language),
        re.compile(rf"[;:!]|\s[—–]\s|(?<!\w)(?:{either(data['breakers'])})(?!\w)", re.IGNORECASE),
        {n: re.compile(rf"(?<!\w)(?:{either(own)})(?!\w)", re.IGNORECASE) for n, own in data["phrases"].items() if own},
        {word: effect for effect, own in data["adjectives"].items() for word in own},
        _inflected(data, [*verbs, *data["governors"]]),
    )  # fmt: skip


def _inflected(data: Mapping[str, Any], lemmas: Iterable[str]) -> dict[str, str]:
    """All regular forms of verbs, by the endings of their infinitive."""
    found: dict[str, str] = {}
    for lemma in lemmas:
        verb = re.split(r"[ ']", lemma)[-1]
        for infinitive, endings in data["endings"].items():
            if verb.endswith(infinitive):
                stem = verb[: len(verb) - len(infinitive)]
                for form in (stem, _GRAVE.sub("è", stem)):
                    found |= {form + ending: verb for ending in endings}
    return found


_GRAVE = re.compile(r"[eé](?=[^aeéèiouy]{1,2}$)")
"""The vowel of a stem that takes a grave accent before a silent ending: "céder", "cède"; "acheter", "achète"."""


def plain(word: str) -> str:
    """A word in small letters with straight apostrophes."""
    return word.lower().replace("’", "'")


def keys(token: Token, found: Rules) -> list[str]:
    """The lemmas under which a token may be listed: with its reflexive pronoun, with its particle, by itself."""
    lemma = plain(token.lemma_)
    base = [lemma]
    form = plain(token.text)
    if found.inflected.get(form, lemma) != lemma:
        base.append(found.inflected[form])
    for mark in ("", *found.data["gender_marks"]):
        if form.endswith(mark) and form[: len(form) - len(mark)] in found.data["forms"]:
            base.append(found.data["forms"][form[: len(form) - len(mark)]])
            break
    if (
        token.i > 1
        and token.doc[token.i - 1].text == "-"
        and plain(token.doc[token.i - 2].text) in found.data["prefixes"]
    ):
        base = [f"{plain(token.doc[token.i - 2].text)}-{b}" for b in base] + base
    if token.i + 1 < len(token.doc):
        following = plain(token.doc[token.i + 1].text)
        base = [f"{b} {following}" for b in base] + base
    if reflexive(token, found):
        return [f"{pronoun}{b}" for b in base for pronoun in ("se ", "s'")]
    return base


def reflexive(token: Token, found: Rules) -> bool:
    """Whether a reflexive pronoun stands before a verb or its auxiliaries."""
    pronouns = found.words("reflexives")
    if not pronouns:
        return False
    at = token.i - 1
    while at >= 0 and token.i - at <= 5:
        word = token.doc[at]
        if plain(word.text) in pronouns:
            return True
        if word.pos_ not in ("AUX", "ADV", "PRON") and plain(word.lemma_) not in found.words("perfect_auxiliaries"):
            return False
        at -= 1
    return False
