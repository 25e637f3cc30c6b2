"""A source as it grows while the article is read, and what can take it up again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.extract.attribution.description import Description
from generator.extract.attribution.lexicon import Lexicon
from generator.glossary import Entry, Glossary
from generator.model import Actor, Bilingual, Grounds, Mention


@dataclass(eq=False)
class Known:
    """A source as it grows while the article is read."""

    id: str
    name: Bilingual
    naming: str
    gender: str | None
    """ms · fs · p · o (an organisation, a document) · None when unknown."""
    actor: Actor | None = None
    affiliation: str | None = None
    role: Bilingual | None = None
    grounds: Grounds | None = None
    via: str | None = None
    description: Description | None = None
    last: int = 0
    """The sentence in which it was last met."""
    mentions: list[Mention] = field(default_factory=list)


def same(it: Description, sources: Sequence[Known]) -> Known | None:
    """The last source that the same description was given to."""
    for known in reversed(sources):
        other = known.description
        if other is None or (other.mark == "another" and it.mark != "definite"):
            continue
        if it.role is None or other.role is None:
            if it.role is other.role and it.lemma == other.lemma and it.name == other.name:
                return known
        elif it.specific and _like(it) == _like(other):
            return known
    return None


def _like(it: Description) -> tuple[object, ...]:
    role, affiliation, descriptor = (x.id if x is not None else None for x in (it.role, it.affiliation, it.descriptor))
    return role, affiliation, descriptor, it.plural, it.modifiers, it.count


def fits(it: Description, known: Known, glossary: Glossary, code: str) -> bool:
    """Whether "the official" can be a source met before."""
    other = known.description
    if other is None:
        return _fits_actor(it, known, glossary, code)
    if it.plural != other.plural and known.gender != "o":
        return False
    if it.affiliation is not None and other.affiliation is not it.affiliation:
        return False
    if it.role is None or other.role is None:
        return it.lemma == other.lemma
    return _alike(it.role, other.role)


def _alike(one: Entry, other: Entry) -> bool:
    """Whether two roles can be of one person ("le responsable … le fonctionnaire")."""
    if one.id == other.id or one.id in (other.data.get("equivalents") or ()):
        return True
    return other.id in (one.data.get("equivalents") or ())


def _fits_actor(it: Description, known: Known, glossary: Glossary, code: str) -> bool:
    actor = known.actor
    if actor is None or it.role is None:
        return False
    if actor.kind == "person":
        if it.plural or not it.role.data.get("person") or known.role is None or it.affiliation is not None:
            return False
        held = (form.entry for match in glossary.matches(known.role[code], code, "roles") for form in match.forms)
        return any(_alike(it.role, role) for role in held)
    return (
        it.role.data.get("collective", False)
        and actor.kind in (it.role.data.get("kinds") or (actor.kind,))
        and actor.kind not in ("country",)
    )


def agrees(kind: str, known: Known, lex: Lexicon) -> bool:
    gender = known.gender
    person = known.actor is not None and known.actor.kind == "person"
    if kind == "p":
        if known.naming in ("role_only", "anonymous", "document"):
            return gender in ("p", "mp", "fp")
        return gender in ("p", "mp", "fp", "o") or not person
    if kind == "o":
        return not person and gender not in ("p", "ms", "fs")
    if kind in ("mp", "fp"):
        return gender in ("p", kind) or (not person and gender is None)
    if gender in ("p", "mp", "fp"):
        return False
    if kind == "s":
        return True
    if gender == "o" or (known.actor is not None and not person):
        other = known.description.gender if known.description is not None else None
        return bool(lex.words["things_have_gender"]) and (other is None or other + "s" == kind)
    return gender in (None, kind)
