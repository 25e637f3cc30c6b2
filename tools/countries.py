"""Writes content/glossary/countries.yml from CLDR, the world-countries data and tools/countries.txt.

Usage: python tools/countries.py PATH/world-countries/countries.json

CLDR (through Babel) gives the names, the npm package world-countries (ODbL, see content/glossary/NOTICE.md) the
English capitals and the coordinates; the table beside this script gives everything that needs a person: everyday
names, French grammar, capitals in French, demonyms. It runs when one of them changes, never during a build.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from babel import Locale

TABLE = Path(__file__).with_name("countries.txt")
OUTPUT = TABLE.parent.parent / "content/glossary/countries.yml"
HEADER = """\
# Countries and territories: ISO 3166, Kosovo, then some former or unrecognised states (iso: null).
# Written by tools/countries.py: change tools/countries.txt, not this file.
# Names: Unicode CLDR. English capitals and coordinates: world-countries by Mohammed Le Doze and contributors
# (https://github.com/mledoze/countries), Open Database License: see NOTICE.md. The rest is ours.
#
# id          ISO 3166 alpha-2 code in lower case    name, aliases   everyday name first; unaccented forms are implied
# grammar     of the French name: gender, number, article (takes le/la/les); en_article: takes "the" in English
# capital     null where there is none               metonyms        other cities that stand for the state
# demonyms    fr: adjective and noun (fr_also: rarer ones); en: adjective first, then nouns
# not         phrases of places and treaties in which the name or the demonym is no actor
# ambiguous   forms with another common sense, or that two countries share: they count only when the sentence decides
"""
CAPITALS = {  # where the data has an administrative name that the news does not use
    "us": "Washington",
    "sm": "San Marino",
    "mn": "Ulaanbaatar",
    "cl": "Santiago",
    "ye": "Sanaa",
    "pf": "Papeete",
    "kw": "Kuwait City",
    "md": "Chisinau",
    "tg": "Lomé",
    "br": "Brasília",
    "eh": "Laayoune",
    "sz": "Mbabane",
    "gg": "Saint Peter Port",
}
FEMININE = (  # ending of the masculine → of the feminine; the first that fits
    ("en", "enne"),
    ("e", "e"),
    ("é", "ée"),
    ("", "e"),
)
YAML_WORDS = ("NO", "no")  # Norway is no boolean
YAML_SIGNS = ':,[]{}#&*!|>%@`"'
APOSTROPHE = str.maketrans({"’": "'"})


def demonym(cell: str) -> dict[str, str]:
    """The four forms of a French demonym written ``m``, ``m/f`` or ``m/f/mp/fp``."""
    forms = cell.strip().split("/")
    masculine = forms[0]
    if len(forms) == 1:
        ending, feminine = next(pair for pair in FEMININE if masculine.endswith(pair[0]))
        forms.append(masculine[: len(masculine) - len(ending)] + feminine)
    if len(forms) == 2:
        forms += [form if form.endswith(("s", "x", "z")) else form + "s" for form in forms]
    return dict(zip(("m", "f", "mp", "fp"), forms, strict=True))


def listed(cell: str) -> list[str]:
    return [item.strip() for item in cell.split(",") if item.strip()]


def flow(value: Any) -> str:
    """YAML flow style on one line; text is quoted only where YAML needs it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    text = str(value)
    if isinstance(value, str) and (text in YAML_WORDS or set(text) & set(YAML_SIGNS)):
        return json.dumps(text, ensure_ascii=False)
    return text


def entry(cells: list[str], reference: dict[str, Any] | None) -> dict[str, Any]:
    code, grammar, the, capital_fr, demonyms_fr, demonyms_en = cells[:6]
    extra = {key.strip(): value.strip() for key, value in (cell.split(":", 1) for cell in cells[6:])}
    iso = code.upper() if reference else None
    gender, number, article = grammar.split()

    def name(language: str) -> str:
        if given := extra.get(f"name_{language}"):
            return given
        cldr = str(Locale(language).territories[iso]).translate(APOSTROPHE)
        return cldr.replace("St. ", "Saint ").replace("&", "and")

    names = {"fr": name("fr"), "en": name("en")}
    capital = None
    if capital_fr != "-":
        capital_en = CAPITALS.get(code) or str((reference or {})["capital"][0]).translate(APOSTROPHE)
        capital = {"fr": capital_en if capital_fr == "=" else capital_fr, "en": capital_en}
    seats = extra.get("seats", ">").split(">")
    french = [demonym(cell) for cell in demonyms_fr.split(";") if cell.strip()]
    result: dict[str, Any] = {
        "id": code,
        "kind": "country",
        "iso": iso,
        "name": names,
        "grammar": {"gender": gender, "number": number, "article": article == "+", "en_article": the == "+"},
        "aliases": {"fr": listed(extra.get("fr", "")), "en": listed(extra.get("en", ""))},
        "capital": capital,
        "metonyms": {"fr": listed(seats[0]), "en": listed(seats[1])},
    }
    if french:
        result["demonyms"] = {"fr": french[0]}
        if french[1:]:
            result["demonyms"]["fr_also"] = list(dict.fromkeys(form for forms in french[1:] for form in forms.values()))
        result["demonyms"]["en"] = listed(demonyms_en)
    if ambiguous := listed(extra.get("ambiguous", "")):
        result["ambiguous"] = ambiguous
    if elsewhere := extra.get("not"):
        result["not"] = dict(zip(("fr", "en"), map(listed, elsewhere.split(">")), strict=True))
    latitude, longitude = reference["latlng"] if reference else (float(extra["lat"]), float(extra["lon"]))
    return result | {"lat": round(latitude, 2), "lon": round(longitude, 2)}


def main(source: str) -> None:
    data = json.loads(Path(source).read_text(encoding="utf-8"))
    reference = {country["cca2"].lower(): country for country in data}
    rows = [
        [cell.strip() for cell in line.split("|")]
        for line in TABLE.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]
    if missing := sorted(set(reference) - {row[0] for row in rows}):
        raise SystemExit(f"{TABLE}: no line for {', '.join(missing)}")
    lines = ["- " + flow(entry(row, reference.get(row[0]))) for row in rows]
    OUTPUT.write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
