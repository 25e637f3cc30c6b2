"""What pages call the codes of the data."""

from __future__ import annotations

from generator.wording.data import words
from generator.wording.typography import typeset


def label(vocabulary: str, code: str | None, language: str) -> str:
    """The label of a code; None has one where a fact may lack the code ("unclassified").

    Raises KeyError for a vocabulary or a code that has none: a page never shows a bare code.
    """
    return typeset(str(words(language, "labels")[vocabulary]["none" if code is None else code]), language)


def codes(vocabulary: str, language: str = "fr") -> tuple[str, ...]:
    """All codes of a vocabulary, in the order in which pages list them."""
    return tuple(code for code in words(language, "labels")[vocabulary] if code != "none")
