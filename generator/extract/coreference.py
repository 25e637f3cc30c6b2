"""Who "il", "elle", "he" and "she" are: the nearest person that fits, and nobody where that is not sure."""

from __future__ import annotations

from generator.extract.drafts import ActorWords, Draft, Line
from generator.extract.persons import Person
from generator.glossary import Entry


def pronouns(
    lines: list[Line], people: list[tuple[Person, Draft]], held: dict[str, list[Entry]], words: ActorWords
) -> None:
    """Add the pronouns that stand for persons to their mentions."""
