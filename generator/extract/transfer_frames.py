"""Who passes which weapon to whom: the parties and weapons of each verb and noun of transfer in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import Governor, Verbal, governors, verbal
from generator.extract.transfer_clause import end_of_clause, start_of_clause, subject
from generator.extract.transfer_parties import Slots, noun_slots, verb_slots
from generator.extract.transfer_rules import Act, keys, plain
from generator.extract.transfer_scene import Arm, Party, Scene
from generator.extract.transfer_status import Reading, read_status
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

ROOTS = frozenset(
    {"weapon", "military-equipment", "military-aid", "advanced-conventional-weapon", "conventional-weapon"}
)


@dataclass(frozen=True)
class Row:
    """A transfer as one verb or noun tells it; `at` is the place of that word in the sentence."""

    supplier: Party | None
    recipient: Party | None
    arm: Arm
    status: str
    stance: str
    at: int
    act: Act
    loose: bool = False
    """A passive or a participle: another verb of the sentence may name the parties that it leaves out."""
    clause: Span = (0, 0)


def frames(scene: Scene, *, sourced: bool) -> list[Row]:
    """All rows of a sentence; `sourced`: somebody says it."""
    if not scene.arms or scene.text.rstrip(" \"»”'’").endswith(scene.rules.data["question_mark"]):
        return []
    rows: list[Row] = []
    triggers = list(_triggers(scene))
    weapon_tokens = frozenset(t.i for t in scene.sentence.doc for a in scene.arms if a.start <= t.idx < a.end)
    consumed: set[int] = set()
    for token, act in triggers:
        if token.i in consumed:
            continue
        over = governors(token, scene.rules, through_weapon=weapon_tokens)
        rows.extend(_rows(scene, token, act, over, sourced))
        if act.direction == "turn":
            end = end_of_clause(scene, token, purpose=True)
            consumed |= {t.i for t, _ in triggers if token.idx < t.idx < end}
    return list(_clean(rows))


def _triggers(scene: Scene) -> Iterator[tuple[Token, Act]]:
    rules = scene.rules
    taken = [(a.start, a.end) for a in scene.arms]
    for token in scene.tokens:
        if token.pos_ not in ("VERB", "ADJ", "NOUN", "AUX", "PROPN"):
            continue
        if any(start <= token.idx < end for start, end in taken):
            continue
        options = keys(token, rules)
        if token.pos_ in ("VERB", "ADJ", "AUX"):
            act = next((rules.verbs[k] for k in options if k in rules.verbs), None)
            if act is None and token.pos_ == "ADJ":
                continue
        else:
            act = next((rules.nouns[k] for k in options if k in rules.nouns), None)
        if act is not None:
            yield token, act


def _rows(scene: Scene, token: Token, act: Act, over: list[Governor], sourced: bool) -> Iterator[Row]:
    rules = scene.rules
    form = verbal(token, rules)
    if _hypothetical(scene, token, over):
        return
    arms = _arms_of(scene, token, act, form, over)
    if not arms or (act.direction == "produce" and not _licensed(scene, token)):
        return
    state = read_status(token, act, form, over, _extra(scene, token, act, over), rules, sourced)
    if state is None:
        return
    end = end_of_clause(scene, token, purpose=act.direction == "turn")
    start = start_of_clause(scene, token, over)
    who, word = (None, None) if act.noun else subject(scene, token, over)
    if act.noun:
        slots = noun_slots(scene, token, act, over, arms, (start, end), obtains=state.obtains)
    else:
        slots = verb_slots(scene, token, act, form, over, who, word, arms, (start, end))
    for arm in _specific(arms):
        if arm.negated and not sourced:
            continue
        row = _row(arm, slots, state, token, act)
        if row is not None:
            yield replace(row, loose=form.passive or form.participle, clause=(start, end))


def _licensed(scene: Scene, token: Token) -> bool:
    """Whether something is produced under licence or in the buyer's country: else making arms passes none on."""
    text = plain(scene.text)
    return any(phrase in text for phrase in scene.rules.data["licence"])


def _row(arm: Arm, slots: Slots, state: Reading, token: Token, act: Act) -> Row | None:
    supplier, recipient = slots.supplier, slots.recipient
    if supplier is None and slots.origin_counts:
        supplier = arm.origin
    if supplier is not None and recipient is not None and same(supplier, recipient):
        if supplier is not arm.origin:
            return None
        supplier = None
    stance = "denied" if arm.negated and state.stance == "asserted" else state.stance
    return Row(supplier, recipient, arm, state.status, stance, token.idx, act)


def _tells(row: Row) -> bool:
    """Whether enough is said for a row of the table."""
    both = row.supplier is not None and row.recipient is not None
    if row.act.direction in ("use", "produce") or row.stance == "denied":
        return both
    if row.act.direction == "recover":
        return row.supplier is not None
    if row.act.noun and row.arm.weapon.id in ROOTS and row.status == row.act.status:
        return both
    return row.supplier is not None or row.recipient is not None


def same(one: Party, other: Party) -> bool:
    """Whether two parties are one state: a country and its own army pass nothing to each other."""
    if one.actor.id == other.actor.id:
        return True
    state = ("country", "state_body", "person")
    return (
        one.actor.country is not None
        and one.actor.country == other.actor.country
        and (one.actor.kind in state and other.actor.kind in state)
    )


def _specific(arms: Sequence[Arm]) -> list[Arm]:
    """Leave out "des armes" where the same phrase says which."""
    named = [a for a in arms if a.weapon.id not in ROOTS]
    if not named:
        return list(arms)
    return [a for a in arms if a in named or a.quantity is not None]


def _hypothetical(scene: Scene, token: Token, over: Sequence[Governor]) -> bool:
    """Whether the clause is opened by "si", "sans", "before": nothing happened."""
    words = scene.rules.words("hypothetical")
    for verb in (token, *(g.token for g in over if g.effect not in ("seen", "said"))):
        for child in verb.children:
            if child.i < verb.i and plain(child.text) in words and child.dep_ not in scene.rules.labels["object"]:
                if child.pos_ in ("SCONJ", "ADP", "ADV", "CCONJ"):
                    return True
    before = scene.sentence.doc[max(0, token.i - 1) : token.i]
    return any(plain(t.text) in words and t.pos_ in ("SCONJ", "ADP") for t in before)


def _extra(scene: Scene, token: Token, act: Act, over: Sequence[Governor]) -> list[str]:
    """Effects of phrases and adverbs of the clause, and of adjectives beside a noun."""
    rules = scene.rules
    first = min([token.idx, *(g.token.idx for g in over)])
    low, high = max(start_of_clause(scene, token, over), first - 60), token.idx + len(token) + 16
    found = [
        name
        for name, pattern in rules.phrases.items()
        if name != "ordered" and pattern.search(scene.text, max(0, low), high)
    ]
    if act.noun:
        near = scene.sentence.doc[max(0, token.i - 2) : token.i + 3]
        found += [rules.adjectives[plain(t.text)] for t in near if plain(t.text) in rules.adjectives]
    return found


def _arms_of(scene: Scene, token: Token, act: Act, form: Verbal, over: Sequence[Governor]) -> list[Arm]:
    """The weapons that a verb or noun passes on."""
    end = end_of_clause(scene, token, purpose=act.direction == "turn")
    behind = [a for a in scene.arms if token.idx < a.start < end]
    if act.noun:
        return _arms_of_noun(scene, token, act, behind)
    if act.direction == "move":
        return [
            a
            for a in scene.arms
            if start_of_clause(scene, token, over) <= a.start < token.idx and token.idx - a.start < 90
        ][-3:]
    passive = form.passive or form.participle or _relative_object(scene, token)
    if passive:
        before = _arms_before(scene, token, over, close=form.participle and not form.passive)
        if before or form.passive:
            return before
    allowed = scene.rules.prepositions["with"] if act.equip else None
    fitting = _in_a_row(scene, [a for a in behind if _passed_on(scene, a, allowed)])
    if act.light and fitting and fitting[0].start - token.idx > 80:
        return []
    return fitting


def _passed_on(scene: Scene, arm: Arm, allowed: re.Pattern[str] | None) -> bool:
    """Whether nothing before a weapon makes it an aim or a means ("pour ses chars", "against tanks")."""
    before = arm.before
    words = [plain(w) for w in re.findall(r"[\w’'-]+|[,.;]", before)]
    inside = scene.rules.words("inside")
    while words and words[-1] in inside:
        words.pop()
    last = words[-1] if words else ""
    if allowed is not None and allowed.search(before):
        return True
    return last not in scene.rules.words("not_before_weapon")


def _in_a_row(scene: Scene, arms: list[Arm]) -> list[Arm]:
    return arms


def _arms_of_noun(scene: Scene, token: Token, act: Act, behind: list[Arm]) -> list[Arm]:
    """ "ventes de drones", "la vente à X de drones", "drone sales", "a contract for 12 jets"."""
    ahead = [a for a in scene.arms if a.end <= token.idx and not scene.text[a.end : token.idx].strip(" -\u00a0")]
    if ahead:
        return ahead
    about = scene.rules.words("contract_about")
    found: list[Arm] = []
    for arm in behind:
        words = [plain(w) for w in re.findall(r"[\w’'-]+|[,.;]", arm.before)]
        inside = scene.rules.words("inside")
        while words and words[-1] in inside:
            words.pop()
        last = words[-1] if words else ""
        linked = (
            last in about
            or last in ("de", "d'", "des", "du", "of", "et", "and", ",", "ou", "or")
            or last.endswith("d'")
        )
        if linked or (found and arm.start - found[-1].end < 12):
            found.append(arm)
    return found


def _relative_object(scene: Scene, token: Token) -> bool:
    """ "les drones que l'Iran a vendus", "the drones Iran sold"."""
    return token.dep_ in scene.rules.labels["relative"] or (
        token.dep_ in scene.rules.labels["participle"] and token.head.i < token.i
    )


def _arms_before(scene: Scene, token: Token, over: Sequence[Governor], *, close: bool) -> list[Arm]:
    """The weapons that a passive verb or a participle is about: its subject, or the noun before it."""
    rules = scene.rules
    head = token.head if token.dep_ in rules.labels["participle"] | rules.labels["relative"] else None
    word = next((c for c in token.children if c.dep_ in rules.labels["subject"] and c.i < token.i), None)
    for anchor in (head, word):
        if anchor is not None and anchor.i < token.i:
            low = anchor.left_edge.idx
            own = [a for a in scene.arms if low <= a.start < token.idx]
            if any(a.start <= anchor.idx < a.end for a in own) or (own and anchor is word):
                return own
    before = [a for a in scene.arms if a.end <= token.idx]
    if not before:
        return []
    gap = scene.sentence.doc.char_span(before[-1].end, token.idx, alignment_mode="contract")
    blocked = gap is not None and any(
        (t.pos_ == "VERB" and t.head.i != token.i) or (close and t.pos_ in ("NOUN",)) or t.text in ";:" for t in gap
    )
    limit = 40 if close else 100
    if blocked or token.idx - before[-1].end > limit:
        return []
    last = before[-1]
    return [a for a in before if a is last or last.start - a.end < 8]


def _clean(rows: list[Row]) -> Iterator[Row]:
    """Merge what one sentence says twice: equal rows, and a row whose parties another row completes."""
    kept = [_completed(row, rows) for row in rows if not any(_carries(other, row) for other in rows)]
    kept = [row for row in kept if _tells(row)]
    places = sorted({row.at for row in kept})
    kept = [replace(row, clause=_between(row, places)) for row in kept]
    seen: set[tuple[str | None, str | None, str, str, str]] = set()
    for row in kept:
        key = (_id(row.supplier), _id(row.recipient), row.arm.weapon.id, row.status, row.stance)
        if key in seen or any(_says_more(other, row) for other in kept):
            continue
        seen.add(key)
        yield row


def _between(row: Row, places: Sequence[int]) -> Span:
    """The clause of a row up to the verbs before and behind that tell other rows: its date stands there."""
    low = max((p for p in places if p < row.at), default=row.clause[0])
    high = min((p for p in places if p > row.at), default=row.clause[1])
    return max(low if low < row.clause[0] or low == row.clause[0] else row.at, row.clause[0]), min(high, row.clause[1])


def _id(party: Party | None) -> str | None:
    return party.actor.id if party is not None else None


def _carries(other: Row, row: Row) -> bool:
    """Whether a row only says by what means another happened ("a ship carrying tanks reached")."""
    return (
        other.arm is row.arm and other is not row and row.act.status == "in_transit" and other.act.direction == "move"
    )


def _completed(row: Row, rows: Sequence[Row]) -> Row:
    """Take the missing parties of a passive or a participle, or of the verb above it, from one another."""
    for other in rows:
        if other is row or other.arm is not row.arm or not (row.loose or other.loose):
            continue
        supplier, recipient = row.supplier or other.supplier, row.recipient or other.recipient
        agree = _id(row.supplier) in (None, _id(supplier)) and _id(other.supplier) in (None, _id(supplier))
        agree = (
            agree and _id(row.recipient) in (None, _id(recipient)) and _id(other.recipient) in (None, _id(recipient))
        )
        if agree and (supplier is None or recipient is None or not same(supplier, recipient)):
            row = replace(row, supplier=supplier, recipient=recipient)
    return row


def _says_more(other: Row, row: Row) -> bool:
    """Whether another row tells the same transfer with both parties, where this one has one."""
    if other is row or other.arm.weapon.id != row.arm.weapon.id or other.stance != row.stance:
        return False
    mine, its = (_id(row.supplier), _id(row.recipient)), (_id(other.supplier), _id(other.recipient))
    fewer = sum(m is not None for m in mine) < sum(i is not None for i in its)
    agree = all(m in (None, i) for m, i in zip(mine, its, strict=True))
    return fewer and agree and (row.status == other.status or row.act.light)
