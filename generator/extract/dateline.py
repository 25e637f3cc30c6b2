"""Datelines: "WASHINGTON — ", "SEOUL (Reuters) - ", "PARIS, 3 mars (AFP) - " are no part of what is said."""

from __future__ import annotations

import re

LONGEST = 100
"""Characters of a dateline."""
_CAPITALS = r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ'’. /-]*?(?:, ?[A-Z][\w. ]{1,20}?)?"
_NAME = r"[A-ZÀ-Þ][\w'’-]+(?:[ -][\w'’-]+){0,3}?(?:, ?[A-Z][\w. ]{1,20}?)?"
_DATE = r"(?:, ?(?:le )?\d{1,2}(?:er)? [^\W\d_]{3,10}\.?(?: \d{4})?|, ?[^\W\d_]{3,10}\.? \d{1,2}(?:, \d{4})?)"
_AGENCY = r" ?\([A-ZÀ-Þ][^()]{1,30}\)"
_DASH = r"\s?[—–-]{1,2}\s+"
# A place in capitals needs no agency, but then a sentence begins behind the dash: "NATO — the alliance — said" is none.
LINE = re.compile(rf"(?:(?:{_CAPITALS}|{_NAME}){_DATE}?{_AGENCY}{_DASH}|{_CAPITALS}{_DATE}?{_DASH}(?=[A-ZÀ-Þ\d\"“«]))")


def blanked(text: str) -> str:
    """The first sentence of a paragraph with spaces in place of its dateline, which would mislead a parser."""
    match = LINE.match(text[:LONGEST])
    return text if match is None or match.end() >= len(text) else " " * match.end() + text[match.end() :]
