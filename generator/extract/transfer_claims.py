"""Claims that a sentence only passes on: "une information selon laquelle …", "denied a report that …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import (
    Governor,
    effect_of,
    is_finite,
    is_passive,
    is_present,
    listed,
    mood,
    negated,
    verbal,
)
from generator.extract.transfer_rules import Rules, plain
from generator.extract.transfer_status import STATUSES

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 12
"""So many words lie at most between a noun of saying and its content, or between a denial and that noun."""


def claim_over(token: Token, rules: Rules) -> str | None:
    """What a claim around a verb or noun makes of it: "denied" where the sentence denies that claim, "reported" where
    it only passes it on; None outside a claim."""
    noun = _noun_over(token, rules)
    if noun is None:
        return None
    return "denied" if _denied(noun, token, rules) else "reported"


def denial_before(token: Token, rules: Rules) -> int:
    """The place of the word that denies the claim around a verb: whoever speaks before it denies; -1 for none."""
    noun = _noun_over(token, rules)
    word = _verb_before(noun, rules) if noun is not None else None
    return int(word.idx) if word is not None else -1


def _noun_over(token: Token, rules: Rules) -> Token | None:
    """The noun whose content the token belongs to."""
    doc = token.doc
    for opening in _openings(token, rules):
        lower = plain(doc[opening].text)
        through = lower in rules.words("claim_pronouns") and opening > 0
        through = through and plain(doc[opening - 1].text) in rules.words("claim_prepositions")
        if not through and lower not in rules.words("complementizer"):
            continue
        if opening > 0 and not through and doc[opening - 1].pos_ in ("VERB", "AUX"):
            return None
        for word in reversed(doc[max(0, opening - NEAR) : opening]):
            if is_finite(word) or word.text in ";:":
                break
            if word.pos_ == "NOUN" and (listed(word, rules.words("claims"), rules) or through):
                return word
        if through:
            return doc[opening]
    if token.pos_ == "NOUN":  # "rejected reports of sales"
        for word in reversed(doc[max(0, token.i - 5) : token.i]):
            if word.pos_ == "NOUN" and listed(word, rules.words("claims"), rules):
                return word
            if word.pos_ not in ("ADP", "DET", "ADJ", "PUNCT", "SPACE") or word.text in ",;:()":
                return None
    return None


def _openings(token: Token, rules: Rules) -> Iterator[int]:
    """The words before a verb that may open its clause, nearest first, up to where another clause begins."""
    finite = is_finite(token)
    joined = comma = False
    for word in reversed(token.doc[: token.i]):
        lower = plain(word.text)
        if word.text in ";:":
            return
        if lower in rules.words("complementizer") or lower in rules.words("claim_pronouns"):
            yield word.i
        if word.text == "," and finite:
            comma = True
        if is_finite(word):
            if comma and not joined:
                return  # "…, the ministry said": the content is over
            finite, comma, joined = True, False, False
        joined = joined or (word.pos_ == "CCONJ" and not comma)


def _verb_before(noun: Token, rules: Rules) -> Token | None:
    """The verb or noun that governs a claim: the nearest before it."""
    for word in reversed(noun.doc[max(0, noun.i - NEAR) : noun.i]):
        if word.text in ";:":
            return None
        if listed(word, rules.words("denials"), rules) or plain(word.text) in rules.words("denials"):
            return word
        if word.pos_ in ("VERB", "AUX") and word.dep_ not in rules.labels["participle"]:
            return None
    return None


def _denied(noun: Token, token: Token, rules: Rules) -> bool:
    word = _verb_before(noun, rules)
    if word is not None:
        return not negated(word, rules)
    behind = token.doc[token.i + 1 :]
    return any(plain(w.text) in rules.words("untrue") or _passive_denial(w, rules) for w in behind)


def _passive_denial(word: Token, rules: Rules) -> bool:
    return is_passive(word, rules) and listed(word, rules.words("denials"), rules) and not negated(word, rules)


def hypothetical(token: Token, over: Sequence[Governor], rules: Rules) -> bool:
    """Whether the clause is opened by "si", "sans", "before": nothing happened."""
    words = rules.words("hypothetical")
    for verb in (token, *(g.token for g in over if g.effect not in ("seen", "said"))):
        for child in verb.children:
            opens = child.i < verb.i and plain(child.text) in words
            if opens and child.pos_ in ("SCONJ", "ADP", "ADV", "CCONJ"):
                return True
    if token.pos_ == "NOUN" and (_open(token, rules) or _unsigned(token, rules)):
        return True
    if token.head.dep_ in rules.labels["participle"] and listed(token.head, rules.words("serving"), rules):
        return True  # "a route used to smuggle rifles"
    if any(_unreal(verb, rules) for verb in (token, *(g.token for g in over))):
        return True
    if any(plain(t.text) in rules.words("due_to") for t in token.doc[max(0, token.i - 3) : token.i]):
        return True  # "les premiers devant être livrés": what is due is told by the order
    if _for_want_of(token, words) or _inverted_if(token, rules) or _on_condition(token, over, rules):
        return True
    before = token.doc[max(0, token.i - 1) : token.i]
    if is_present(token) and any(plain(t.text) in rules.words("away") for t in before):
        return not any(g.effect in STATUSES for g in over)  # "backed away from sending"
    return any(plain(t.text) in words and t.pos_ in ("SCONJ", "ADP") for t in before)


def _inverted_if(token: Token, rules: Rules) -> bool:
    """ "Had the United States sold F-16s": a supposition."""
    first = token.doc[0]
    own = first.i < token.i and first.head.i == token.i and first.dep_ in rules.labels["auxiliary"]
    return own and plain(first.text) in rules.words("inverted_if")


def _on_condition(token: Token, over: Sequence[Governor], rules: Rules) -> bool:
    """ "would sell it if Washington agreed", "vendrait des chars si": what depends on something else."""
    verb = verbal(token, rules)
    would = any(g.effect == "would" for g in over) or (verb.finite is not None and mood(verb.finite, rules) == "Cnd")
    if not would or verb.perfect:
        return False
    openers = (t for t in token.doc if plain(t.text) in rules.words("open_marks") and t.pos_ == "SCONJ")
    return any(t.head.dep_ == "advcl" and t.head.head.i in (token.i, token.head.i) for t in openers)


def _for_want_of(token: Token, words: frozenset[str]) -> bool:
    """ "Faute d'avoir reçu": the word before an infinitive, whatever the tagger takes it for."""
    at = token.i - 1
    while at >= 0 and (token.doc[at].pos_ in ("AUX", "ADP", "PRON", "ADV") or "'" in plain(token.doc[at].text)):
        if plain(token.doc[at].text) in words:
            break
        at -= 1
    return 0 <= at < token.i - 1 and token.doc[at].pos_ == "NOUN" and plain(token.doc[at].text) in words


def thought(token: Token, rules: Rules) -> bool:
    """ "un marché que TKMS croyait acquis": what the parser takes for a passive is what somebody thought."""
    makes = rules.words("existential") | rules.words("perfect_auxiliaries")
    passive = [c for c in token.children if c.dep_ in rules.labels["passive"] and c.pos_ in ("VERB", "AUX")]
    return any(plain(c.lemma_) not in makes and len(c) > 4 for c in passive)


def _unreal(verb: Token, rules: Rules) -> bool:
    """ "A motion that would have frozen all sales": it did not."""
    words = {plain(c.text) for c in verb.children if c.dep_ in rules.labels["auxiliary"] and c.i < verb.i}
    lemmas = {plain(c.lemma_) for c in verb.children if c.dep_ in rules.labels["auxiliary"]}
    return bool(words & rules.words("unreal")) and bool(lemmas & rules.words("having"))


def _unsigned(noun: Token, rules: Rules) -> bool:
    """ "The contract for the sale of jets was never signed"."""
    chain = [noun, *noun.ancestors]
    over = next((t for t in chain if t.dep_ in rules.labels["subject"]), noun).head
    return over.pos_ in ("VERB", "AUX") and effect_of(over, rules) == "signed" and negated(over, rules)


def _open(noun: Token, rules: Rules) -> bool:
    """Whether a noun stands in a clause of "whether": "not clear whether the sanctions would affect exports"."""
    for word in noun.ancestors:
        if word.pos_ in ("VERB", "AUX"):
            opens = (c for c in word.children if c.i < word.i and plain(c.text) in rules.words("open_marks"))
            return any(c.pos_ in ("SCONJ", "ADP", "ADV", "CCONJ") for c in opens)
    return False


def unread_verb(token: Token, rules: Rules) -> bool:
    """Whether an infinitive was taken for another word ("to re-export"): what governs it is unknown then."""
    at = token.i - 1
    while at > 0 and (token.doc[at].text == "-" or plain(token.doc[at].text) in rules.data["prefixes"]):
        at -= 1
    if at < 0:
        return False
    before = plain(token.doc[at].text)
    if at < token.i - 1 and before in rules.words("away"):
        return True  # "barred Germany from re-exporting": the tokens are cut in three
    return token.pos_ not in ("VERB", "AUX") and before in rules.words("infinitive_marks")
