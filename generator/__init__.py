"""Recto Verso: one news article in, the same fact sheet in French and in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.analysis import analyse

__all__ = ["analyse"]


def __getattr__(name: str) -> Any:
    """`analyse` is imported when it is asked for: a build that finds all its facts cached needs no extractor."""
    if name == "analyse":
        from generator.analysis import analyse

        return analyse
    raise AttributeError(name)
