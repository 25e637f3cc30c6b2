"""Which names are one person: full names, last names, first names, in either order, through a whole text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.extract.drafts import key
from generator.extract.given_names import gender_of
from generator.extract.names import Name


@dataclass(eq=False)
class Person:
    """One person of a text: the longest way the name is written, and all its mentions."""

    name: str
    parts: tuple[str, ...]
    entry: str | None = None
    gender: str | None = None
    mentions: list[Name] = field(default_factory=list)


def parts_of(name: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(key(name).split())


def persons(
    found: list[Name], first_names: Mapping[str, str], known: dict[str, tuple[str, str, str | None]]
) -> list[Person]:
    """Cluster the names of persons; `known` maps folded names of the glossary to (id, name, gender)."""
    people: list[Person] = []
    by_part: dict[str, list[Person]] = {}
    full = [n for n in found if len(parts_of(n.full)) > 1]
    for name in full:
        parts = parts_of(name.full)
        person = next((p for p in by_part.get(parts[-1], []) + by_part.get(parts[0], []) if same(p.parts, parts)), None)
        if person is None:
            person = Person(name.full, parts)
            people.append(person)
            for part in {parts[0], parts[-1]}:
                by_part.setdefault(part, []).append(person)
        else:
            if len(parts) > len(person.parts) and len(name.full) > len(person.name):
                person.name, person.parts = name.full, parts
            for part in (parts[0], parts[-1]):  # another spelling, or more of the name
                if person not in by_part.setdefault(part, []):
                    by_part[part].append(person)
        _add(person, name)
    for name in found:
        parts = parts_of(name.full)
        if len(parts) != 1:
            continue
        candidates = by_part.get(parts[0], [])
        fitting = [p for p in candidates if name.gender is None or p.gender in (None, name.gender)] or candidates
        person = _nearest(fitting, name) if fitting else None
        if person is None:
            person = Person(name.full, parts)
            people.append(person)
            by_part.setdefault(parts[0], []).append(person)
        _add(person, name)
    for person in people:
        entry = known.get(" ".join(person.parts))
        if entry is not None:
            person.entry, person.name, gender = entry
            person.gender = person.gender or gender
        first = person.name.split()[0]
        person.gender = person.gender or first_names.get(first) or gender_of(first)
        person.mentions.sort(key=lambda n: (n.line.index, n.start))
    return people


def same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names can be one person: the same words in any order, or the shorter inside the longer."""
    if set(one) == set(other) or one[:-1] == other[:-1] and _spelled_alike(one[-1], other[-1]):
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < 2 or short[-1] != long[-1] and short[0] != long[-1]:
        return False
    return all(any(part == whole or len(part) == 1 and whole.startswith(part) for whole in long) for part in short)


def _spelled_alike(one: str, other: str) -> bool:
    """Whether two last names are one in two transliterations ("Saree", "Sarea"): one vowel is written otherwise."""
    if min(len(one), len(other)) < 5 or abs(len(one) - len(other)) > 1 or one == other:
        return False
    consonants = [re.sub(r"[aeiouy]", "", name) for name in (one, other)]
    if consonants[0] != consonants[1] or len(consonants[0]) < 2 or one[0] != other[0]:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[start + 1 :] in (other[start:], other[start + 1 :]) or one[start:] == other[start + 1 :]


def _nearest(candidates: list[Person], name: Name) -> Person:
    """The person mentioned last before a name; else the first after it."""
    here = (name.line.index, name.start)

    def distance(person: Person) -> tuple[int, int]:
        places = [(m.line.index, m.start) for m in person.mentions]
        earlier = [p for p in places if p < here]
        return (0, -max(earlier)[0]) if earlier else (1, min(places)[0] if places else 0)

    return min(candidates, key=distance)


def _add(person: Person, name: Name) -> None:
    person.mentions.append(name)
    person.gender = person.gender or name.gender
