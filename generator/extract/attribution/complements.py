"""Where the content behind a cue begins and ends: clauses, infinitives, objects, what follows a colon."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.attribution.lexicon import Lexicon
from generator.extract.attribution.phrases import is_finite, is_infinitive, span_of, trimmed, widened
from generator.extract.reading import Sentence
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NEAR = 9
"""Words between a verb and its "que": "a déclaré mardi devant la presse que"."""
_FAR = 25
"""The same, with a parenthesis between commas."""


def within(offset: int, spans: Sequence[Span]) -> bool:
    """Whether an offset lies in one of a few spans."""
    return any(start <= offset < end for start, end in spans)


def plainly_said(lemma: str, frames: frozenset[str], lex: Lexicon) -> bool:
    """Whether a verb means speech whatever its subject ("the plan says", not "the plan indicates")."""
    return bool(frames & {"say", "tell", "ask"}) and lemma not in lex["broad_cues"]


def behind_colon(verb: Token, last: int, lex: Lexicon) -> tuple[int, int] | None:
    """What stands behind "il a prévenu : …" up to the end of the sentence."""
    doc = verb.doc
    for at in range(last + 1, min(last + 7, len(doc) - 2)):
        if doc[at].text == ":":
            return at + 1, len(doc) - 1
        if is_finite(doc[at], lex) or doc[at].text in ",;" or doc[at].lower_ in lex["clause_openers"]:
            return None
    return None


def finished(text: str, sentence: Sentence, tokens: tuple[int, int], quotes: Sequence[Span]) -> Span | None:
    span = trimmed(text, *span_of(sentence, *tokens))
    return None if span is None else widened(span, quotes)


def clause(verb: Token, last: int, lex: Lexicon, told: bool = False) -> tuple[int, int] | None:
    """The clause a verb governs to its right: from its complementizer to its last word."""
    labels, doc = lex.labels, verb.doc
    if _inserted(verb, last, lex) or _restricts(verb, last, lex):
        return None
    for child in verb.children:
        if child.i <= last or child.dep_ not in labels["clause"]:
            continue
        first = max(child.left_edge.i, last + 1)
        if any(is_punct(doc[i]) for i in range(last + 1, first)) and not _opens(doc[first], lex):
            continue  # "…, he said, adding that": a new sentence behind a comma is no complement
        if doc[last + 1].lower_ in lex["question_openers"] | lex["clause_openers"] and not told:
            first = last + 1  # "questioned how some $1 billion was spent": the parser hung its words elsewhere
        first = _behind_times(doc, _skip(doc, first), lex)
        relative = first > last + 1 and _of_object(verb, doc[first - 1], lex) and _relative(verb, first, told, lex)
        if relative and not told:
            continue  # "avoir accepté des bateaux que la Namibie venait de décliner"
        return first, max(_right_edge(verb, child, lex), _to_the_end(verb, first, lex), _others(verb, child))
    if verb.lemma_.lower() in lex["bare"]:
        found = _bare(verb, last, lex)
        if found is not None:
            return found
    return _missed(verb, last, lex, told)


def _inserted(verb: Token, last: int, lex: Lexicon) -> bool:
    """ "There is no proof, the minister said, that …": between two commas a cue has no clause of its own."""
    doc = verb.doc
    if not lex.words["noun_before_cue"] or last + 2 >= len(doc) or doc[last + 1].text != ",":
        return False
    if doc[last + 2].lower_ not in lex["clause_openers"]:
        return False
    for token in reversed(doc[max(0, verb.i - 8) : verb.i]):
        if token.text == ",":
            return any(is_finite(t, lex) for t in doc[: token.i])
        if is_finite(token, lex) and token.head.i != verb.i:
            return False
    return False


def _restricts(verb: Token, last: int, lex: Lexicon) -> bool:
    """ "ne jure que par Moscou": "ne … que" before a preposition is no clause."""
    doc = verb.doc
    behind = doc[last + 1 : last + 3]
    opens = len(behind) == 2 and behind[0].lower_ in lex["clause_openers"] and behind[1].pos_ == "ADP"
    return opens and any(t.lower_ in lex["restricting"] for t in doc[max(0, verb.i - 3) : verb.i])


def _missed(verb: Token, last: int, lex: Lexicon, told: bool) -> tuple[int, int] | None:
    """A "que" clause that the parser did not hang on its verb: "a déclaré mardi à la presse que"."""
    doc = verb.doc
    objects = (c for c in verb.children if c.i < verb.i and c.dep_ in lex.labels["object"])
    if any(c.lower_ in lex["clause_openers"] for c in objects):
        return None  # "des fusils que X souhaitait, et des torpilles que …"
    commas = 0
    for at in range(last + 1, min(last + _FAR, len(doc))):
        token = doc[at]
        if token.lower_ in lex["clause_openers"] and token.pos_ in ("SCONJ", "PRON", "ADP", "ADV"):
            if _relative(verb, at, told and not commas, lex) or token.dep_ in lex.labels["subject"]:
                return None
            if at == last + 1 or any(is_finite(doc[i], lex) for i in range(at + 1, min(at + 25, len(doc)))):
                end = token.head.right_edge.i if token.head.i > at else verb.right_edge.i
                return at, max(end, at + 1, _to_the_end(verb, at, lex))
            return None
        commas += token.text == ","
        if is_finite(token, lex) or (is_punct(token) and token.text != ",") or token.pos_ == "SCONJ":
            return None
        if at > last + _NEAR and not commas:
            return None
    return None


def _relative(verb: Token, at: int, told: bool, lex: Lexicon) -> bool:
    """Whether "que" at a place takes up an object of the verb ("a souligné l'effet que …")."""
    before = verb.doc[at - 1]
    if told or before.pos_ not in ("NOUN", "PROPN") or {before.lower_, before.lemma_.lower()} & lex["times"]:
        return False  # "a confirmé le même jour que"
    path = before
    for _ in range(_NEAR):
        if path.head.i in (verb.i, path.i) or path.head.i < verb.i:
            break
        path = path.head
    if path.pos_ in ("ADP", "ADV") and before.dep_ in lex.labels["governed_noun"]:
        return False  # "estimated ahead of the vote that"
    return not any(c.pos_ == "ADP" and c.i < path.i for c in path.children)


def _of_object(verb: Token, noun: Token, lex: Lexicon) -> bool:
    return any(c.dep_ in lex.labels["object"] and c.i <= noun.i <= c.right_edge.i for c in verb.children)


def _others(verb: Token, complement: Token) -> int:
    """The end of further complements of the same verb, into which the parser may cut a long one."""
    end = complement.right_edge.i
    for child in sorted(verb.children, key=lambda c: c.i):
        if child.i > end and child.dep_ == complement.dep_ and child.left_edge.i <= end + 2:
            end = child.right_edge.i
    return end


def _bare(verb: Token, last: int, lex: Lexicon) -> tuple[int, int] | None:
    """ "said the storm damaged roads that …": a clause that the parser took for a noun phrase."""
    if not any(c.dep_ in lex.labels["subject"] and c.i < verb.i for c in verb.children):
        return None
    thing = next((c for c in verb.children if c.dep_ in lex.labels["object"] and c.i > last), None)
    if thing is None or thing.left_edge.i != last + 1:
        return None
    inside = [t for t in verb.doc[last + 1 : thing.right_edge.i + 1] if t.pos_ in ("VERB", "AUX")]
    return (last + 1, max(thing.right_edge.i, _complements_end(verb, last, lex))) if inside else None


def _opens(token: Token, lex: Lexicon) -> bool:
    return token.lower_ in lex["complementizers"]


def is_punct(token: Token) -> bool:
    """Whether a token ends a phrase."""
    return token.text in (",", ";", ":", "—", "–", "--", "...", "…")


def _skip(doc: Doc, first: int) -> int:
    while doc[first].is_punct and first + 1 < len(doc) and doc[first].text not in "\"“«‘''":
        first += 1
    return first


def _behind_times(doc: Doc, first: int, lex: Lexicon) -> int:
    """Where a bare clause begins behind the time of its telling: "said on Wednesday it had cancelled"."""
    that = next((n for n in range(first + 1, min(first + 5, len(doc))) if doc[n].lower_ in lex["clause_openers"]), None)
    if that is not None and any({t.lower_, t.lemma_.lower()} & lex["times"] for t in doc[first:that]):
        return that if all(t.pos_ in ("DET", "NOUN", "ADV", "ADJ", "NUM", "ADP") for t in doc[first:that]) else first
    at = first
    while at + 2 < len(doc) and doc[at].pos_ in ("ADP", "ADV") and doc[at].lower_ not in lex["clause_openers"]:
        end = next((n for n in range(at + 1, min(at + 4, len(doc))) if doc[n].lower_ in lex["times"]), None)
        if end is None or any(is_finite(t, lex) or is_punct(t) for t in doc[at:end]):
            return first
        at = first = end + 1
    return first


def _right_edge(verb: Token, complement: Token, lex: Lexicon) -> int:
    """Where a complement ends: adverbials that the parser hung on the verb of saying belong to it, new cues do not."""
    end = complement.right_edge.i
    for sibling in sorted(verb.children, key=lambda c: c.i):
        if sibling.i <= end:
            continue
        if (
            sibling.dep_ in lex.labels["adverbial"]
            and sibling.left_edge.i == end + 1
            or sibling.dep_ in lex.labels["adverbial"]
            and sibling.pos_ in ("ADP", "SCONJ", "ADV")
        ):
            end = sibling.right_edge.i
        elif not sibling.is_punct:
            break
    return end


def _to_the_end(verb: Token, first: int, lex: Lexicon) -> int:
    """The end of a "que" clause of the main verb: the sentence's, but for a clause coordinated with the verb."""
    doc = verb.doc
    if not lex.words["clause_to_the_end"] or verb.head != verb or doc[first].lower_ not in lex["clause_openers"]:
        return -1
    end = len(doc) - 1
    for child in verb.children:
        if child.i <= first:
            continue
        if child.dep_ in lex.labels["conjunct"] or child.dep_ in lex.labels["aside"]:
            if not _elliptic(child, lex):
                end = min(end, child.left_edge.i - 1)
        elif child.dep_ in lex.labels["adverbial"] and lex.frames(child)[1] and not is_finite(child, lex):
            end = min(end, child.left_edge.i - 1)
    while end > first and (doc[end].is_punct or doc[end].pos_ == "CCONJ") and doc[end].text not in '»"”)':
        end -= 1
    return end


def _elliptic(verb: Token, lex: Lexicon) -> bool:
    """Whether a coordinated verb goes on with the complement: no cue, a contrast ("… mais semblait exister")."""
    if lex.frames(verb)[1]:
        return False
    return any(c.lower_ in lex["contrasts"] for c in verb.children if c.i < verb.i)


def infinitive_of(verb: Token, last: int, lex: Lexicon) -> tuple[int, int] | None:
    labels, doc = lex.labels, verb.doc
    for child in verb.children:
        if child.i > last and child.dep_ in labels["open_clause"] and child.left_edge.i <= last + 4:
            first = max(child.left_edge.i, last + 1)
            forms = (child, *(c for c in child.children if c.pos_ == "AUX"))  # "denied having received"
            if verb.lemma_.lower() in lex["gerund_after"] and any(t.tag_ in lex["participle_tags"] for t in forms):
                return first, _before_next_clause(child, lex)
            if is_infinitive(child, lex) or any(is_infinitive(c, lex) for c in child.children if c.pos_ == "AUX"):
                marks = lex["infinitive_marks"]
                if lex.words.get("infinitive_needs_mark") and not any(t.lower_ in marks for t in doc[first : child.i]):
                    continue
                return first, _before_next_clause(child, lex)
    return None


def _before_next_clause(infinitive: Token, lex: Lexicon) -> int:
    """The end of an infinitive without the clause joined to it: "assure ne rien livrer et Londres poursuit …"."""
    doc, end = infinitive.doc, infinitive.right_edge.i
    for at in range(infinitive.i + 1, end - 1):
        if doc[at].pos_ != "CCONJ":
            continue
        behind = at + 1
        while behind < end and doc[behind].pos_ in ("DET", "ADJ", "NOUN", "PROPN"):
            behind += 1
        while behind < end and doc[behind].lower_ in lex["negations"]:
            behind += 1
        named = any(t.pos_ in ("NOUN", "PROPN") for t in doc[at + 1 : behind])
        opened = any(t.lower_ in lex["relatives"] or t.pos_ == "SCONJ" for t in doc[infinitive.i + 1 : at])
        if named and not opened and is_finite(doc[behind], lex):
            return at - 1
    return end


def object_of(verb: Token, last: int, lex: Lexicon) -> tuple[int, int] | None:
    """The object of a verb with all that the verb says of it: "called the deal a mistake", "urged them to leave"."""
    doc = verb.doc
    end = _complements_end(verb, last, lex)
    for child in verb.children:
        if child.i > last and child.dep_ in lex.labels["object"]:
            if child.pos_ in ("NOUN", "PROPN"):
                return max(child.left_edge.i, last + 1), max(end, child.right_edge.i)
            if child.pos_ == "PRON" and end > child.right_edge.i + 1:
                return max(child.left_edge.i, last + 1), end
    if last > verb.i:  # "called for a truce": the object of the preposition
        for child in doc[last].children:
            if child.i > last:
                return child.left_edge.i, max(end, child.right_edge.i)
        head = next((t for t in doc[last + 1 : last + 8] if t.pos_ in ("NOUN", "PROPN")), None)
        if head is not None:
            return last + 1, max(end, head.right_edge.i)
    return None


def _complements_end(verb: Token, last: int, lex: Lexicon) -> int:
    """The last word of what hangs on a verb to its right, up to a coordinated clause, a new cue or a time."""
    end = last
    for child in sorted(verb.children, key=lambda c: c.i):
        if child.i <= last:
            continue
        if child.dep_ in lex.labels["conjunct"] or child.pos_ == "CCONJ" or child.dep_ in lex.labels["aside"]:
            break
        if child.is_punct:
            if is_punct(child) and child.i > last + 1:
                break
            continue
        if child.lower_ in lex["times"] or (
            child.pos_ in ("VERB", "AUX") and lex.frames(child)[1] and child.left_edge.i == child.i
        ):
            continue
        end = max(end, child.right_edge.i)
    for child in verb.children:  # "a accusé des industriels, dont X, d'avoir vendu"
        group = (child, *(c for c in child.lefts if c.pos_ == "AUX"))
        open_clause = child.i > end > last and child.dep_ in lex.labels["open_clause"]
        if open_clause and any(is_infinitive(t, lex) for t in group):
            end = child.right_edge.i
    return end
