"""The transfers of a sheet as a picture: one line from supplier to recipient for each weapon, status and stance."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Transfer

WIDTH = 760
STEP, TOP, LEFT, RIGHT = 34, 14, 150, 150
"""Units of the picture: from line to line, above the first line, and beside the lines for the names of the parties."""


@dataclass(frozen=True)
class Line:
    """One line; `transfer` is the first row that says so."""

    transfer: Transfer
    number: int
    y: float
    """Where it starts; its words stand above it."""
    path: str
    arrow: str
    label: tuple[float, float]


@dataclass(frozen=True)
class Party:
    """A supplier on the left or a recipient on the right, beside all its lines; None is a party that is not stated."""

    actor: str | None
    x: float
    y: float
    top: float
    bottom: float


@dataclass(frozen=True)
class Flow:
    """All that a template needs to draw it."""

    width: int
    height: int
    lines: tuple[Line, ...]
    suppliers: tuple[Party, ...]
    recipients: tuple[Party, ...]


def flow(transfers: Iterable[Transfer]) -> Flow | None:
    """The picture, or None when no transfer names a party."""
    told: dict[tuple[object, ...], Transfer] = {}
    for transfer in transfers:
        key = (transfer.supplier, transfer.recipient, transfer.weapon, transfer.status, transfer.stance)
        told.setdefault(key, transfer)
    rows = list(told.values())
    if not any(row.supplier or row.recipient for row in rows):
        return None
    left = _sorted(rows, [row.supplier for row in rows], [row.recipient for row in rows])
    right = _sorted(left, [row.recipient for row in left], [row.supplier for row in left])
    ends = {row.id: TOP + STEP * (place + 0.75) for place, row in enumerate(right)}
    lines = tuple(
        _line(row, place + 1, TOP + STEP * (place + 0.75), ends[row.id]) for place, row in enumerate(left)
    )
    height = TOP + STEP * len(rows) + TOP // 2
    starts = {line.transfer.id: line.y for line in lines}
    return Flow(
        WIDTH, height, lines,
        _parties([(row.supplier, starts[row.id]) for row in left], LEFT - 14),
        _parties([(row.recipient, ends[row.id]) for row in right], WIDTH - RIGHT + 14),
    )  # fmt: skip


def _sorted(rows: list[Transfer], first: list[str | None], then: list[str | None]) -> list[Transfer]:
    """Rows of one party together, in the order in which the parties first appear; what is not stated comes last."""
    place = {one: n for n, one in enumerate(dict.fromkeys([o for o in first if o is not None]))}
    other = {one: n for n, one in enumerate(dict.fromkeys([o for o in then if o is not None]))}
    last = len(rows)
    pairs = enumerate(zip(first, then, strict=True))
    keys = [(place.get(a or "", last), other.get(b or "", last), n) for n, (a, b) in pairs]
    return [row for _, row in sorted(zip(keys, rows, strict=True), key=lambda pair: pair[0])]


def _line(transfer: Transfer, number: int, start: float, end: float) -> Line:
    x1, x2 = LEFT, WIDTH - RIGHT - 9
    if start == end:
        path = f"M{x1} {start:g}H{x2}"
    else:
        bend = x1 + (x2 - x1) * 0.68
        middle = (bend + x2) / 2
        path = f"M{x1} {start:g}H{bend:g}C{middle:g} {start:g} {middle:g} {end:g} {x2} {end:g}"
    arrow = f"M{x2} {end - 5:g}l9 5l-9 5z"
    return Line(transfer, number, start, path, arrow, (x1 + 4, start - 6))


def _parties(ends: list[tuple[str | None, float]], x: float) -> tuple[Party, ...]:
    groups: dict[str | None, list[float]] = {}
    for actor, y in ends:
        groups.setdefault(actor, []).append(y)
    return tuple(
        Party(actor, x, (min(ys) + max(ys)) / 2, min(ys) - STEP / 3, max(ys) + STEP / 3) for actor, ys in groups.items()
    )
