"""Quotations apart from their cue ("He was clear: « … »", a quotation that goes on) and labels ("NAME: …")."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import replace

from generator.extract.attribution.claim import Claim
from generator.extract.attribution.complements import plainly_said
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.phrases import (
    cue_span,
    is_infinitive,
    noun_phrase,
    span_of,
    subject,
    trimmed,
)  # fmt: skip
from generator.extract.attribution.speakers import subject_after
from generator.extract.quotes import Quotation
from generator.extract.reading import Reading, Sentence

NEAR = 30
"""Claims: as many as can start before a quotation and still hold it."""
SHORT = 3
"""Words: a shorter quotation without a cue is a word in quotation marks, not a statement."""


def attached(reading: Reading, claims: Sequence[Claim], quotes: Sequence[Quotation], lex: Lexicon) -> list[Claim]:
    """All claims, with the quotations that no cue holds given to the claim beside them."""
    text = reading.text
    found = sorted(claims, key=lambda c: (c.start, c.end))
    for quote in quotes:
        if _held(quote, found):
            _goes_on(quote, found)
            continue
        sentence = reading.at(quote.start)
        if sentence is None or len(re.findall(r"\w+", text[quote.start : quote.end])) < SHORT:
            continue
        before = _before(reading, quote, sentence)
        introduced = _introduced(before, quote, lex)
        if introduced is not None:
            bisect.insort(found, introduced, key=_start)
            continue
        own = _inside(reading, sentence, quote, lex) or _inverted(reading, quote, lex)
        if own is not None:
            bisect.insort(found, own, key=_start)
            continue
        number = _previous(found, quote.start)
        if number is None:
            continue
        previous = found[number]
        gap = text[previous.end : quote.start]
        starts = not text[sentence.passage.start : quote.start].strip()
        if not starts:
            continue
        same = (reading.at(previous.end - 1) or previous.sentence).paragraph == sentence.paragraph
        if same:
            if _only_cue(reading, previous, quote):
                found[number] = previous.with_spans(*previous.spans, *quote.parts)
        elif previous.how in ("quotation", "continued") and len(gap) < 400:
            bisect.insort(
                found,
                replace(previous, sentence=sentence, spans=quote.parts, cue=None, how="continued"),
                key=lambda c: c.start,
            )
    return sorted(found, key=lambda c: (c.start, c.end))


def _start(claim: Claim) -> int:
    return claim.start


def _held(quote: Quotation, claims: Sequence[Claim]) -> bool:
    last = bisect.bisect_left(claims, quote.end, key=_start)
    return any(
        a < quote.end and quote.start < b for claim in claims[max(0, last - NEAR) : last] for a, b in claim.spans
    )


def _goes_on(quote: Quotation, found: list[Claim]) -> None:
    """Give the further paragraphs of a quotation to the claim that holds its first one."""
    if len(quote.parts) < 2 or not quote.closed:
        return
    last = bisect.bisect_left(found, quote.end, key=_start)
    for number in range(max(0, last - NEAR), last):
        claim = found[number]
        if claim.how == "quotation" and claim.end <= quote.parts[0][1] and claim.end > quote.start:
            found[number] = claim.with_spans(*claim.spans, *quote.parts)
            return


def _before(reading: Reading, quote: Quotation, sentence: Sentence) -> Sentence | None:
    """The sentence whose colon introduces a quotation."""
    lead = reading.text[sentence.passage.start : quote.start].strip()
    if lead:
        return sentence if lead.endswith(":") else None
    if sentence.index == 0:
        return None
    previous = reading.sentences[sentence.index - 1]
    return previous if previous.passage.text.rstrip().endswith(":") else None


def _introduced(before: Sentence | None, quote: Quotation, lex: Lexicon) -> Claim | None:
    """ "X a été clair : « … »": the subject of the verb nearest to the colon."""
    if before is None:
        return None
    end = min(quote.start, before.passage.end)
    tokens = [t for t in before.doc if before.offset(t)[1] <= end]
    verbs = [t for t in tokens if t.pos_ in ("VERB", "AUX")]
    cues = [t for t in verbs if lex.frames(t)[1]]
    for verb in [*reversed(cues), *reversed(verbs)]:
        head = subject(verb, lex)
        if head is not None and before.offset(head)[0] < end:
            return Claim(
                before,
                quote.parts,
                before.offset(verb),
                lex.frames(verb)[0],
                "quotation",
                head,
                span_of(before, *noun_phrase(head, lex)),
            )
    head = next((t for t in reversed(tokens) if t.pos_ in ("PROPN", "PRON") or t.ent_type_), None)
    if head is not None:
        colon = tokens[-1]
        return Claim(
            before, quote.parts, before.offset(colon), ":", "quotation", head, span_of(before, *noun_phrase(head, lex))
        )
    return None


def _inside(reading: Reading, sentence: Sentence, quote: Quotation, lex: Lexicon) -> Claim | None:
    """A quotation in a sentence with a cue verb of quoting that nothing else has taken."""
    last = reading.at(quote.end - 1) or sentence
    for place in (last, sentence):
        for token in place.doc:
            at = place.offset(token)[0]
            if quote.start <= at < quote.end or token.pos_ not in ("VERB", "AUX"):
                continue
            lemma, frames, _ = lex.frames(token)
            if not frames & {"say", "tell", "ask", "quote", "think"}:
                continue
            between = reading.text[min(at, quote.end) : max(at, quote.start)]
            if len(between) > 160:
                continue
            head = subject(token, lex)
            if (
                head is None
                or (head.pos_ == "NOUN" and not lex.speaks(head) and not plainly_said(lemma, frames, lex))
                or quote.start <= place.offset(head)[0] < quote.end
            ):
                continue
            span = span_of(place, *noun_phrase(head, lex))
            return Claim(place, quote.parts, place.offset(token), lemma, "quotation", head, span)
    return None


def _inverted(reading: Reading, quote: Quotation, lex: Lexicon) -> Claim | None:
    """ "« … », plaisante le capitaine": any verb with its subject right behind a quotation and a comma is a cue."""
    place = reading.at(quote.end - 1)
    gap = reading.text[quote.end - 2 : quote.end + 3]
    if place is None or not lex.words["inversion_is_aside"] or not re.search(r"[,?!…]", gap):
        return None
    behind = [t for t in place.doc if place.offset(t)[0] >= quote.end and not t.is_punct and not t.is_space][:3]
    verb = next((t for t in behind if t.pos_ != "AUX"), None)
    if verb is None or verb.pos_ not in ("VERB", "ADJ") or any(t.pos_ != "AUX" for t in behind[: behind.index(verb)]):
        return None
    if is_infinitive(verb, lex) or (verb.pos_ == "ADJ" and not verb.lower_.endswith(tuple(lex["present_endings"]))):
        return None
    head = subject_after(verb, verb.i, lex, [(quote.start, quote.end)], place)
    if head is None or head.i - verb.i > 4 or not lex.speaks(head):
        return None
    span = span_of(place, *noun_phrase(head, lex))
    if span[0] <= place.offset(verb)[0]:
        span = place.offset(head)
    cue = cue_span(place, verb, verb.i, lex)
    return Claim(place, quote.parts, cue, verb.lemma_.lower(), "quotation", head, span)


def _previous(found: Sequence[Claim], offset: int) -> int | None:
    at = bisect.bisect_left(found, offset, key=_start)
    return at - 1 if at else None


def _only_cue(reading: Reading, claim: Claim, quote: Quotation) -> bool:
    """Whether nothing but the cue clause stands between a claim and the quotation behind it."""
    gap = reading.text[claim.end : quote.start]
    if not gap.strip(" \u00a0\u202f.,;:!?…"):
        return True
    return (
        claim.cue is not None and claim.end <= claim.cue[0] < quote.start and not re.search(r"[.!?]\s+\S", gap.rstrip())
    )


def _asking(hits: Sequence[tuple[list[Sentence], re.Match[str] | None]]) -> set[str]:
    """The labels behind which most paragraphs end in a question: the interviewer is the publisher, and no source."""
    asked: dict[str, list[bool]] = {}
    for group, match in hits:
        if match is not None and match[1].isupper():
            asked.setdefault(match[1], []).append(group[-1].passage.text.rstrip(" \"»”").endswith("?"))
    return {name for name, ends in asked.items() if 2 * sum(ends) > len(ends)}


_LABEL = re.compile(r"[\s\"“«]*((?:[A-ZÀ-Þ][\w.’'-]*\s?){1,4}(?:\([^)]{1,40}\))?)\s*:\s+(?=\S)")


def labels(reading: Reading) -> list[Claim]:
    """An interview: paragraphs that begin with "NAME:"; at least two, so that a headline's colon is none."""
    found: list[Claim] = []
    paragraphs: dict[int, list[Sentence]] = {}
    for sentence in reading.sentences:
        paragraphs.setdefault(sentence.paragraph, []).append(sentence)
    hits = [(group, _LABEL.match(group[0].passage.text)) for group in paragraphs.values()]
    names = [m[1] for _, m in hits if m is not None and m[1].isupper()]
    if len(names) < 2:
        return []
    asking = _asking(hits)
    for group, match in hits:
        first = group[0].passage
        if match is not None and match[1].isupper() and match[1] not in asking:
            content = trimmed(reading.text, first.start + match.end(), group[-1].passage.end)
            head = next((t for t in group[0].doc if t.text.strip() and t.is_alpha), None)
            if content is not None and head is not None:
                span = first.start + match.start(1), first.start + match.start(1) + len(match[1].rstrip())
                found.append(Claim(group[0], (content,), None, ":", "label", head, span))
    return found
