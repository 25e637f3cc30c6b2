"""What a verb or noun says in its form and its sentence: a gift, an order to build, what is still on its way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import (
    Verbal,
    effect_of,
    is_finite,
    is_infinitive,
    is_passive,
    listed,
    mood,
    morph,
    negated,
    was,
)
from generator.extract.transfer_clause import subject
from generator.extract.transfer_ends import end_of_clause
from generator.extract.transfer_predicates import coming, under_contract
from generator.extract.transfer_rows import ROOTS
from generator.extract.transfer_rules import Act, Rules, keys, plain
from generator.extract.transfer_scene import Party, Scene
from generator.extract.transfer_status import INTENDED, REAL, Standing
from generator.extract.transfer_undone import ENDED

if TYPE_CHECKING:
    from spacy.tokens import Token


def meant(scene: Scene, token: Token, act: Act, form: Verbal) -> Act:
    """What a verb says in this form: "que la marine attendait" says for whom a weapon was, and no more."""
    rules = scene.rules
    if act.lemma in rules.words("two_way") and _taken_from(scene, token):
        return replace(act, direction="receive")
    if act.direction == "hold" and rules.phrases["ordered"].search(scene.text, token.idx, end_of_clause(scene, token)):
        return replace(act, direction="receive", status="ordered")  # "has 24 jets on order"
    if act.lemma in rules.words("flown") and _flown_to(scene, token):
        return replace(act, direction="supply", status="delivered")
    if act.lemma in rules.words("carrying_there") and form.finite is not None and form.perfect:
        return replace(act, status="delivered")  # "ont été acheminés"
    if act.lemma in rules.words("gifts") and _given(scene, token, form):
        return replace(act, status="delivered")
    if form.participle and token.dep_ in rules.labels["participle"]:  # "des frégates construites pour"
        return act
    if act.status == "discussed" and not act.noun and form.perfect and _was_past(form.finite):
        return replace(act, direction="hold", status="used")  # "had also considered the A400M": it is over
    if act.direction == "receive" and act.status == "planned" and form.finite is not None and was(form.finite):
        return replace(act, direction="hold", status="used")
    return _built_for(scene, token, act)


def _was_past(finite: Token | None) -> bool:
    """Whether an auxiliary makes a past perfect: "had considered", "avait envisagé"."""
    return finite is not None and (was(finite) or "Past" in morph(finite, "Tense"))


def _flown_to(scene: Scene, token: Token) -> bool:
    """ "flew missiles to Serbia": a weapon behind the verb and whom it went to behind that."""
    arm = next((a for a in scene.arms if 0 < a.start - token.idx < 40), None)
    goals = (p for p in scene.parties if arm is not None and 0 < p.start - arm.end < 25)
    return any(scene.rules.prepositions["to"].search(p.before) for p in goals)


def _taken_from(scene: Scene, token: Token) -> bool:
    """Whether somebody hires rather than hires out: "leases drones from X", and to nobody."""
    behind = [p for p in scene.parties if token.idx < p.start < end_of_clause(scene, token)]
    away, towards = (any(scene.rules.prepositions[n].search(p.before) for p in behind) for n in ("hired_from", "to"))
    return away and not towards


def _given(scene: Scene, token: Token, form: Verbal) -> bool:
    """ "La Chine a offert deux patrouilleurs": a gift, where the one who offers sells none."""
    rules = scene.rules
    first = next((a.start for a in scene.arms if a.start > token.idx), len(scene.text))
    acts = (t for t in token.doc[token.i + 1 :] if t.idx < first and is_infinitive(t))
    proposed = any(plain(c.text) in rules.words("of") for t in acts for c in t.children)  # "a offert de lui vendre"
    seen = form.infinitive and plain(token.head.lemma_) in rules.words("seeing")  # "s'est vu offrir": may be a proposal
    if proposed or seen:
        return False
    coming = form.finite is not None and mood(form.finite, rules) == "Fut"
    if not (form.perfect or form.passive or form.participle or form.infinitive or coming):
        return False
    who, _ = subject(scene, token, ()) if not form.participle else (None, None)
    agent = next((p for p in scene.parties if p.start > token.idx and rules.prepositions["by"].search(p.before)), None)
    giver = who or agent
    return giver is None or giver.actor.kind in ("country", "state_body", "armed_group")


def certain(token: Token, act: Act, rules: Rules) -> bool:
    """ "C'est acquis": nothing is bought."""
    subjects = [c for c in token.children if c.dep_ in rules.labels["subject"] and c.i < token.i]
    neuter = bool(subjects) and plain(subjects[-1].text) in rules.words("neuter")
    return neuter and act.direction == "receive" and is_passive(token, rules)


def advised(token: Token, rules: Rules) -> bool:
    """ "The government should not buy any fighters": an opinion."""
    modal = any(c.dep_ in rules.labels["auxiliary"] and plain(c.text) in rules.words("advice") for c in token.children)
    return modal and negated(token, rules)


def unlikely(noun: Token, rules: Rules) -> bool:
    """ "L'exportation du missile paraît peu probable", "a sale is unlikely": none, as far as anybody knows."""
    if noun.dep_ not in rules.labels["subject"]:
        return False
    said = [t for t in (noun.head, *noun.head.children) if t.i > noun.i]
    words = {plain(t.text) for t in said} | {plain(t.doc[max(0, t.i - 1) : t.i + 1].text) for t in said}
    return bool(words & rules.words("unlikely"))


def _to_be_carried(token: Token, form: Verbal, rules: Rules) -> bool:
    """ "La frégate embarquera des missiles fournis par X": what it will carry has not come."""
    word = token.head
    while word.pos_ in ("NOUN", "PROPN") and word.head.i < word.i:
        word = word.head
    coming = mood(word, rules) == "Fut" or any(effect_of(c, rules) == "future" for c in word.lefts)
    described = form.participle or token.dep_ in rules.labels["participle"]
    return described and word.i < token.i and coming and listed(word, rules.words("carrying_verbs"), rules)


def awaited(act: Act, rules: Rules) -> bool:
    """Whether a verb of waiting was read for whom it names alone."""
    return act.direction == "hold" and act.lemma in rules.verbs and rules.verbs[act.lemma].direction == "receive"


def _built_for(scene: Scene, token: Token, act: Act) -> Act:
    """ "Mitsubishi is to build frigates for the Australian navy": an order, where it is not made under licence."""
    if act.direction != "produce" or licensed(scene):
        return act
    buyers = (p for p in scene.parties if token.idx < p.start < end_of_clause(scene, token) and p.actor.country)
    behind = [p for p in buyers if scene.rules.prepositions["to"].search(p.before) and not _of_other(scene, token, p)]
    return replace(act, direction="supply", status="ordered") if behind else act


def _of_other(scene: Scene, token: Token, party: Party) -> bool:
    """Whether another verb of transfer stands before a party: "assemble les canons destinés à l'Ukraine"."""
    between = (t for t in scene.tokens if token.idx < t.idx < party.start and t.pos_ in ("VERB", "ADJ"))
    return any(key in scene.rules.verbs for t in between for key in keys(t, scene.rules))


def licensed(scene: Scene) -> bool:
    """Whether something is produced under licence or in the buyer's country: else making arms passes none on."""
    text = plain(scene.text)
    return any(phrase in text for phrase in scene.rules.data["licence"])


def joins_fight(scene: Scene, token: Token, act: Act) -> bool:
    """Whether what arrives or is sent comes with its own crew, to take part in something."""
    patterns = scene.rules.prepositions
    if act.lemma in scene.rules.words("movable") and patterns["event"].search(scene.text):
        return True
    behind = [t for a in scene.arms if a.start > token.idx for t in scene.tokens if t.idx >= a.end][:1]
    if act.lemma in scene.rules.words("movable") and any(is_infinitive(t) for t in behind):
        return True  # "en envoyant des F-16 bombarder"
    return act.direction == "move" and patterns["joining"].search(scene.text, token.idx) is not None


def later(scene: Scene, token: Token, act: Act, form: Verbal, state: Standing) -> Standing:
    """The state of what has not come yet, is on its way, or came to nothing."""
    rules = scene.rules
    if act.noun and state.stance == "suspected" and state.status in REAL and _eventual(token, rules):
        state = replace(state, status="planned")  # "d'éventuelles livraisons": none yet
    if state.status == act.status and (_was_to(token, form, rules) or _to_be_carried(token, form, rules)):
        state = replace(state, status="planned")
    if state.status == act.status == "planned" and _taken_on_the_way(scene, token, act):
        state = replace(state, status="recovered")
    state = replace(state, status=_of_noun(token, act, state.status, rules))
    if state.status in INTENDED | {"ordered"} and rules.prepositions["collapse"].search(scene.text, token.idx):
        state = replace(state, status="cancelled")  # "agreed to sell missiles, but the deal collapsed"
    if state.status == "planned" and rules.prepositions["never_came"].search(scene.text, token.idx):
        state = replace(state, status="cancelled")  # what was promised stays a promise
    if state.status not in ENDED and _called_off(token, rules):
        state = replace(state, status="cancelled")
    running = _in_progress(token, form, rules) and not form.perfect  # not "has been buying since 2019"
    running = running and not any(plain(c.text) in rules.words("ongoing") for c in token.children)  # "is still selling"
    if state.status == act.status and act.lemma in rules.data["progressive"] and running:
        then = form.finite is not None and "Past" in morph(form.finite, "Tense")  # "that Iran was sending"
        return replace(state, status="in_transit" if then else rules.data["progressive"][act.lemma])
    return state


def _of_noun(token: Token, act: Act, status: str, rules: Rules) -> str:
    """The status of what a noun names, by what the sentence says of it; of a verb it stays what it is."""
    if act.noun and status == act.status and status in REAL:
        if _in_contract(token, rules) or (status == "sold" and under_contract(token, rules)):
            return "ordered"
        return "planned" if coming(token, rules) else status
    if act.direction == "receive" and status == "offered":
        return "discussed"  # "a proposé l'achat de"
    return "discussed" if act.status == "discussed" and status == "suspended" else status  # "talks have stalled"


def in_apposition(scene: Scene, noun: Token, act: Act) -> bool:
    """ "…, its largest transfer of military equipment since the war": of what was just told."""
    return act.noun and noun.dep_ in scene.rules.labels["apposed"] and not _of_system(scene, noun)


def _taken_on_the_way(scene: Scene, token: Token, act: Act) -> bool:
    """ "Des armes destinées aux Houthis saisies en mer": they were seized."""
    rules = scene.rules
    if act.lemma not in rules.words("meant_for"):
        return False
    if any(t.pos_ == "NOUN" and t.i < token.i and listed(t, rules.words("seizing_nouns"), rules) for t in scene.tokens):
        return True  # "la plus grosse saisie d'armes destinées aux Houthis"
    verbs = (t for t in scene.tokens if t.i != token.i and t.pos_ in ("VERB", "ADJ") and t.dep_ != "amod")
    acts = (rules.verbs[k] for t in verbs for k in keys(t, rules) if k in rules.verbs)
    return any(other.direction == "recover" for other in acts)


def _in_contract(noun: Token, rules: Rules) -> bool:
    """ "Le contrat comprend la fourniture de 64 missiles": ordered, and not delivered yet."""
    verb = noun.head
    if verb.pos_ != "VERB" or verb.i > noun.i or not listed(verb, rules.words("includes"), rules):
        return False
    subjects = (c for c in verb.children if c.dep_ in rules.labels["subject"] and c.i < verb.i)
    acts = (rules.nouns[k] for c in subjects for k in keys(c, rules) if k in rules.nouns)
    return any(act.direction == "contract" for act in acts)


def _was_to(token: Token, form: Verbal, rules: Rules) -> bool:
    """ "Was to have sent": no more than meant."""
    above = token.head
    return form.perfect and form.infinitive and above.i < token.i and plain(above.lemma_) in rules.words("be_to")


def _called_off(token: Token, rules: Rules) -> bool:
    """ "a mis fin au contrat qui prévoyait la livraison de", "terminated an agreement to buy": it was agreed once."""
    deal: Token | None = None
    for word in (token, *token.ancestors):
        acts = [rules.nouns[k] for k in keys(word, rules) if k in rules.nouns]
        if word.pos_ == "NOUN" and any(act.direction == "contract" for act in acts):
            deal = word
        elif word.pos_ in ("VERB", "AUX") and deal is not None:
            ended = effect_of(word, rules) == "cancelled" or listed(word, rules.words("ending"), rules)
            if ended or is_finite(word):
                return ended and word.i < deal.i and not negated(word, rules)
    return False


def _in_progress(token: Token, form: Verbal, rules: Rules) -> bool:
    """ "is sending", "is being sent"."""
    auxiliaries = [c for c in token.children if c.dep_ in rules.labels["auxiliary"]]
    return bool(auxiliaries) and any(
        "Prog" in morph(t, "Aspect") for t in (token, *(auxiliaries if form.passive else ()))
    )


def _eventual(token: Token, rules: Rules) -> bool:
    """ "une possible livraison", "potential sales": what may come about."""
    return any(plain(t.text) in rules.words("eventual") for t in token.doc[max(0, token.i - 2) : token.i + 2])


def taken_back(scene: Scene, token: Token, state: Standing) -> bool:
    """ "blocked the export, and then relented"."""
    return state.status in ENDED and scene.rules.prepositions["reversal"].search(scene.text, token.idx) is not None


def _of_system(scene: Scene, noun: Token) -> bool:
    """Whether a noun in apposition says itself which weapon is meant."""
    return any(a.start > noun.idx and a.weapon.id not in ROOTS for a in scene.arms)
