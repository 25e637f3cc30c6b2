"""Roles that a person has translated, because the program could not compose them in the other language."""

from __future__ import annotations

from dataclasses import replace

from generator.glossary import Glossary
from generator.model import Actor, Bilingual, FactSheet, Source
from generator.translation import Memory
from generator.wording import worded


def uncomposed(role: Bilingual) -> bool:
    """Whether a role has the article's words on both sides: none could be made in the other language."""
    return role.fr == role.en


def with_roles(sheet: FactSheet, memory: Memory, glossary: Glossary) -> FactSheet:
    """The sheet with the roles that its PO file translates, wherever they stand.

    Reviewed translations only: a role is part of sentences that the program words, where no mark could tell that it is
    a draft. Facts hold their names and roles in French and English, so that other languages have no roles of their own.
    """
    own = sheet.article.language
    if memory.language == own or memory.language not in Bilingual.__slots__:
        return sheet
    done: dict[str, Bilingual] = {}
    things: tuple[Actor | Source, ...] = (*sheet.actors, *sheet.sources)
    for thing in things:
        if thing.role is not None and uncomposed(thing.role):
            found = memory.get("role", thing.role[own])
            if found is not None and found.reviewed:
                done[thing.role[own]] = replace(thing.role, **{memory.language: found.text})
    if not done:
        return sheet

    def told(role: Bilingual) -> Bilingual:
        return done.get(role[own], role) if uncomposed(role) else role

    actors = tuple(replace(a, role=told(a.role)) if a.role else a for a in sheet.actors)
    # A source without a name is called by its role.
    sources = tuple(
        replace(s, role=told(s.role), name=told(s.name) if s.name == s.role else s.name) if s.role else s
        for s in sheet.sources
    )
    return worded(replace(sheet, actors=actors, sources=sources), glossary)
