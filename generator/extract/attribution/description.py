"""What the words of a source say of it, as values."""

from __future__ import annotations

from dataclasses import dataclass

from generator.glossary import Entry
from generator.model import Actor, Bilingual


@dataclass(frozen=True)
class Description:
    """What the words of a source say of it. `mark`: definite · indefinite · another · bare."""

    words: str
    mark: str
    lemma: str
    role: Entry | None = None
    plural: bool = False
    gender: str | None = None
    affiliation: Actor | None = None
    modifiers: tuple[str, ...] = ()
    count: str | None = None
    descriptor: Entry | None = None
    name: Bilingual | None = None

    @property
    def specific(self) -> bool:
        """Whether the description tells this source from any other of its role."""
        return self.affiliation is not None or self.descriptor is not None


@dataclass(frozen=True)
class Named:
    """An actor mentioned in the words of a source."""

    actor: Actor
    start: int
    end: int
    how: str
