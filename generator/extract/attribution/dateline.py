"""Datelines: "WASHINGTON — ", "SEOUL (Reuters) - ", "PARIS, 3 mars (AFP) - " are no part of what is said."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.extract.attribution.claim import Claim
from generator.extract.reading import Reading

_CAPITALS = r"[A-ZÀ-Þ]{2}[A-ZÀ-Þ'’. -]*?(?:, ?[A-Z][\w. ]{1,20}?)?"
_NAME = r"[A-ZÀ-Þ][\w'’-]+(?:[ -][\w'’-]+){0,3}?(?:, ?[A-Z][\w. ]{1,20}?)?"
_DATE = r"(?:, ?(?:le )?\d{1,2}(?:er)? [^\W\d_]{3,10}\.?(?: \d{4})?|, ?[^\W\d_]{3,10}\.? \d{1,2}(?:, \d{4})?)"
_AGENCY = r" ?\([A-ZÀ-Þ][^()]{1,30}\)"
_DASH = r"\s?[—–-]{1,2}\s+"
# A place in capitals needs no agency, but then a sentence begins behind the dash: "NATO — the alliance — said" is none.
_LINE = re.compile(rf"(?:(?:{_CAPITALS}|{_NAME}){_DATE}?{_AGENCY}{_DASH}|{_CAPITALS}{_DATE}?{_DASH}(?=[A-ZÀ-Þ\d\"“«]))")


def without(reading: Reading, claim: Claim) -> Claim:
    """A claim whose content does not begin with the dateline of its paragraph."""
    start, end = claim.spans[0]
    sentence = reading.at(start)
    if sentence is None or start > sentence.passage.start:
        return claim
    if sentence.index and reading.sentences[sentence.index - 1].paragraph == sentence.paragraph:
        return claim
    match = _LINE.match(reading.text, start, min(end, start + 100))
    if match is None or match.end() >= end:
        return claim
    return replace(claim, spans=((match.end(), end), *claim.spans[1:]))
