"""The pieces of a sentence, made when a pattern asks for them: most patterns need three of a hundred."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

Maker = Callable[[], str]


class Pieces(dict[str, str]):
    """Pieces by name; "" for one whose facts are not known. A name that nobody makes is a fault of the data."""

    def __init__(self, makers: Mapping[str, Maker] | None = None, /, **made: str) -> None:
        super().__init__(made)
        self.makers: dict[str, Maker] = dict(makers or {})

    def __missing__(self, name: str) -> str:
        self[name] = made = self.makers[name]()
        return made

    def has(self, name: str) -> bool:
        """Whether a piece can be made and says something."""
        return (name in self or name in self.makers) and bool(self[name])


def fill(pattern: str, pieces: Mapping[str, str]) -> str:
    """The pattern with its pieces, without the gaps that unknown ones leave; raises KeyError for an unknown name."""
    return re.sub(r" {2,}", " ", pattern.format_map(pieces)).strip()
