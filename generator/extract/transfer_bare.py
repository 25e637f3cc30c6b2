"""Deals told without a weapon, which the next sentence names: "X signed a contract with Y. It covers 12 …"."""

from __future__ import annotations

from dataclasses import replace

from generator.extract.reading import Reading
from generator.extract.transfer_chain import listed
from generator.extract.transfer_frames import frames
from generator.extract.transfer_rows import Row
from generator.extract.transfer_scene import Arm, Scene
from generator.extract.transfer_triggers import AID
from generator.model import Weapon


def bare_deal(reading: Reading, stage: Scene) -> Row | None:
    """The row of the one contract, order or aid of a sentence without weapons, when both its parties are named."""
    if any(arm.weapon.id != AID for arm in stage.arms):
        return None
    rules, root = stage.rules, reading.glossary["weapon"]
    something = Weapon(root.id, root.kind, root.name, root.id)
    nouns = [t for t in stage.tokens if t.pos_ == "NOUN" and listed(t, rules.words("shipments"), rules)]
    found: list[Row] = []
    for noun in nouns:
        end = noun.idx + len(noun)
        arm = Arm(something, end, end, f"{noun.text} {rules.data['of'][0]}", None, None)
        rows = frames(replace(stage, arms=(arm,)), sourced=False)
        found += [row for row in rows if row.supplier is not None and row.recipient is not None]
    parties = {(r.supplier.actor.id, r.recipient.actor.id) for r in found if r.supplier and r.recipient}
    return found[0] if len(parties) == 1 else None
