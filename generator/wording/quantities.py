"""How many: numbers, lists, and counted nouns as they are stated ("des centaines de missiles")."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import Any

from babel.lists import format_list
from babel.numbers import format_decimal

from generator.model import Quantity
from generator.wording.data import languages, words
from generator.wording.grammars import GRAMMARS
from generator.wording.nouns import Grammar, Noun
from generator.wording.typography import typeset


def number(value: float, language: str) -> str:
    """A number in figures, with the separators of the language: "2 000", "2,000"; from a million on, "2.5 million"."""
    for size, (one, many) in sorted(words(language, "quantities")["large"].items(), reverse=True):
        if value >= size and round(value / size, 2) * size == value:
            return f"{_figures(value / size, language)} {one if value < 2 * size else many}"
    return _figures(value, language)


def list_of(items: Sequence[str], language: str) -> str:
    """ "A, B et C" / "A, B and C", as British English has it: by the locale of the language's dates."""
    return str(format_list(list(items), locale=str(words(language, "dates").get("locale", language))))


def counted(quantity: Quantity | None, one: Noun, many: Noun, mass: bool, language: str, grammar: Grammar) -> Noun:
    """The noun of a weapon with its quantity; without one, or with one that has no words here, the bare plural.

    A quantity that counts something else than pieces ("two batteries") keeps its unit.
    """
    bare = Noun(many.text, "mass", many.feminine) if mass else Noun(many.text, "indefinite", many.feminine, True)
    if quantity is None:
        return bare
    own = words(language, "quantities")
    vague = own["vague"].get(_vague(quantity.text))
    unit = own["units"].get(quantity.unit)
    if quantity.unit is not None and unit is None:
        return bare
    if unit is not None and not mass and {unit["one"], unit["many"]} & set(many.text.split()):
        unit = None  # "eight systems" of air-defence systems are eight of them
    if unit is None and mass and not (vague or {}).get("amount"):
        unit = own["piece"]
    if unit is not None:
        feminine = bool(unit.get("feminine"))
        of = grammar.after(own["of"], bare)
        one, many = (Noun(f"{unit[key]} {of}", "indefinite", feminine) for key in ("one", "many"))
    if vague is not None:
        return _vaguely(vague, many, own, grammar, mass and unit is None)
    if quantity.bound == "vague" or (quantity.min is None and quantity.max is None):
        return bare
    return _numbered(quantity, one, many, language, own, grammar)


def stated(quantity: Quantity, language: str) -> str:
    """A quantity alone, for a table: "des centaines", "au moins six"; "" where there are no words for it."""
    own = words(language, "quantities")
    vague = own["vague"].get(_vague(quantity.text))
    if vague is not None:
        text = f"des {vague['text']}" if vague.get("article") == "indefinite" else str(vague["text"])
    elif quantity.bound == "vague" or (quantity.min is None and quantity.max is None):
        return ""
    elif is_one(quantity):
        return "1"  # without the noun, nothing says "un" or "une"
    else:
        feminine = bool(own["units"].get(quantity.unit or "", {}).get("feminine"))
        text = GRAMMARS[language].elided(_bounded(quantity, feminine, language, own))
    if quantity.unit is None:
        return typeset(text, language)
    unit = own["units"].get(quantity.unit)
    if unit is None:
        return ""
    joiner = "" if vague is None or vague.get("counted") else f" {own['of']}"
    return typeset(f"{text}{joiner} {unit['one' if _single(quantity) else 'many']}", language)


def _vaguely(vague: dict[str, Any], many: Noun, own: dict[str, Any], grammar: Grammar, mass: bool) -> Noun:
    text = str(vague.get("feminine") if many.feminine and vague.get("feminine") else vague["text"])
    if vague.get("counted") and not mass:
        return Noun(f"{text} {many.text}", "none", many.feminine, True)
    inner = Noun(many.text, "mass" if mass else "indefinite", many.feminine, not mass)
    feminine = many.feminine or bool(vague.get("amount"))  # "de grandes quantités … ont été livrées"
    return Noun(f"{text} {grammar.after(own['of'], inner)}", str(vague.get("article", "none")), feminine, True)


def _numbered(quantity: Quantity, one: Noun, many: Noun, language: str, own: dict[str, Any], grammar: Grammar) -> Noun:
    single = _single(quantity)
    noun = one if single else many
    text = grammar.elided(_bounded(quantity, noun.feminine, language, own))
    last = quantity.max if quantity.max is not None else quantity.min or 0
    if own["of_large"] and last >= min(own["large"]) and re.search(r"[^\W\d]$", text):
        following = grammar.after(own["of"], Noun(noun.text, "indefinite", noun.feminine, True))
    else:
        following = noun.text
    return Noun(f"{text} {following}", "none", noun.feminine, not single)


def is_one(quantity: Quantity) -> bool:
    """Whether exactly one weapon is meant, and not one battery or shipment of them."""
    return _single(quantity) and quantity.unit is None and quantity.bound == "exact"


def _single(quantity: Quantity) -> bool:
    return max(quantity.min or 0, quantity.max or 0) == 1 and quantity.bound != "at_least"


def _bounded(quantity: Quantity, feminine: bool, language: str, own: dict[str, Any]) -> str:
    low, high = quantity.min, quantity.max
    if quantity.bound == "range" and low is not None and high is not None and low != high:
        small, large = (_spelled(value, feminine, language, own) for value in (low, high))
        return str(own["bounds"]["range"].format(low=small, high=large))
    value = high if quantity.bound == "at_most" or low is None else low
    pattern = own["bounds"][_shade(quantity) or quantity.bound if quantity.bound in own["bounds"] else "exact"]
    return str(pattern.format(n=_spelled(value or 0, feminine, language, own)))


def _spelled(value: float, feminine: bool, language: str, own: dict[str, Any]) -> str:
    """Numbers below ten in words, the others in figures."""
    if value == 1 and feminine:
        return str(own["feminine_one"])
    if value == int(value) and value < len(own["numbers"]):
        return str(own["numbers"][int(value)])
    return re.sub(r"^1(?=[ \u00a0])", str(own["numbers"][1]), number(value, language))


def _figures(value: float, language: str) -> str:
    return str(format_decimal(value, locale=language))


def _shade(quantity: Quantity) -> str | None:
    """A finer shade of the bound than its code, from the words of the article in whichever language it is."""
    text = quantity.text.casefold().replace("’", "'")
    fitting = {"at_least": ("more_than",), "at_most": ("less_than",), "approximate": ("nearly",)}
    for code in languages():
        for shade in fitting.get(quantity.bound, ()):
            if text.startswith(tuple(words(code, "quantities")["shades"][shade])):
                return shade
    return None


def _vague(text: str) -> str | None:
    """The code of an amount without a number, from the words of the article in whichever language it is."""
    plain = re.sub(r"\s+", " ", text.casefold().replace("’", "'")).strip()
    plain = re.sub(r"(?: (?:de|of)| d')$", "", plain)
    return _readings().get(plain)


@functools.cache
def _readings() -> dict[str, str]:
    return {
        str(way): key for code in languages() for key, ways in words(code, "quantities")["read"].items() for way in ways
    }
