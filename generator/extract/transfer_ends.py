"""Where the clause of a verb or noun of transfer ends: at the next finite verb, relative pronoun or break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.transfer_chain import is_finite, morph, verbal
from generator.extract.transfer_clause import behind_fronted
from generator.extract.transfer_rules import Rules, plain
from generator.extract.transfer_scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def end_of_clause(scene: Scene, token: Token, *, purpose: bool = False) -> int:
    """The character at which the clause of a verb or noun ends; `purpose` lets "pour obtenir …" belong to it."""
    if (acting := behind_fronted(scene, token)) is not None:
        return scene.text.rindex(",", 0, acting.start)
    return _end(scene, token, purpose)


def dated_until(token: Token, end: int, rules: Rules) -> int:
    """Where the words end that may date a verb: at the next verb, which has its own date ("a deal signed in 2022")."""
    doc = token.doc
    for word in doc[token.i + 1 :]:
        if word.idx >= end:
            break
        own = word.head.i == token.i and word.dep_ in rules.labels["auxiliary"] | rules.labels["open"]
        opens = plain(word.text) in rules.words("date_verbs")
        if word.pos_ == "VERB" and not own and not opens:
            return int(word.idx)
    return end


def _end(scene: Scene, token: Token, purpose: bool) -> int:
    doc, rules = scene.sentence.doc, scene.rules
    limit = _next_break(scene, token)
    if token.i > 0 and doc[token.i - 1].text == "," and verbal(token, rules).participle:
        comma = scene.text.find(",", token.idx)  # "l'Arménie, équipée de …, négocie"
        limit = min(limit, comma) if comma > 0 else limit
    for word in doc[token.i + 1 :]:
        if word.idx >= limit:
            break
        if any(a.start <= word.idx < a.end for a in scene.arms) or scene.party_at(word) is not None:
            continue
        if len(word) < 3 and word.nbor(-1).like_num:
            continue  # "£4.2m worth of": the tagger takes the "m" for a verb
        lower = plain(word.text)
        if lower in rules.words("relative_pronouns") or (lower in rules.words("complementizer") and word.pos_ != "DET"):
            if plain(doc[word.i - 1].text) in rules.words("adding"):
                continue  # "des chars ainsi que des obus"
            if _list_only(word, rules):
                continue
            return int(word.idx)
        if is_finite(word) and not _of_group(word, token, rules) and not _adjective(word, token, rules):
            return _start_of(word, token, rules)
        if word.pos_ == "VERB" and _another_act(scene, word, token):
            return int(min([word.idx, *(c.idx for c in word.children if c.pos_ in ("AUX", "PART") and c.i > token.i)]))
        if not purpose and lower in rules.words("purpose") and _opens_purpose(doc, word):
            return int(word.idx)
    return limit


def _next_break(scene: Scene, token: Token) -> int:
    """Where a break stands behind a verb that is no source between it and its object."""
    breaker = scene.rules.breakers.search(scene.text, token.idx + len(token))
    while breaker is not None and (closing := _inserted_until(scene, token, breaker.start())) is not None:
        breaker = scene.rules.breakers.search(scene.text, closing)
    return breaker.start() if breaker is not None else len(scene.text)


def _inserted_until(scene: Scene, token: Token, start: int) -> int | None:
    """Where a source between two commas ends that parts a verb from its object: "a livré au Mali, selon X, des"."""
    if scene.text[:start].rstrip()[-1:] != ",":
        return None
    closing = scene.text.find(",", start)
    objects = (c for c in token.rights if c.dep_ in scene.rules.labels["object"] and closing > 0 and c.idx > closing)
    return closing + 1 if next(objects, None) is not None else None


def _list_only(word: Token, rules: Rules) -> bool:
    """ "des armes, dont des hélicoptères": up to the next mark nothing acts."""
    if not rules.prepositions["holding"].fullmatch(plain(word.text)):
        return False
    for following in word.doc[word.i + 1 :]:
        if following.text in ",;:.":
            return True
        if is_finite(following):
            return False
    return True


def _another_act(scene: Scene, word: Token, token: Token) -> bool:
    """Whether a verb without a tense begins something else: one joined to the verb, an infinitive behind a noun."""
    joined = word.dep_ in scene.rules.labels["coordinated"] and word.head.i >= token.i and word.i > token.i + 1
    return (joined and not _before_weapon(scene, word)) or (token.pos_ == "NOUN" and "Inf" in morph(word, "VerbForm"))


def _before_weapon(scene: Scene, word: Token) -> bool:
    """A participle that describes a weapon: "31 armed drones"."""
    return any(a.start <= word.idx < a.end or 0 <= a.start - (word.idx + len(word)) <= 1 for a in scene.arms)


def _adjective(word: Token, token: Token, rules: Rules) -> bool:
    """An adjective behind a noun that the tagger takes for a verb: "la fourniture continue de drones"."""
    return (
        token.pos_ == "NOUN"
        and word.i == token.i + 1
        and not any(c.dep_ in rules.labels["subject"] for c in word.children)
    )


def _opens_purpose(doc: Doc, word: Token) -> bool:
    for token in doc[word.i + 1 : word.i + 4]:
        if token.pos_ == "VERB" and "Inf" in morph(token, "VerbForm"):
            return True
        if token.pos_ not in ("ADV", "PART", "PRON"):
            return False
    return False


def _of_group(word: Token, token: Token, rules: Rules) -> bool:
    return word.head.i == token.i and word.dep_ in rules.labels["auxiliary"] and word.i < token.i


def _start_of(finite: Token, token: Token, rules: Rules) -> int:
    """Where the clause of a later finite verb begins: at its subject, or at the comma or conjunction before."""
    verb = finite.head if finite.dep_ in rules.labels["auxiliary"] else finite
    for child in verb.children:
        edge = child.left_edge
        governed = edge.pos_ == "ADP" or (edge.i > 0 and finite.doc[edge.i - 1].pos_ == "ADP")
        parted = sum(t.text == "," for t in finite.doc[child.i : finite.i]) == 1  # "…, a annoncé X": not the subject
        if child.dep_ in rules.labels["subject"] and token.i < edge.i < finite.i and not governed and not parted:
            return int(child.left_edge.idx)
    if any(c.dep_ in rules.labels["subject"] and c.i <= token.i for c in verb.children):
        return int(finite.idx)  # "the drones sold to Mali and to Ethiopia worry Algiers"
    for word in reversed(finite.doc[token.i + 1 : finite.i]):
        # "la livraison, par X, de 40 chars est confirmée"
        inserted = word.text == "," and token.pos_ == "NOUN" and word.nbor(1).pos_ == "ADP"
        if (word.pos_ == "CCONJ" or word.text == ",") and not inserted:
            return int(word.idx)
    return int(finite.idx)
