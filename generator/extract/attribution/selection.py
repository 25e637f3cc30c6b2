"""Of all that was read, what stays: the outermost claims, one for the same words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.attribution.claim import Claim

ORDER = {
    "label": 0,
    "quotation": 1,
    "clause": 2,
    "aside": 2,
    "phrase": 3,
    "continued": 3,
    "infinitive": 4,
    "noun": 5,
    "object": 6,
    "passive": 6,
}
_SAME = 0.8


def selected(claims: Sequence[Claim]) -> list[Claim]:
    """Claims in text order, without those inside another's content and without a second one for the same content."""
    kept: list[Claim] = []
    ranked = sorted(claims, key=lambda c: (ORDER.get(c.how, 9), c.start, -c.end))
    for claim in ranked:
        if not any(_hidden(claim, other) for other in kept):
            kept = [other for other in kept if not _hidden(other, claim)]
            kept.append(claim)
    return sorted(kept, key=lambda c: (c.start, c.end))


def _hidden(claim: Claim, other: Claim) -> bool:
    """Whether a claim is part of what another says, or says the same again."""
    if claim is other:
        return False
    size = sum(b - a for a, b in claim.spans)
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in claim.spans for c, d in other.spans)
    if shared >= _SAME * size:
        return ORDER.get(claim.how, 9) >= ORDER.get(other.how, 9) or shared < sum(b - a for a, b in other.spans) * _SAME
    inside = claim.cue is not None and any(a <= claim.cue[0] < b for a, b in other.spans)
    return inside and other.how != "phrase"
