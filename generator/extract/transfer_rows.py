"""The rows of one sentence: what they need to be told, and how those of several verbs complete one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.extract.transfer_rules import Act
from generator.extract.transfer_scene import Arm, Party
from generator.extract.transfer_status import strongest
from generator.model import Actor, Span

ROOTS = frozenset(
    {"weapon", "military-equipment", "military-aid", "advanced-conventional-weapon", "conventional-weapon"}
)


DEALERS = frozenset({"country", "state_body", "company", "armed_group"})
"""Kinds of actors that pass weapons on."""


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
    announced: bool = False
    """What is announced is to come, unless its date is past."""
    tentative: bool = False
    """The weapon is general and definite ("ces armes"): the row stands only if a sentence before says which."""
    over: tuple[int, ...] = ()
    """Where the words stand that give the status ("a refusé de"): what they govern is an act, not a statement."""
    part: bool = False
    """Told of some of the weapons only ("dont les premiers"): their number is not how many."""
    denial: int | None = None
    """Where the word stands that denies the claim around the verb: who speaks before it denies."""
    follows: bool = False
    """It names no party, and goes on about a deal told before: "Les six premiers ont été livrés"."""


def clean(rows: list[Row]) -> Iterator[Row]:
    """Merge what one sentence says twice: equal rows, and a row whose parties another row completes."""
    kept = [_completed(row, rows) for row in rows if not any(_carries(other, row) for other in rows)]
    kept = [_with_number(row, kept) for row in kept if _tells(row)]
    places = sorted({row.at for row in rows})  # those left out too: "dix des avions commandés en 2014"
    kept = [row for row in kept if not any(_given(other, row) for other in kept)]
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
    """Whether a row only says by what means, or for whom, another happened ("a ship carrying tanks reached")."""
    if _chosen_first(row, other):
        return True
    if other.arm is not row.arm or other is row:
        return False
    if other.act.direction == "recover" and row.act.direction == "supply" and (row.loose or row.act.noun):
        return not _had(row, other)  # "seized a shipment of drones sent from China to Yemen": it did not arrive
    return (
        row.act.status == "in_transit" and (other.act.direction in ("move", "recover") or other.status == "delivered")
    ) or (row.act.status == "planned" and row.act.direction == "supply")


def _chosen_first(row: Row, other: Row) -> bool:
    """ "a préféré le K2 et en a commandé 180": the choice is the order."""
    chosen = row.act.direction == other.act.direction == "receive" and row.act.status == row.status == "planned"
    ordered = other.arm is not row.arm and other.status in ("ordered", "sold")
    one = row.arm.weapon.id == other.arm.weapon.id and _id(row.recipient) == _id(other.recipient)
    return chosen and ordered and one


def _had(row: Row, taken: Row) -> bool:
    """Whether what was taken had been sold before: "Rifles sold to Jordan were captured in Darfur"."""
    return row.act.status == "sold" and row.arm.end <= row.at < taken.at


def _completed(row: Row, rows: Sequence[Row]) -> Row:
    """Take the missing parties of a passive or a participle, or of the verb above it, from one another."""
    for other in rows:
        if row.act.direction == "recover" and (not other.loose or _had(other, row)):
            continue  # "sent Ukraine ammunition seized from Iran": whoever sends it did not lose it
        if other is row or not _of_one(row, other) or not (row.loose or other.loose or _one_deal(row, other)):
            continue
        supplier, recipient = row.supplier or other.supplier, row.recipient or other.recipient
        if (buyer := _bought_first(row, other)) is not None:
            return replace(row, recipient=buyer)
        agree = _id(row.supplier) in (None, _id(supplier)) and _id(other.supplier) in (None, _id(supplier))
        agree = (
            agree and _id(row.recipient) in (None, _id(recipient)) and _id(other.recipient) in (None, _id(recipient))
        )
        if agree and (supplier is None or recipient is None or not same(supplier, recipient)):
            stance = strongest(row.stance, other.stance) if other.act.direction == "hold" else row.stance
            row = replace(row, supplier=supplier, recipient=recipient, stance=stance)
    return row


def _bought_first(row: Row, other: Row) -> Party | None:
    """Who bought what it passed on: "a livré à Y des obusiers achetés à Z"."""
    bought = row.loose and row.act.direction == "receive" and row.supplier is not None and row.recipient is None
    if not bought or other.act.direction != "supply" or other.loose or other.supplier is None or row.supplier is None:
        return None
    return other.supplier if not same(row.supplier, other.supplier) else None


def _of_one(row: Row, other: Row) -> bool:
    """Whether two rows are about the same weapons; a number alone takes them up ("31 sont arrivés")."""
    numbered = row.arm.number or other.arm.number
    return row.arm is other.arm or (numbered and row.arm.weapon.id == other.arm.weapon.id)


def _one_deal(row: Row, other: Row) -> bool:
    """Whether two verbs tell of one deal: "has received two of the three batteries that it ordered from India"."""
    directions = {row.act.direction, other.act.direction}
    whose = row if row.act.direction == "supply" else other
    ordered = other if whose is row else row
    behind = whose.at < whose.arm.start < ordered.at and whose.recipient is None and ordered.supplier is None
    if directions == {"supply", "receive"} and behind and not row.act.noun:
        return True  # "X has delivered three of the four that Y ordered"
    same_recipient = row.recipient is not None and _id(row.recipient) == _id(other.recipient)
    same_supplier = row.supplier is not None and _id(row.supplier) == _id(other.supplier)
    return same_recipient or same_supplier


def _says_more(other: Row, row: Row) -> bool:
    """Whether another row tells the same transfer with both parties, where this one has one."""
    if other is row or other.arm.weapon.id != row.arm.weapon.id or other.stance != row.stance:
        return False
    mine, its = (_id(row.supplier), _id(row.recipient)), (_id(other.supplier), _id(other.recipient))
    fewer = sum(m is not None for m in mine) < sum(i is not None for i in its)
    agree = all(m in (None, i) for m, i in zip(mine, its, strict=True))
    return fewer and agree and (row.status == other.status or (row.act.light and not row.arm.number))


def _with_number(row: Row, rows: Sequence[Row]) -> Row:
    """A row with the number of another that says less of the same transfer: "24 avions, et c'est X qui les livrera"."""
    if row.arm.quantity is not None or row.arm.antecedent is None:
        return row
    other = next((o for o in rows if o.arm.quantity is not None and not o.part and _says_more(row, o)), None)
    return row if other is None else replace(row, arm=replace(row.arm, quantity=other.arm.quantity))


def _given(other: Row, row: Row) -> bool:
    """Whether an offer or a sale is one that arrived: "a réceptionné des blindés offerts par la Chine"."""
    agree = (_id(row.supplier), _id(row.recipient)) == (_id(other.supplier), _id(other.recipient))
    kept = other.at < row.arm.start < row.at and row.status in ("pledged", "offered", "planned")
    if kept and agree and other.arm is row.arm and other.status == "delivered" and not other.part:
        return True  # "has delivered the 18 tanks that it had promised"
    return (
        row.loose
        and not other.part
        and row.status in ("offered", "sold", "ordered")
        and other.status == "delivered"
        and other.arm is row.arm
        and agree
    )


def _tells(row: Row) -> bool:
    """Whether enough is said for a row of the table."""
    both = row.supplier is not None and row.recipient is not None
    if row.act.direction == "hold":
        return False
    if row.tentative or row.follows:
        return True
    if row.arm.antecedent is not None and row.arm.quantity is None:
        one = row.supplier or row.recipient  # the other one may have been told before
        return both or (one is not None and one.actor.known and one.actor.kind in DEALERS)
    if row.act.direction in ("use", "produce") or row.stance == "denied":
        return both
    if row.act.direction == "recover":  # the next sentence may say whence they came, or whom they were for
        return True
    if row.arm.weapon.id in ROOTS and row.status == row.act.status and row.arm.quantity is None:
        return both
    alone = row.supplier or row.recipient
    if both or alone is None:
        return both
    # One party alone must be a state, a force or a firm that we know: persons and unknown names send many things.
    # Of "the army" the sentences before may tell whose it is.
    known = alone.actor.known
    return known and alone.actor.kind != "person" and (row.act.direction != "move" or row.recipient is not None)


def same(one: Party, other: Party) -> bool:
    """Whether two parties are one state: a country and its own army pass nothing to each other."""
    return same_state(one.actor, other.actor)


def same_state(one: Actor, other: Actor) -> bool:
    """Whether two actors are one, or belong to one state."""
    state = ("country", "state_body", "person")
    own = one.country is not None and one.country == other.country
    return one.id == other.id or (own and one.kind in state and other.kind in state)


def domestic(one: Party, other: Party) -> bool:
    """Whether a firm supplies its own state, which is no transfer of arms between countries."""
    kinds = {one.actor.kind, other.actor.kind}
    return (
        one.actor.country is not None and one.actor.country == other.actor.country
        and "company" in kinds and bool(kinds & {"country", "state_body"})
    )  # fmt: skip
