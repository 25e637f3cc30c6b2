"""Numbers that stand for weapons named before: "37 have arrived", "took delivery of the first six", "ordered 54"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.quantities import Amount
from generator.extract.transfer_chain import verbal
from generator.extract.transfer_rules import Rules, keys, plain
from generator.extract.transfer_scene import Scene
from generator.model import Quantity, Span

if TYPE_CHECKING:
    from spacy.tokens import Token


DESCRIBING = 4
"""Words that describe a weapon between its number and its name at most."""


def counted_alone(stage: Scene, amount: Amount) -> tuple[Token, Token] | None:
    """A number without a noun that opens a clause ("; neuf lui ont été livrées", "37 have arrived"), and its verb."""
    first = next((t for t in stage.tokens if t.idx >= amount.start), None)
    if _before_weapon(stage, amount):
        return None
    part = _of_delivery(stage, first) if first is not None and first.pos_ == "NUM" else None
    if first is not None and part is not None:
        return first, part
    if first is not None and (relative := _relative(stage, first)) is not None:
        return first, relative
    if first is not None and (verb := _gapping(stage, amount, first)) is not None:
        return first, verb
    coordinated = stage.rules.labels["coordinated"]
    if first is not None and (giver := _in_parallel(stage, amount, first)) is not None:
        return first, giver
    if first is not None and first.pos_ == "NUM" and first.dep_ in coordinated:
        verb = first.head.head if first.head.pos_ == "NUM" else first.head
        counted = any(c.pos_ == "NUM" and c.dep_ in stage.rules.labels["object"] for c in verb.children)
        return (first, verb) if counted else None  # "sold three to Nigeria and seven to Myanmar"
    ordinals = stage.rules.words("ordinals")
    behind = next((t for t in stage.tokens if t.idx >= amount.end and plain(t.text) not in ordinals), None)
    if behind is not None and plain(behind.text) in stage.rules.words("of"):
        unit = behind.nbor() if behind.i + 1 < len(behind.doc) else behind
        if first is not None and plain(unit.text) in stage.rules.words("counted"):
            verb = _verb_of(stage, unit) or _verb_of(stage, unit.head)  # "a fourni une dizaine d'exemplaires"
            return (first, verb) if verb is not None else None
        return _of_them(stage, first, behind)  # and not "16 of the jets"
    if behind is not None and first is not None and plain(behind.text) in stage.rules.words("counted"):
        verb = _verb_of(stage, behind)  # "fournira 54 exemplaires"
        return (first, verb) if verb is not None else None
    if first is not None and first.dep_ in stage.rules.labels["object"] and first.head.i < first.i:
        bought = first.nbor(-1).pos_ != "ADP" and any(key in stage.rules.verbs for key in keys(first.head, stage.rules))
        return (first, first.head) if bought and first.pos_ == "NUM" else None  # "Romania has ordered 54"
    return _opening(stage, amount, first)


def _gapping(stage: Scene, amount: Amount, number: Token) -> Token | None:
    """The verb of "Germany sent 18 tanks, Poland 14 and Canada eight": that of the clause before."""
    ahead = [p for p in stage.parties if p.end <= amount.start and p.bare and not p.owner and p.how != "demonym"]
    if number.pos_ not in ("NUM", "DET") or not ahead or stage.text[ahead[-1].end : amount.start].strip():
        return None
    behind = next((t for t in stage.tokens if t.idx >= amount.end), None)
    if behind is not None and not (behind.pos_ in ("PUNCT", "CCONJ", "SCONJ") and behind.text != "-"):
        return None
    acts = stage.rules.verbs
    verbs = [t for t in stage.tokens if t.idx < ahead[-1].start and any(k in acts for k in keys(t, stage.rules))]
    counted = (a for a in stage.arms if verbs and verbs[-1].idx < a.start < ahead[-1].start and a.quantity is not None)
    return verbs[-1] if verbs and next(counted, None) is not None else None


def _of_them(stage: Scene, number: Token | None, of: Token) -> tuple[Token, Token] | None:
    """ "Kyiv has received 30 of them", "deux d'entre eux ont été livrés": the number and its verb."""
    following = [t for t in of.doc[of.i + 1 : of.i + 3] if plain(t.text) not in stage.rules.words("among")]
    if number is None or number.pos_ != "NUM" or not following or plain(following[0].text) not in _them(stage.rules):
        return None
    verb = number.head
    near = number.dep_ in stage.rules.labels["object"] | stage.rules.labels["subject"]
    return (number, verb) if near and any(key in stage.rules.verbs for key in keys(verb, stage.rules)) else None


def _them(rules: Rules) -> frozenset[str]:
    return rules.words("weapon_pronouns") | rules.words("of_them")


def _in_parallel(stage: Scene, amount: Amount, first: Token) -> Token | None:
    """The verb of "sent 12 Caesars to Ukraine and six to Armenia": so many of the same, to another."""
    if first.dep_ not in stage.rules.labels["coordinated"]:
        return None
    party = next((p for p in stage.parties if p.start >= amount.end), None)
    if party is None or not stage.rules.prepositions["to"].fullmatch(party.before.split()[-1] if party.before else ""):
        return None
    if any(t.pos_ not in ("ADP", "DET") for t in stage.tokens if amount.end <= t.idx < party.start):
        return None
    verb = next((t for t in first.ancestors if any(key in stage.rules.verbs for key in keys(t, stage.rules))), None)
    given = verb is not None and any(verb.idx < a.start < first.idx and a.quantity is not None for a in stage.arms)
    return verb if given else None


def _opening(stage: Scene, amount: Amount, first: Token | None) -> tuple[Token, Token] | None:
    """A number that opens a clause, and its verb: "; neuf lui ont été livrées"."""
    before = _without_ordinals(stage, stage.text[: amount.start])
    if before and before[-1] not in ",;:.!?" and plain(before.split()[-1]) not in stage.rules.words("joins"):
        return None
    for token in stage.tokens:
        if first is None or token.idx < amount.end:
            continue
        passed = token.pos_ in ("VERB", "ADJ") and (_moves(token, stage.rules) or verbal(token, stage.rules).passive)
        if passed:
            return first, token
        if token.pos_ not in ("ADV", "PRON", "AUX", "PART") and plain(token.text) not in stage.rules.words("ordinals"):
            return None
    return None


def _verb_of(stage: Scene, noun: Token) -> Token | None:
    """The verb of transfer whose object or subject a noun is: "54 autres doivent arriver"."""
    if noun.dep_ not in stage.rules.labels["object"] | stage.rules.labels["subject"]:
        return None
    due = (c for c in noun.head.children if c.dep_ in stage.rules.labels["open"])
    return next((v for v in (noun.head, *due) if any(k in stage.rules.verbs for k in keys(v, stage.rules))), None)


def _without_ordinals(stage: Scene, before: str) -> str:
    """What stands before "the first six", "les six premiers"."""
    words = before.rstrip().split()
    while words and plain(words[-1]) in stage.rules.words("ordinals"):
        words.pop()
    if len(words) == 1 and plain(words[0]) in stage.rules.words("definite"):
        return ""
    return " ".join(words)


def _before_weapon(stage: Scene, amount: Amount) -> bool:
    """Whether a weapon with words that describe it follows: "three of the four air surveillance radars"."""
    following = next((a for a in stage.arms if a.start >= amount.end), None)
    if following is None:
        return False
    between = [t for t in stage.tokens if amount.end <= t.idx < following.start]
    return len(between) < DESCRIBING and all(t.pos_ in ("ADJ", "NOUN", "PROPN") for t in between)


def _relative(stage: Scene, number: Token) -> Token | None:
    """The verb of "sur les vingt-quatre que le Maroc a commandés", "the first of 30 that Egypt ordered"."""
    if any(a.quantity is not None and a.quantity[1][0] <= number.idx < a.quantity[1][1] for a in stage.arms):
        return None
    labels = stage.rules.labels
    own = [number, *([number.head.head] if number.head.pos_ == "ADP" and number.head.i < number.i else [])]
    clauses = labels["relative"] | labels["participle"]  # of "the first of 30 that": on "first"
    behind = (c for anchor in own for c in anchor.children if c.i > number.i and c.dep_ in clauses)
    return next((c for c in behind if any(key in stage.rules.verbs for key in keys(c, stage.rules))), None)


def _of_delivery(stage: Scene, number: Token) -> Token | None:
    """The verb of "took delivery of the first six", whatever the parser makes of the number."""
    if any(a.quantity is not None and a.quantity[1][0] <= number.idx < a.quantity[1][1] for a in stage.arms):
        return None
    doc, at = number.doc, number.i - 1
    while at > 1 and doc[at].pos_ in ("DET", "ADJ"):
        at -= 1
    if at < 2 or plain(doc[at].text) not in stage.rules.words("of"):
        return None
    verb = doc[at - 2]
    return verb if any(" " in key and key in stage.rules.verbs for key in keys(verb, stage.rules)) else None


def quantity_of_amount(stage: Scene, amount: Amount) -> tuple[Quantity, Span]:
    words = stage.text[amount.start : amount.end]
    return Quantity(words, amount.low, amount.high, amount.bound, amount.unit), (amount.start, amount.end)


def _moves(verb: Token, rules: Rules) -> bool:
    return any(key in rules.verbs and rules.verbs[key].direction == "move" for key in keys(verb, rules))
