"""The words of `transfers.yml` that are looked for in a text, as patterns: where they stand, and what stands beside."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.language import Language

WHOLE = r"(?<!\w)(?:WORDS)(?!\w)"
LAST = r"(?<!\w)(?:WORDS)\s*$"
"""At the end of the words before a place."""
FIRST = r"(?:WORDS)(?!\w)"
OPENING = r"(?<!\w)(?:WORDS)"
BEHIND = r"\s+(?:WORDS)(?!\w)"
PREPOSITION = r"(?:^|(?<=[\s(,;:«\"'’—-]))(?:WORDS)\s*$"

PHRASES = {
    "each": (WHOLE, "each"), "joining": (WHOLE, "joining"), "to_whom": (WHOLE, "to_whom"), "event": (WHOLE, "events"),
    "open_date": (WHOLE, "open_dates"), "carrying": (WHOLE, "carrying"), "part_of": (WHOLE, "part_of"),
    "aside": (WHOLE, "asides"), "open_start": (WHOLE, "open_starts"), "reversal": (WHOLE, "reversals"),
    "deadline": (WHOLE, "deadlines"), "losing": (WHOLE, "losing"), "conditions": (WHOLE, "conditions"),
    "vessels": (WHOLE, "vessels"), "holding": (WHOLE, "holding"),
    "in_exchange": (WHOLE, "in_exchange"),
    "hired_from": (LAST, "hired_from"), "with": (LAST, "equip/with"), "counterpart": (LAST, "counterpart"),
    "together": (LAST, "together"), "outdone": (LAST, "outdone"), "place": (LAST, "arrive_in"),
    "turn": (LAST, "turn_to/to"),
    "about": (r"(?<!\w)(?:WORDS)\s*(?:\w+\s*)?$", "contract_about"),
    "aimed": (r"\s+(?:WORDS)\b", "aimed"),
    "of_all": (r"\w\s+(?:WORDS)(?!\w)", "of_all"),
    "part_opens": (r"\W*(?:\w+\W+)?(?:WORDS)\s+(?:\w+\s+)?", "holding"),
}  # fmt: skip
"""Names of patterns with their shape and the key of their phrases, written as a text writes them."""
REGEXES = {
    **{name: (PREPOSITION, name) for name in ("to", "from", "by", "from_receive", "neutral", "bound", "for_whom")},
    "one_of": (LAST, "one_of"), "whole_of": (LAST, "whole_of"), "provenance": (LAST, "provenance"),
    "optional": (LAST, "optional"), "topic": (LAST, "topics"), "fitted": (LAST, "equip/fitted"),
    "collapse": (OPENING, "collapses"), "never_came": (OPENING, "never_came"), "guests": (OPENING, "guests"),
    "laid_hands": (FIRST, "laid_hands"), "idiom": (FIRST, "idioms"),
    "place_behind": (BEHIND, "place_words/behind"),
    "place_ahead": (r"(?<!\w)(?:WORDS)\s+$", "place_words/ahead"),
    "carries": (r"\s+(?:[\w-]+\s+){0,3}?(?:WORDS)(?!\w)", "carries"),
    "epithets": (r"(?:(?:WORDS)(?:\s+|$))*", "land_epithets/before"),
    "epithet_behind": (BEHIND, "land_epithets/behind"),
    "agent": (r"\s+(?:WORDS)\s", "by"), "of_name": (r"\s+(?:WORDS)\s*(?-i:[A-ZÀ-Ý])", "of"),
    "share_of": (r"\w\s+(?:WORDS)\s+", "whole_of"),
    "owners": (r"(?<!\w)(?:WORDS)\s*(?:\w+\s+)?$", "owners"),
    "route": (r"(?<!\w)(?:WORDS)[^,;.]*(?:,\s*\w+\s*)?$", "routes"),
    "dated_event": (r"(?<!\w)(WORDS)[^,;.:()]*$", "dated_event"),
    "new_date": ("WORDS", "new_date"), "apposed": ("WORDS", "apposed"),
}  # fmt: skip
"""The same where the file has regular expressions."""


def either(phrases: Iterable[str]) -> str:
    """An alternation of phrases, the longest first; spaces and apostrophes of all kinds fit."""
    parts = (re.escape(p).replace(r"\ ", r"\s+").replace("'", "['’]") for p in sorted(phrases, key=len, reverse=True))
    return "|".join(parts)


def patterns(language: Language) -> dict[str, re.Pattern[str]]:
    """All patterns of a language by their name."""
    data = language.words("transfers")

    def words(path: str) -> list[str]:
        found = functools.reduce(lambda own, key: own[key], path.split("/"), data)
        return [found] if isinstance(found, str) else list(found)

    def shaped(shape: str, alternatives: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
        return re.compile(shape.replace("WORDS", alternatives), flags)

    way = data["way"]
    between = rf"{LAST.removesuffix('$')}(?:{way['article']})?(?:{way['named']})?$"
    return {
        **{name: shaped(shape, either(words(path))) for name, (shape, path) in PHRASES.items()},
        **{name: shaped(shape, "|".join(words(path))) for name, (shape, path) in REGEXES.items()},
        # Names are told by their capitals.
        **{name: shaped(between, "|".join(way[name]), 0) for name in ("left", "heading")},
        "destination": shaped(LAST, "|".join(data["destinations"]), 0),
        "or_name": shaped(rf"\s*(?:WORDS)\s*(?:{way['article']})?", either(data["or_name"])),
        "no_denial": re.compile(language.words("attribution")["no_denial"], re.IGNORECASE),
    }
