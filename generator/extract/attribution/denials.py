"""Denials that name no content of their own: "Caracas dément", "…, but Islamabad denied it", "dismissed the report"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from generator.extract.attribution.claim import Claim
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.phrases import cue_span, is_negated, noun_phrase, span_of, subject
from generator.extract.attribution.speakers import conjugated
from generator.extract.reading import Sentence

BACK = 1
"""Sentences back in which the claim stands that is denied."""
FAR = 5
"""Sentences back in which an accusation stands that "these allegations" take up."""


def with_denials(sentences: Iterable[Sentence], found: Sequence[Claim], lex: Lexicon) -> list[Claim]:
    """Claims in text order, and among them the denials of what was claimed last."""
    by_sentence: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in found:
        by_sentence[claim.sentence.index].append(claim)
    denied: list[Claim] = []
    for sentence in sentences:
        first = sentence.index - FAR
        near = [c for n in range(first, sentence.index + 1) for c in by_sentence[n]]
        own = list(_claims(sentence, sorted(near, key=_place), lex))
        by_sentence[sentence.index] += own
        denied += own
    return sorted([*found, *denied], key=_place)


def _place(claim: Claim) -> int:
    """Where a claim stands: a denial, whose content was claimed before, at its cue."""
    return claim.cue[0] if claim.how == "denial" and claim.cue is not None else claim.start


def _claims(sentence: Sentence, before: Sequence[Claim], lex: Lexicon) -> Iterator[Claim]:
    """The denials of a sentence; `before` are the claims of this one and the BACK before it, in text order."""
    for verb in sentence.doc:
        lemma, frames, length = lex.frames(verb)
        if not frames or lex.stance(lemma) != "denied" or not conjugated(verb, lex) or is_negated(verb, lex):
            continue
        things = [c for c in verb.children if c.i > verb.i and c.dep_ in lex.labels["object"]]
        own = [c for c in verb.children if c.i > verb.i and c.dep_ in lex.labels["clause"] | lex.labels["open_clause"]]
        if own or not all(_taken_up(t.pos_, t.lemma_.lower(), lex) for t in things):
            continue
        if not things and lemma in lex["rebuffing"]:
            continue
        head = subject(verb, lex)
        at = sentence.offset(verb)[0]
        earlier = [c for c in before if c.end <= at and c.how not in ("noun", "hearsay")]
        said = _accusation(earlier, lex) if things and things[0].pos_ != "PRON" else None
        said = said or next((c for c in reversed(earlier) if c.sentence.index >= sentence.index - BACK), None)
        if head is None or said is None or not lex.speaks(head) or head.pos_ == "PRON":
            continue
        if lex.stance(said.lemma) == "denied" or any(c.cue is not None and c.cue[0] <= at < c.cue[1] for c in before):
            continue
        if said.head is head:
            continue
        words = span_of(sentence, *noun_phrase(head, lex))
        cue = cue_span(sentence, verb, verb.i + length - 1, lex)
        yield Claim(sentence, said.spans, cue, lemma, "denial", head, words)


def _accusation(told: Sequence[Claim], lex: Lexicon) -> Claim | None:
    """The accusation made last: what "ces accusations" are, some sentences behind it."""
    return next((c for c in reversed(told) if lex.stance(c.lemma) == "alleged"), None)


def _taken_up(pos: str, lemma: str, lex: Lexicon) -> bool:
    """Whether an object is a word for what somebody claimed, or a pronoun."""
    return pos == "PRON" or lemma in lex["denied_things"]
