"""Who "il", "elle", "he" and "she" are: the nearest person that fits, and nobody where that is not sure."""

from __future__ import annotations

from generator.extract.drafts import ActorWords, Draft, Line
from generator.extract.persons import Person


def pronouns(lines: list[Line], people: list[tuple[Person, Draft]], drafts: dict[str, Draft], words: ActorWords) -> None:
    """Add the pronouns that stand for persons to their mentions."""
