"""Sources: whose words they are."""

from __future__ import annotations

from generator.extract.attribution.claim import Claim
from generator.extract.quotes import Quotation
from generator.extract.reading import Found, Reading
from generator.model import Bilingual, Source, Statement


def sourced(
    reading: Reading, found: Found, claims: list[Claim], quotes: tuple[Quotation, ...]
) -> tuple[tuple[Statement, ...], tuple[Source, ...]]:
    """Statements and sources in text order."""
    made, sources = [], {}
    for number, claim in enumerate(claims, 1):
        words = reading.text[slice(*claim.source)] if claim.source else None
        if words and words not in sources:
            sources[words] = Source(f"source-{len(sources) + 1}", Bilingual(words, words), "named")
        made.append(
            Statement(
                f"s{number}", sources[words].id if words else None, claim.spans, claim.source,
                reading.text[slice(*claim.cue)] if claim.cue else None, "indirect", "asserted",
                claim.sentence.passage.id,
            )
        )
    return tuple(made), tuple(sources.values())
