"""What is said without a source, or by an agent: "is believed to have fled", "is accused by X of", "aurait livré"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extract.attribution.claim import Claim
from generator.extract.attribution.complements import finished, infinitive_of, within
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.phrases import cue_span, is_negated, noun_phrase, span_of, subject_of_passive
from generator.extract.attribution.stance import press_conditional
from generator.extract.reading import Sentence
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


def claims(text: str, sentence: Sentence, lex: Lexicon, quotes: Sequence[Span]) -> Iterator[Claim]:
    """The unattributed claims of one sentence."""
    for token in sentence.doc:
        if token.pos_ not in ("VERB", "AUX", "ADJ") or within(sentence.offset(token)[0], quotes):
            continue
        found = _passive(text, sentence, token, lex, quotes) or _hearsay(text, sentence, token, lex, quotes)
        if found is not None:
            yield found


def _passive(text: str, sentence: Sentence, verb: Token, lex: Lexicon, quotes: Sequence[Span]) -> Claim | None:
    """ "The group is believed (by X) to have fled": the subject and the infinitive are the content."""
    if verb.lemma_.lower() not in lex["passive_impersonal"]:
        return None
    agent = _agent(verb, lex)
    about = subject_of_passive(verb, lex) if agent is None or not _apart(verb, lex) else _main_subject(verb, lex)
    last = verb.i if agent is None else agent.right_edge.i
    infinitive = infinitive_of(verb, last, lex) or _gerund(verb, agent, lex)
    if about is None or infinitive is None or about.lower_ in lex["impersonal"]:
        return None
    if agent is not None and not lex.speaks(agent):
        return None
    first, end = noun_phrase(about, lex)
    of_whom = finished(text, sentence, (first, about.i if about.i < verb.i <= end else end), quotes)
    said = finished(text, sentence, infinitive, quotes)
    if of_whom is None or said is None or (of_whom[0] < said[1] and said[0] < of_whom[1]):
        return None
    spans = (of_whom, said) if of_whom[0] < said[0] else (said,)
    cue = cue_span(sentence, verb, verb.i, lex)
    source = None if agent is None else _words(sentence, agent, infinitive[0], lex)
    lemma, negated = verb.lemma_.lower(), is_negated(verb, lex)
    return Claim(sentence, spans, cue, lemma, "passive", agent, source, negated=negated)


def _agent(verb: Token, lex: Lexicon) -> Token | None:
    """Who believes or accuses: the noun behind "by", "par"."""
    for child in verb.children:
        if child.dep_ in lex.labels["agent"]:
            nouns = (c for c in child.children if c.pos_ in ("NOUN", "PROPN", "PRON"))
            return next(nouns, None) if child.pos_ == "ADP" else child
    return None


def _words(sentence: Sentence, agent: Token, before: int, lex: Lexicon) -> Span:
    first, last = noun_phrase(agent, lex)
    last = min(last, before - 1) if before > agent.i else last
    first = next((t.i for t in sentence.doc[first : agent.i] if t.pos_ != "ADP"), agent.i)
    return span_of(sentence, first, last)


def _apart(verb: Token, lex: Lexicon) -> bool:
    """Whether a participle stands before the clause that has its subject: "Accused by X of …, Iran denied it"."""
    return not any(c.dep_ in lex.labels["passive"] for c in verb.children)


def _main_subject(verb: Token, lex: Lexicon) -> Token | None:
    above = verb.head
    if verb.dep_ not in lex.labels["adverbial"] | lex.labels["participle"]:
        return None
    if above.i < verb.i:
        return above if above.pos_ in ("NOUN", "PROPN") else None  # "Iran, accused by X of …, denied it"
    return next((c for c in above.children if c.dep_ in lex.labels["subject"]), None)


def _gerund(verb: Token, agent: Token | None, lex: Lexicon) -> tuple[int, int] | None:
    """What somebody is accused "of supplying", suspected "by X of having bought"."""
    for child in (*verb.children, *(agent.children if agent is not None else ())):
        if child.i > verb.i and child.lower_ in lex["of"]:
            forms = (t for c in child.children for t in (c, *c.children))
            if any(t.tag_ in lex["participle_tags"] for t in forms):
                return child.i, child.right_edge.i
    return None


def _hearsay(text: str, sentence: Sentence, verb: Token, lex: Lexicon, quotes: Sequence[Span]) -> Claim | None:
    """The press conditional of a main verb: the whole sentence is hearsay."""
    if verb.head != verb or not press_conditional(verb, lex) or sentence.passage.text.rstrip().endswith("?"):
        return None
    content = finished(text, sentence, (0, len(sentence.doc) - 1), quotes)
    return Claim(sentence, (content,), None, verb.lemma_.lower(), "hearsay") if content else None
