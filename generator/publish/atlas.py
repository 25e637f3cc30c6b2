"""The countries of a sheet on a map: the part of the world they lie in, each with its number in the list below."""

from __future__ import annotations

import functools
import itertools
import json
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.glossary import Glossary
from generator.model import Actor

WORLD = Path(__file__).with_name("world.json")
"""One SVG path for each country by its ISO 3166 code; tools/world.py writes it."""
UNITS, NORTH, WEST, WIDTH, HEIGHT = 3, 84, 30, 1080, 420
"""Units to a degree, the latitude of the upper edge, and the whole map: from 170° west, as far as 56° south."""
MARGIN, NARROWEST, SHAPE = 45, 270, 0.56
"""Around the outermost countries, the least that is shown, and the height of a map that is 1 wide."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True)
class Pin:
    """A country's number, where it stands on the map; `outline` is empty for a country too small to have one."""

    actor: Actor
    number: int
    x: float
    y: float
    outline: str


@dataclass(frozen=True)
class Map:
    """All that a template needs to draw it; `unit` is a thousandth of its width."""

    box: str
    unit: float
    land: str
    pins: tuple[Pin, ...]


def world_map(actors: Iterable[Actor], glossary: Glossary) -> Map | None:
    """The map of the countries among some actors, or None where there are none."""
    places = [
        (actor, _point(float(entry.data["lat"]), float(entry.data["lon"])))
        for actor in actors
        if actor.kind == "country" and (entry := glossary.get(actor.id)) is not None and "lat" in entry.data
    ]
    if not places:
        return None
    left, top, right, bottom = seen = _view([point for _, point in places])
    unit = (right - left) / 1000
    points = _apart([point for _, point in places], 58 * unit)
    outlines = _outlines()
    pins = tuple(
        Pin(actor, number, round(x, 1), round(y, 1), outlines.get(actor.id, ("", seen))[0])
        for number, ((actor, _), (x, y)) in enumerate(zip(places, points, strict=True), 1)
    )
    own = {actor.id for actor, _ in places}
    land = "".join(path for code, (path, box) in outlines.items() if code not in own and _meet(box, seen))
    return Map(f"{left:g} {top:g} {right - left:g} {bottom - top:g}", unit, land, pins)


def _point(lat: float, lon: float) -> tuple[float, float]:
    x = (lon + 180) * UNITS
    return x if x >= WEST else x + WIDTH, (NORTH - lat) * UNITS


def _view(points: list[tuple[float, float]]) -> Box:
    """The part of the world around some points, in the shape of the map and inside the world."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    width = max(max(xs) - min(xs) + 2 * MARGIN, (max(ys) - min(ys) + 2 * MARGIN) / SHAPE, NARROWEST)
    width = float(round(min(width, WIDTH)))
    height = float(round(min(width * SHAPE, HEIGHT)))
    left = round(min(max((min(xs) + max(xs) - width) / 2, WEST), WEST + WIDTH - width))
    top = round(min(max((min(ys) + max(ys) - height) / 2, 0), HEIGHT - height))
    return left, top, left + width, top + height


def _apart(points: list[tuple[float, float]], distance: float) -> list[tuple[float, float]]:
    """The same points, pushed away from each other until the numbers of neighbours can be read."""
    moved = list(points)
    for _ in range(40):
        for one, other in itertools.combinations(range(len(moved)), 2):
            (x1, y1), (x2, y2) = moved[one], moved[other]
            gap = math.hypot(x2 - x1, y2 - y1)
            if gap < distance:
                dx, dy = ((x2 - x1) / gap, (y2 - y1) / gap) if gap else (1.0, 0.0)
                push = (distance - gap) / 2
                moved[one] = (x1 - dx * push, y1 - dy * push)
                moved[other] = (x2 + dx * push, y2 + dy * push)
    return moved


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@functools.cache
def _outlines() -> dict[str, tuple[str, Box]]:
    """The path of each country, and the box around it."""
    paths: dict[str, str] = json.loads(WORLD.read_text("utf-8"))
    return {code: (path, _box(path)) for code, path in paths.items()}


def _box(path: str) -> Box:
    xs: list[int] = []
    ys: list[int] = []
    for ring in path.split("M")[1:]:
        numbers = [int(number) for number in re.findall(r"-?\d+", ring)]
        xs.extend(itertools.accumulate(numbers[::2]))
        ys.extend(itertools.accumulate(numbers[1::2]))
    return min(xs), min(ys), max(xs), max(ys)
