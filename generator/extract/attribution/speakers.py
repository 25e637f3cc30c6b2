"""Who stands beside a cue: subjects before and behind it, and where a cue clause ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.attribution.complements import within
from generator.extract.attribution.lexicon import Lexicon, after_quotation
from generator.extract.attribution.phrases import (
    NOUNS,
    clause_start,
    has_finite,
    is_finite,
    noun_phrase,
    quoted_as,
    subject,
)
from generator.extract.names import NETWORK
from generator.extract.reading import Sentence
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BREAKS = ",;:—–―-"
_OF_PHRASE = ("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PART")
CLOSERS = "\"”»’'›"


def conjugated(verb: Token, lex: Lexicon) -> bool:
    """Whether a verb, or the auxiliary before it, is finite."""
    if is_finite(verb, lex) or _reflexive_noun(verb, lex) or _last_word(verb, lex) or _as_it_reported(verb, lex):
        return True
    if described_before(verb, lex) is not None:
        return True
    if verb.pos_ not in ("VERB", "AUX", "ADJ") or quoted_as(verb, lex) is not None:
        return False
    return any(
        is_finite(t, lex) for t in verb.doc[max(0, verb.i - 4) : verb.i] if t.pos_ == "AUX" or t.head.i == verb.i
    )


def _last_word(verb: Token, lex: Lexicon) -> bool:
    """ "…, a UN report found.": the past tense, which taggers take for a participle."""
    doc = verb.doc
    ends = all(t.is_punct or t.is_space for t in doc[verb.i + 1 :])
    return ends and verb.dep_ in lex.labels["participle"] and noun_before(verb, lex) is not None


def _as_it_reported(verb: Token, lex: Lexicon) -> bool:
    """ "As a UN panel reported, …": the past tense too, behind a noun that the parser hangs on it."""
    subjects = (c for c in verb.children if c.i < verb.i and c.dep_ in lex.labels["subject"] - lex.labels["passive"])
    head = next(subjects, None)
    return head is not None and head.left_edge.i == 1 and verb.doc[0].lower_ in lex["like"]


def _reflexive_noun(verb: Token, lex: Lexicon) -> bool:
    """ "s'alarme X": a verb that taggers take for a noun, in spite of the pronoun before it."""
    if verb.pos_ != "NOUN" or verb.lower_ not in lex.inflected or not verb.i:
        return False
    return verb.nbor(-1).lower_ in lex["reflexive_pronouns"] or after_quotation(verb)


def inverted_noun(sentence: Sentence, verb: Token, last: int, lex: Lexicon, quotes: Sequence[Span]) -> Token | None:
    """The subject of "…, a souligné la même source", which parsers take for an object."""
    doc = sentence.doc
    begin = clause_start(verb, verb.i, lex)
    if not lex.words["inversion_is_aside"] and not (
        begin == verb.i > 0
        and verb.lemma_.lower() in lex["inverting"]
        and doc[begin - 1].text == ","
        and len(doc) - begin < 9
    ):
        return None
    if begin == 0 or not (doc[begin - 1].text in BREAKS or doc[begin - 1].text in CLOSERS):
        return None
    after = doc[last + 1] if last + 1 < len(doc) else None
    if after is None or after.lower_ in lex["clause_openers"] or after.text == ":":
        return None
    head = subject_after(verb, last, lex, quotes, sentence)
    if head is None or not lex.speaks(head) or head.lower_ in lex["clitics"]:
        return None
    if any(t.lower_ in lex["clause_openers"] and t.i < head.i for t in doc[last + 1 : head.i]):
        return None
    if any(start <= sentence.passage.start + doc[begin].idx - 1 <= end + 2 for start, end in quotes):
        return head
    if any(is_finite(t, lex) and t.dep_ not in lex.labels["relative"] for t in doc[:begin]):
        return head
    return head if goes_on(doc, begin, cue_end(doc, noun_phrase(head, lex)[1], head.i, quotes, sentence), lex) else None


def goes_on(doc: Doc, begin: int, end: int, lex: Lexicon) -> bool:
    """Whether a sentence without a verb so far has it behind the cue clause ("The tanks, he said, will …")."""
    if (
        not lex.words["inversion_is_aside"]
        or has_finite(doc, 0, begin - 1, lex)
        or not any(t.pos_ in NOUNS for t in doc[:begin])
    ):
        return False
    return verb_behind(doc, end, lex)


def verb_behind(doc: Doc, end: int, lex: Lexicon) -> bool:
    """Whether a comma and then a conjugated verb follow a place."""
    if end + 2 >= len(doc) or doc[end + 1].text not in (",", "—", "–", "--"):
        return False
    for token in doc[end + 2 : end + 6]:
        if is_finite(token, lex):
            return True
        if token.pos_ not in ("ADV", "PRON", "PART") and token.lower_ not in lex["negations"] | lex["clitics"]:
            return False
    return False


def own_subject(verb: Token, lex: Lexicon) -> Token | None:
    found = subject(verb, lex)
    if found is None or abs(found.i - verb.i) > 25:
        return None
    own = any(c.i == found.i for c in verb.children)
    return found if own and found.i < verb.i or verb.dep_ in lex.labels["conjunct"] else None


def noun_between(sentence: Sentence, verb: Token, quotes: Sequence[Span]) -> Token | None:
    """The nearest noun between the end of a quotation and a verb behind it, when nothing else stands there."""
    at = sentence.offset(verb)[0]
    end = max((b for _, b in quotes if b <= at), default=None)
    if end is None or at - end > 60:
        return None
    words = [t for t in sentence.tokens(end, at) if not t.is_punct]
    if any(t.pos_ in ("VERB", "AUX", "ADP") for t in words) or (words and _qualified(words[0], end, sentence)):
        return None
    return next((t for t in reversed(words) if t.pos_ in NOUNS), None)


def _qualified(noun: Token, end: int, sentence: Sentence) -> bool:
    """Whether words in quotation marks stand between an article and its noun: "a “backup” bill meant to help"."""
    articles = [c for c in noun.children if c.dep_ in ("det", "poss")]
    return any(sentence.offset(c)[1] < end for c in articles)


def noun_before(verb: Token, lex: Lexicon) -> Token | None:
    """The noun between the last comma and the verb of "…, Dutch Defense Minister X said", "…, a spokesman for X said",
    whatever the parse."""
    doc = verb.doc
    if not lex.words["noun_before_cue"]:
        return None
    if (described := described_before(verb, lex)) is not None:
        return described
    end = verb.i
    while end > 0 and (doc[end - 1].pos_ == "ADV" or doc[end - 1].lower_ in lex["perfect"]):
        end -= 1  # "has found", and not "could threaten"
    first = end
    while first > 0 and (doc[first - 1].pos_ in _OF_PHRASE or _describing(doc[first - 1], lex)):
        first -= 1
    if first < 2 or first == end or doc[first - 1].text != "," or not has_finite(doc, 0, first - 2, lex):
        return None
    linking = next((t.i for t in doc[first:end] if t.pos_ == "ADP" or t.dep_ in lex.labels["participle"]), end)
    head = next((t for t in reversed(doc[first:linking]) if t.pos_ in NOUNS), None)
    while head is not None and head.dep_ in lex.labels["apposition"] and first <= head.head.i < head.i:
        head = head.head  # "the newspaper X reported"
    return head if head is not None and lex.speaks(head) else None


def described_before(verb: Token, lex: Lexicon) -> Token | None:
    """The noun of "…, a defence official who asked not to be named said": the relative clause hides it from parsers."""
    doc = verb.doc
    if not lex.words["noun_before_cue"] or verb.pos_ != "VERB" or "Past" not in verb.morph.get("Tense", []):
        return None
    apart = verb.i > 0 and verb.nbor(-1).text == ","  # "…, an official, who asked not to be named, told"
    who = next((t.i for t in reversed(doc[: verb.i]) if t.lower_ in lex["antecedent_relatives"]), None)
    if who is None or (apart and doc[who - 1].text != ","):
        return None
    first = who - 1 if apart else who
    comma = next((t.i for t in reversed(doc[:first]) if t.text == ","), None)
    if comma is None or first < comma + 2 or not has_finite(doc, 0, comma - 1, lex):
        return None
    last = verb.nbor(-2 if apart else -1)
    if last.pos_ in ("AUX", "PART", "CCONJ", "ADP") or any(t.text == "," for t in doc[who : verb.i - apart]):
        return None
    acts = [t for t in doc[who + 1 : verb.i] if is_finite(t, lex)]
    nouns = [t for t in doc[comma + 1 : first] if t.pos_ in NOUNS]
    plain = all(t.pos_ in _OF_PHRASE for t in doc[comma + 1 : first])
    return nouns[-1] if plain and len(acts) == 1 and nouns and lex.speaks(nouns[-1]) else None


def _describing(word: Token, lex: Lexicon) -> bool:
    """A participle beside a noun: "leaked documents", "documents seen by X"."""
    beside = word.dep_ in lex.labels["participle"] | {"amod"}
    return word.pos_ == "VERB" and beside and "Part" in word.morph.get("VerbForm", [])


def closes(verb: Token, begin: int, last: int, frames: frozenset[str], lex: Lexicon) -> bool:
    """Whether a clause behind the comma is all cue: "…, two people told Reuters, in what would be a first"."""
    doc = verb.doc
    if not lex.words["noun_before_cue"] or begin < 2 or doc[begin - 1].text != "," or doc[0].pos_ == "SCONJ":
        return False
    end = next((t.i for t in doc[last + 1 :] if t.text in ",;:—–"), len(doc))
    behind = [t for t in doc[last + 1 : end] if not t.is_punct]
    if any(is_finite(t, lex) or t.lower_ in lex["clause_openers"] for t in behind):
        return False
    things = [t for t in behind if t.head.i == verb.i and t.dep_ in lex.labels["object"]]
    plain = frames & {"say", "tell"}
    if (things and "tell" not in frames) or (behind and not plain):
        return False
    before = (t for t in doc[begin : verb.i] if not (t.lower_ in lex["perfect"] and t.head.i == verb.i))
    if described_before(verb, lex) is not None:
        return has_finite(doc, 0, begin - 2, lex)
    return has_finite(doc, 0, begin - 2, lex) and not any(is_finite(t, lex) for t in before)


def subject_after(verb: Token, last: int, lex: Lexicon, quotes: Sequence[Span], sentence: Sentence) -> Token | None:
    """The noun of "a déclaré hier à la presse le ministre": the first that no preposition governs."""
    doc = verb.doc
    at = last + 1
    governed = False
    while at < min(len(doc), last + 30):
        token = doc[at]
        if within(sentence.offset(token)[0], quotes) or token.lower_ in lex["clause_openers"]:
            return None
        of = at + 1 < len(doc) and doc[at + 1].lower_ in lex["of"]  # "one of them", not "two sources"
        if not governed and of and token.lower_ in lex["one_of"] and lex.speaks(token):
            return token
        if token.pos_ == "ADP":
            governed = True
        elif token.pos_ in ("NOUN", "PROPN", "PRON", "X") or (token.pos_ == "ADV" and token.text[0].isupper()) or (
            token.pos_ == "NUM" and at + 1 < len(doc) and doc[at + 1].pos_ == "NOUN"
        ):
            # "le 3 février"
            dated = token.pos_ == "NUM" and {doc[at + 1].lower_, doc[at + 1].lemma_.lower()} & lex["times"]
            if dated or token.lower_ in lex["times"] or token.lemma_.lower() in lex["times"]:
                governed = False
            elif not governed:
                while token.head.i > token.i and token.dep_ in (
                    "compound",
                    "amod",
                    "nummod",
                    "nmod",
                    "poss",
                    "flat:name",
                ):
                    token = token.head
                return token
            else:
                governed = _still(doc, at) and not {token.lower_, token.lemma_.lower()} & lex["audience"]
        elif token.text == ",":
            governed = False
        elif is_finite(token, lex) or token.text in ":;" or (not governed and "Inf" in token.morph.get("VerbForm", [])):
            return None  # "affirme avoir soumis une offre"
        at += 1
    return None


def _still(doc: Doc, at: int) -> bool:
    """Whether the words behind a governed noun still belong to it (a name goes on, "de" follows)."""
    following = doc[at + 1] if at + 1 < len(doc) else None
    if doc[at].text == NETWORK:
        return False  # "a annoncé sur X Jean Exemple"
    return following is not None and following.pos_ in ("PROPN", "ADJ") and doc[at].pos_ in ("PROPN", "NOUN")


def cue_end(doc: Doc, at: int, source_last: int, quotes: Sequence[Span], sentence: Sentence) -> int:
    """The last word of a cue clause: up to the next comma, colon or quotation."""
    end = max(at, source_last)
    while end + 1 < len(doc):
        token = doc[end + 1]
        if token.text in (",", ";", ":", ".", "—", "–", "--") or within(sentence.offset(token)[0], quotes):
            break
        end += 1
    return end


def resumes(doc: Doc, begin: int, end: int) -> bool:
    """Whether words before the cue hang on words behind it."""
    return any(doc[i].head.i > end and doc[i].dep_ not in ("punct",) for i in range(begin))
