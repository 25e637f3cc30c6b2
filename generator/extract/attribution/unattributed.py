"""What is said without a source: "is believed to have fled", "aurait livré"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extract.attribution.claim import Claim
from generator.extract.attribution.complements import finished, infinitive_of, within
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.phrases import cue_span, is_negated, noun_phrase, subject_of_passive
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
    """ "The group is believed to have fled": the subject and the infinitive are the content."""
    if verb.lemma_.lower() not in lex["passive_impersonal"]:
        return None
    if any(c.dep_ in lex.labels["agent"] for c in verb.children):
        return None
    subject = subject_of_passive(verb, lex)
    infinitive = infinitive_of(verb, verb.i, lex)
    if subject is None or infinitive is None or subject.lower_ in lex["impersonal"]:
        return None
    about = finished(text, sentence, noun_phrase(subject, lex), quotes)
    said = finished(text, sentence, infinitive, quotes)
    if about is None or said is None or about[1] > said[0]:
        return None
    cue = cue_span(sentence, verb, verb.i, lex)
    return Claim(sentence, (about, said), cue, verb.lemma_.lower(), "passive", negated=is_negated(verb, lex))


def _hearsay(text: str, sentence: Sentence, verb: Token, lex: Lexicon, quotes: Sequence[Span]) -> Claim | None:
    """The press conditional of a main verb: the whole sentence is hearsay."""
    if verb.head != verb or not press_conditional(verb, lex) or sentence.passage.text.rstrip().endswith("?"):
        return None
    content = finished(text, sentence, (0, len(sentence.doc) - 1), quotes)
    return Claim(sentence, (content,), None, verb.lemma_.lower(), "hearsay") if content else None
