"""From a verb, its tense and what governs it to a status and a stance; or no row at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import Governor, Verbal, negated, not_yet
from generator.extract.transfer_rules import Act, Rules, plain

if TYPE_CHECKING:
    from spacy.tokens import Token

REAL = frozenset({"delivered", "sold", "in_transit", "used", "produced_locally", "recovered", "allocated", "ordered"})
"""What has happened; said of the future it is planned."""
STATUSES = frozenset({
    "planned", "discussed", "pledged", "offered", "licensed", "refused", "suspended", "cancelled", "ordered", "sought",
    "in_transit",
})  # fmt: skip
WEIGHT = ("asserted", "reported", "estimated", "suspected", "alleged", "unconfirmed", "denied")
"""The farther right, the more it matters to the reader; the strongest doubt wins."""


@dataclass(frozen=True)
class Reading:
    """How a transfer stands. `obtains`: the subject of what governs a noun of supply receives ("obtenir la livraison")."""

    status: str
    stance: str
    obtains: bool = False


def strongest(*stances: str | None) -> str:
    """The stance that doubts most."""
    return max((s for s in stances if s in WEIGHT), key=WEIGHT.index, default="asserted")


def read_status(
    token: Token, act: Act, form: Verbal, over: Sequence[Governor], extra: Sequence[str], rules: Rules, sourced: bool
) -> Reading | None:
    """The status and stance of one verb or noun; None where nothing is told of a transfer.

    `extra` are the effects of phrases and adjectives; `sourced`: somebody says it, so that a negation is a denial.
    """
    status: str | None = None
    stance, obtains, future, possible, would = "asserted", False, False, False, False
    for governor in over:
        effect = governor.effect
        if effect in ("skip", "able"):
            return None
        if effect == "seen":
            stance = strongest(stance, "unconfirmed" if governor.negated else None)
        elif effect in ("suspected", "alleged", "denied", "estimated", "reported"):
            if governor.negated:
                return None
            if effect != "reported" or governor.token.i < token.i:
                stance = strongest(stance, effect)
        elif effect in ("future", "possible", "would"):
            future, possible, would = (
                future or effect == "future",
                possible or effect == "possible",
                would or effect == "would",
            )
            if governor.negated and governor.token.dep_ not in rules.labels["auxiliary"]:
                return Reading("refused", stance) if effect == "future" else None
        elif effect == "said":
            stance = strongest(
                stance, "reported" if any(c.dep_ in rules.labels["passive"] for c in governor.token.children) else None
            )
        elif effect == "obtained":
            obtains = act.noun
        elif effect != "pass" and status is None:
            if governor.negated:
                if effect == "licensed":
                    status = "refused"
                    continue
                return None
            status, obtains = _governed(effect, act, form, obtains)
    for effect in extra:
        if effect in STATUSES:
            status = status or effect
        else:
            stance = strongest(stance, effect)
    if act.direction == "move" and status in ("suspended", "refused"):
        status = None
    return _finish(token, act, form, over, rules, sourced, status, stance, obtains, future, possible, would)


def _governed(effect: str, act: Act, form: Verbal, obtains: bool) -> tuple[str | None, bool]:
    """The status that a governor gives, and whether its subject receives."""
    receives = act.direction in ("receive", "turn")
    if effect == "wants":
        return ("sought" if receives else "planned"), obtains
    if effect == "asked":
        return "sought", act.noun and not receives
    if effect == "agreed":
        return ("ordered" if receives else "pledged"), obtains
    if effect == "announced":
        real = form.perfect or act.status not in ("delivered", "sold", "in_transit") or not act.noun
        return (None if real else "planned"), obtains
    if effect == "signed":
        return "ordered", obtains
    return effect, obtains


def _finish(
    token: Token, act: Act, form: Verbal, over: Sequence[Governor], rules: Rules, sourced: bool,
    status: str | None, stance: str, obtains: bool, future: bool, possible: bool, would: bool,
) -> Reading | None:  # fmt: skip
    finite = form.finite
    tenses = [t for t in (finite, *(g.token for g in over)) if t is not None]
    conditional = any("Cnd" in t.morph.get("Mood") for t in _with_auxiliaries(tenses, rules))
    future = future or (finite is not None and "Fut" in finite.morph.get("Tense"))
    denied = not act.noun and negated(token, rules)
    if denied:
        if not_yet(token, rules):
            return None
        if future and status is None:
            return Reading("refused", stance, obtains)
        if not sourced or status is not None or possible:
            return None
        stance = strongest(stance, "denied")
    if form.infinitive and not form.perfect and status is None and not (future or possible or would or over):
        if plain(token.doc[max(0, token.i - 1)].text) in rules.words("infinitive_marks") and token.head.i == token.i:
            status = "planned"  # a headline: "Poland to send tanks"
        else:
            return None
    if would and status is None and not form.perfect and act.status in REAL:
        status = "planned"
    if possible:
        stance = strongest(stance, "suspected")
        if status is None and not form.perfect and act.status in REAL:
            status = "planned"
    elif conditional and not act.noun and not _due(over):
        if future_in_past(token, rules) and not form.perfect:
            status = status or ("planned" if act.status in REAL else act.status)
        else:
            stance = strongest(stance, "reported")
    if future and status is None:
        status = "planned" if act.status in REAL else act.status
    return Reading(status or act.status, stance, obtains)


def _due(over: Sequence[Governor]) -> bool:
    """ "devrait livrer" says what is due, not what is rumoured."""
    return any(g.effect == "future" and "Cnd" in g.token.morph.get("Mood") for g in over)


def _with_auxiliaries(tokens: Sequence[Token], rules: Rules) -> list[Token]:
    return [
        u for t in tokens for u in (t, *(c for c in t.children if c.dep_ in rules.labels["auxiliary"] and c.i < t.i))
    ]


def future_in_past(token: Token, rules: Rules) -> bool:
    """Whether a conditional stands behind the "que" of somebody who spoke in the past ("a dit qu'il livrerait")."""
    words = token.doc
    for at in range(token.i - 1, 0, -1):
        if plain(words[at].text) not in rules.words("complementizer"):
            continue
        for verb in words[max(0, at - 4) : at]:
            if verb.pos_ in ("VERB", "AUX") and ({"Past", "Imp"} & set(verb.morph.get("Tense"))):
                return True
        return False
    return False


__all__ = ["REAL", "STATUSES", "Reading", "Rules", "future_in_past", "read_status", "strongest"]
