"""The order of which only a share has come: "six des 42 avions commandés en 2022", "the first of 35 ordered"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract.quantities import Amount, amounts
from generator.extract.reading import Reading
from generator.extract.transfer_numbers import quantity_of_amount
from generator.extract.transfer_parties import first_of, free
from generator.extract.transfer_rows import Row
from generator.extract.transfer_rules import Act, keys
from generator.extract.transfer_scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

BEFORE = 45
"""Characters before a weapon in which the number of the whole order stands."""
BEHIND = 60
"""Characters behind it in which the participle of the order stands."""
CAME = frozenset({"delivered", "in_transit", "planned"})
BOUGHT = frozenset({"ordered", "sold"})


def with_shares(reading: Reading, stage: Scene, rows: Sequence[Row]) -> list[Row]:
    """The rows, and for each that tells of a share of an order the row of the whole order, in its place."""
    came = [row for row in rows if row.status in CAME and not row.act.noun and row.arm.antecedent is None]
    counted = amounts(stage.text, reading.language) if came else []
    kept, wholes = list(rows), dict[int, Row]()
    for row in came:
        whole = _whole(stage, row, counted) or _inside(reading, stage, row)
        verb = _order(stage, row, whole) if whole is not None and row.arm.start not in wholes else None
        if whole is None or verb is None:
            continue
        token, act = verb
        quantity = quantity_of_amount(stage, whole)
        behind = [p for p in free(stage, token.idx, len(stage.text)) if p is not row.recipient]
        kept = [other for other in kept if not (other.at == token.idx and other.arm.start == row.arm.start)]
        wholes[row.arm.start] = replace(
            row, supplier=row.supplier or first_of(stage, behind[:1], "from", "from_receive"), status=act.status,
            arm=replace(row.arm, quantity=quantity), act=act, announced=False, part=False, over=(), denial=None,
            clause=(token.idx, min(len(stage.text), token.idx + BEHIND)), tentative=False, follows=False,
        )  # fmt: skip
    return [*kept, *wholes.values()]


def _inside(reading: Reading, stage: Scene, row: Row) -> Amount | None:
    """The whole in one quantity: "six of the 42"."""
    if row.arm.quantity is None:
        return None
    low, high = row.arm.quantity[1]
    mark = stage.rules.prepositions["share_of"].search(stage.text, low, high)
    if mark is None:
        return None
    found = next(iter(amounts(stage.text[mark.end() : high], reading.language)), None)
    return replace(found, start=found.start + mark.end(), end=found.end + mark.end()) if found is not None else None


def _whole(stage: Scene, row: Row, counted: Sequence[Amount]) -> Amount | None:
    """The number of the whole order: "des 42", "of the 60", "sur les 116"."""
    arm, pattern = row.arm, stage.rules.prepositions["whole_of"]
    own = arm.quantity[0].min if arm.quantity is not None else None
    for amount in counted:
        ahead = arm.start - BEFORE <= amount.start and amount.end <= arm.start
        near = ahead or 0 <= amount.start - arm.end < BEHIND
        if not near or amount.bound == "vague" or pattern.search(stage.text[: amount.start]) is None:
            continue
        if own is None or amount.low is None or amount.low >= own:
            return amount
    return None


def _order(stage: Scene, row: Row, whole: Amount) -> tuple[Token, Act] | None:
    """The participle by which the whole was ordered or bought, behind the weapon or the number."""
    low = max(row.arm.end, whole.end)
    for token in stage.tokens:
        if not low <= token.idx < low + BEHIND:
            continue
        act = next((stage.rules.verbs[k] for k in keys(token, stage.rules) if k in stage.rules.verbs), None)
        described = token.pos_ in ("VERB", "ADJ") and token.morph.get("VerbForm", [])[:1] != ["Inf"]
        if act is not None and act.direction == "receive" and act.status in BOUGHT and described:
            return token, act
        if token.text in ";:":
            return None
    return None
