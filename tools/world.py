"""Write generator/publish/world.json: the outlines of all countries, small enough to stand inside a page.

    python3 tools/world.py world-atlas/countries-110m.json world-countries/countries.json

Both are npm packages; README.md beside this file says which versions. Plate carrée, three units to a degree, whole
units; points and islands too close to be told apart are left out. `generator/publish/atlas.py` reads the file.
"""

import json
import sys
from pathlib import Path

TARGET = Path(__file__).parent.parent / "generator/publish/world.json"
UNITS = 3
NORTH = 84
SMALLEST = 3
CLOSEST = 2
WEST = 10 * UNITS
"""The edge of the map, 170° west: no land but the Aleutians crosses it."""
OTHERS = {"Kosovo": "xk"}
"""Places without a number in ISO 3166."""

Point = tuple[int, int]


def main(atlas: Path, countries: Path) -> None:
    """Read the TopoJSON, write one SVG path for each country by its ISO 3166 code."""
    topology = json.loads(atlas.read_text("utf-8"))
    codes = {c["ccn3"]: c["cca2"].lower() for c in json.loads(countries.read_text("utf-8")) if c["ccn3"]}
    arcs = [decoded(arc, topology["transform"]) for arc in topology["arcs"]]
    paths: dict[str, str] = {}
    nameless = 0
    for shape in topology["objects"]["countries"]["geometries"]:
        code = codes.get(shape.get("id", "")) or OTHERS.get(shape["properties"]["name"])
        if code == "aq":
            continue
        if code is None:
            nameless += 1
            code = f"-{nameless}"
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        rings = [ring for polygon in polygons for ring in (joined(polygon[0], arcs),) if large(ring)]
        if rings:
            paths[code] = "".join(drawn(ring) for ring in rings)
    text = json.dumps(dict(sorted(paths.items())), separators=(",", ":")).replace('","', '",\n"')
    TARGET.write_text(text + "\n", "utf-8")


def decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """An arc in units of the map, both ends and what lies apart between them: neighbours still share it whole."""
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    x = y = 0
    points: list[Point] = []
    for step in arc:
        x, y = x + step[0], y + step[1]
        points.append((round((x * kx + dx + 180) * UNITS), round((NORTH - y * ky - dy) * UNITS)))
    kept = points[:1]
    for point in points[1:-1]:
        if max(abs(point[0] - kept[-1][0]), abs(point[1] - kept[-1][1])) >= CLOSEST:
            kept.append(point)
    return [*kept, points[-1]]


def joined(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    """The points of a ring of arcs; ~n is arc n the other way round."""
    points: list[Point] = []
    for number in ring:
        own = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(own[1:] if points and points[-1] == own[0] else own)
    whole = points[:1]
    for x, y in points[1:]:
        # What crosses 180° goes on beyond it: Chukotka belongs beside Siberia.
        turns = round((whole[-1][0] - x) / (360 * UNITS))
        whole.append((x + turns * 360 * UNITS, y))
    back = 360 * UNITS if max(x for x, _ in whole) <= WEST else 0
    return [(x + back, y) for x, y in whole]


def large(ring: list[Point]) -> bool:
    """Whether a ring can be seen."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return len(ring) > 3 and max(max(xs) - min(xs), max(ys) - min(ys)) >= SMALLEST


def drawn(ring: list[Point]) -> str:
    """A ring as an SVG path in relative steps."""
    (x, y), *rest = ring
    path = f"M{x} {y}l"
    steps = []
    for to_x, to_y in rest:
        if (to_x, to_y) != (x, y):
            steps.append(f"{to_x - x} {to_y - y}")
        x, y = to_x, to_y
    return f"{path}{' '.join(steps)}z".replace(" -", "-")


main(Path(sys.argv[1]), Path(sys.argv[2]))
