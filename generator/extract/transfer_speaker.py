"""Whom "nous" and "we" stand for in a quotation: the state or the firm that the speaker speaks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.reading import Found
from generator.extract.transfer_rules import plain
from generator.extract.transfer_scene import Party, Scene
from generator.model import Actor, Source, Statement

QUOTED = frozenset({"direct", "mixed"})
SPEAKERS = frozenset({"country", "company", "armed_group"})
"""Kinds that pass weapons on themselves; a body of state or its minister speaks for the country."""


class Speakers:
    """The sources and actors of a text, for looking up who "nous" is."""

    def __init__(self, found: Found) -> None:
        self._sources: dict[str, Source] = {source.id: source for source in found.sources}
        self._actors: dict[str, Actor] = {actor.id: actor for actor in found.actors}

    def resolved(self, stage: Scene, around: Sequence[Statement]) -> Scene:
        """The scene with the subjects "nous", "we" of its quotations as parties."""
        offset = stage.sentence.passage.start
        new: list[Party] = []
        for token in stage.tokens:
            if plain(token.text) not in stage.rules.words("first_plural") or stage.party_at(token) is not None:
                continue
            at = token.idx + offset
            said = [s for s in around if s.mode in QUOTED and any(a <= at < b for a, b in s.spans)]
            actor = self._speaks_for(said[0]) if said and token.dep_ in stage.rules.labels["subject"] else None
            if actor is not None:
                span = said[0].source_span
                new.append(Party(actor, token.idx, token.idx + len(token), "pronoun", "", False, antecedent=span))
        if not new:
            return stage
        return replace(stage, parties=tuple(sorted([*stage.parties, *new], key=lambda p: p.start)))

    def _speaks_for(self, statement: Statement) -> Actor | None:
        source = self._sources.get(statement.source or "")
        if source is None or statement.source_span is None:
            return None
        for one in (source.affiliation, source.actor):
            actor = self._actors.get(one or "")
            if actor is None:
                continue
            if actor.kind in SPEAKERS:
                return actor
            country = self._actors.get((actor.country or "").lower())
            office = actor.kind == "state_body" or (actor.kind == "person" and source.affiliation is not None)
            if office and country is not None and country.kind == "country":
                return country
            if actor.kind == "state_body":
                return actor
        return None
