"""Where phrases begin and end: the words of a subject, of a clause, of a source; parse and word order together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from generator.extract.attribution.lexicon import Lexicon
from generator.extract.interrupted import cut_off
from generator.extract.reading import Sentence
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOUNS = ("NOUN", "PROPN", "PRON", "NUM")
PHRASE = ("DET", "ADJ", "NOUN", "PROPN", "CCONJ", "ADP", "NUM")
"""Of what a noun phrase without a verb is made."""
GROUPS = ("p", "mp", "fp")
_WALK = 6
"""Steps up the tree in search of a subject."""


def noun_phrase(head: Token, lex: Lexicon, relative: bool = False) -> tuple[int, int]:
    """First and last token of a noun phrase: with its appositions, and with its relative clause when asked."""
    cut = lex.labels["clause"] | {"parataxis", "advcl", "punct"}
    if not relative:
        cut = cut | lex.labels["relative"]
    inside = {head.i}
    stack = [head]
    while stack:
        for child in stack.pop().children:
            if child.dep_ in cut or (child.dep_ in lex.labels["conjunct"] and child.pos_ in ("VERB", "AUX")):
                continue
            inside.add(child.i)
            stack.append(child)
    doc = head.doc
    first = last = head.i
    while first > 0 and (first - 1 in inside or (_soft(doc[first - 1]) and first - 2 in inside)):
        first -= 1
    while last + 1 < len(doc) and (last + 1 in inside or (_soft(doc[last + 1]) and last + 2 in inside)):
        last += 1
    while _one_word(doc, last):
        last += 2
    while first < head.i and (doc[first].is_punct or doc[first].pos_ == "CCONJ"):
        first += 1
    while last > head.i and doc[last].is_punct and doc[last].text not in ")]":
        last -= 1
    return first, last


def _one_word(doc: Doc, last: int) -> bool:
    """Whether a hyphen joins what follows to a word: "chef d'état | -major"."""
    joined = last + 2 < len(doc) and doc[last + 1].text == "-"
    return joined and not doc[last].whitespace_ and not doc[last + 1].whitespace_


def _soft(token: Token) -> bool:
    """Whether a phrase goes on behind a mark: not behind a dash between spaces ("le ministre - un général -")."""
    if token.text in "-–" and token.whitespace_ and token.i and token.nbor(-1).whitespace_:
        return False
    return token.text in ",-–()[]/&'’" or token.is_space


def subject(verb: Token, lex: Lexicon, depth: int = 0) -> Token | None:
    """The head of the words that say who does it: a subject, an agent, an antecedent, the subject of the verb above."""
    labels = lex.labels
    passive = any(c.dep_ in labels["passive"] for c in verb.children)
    if passive:
        for child in verb.children:
            if child.dep_ in labels["agent"]:
                return next((g for g in child.children if g.pos_ in NOUNS), child) if child.pos_ == "ADP" else child
        if depth == 0:
            return None
    if depth == 0 and (before := cut_off(verb, lex["relatives"], labels["subject"])) is not None:
        return before
    own = [c for c in verb.children if c.dep_ in labels["subject"] and c.pos_ not in ("SCONJ",)]
    own = [c for c in own if c.lower_ not in lex["impersonal"] or c.lower_ in lex["inverted_personal"]] or own
    if own:
        return _nearest(verb, own, lex)
    if depth == 0 and (last := cut_from(verb, lex)) is not None:
        return last
    if depth >= _WALK or verb.head == verb:
        return None
    if (quoted := quoted_as(verb, lex)) is not None:
        return quoted
    above = verb.head
    if verb.dep_ in labels["relative"] | labels["participle"] and above.pos_ in NOUNS:
        return above
    if above.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
        return subject(above, lex, depth + 1)
    return None


def cut_from(verb: Token, lex: Lexicon) -> Token | None:
    """Who speaks in "… to Mali, a diplomat and a security source said.", taken for an apposition to the word before."""
    doc = verb.doc
    comma = next((t.i for t in reversed(doc[: verb.i]) if t.text == ","), 0)
    between = doc[comma + 1 : verb.i]
    behind = [t for t in doc[verb.i + 1 :] if not (t.is_punct or t.is_space)]
    plain = all(t.pos_ in PHRASE or t.text == "-" for t in between)
    if not comma or not len(between) or not plain or len(behind) > 1 or not is_finite(verb, lex):
        return None
    heads = (t for t in between if t.pos_ in ("NOUN", "PROPN") and t.head.i < comma)
    head = next(heads, None)
    return head if head is not None and lex.speaks(head) and head.dep_ in lex.labels["apposition"] else None


def quoted_as(verb: Token, lex: Lexicon) -> Token | None:
    """Who "was quoted (by X) as saying"."""
    above = verb.head
    if above.lower_ not in lex["as"] or above.pos_ != "ADP" or "Part" not in verb.morph.get("VerbForm", []):
        return None
    return subject_of_passive(above.head, lex)


def _nearest(verb: Token, own: list[Token], lex: Lexicon) -> Token:
    """The subject of a verb among those that the parser gave it, with what a pronoun stands for."""
    own = [c for c in own if c.left_edge == c or c.left_edge.lower_ not in lex["relatives"]] or own  # "dont le canon"
    nearest = min(own, key=lambda c: abs(c.i - verb.i))
    if nearest.lower_ in lex["clitics"] and nearest.i < verb.i:
        nouns = [c for c in verb.children if c.i < nearest.i and c.pos_ in ("NOUN", "PROPN") and not _governed(c)]
        nearest = nouns[-1] if nouns else nearest
    if nearest.lower_ in lex["antecedent_relatives"] and verb.dep_ in lex.labels["relative"]:
        return verb.head if verb.head.pos_ in NOUNS and verb.head.i < nearest.i else nearest
    if nearest.lower_ in lex["antecedent_relatives"] | lex["emphatic"]:
        return _taken_up(nearest, lex) or nearest
    return nearest


def _taken_up(pronoun: Token, lex: Lexicon) -> Token | None:
    """The noun right before "…, qui soupçonne" and "…, elle, confirme", whatever the parser made of it."""
    doc, at = pronoun.doc, pronoun.i - 1
    emphatic = pronoun.lower_ in lex["emphatic"]
    apart = at > 0 and doc[at].text == ","
    if emphatic and not (apart and pronoun.i + 1 < len(doc) and doc[pronoun.i + 1].text == ","):
        return None
    word = doc[at - 1] if apart else doc[at] if at >= 0 else pronoun
    inside = lex.labels["name_parts"] | lex.labels["apposition"] | {"amod"}
    while word.dep_ in inside and word.head.i < word.i:
        word = word.head
    whole = word.head.head if word.head.pos_ == "ADP" else word.head  # "son ministre de la Défense, qui souhaite"
    if whole.i < word.i and whole.pos_ in NOUNS and whole.lemma_.lower() in lex.voices:
        word = whole
    return word if word.pos_ in NOUNS and word.i < pronoun.i else None


def subject_of_passive(verb: Token, lex: Lexicon) -> Token | None:
    """What a passive verb is about; None when the verb is active."""
    if not any(c.dep_ in lex.labels["passive"] for c in verb.children):
        return None
    return next((c for c in verb.children if c.dep_ in lex.labels["subject"] and c.i < verb.i), None)


def _governed(noun: Token) -> bool:
    return any(c.pos_ == "ADP" and c.i < noun.i for c in noun.children)


def inverted_pronoun(verb: Token, lex: Lexicon) -> Token | None:
    """The pronoun of "a-t-il dit", "dit-elle"."""
    doc = verb.doc
    for at in (verb.i + 1, verb.i + 2, verb.i - 1, verb.i - 2):
        if 0 <= at < len(doc) and (
            doc[at].lower_ in lex["inverted"] or doc[at].lower_.removeprefix("-t") in lex["inverted"]
        ):
            return doc[at]
    return None


def bare(pronoun: Token) -> str:
    """A pronoun without its hyphen: "-on"."""
    return pronoun.lower_.rpartition("-")[2]


def spoken_there(verb: Token, lex: Lexicon) -> Token | None:
    """The noun of "dit-on à l'Élysée", "on assure chez Baykar que": who stands behind "on"."""
    doc = verb.doc
    at = verb.i + 1
    while at < len(doc) and (doc[at].text.startswith("-") or doc[at].pos_ == "ADV"):
        at += 1
    if at >= len(doc) or doc[at].lower_ not in lex["there"]:
        return None
    noun = next((t for t in doc[at + 1 : at + 4] if t.pos_ in ("NOUN", "PROPN", "X")), None)
    return noun if noun is not None and not {noun.lower_, noun.lemma_.lower()} & lex["times"] else None


def inverted_after(verb: Token, lex: Lexicon) -> Token | None:
    """The pronoun right behind a verb: "dirais-je"."""
    following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    return following if following is not None and following.lower_ in lex["inverted"] else None


def clause_start(verb: Token, subject_first: int, lex: Lexicon) -> int:
    """The first word of a short cue clause: subject, auxiliaries, clitics and adverbs before the verb."""
    doc = verb.doc
    first = min(verb.i, subject_first)
    while first > 0:
        before = doc[first - 1]
        if (
            before.pos_ in ("AUX", "ADV", "PRON", "PART")
            and not before.is_punct
            and before.lower_ not in lex["openers"]
        ):
            first -= 1
        else:
            break
    return first


def trimmed(text: str, start: int, end: int) -> Span | None:
    """A span without the white space and the commas, colons and full stops around it; None when nothing is left."""
    while start < end and (text[start].isspace() or text[start] in ",;:.…—–-―)]"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.…—–-―(["):
        end -= 1
    return (start, end) if any(c.isalnum() for c in text[start:end]) else None


def widened(span: Span, quotes: Iterable[Span]) -> Span:
    """A span that takes in the quotations it cuts into."""
    start, end = span
    for low, high in quotes:
        if low < end and start < high:
            start, end = min(start, low), max(end, high)
    return start, end


def has_finite(doc: Doc, first: int, last: int, lex: Lexicon) -> bool:
    """Whether a stretch of words holds a conjugated verb."""
    return any(is_finite(doc[i], lex) for i in range(first, last + 1))


def is_finite(token: Token, lex: Lexicon) -> bool:
    """Whether a token is a conjugated verb."""
    if token.pos_ not in ("VERB", "AUX"):
        return False
    return token.tag_ in lex["finite_tags"] or any(v in lex["finite_tags"] for v in token.morph.get("VerbForm", []))


def is_infinitive(token: Token, lex: Lexicon) -> bool:
    """Whether a token is an infinitive."""
    return token.tag_ in lex["infinitive_tags"] or any(
        v in lex["infinitive_tags"] for v in token.morph.get("VerbForm", [])
    )


def span_of(sentence: Sentence, first: int, last: int) -> Span:
    """Token numbers → offsets into the text."""
    return sentence.span(sentence.doc[first], sentence.doc[last])


def is_negated(verb: Token, lex: Lexicon) -> bool:
    """Whether a verb is denied by a word beside it, or by its subject ("neither Beijing nor Tashkent")."""
    first = (c.left_edge.lower_ for c in verb.children if c.dep_ in lex.labels["subject"] and c.i < verb.i)
    if any(word in lex["negative_firsts"] for word in first):
        return True
    return any(c.lower_ in lex["negations"] for c in verb.children if c.i < verb.i + 3) or any(
        verb.doc[i].lower_ in lex["negations"] for i in range(max(0, verb.i - 3), verb.i) if verb.doc[i].pos_ != "DET"
    )


def cue_span(sentence: Sentence, verb: Token, last: int, lex: Lexicon) -> Span:
    """The cue's words: the verb with its auxiliaries and negation."""
    first = verb.i
    while first > 0 and (verb.doc[first - 1].pos_ == "AUX" or verb.doc[first - 1].lower_ in lex["negations"]):
        first -= 1
    return span_of(sentence, first, last)


def _several(token: Token, lex: Lexicon) -> bool:
    """A noun, or a pronoun for several people."""
    return token.pos_ in ("NOUN", "PROPN") or (
        token.pos_ == "PRON" and lex.words["pronouns"].get(token.lower_) in GROUPS
    )


def one_of(head: Token, lex: Lexicon) -> Token | None:
    """The noun of "one of the officials", "l'un des diplomates"."""
    if head.lower_ not in lex["one_of"]:
        return None
    for child in head.children:
        if child.i > head.i and child.pos_ in ("NOUN", "PROPN"):
            return child
        if child.i > head.i and child.pos_ == "PRON" and lex.words["pronouns"].get(child.lower_) in GROUPS:
            return child
        inner = next((c for c in child.children if _several(c, lex)), None)
        if inner is not None and child.pos_ == "ADP" and child.i > head.i:
            return inner
    return None
