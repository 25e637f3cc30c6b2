"""First names of the world, which the lists of each language do not hold: Jörg Michael's, through gender-guesser."""

from __future__ import annotations

import functools

from gender_guesser.detector import Detector

GENDERS = {"male": "m", "female": "f"}
"""What the package is sure of; "mostly_male" and names of both say no gender."""
SHORTEST = 3
"""Letters: "Al", "Le" and "Xi" are first names, and too much else."""


@functools.cache
def _detector() -> Detector:
    return Detector()


def read() -> None:
    """Read the list now, which takes a quarter of a second, rather than with the first name that asks for it."""
    _detector()


@functools.lru_cache(maxsize=4096)
def is_given(word: str) -> bool:
    """Whether a capitalised word is a first name somewhere."""
    return len(word) >= SHORTEST and word[:1].isupper() and _detector().get_gender(word) != "unknown"


@functools.lru_cache(maxsize=4096)
def gender_of(word: str) -> str | None:
    """ "m" or "f" where the first name is borne by men or by women alone."""
    return GENDERS.get(_detector().get_gender(word)) if len(word) >= SHORTEST else None
