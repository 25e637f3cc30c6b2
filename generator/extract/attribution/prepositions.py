"""Prepositional cues: "according to …", "selon …", before, inside and behind the content."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extract.attribution.claim import Claim
from generator.extract.attribution.complements import within
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.phrases import NOUNS, has_finite, is_finite, noun_phrase, span_of, trimmed, widened
from generator.extract.attribution.speakers import resumes, verb_behind
from generator.extract.reading import Sentence
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FRONTED = 40
"""Words of a source before the clause that it is the source of."""
PLACES = frozenset({"LOC", "GPE"})
FAR = 15
"""Words of an apposition."""


def claims(text: str, sentence: Sentence, lex: Lexicon, quotes: Sequence[Span]) -> Iterator[Claim]:
    """ "According to X, …", "…, selon X"."""
    doc = sentence.doc
    for token in doc:
        phrases = lex.prepositions.get(token.lower_.replace("’", "'"), ())
        phrase = next((p for p in phrases if _stands(doc, token.i, p)), None)
        if phrase is None and token.i + 1 < len(doc) and token.nbor(1).lemma_.lower() in lex["bare_sources"]:
            begins = token.i == 0 or doc[token.i - 1].text in (",", "«", '"', "“", "(")
            phrase = (token.lower_,) if begins and token.lower_ in lex["bare_before"] else None
        if phrase is None or within(sentence.offset(token)[0], quotes):
            continue
        found = _phrase(text, sentence, token.i, phrase, lex, quotes)
        if found is not None:
            yield found


def _stands(doc: Doc, at: int, phrase: tuple[str, ...]) -> bool:
    return at + len(phrase) <= len(doc) and all(
        doc[at + k].lower_.replace("’", "'") == word for k, word in enumerate(phrase)
    )


def _phrase(
    text: str, sentence: Sentence, at: int, phrase: tuple[str, ...], lex: Lexicon, quotes: Sequence[Span]
) -> Claim | None:
    doc = sentence.doc
    last = at + len(phrase) - 1
    head = next((t for t in doc[last + 1 : last + 9] if t.pos_ in NOUNS), None)
    if at and phrase[0] in lex["relay_participles"]:
        return None  # "X reports, citing Y": X relays it
    if head is None or head.lower_ in lex["phrase_relatives"]:
        return None  # "a report according to which": nobody's words but the report's
    head = _whole(head)
    first, end = noun_phrase(head, lex)
    first = max(first, last + 1)
    end = _without_subject(doc, head, end, lex)
    cut = _cuts(doc, at)
    if cut:
        end = next((i - 1 for i in range(head.i + 1, end) if doc[i].text == ","), end)
    weak = " ".join(phrase) in lex["weak_prepositions"]
    begins = at == 0 or doc[at - 1].text in ',;:«"“(—–' or doc[at - 1].lower_ in lex["openers"]
    if weak and (not begins or has_finite(doc, first, end, lex) or not _person(head, lex) or at > 2):
        return None
    short = _before_subject(doc, head, end) if begins else end
    full = noun_phrase(head, lex, relative=True)[1] if short == end and not cut else short
    end = short
    source = span_of(sentence, first, end)
    full = full if full < len(doc) - 1 and full >= end and not is_finite(doc[full + 1], lex) else end
    cue = span_of(sentence, at, last)
    start, stop = sentence.passage.start, sentence.passage.end
    if at > 2 and doc[at - 1].text == "," and doc[at - 2].lower_ in lex["relatives"]:
        start = _antecedent(sentence, at - 2, start)
    headed = at > 0 and doc[at - 1].text == ":"  # "Update at 4:32 p.m.: According to …", "D'après X et selon Y, …"
    joined = at > 1 and doc[at - 1].pos_ == "CCONJ" and not has_finite(doc, 0, at - 1, lex)
    headed = headed or (joined and any(t.lower_.replace("’", "'") in lex.prepositions for t in doc[: at - 1]))
    before = None if headed else trimmed(text, start, sentence.offset(doc[at])[0])
    closed = noun_phrase(head, lex, relative=True)[1] >= len(doc) - 2  # "…, selon un officier qui a requis l'anonymat."
    behind = None if at > 2 and closed else _behind(sentence, end, full)
    if behind is not None and at == 0:
        behind = _behind_apposition(sentence, head, behind, lex)
    spans = _around(text, sentence, at, before, behind, cut, lex)
    if not spans and at == 0 and (comma := _first_clause(doc, last + 1, lex)) is not None:
        source = span_of(sentence, first, min(end, comma - 1))
        span = trimmed(text, sentence.offset(doc[comma])[1], stop)
        spans = [] if span is None else [span]
    if weak and (not behind or before is not None and has_finite(doc, 0, at - 1, lex)):
        return None
    if not spans:
        return None
    spans = [widened(s, quotes) for s in spans]
    return Claim(sentence, (spans[0],), cue, " ".join(phrase), "phrase", head, source).with_spans(*spans)


def _whole(head: Token) -> Token:
    """The noun to which a word before it belongs ("the *defence* ministry")."""
    before = ("compound", "amod", "nummod", "nmod", "poss", "flat:name", "det")
    while head.head.i > head.i and head.dep_ in before and head.head.pos_ in NOUNS:
        head = head.head
    return head


def _cuts(doc: Doc, at: int) -> bool:
    """Whether the words before a source need those behind it: "a retrouvé, selon X, onze fusils"."""
    return at > 1 and doc[at - 1].text == "," and doc[at - 2].pos_ in ("VERB", "AUX")


def _around(
    text: str, sentence: Sentence, at: int, before: Span | None, behind: tuple[int, int] | None, cut: bool, lex: Lexicon
) -> list[Span]:
    """The content on both sides of a source."""
    doc = sentence.doc
    complete = has_finite(doc, 0, at - 1, lex)
    resumed = behind is not None and (resumes(doc, at, behind[0]) or _object_behind(doc, at, behind[0], lex))
    on = resumed or (behind is not None and verb_behind(doc, behind[0] - 1, lex))
    spans = [before] if before is not None and (complete or on) else []
    if behind is not None and (not spans or cut or resumed or not complete):
        span = trimmed(text, behind[1], sentence.passage.end)
        spans += [span] if span is not None else []
    return spans


def _object_behind(doc: Doc, at: int, behind: int, lex: Lexicon) -> bool:
    """Whether the noun behind a source is the object of a verb before it: "a livré au Mali, selon X, des drones"."""
    noun = next((t for t in doc[behind + 1 : behind + 6] if t.pos_ in ("NOUN", "PROPN")), None)
    return noun is not None and noun.dep_ in lex.labels["object"] and noun.head.i < at and noun.head.pos_ == "VERB"


def _antecedent(sentence: Sentence, relative: int, start: int) -> int:
    """Where the words begin that a relative clause is about: "a container of rifles which, according to X, …"."""
    doc = sentence.doc
    word = next((t for t in reversed(doc[:relative]) if t.pos_ in NOUNS), None)
    while word is not None and word.head.i < word.i:
        above = word.head.head if word.head.pos_ == "ADP" else word.head
        if above.i >= word.i or above.pos_ not in ("NOUN", "PROPN"):
            break
        word = above
    return start if word is None else sentence.offset(word.left_edge)[0]


def _first_clause(doc: Doc, first: int, lex: Lexicon) -> int | None:
    """The comma behind a long fronted source ("Selon des documents obtenus en vertu de la loi, le ministère a …")."""
    for at in range(first, min(len(doc) - 2, FRONTED)):
        if is_finite(doc[at], lex):
            return None
        if doc[at].text == "," and has_finite(doc, at + 1, min(at + FAR, len(doc) - 1), lex):
            return at
    return None


def _without_subject(doc: Doc, head: Token, end: int, lex: Lexicon) -> int:
    """The end of a source without the subject of the sentence, which the parser may take for an apposition."""
    following = doc[end + 1] if end + 1 < len(doc) else None
    if following is None or not (is_finite(following, lex) or following.lower_ in lex["negations"]):
        return end
    if any(c.i <= end for c in following.children if c.dep_ in lex.labels["subject"]):
        return end
    commas = [i for i in range(head.i + 1, end) if doc[i].text == ","]
    return commas[-1] - 1 if commas else end


def _before_subject(doc: Doc, head: Token, end: int) -> int:
    """The end of a fronted source that has no name: a comma and an article begin what is said."""
    if head.pos_ != "NOUN":
        return end
    for i in range(head.i + 1, end):
        if doc[i].text == "," and doc[i + 1].pos_ == "DET":
            return i - 1
    return end


def _behind(sentence: Sentence, end: int, full: int) -> tuple[int, int] | None:
    """The token and the offset at which the content goes on behind the source: after the next comma."""
    doc = sentence.doc
    for from_ in (full, end):
        for i in range(from_ + 1, len(doc)):
            if doc[i].text in (",", ":", "—", "–"):
                return (i, sentence.offset(doc[i])[1]) if i + 1 < len(doc) - 1 else None
            if i > from_ + 14:
                break
    if end + 2 < len(doc) and end < 14:
        return end, sentence.offset(doc[end])[1]
    return None


def _behind_apposition(sentence: Sentence, head: Token, behind: tuple[int, int], lex: Lexicon) -> tuple[int, int]:
    """Where the content goes on behind "selon X, le chef de l'agence, …" and "selon le ministre, X, …"."""
    doc, comma = sentence.doc, behind[0]
    if doc[comma + 1].lower_ in lex["adjuncts"]:
        return behind  # "D'après X, pour les petits États, la facture": no apposition
    relays = doc[comma].text == "," and doc[comma + 1].lower_ in lex["relay_participles"]
    second = next((i for i in range(comma + 2, min(comma + FAR, len(doc) - 1)) if doc[i].text == ","), None)
    named = second is not None and _titled_name(doc, comma + 1, second)
    if doc[comma].text != "," or not (relays or named or "PROPN" in (head.pos_, doc[comma + 1].pos_)):
        return behind
    if second is None or has_finite(doc, comma + 1, second - 1, lex):
        return behind
    third = next((i for i in range(second + 1, len(doc)) if doc[i].text == ","), len(doc) - 1)
    if doc[second + 1].pos_ in ("DET", "PRON", "PROPN") and has_finite(doc, second + 1, third, lex):
        return second, sentence.offset(doc[second])[1]
    return behind


def _titled_name(doc: Doc, first: int, end: int) -> bool:
    """Whether words are an article, a title and a name: "le général X"."""
    words = doc[first:end]
    title = len(words) > 2 and words[0].pos_ == "DET" and words[1].pos_ in ("NOUN", "ADJ")
    return title and words[-1].pos_ == "PROPN" and all(t.pos_ in ("PROPN", "ADJ", "ADP", "NOUN") for t in words[1:])


def _person(head: Token, lex: Lexicon) -> bool:
    if head.ent_type_ in PLACES and any(c.pos_ == "DET" for c in head.children):
        return False  # "Pour la Belgique, l'enjeu est énorme"; "Pour Pékin, …" is a voice
    return head.pos_ in ("PROPN", "PRON") or head.ent_type_ != "" or head.lemma_.lower() in lex["speakers"]
