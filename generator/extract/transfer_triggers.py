"""Which words of a sentence tell a transfer: verbs and nouns of the lists, and no idioms or descriptions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import listed, mistaken
from generator.extract.transfer_rules import Act, Rules, keys, plain
from generator.extract.transfer_scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

AID = "military-aid"
"""What is on the sheet as a weapon and names none."""


def triggers_of(scene: Scene) -> Iterator[tuple[Token, Act]]:
    """The words of a sentence that tell a transfer, each with what it says."""
    rules = scene.rules
    taken = [(a.start, a.end) for a in scene.arms if a.weapon.id != AID]
    for token in scene.tokens:
        if token.pos_ not in ("VERB", "ADJ", "NOUN", "AUX", "PROPN"):
            continue
        if any(start <= token.idx < end for start, end in taken):
            continue
        options = keys(token, rules)
        if token.pos_ in ("VERB", "ADJ", "AUX") or mistaken(token, rules):
            described = _second_hand(token)
            act = next((rules.verbs[k] for k in options if k in rules.verbs), None) or _stopped(scene, token)
            if rules.prepositions["laid_hands"].match(scene.text, token.idx):
                act = Act(plain(token.lemma_), "recover", "recovered")
            if act is not None and act.lemma in rules.words("of_things") and _with_infinitive(token, rules):
                continue  # "a préféré commander"
            past = act is not None and (described if act.direction == "use" else _prenominal(token, act))
            if (act is None and token.pos_ == "ADJ") or past:
                continue
        else:
            phrase = plain(token.doc[max(0, token.i - 1) : token.i + 1].text)
            own = () if phrase in rules.words("licence") else options  # "under licence"
            act = next((rules.nouns[k] for k in own if k in rules.nouns), None)
        if act is not None and act.direction == "hold" and token.dep_ in rules.labels["auxiliary"]:
            continue  # "has delivered": nobody has anything
        opens = act is not None and (act.direction == "contract" or (act.noun and act.status == "sought"))
        if act is None or _idiom(scene, token) or (opens and _opens_act(token, rules)):
            continue
        single = not act.noun and " " not in act.lemma and token.i + 1 < len(token.doc)
        if not (single and _particle(token, rules)):
            yield token, act


def _with_infinitive(token: Token, rules: Rules) -> bool:
    return any(c.dep_ in rules.labels["open"] and c.i > token.i and c.pos_ == "VERB" for c in token.children)


def _prenominal(token: Token, act: Act) -> bool:
    """ "The seized weapons": which ones are meant, and no news."""
    return act.direction == "recover" and token.dep_ == "amod" and token.head.i > token.i


def _stopped(scene: Scene, token: Token) -> Act | None:
    """ "stopped a truck with 40 rifles", "a arraisonné un boutre": what it carried was taken."""
    rules = scene.rules
    if not listed(token, rules.words("stopping"), rules):
        return None
    things = (c for c in token.children if c.dep_ in rules.labels["object"] | rules.labels["subject"])
    if not any(rules.prepositions["vessels"].fullmatch(plain(c.text)) for c in things):
        return None
    return Act(plain(token.lemma_), "recover", "recovered")


def _opens_act(token: Token, rules: Rules) -> bool:
    """ "un accord sur la livraison de": the act is the delivery, and the deal only stands over it."""
    for word in token.doc[token.i + 1 : token.i + 12]:
        money = word.pos_ in ("NUM", "SYM") or rules.data["money"].count(plain(word.lemma_))
        if money or plain(word.text) in rules.words("of"):
            continue  # "un contrat de 79 millions de dollars portant sur la vente de"
        acts = (rules.nouns[k] for k in keys(word, rules) if k in rules.nouns)
        if word.pos_ == "NOUN" and any(act.direction != "contract" for act in acts):
            return True
        if word.pos_ not in ("ADP", "DET", "ADJ", "VERB") or plain(word.text) in rules.words("between"):
            return False
    return False


def _idiom(scene: Scene, token: Token) -> bool:
    """ "remis en état", "sent to the front": no weapon changes hands."""
    pattern = scene.rules.prepositions["idiom"]
    return pattern.match(scene.text, token.idx) is not None


def _second_hand(token: Token) -> bool:
    """ "18 used Rafales", "the used jets": an adjective, whatever the parser made of it."""
    before = token.nbor(-1).pos_ if token.i else ""
    following = token.doc[token.i + 1 : token.i + 2]
    return before in ("NUM", "DET", "ADJ") and any(t.pos_ in ("NOUN", "PROPN", "ADJ") for t in following)


def _particle(token: Token, rules: Rules) -> bool:
    """Whether a particle behind a verb makes it another ("carried out", "get out")."""
    following = token.doc[token.i + 1 : token.i + 4]
    bound = len(following) == 3 and following[1].pos_ in ("ADP", "PART") and following[2].like_num  # "sell up to 24"
    return plain(following[0].text) in rules.data["particles"] and not bound
