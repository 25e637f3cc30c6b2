"""The open questions of all sheets in other orders than the articles': by kind, and by the weapon they are about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.archive import Archive, On
from generator.model import Question
from generator.wording.labels import codes


@dataclass(frozen=True)
class Group:
    """Questions that have something in common: `key` is a kind of question, or the id of a weapon."""

    key: str
    questions: tuple[On[Question], ...]


def by_kind(archive: Archive) -> tuple[Group, ...]:
    """One group for each kind, in the order of the vocabulary; those of the newest articles come first."""
    groups = (Group(kind, tuple(on for on in archive.questions if on.fact.kind == kind)) for kind in codes("question"))
    return tuple(group for group in groups if group.questions)


def by_weapon(archive: Archive) -> tuple[Group, ...]:
    """One group for each weapon, those with most questions first; a question about two weapons is in both."""
    groups: dict[str, list[On[Question]]] = {}
    for on in archive.questions:
        for weapon in dict.fromkeys(_weapons(on)):
            if weapon in archive.weapons:
                groups.setdefault(weapon, []).append(on)
    ordered = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(Group(weapon, tuple(ons)) for weapon, ons in ordered)


def _weapons(on: On[Question]) -> Iterator[str]:
    """The weapons that a question is about, by itself or through a transfer."""
    passed = {transfer.id: transfer.weapon for transfer in on.sheet.transfers}
    own = {weapon.id for weapon in on.sheet.weapons}
    for one in on.fact.about:
        if one in passed:
            yield passed[one]
        elif one in own:
            yield one
