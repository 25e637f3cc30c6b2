"""What is said begins behind the dateline of its paragraph."""

from __future__ import annotations

from dataclasses import replace

from generator.extract.attribution.claim import Claim
from generator.extract.dateline import LINE, LONGEST
from generator.extract.reading import Reading


def without(reading: Reading, claim: Claim) -> Claim:
    """A claim whose content does not begin with the dateline of its paragraph."""
    start, end = claim.spans[0]
    sentence = reading.at(start)
    if sentence is None or start > sentence.passage.start:
        return claim
    if sentence.index and reading.sentences[sentence.index - 1].paragraph == sentence.paragraph:
        return claim
    match = LINE.match(reading.text, start, min(end, start + LONGEST))
    if match is None or match.end() >= end:
        return claim
    return replace(claim, spans=((match.end(), end), *claim.spans[1:]))
