"""What else a verb has as its object or subject, and whether a relative clause is about a weapon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.transfer_chain import is_finite, is_present, listed
from generator.extract.transfer_rules import plain
from generator.extract.transfer_scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token


def own_object(scene: Scene, token: Token) -> bool:
    """Whether a verb has something else as its object behind it."""
    things = (c for c in token.children if c.i > token.i and c.dep_ in scene.rules.labels["object"])
    named = [c for c in things if c.pos_ == "NOUN" and not any(g.pos_ == "ADP" for g in c.lefts)]
    return bool(named) or other_object(scene, token)


def of_other_thing(scene: Scene, token: Token) -> bool:
    """Whether a relative clause describes a thing that is no weapon: "S-400s in return for a base that it covets"."""
    noun = token.head
    if token.dep_ not in scene.rules.labels["relative"] or noun.pos_ != "NOUN" or noun.i > token.i:
        return False
    words = [t for t in (noun, *noun.subtree) if t.i < token.i]
    counted = listed(noun, scene.rules.words("counted") | scene.rules.words("shipments"), scene.rules)
    return not counted and not any(a.start <= t.idx < a.end for t in words for a in scene.arms)


def other_object(scene: Scene, token: Token) -> bool:
    """Whether a verb passes on something else: an object behind it that is a part."""
    things = (c for c in token.children if c.i > token.i and c.dep_ in scene.rules.labels["object"])
    return any(c.pos_ == "NOUN" and plain(c.lemma_) in scene.rules.words("parts") for c in things)


def relative_object(scene: Scene, token: Token) -> bool:
    """ "les drones que l'Iran a vendus", "the drones Iran sold"; not "the Emirates, which took delivery of"."""
    own = [c for c in token.children if c.dep_ in scene.rules.labels["subject"]]
    if (not own and is_present(token)) or other_object(scene, token) or of_other_thing(scene, token):
        return False  # "a plane carrying drones", "un sous-marin dont Berlin a refusé de fournir les moteurs"
    if own and all(plain(c.text) in scene.rules.words("subject_relatives") for c in own):
        return False
    described = token.dep_ in scene.rules.labels["participle"] and token.head.i < token.i
    described = described and not (is_finite(token) and token.nbor(-1).text == ",")  # "X, qui manque de chars, réclame"
    if token.dep_ in scene.rules.labels["relative"] or described:
        return True
    return bool(own) and _behind_que(scene, token)


def _behind_que(scene: Scene, verb: Token) -> bool:
    """Whether the clause of a verb begins with "que" right behind a weapon, whatever the parser hung it on."""
    for opening in reversed(verb.doc[: verb.i]):
        if plain(opening.text) in scene.rules.words("complementizer"):
            gaps = (scene.text[a.end : opening.idx] for a in scene.arms if a.end <= opening.idx)
            return any(not gap.strip(" ,\u00a0") for gap in gaps)
        if is_finite(opening) and opening.head != verb:
            return False
    return False


def shared_subject(scene: Scene, verb: Token) -> Token | None:
    """The noun that a verb has as its subject with the one before it: "the ship carries missiles and was built for"."""
    rules = scene.rules
    if verb.dep_ not in rules.labels["coordinated"] or verb.head.pos_ not in ("VERB", "AUX"):
        return None
    shared = [c for c in verb.head.children if c.dep_ in rules.labels["subject"] and c.i < verb.head.i]
    return shared[-1] if shared and shared[-1].pos_ == "NOUN" else None
