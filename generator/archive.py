"""All fact sheets → dossiers: what every article says of an actor, a weapon or a source; the ledger of questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.glossary import Glossary
from generator.model import Actor, FactSheet, Question, Source, Statement, Transfer, Weapon

Fact = TypeVar("Fact")

ACTOR_KINDS = ("country", "state_body", "organisation", "armed_group", "company", "person", "media")
"""The order in which pages list actors."""
UNNAMED = frozenset({"role_only", "group", "anonymous", "unattributed"})
"""Sources that two articles may describe in the same words without being the same: never collected across articles."""



@dataclass(frozen=True)
class On(Generic[Fact]):
    """A fact and the sheet it stands on: ids of transfers, statements and questions are unique on a sheet only."""

    sheet: FactSheet
    fact: Fact

    @property
    def slug(self) -> str:
        """The sheet's slug."""
        return str(self.sheet.article.slug)


@dataclass(frozen=True)
class ActorDossier:
    """Everything all articles say of an actor."""

    id: str
    facts: tuple[On[Actor], ...]
    supplies: tuple[On[Transfer], ...]
    receives: tuple[On[Transfer], ...]
    speaks: tuple[On[Source], ...]
    """The sources that this actor is, or that belong to it."""

    @property
    def actor(self) -> Actor:
        """The actor as the newest sheet has it."""
        return self.facts[0].fact


@dataclass(frozen=True)
class WeaponDossier:
    """Everything all articles say of a weapon and of what is below it in the tree of classes."""

    id: str
    above: tuple[str, ...]
    """The classes it belongs to, nearest first."""
    below: tuple[str, ...]
    """What belongs to it directly and has a dossier of its own."""
    facts: tuple[On[Weapon], ...]
    """Empty for a class that no article names, but to which a weapon belongs that one does."""
    transfers: tuple[On[Transfer], ...]


@dataclass(frozen=True)
class SourceDossier:
    """What rests on one source."""

    id: str
    facts: tuple[On[Source], ...]
    statements: tuple[On[Statement], ...]
    transfers: tuple[On[Transfer], ...]

    @property
    def source(self) -> Source:
        """The source as the newest sheet has it."""
        return self.facts[0].fact


@dataclass(frozen=True)
class Archive:
    """All sheets, newest first, and what they hold together; everything in a fixed order."""

    sheets: tuple[FactSheet, ...]
    actors: Mapping[str, ActorDossier]
    weapons: Mapping[str, WeaponDossier]
    sources: Mapping[str, SourceDossier]
    questions: tuple[On[Question], ...]

    @property
    def leading(self) -> tuple[ActorDossier, ...]:
        """Actors, those mentioned most first."""
        return tuple(sorted(self.actors.values(), key=lambda d: (-sum(len(on.fact.mentions) for on in d.facts), d.id)))

    @property
    def leading_weapons(self) -> tuple[WeaponDossier, ...]:
        """Weapons that articles name, those mentioned most first."""
        named = [dossier for dossier in self.weapons.values() if dossier.facts]
        return tuple(sorted(named, key=lambda d: (-sum(len(on.fact.mentions) for on in d.facts), d.id)))

    @property
    def countries(self) -> tuple[ActorDossier, ...]:
        """Countries that act in some article, in the order of ids."""
        return tuple(dossier for dossier in self.actors.values() if dossier.actor.kind == "country")

    @property
    def actors_by_kind(self) -> tuple[tuple[str, tuple[ActorDossier, ...]], ...]:
        """Actors in groups, each in the order of ids."""
        groups = ((kind, tuple(d for d in self.actors.values() if d.actor.kind == kind)) for kind in ACTOR_KINDS)
        return tuple((kind, dossiers) for kind, dossiers in groups if dossiers)

    @property
    def roots(self) -> tuple[WeaponDossier, ...]:
        """The weapons above which there is nothing."""
        return tuple(dossier for dossier in self.weapons.values() if not dossier.above)

    def dossiers(self, weapons: Iterable[str]) -> tuple[WeaponDossier, ...]:
        """The dossiers of some weapons."""
        return tuple(self.weapons[one] for one in weapons)

    @property
    def transfers(self) -> tuple[On[Transfer], ...]:
        """All rows of all sheets."""
        return tuple(On(sheet, transfer) for sheet in self.sheets for transfer in sheet.transfers)


def archive(sheets: Iterable[FactSheet], glossary: Glossary) -> Archive:
    """Collect the facts of all sheets."""
    ordered = tuple(sorted(sheets, key=lambda s: (_newest_first(s.article.date), str(s.article.slug))))
    return Archive(
        ordered, _actors(ordered), _weapons(ordered, glossary), _sources(ordered),
        tuple(On(sheet, question) for sheet in ordered for question in sheet.questions),
    )  # fmt: skip


def dossier_id(sheet: FactSheet, source: Source) -> str:
    """The id of a source's dossier: its own; for a source without a name, one that no other article can have."""
    slug = str(sheet.article.slug)
    if source.naming not in UNNAMED or source.id.startswith(f"{slug}--"):
        return source.id
    return f"{slug}--{source.id}"


def _newest_first(date: str | None) -> tuple[int, ...]:
    """A key by which later EDTF dates come first; without a date last."""
    return tuple(-ord(c) for c in (date or "")) or (0,)


def _actors(sheets: tuple[FactSheet, ...]) -> dict[str, ActorDossier]:
    facts = _grouped((actor.id, On(sheet, actor)) for sheet in sheets for actor in sheet.actors)
    transfers = [On(sheet, transfer) for sheet in sheets for transfer in sheet.transfers]
    sources = [On(sheet, source) for sheet in sheets for source in sheet.sources]
    supplies = _grouped((on.fact.supplier, on) for on in transfers)
    receives = _grouped((on.fact.recipient, on) for on in transfers)
    speaks = _grouped((one, on) for on in sources for one in {on.fact.actor, on.fact.affiliation})
    return {
        one: ActorDossier(one, ons, supplies.get(one, ()), receives.get(one, ()), speaks.get(one, ()))
        for one, ons in sorted(facts.items())
    }


def _weapons(sheets: tuple[FactSheet, ...], glossary: Glossary) -> dict[str, WeaponDossier]:
    facts = _grouped((weapon.id, On(sheet, weapon)) for sheet in sheets for weapon in sheet.weapons)
    above = {one: _above(ons[0].fact, glossary) for one, ons in facts.items()}
    for chain in list(above.values()):
        for place, one in enumerate(chain):
            above.setdefault(one, chain[place + 1 :])
    below: dict[str, list[str]] = {}
    for one, chain in sorted(above.items()):
        if chain:
            below.setdefault(chain[0], []).append(one)
    rows = [(transfer.weapon, On(sheet, transfer)) for sheet in sheets for transfer in sheet.transfers]
    collected = _grouped((one, on) for weapon, on in rows for one in (weapon, *above.get(weapon, ())))
    return {
        one: WeaponDossier(one, chain, tuple(below.get(one, ())), facts.get(one, ()), collected.get(one, ()))
        for one, chain in sorted(above.items())
    }


def _above(weapon: Weapon, glossary: Glossary) -> tuple[str, ...]:
    """The classes above a weapon; for one that the glossary does not hold, those of its category."""
    chain = glossary.ancestors(weapon.id)
    if chain:
        return chain[1:]
    return tuple(one for one in glossary.ancestors(weapon.category) if one != weapon.id)


def _sources(sheets: tuple[FactSheet, ...]) -> dict[str, SourceDossier]:
    places = {(id(sheet), s.id): dossier_id(sheet, s) for sheet in sheets for s in sheet.sources}
    facts = _grouped((places[id(sheet), s.id], On(sheet, s)) for sheet in sheets for s in sheet.sources)
    said = [On(sheet, statement) for sheet in sheets for statement in sheet.statements]
    passed = [On(sheet, transfer) for sheet in sheets for transfer in sheet.transfers]
    statements = _grouped((places.get((id(on.sheet), str(on.fact.source))), on) for on in said)
    transfers = _grouped((places.get((id(on.sheet), str(on.fact.source))), on) for on in passed)
    return {
        one: SourceDossier(one, ons, statements.get(one, ()), transfers.get(one, ()))
        for one, ons in sorted(facts.items())
    }


def _grouped(pairs: Iterable[tuple[str | None, On[Fact]]]) -> dict[str, tuple[On[Fact], ...]]:
    groups: dict[str, list[On[Fact]]] = {}
    for key, on in pairs:
        if key is not None:
            groups.setdefault(key, []).append(on)
    return {key: tuple(ons) for key, ons in groups.items()}
