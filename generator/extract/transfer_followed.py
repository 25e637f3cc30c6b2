"""Deals told before of which a sentence tells more: "Six ont déjà été livrés", "The first jets have arrived"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.transfer_memory import RECENT, Above, Carried, Memory, Told
from generator.extract.transfer_rows import Row
from generator.extract.transfer_scene import Scene, definite

FOLLOWING = 2
"""So many sentences back the deal may stand of which a sentence without parties tells more."""
DEALS = frozenset({"ordered", "sold", "planned", "pledged", "delivered", "licensed", "in_transit"})
"""Statuses of what weapons may still arrive, or have arrived, under."""


def expected(done: Carried, memory: Memory) -> Told | None:
    """The deal told before by which weapons arrive where they were to go."""
    sure = (t for t in reversed(memory.told[-RECENT:]) if t.row.stance != "denied" and t.row.status in DEALS)
    same = (t for t in sure if t.row.weapon.id == done.weapon.id and t.row.recipient == done.recipient)
    return next(same, None)


def deal_of(
    stage: Scene, row: Row, memory: Memory, last: Sequence[Told], here: Sequence[Told],
    parties: tuple[str | None, str | None],
) -> Told | None:  # fmt: skip
    """The deal told before of which a row tells more: a number alone ("37 have arrived"), or a row without parties."""
    supplier, recipient = parties
    if row.arm.number:  # who passed the others on
        same_weapon = (t for t in (*reversed(here), *last) if t.row.weapon.id == row.arm.weapon.id)
        earlier = next((t for t in same_weapon if t.supplier is not None or t.recipient is not None), None)
        fits = earlier is not None and recipient in (None, earlier.row.recipient)
        if earlier is not None and fits and supplier in (None, earlier.row.supplier):
            return earlier
    if row.follows and supplier is None and recipient is None:
        return _deal_before(stage, row, last, memory.above) or _opened(stage, row, memory)
    return None


def _opened(stage: Scene, row: Row, memory: Memory) -> Told | None:
    """The deal right before of which no weapon was told: its sides, where one of them makes the weapon that follows."""
    deal = memory.opened_by(stage.sentence)
    if deal is None:
        return None
    made = [party for party in (deal.row.supplier, deal.row.recipient) if party and party.upper() in row.arm.makers]
    if len(made) != 1:
        return None
    place = deal.supplier or deal.weapon  # of the weapon nothing was told there
    if made[0] == deal.row.supplier:
        return replace(deal, row=replace(deal.row, weapon=row.arm.weapon), weapon=place)
    turned = replace(deal.row, weapon=row.arm.weapon, supplier=deal.row.recipient, recipient=deal.row.supplier)
    return replace(deal, row=turned, supplier=deal.recipient, recipient=deal.supplier, weapon=place)


def _deal_before(stage: Scene, row: Row, last: Sequence[Told], above: Above) -> Told | None:
    """The one deal of the sentences right before of which a row without parties tells more."""
    arm = row.arm
    general = arm.weapon.kind == "class" and (arm.quantity is not None or definite(stage, arm))
    fitting = [
        t for t in last
        if stage.sentence.index - t.sentence <= FOLLOWING and t.row.stance != "denied" and t.row.status in DEALS
        and (t.row.weapon.id == arm.weapon.id or (general and arm.weapon.id in above(t.row.weapon)))
    ]  # fmt: skip
    deals = {(t.row.supplier, t.row.recipient, t.row.weapon.id) for t in fitting}
    return fitting[-1] if len(deals) == 1 else None
