"""Text → facts: one file per kind of fact, run in the order of `STEPS`."""

from __future__ import annotations

from collections.abc import Callable

from generator.extract.actors import actors
from generator.extract.questions import questions
from generator.extract.reading import Found, Reading, Sentence, read
from generator.extract.statements import statements
from generator.extract.transfers import transfers
from generator.extract.weapons import weapons

Step = Callable[[Reading, Found], Found]

STEPS: tuple[Step, ...] = (actors, weapons, statements, transfers, questions)
"""Each adds its kind of facts to what the steps before it found."""


def extract(reading: Reading) -> Found:
    """All facts of a text; a pure function of the reading."""
    found = Found()
    for step in STEPS:
        found = step(reading, found)
    return found


__all__ = ["STEPS", "Found", "Reading", "Sentence", "Step", "extract", "read"]
