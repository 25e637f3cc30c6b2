"""Statements: who says what, in which words, and how surely."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from generator.extract.attribution import anonymity as unnamed
from generator.extract.attribution import (
    apposed,
    asides,
    attach,
    clauses,
    dateline,
    denials,
    prepositions,
    rebuttals,
    selection,
    semicolons,
    unattributed,
)
from generator.extract.attribution.claim import Claim
from generator.extract.attribution.lexicon import Lexicon, lexicon
from generator.extract.quotes import Quotation, paragraphs, quoted
from generator.extract.reading import Found, Reading, Sentence
from generator.extract.sources import sourced
from generator.model import Span


def statements(reading: Reading, found: Found) -> Found:
    """Fill `statements` and `sources`."""
    quotes = quoted(reading.text, paragraphs(reading))
    claims = read_claims(reading, quotes, [(m.start, m.end) for w in found.weapons for m in w.mentions])
    who = _mentions(found)
    claims = [c for c in claims if c.how != "denial" or _concerned(who, c)]
    made, sources = sourced(reading, found, claims, quotes)
    return replace(found, statements=made, sources=sources)


def _mentions(found: Found) -> list[tuple[int, str]]:
    """Where actors are named, in text order, each by its country where it has one."""
    return sorted((m.start, a.country or a.id) for a in found.actors for m in a.mentions)


def _concerned(named: Sequence[tuple[int, str]], denial: Claim) -> bool:
    """Whether whoever denies is spoken of in what is denied, or belongs to a state that is."""
    assert denial.source is not None
    own, told = (
        {who for low, high in spans for _, who in named[bisect_left(named, (low, "")) : bisect_left(named, (high, ""))]}
        for spans in ([denial.source], denial.spans)
    )
    return bool(own & told)


def read_claims(reading: Reading, quotes: tuple[Quotation, ...], arms: Sequence[Span] = ()) -> list[Claim]:
    """All claims of a text, outermost ones only, in text order; `arms` are the places of weapons, which say nothing."""
    lex = lexicon(reading.language, reading.glossary)
    labels = attach.labels(reading)
    claims = list(labels)
    spoken = {c.sentence.paragraph for c in labels}
    near = _by_sentence(reading, quotes)
    for sentence in reading.sentences:
        spans = near[sentence.index]
        if sentence.paragraph in spoken:
            continue
        said = list(clauses.claims(reading.text, sentence, lex, spans))
        own = [_resumed(c, said, reading.text, lex) for c in asides.claims(reading.text, sentence, lex, spans)]
        own.extend(prepositions.claims(reading.text, sentence, lex, spans))
        own.extend(said)
        own.extend(unattributed.claims(reading.text, sentence, lex, spans))
        claims.extend(rebuttals.rebutted(reading.text, sentence, own, lex))
    starts = {place for start, end in arms for place in range(start, end)}
    claims = [c for c in claims if c.head is None or c.sentence.offset(c.head)[0] not in starts]
    claims = [apposed.named(semicolons.parted(reading.text, c, lex), lex) for c in claims]
    claims = [dateline.without(reading, c) for c in selection.selected(claims) if not unnamed.asked(reading, c)]
    found = selection.selected(attach.attached(reading, claims, quotes, lex))
    return denials.with_denials((s for s in reading.sentences if s.paragraph not in spoken), found, lex)


def _resumed(claim: Claim, said: list[Claim], text: str, lex: Lexicon) -> Claim:
    """ "L'armée affirme que …, ce que Moscou dément": Moscow speaks of what the army says, not of its saying it.

    What the army says, in `said`, ends before those words.
    """
    if claim.how != "aside" or claim.cue is None or claim.end > claim.cue[0]:
        return claim
    between = {*text[claim.end : claim.cue[0]].replace(",", " ").lower().split()}
    inner = [n for n, c in enumerate(said) if c.how == "clause" and c.cue and claim.start <= c.cue[0] < claim.end]
    if not between & lex["resumptive"] or not inner:
        return claim
    spans = [(a, min(b, claim.end)) for a, b in said[inner[0]].spans if a < claim.end]
    if not spans:
        return claim
    said[inner[0]] = said[inner[0]].with_spans(*spans)
    return replace(claim.with_spans(*spans), how="resumed")


def _by_sentence(reading: Reading, quotes: tuple[Quotation, ...]) -> list[list[Span]]:
    """The quotations that touch each sentence or end right before it, in one pass over both lists."""
    near: list[list[Span]] = []
    first = 0
    for sentence in reading.sentences:
        start, end = sentence.passage.start, sentence.passage.end
        while first < len(quotes) and quotes[first].end < start - 3:
            first += 1
        at = first
        here: list[Span] = []
        while at < len(quotes) and quotes[at].start <= end + 3:
            here.extend(part for part in quotes[at].parts if part[1] >= start - 3 and part[0] <= end + 3)
            at += 1
        near.append(here)
    return near


__all__ = ["Sentence", "read_claims", "statements"]
