"""From a verb, its tense and what governs it to a status and a stance; or no row at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import (
    Governor,
    Verbal,
    auxiliaries_of,
    is_finite,
    is_passive,
    listed,
    mood,
    morph,
    negated,
    no_longer,
    not_given,
    not_yet,
)
from generator.extract.transfer_rules import Act, Rules, keys, plain
from generator.extract.transfer_undone import ENDED, tells_nothing, unmade

if TYPE_CHECKING:
    from spacy.tokens import Token

MODAL = frozenset({"future", "possible", "would"})
"""Governors that say in which mood a verb is."""
REAL = frozenset({"delivered", "sold", "in_transit", "used", "produced_locally", "recovered", "allocated", "ordered"})
"""What has happened; said of the future it is planned."""
STATUSES = frozenset({
    "planned", "discussed", "pledged", "offered", "licensed", "refused", "suspended", "cancelled", "ordered", "sought",
    "in_transit",
})  # fmt: skip
INTENDED = frozenset({"planned", "pledged", "discussed", "offered", "sought", "licensed"})
WEIGHT = ("asserted", "reported", "estimated", "suspected", "alleged", "unconfirmed", "denied")
"""The farther right, the more it matters to the reader; the strongest doubt wins."""


@dataclass(frozen=True)
class Standing:
    """How a transfer stands. `obtains`: the subject over a noun of supply receives ("obtenir la livraison")."""

    status: str
    stance: str
    obtains: bool = False
    announced: bool = False


@dataclass
class _Signs:
    """What the governors and adverbs of a verb say, gathered one by one."""

    status: str | None = None
    stance: str = "asserted"
    obtains: bool = False
    moods: set[str] = field(default_factory=set)
    """future · possible · would · feared · announced"""

    def doubt(self, stance: str | None) -> None:
        """Keep the strongest doubt."""
        self.stance = strongest(self.stance, stance)


def strongest(*stances: str | None) -> str:
    """The stance that doubts most."""
    return max((s for s in stances if s in WEIGHT), key=WEIGHT.index, default="asserted")


def read_status(
    token: Token, act: Act, form: Verbal, over: Sequence[Governor], extra: Sequence[str], rules: Rules, sourced: bool
) -> Standing | None:
    """The status and stance of one verb or noun; None where nothing is told of a transfer.

    `extra` are the effects of phrases and adjectives; `sourced`: somebody says it, so that a negation is a denial.
    """
    signs = _Signs()
    lifting: list[int] = []
    below = ""
    for governor in (_of_leave(g, token, rules) for g in _weighing(token, form, over, rules)):
        saying, below = below in ("said", "seen"), governor.effect
        refuses = governor.effect == "refused" and not act.noun
        if saying and (refuses or governor.effect == "licensed"):
            signs.doubt("unconfirmed" if governor.negated or refuses else None)
            continue  # "refuse d'admettre", "rien ne permet d'affirmer"
        lifted = _lifted(governor, rules)
        if lifted is not None:
            signs.status = signs.status or lifted
            lifting.append(governor.token.head.i)
        elif governor.token.i in lifting or (governor.effect == "signed" and form.finite is not None and not act.noun):
            continue  # "a conclu que la Turquie avait livré": no contract
        elif governor.effect == "asked" and _presumed(governor, token, rules):
            continue
        elif tells_nothing(governor, act, form, signs.status, rules):
            return None
        elif governor.effect in MODAL:
            signs.moods.add(governor.effect)
            if governor.negated and governor.token.dep_ not in rules.labels["auxiliary"]:
                return Standing("refused", signs.stance) if governor.effect == "future" else None
        elif not (_doubts(governor, token, rules, signs) or _decides(governor, act, form, signs, rules)):
            return None
    _phrases(extra, act, signs)
    if not _negation(token, act, form, rules, sourced, signs):
        return None
    return _finish(token, act, form, over, rules, signs)


def _phrases(extra: Sequence[str], act: Act, signs: _Signs) -> None:
    """Take the effects of phrases and adjectives."""
    for effect in extra:
        if effect == "intent":
            signs.status = "planned" if signs.status in (None, "ordered") else signs.status
        elif effect in STATUSES:
            ended = effect in ENDED and signs.status in INTENDED  # "a plan to buy … has been put on hold"
            undecided = effect == "planned" and signs.status == "licensed"  # "has yet to approve"
            signs.status = effect if ended or undecided else signs.status or effect
        elif effect != "suspected" or not act.noun or signs.status is None:
            signs.doubt(effect)  # but "approved a possible sale": the approval is certain


def _weighing(token: Token, form: Verbal, over: Sequence[Governor], rules: Rules) -> list[Governor]:
    """The governors that say how the transfer stands; "les drones livrés à l'Éthiopie inquiètent": they were."""
    described = form.participle and token.dep_ in rules.labels["participle"]
    return [g for g in over if not (g.effect == "feared" and described)]


def _presumed(governor: Governor, token: Token, rules: Rules) -> bool:
    """ "asked why Ottawa had authorised the export": whoever asks why takes it for granted."""
    asked = token.doc[governor.token.i + 1 : token.i]
    return any(plain(t.text) in rules.words("presuming") for t in asked)


def _of_leave(governor: Governor, token: Token, rules: Rules) -> Governor:
    """ "denied X's application to export", "denied a licence for six jets": who denies leave refuses."""
    if governor.effect != "denied" or governor.token.pos_ != "VERB":
        return governor
    leave = rules.words("licences") | rules.words("licence_requests")
    between = token.doc[governor.token.i : token.i + 1] if governor.token.i < token.i else governor.token.children
    return replace(governor, effect="refused") if any(listed(t, leave, rules) for t in between) else governor


def _lifted(governor: Governor, rules: Rules) -> str | None:
    """ "a levé son veto": who lifts what forbids allows."""
    if governor.effect not in ("refused", "skip", "suspended") or governor.token.pos_ != "NOUN":
        return None
    verb = governor.token.head
    lifts = verb.pos_ == "VERB" and verb.i < governor.token.i and listed(verb, rules.words("lifting"), rules)
    return "licensed" if lifts and not negated(verb, rules) else None


def _doubts(governor: Governor, token: Token, rules: Rules, signs: _Signs) -> bool:
    """Take a doubt or its absence from a governor; False when it is none, or is itself negated."""
    effect = governor.effect
    if effect == "seen":
        signs.doubt("unconfirmed" if governor.negated else None)
        return True
    if effect == "said":
        if governor.negated:
            return False  # "ne dit pas avoir livré"
        signs.doubt("reported" if is_passive(governor.token, rules) else None)
        return True
    happened = signs.status in ENDED or token.pos_ == "NOUN"
    if effect == "feared" and happened and listed(governor.token, rules.words("presupposing"), rules):
        return True  # "s'inquiète des ventes d'armes", "de la suspension des livraisons": it has happened
    if effect == "feared" and not governor.negated:
        signs.doubt("suspected")
        signs.moods.add("feared")
        return True
    if effect in ("suspected", "alleged", "denied", "estimated", "reported", "unconfirmed") and not governor.negated:
        if effect != "reported" or governor.token.i < token.i:
            signs.doubt(effect)
        return True
    return effect == "pass"


def _decides(governor: Governor, act: Act, form: Verbal, signs: _Signs, rules: Rules) -> bool:
    """Take the status of a governor, the nearest one first; False when its negation leaves nothing to tell."""
    effect = governor.effect
    if effect in WEIGHT or effect == "feared":
        return False
    if effect == "obtained" and governor.negated and act.status == "sought":
        return False  # "n'a reçu aucune demande"
    if effect in ("obtained", "awaited"):
        signs.obtains = act.noun
        if effect == "awaited" and act.noun:
            signs.status = signs.status or "planned"
        return True
    if unmade(effect, signs.status, governor.token.pos_) and not governor.negated:
        return False
    if effect == "asked" and governor.token.pos_ == "VERB" and signs.status in ("licensed", *ENDED):
        return False  # "a exhorté Berlin à autoriser", "urged Paris to suspend": nothing is decided
    told = form.finite is not None and (form.perfect or "Past" in morph(form.finite, "Tense"))
    if effect == "discussed" and governor.token.pos_ == "NOUN" and told:
        return False  # "l'idée que X ait vendu": nobody discusses a sale
    _overruled(governor, signs, rules)
    if signs.status is not None:
        return not (signs.status == "licensed" and governor.negated and effect in ("planned", "wants", "discussed"))
    if governor.negated and effect == "suspended" and listed(governor.token, rules.words("ceasing"), rules):
        return True  # "never stopped delivering"
    if governor.negated:
        open_to = listed(governor.token, rules.words("excluding_verbs"), rules)  # "n'exclut pas de livrer"
        signs.status = "discussed" if open_to else "refused" if effect == "licensed" else None
        return signs.status is not None
    if effect == "announced":
        news = act.noun and not form.perfect and act.status in ("delivered", "sold", "in_transit")
        signs.status = "planned" if news else None
        signs.moods |= {"announced"} if news else set()
    else:
        own = _of_governor(governor, act, signs, rules)
        signs.status = "planned" if _for_shipment(governor, form) else own
    return True


def _overruled(governor: Governor, signs: _Signs, rules: Rules) -> None:
    """Change the status known so far by what stands farther above: what was promised and then stopped has stopped."""
    effect = governor.effect
    if signs.status in INTENDED and effect in ENDED and not governor.negated:
        signs.status = effect
    made = governor.token.pos_ == "NOUN" and listed(governor.token, rules.words("decided"), rules)
    if signs.status == "licensed" and effect in ("discussed", "planned") and not governor.negated and not made:
        signs.status = effect  # nor has he of whom leave is only thought
    if signs.status == effect == "licensed" and governor.negated:
        signs.status = "refused"  # "n'a délivré aucun permis"
    if signs.status == "ordered" and effect in ("planned", "discussed", "wants") and not governor.negated:
        signs.status = "discussed" if effect == "discussed" else "planned"  # "is close to signing a deal"


def _for_shipment(governor: Governor, form: Verbal) -> bool:
    """ "is ready to be shipped", "prêts à être livrés": what is ready goes soon."""
    return governor.effect == "offered" and governor.token.pos_ == "ADJ" and form.passive


def _of_governor(governor: Governor, act: Act, signs: _Signs, rules: Rules) -> str:
    """The status that a governor gives by itself, by what it governs."""
    effect, receives = governor.effect, act.direction in ("receive", "turn", "contract")
    if effect == "asked":
        signs.obtains = act.noun and not receives
    own = {
        "wants": "sought" if receives else "planned", "asked": "sought", "agreed": "ordered" if receives else "pledged",
        "signed": "ordered", "pledged": "planned" if receives else "pledged",
    }  # fmt: skip
    status = own.get(effect, effect)
    return "planned" if status == "suspended" and _with_date(governor, rules) else status


def _with_date(governor: Governor, rules: Rules) -> bool:
    """ "repoussée à 2027": put off to a date, and so still planned."""
    word = governor.token
    behind = str(word.doc.text[word.idx + len(word) :])
    return listed(word, rules.words("postponing"), rules) and rules.prepositions["new_date"].match(behind) is not None


def _negation(token: Token, act: Act, form: Verbal, rules: Rules, sourced: bool, signs: _Signs) -> bool:
    """Whether there is a row in spite of a negation: a denial by somebody, or a refusal for the future."""
    if act.status == "licensed" and act.noun and signs.status is None and not_given(token, rules):
        signs.status = "refused"
        return True
    if act.noun or not negated(token, rules):
        return True
    if not_yet(token, rules) or rules.prepositions["conditions"].search(str(token.doc.text), token.idx):
        return False  # "n'exportera plus sans l'aval de"
    future = bool(signs.moods & {"future", "would"}) or (form.finite is not None and mood(form.finite, rules) == "Fut")
    later = form.finite is not None and mood(form.finite, rules) == "Cnd" and future_in_past(token, rules)
    if act.direction == "receive" and future and no_longer(token, rules) and signs.status is None:
        signs.status = "suspended"  # "will no longer buy": the buyer's decision
        return True
    if act.direction == "receive" and (future or later) and rules.words("buying") & {act.lemma}:
        return False  # "will not buy": nobody refuses to supply
    if (future or later) and not form.perfect and signs.status is None:
        later_words = {plain(t.text) for t in token.doc[token.i + 1 :]}
        signs.status = "planned" if later_words & rules.words("delay_marks") else "refused"  # "ne recevra pas avant"
        return True
    if act.direction == "supply" and not form.perfect and signs.status is None and no_longer(token, rules):
        signs.status = "suspended"
        return True
    if not sourced or signs.status is not None or "possible" in signs.moods:
        return False
    signs.doubt("denied")
    return True


def _finish(
    token: Token, act: Act, form: Verbal, over: Sequence[Governor], rules: Rules, signs: _Signs
) -> Standing | None:
    real = "planned" if act.status in REAL else act.status
    if act.status == "planned" and form.finite is not None and "Imp" in morph(form.finite, "Tense"):
        return None  # "étaient destinés à": what they became is another matter
    if form.infinitive and not form.perfect and signs.status is None and not (signs.moods or over):
        marks = rules.words("infinitive_marks")
        if plain(token.doc[max(0, token.i - 1)].text) not in marks or token.head.i != token.i:
            return None
        signs.status = "planned"  # a headline: "Poland to send tanks"
    if form.infinitive and not form.perfect and _due(token, over, rules):
        signs.status = signs.status or real
    future = "future" in signs.moods or (form.finite is not None and mood(form.finite, rules) == "Fut")
    if act.noun and not _predicate(token, future, real, rules, signs):
        return None
    if future and signs.status in ("ordered", "licensed") and not form.perfect:
        signs.status = "planned"  # "will sign a contract for"
    if (future or signs.moods & {"would", "feared"}) and not form.perfect and not act.noun:
        signs.status = signs.status or real
    if "possible" in signs.moods:
        signs.doubt("suspected")
        signs.status = signs.status or (None if form.perfect else real)
    elif _conditional(token, form, over, rules):
        if form.perfect or not future_in_past(token, rules):
            signs.doubt("reported")
        else:
            signs.status = signs.status or real
    return Standing(signs.status or act.status, signs.stance, signs.obtains, "announced" in signs.moods)


def _predicate(noun: Token, future: bool, real: str, rules: Rules, signs: _Signs) -> bool:
    """Take what is said of a noun as a subject; False where that is denied ("n'est pas à l'ordre du jour")."""
    if signs.status is None and future:
        signs.status = real  # "will begin deliveries"
    if signs.status not in (None, "discussed") or noun.dep_ not in rules.labels["subject"]:
        return True
    if negated(noun.head, rules):  # "n'a jamais été confirmée" leaves it open
        return bool(rules.data["governors"].get(plain(noun.head.lemma_)) == "seen")
    if signs.status is None and (future or _to_come(noun.head, rules)):
        signs.status = real
    return True


def course_of(noun: Token, rules: Rules) -> str | None:
    """How far deliveries are of which nothing but their course is told: "Deliveries began in 2023", "are due to begin".

    None where the predicate says nothing of it ("Les livraisons inquiètent Moscou").
    """
    verb = noun.head
    parts = [verb, *(t for t in verb.subtree if t.i > verb.i and t.pos_ in ("VERB", "AUX", "ADJ"))]
    if any(rules.data["governors"].get(key) in ("planned", "future") for t in parts for key in keys(t, rules)):
        return "planned"
    begun = any(listed(t, rules.words("begun"), rules) for t in parts)
    past = any(is_finite(t) for t in (verb, *auxiliaries_of(verb, rules)))
    return "delivered" if begun and past else None


def _to_come(verb: Token, rules: Rules) -> bool:
    """Whether the predicate of a noun lies in the future: "les livraisons s'étaleront jusqu'en 2028"."""
    parts = (verb, *(c for c in verb.children if c.dep_ in rules.labels["auxiliary"] and c.i < verb.i))
    return any(mood(t, rules) == "Fut" for t in parts)


def _due(token: Token, over: Sequence[Governor], rules: Rules) -> bool:
    """ "Kenya is to receive": the mark of an infinitive right behind a word that governs it and changes nothing."""
    at = token.i - 1
    if at > 0 and plain(token.doc[at].lemma_) in rules.words("be_to"):
        at -= 1  # "are to be sent"
    marked = at > 0 and plain(token.doc[at].text) in rules.words("infinitive_marks")
    return marked and any(
        g.token.i == at - 1 and g.effect == "pass" and g.token.pos_ == "AUX" and not g.negated for g in over
    )


def _conditional(token: Token, form: Verbal, over: Sequence[Governor], rules: Rules) -> bool:
    """Whether the verb or what governs it is in the conditional; "devrait livrer" is due, not rumoured."""
    head = [token.head] if token.dep_ in rules.labels["subject"] else []
    tokens = [t for t in (form.finite, *(g.token for g in over if g.effect != "future"), *head) if t is not None]
    auxiliaries = [c for t in tokens for c in t.children if c.dep_ in rules.labels["auxiliary"] and c.i < t.i]
    due = any(g.effect == "future" and mood(g.token, rules) == "Cnd" for g in over)
    return not due and any(mood(t, rules) == "Cnd" for t in (*tokens, *auxiliaries))


def future_in_past(token: Token, rules: Rules) -> bool:
    """Whether a conditional stands behind the "que" of somebody who spoke in the past ("a dit qu'il livrerait")."""
    words = token.doc
    for at in range(token.i - 1, 0, -1):
        if plain(words[at].text) not in rules.words("complementizer"):
            continue
        return any(
            verb.pos_ in ("VERB", "AUX") and bool({"Past", "Imp"} & set(morph(verb, "Tense")))
            for verb in words[max(0, at - 4) : at]
        )
    return False
