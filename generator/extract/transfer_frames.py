"""Who passes which weapon to whom: the parties and weapons of each verb and noun of transfer in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract.transfer_acts import (
    advised,
    awaited,
    certain,
    in_apposition,
    joins_fight,
    later,
    licensed,
    meant,
    taken_back,
    unlikely,
)
from generator.extract.transfer_arms import arms_of
from generator.extract.transfer_chain import Governor, Verbal, governors, listed, verbal
from generator.extract.transfer_claims import claim_over, denial_before, hypothetical, thought, unread_verb
from generator.extract.transfer_clause import behind_relative, start_of_clause, subject
from generator.extract.transfer_counterparts import across_the_table, builder, forbidden, keeper, signed_with
from generator.extract.transfer_ends import dated_until, end_of_clause
from generator.extract.transfer_leave import forbids, is_rule, of_leave
from generator.extract.transfer_nouns import decided_behind, noun_slots
from generator.extract.transfer_pairs import pairs
from generator.extract.transfer_parties import Slots, slots_for
from generator.extract.transfer_predicates import (
    only_weighed,
    presupposed,
    stopped_over,
    supposed,
    topic,
    undelivered,
    untrue,
)
from generator.extract.transfer_rows import ROOTS, Row, clean, domestic, same
from generator.extract.transfer_rules import Act, Rules, keys, plain
from generator.extract.transfer_scene import Arm, Party, Scene, definite
from generator.extract.transfer_status import STATUSES, Standing, course_of, read_status, strongest
from generator.extract.transfer_thirds import for_others, of_thirds
from generator.extract.transfer_triggers import triggers_of
from generator.extract.transfer_undone import ENDED
from generator.extract.transfer_verbs import asked_for, asked_for_others, verb_slots
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

DECIDING = STATUSES | {"asked", "wants", "obtained", "awaited"}
"""Governors that tell nothing of their own beside what they govern."""
ACTS = STATUSES | {"wants", "asked", "agreed", "signed", "pass"}
"""Governors that are acts of a party: whoever refuses or plans makes no statement by it."""

PROMISED = frozenset({"announced", "pledged", "planned", "licensed", "offered", "wants"})
"""Governors under which aid is a transfer of its own."""


def frames(scene: Scene, *, sourced: bool) -> list[Row]:
    """All rows of a sentence; `sourced`: somebody says it."""
    if not scene.arms or scene.text.rstrip(" \"»”'’").endswith(scene.rules.data["question_mark"]):
        return []
    rows: list[Row] = []
    triggers = list(triggers_of(scene))
    weapon_tokens = frozenset(t.i for t in scene.sentence.doc for a in scene.arms if a.start <= t.idx < a.end)
    consumed: set[int] = set()
    for token, act in triggers:
        if token.i in consumed:
            continue
        consumed |= _second_words(token, act)
        over = governors(token, scene.rules, through_weapon=weapon_tokens)
        told = list(_rows(scene, token, act, over, sourced))
        if act.direction == "turn":  # "looks to Iran for drones", and not "is looking at buying"
            told = [row for row in told if row.supplier is not None]
        refused = [r.arm for r in rows if r.act.lemma in scene.rules.words("needing_recipient")]
        if act.noun and any(row.arm is arm for row in told for arm in refused):
            continue  # "s'est vu refuser la vente de drones"
        if told or not act.noun:  # not for "une licence d'exportation"
            described = token.dep_ in scene.rules.labels["participle"]  # "a reçu des chars, acheminés"
            described = not act.noun and (described or any(c.pos_ == "DET" for c in token.lefts))  # "les 116 commandés"
            deciding = {g.token.idx for g in over if g.effect in DECIDING and not described}
            meant = [row.arm for row in told]  # "a reçu six Apache, premier lot d'un contrat de 24 appareils": both
            rows = [row for row in rows if row.at not in deciding or (meant and row.arm not in meant)]
        rows.extend(told)
        if act.direction == "turn" and told:
            end = end_of_clause(scene, token, purpose=True)
            consumed |= {t.i for t, _ in triggers if token.idx < t.idx < end}
    return list(clean(rows))


def _second_words(token: Token, act: Act) -> set[int]:
    """The noun of "prendre livraison", "take delivery", which is no trigger of its own."""
    last = act.lemma.split()[-1]
    return {t.i for t in token.doc[token.i + 1 : token.i + 2] if " " in act.lemma and plain(t.text) == last}


def _rows(scene: Scene, token: Token, act: Act, over: list[Governor], sourced: bool) -> Iterator[Row]:
    rules = scene.rules
    form = verbal(token, rules)
    if _tells_none(token, act, over, rules):
        return
    every, over = over, presupposed(token, act, form, over, rules)
    act = meant(scene, token, act, form)
    arms = [] if in_apposition(scene, token, act) else arms_of(scene, token, act, form, over)
    if not arms or (act.direction == "produce" and not licensed(scene)) or joins_fight(scene, token, act):
        return
    state = read_status(token, act, form, over, _extra(scene, token, act, over), rules, sourced)
    if state is None or (state.status == act.status and unread_verb(token, rules)) or taken_back(scene, token, state):
        return
    if act.noun and any(a.verb == token.i for a in arms) and state.status == act.status:
        course = course_of(token, rules)
        if course is None:
            return
        state = replace(state, status=course)
    if state.status in ENDED and only_weighed(over):
        return
    state = undelivered(act, form, over, state)
    claim = "denied" if act.noun and untrue(token, rules) else claim_over(token, rules)
    state = later(scene, token, act, form, replace(state, stance=strongest(state.stance, claim)))
    stopped = stopped_over(token, act, form, state, rules)
    span = (start_of_clause(scene, token, over), end_of_clause(scene, token, purpose=act.direction == "turn"))
    if act.noun:
        slots = noun_slots(scene, token, act, over, arms, span, state)
        state = replace(state, status=slots.status or state.status)
    else:
        found = _of_verb(scene, token, act, form, over, arms, span)
        if found is None:
            return
        slots = found
    slots, state = _stopped(scene, stopped, slots, state)
    slots = for_others(scene, token, act, over, arms, of_leave(scene, token, act, over, slots, state))
    state = of_thirds(scene, token, over, slots, state)
    concluded = form.finite is not None and not act.noun  # "a conclu que": a statement
    said = form.infinitive and form.perfect  # "assure ne pas avoir livré": a statement too
    effects = ACTS - ({"signed"} if concluded else set())
    blaming = [g for g in over if g.effect == "pass" and (said or listed(g.token, rules.words("by_object"), rules))]
    date_end = _date_end(scene, token, act, span[1])
    untold = not sourced and state.status != "refused"  # "ne livrera pas de chars" is told
    dealt = list(_dealt(scene, token, act, slots, [a for a in arms if not (a.negated and untold)], span))
    for arm, supplier, recipient in dealt:
        row = _row(arm, replace(slots, supplier=supplier, recipient=recipient), state, token, act)
        norm = supplier is not None and supplier.actor.kind == "organisation" and forbids(over, rules)
        both = supplier is not None and recipient is not None
        blanket = row is not None and row.stance == "denied" and not both and _blanket(scene, arm, act, over, claim)
        if row is None or blanket or norm or is_rule(over, rules):
            continue
        vetoed = forbidden(scene, token, over, supplier)
        goal = recipient is not None and recipient.start > min([token.idx, *(g.token.idx for g in over)])
        if vetoed and (state.status != "refused" or not goal):
            continue
        yield replace(
            row,
            supplier=None if vetoed else row.supplier,  # it refused nothing itself
            loose=form.passive or form.participle or awaited(act, rules),
            clause=(behind_relative(scene, token, start_of_clause(scene, token)), date_end),
            over=tuple(g.token.idx for g in every if (g.effect in effects and g not in blaming) or g not in over),
            announced=state.announced,
            tentative=_taken_up(scene, arm, act) or (arm.number and supplier is None and recipient is None),
            part=(_in_part(scene, arm, token) and not arm.number) or _shared(scene, arm, dealt),
            denial=denial_before(token, rules) if claim == "denied" else None,
            follows=_follows(scene, act, form, row, span),
        )


def _stopped(scene: Scene, stopped: Governor | None, slots: Slots, state: Standing) -> tuple[Slots, Standing]:
    """The supplier and the state of "a suspendu les licences visant les drones destinés à la Turquie"."""
    if stopped is None:
        return slots, state
    who = slots.supplier or subject(scene, stopped.token, ())[0]
    return replace(slots, supplier=who), replace(state, status=stopped.effect)


def _tells_none(token: Token, act: Act, over: Sequence[Governor], rules: Rules) -> bool:
    """Whether a verb or noun is only thought of, supposed, advised against or named."""
    supposes = hypothetical(token, over, rules) or thought(token, rules) or supposed(token, rules)
    if supposes or certain(token, act, rules) or advised(token, rules):
        return True
    return act.noun and _only_named(token, act, over, rules)


def _only_named(token: Token, act: Act, over: Sequence[Governor], rules: Rules) -> bool:
    """Whether a noun of transfer tells none: it is improbable, what a report is on, or aid of which nothing is told."""
    received = act.status == "in_transit" and listed(token.head, rules.words("getting"), rules)  # it has arrived
    return received or unlikely(token, rules) or topic(token, rules) or _mere_aid(token, act, over, rules)


def _date_end(scene: Scene, token: Token, act: Act, end: int) -> int:
    """Where a date may stand at last: of a noun that is a subject, in its predicate ("The sale was approved in …")."""
    predicate = token.head if act.noun and token.dep_ in scene.rules.labels["subject"] else None
    if predicate is not None and predicate.i > token.i and predicate.pos_ in ("VERB", "AUX"):
        return max(end, end_of_clause(scene, predicate))
    return dated_until(token, end, scene.rules)


def _mere_aid(token: Token, act: Act, over: Sequence[Governor], rules: Rules) -> bool:
    """Whether aid is only spoken of: neither announced nor told with what it includes ("the aid includes tanks")."""
    if act.lemma not in rules.words("aid"):
        return False
    holds = token.dep_ in rules.labels["subject"] and listed(token.head, rules.words("includes"), rules)
    return not holds and not any(g.effect in PROMISED for g in over)


def _in_part(scene: Scene, arm: Arm, token: Token) -> bool:
    """Whether a verb tells of some of the weapons only: "dont les premiers ont été livrés"."""
    return scene.rules.prepositions["part_of"].search(scene.text, arm.end, max(arm.end, token.idx)) is not None


def _shared(scene: Scene, arm: Arm, dealt: Sequence[tuple[Arm, Party | None, Party | None]]) -> bool:
    """Whether a number is of several together: "Denmark and Norway have sent 25 jets", not "25 jets each"."""
    own = [(s.actor.id if s else None, r.actor.id if r else None) for a, s, r in dealt if a is arm]
    exact = arm.quantity is not None and arm.quantity[0].bound != "vague"
    several = len({s for s, _ in own}) > 1 or len({r for _, r in own}) > 1
    return exact and several and scene.rules.prepositions["each"].search(scene.text) is None


def _follows(scene: Scene, act: Act, form: Verbal, row: Row, span: Span) -> bool:
    """Whether a row without a party may go on about a deal told before: "Six appareils ont été livrés"."""
    if row.supplier is not None or row.recipient is not None or row.arm.origin is not None:
        return False
    if row.stance == "denied" or row.status == "in_transit":
        return False
    told = act.noun or form.passive or act.direction == "move"
    others = (
        p for p in scene.parties
        if span[0] <= p.start < span[1] and p.start != row.arm.start and not p.speaking and p.actor.kind != "person"
    )  # fmt: skip
    return told and act.direction in ("supply", "move") and next(others, None) is None


def _dealt(
    scene: Scene, token: Token, act: Act, slots: Slots, arms: Sequence[Arm], span: Span
) -> Iterator[tuple[Arm, Party | None, Party | None]]:
    """Each weapon with each pair of a supplier and a recipient."""
    for arm in _specific(arms):
        sides = pairs(scene, slots_for(scene, slots, arm, token, span[1]), token, span)
        behind = {s.actor.id for s, _ in sides if s is not None and s.start > arms[-1].end}
        if len(arms) > 1 and len(behind) > 1:  # "TB2s and L-39s from X and Y": nobody says which is whose
            sides = [(None, recipient) for recipient in dict.fromkeys(r for _, r in sides)]
        for supplier, recipient in sides:
            if recipient is not None or act.lemma not in scene.rules.words("needing_recipient"):
                yield arm, supplier, recipient


def _of_verb(
    scene: Scene, token: Token, act: Act, form: Verbal, over: list[Governor], arms: Sequence[Arm], span: Span
) -> Slots | None:
    """The parties of a verb; None where its subject is nobody in particular ("you are not buying the best")."""
    who = subject(scene, token, over)
    if who[0] is None and who[1] is not None and plain(who[1].text) in scene.rules.words("anybody"):
        return None
    if asked_for_others(scene, act, over, token):
        return None
    slots = asked_for(scene, token, act, over, verb_slots(scene, token, act, form, over, who, arms, span))
    if act.direction == "use" and form.participle and slots.recipient is None:
        return None  # "the launchers used in May": by somebody
    fitted = form.participle and act.lemma in scene.rules.data["equip"]["fitting"]
    if fitted and slots.supplier is None and all(a.origin is None for a in arms):
        return None  # "des équipes de la DGSE, équipées de drones": nobody passes anything on
    if act.direction == "supply" and slots.recipient is None and slots.supplier is not None:
        slots = replace(slots, recipient=signed_with(scene, token, over, slots.supplier))
    made = act.direction == "receive" or act.status == "planned"  # "les canons destinés à l'Ukraine"
    if made and form.participle and slots.supplier is None:
        return replace(slots, supplier=builder(scene, token))
    described = form.participle or token.dep_ in scene.rules.labels["participle"]
    if act.direction in ("receive", "supply") and described and slots.recipient is None:
        slots = replace(slots, recipient=keeper(scene, token))
    got = slots.recipient.actor if act.direction == "receive" and slots.recipient is not None else None
    if got is not None and got.kind == "person" and got.country is None and act.status == "delivered" and not described:
        slots = replace(slots, recipient=None)  # "Le général X a réceptionné deux avions": nobody says for which army
    if act.direction == "receive" and (buyer := across_the_table(scene, slots.recipient, token)):
        return replace(slots, supplier=slots.recipient, recipient=buyer)
    if act.direction == "supply" and (seller := across_the_table(scene, slots.supplier, token)):
        return replace(slots, supplier=seller, recipient=slots.supplier)
    return slots


def _blanket(scene: Scene, arm: Arm, act: Act, over: Sequence[Governor], claim: str | None) -> bool:
    """ "We send no weapons": a negation without a denial's verb, of no weapon in particular, tells no transfer."""
    general = arm.weapon.id in ROOTS and arm.quantity is None and arm.antecedent is None
    general = general and not _taken_up(scene, arm, act)
    return general and claim != "denied" and not any(g.effect == "denied" for g in over)


def _taken_up(scene: Scene, arm: Arm, act: Act) -> bool:
    """ "ces armes", "l'armement", "these systems" as what is passed on."""
    if arm.antecedent is not None and arm.weapon.kind == "system" and not act.noun and act.direction != "use":
        return arm.quantity is None and definite(scene, arm)  # "the jets", of which the sentences before say which
    general = arm.weapon.id in ROOTS or plain(scene.text[arm.start : arm.end]) in scene.rules.words("generic_nouns")
    named = arm.quantity is None and arm.antecedent is None and definite(scene, arm)
    return general and named and not act.noun and act.direction != "use"


def _row(arm: Arm, slots: Slots, state: Standing, token: Token, act: Act) -> Row | None:
    supplier, recipient = slots.supplier, slots.recipient
    owned = recipient is None and arm.origin is not None and arm.origin.owner  # "Belgium's F-35s will be delivered"
    if supplier is None and slots.origin_counts and not owned:
        supplier = arm.origin
    if supplier is not None and recipient is not None and same(supplier, recipient):
        if supplier is not arm.origin:
            return None
        supplier = None
    if supplier is not None and recipient is not None and domestic(supplier, recipient):
        return None
    negated = arm.negated and state.stance == "asserted" and state.status != "refused"  # "will deliver no tanks"
    stance = "denied" if negated else state.stance
    return Row(supplier, recipient, arm, state.status, stance, token.idx, act)


def _specific(arms: Sequence[Arm]) -> list[Arm]:
    """Leave out "des armes" where the same phrase says which."""
    arms = [a for n, a in enumerate(arms) if not _sum_of(a, arms[n + 1 :])]
    named = [a for a in arms if a.weapon.id not in ROOTS]
    if not named:
        return list(arms)
    return [a for a in arms if a in named or a.quantity is not None]


def _sum_of(arm: Arm, others: Sequence[Arm]) -> bool:
    """ "douze avions, six Gripen et six Rafale": the parts say it all."""
    counts = [a.quantity[0].min if a.quantity is not None else None for a in (arm, *others)]
    if arm.weapon.kind != "class" or len(others) < 2 or None in counts:
        return False
    return counts[0] == sum(c for c in counts[1:] if c is not None)


def _extra(scene: Scene, token: Token, act: Act, over: Sequence[Governor]) -> list[str]:
    """Effects of phrases and adverbs of the clause, and of adjectives beside a noun."""
    rules = scene.rules
    first = min([token.idx, *(g.token.idx for g in over)])
    if not act.noun and token.dep_ in rules.labels["participle"] and token.head.i < token.i:
        first = max(first, token.head.left_edge.idx)  # "cancel a contract for missiles bought from X": they were bought
    low, high = max(start_of_clause(scene, token, over), first - 60), token.idx + len(token) + 24
    if act.noun and token.dep_ in rules.labels["subject"]:
        high = max(high, token.head.idx + 30)  # "a shipment of missiles has been on hold"
    silent = {"ordered", *(("in_transit",) if act.status == "discussed" else ())}  # "talks are under way"
    found = [
        name
        for name, pattern in rules.phrases.items()
        if name not in silent and pattern.search(scene.text, max(0, low), high)
    ]
    licence = (t for t in scene.tokens if t.i < token.i and listed(t, rules.words("licences"), rules))
    if act.noun and any(rules.prepositions["holding"].search(scene.text, t.idx, token.idx) for t in licence):
        found.append("licensed")  # "la licence porte sur la vente de"
    contract = (t for t in scene.tokens if t.i < token.i and any(
        rules.nouns[k].direction == "contract" for k in keys(t, rules) if k in rules.nouns
    ))
    if act.direction == "supply" and act.noun and any(
        rules.prepositions["holding"].search(scene.text, t.idx, token.idx) for t in contract
    ):
        found.append("ordered")  # "le contrat porte sur la fourniture de"
    if act.noun and rules.phrases["suspended"].search(scene.text, token.idx, end_of_clause(scene, token)):
        found.append("suspended")  # "has put the delivery of tanks to Ukraine on hold"
    if act.noun and (effect := decided_behind(scene, token)) is not None:
        found.append(effect)
    if act.noun:
        near = [*scene.sentence.doc[max(0, token.i - 2) : token.i + 3], token.head]
        found += [rules.adjectives[plain(t.text)] for t in near if plain(t.text) in rules.adjectives]
    return found
