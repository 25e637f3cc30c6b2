"""What a deal or a shipment told before holds: "The package includes 50 vehicles", "Il porte sur douze avions"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import listed, mood, negated
from generator.extract.transfer_ends import end_of_clause
from generator.extract.transfer_memory import Carried, Told
from generator.extract.transfer_rows import ROOTS, Row
from generator.extract.transfer_rules import Rules, plain
from generator.extract.transfer_scene import Arm, Scene
from generator.extract.transfer_status import REAL
from generator.extract.transfer_undone import ENDED
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

CONTENTS = 2
"""So many sentences back the row may stand of which a sentence says what the delivery holds."""


def opened(stage: Scene, row: Row) -> Told:
    """A deal without a weapon, as told: the next sentence may name what it is about."""
    assert row.supplier is not None and row.recipient is not None
    offset = stage.sentence.passage.start
    supplier, recipient = ((p.start + offset, p.end + offset) for p in (row.supplier, row.recipient))
    done = Carried(
        row.arm.weapon, row.supplier.actor.id, row.recipient.actor.id, None, row.status, row.stance, row.at, (),
        row.clause,
    )  # fmt: skip
    return Told(done, stage.sentence.index, supplier, recipient, (row.at + offset, row.at + offset), frozenset())


def contents(
    stage: Scene, last: Sequence[Told], opened: Told | None
) -> Iterator[tuple[Carried, Told, Span]]:
    """ "The package includes 50 vehicles", "La cargaison comprenait des fusils": passed on as the row before says."""
    rules = stage.rules
    verb = next((t for t in stage.tokens if _holds(t, rules)), None)
    earlier = next((t for t in reversed(last) if t.row.both or t.row.status == "recovered"), None)
    if verb is None or earlier is None or stage.sentence.index - earlier.sentence > CONTENTS or negated(verb, rules):
        return
    whole = next((c for c in verb.children if c.dep_ in rules.labels["subject"] and c.i < verb.i), None)
    inverted = _inverted_whole(stage, verb) if whole is None or whole.i > verb.i else None
    whole = inverted or whole  # "Also included in the package are four batteries"
    if whole is None and verb.i:
        whole = verb.nbor(-1)  # "Ce contrat porte sur": the tagger sees a door
    pronoun = whole is not None and earlier is opened and plain(whole.text) in rules.words("weapon_pronouns")
    if whole is None or not (pronoun or _shipment(stage, whole)) or earlier.row.stance == "denied":
        return
    coming = mood(verb, rules) == "Fut" and earlier.row.status in REAL
    if earlier is not opened and (coming or earlier.row.status in ENDED):
        return  # "Paris a refusé des avions. L'aide comprendra": something else
    if earlier is not opened and any(listed(c, rules.words("fresh"), rules) for c in whole.children):
        return  # "The new package includes": not the one before
    named = {p.actor.id for p in stage.parties if p.end <= verb.idx and not p.speaking}
    if earlier.row.status != "recovered" and not named <= {earlier.row.supplier, earlier.row.recipient}:
        return
    spans = tuple(s for s in (earlier.supplier, earlier.recipient) if s is not None)
    end = end_of_clause(stage, verb) if inverted is None else len(stage.text)
    for arm in stage.arms:
        if verb.idx < arm.start < end and arm.weapon.id not in ROOTS and not arm.negated:
            quantity = arm.quantity[0] if arm.quantity is not None else None
            row = _by_maker(earlier.row, arm) if earlier is opened else earlier.row
            if row.status in REAL and listed(whole, rules.words("contract_nouns"), rules):
                row = replace(row, status="ordered")
            done = replace(row, weapon=arm.weapon, quantity=quantity, at=verb.idx, antecedents=spans,
                           clause=(verb.idx, end), acts=(), happened=None, denial=None)  # fmt: skip
            yield done, earlier, (arm.start, arm.end)


def _inverted_whole(stage: Scene, verb: Token) -> Token | None:
    """The shipment behind a verb that says what it holds, and before the weapons: "Figurent dans ce paquet"."""
    end = stage.arms[0].start if stage.arms else 0
    return next((t for t in stage.tokens if verb.i < t.i and t.idx < end and _shipment(stage, t)), None)


def _by_maker(row: Carried, arm: Arm) -> Carried:
    """A deal between two states with the maker of the weapon as the one who sells."""
    made = [party for party in (row.supplier, row.recipient) if party is not None and party.upper() in arm.makers]
    return replace(row, supplier=row.recipient, recipient=row.supplier) if made == [row.recipient] else row


def _holds(word: Token, rules: Rules) -> bool:
    """Whether a word says what a deal or a shipment holds: "comprend", "porte sur", "calls for"."""
    if word.pos_ == "VERB" and listed(word, rules.words("includes"), rules):
        return True
    return word.pos_ in ("VERB", "NOUN") and rules.prepositions["holding"].match(word.doc.text, word.idx) is not None


def _shipment(stage: Scene, word: Token) -> bool:
    """Whether a subject is what was just said to be passed on: "the package", "cette livraison", "the aid"."""
    sort = listed(word, stage.rules.words("shipments"), stage.rules)
    sort = sort or any(a.start <= word.idx < a.end and a.weapon.id in ROOTS for a in stage.arms)
    return sort and any(plain(c.text) in stage.rules.words("definite") for c in word.children)


def by_phrase(stage: Scene, last: Sequence[Told]) -> Iterator[tuple[Carried, Told, None]]:
    """ "Il est inscrit dans les carnets de commande": the weapons of the sentences before, ordered."""
    match = stage.rules.phrases["ordered"].search(stage.text) if "ordered" in stage.rules.phrases else None
    if match is None or not last:
        return
    first = [a for a in stage.arms if a.weapon.id not in ROOTS]
    if first and not any(a.weapon.id == t.row.weapon.id for a in first for t in last):
        return
    pronouns = stage.rules.words("weapon_pronouns")
    if not stage.arms and not any(plain(t.text) in pronouns for t in stage.tokens):
        return
    for earlier in last:
        if first and earlier.row.weapon.id not in {a.weapon.id for a in first}:
            continue
        spans = tuple(s for s in (earlier.supplier, earlier.recipient, earlier.weapon) if s is not None)
        yield (
            Carried(
                earlier.row.weapon, earlier.row.supplier, earlier.row.recipient, None, "ordered", "asserted",
                match.start(), spans, (0, len(stage.text)),
            ),
            earlier,
            None,
        )  # fmt: skip
