"""Actors, weapons and sources of a sheet → nouns, with the grammar that the glossary knows of them."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.glossary import Entry, Glossary
from generator.model import Actor, FactSheet, Passage, Quantity, Source, Statement, Transfer, Weapon
from generator.wording import grammar as lexicon
from generator.wording.data import words
from generator.wording.grammars import GRAMMARS
from generator.wording.nouns import Grammar, Noun
from generator.wording.quantities import counted


@dataclass(frozen=True)
class Desk:
    """What one wording needs: the sheet's facts by id, the glossary, the language and its grammar."""

    sheet: FactSheet
    glossary: Glossary
    language: str

    @property
    def grammar(self) -> Grammar:
        return GRAMMARS[self.language]

    @functools.cached_property
    def passages(self) -> dict[str, Passage]:
        return {passage.id: passage for passage in self.sheet.passages}

    @functools.cached_property
    def places(self) -> dict[tuple[str | None, str], list[int]]:
        """Where an actor or a weapon is mentioned in a passage."""
        found: dict[tuple[str | None, str], list[int]] = {}
        things: tuple[Actor | Weapon, ...] = (*self.sheet.actors, *self.sheet.weapons)
        for thing in things:
            for mention in thing.mentions:
                found.setdefault((thing.id, mention.passage), []).append(mention.start)
        return found

    @functools.cached_property
    def _facts(self) -> tuple[dict[str, Actor], dict[str, Weapon], dict[str, Source]]:
        sheet = self.sheet
        return {a.id: a for a in sheet.actors}, {w.id: w for w in sheet.weapons}, {s.id: s for s in sheet.sources}

    @functools.cached_property
    def transfers(self) -> dict[str, Transfer]:
        return {transfer.id: transfer for transfer in self.sheet.transfers}

    @functools.cached_property
    def statements(self) -> dict[str, Statement]:
        return {statement.id: statement for statement in self.sheet.statements}

    def words(self, name: str) -> Any:
        """The data of the language."""
        return words(self.language, name)

    def actor(self, actor_id: str | None) -> Actor | None:
        return self._facts[0].get(actor_id) if actor_id else None

    def weapon(self, weapon_id: str) -> Weapon | None:
        return self._facts[1].get(weapon_id)

    def source(self, source_id: str | None) -> Source | None:
        return self._facts[2].get(source_id) if source_id else None


def actor_noun(actor: Actor, desk: Desk) -> Noun:
    """An actor as a noun. One the glossary does not know gets an article only where its name is a common noun."""
    entry = _entry(actor.id, desk.glossary)
    name = actor.name[desk.language]
    if actor.kind == "person":
        return Noun(name, feminine=_woman(actor, entry, desk.glossary))
    for article in desk.words("grammar")["titles"] if actor.kind == "media" else ():
        if name.startswith(f"{article} "):
            return Noun(name[len(article) + 1 :], "title")
    if entry is None or not entry.data.get("grammar"):
        return unknown_noun(name, desk)
    own = entry.data["grammar"]
    return _GRAMMAR_OF[desk.language](name, own, actor.kind)


def _woman(actor: Actor, entry: Entry | None, glossary: Glossary) -> bool:
    """Whether a person is a woman, as the glossary or the French form of her role says ("la présidente")."""
    if entry is not None and entry.data.get("gender"):
        return bool(entry.data["gender"] == "f")
    found = glossary.matches(actor.role.fr, "fr", "roles") if actor.role is not None else []
    forms_ = [f for m in found[:1] if m.start == 0 for f in m.forms]
    own = [(f.text, f.entry.data["fr"]) for f in forms_]
    return any(data.get("f") == text and data.get("m") != text for text, data in own)


def _french(name: str, own: Mapping[str, Any], kind: str) -> Noun:  # noqa: ARG001 - the same shape for all languages
    written = name.startswith(("Le ", "La ", "Les ", "L'"))  # "La Réunion" has its article already
    article = "definite" if own.get("article") and not written else "none"
    return Noun(name, article, own.get("gender") == "f", own.get("number") == "p")


def _english(name: str, own: Mapping[str, Any], kind: str) -> Noun:
    # "The United States has", but "the Houthis have"; French plurals are not English ones ("douanes", customs service).
    plural = own.get("en_number") == "p" or (
        "en_number" not in own and own.get("number") == "p" and kind != "country" and bool(re.search(r"[^s]s$", name))
    )
    return Noun(name, "definite" if own.get("en_article") else "none", plural=plural)


_GRAMMAR_OF = {"fr": _french, "en": _english}


def _entry(actor_id: str, glossary: Glossary) -> Entry | None:
    """The entry of an actor, or of the general body that it is made of ("ru-defence-ministry")."""
    found = glossary.get(actor_id)
    if found is None and "-" in actor_id:
        found = glossary.get(actor_id.split("-", 1)[1])
        return found if found is not None and found.generic else None
    return found


def unknown_noun(name: str, desk: Desk) -> Noun:
    """A name that no glossary knows: an article only where its head is a common noun ("ministère russe de …")."""
    own = desk.words("grammar")
    tokens = re.findall(r"[\w-]+", re.split(own["behind_head"], name)[0] if own["behind_head"] else name)
    if not tokens:
        return Noun(name)
    head = tokens[0] if own["head_first"] else tokens[-1]
    if own["head_first"] and len(tokens) > 1 and head.casefold() in own["before_head"]:
        head = tokens[1]  # "dernier rapport du Sipri"
    common = head[:1].islower() or (
        head.casefold() in own["common_heads"]
        and len(tokens) > 1
        and (not own["head_first"] or tokens[1][:1].islower())
    )
    plural = bool(re.search(r"[^s]s$", head)) and head.casefold() not in own["singular_in_s"]
    if not common:
        return Noun(name)
    one = head.casefold()[:-1] if plural else head.casefold()
    gender = own["common_heads"].get(one) or lexicon.gender(desk.language, one) if own["genders"] else None
    if own["genders"] and gender is None:
        return Noun(name)
    return Noun(name, "definite", gender == "f", plural)


def weapon_nouns(weapon: Weapon, desk: Desk) -> tuple[Noun, Noun, bool]:
    """A weapon in the singular and in the plural, and whether it is a mass ("artillerie").

    A named system follows the name of its class: "drones kamikazes Shahed-136", "Shahed-136 one-way attack drones".
    """
    entry = desk.glossary.get(weapon.id)
    language = desk.language
    name = weapon.name[language]
    if entry is not None and entry.kind == "class":
        own = desk.words("weapons")
        mass = bool(entry.data.get("mass")) and weapon.id not in own["plural_masses"]
        feminine = entry.data.get("gender") == "f"
        many = name if entry.data.get("mass") and mass else str((entry.data.get("plural") or {}).get(language) or name)
        return Noun(name, "indefinite", feminine), Noun(many, "indefinite", feminine, True), mass
    kind = desk.glossary.get(weapon.category)
    if kind is None or kind.kind != "class":
        feminine = bool(entry and entry.data.get("gender") == "f")
        return Noun(name, "indefinite", feminine), Noun(name, "indefinite", feminine, True), False
    feminine = kind.data.get("gender") == "f"
    one, many = kind.name[language], str((kind.data.get("plural") or {}).get(language) or kind.name[language])
    name = _without_class(name, one, many)
    order = desk.words("weapons")["system"]
    return (
        Noun(order.format(kind=one, name=name), "indefinite", feminine),
        Noun(order.format(kind=many, name=name), "indefinite", feminine, True),
        False,
    )


def _without_class(name: str, one: str, many: str) -> str:
    """The name of a system without the words of its class ("missile Khorramshahr-4" → "Khorramshahr-4")."""
    common = {word.casefold() for word in f"{one} {many}".split()}
    kept = [word for word in name.split() if word.casefold() not in common]
    return " ".join(kept) or name


def weapon_noun(weapon: Weapon, quantity: Quantity | None, desk: Desk) -> Noun:
    """A weapon with its quantity as stated."""
    one, many, mass = weapon_nouns(weapon, desk)
    return counted(quantity, one, many, mass, desk.language, desk.grammar)


def source_noun(source: Source, desk: Desk) -> Noun:
    """Who speaks: an actor by its name, anybody else by the words that describe them, with an article."""
    actor = desk.actor(source.actor)
    if actor is not None and source.name == actor.name:
        return actor_noun(actor, desk)
    own = desk.words("sources")
    plural = source.naming == "group"
    name = _uncapitalised(source.name[desk.language], own, desk)
    if untranslated(source, desk):
        return Noun(own["called"]["text"].format(words=name), "indefinite", own["called"]["feminine"])
    for start, form in own["determiners"].items():
        match = re.match(rf"{start}(?:(?<=')|\s+)", name.replace("’", "'"), re.IGNORECASE)
        if match:
            many = bool(form.get("plural")) or (plural and form["article"] == "definite")
            return Noun(name[match.end() :], form["article"], bool(form.get("feminine")), many)
    first = re.match(r"[\w'’-]+", name)
    word = first[0].casefold().replace("’", "'") if first else ""
    if word in own["bare"]["plural"] or word.isdigit():
        return Noun(name, plural=True)
    if word in own["bare"]["singular"]:
        return Noun(name)
    owner = re.match(own["possessor"], name) if own["possessor"] else None
    if owner is not None:  # "Chile's navy chief", but "the group's leader"
        return Noun(name, "none" if owner[1][:1].isupper() else "definite", plural=plural)
    if source.naming in ("named", "organisation", "document", "unattributed"):
        return unknown_noun(name, desk)
    one = word[:-1] if plural and word.endswith("s") else word
    unique = source.naming == "role_only" and not plural and _unique(name, own)
    gender = lexicon.gender(desk.language, one) if own["genders"] else None
    feminine = bool(own["genders"]) and (gender == "f" or _feminine(name, own, gender))
    return Noun(name, "definite" if unique else "indefinite", feminine, plural)


def _unique(name: str, own: Mapping[str, Any]) -> bool:
    """Whether there is one holder of an office at a time: "le ministre estonien de la Défense"."""
    parts = {part.casefold() for part in re.findall(r"[\w-]+", name)}
    return bool(parts & set(own["offices"])) and not parts & set(own["many_of_them"])


def _feminine(name: str, own: Mapping[str, Any], gender: str | None) -> bool:
    """Whether the ending of a role ("conseillère", not "ministère") or of the adjective behind it shows a woman."""
    parts = name.split()
    return (gender != "m" and bool(re.search(own["feminine_role"], parts[0]))) or (
        len(parts) > 1 and bool(re.search(own["feminine_adjective"], parts[1]))
    )


def untranslated(source: Source, desk: Desk) -> bool:
    """Whether the name of a source is the article's words in another language than that of the page."""
    own = source.name
    descriptive = source.naming in ("role_only", "group", "anonymous", "document") and " " in own.fr
    return descriptive and own.fr == own.en and desk.language != desk.sheet.article.language and source.actor is None


def _uncapitalised(name: str, own: Mapping[str, Any], desk: Desk) -> str:
    """The name as it stands inside a sentence, where it was read at the beginning of one ("Two former officers")."""
    word = name.split(" ", 1)[0]
    lower = name[:1].lower() + name[1:]
    counts = word.casefold() in (*own["bare"]["plural"], *own["bare"]["singular"], *own["determiners"])
    if word[:1].isupper() and not word.isupper() and (counts or _starts_with_role(lower, desk)):
        return lower
    return name


def _starts_with_role(text: str, desk: Desk) -> bool:
    found = desk.glossary.matches(text, desk.language, "roles")
    return bool(found) and found[0].start == 0
