"""Named versus unnamed: the sources of a sheet as two bars, with one block for each source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.archive import UNNAMED
from generator.model import FactSheet, Source

WIDTH, BAR, STEP, TOP, GAP = 340, 22, 62, 24, 2
"""Units of the picture: its width, the height of a bar, from bar to bar, above the first, and between two blocks."""


@dataclass(frozen=True)
class Block:
    """One source; the more it says, the longer its block."""

    source: str
    x: float
    width: float


@dataclass(frozen=True)
class Bar:
    """The named sources of a sheet, or those that have no name."""

    named: bool
    sources: int
    statements: int
    transfers: int
    y: float
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Voices:
    """All that a template needs to draw it."""

    width: int
    height: int
    bar: int
    bars: tuple[Bar, Bar]


def voices(sheet: FactSheet) -> Voices | None:
    """The picture, or None for a sheet without a source."""
    if not sheet.sources:
        return None
    said = {source.id: sum(s.source == source.id for s in sheet.statements) for source in sheet.sources}
    passed = {source.id: sum(t.source == source.id for t in sheet.transfers) for source in sheet.sources}
    named = [source for source in sheet.sources if source.naming not in UNNAMED]
    unnamed = [source for source in sheet.sources if source.naming in UNNAMED]
    sides = (named, unnamed)
    # A source that is only mentioned has a block too, as wide as one statement.
    longest = max(sum(max(said[one.id], 1) for one in side) for side in sides)
    first, second = (
        Bar(
            side is named, len(side), sum(said[one.id] for one in side), sum(passed[one.id] for one in side),
            TOP + STEP * place, tuple(_blocks(side, said, WIDTH / longest)),
        )
        for place, side in enumerate(sides)
    )  # fmt: skip
    return Voices(WIDTH, TOP + STEP + BAR + GAP, BAR, (first, second))


def _blocks(sources: Iterable[Source], said: dict[str, int], unit: float) -> Iterable[Block]:
    x = 0.0
    for source in sources:
        width = max(said[source.id], 1) * unit
        yield Block(source.id, round(x, 1), round(max(width - GAP, 1), 1))
        x += width
