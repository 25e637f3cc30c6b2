"""A text read as far as its weapons."""

from __future__ import annotations

import functools
from pathlib import Path

from generator.extract.actors import actors
from generator.extract.reading import Found, Reading, read
from generator.extract.weapons import weapons
from generator.glossary import Glossary
from generator.glossary_files import load_glossary
from generator.language import language

ROOT = Path(__file__).parent.parent


@functools.cache
def glossary() -> Glossary:
    """The project's own glossary."""
    return load_glossary(ROOT / "content" / "glossary", ROOT)


def reading_of(text: str, code: str) -> tuple[Reading, Found]:
    """A text with its actors and weapons."""
    reading = read(text, language(code), glossary())
    return reading, weapons(reading, actors(reading, Found()))
