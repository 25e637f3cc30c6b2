"""Cues beside or inside their content: "…, he said, …", "…, a-t-il ajouté", "according to …", "selon …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extract.attribution.claim import Claim
from generator.extract.attribution.clauses import cue_span, is_negated, plainly_said, within
from generator.extract.attribution.lexicon import QUOTING, Lexicon
from generator.extract.attribution.phrases import (
    NOUNS,
    clause_start,
    has_finite,
    inverted_pronoun,
    is_finite,
    noun_phrase,
    span_of,
    subject,
    trimmed,
    widened,
)  # fmt: skip
from generator.extract.reading import Sentence
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

BREAKS = ",;:—–―-"
CLOSERS = "\"”»’'›"
STOPS = ".!?…"


def claims(text: str, sentence: Sentence, lex: Lexicon, quotes: Sequence[Span]) -> Iterator[Claim]:
    """The claims of one sentence whose cue stands behind or inside the content."""
    yield from _phrases(text, sentence, lex, quotes)
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
    if not conjugated(verb, lex) and pronoun is None:
        return None
    head = pronoun or _inverted(sentence, verb, verb.i + length - 1, lex, quotes) or _own_subject(verb, lex)
    head = head or _between(sentence, verb, quotes) or _subject_after(verb, verb.i + length - 1, lex, quotes, sentence)
    if head is None or within(sentence.offset(head)[0], quotes) or (
        head.pos_ == "NOUN" and not lex.speaks(head) and not plainly_said(lemma, frames, lex)
    ):
        return None
    first, last = noun_phrase(head, lex)
    if head.i < verb.i:
        last = min(last, verb.i - 1)
    else:
        first = max(first, verb.i + 1) if pronoun is None else first
    begin = clause_start(verb, first if head.i < verb.i else verb.i, lex)
    like = begin > 0 and doc[begin - 1].lower_ in lex["like"]
    if like:
        begin -= 1
    at = sentence.offset(doc[begin])[0]
    before = text[max(0, at - 3) : at].rstrip()[-1:]
    left = _quote_before(text, at, quotes)
    if begin == 0 and left is None:
        return None
    if left is None and before not in BREAKS and not (like or before in CLOSERS):
        return None
    if left is None and not (frames & {"say", "tell", "think", "show", "ask"} and _beside(doc, verb, head, begin, like, lex)):
        return None
    end = _cue_end(doc, max(verb.i + length - 1, last), last, quotes, sentence)
    spans = _around(text, sentence, begin, end, left, quotes, lex)
    if not spans:
        return None
    source = span_of(sentence, first, last)
    cue = cue_span(sentence, verb, verb.i + length - 1, lex)
    return Claim(sentence, spans, cue, lemma, "quotation" if left else "aside", head, source, is_negated(verb, lex))


def _inverted(sentence: Sentence, verb: Token, last: int, lex: Lexicon, quotes: Sequence[Span]) -> Token | None:
    """The subject of "…, a souligné la même source", which parsers take for an object."""
    doc = sentence.doc
    begin = clause_start(verb, verb.i, lex)
    if not lex.words["inversion_is_aside"] and not (
        begin == verb.i > 0 and verb.lemma_.lower() in lex["inverting"] and doc[begin - 1].text == "," and len(doc) - begin < 9
    ):
        return None
    if begin == 0 or not (doc[begin - 1].text in BREAKS or doc[begin - 1].text in CLOSERS):
        return None
    after = doc[last + 1] if last + 1 < len(doc) else None
    if after is None or after.lower_ in lex["clause_openers"] or after.text == ":":
        return None
    head = _subject_after(verb, last, lex, quotes, sentence)
    if head is None or not lex.speaks(head) or head.lower_ in lex["clitics"]:
        return None
    if any(t.lower_ in lex["clause_openers"] and t.i < head.i for t in doc[last + 1 : head.i]):
        return None
    if any(start <= sentence.passage.start + doc[begin].idx - 1 <= end + 2 for start, end in quotes):
        return head
    return head if any(is_finite(t, lex) and t.dep_ not in lex.labels["relative"] for t in doc[:begin]) else None


def conjugated(verb: Token, lex: Lexicon) -> bool:
    """Whether a verb, or the auxiliary before it, is finite."""
    if is_finite(verb, lex):
        return True
    if not any(v for v in (verb.pos_ in ("VERB", "AUX", "ADJ"),)):
        return False
    return any(is_finite(t, lex) for t in verb.doc[max(0, verb.i - 4) : verb.i] if t.pos_ == "AUX" or t.head.i == verb.i)


def _beside(doc: Sequence[Token], verb: Token, head: Token, begin: int, like: bool, lex: Lexicon) -> bool:
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
            c.dep_ in labels["clause"] and c.i > verb.i for c in verb.children
        )
    return bool(lex.words["inversion_is_aside"]) and has_finite(doc, 0, begin - 1, lex)


def _own_subject(verb: Token, lex: Lexicon) -> Token | None:
    found = subject(verb, lex)
    if found is None or abs(found.i - verb.i) > 25:
        return None
    own = any(c.i == found.i for c in verb.children)
    return found if own and found.i < verb.i or verb.dep_ in lex.labels["conjunct"] else None


def _between(sentence: Sentence, verb: Token, quotes: Sequence[Span]) -> Token | None:
    """The nearest noun between the end of a quotation and a verb behind it, when nothing else stands there."""
    at = sentence.offset(verb)[0]
    end = max((b for _, b in quotes if b <= at), default=None)
    if end is None or at - end > 60:
        return None
    words = [t for t in sentence.tokens(end, at) if not t.is_punct]
    if any(t.pos_ in ("VERB", "AUX", "ADP") for t in words):
        return None
    return next((t for t in reversed(words) if t.pos_ in NOUNS), None)


def _subject_after(verb: Token, last: int, lex: Lexicon, quotes: Sequence[Span], sentence: Sentence) -> Token | None:
    """The noun of "a déclaré hier à la presse le ministre": the first that no preposition governs."""
    doc = verb.doc
    at = last + 1
    governed = False
    while at < min(len(doc), last + 30):
        token = doc[at]
        if within(sentence.offset(token)[0], quotes):
            return None
        if token.pos_ == "ADP":
            governed = True
        elif token.pos_ in ("NOUN", "PROPN", "PRON") or (token.pos_ == "NUM" and at + 1 < len(doc) and doc[at + 1].pos_ == "NOUN"):
            if token.lower_ in lex["times"] or token.lemma_.lower() in lex["times"]:
                governed = False
            elif not governed:
                while token.head.i > token.i and token.dep_ in ("compound", "amod", "nummod", "nmod", "poss", "flat:name"):
                    token = token.head
                return token
            else:
                governed = _still(doc, at)
        elif token.text == ",":
            governed = False
        elif is_finite(token, lex) or token.text in ":;":
            return None
        at += 1
    return None


def _still(doc: Sequence[Token], at: int) -> bool:
    """Whether the words behind a governed noun still belong to it (a name goes on, "de" follows)."""
    following = doc[at + 1] if at + 1 < len(doc) else None
    return following is not None and following.pos_ in ("PROPN", "ADJ") and doc[at].pos_ in ("PROPN", "NOUN")


def _quote_before(text: str, at: int, quotes: Sequence[Span]) -> Span | None:
    """The quotation that ends where the cue clause begins."""
    for start, end in quotes:
        if end <= at and not text[end:at].strip(" \t\u00a0\u202f,.;—–-"):
            return start, end
    return None


def _cue_end(doc: Sequence[Token], at: int, source_last: int, quotes: Sequence[Span], sentence: Sentence) -> int:
    """The last word of a cue clause: up to the next comma, colon or quotation."""
    end = max(at, source_last)
    while end + 1 < len(doc):
        token = doc[end + 1]
        if token.text in (",", ";", ":", ".", "—", "–", "--") or within(sentence.offset(token)[0], quotes):
            break
        end += 1
    return end


def _around(
    text: str, sentence: Sentence, begin: int, end: int, quote: Span | None, quotes: Sequence[Span], lex: Lexicon
) -> tuple[Span, ...]:
    """The content around a cue clause: what stands before it, and what goes on behind it."""
    doc = sentence.doc
    at = sentence.offset(doc[begin])[0]
    start = sentence.passage.start
    spans: list[Span] = []
    if quote is not None:
        whole = text[start : quote[0]] if quote[0] > start else ""
        partial = whole.strip() and not whole.rstrip().endswith(":") and sentence.passage.start <= quote[0]
        spans.append((start, quote[1]) if partial else quote)
    else:
        left = trimmed(text, start, at)
        if left is None:
            return ()
        spans.append(widened(left, quotes))
    rest_start = sentence.offset(doc[end])[1]
    following = next(((a, b) for a, b in quotes if a >= rest_start), None)
    gap = text[rest_start : following[0]] if following else ""
    if following and not gap.strip(" \t\u00a0\u202f,.;:—–-―"):
        spans.append(following)
    elif quote is None and end + 2 < len(doc) and doc[end + 1].text in (",", "—", "–", "--"):
        main = doc[begin - 1] if begin else doc[0]
        del main
        if not has_finite(doc, 0, begin - 1, lex) or _resumes(doc, begin, end):
            rest = trimmed(text, sentence.offset(doc[end + 1])[0], sentence.passage.end)
            if rest is not None:
                spans.append(widened(rest, quotes))
    return tuple(spans)


def _resumes(doc: Sequence[Token], begin: int, end: int) -> bool:
    """Whether words before the cue hang on words behind it."""
    return any(doc[i].head.i > end and doc[i].dep_ not in ("punct",) for i in range(begin))


def _phrases(text: str, sentence: Sentence, lex: Lexicon, quotes: Sequence[Span]) -> Iterator[Claim]:
    """ "According to X, …", "…, selon X"."""
    doc = sentence.doc
    for token in doc:
        phrase = next((p for p in lex.prepositions if _stands(doc, token.i, p)), None)
        if phrase is None or within(sentence.offset(token)[0], quotes):
            continue
        found = _phrase(text, sentence, token.i, phrase, lex, quotes)
        if found is not None:
            yield found


def _stands(doc: Sequence[Token], at: int, phrase: tuple[str, ...]) -> bool:
    return at + len(phrase) <= len(doc) and all(doc[at + k].lower_.replace("’", "'") == word for k, word in enumerate(phrase))


def _phrase(
    text: str, sentence: Sentence, at: int, phrase: tuple[str, ...], lex: Lexicon, quotes: Sequence[Span]
) -> Claim | None:
    doc = sentence.doc
    last = at + len(phrase) - 1
    head = next((t for t in doc[last + 1 : last + 9] if t.pos_ in NOUNS), None)
    if head is None:
        return None
    while head.head.i > head.i and head.dep_ in ("compound", "amod", "nummod", "nmod", "poss", "flat:name", "det") and head.head.pos_ in NOUNS:
        head = head.head
    first, end = noun_phrase(head, lex)
    first = max(first, last + 1)
    end = _without_subject(doc, head, end, lex)
    weak = " ".join(phrase) in lex["weak_prepositions"]
    begins = at == 0 or doc[at - 1].text in ",;:«\"“(—–" or doc[at - 1].lower_ in lex["openers"]
    if weak and (not begins or has_finite(doc, first, end, lex) or not _person(head, lex) or at > 2):
        return None
    source = span_of(sentence, first, end)
    full = noun_phrase(head, lex, relative=True)[1]
    full = full if full < len(doc) - 1 and full >= end and not is_finite(doc[full + 1], lex) else end
    cue = span_of(sentence, at, last)
    start, stop = sentence.passage.start, sentence.passage.end
    before = trimmed(text, start, sentence.offset(token_at(doc, at))[0])
    behind = _behind(text, sentence, end, full)
    spans: list[Span] = []
    if before is not None and (has_finite(doc, 0, at - 1, lex) or (behind and at > 3 and _resumes(doc, at, behind[0]))):
        spans.append(before)
    if behind is not None and (not spans or _resumes(doc, at, behind[0])):
        span = trimmed(text, behind[1], stop)
        if span is not None:
            spans.append(span)
    if weak and (not behind or before is not None and has_finite(doc, 0, at - 1, lex)):
        return None
    if not spans:
        return None
    spans = [widened(s, quotes) for s in spans]
    return Claim(sentence, (spans[0],), cue, " ".join(phrase), "phrase", head, source).with_spans(*spans)


def _without_subject(doc: Sequence[Token], head: Token, end: int, lex: Lexicon) -> int:
    """The end of a source without the subject of the sentence, which the parser may take for an apposition."""
    following = doc[end + 1] if end + 1 < len(doc) else None
    if following is None or not (is_finite(following, lex) or following.lower_ in lex["negations"]):
        return end
    if any(c.i <= end for c in following.children if c.dep_ in lex.labels["subject"]):
        return end
    commas = [i for i in range(head.i + 1, end) if doc[i].text == ","]
    return commas[-1] - 1 if commas else end


def token_at(doc: Sequence[Token], at: int) -> Token:
    return doc[at]


def _behind(text: str, sentence: Sentence, end: int, full: int) -> tuple[int, int] | None:
    """The token and the offset at which the content goes on behind the source: after the next comma."""
    doc = sentence.doc
    for from_ in (full, end):
        for i in range(from_ + 1, len(doc)):
            if doc[i].text in (",", ":", "—", "–") :
                return (i, sentence.offset(doc[i])[1]) if i + 1 < len(doc) - 1 else None
            if i > from_ + 14:
                break
    if end + 2 < len(doc) and end < 14:
        return end, sentence.offset(doc[end])[1]
    return None


def _person(head: Token, lex: Lexicon) -> bool:
    return head.pos_ in ("PROPN", "PRON") or head.ent_type_ != "" or head.lemma_.lower() in lex["speakers"]
