"""How a statement is said (quoted or not) and how surely: mode and stance."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.attribution.claim import Claim
from generator.extract.attribution.lexicon import Lexicon
from generator.extract.quotes import Quotation
from generator.extract.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token


DISMISSAL = 9
"""Words: a content that calls something false and says no more is a denial ("C'est faux")."""


def mode(claim: Claim, quotes: Sequence[Quotation]) -> str:
    """direct: all of it is quoted; mixed: some words are; indirect: none."""
    last = bisect.bisect_left(quotes, claim.end, key=lambda q: q.start)
    first = bisect.bisect_left(quotes, claim.start, hi=last, key=lambda q: q.end)
    near = [q for q in quotes[first:last] if claim.start < q.end]
    if not near:
        return "direct" if claim.how == "label" else "indirect"
    covered = sum(max(0, min(b, q.end) - max(a, q.start)) for a, b in claim.spans for q in near)
    total = sum(b - a for a, b in claim.spans)
    return "direct" if covered >= 0.97 * total else "mixed"


def stance(reading: Reading, claim: Claim, lex: Lexicon, quoted: bool = False) -> str:
    """One code of the vocabulary: by the cue, by a negated cue, by the verb the content begins with.

    `quoted`: the content is in the speaker's own words, where "we have never sold" denies.
    """
    words = lex.words["stance"]
    if claim.negated and claim.lemma in words["unconfirmed_if_negated"]:
        return "unconfirmed"
    if claim.negated and claim.lemma in words["denied"]:
        return "asserted"
    own = _own(claim, lex)
    if own != "asserted":
        return own
    if claim.how == "hearsay" or claim.source is None and claim.lemma in lex["passive_impersonal"]:
        return "reported"
    content = " ".join(reading.text[a:b] for a, b in claim.spans)
    if re.search(lex.words["not_confirmed"], content, re.IGNORECASE):
        return "unconfirmed"
    short = len(content.split()) <= DISMISSAL and claim.lemma not in lex["admitting"]
    if short and re.search(lex.words["dismissed"], content, re.IGNORECASE):
        return "denied"
    verb = _main_verb(reading, claim)
    felt = _felt(claim, verb, lex)
    if felt is not None or verb is None:
        return felt or own
    return _inner(claim, verb, lex, quoted)


def _own(claim: Claim, lex: Lexicon) -> str:
    """The stance of a cue; beside a quotation "s'inquiète" says only how somebody speaks."""
    voiced = claim.how == "quotation" and claim.lemma in lex["voicing"]
    return "asserted" if voiced else lex.stance(claim.lemma)


def _inner(claim: Claim, verb: Token, lex: Lexicon, quoted: bool) -> str:
    """The stance that the first verb of the content gives."""
    words = lex.words["stance"]
    own = _own(claim, lex)
    lemma, frames, _ = lex.frames(verb)
    if _denied(verb, lex) and lemma in words["unconfirmed_if_negated"]:
        return "unconfirmed"
    if frames and not _denied(verb, lex):
        inner = lex.stance(lemma)
        if inner in ("suspected", "denied", "alleged") or (inner == "estimated" and _counts(verb)):
            return inner
    if _possible(verb, lex):
        return "suspected"
    if quoted and _denies(verb, lex):
        return "denied"
    if any(
        t.lower_ in lex["reportedly"]
        for t in claim.sentence.tokens(claim.start, min(claim.end, claim.sentence.passage.end))
    ):
        return "reported"
    return "reported" if press_conditional(verb, lex) and not _foretold(claim, verb, lex) else own


def _felt(claim: Claim, verb: Token | None, lex: Lexicon) -> str | None:
    """The stance of a feeling in the cue ("se dit préoccupée par …") or in the content ("she was afraid …")."""
    tokens: list[Token] = []
    if claim.cue is not None and claim.cue[1] < claim.start:
        tokens = claim.sentence.tokens(claim.cue[1], claim.start)
    if verb is not None and verb.lemma_.lower() in lex["copulas"] and not _denied(verb, lex):
        tokens = [*tokens, *(c for c in verb.children if c.i > verb.i)]
    elif verb is not None and any(c.lemma_.lower() in lex["copulas"] for c in verb.children) and not _denied(verb, lex):
        tokens = [*tokens, verb]
    copula = lex.words["copulas"][0]
    for token in tokens:
        for form in (token.lower_, token.lemma_.lower()):
            if f"{copula} {form}" in lex.stances and token.pos_ in ("ADJ", "VERB"):
                return lex.stances[f"{copula} {form}"]
    return None


def _counts(verb: Token) -> bool:
    """Whether a figure stands behind a verb ("we estimate that 6,700 …")."""
    return any(t.pos_ == "NUM" or t.like_num for t in verb.doc[verb.i + 1 : verb.i + 25])


def _possible(verb: Token, lex: Lexicon) -> bool:
    """Whether a verb says what may be so ("may be seeking", "pourrait avoir livré"), not what may be done."""
    doc = verb.doc
    for at in range(max(0, verb.i - 4), min(verb.i + 1, len(doc) - 1)):
        if doc[at].lower_ in lex["possibility"] and any(
            t.lower_ in lex["epistemic"] for t in doc[at + 1 : min(at + 3, len(doc))] if t.pos_ in ("AUX", "VERB")
        ):
            return True
    return False


def _denies(verb: Token, lex: Lexicon) -> bool:
    """Whether a verb of doing says in the speaker's words that something was not done, ever or at all."""
    doc = verb.doc
    if verb.pos_ != "VERB" or verb.lemma_.lower() in lex["states"] or lex.frames(verb)[1] & {"think", "say"}:
        return False
    before = [t for t in doc[max(0, verb.i - 6) : verb.i] if t.head == verb or t.head == verb.head]
    auxiliaries = [t for t in before if t.pos_ == "AUX"]
    if re.search(lex.words["no_denial"], doc[max(0, verb.i - 6) : verb.i + 3].text, re.IGNORECASE):
        return False
    ending = lex.words["future_ending"]
    if any(t.lower_ in lex["future"] or (ending and re.search(ending, t.lower_)) for t in (verb, *auxiliaries)):
        return False
    things = [c for c in verb.children if c.dep_ in lex.labels["subject"] | lex.labels["object"]]
    if any(d.lower_ in lex["none"] for thing in things for d in thing.children if d.i < thing.i):
        return True
    own = any(t.lower_ in lex["first_person"] for t in before)
    thing = any(c.dep_ in lex.labels["object"] | lex.labels["passive"] for c in verb.children)
    if thing and any(t.lower_ in lex["never"] for t in before):
        return True
    done = any(t.lemma_.lower() in lex["perfect"] or t.lower_ in lex["perfect"] for t in auxiliaries)
    return own and done and _denied(verb, lex)


def press_conditional(verb: Token, lex: Lexicon) -> bool:
    """The French conditional of hearsay ("aurait livré", "disposerait de"); taggers take it for an imperfect."""
    pattern = lex.words["conditional"]
    if not pattern or verb.lemma_.lower() in lex["modals"]:
        return False
    words = [verb, *(c for c in verb.children if c.pos_ == "AUX" and c.i < verb.i)]
    if any(c.lemma_.lower() in lex["modals"] for c in words) or any(t.lower_ in lex["conditions"] for t in verb.doc):
        return False
    return any(re.search(pattern, w.lower_) for w in words)


def _foretold(claim: Claim, verb: Token, lex: Lexicon) -> bool:
    """Whether a conditional is a future in the past ("a dit qu'il livrerait"), no hearsay ("qu'il aurait livré")."""
    if claim.how != "clause" or claim.cue is None or claim.cue[1] > claim.start:
        return False
    past = any(
        {"Past", "Imp"} & set(t.morph.get("Tense", [])) for t in claim.sentence.tokens(*claim.cue) if t.pos_ != "NOUN"
    )
    auxiliaries = [c for c in verb.children if c.pos_ == "AUX" and c.i < verb.i]
    perfect = any(c.dep_ not in lex.labels["passive"] and c.dep_ != "cop" for c in auxiliaries)
    return past and not perfect


def _main_verb(reading: Reading, claim: Claim) -> Token | None:
    """The first verb of the content that hangs on nothing inside it."""
    sentence = reading.at(claim.start) or claim.sentence
    low, high = claim.spans[0]
    tokens = sentence.tokens(low, min(high, sentence.passage.end))
    inside = {t.i for t in tokens}
    for token in tokens:
        if token.pos_ in ("VERB", "AUX") and (token.head.i not in inside or token.head == token):
            return token
    return next((t for t in tokens if t.pos_ == "VERB"), None)


def _denied(verb: Token, lex: Lexicon) -> bool:
    """Whether a negation stands by a verb, or by its auxiliary ("n'avaient pas encore vu")."""
    heads = (verb, verb.head, *(c for c in verb.children if c.dep_ in lex.labels["auxiliary"]))
    return any(c.lower_ in lex["negations"] for c in verb.children) or any(
        t.lower_ in lex["negations"] for t in verb.doc[max(0, verb.i - 5) : verb.i] if t.head in heads
    )
