"""Of all that was read, what stays: the outermost claims, one for the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.attribution.claim import Claim

ORDER = {
    "label": 0,
    "quotation": 1,
    "clause": 2,
    "aside": 2,
    "resumed": 2,
    "phrase": 3,
    "continued": 3,
    "infinitive": 4,
    "noun": 5,
    "object": 6,
    "passive": 6,
    "hearsay": 7,
}
_SAME = 0.8


def selected(claims: Sequence[Claim]) -> list[Claim]:
    """Claims in text order, without those inside another's content and without a second one for the same content."""
    found: list[Claim] = []
    for cluster in _clusters(claims):
        kept: list[Claim] = []
        for claim in sorted(cluster, key=lambda c: (ORDER.get(c.how, 9), c.start, -c.end)):
            if not any(_hidden(claim, other) for other in kept):
                kept = [other for other in kept if not _hidden(other, claim)]
                kept.append(claim)
        found.extend(kept)
    return sorted(found, key=lambda c: (c.start, c.end))


def _clusters(claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Claims whose content or cue overlap, so that only neighbours are compared."""
    cluster: list[Claim] = []
    end = -1
    for low, high, _, claim in sorted(_extent(claim, number) for number, claim in enumerate(claims)):
        if low >= end and cluster:
            yield cluster
            cluster = []
        cluster.append(claim)
        end = max(end, high)
    if cluster:
        yield cluster


def _extent(claim: Claim, number: int) -> tuple[int, int, int, Claim]:
    cue = claim.cue or claim.spans[0]
    return min(claim.start, cue[0]), max(claim.end, cue[1]), number, claim


def _outer_phrase(claim: Claim, other: Claim) -> bool:
    """Whether "…, according to X" holds a quotation that has its own speaker: X relays it."""
    if claim.how != "phrase" or other.how != "quotation" or other.cue is None:
        return False
    return any(a <= other.cue[0] < b for a, b in claim.spans)


def _speaker(claim: Claim, other: Claim) -> bool:
    """Whether the object of an inverted cue is its speaker: "…, a annoncé le ministre"."""
    return other.source is not None and claim.start < other.source[1] and other.source[0] < claim.end


def _hidden(claim: Claim, other: Claim) -> bool:
    """Whether a claim is part of what another says, or says the same again."""
    if claim is other or _outer_phrase(other, claim):
        return False
    if "resumed" in (claim.how, other.how) and claim.spans == other.spans:
        return False  # two speak of the same thing
    if _outer_phrase(claim, other):
        return True
    if (
        claim.how == "object"
        and claim.cue == other.cue
        and other.how in ("aside", "quotation")
        and _speaker(claim, other)
    ):
        return True
    size = sum(b - a for a, b in claim.spans)
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in claim.spans for c, d in other.spans)
    if shared >= _SAME * size:
        return ORDER.get(claim.how, 9) >= ORDER.get(other.how, 9) or shared < sum(b - a for a, b in other.spans) * _SAME
    if claim.how == "hearsay":
        return shared > 0
    inside = claim.cue is not None and any(a <= claim.cue[0] < b for a, b in other.spans)
    return inside and other.how != "phrase"
