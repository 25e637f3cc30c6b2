"""The role of a person: from the words beside the name to the same words in both languages."""

from __future__ import annotations

from generator.extract.drafts import ActorWords, Draft, Line
from generator.extract.persons import Person
from generator.extract.reading import Reading


def person_roles(reading: Reading, line: Line) -> list[tuple[int, int]]:
    """Where words for roles of persons stand in a sentence."""
    return [
        (match.start, match.end)
        for match in reading.glossary.matches(line.text, reading.language.code, "roles")
        if match.forms[0].entry.data.get("person")
    ]


def give_roles(
    reading: Reading, lines: list[Line], people: list[tuple[Person, Draft]], drafts: dict[str, Draft], words: ActorWords
) -> None:
    """Fill the role of each person."""
