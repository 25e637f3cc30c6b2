"""What leaves nothing to tell of a transfer: failures, attempts, rules that forbid, what somebody thinks is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.transfer_chain import Governor, Verbal, effect_of, listed, morph, verbal
from generator.extract.transfer_rules import Act, Rules, plain

if TYPE_CHECKING:
    from spacy.tokens import Token

ENDED = frozenset({"cancelled", "suspended", "refused"})
"""What ends an intention: "a renoncé à son projet d'acheter"."""


def tells_nothing(governor: Governor, act: Act, form: Verbal, status: str | None, rules: Rules) -> bool:
    """Whether under this governor nothing came about, or nobody says that it did; `status` is what is known so far."""
    token = governor.token
    if governor.effect in ("skip", "able") or _barred(governor, rules) or _silent(governor, rules):
        return True
    if governor.effect == "pass" and governor.negated and listed(token, rules.words("managing"), rules):
        return True  # "n'a pas réussi à vendre"
    if governor.effect in ("wants", "planned") and token.pos_ == "VERB" and pluperfect(token, rules):
        return True  # "had planned to buy": what became of it is another matter
    if governor.effect == "wants" and act.direction == "supply" and _attempted(governor, rules):
        return True
    if listed(token, rules.words("duty"), rules) and _only_urged(governor, act, form, status, rules):
        return True
    unreal = plain(token.text) in rules.words("unreal_modals")
    return governor.effect == "possible" and form.perfect and unreal  # "could have delivered tanks a year ago"


def unmade(effect: str, status: str | None, pos: str) -> bool:
    """Whether what is over an ending undoes it ("rejected a resolution to block the sale"), or only asks for it or
    tries it; who asks or hopes for leave has none yet, and a call to stop stops nothing."""
    if status == "licensed" and effect in ("wants", "awaited", "planned") and pos != "NOUN":
        return True  # "hopes that Berlin will approve"
    if effect == "asked":
        return status in {"licensed", *ENDED}
    return status in ENDED and effect in ("wants", "refused", "cancelled")


def pluperfect(verb: Token, rules: Rules) -> bool:
    """Whether a verb tells of what had been ("had planned", "avait prévu")."""
    having = (c for c in verb.lefts if c.dep_ in rules.labels["auxiliary"])
    having = (c for c in having if plain(c.lemma_) in rules.words("perfect_auxiliaries"))
    return any({"Past", "Imp"} & set(morph(c, "Tense")) for c in having)


def _attempted(governor: Governor, rules: Rules) -> bool:
    """ "a tenté de vendre": what was tried once has not come about."""
    past = verbal(governor.token, rules).perfect or "Past" in morph(governor.token, "Tense")
    return past and listed(governor.token, rules.words("attempts"), rules)


def _only_urged(governor: Governor, act: Act, form: Verbal, status: str | None, rules: Rules) -> bool:
    """ "Paris doit cesser de vendre", "Germany should deliver": what somebody thinks ought to be done."""
    if status in ENDED:
        return True
    urged = listed(governor.token, rules.words("urging"), rules)
    return urged and act.direction == "supply" and not (act.noun or form.passive or form.participle)


def _silent(governor: Governor, rules: Rules) -> bool:
    """ "declined to comment on the delivery", "a refusé de confirmer la vente": who says nothing refuses no weapon."""
    if governor.effect != "refused":
        return False
    asked = (c for c in governor.token.children if c.i > governor.token.i and c.dep_ in rules.labels["open"])
    near = governor.token.doc[governor.token.i + 1 : governor.token.i + 4]  # "s'est refusé à tout commentaire sur"
    said = any(plain(t.text) in rules.words("silent_nouns") for t in near)
    return said or any(listed(c, rules.words("silent"), rules) for c in asked)


def _barred(governor: Governor, rules: Rules) -> bool:
    """ "Un embargo interdit": a rule that forbids is nobody's refusal."""
    if governor.effect != "refused" or governor.token.pos_ not in ("VERB", "AUX"):
        return False
    subjects = [c for c in governor.token.children if c.dep_ in rules.labels["subject"] and c.i < governor.token.i]
    return any(effect_of(word, rules) == "skip" for word in subjects)
