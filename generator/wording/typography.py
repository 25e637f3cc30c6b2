"""The spaces and quotation marks of each language, for our own words only: quotations stay as they were written."""

from __future__ import annotations

import re
from collections.abc import Callable

NARROW, NO_BREAK = "\u202f", "\u00a0"
_SPACES = f"[ {NO_BREAK}{NARROW}]"
_HELD = re.compile("\ue000(\\d+)\ue001")


def held(number: int) -> str:
    """A place in a text where the verbatim words number N go, untouched by `typeset`."""
    return f"\ue000{number}\ue001"


def typeset(text: str, language: str, verbatim: tuple[str, ...] = ()) -> str:
    """A text of ours with the spaces and marks of its language; `verbatim` fills the places made by `held`."""
    rule = _RULES.get(language)
    done = rule(_tidy(text)) if rule else _tidy(text)
    return _HELD.sub(lambda m: verbatim[int(m[1])], done)


def capital(text: str) -> str:
    """The text with a capital in front, accents kept: "états" → "États"."""
    return text[:1].upper() + text[1:]


def _tidy(text: str) -> str:
    text = re.sub(r" {2,}", " ", text)
    text = re.sub(r" +([,.])", r"\1", text)
    return re.sub(r",(?:,|(?=\.))", lambda m: "," if m[0] == ",," else "", text).strip()


def _french(text: str) -> str:
    """Narrow no-break space before ; ! ? and inside « », no-break space before the colon, curly apostrophes.

    The sources are the Lexique des règles typographiques en usage à l'Imprimerie nationale for the spaces, and CLDR
    for the separator of thousands. A colon inside a word ("12:30", "https://") is no punctuation.
    """
    text = re.sub(rf"{_SPACES}*([;!?]+)(?=[\s»)]|$)", rf"{NARROW}\1", text)
    text = re.sub(rf"(?<=[!?]){NARROW}(?=[!?])", "", text)
    text = re.sub(rf"{_SPACES}*:(?=\s|$)", f"{NO_BREAK}:", text)
    text = re.sub(rf"«{_SPACES}*", f"«{NARROW}", text)
    text = re.sub(rf"{_SPACES}*»", f"{NARROW}»", text)
    text = re.sub(r"\b(1)(er|re)\b", r"\1\2", text)
    text = re.sub(r"\bM\. (?=[^\W\d_])", f"M.{NO_BREAK}", text)
    text = re.sub(r"(\d) (?=(?:\d|%|mm\b|km\b|tonnes?\b|millions?\b|milliards?\b))", rf"\1{NO_BREAK}", text)
    return re.sub(r"(?<=[^\W\d_])'(?=[^\W_])", "’", text)


def _english(text: str) -> str:
    """Curly quotation marks and apostrophes; no space before a mark."""
    text = re.sub(rf"{_SPACES}+([;:!?])(?=\s|$)", r"\1", text)
    text = re.sub(r'(^|[\s(\[“‘—–])"', r"\1“", text).replace('"', "”")
    text = re.sub(r"(^|[\s(\[“—–])'", r"\1‘", text)
    text = text.replace("'", "’")
    return re.sub(r"(\d) (?=(?:mm|km|tonnes?|million|billion)\b)", rf"\1{NO_BREAK}", text)


_RULES: dict[str, Callable[[str], str]] = {"fr": _french, "en": _english}
