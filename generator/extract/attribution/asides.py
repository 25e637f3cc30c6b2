"""Cues beside or inside their content: "…, he said, …", "…, a-t-il ajouté", "« … », assure le ministre"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extract.attribution.claim import Claim
from generator.extract.attribution.complements import plainly_said, within
from generator.extract.attribution.lexicon import QUOTING, Lexicon
from generator.extract.attribution.phrases import (
    bare,
    clause_start,
    cue_span,
    cut_from,
    has_finite,
    inverted_pronoun,
    is_negated,
    noun_phrase,
    span_of,
    spoken_there,
    trimmed,
    widened,
)  # fmt: skip
from generator.extract.attribution.speakers import (
    BREAKS,
    CLOSERS,
    closes,
    conjugated,
    cue_end,
    described_before,
    goes_on,
    inverted_noun,
    noun_before,
    noun_between,
    own_subject,
    resumes,
    subject_after,
)  # fmt: skip
from generator.extract.reading import Sentence
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


CUE = 80
"""Characters behind a quotation in which a cue begins."""
DASHES = "—–-"


def claims(text: str, sentence: Sentence, lex: Lexicon, quotes: Sequence[Span]) -> Iterator[Claim]:
    """The claims of one sentence whose cue stands behind or inside the content."""
    for token in sentence.doc:
        if within(sentence.offset(token)[0], quotes):
            continue
        lemma, frames, length = lex.frames(token)
        if frames & (QUOTING | {"think", "show"}):
            found = _aside(text, sentence, token, lemma, frames, length, lex, quotes)
            if found is not None:
                yield found


def _aside(
    text: str, sentence: Sentence, verb: Token, lemma: str, frames: frozenset[str], length: int, lex: Lexicon,
    quotes: Sequence[Span],
) -> Claim | None:  # fmt: skip
    doc = sentence.doc
    pronoun = inverted_pronoun(verb, lex)
    if pronoun is None and not conjugated(verb, lex):
        return None
    there = spoken_there(verb, lex) if pronoun is not None and bare(pronoun) in lex["generic"] else None
    head = there or pronoun or _speaker(sentence, verb, length, lex, quotes)
    if (
        head is None
        or lemma in lex["holding"]
        or head.lower_ in lex["mute"]
        or within(sentence.offset(head)[0], quotes)
        or (head.pos_ == "NOUN" and not lex.speaks(head) and not plainly_said(lemma, frames, lex))
    ):
        return None
    first, last = _words(verb, head, pronoun is None, lex)
    begin = clause_start(verb, first if head.i < verb.i else verb.i, lex)
    words = _like(doc, begin, lex)
    like = words > 0
    if like:
        begin -= words
    elif begin > 1 and doc[begin - 1].lower_ in lex["clause_openers"] and doc[begin - 2].lower_ in lex["resumptive"]:
        begin, like = begin - 2, not _as_something(verb, lex)  # "…, ce que souligne X"
    at = sentence.offset(doc[begin])[0]
    before = text[max(0, at - 3) : at].rstrip()[-1:]
    left = _quote_before(text, at, quotes)
    if left is None and before in tuple(DASHES) and not has_finite(doc, 0, begin - 1, lex):
        return None  # "OTTAWA — Le gouvernement a repris": a dateline
    if _apart(text, sentence, verb, length, head, begin, left, lex):
        return None
    if begin == 0 and left is None:
        said = like and frames & {"say", "tell", "think", "show"} and not _of_something(verb, head, frames, lex)
        return _opening(text, sentence, verb, lemma, length, head, (first, last), lex, quotes) if said else None
    if left is None and before not in BREAKS and not (like or before in CLOSERS):
        return None
    end = cue_end(doc, max(verb.i + length - 1, last), last, quotes, sentence)
    if left is None and not (
        frames & {"say", "tell", "think", "show", "ask"}
        and (
            goes_on(doc, begin, end, lex)
            or _beside(doc, verb, head, begin, like, lex)
            or (head.i < verb.i and closes(verb, begin, verb.i + length - 1, frames, lex))
        )
    ):
        return None
    spans = _around(text, sentence, begin, end, left, quotes, lex)
    if not spans:
        return None
    source = span_of(sentence, first, last)
    cue = cue_span(sentence, verb, verb.i + length - 1, lex)
    return Claim(sentence, spans, cue, lemma, "quotation" if left else "aside", head, source, is_negated(verb, lex))


def _as_something(verb: Token, lex: Lexicon) -> bool:
    """ "…, ce que Moscou considère comme une ligne rouge": Moscow says what follows, and not what stands before."""
    return any(t.lower_ in lex["as"] for t in verb.doc[verb.i + 1 : verb.i + 4])


def _speaker(sentence: Sentence, verb: Token, length: int, lex: Lexicon, quotes: Sequence[Span]) -> Token | None:
    """The noun that says it: behind its verb, before it, or as the parser has it."""
    last = verb.i + length - 1
    if (described := described_before(verb, lex)) is not None:
        return described
    head = inverted_noun(sentence, verb, last, lex, quotes) or own_subject(verb, lex) or cut_from(verb, lex)
    return (
        (noun_before(verb, lex) if head is not None and head.i < verb.i else None)
        or head
        or noun_between(sentence, verb, quotes)
        or noun_before(verb, lex)
        or subject_after(verb, last, lex, quotes, sentence)
    )


def _words(verb: Token, head: Token, inverted: bool, lex: Lexicon) -> tuple[int, int]:
    """The first and the last word of who says it, none of them on the other side of the verb."""
    first, last = noun_phrase(head, lex)
    while first < head.i and verb.doc[first].lower_ in lex["there"]:
        first += 1  # "dit-on | à l'Élysée"
    if head.i < verb.i:
        return first, min(last, verb.i - 1)
    return max(first, verb.i + 1) if inverted else first, last


def _like(doc: Doc, begin: int, lex: Lexicon) -> int:
    """How many words before a cue clause make it "as X said", "ainsi que le souligne X"."""
    return next((n for n in (1, 2) if " ".join(t.lower_ for t in doc[max(0, begin - n) : begin]) in lex["like"]), 0)


def _of_something(verb: Token, head: Token, frames: frozenset[str], lex: Lexicon) -> bool:
    """Whether a verb has an object of its own: "As the minister explained the delay, …"."""
    labels = lex.labels
    return "tell" not in frames and any(
        c.i > verb.i and c.i != head.i and c.dep_ in labels["object"] | labels["clause"] for c in verb.children
    )


def _apart(
    text: str, sentence: Sentence, verb: Token, length: int, head: Token, begin: int, left: Span | None, lex: Lexicon
) -> bool:
    """Whether what stands before a cue is not its content."""
    doc = sentence.doc
    if left is not None:  # the sentence before introduced the quotation
        ahead = text[max(0, left[0] - 3) : left[0]].rstrip(" \t\u00a0\u202f")[-1:]
        introduced = ahead == ":" or ahead.isalnum()  # "a annulé le « contrat du siècle ». X a conclu"
        return left[1] <= sentence.passage.start and introduced
    if begin and doc[begin - 1].text == ":" and not has_finite(doc, 0, begin - 1, lex):
        return True  # "Mali : Moscou dément": a place or a topic
    relatives = (c for c in verb.children if c.lower_ in lex["antecedent_relatives"])
    if any(c.dep_ in lex.labels["subject"] for c in relatives):
        return True  # "La Serbie, qui assure ne rien livrer, a …": no aside
    own = head.i < verb.i  # "…; Portugal added three": a clause of its own
    if own and ((begin and doc[begin - 1].text == ";") or _counts(doc, verb.i + length, lex)):
        return True
    mute = lex["mute"] | lex["copulas"]
    return begin > 0 and all({t.lower_, t.lemma_.lower()} & mute for t in doc[:begin])  # "C'est ce que révèle X"


def _counts(doc: Doc, at: int, lex: Lexicon) -> bool:
    """Whether a number of things stands behind a verb ("Portugal added three"): no speech, but for a time."""
    if at >= len(doc) or doc[at].pos_ != "NUM":
        return False
    behind = doc[at + 1] if at + 1 < len(doc) else None
    return behind is None or not {behind.lower_, behind.lemma_.lower()} & lex["times"]


def _opening(
    text: str, sentence: Sentence, verb: Token, lemma: str, length: int, head: Token, words: tuple[int, int],
    lex: Lexicon, quotes: Sequence[Span],
) -> Claim | None:  # fmt: skip
    """ "Comme l'a dit X, …", "As X said, …": the content stands behind the comma."""
    doc = sentence.doc
    end = cue_end(doc, max(verb.i + length - 1, words[1]), words[1], quotes, sentence)
    if end + 2 >= len(doc) or doc[end + 1].text != ",":
        return None
    span = trimmed(text, sentence.offset(doc[end + 1])[1], sentence.passage.end)
    if span is None:
        return None
    cue = cue_span(sentence, verb, verb.i + length - 1, lex)
    return Claim(sentence, (widened(span, quotes),), cue, lemma, "aside", head, span_of(sentence, *words))


def _beside(doc: Doc, verb: Token, head: Token, begin: int, like: bool, lex: Lexicon) -> bool:
    """Whether the words before a cue clause are its content, and no adverbial ("When it rained, he said that …")."""
    if like:
        return begin > 0 or len(doc) > 8
    labels = lex.labels
    if any(c.dep_ in labels["clause"] and c.i < begin for c in verb.children):
        return True
    if verb.dep_ in labels["aside"] and verb.head != verb:
        return True
    if head.i < verb.i and head.lower_ not in lex["inverted"]:
        return False
    if begin == verb.i and len(doc) - verb.i < 12 and doc[begin - 1].text == "," and lex.speaks(head):
        return has_finite(doc, 0, begin - 1, lex) and not any(
            c.dep_ in labels["clause"] | labels["open_clause"] and c.i > verb.i for c in verb.children
        )
    return bool(lex.words["inversion_is_aside"]) and has_finite(doc, 0, begin - 1, lex)


def _quote_before(text: str, at: int, quotes: Sequence[Span]) -> Span | None:
    """The quotation that ends where the cue clause begins."""
    for start, end in quotes:
        if end <= at and not text[end:at].strip(" \t\u00a0\u202f,.;—–-"):
            return start, end
    return None


def _cued(text: str, end: int) -> bool:
    """Whether words go on behind a quotation before its sentence ends."""
    behind = re.match(r"[^.!?\n]*", text[end : end + CUE])
    return behind is not None and any(c.isalpha() for c in behind[0])


def _relative_clause(sentence: Sentence, begin: int, lex: Lexicon) -> int | None:
    """Where "…, dont certains, affirme l'ONU, ont été livrés" begins: nothing before is said by whom it names."""
    doc = sentence.doc
    comma = next((i for i in range(begin - 2, 0, -1) if doc[i].text == ","), 0)
    opens = comma and doc[comma + 1].lower_ in lex["relatives"]
    if not opens or has_finite(doc, comma + 1, begin - 1, lex) or not has_finite(doc, 0, comma, lex):
        return None
    return sentence.offset(doc[comma + 1])[0]


def _around(
    text: str, sentence: Sentence, begin: int, end: int, quote: Span | None, quotes: Sequence[Span], lex: Lexicon
) -> tuple[Span, ...]:
    """The content around a cue clause: what stands before it, and what goes on behind it."""
    doc = sentence.doc
    at = sentence.offset(doc[begin])[0]
    start = sentence.passage.start
    spans: list[Span] = []
    relative = _relative_clause(sentence, begin, lex)
    if quote is not None:
        whole = text[start : quote[0]] if quote[0] > start else ""
        partial = whole.strip() and not whole.rstrip().endswith(":") and sentence.passage.start <= quote[0]
        spans.append((start, quote[1]) if partial else quote)
    else:
        left = trimmed(text, relative or start, at)
        if left is None:
            return ()
        spans.append(widened(left, quotes))
    rest_start = sentence.offset(doc[end])[1]
    following = next(((a, b) for a, b in quotes if a >= rest_start), None)
    gap = text[rest_start : following[0]] if following else ""
    # A quotation in the next sentence may have a speaker of its own: "« … », a-t-il répliqué".
    turn = "." not in gap or (quote is not None and following is not None and not _cued(text, following[1]))
    if following and turn and not gap.strip(" \t\u00a0\u202f,.;:—–-―"):
        spans.append(following)
    elif (
        quote is None
        and end + 2 < len(doc)
        and doc[end + 1].text in (",", "—", "–", "--")
        and (
            not has_finite(doc, 0, begin - 1, lex)
            or relative is not None
            or resumes(doc, begin, end)
            or (bool(lex.words["noun_before_cue"]) and doc[end + 2].lower_ in lex["clause_openers"])
            or doc[end + 2].lower_ in lex["reasons"]
        )
    ):
        rest = trimmed(text, sentence.offset(doc[end + 1])[0], sentence.passage.end)
        if rest is not None:
            spans.append(widened(rest, quotes))
    return tuple(spans)
