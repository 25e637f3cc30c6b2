"""Cues before their content: "said that …", "veut …", "called for …", "the claim that …", "it is believed that …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extract.attribution.claim import Claim
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.phrases import (
    is_finite,
    is_infinitive,
    noun_phrase,
    span_of,
    subject,
    trimmed,
    widened,
)
from generator.extract.reading import Sentence
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSAL = frozenset({"say", "tell", "ask", "think", "show"})
_NEAR = 9
"""Words between a verb and its "que": "a déclaré mardi devant la presse que"."""


def claims(text: str, sentence: Sentence, lex: Lexicon, quotes: Sequence[Span]) -> Iterator[Claim]:
    """The claims of one sentence whose content stands behind their cue."""
    free = [token for token in sentence.doc if not within(sentence.offset(token)[0], quotes)]
    for token in free:
        lemma, frames, length = lex.frames(token)
        if frames:
            found = _verb(text, sentence, token, lemma, frames, length, lex, quotes)
            if found is not None:
                yield found
        elif token.pos_ == "NOUN" and token.lemma_.lower() in lex.nouns:
            found = _noun(text, sentence, token, lex, quotes)
            if found is not None:
                yield found


def within(offset: int, spans: Sequence[Span]) -> bool:
    """Whether an offset lies in one of a few spans."""
    return any(start <= offset < end for start, end in spans)


def _verb(
    text: str, sentence: Sentence, verb: Token, lemma: str, frames: frozenset[str], length: int, lex: Lexicon,
    quotes: Sequence[Span],
) -> Claim | None:  # fmt: skip
    if verb.pos_ not in ("VERB", "AUX", "ADJ") and not lemma.startswith("be "):
        return None
    last = verb.i + length - 1
    negated = is_negated(verb, lex)
    content, how = _content(text, sentence, verb, last, frames, lex, quotes)
    if content is None:
        return None
    head = subject(verb, lex)
    if head is not None and within(sentence.offset(head)[0], [content]):
        head = None
    impersonal = head is None or head.lower_ in lex["impersonal"]
    if head is None and how in ("infinitive", "object", "aside"):
        return None
    if impersonal and how == "clause" and verb.lemma_.lower() not in lex["passive_impersonal"]:
        if not any(c.dep_ in lex.labels["subject"] for c in verb.children) and not _governed(verb, lex):
            return None
    source = None
    if head is not None:
        first, end = noun_phrase(head, lex)
        first, end = (first, end) if not first <= verb.i <= end else (head.left_edge.i, head.i)
        source = span_of(sentence, first, end) if not first <= verb.i <= end else sentence.offset(head)
        if source[0] < content[1] and content[0] < source[1]:
            source = sentence.offset(head)
    return Claim(sentence, (content,), cue_span(sentence, verb, last, lex), lemma, how, head, source, negated)


def _governed(verb: Token, lex: Lexicon) -> bool:
    return verb.dep_ in lex.labels["open_clause"] | lex.labels["adverbial"] | lex.labels["conjunct"]


def _content(
    text: str, sentence: Sentence, verb: Token, last: int, frames: frozenset[str], lex: Lexicon, quotes: Sequence[Span]
) -> tuple[Span | None, str]:
    """The span of what is said, and how it is said."""
    clause = _clause(verb, last, lex, "tell" in frames) if frames & CLAUSAL else None
    if clause is not None:
        return _finish(text, sentence, clause, quotes), "clause"
    if "infinitive" in frames:
        infinitive = _infinitive(verb, last, lex)
        if infinitive is not None:
            return _finish(text, sentence, infinitive, quotes), "infinitive"
    if "object" in frames:
        thing = _object(verb, last, lex)
        if thing is not None:
            return _finish(text, sentence, thing, quotes), "object"
    return None, ""


def _finish(text: str, sentence: Sentence, tokens: tuple[int, int], quotes: Sequence[Span]) -> Span | None:
    span = trimmed(text, *span_of(sentence, *tokens))
    return None if span is None else widened(span, quotes)


def _relative(verb: Token, at: int, told: bool) -> bool:
    """Whether "que" at a place takes up an object of the verb ("a souligné l'effet que …")."""
    before = verb.doc[at - 1]
    if told or before.pos_ not in ("NOUN", "PROPN"):
        return False
    path = before
    for _ in range(_NEAR):
        if path.head.i in (verb.i, path.i) or path.head.i < verb.i:
            break
        path = path.head
    return not any(c.pos_ == "ADP" and c.i < path.i for c in path.children)


def _clause(verb: Token, last: int, lex: Lexicon, told: bool = False) -> tuple[int, int] | None:
    """The clause a verb governs to its right: from its complementizer to its last word."""
    labels, doc = lex.labels, verb.doc
    for child in verb.children:
        if child.i <= last or child.dep_ not in labels["clause"]:
            continue
        first = max(child.left_edge.i, last + 1)
        if any(is_punct(doc[i]) for i in range(last + 1, first)) and not _opens(doc[first], lex):
            continue  # "…, he said, adding that": a new sentence behind a comma is no complement
        return _skip(doc, first, lex), _right_edge(verb, child, lex)
    for at in range(last + 1, min(last + _NEAR, len(doc))):  # the parser missed it: "a déclaré mardi à la presse que"
        token = doc[at]
        if token.lower_ in lex["clause_openers"] and token.pos_ in ("SCONJ", "PRON", "ADP", "ADV"):
            if _relative(verb, at, told):
                return None
            if any(is_finite(doc[i], lex) for i in range(at + 1, min(at + 25, len(doc)))):
                end = token.head.right_edge.i if token.head.i > at else verb.right_edge.i
                return at, max(end, at + 1)
            return None
        if is_finite(token, lex) or is_punct(token) or token.pos_ == "SCONJ":
            return None
    return None


def _opens(token: Token, lex: Lexicon) -> bool:
    return token.lower_ in lex["complementizers"]


def is_punct(token: Token) -> bool:
    """Whether a token ends a phrase."""
    return token.text in (",", ";", ":", "—", "–", "--", "...", "…")


def _skip(doc: object, first: int, lex: Lexicon) -> int:
    while doc[first].is_punct and first + 1 < len(doc) and doc[first].text not in "\"“«‘''":  # type: ignore[index,arg-type]
        first += 1
    return first


def _right_edge(verb: Token, complement: Token, lex: Lexicon) -> int:
    """Where a complement ends: adverbials that the parser hung on the verb of saying belong to it, new cues do not."""
    end = complement.right_edge.i
    for sibling in sorted(verb.children, key=lambda c: c.i):
        if sibling.i <= end:
            continue
        if sibling.dep_ in lex.labels["adverbial"] and sibling.left_edge.i == end + 1 or sibling.dep_ in lex.labels["adverbial"] and sibling.pos_ in ("ADP", "SCONJ", "ADV"):
            end = sibling.right_edge.i
        elif not sibling.is_punct:
            break
    return end


def _infinitive(verb: Token, last: int, lex: Lexicon) -> tuple[int, int] | None:
    labels, doc = lex.labels, verb.doc
    for child in verb.children:
        if child.i > last and child.dep_ in labels["open_clause"] and child.left_edge.i <= last + 4:
            first = max(child.left_edge.i, last + 1)
            if is_infinitive(child, lex) or any(is_infinitive(c, lex) for c in child.children if c.pos_ == "AUX"):
                marks = lex["infinitive_marks"]
                if lex.words.get("infinitive_needs_mark") and not any(t.lower_ in marks for t in doc[first : child.i]):
                    continue
                return first, child.right_edge.i
    return None


def _object(verb: Token, last: int, lex: Lexicon) -> tuple[int, int] | None:
    for child in verb.children:
        if child.i >= last and child.dep_ in lex.labels["object"] and child.pos_ in ("NOUN", "PROPN"):
            first = max(child.left_edge.i, last + 1)
            end = child.right_edge.i
            for sibling in verb.children:
                if sibling.i > end and sibling.dep_ in lex.labels["adverbial"] and sibling.left_edge.i == end + 1 and sibling.pos_ == "ADP":
                    end = sibling.right_edge.i
            return first, end
    if last > verb.i:  # "called for a truce": the object of the preposition
        for child in verb.doc[last].children:
            if child.i > last:
                return child.left_edge.i, child.right_edge.i
        head = next((t for t in verb.doc[last + 1 : last + 8] if t.pos_ in ("NOUN", "PROPN")), None)
        if head is not None:
            return last + 1, head.right_edge.i
    return None


def _noun(text: str, sentence: Sentence, noun: Token, lex: Lexicon, quotes: Sequence[Span]) -> Claim | None:
    """ "the claim that …", "sa promesse de …"."""
    if "clause" not in lex.nouns[noun.lemma_.lower()]:
        return None
    doc = noun.doc
    for child in noun.children:
        if child.i < noun.i or child.dep_ not in lex.labels["noun_clause"]:
            continue
        mark = child.left_edge
        if mark.i > noun.i + 4 or not (mark.lower_ in lex["clause_openers"] or mark.lower_ in lex["infinitive_marks"]):
            continue
        if mark.dep_ in lex.labels["subject"]:  # "the report that was published": a relative clause
            continue
        content = _finish(text, sentence, (mark.i, child.right_edge.i), quotes)
        head = _holder(noun, lex)
        if content is None or (head is None and mark.lower_ in lex["infinitive_marks"]):
            return None
        source = None
        if head is not None:
            first, end = noun_phrase(head, lex)
            source = span_of(sentence, first, min(end, noun.i - 1) if first < noun.i else min(end, mark.i - 1))
        return Claim(sentence, (content,), span_of(sentence, noun.i, noun.i), noun.lemma_.lower(), "noun", head, source)
    del doc
    return None


def _holder(noun: Token, lex: Lexicon) -> Token | None:
    """Whose claim it is: "his claim", "the minister's claim", "la promesse du ministre", "X made the claim"."""
    for child in noun.children:
        if child.dep_ in lex.labels["possessor"]:
            return child
        if child.pos_ == "DET" and child.lower_ in lex["possessives"]:
            return child
        if child.lower_ in lex["of"] and child.i > noun.i:
            return next((c for c in child.children if c.pos_ in ("PROPN", "NOUN", "PRON")), None)
    above = noun.head
    if noun.dep_ in lex.labels["object"] and above.pos_ == "VERB" and above.lemma_.lower() in lex["light_verbs"]:
        return subject(above, lex)
    return None


def is_negated(verb: Token, lex: Lexicon) -> bool:
    """Whether a verb is denied by a word beside it."""
    return any(c.lower_ in lex["negations"] for c in verb.children if c.i < verb.i + 3) or any(
        verb.doc[i].lower_ in lex["negations"] for i in range(max(0, verb.i - 3), verb.i) if verb.doc[i].pos_ != "DET"
    )


def cue_span(sentence: Sentence, verb: Token, last: int, lex: Lexicon) -> Span:
    """The cue's words: the verb with its auxiliaries and negation."""
    first = verb.i
    while first > 0 and (verb.doc[first - 1].pos_ == "AUX" or verb.doc[first - 1].lower_ in lex["negations"]):
        first -= 1
    return span_of(sentence, first, last)
