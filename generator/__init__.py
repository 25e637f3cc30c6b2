"""Recto Verso: one news article in, the same fact sheet in French and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.analysis import analyse

__all__ = ["analyse"]


def __getattr__(name: str) -> Any:
    """`analyse`, imported when it is asked for, with the models and the glossary that it works with.

    Loading takes seconds and reading milliseconds: who asks for `analyse` waits once, and no first article does. A
    build asks `generator.analysis` itself, which loads what its articles need, and nothing when all facts are cached.
    """
    if name == "analyse":
        from generator.analysis import analyse, load

        load()
        return analyse
    raise AttributeError(name)
