"""The words of the output, as data: `wording/LANGUAGE/NAME.yml`."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
FALLBACK = "en"
"""The language of the facts' sentences on pages in a language that has none of its own."""
INTERFACE = ("labels", "dates")
"""The files that the pages of every language need; with the others, and a grammar, it words facts too."""


@functools.cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that word facts, French first: it is the language of the house."""
    codes = sorted(path.parent.name for path in FOLDER.glob("*/sentences.yml"))
    return tuple(sorted(codes, key=lambda code: (code != "fr", code)))


def spoken(language: str) -> str:
    """The language in which facts are told on the pages of a language: its own where it has the words for it."""
    return language if language in languages() else FALLBACK


@functools.cache
def words(language: str, name: str) -> Any:
    """The content of one file, read once; raises KeyError for a language without words."""
    path = FOLDER / language / f"{name}.yml"
    if not path.is_file():
        raise KeyError(f"{language}/{name}")
    return yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
