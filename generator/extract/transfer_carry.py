"""What a sentence takes from those before it: parties, weapons, and the sale that "ces armes" or "il" means."""

from __future__ import annotations

import bisect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.extract.reading import Found, Reading, Sentence
from generator.extract.transfer_rows import ROOTS, Row
from generator.extract.transfer_rules import plain
from generator.extract.transfer_scene import NEUTRAL, Arm, Party, Scene, definite
from generator.extract.weapon_hits import FAMILIES
from generator.model import Quantity, Span, Weapon

RECENT = 40
"""More rows than a sentence tells: so many are looked back at."""
AGREED = frozenset({"ordered", "sold", "pledged", "offered"})
"""Statuses of a deal, of which only some have come."""
PARALLEL = 1
"""So many sentences back "lui" takes up who received."""
REACH = 4
"""So many sentences back an anaphor may reach."""


@dataclass(frozen=True)
class Carried:
    """A row with ids, and the spans of the text from which parts of it were carried over."""

    weapon: Weapon
    supplier: str | None
    recipient: str | None
    quantity: Quantity | None
    status: str
    stance: str
    at: int
    antecedents: tuple[Span, ...] = ()
    clause: Span = (0, 0)
    """The characters of the sentence in which its date stands."""
    acts: tuple[str, ...] = ()
    """The words that give the status."""
    happened: str | None = None
    """The status of what is announced, if its date is past."""
    denial: int | None = None
    """Where the word stands that denies the claim around it."""


@dataclass(frozen=True)
class Told:
    """A row of an earlier sentence, with the places of its names."""

    row: Carried
    sentence: int
    supplier: Span | None
    recipient: Span | None
    weapon: Span
    words: frozenset[str]
    """The weapon's words there: "the vehicles" take up "armored vehicles"."""


Above = Callable[[Weapon], tuple[str, ...]]


class Memory:
    """The rows of the sentences before, newest last; names of pronouns."""

    def __init__(self, reading: Reading, found: Found) -> None:
        self.reading = reading
        self.told: list[Told] = []
        self.named: dict[str, list[Span]] = {
            actor.id: sorted((m.start, m.end) for m in actor.mentions if m.how != "pronoun") for actor in found.actors
        }

    def awake(self, sentence: Sentence) -> bool:
        """Whether a row was read so short before that the sentence may go on about it."""
        return bool(self.told) and sentence.index - self.told[-1].sentence <= REACH

    def above(self, weapon: Weapon) -> tuple[str, ...]:
        """A weapon and the classes that it belongs to, nearest first."""
        own = self.reading.glossary.ancestors(weapon.id)
        return own or (weapon.id, *self.reading.glossary.ancestors(weapon.category))

    def words(self, span: Span) -> frozenset[str]:
        """The words of a span of the text."""
        return frozenset(plain(self.reading.text[slice(*span)]).split())

    def last(self, sentence: Sentence) -> list[Told]:
        """The rows of the newest sentence that has any within reach."""
        near = [t for t in self.told[-RECENT:] if 0 < sentence.index - t.sentence <= REACH]
        return [t for t in near if t.sentence == near[-1].sentence] if near else []

    def name_before(self, actor: str, at: int) -> Span | None:
        """The last place before an offset at which an actor is named."""
        spans = self.named.get(actor, [])
        place = bisect.bisect_left(spans, (at, at))
        return next((span for span in reversed(spans[max(0, place - 3) : place]) if span[1] <= at), None)


def carry(stage: Scene, rows: Sequence[Row], memory: Memory) -> list[Carried]:
    """Complete the rows of a sentence with what it takes from before, and add those that an anaphor gives."""
    result: list[Carried] = []
    told: list[Told] = []
    last = memory.last(stage.sentence)
    for row in rows:
        for done, supplier, recipient, weapon in _completed(stage, row, memory, last, told):
            result.append(done)
            told.append(Told(done, stage.sentence.index, supplier, recipient, weapon, memory.words(weapon)))
    if not rows:
        for done, origin in _by_phrase(stage, last):
            result.append(done)
            told.append(
                Told(done, stage.sentence.index, origin.supplier, origin.recipient, origin.weapon, origin.words)
            )
    memory.told.extend(told)
    return result


def _completed(
    stage: Scene, row: Row, memory: Memory, last: Sequence[Told], here: Sequence[Told]
) -> Iterator[tuple[Carried, Span | None, Span | None, Span]]:
    offset = stage.sentence.passage.start
    antecedents: list[Span] = []
    places: list[Span | None] = []
    for party in (row.supplier, row.recipient):
        span = (party.start + offset, party.end + offset) if party is not None else None
        if party is not None and party.how == "pronoun":
            before = party.antecedent or memory.name_before(party.actor.id, offset + party.start)
            if before is not None:
                antecedents.append(before)
                span = before
        places.append(span)
    supplier = row.supplier.actor.id if row.supplier is not None else None
    recipient = row.recipient.actor.id if row.recipient is not None else None
    near = next((t for t in last if stage.sentence.index - t.sentence <= PARALLEL), None)
    supplier, recipient = _in_parallel(row, near, (supplier, recipient), places, antecedents)
    if recipient is None and row.act.direction == "supply" and (given := _recipient_before(stage, row, last)):
        recipient, place = given
        antecedents.append(place)
        places[1] = place
    if row.arm.number:  # who passed the others on
        same_weapon = (t for t in (*reversed(here), *last) if t.row.weapon.id == row.arm.weapon.id)
        earlier = next((t for t in same_weapon if t.supplier is not None or t.recipient is not None), None)
        fits = earlier is not None and recipient in (None, earlier.row.recipient)
        if earlier is not None and fits and supplier in (None, earlier.row.supplier):
            supplier, places[0] = earlier.row.supplier, earlier.supplier
            recipient, places[1] = earlier.row.recipient, earlier.recipient
            antecedents.extend(s for s in (earlier.supplier, earlier.recipient) if s is not None)
    happened = row.act.status if row.announced else None
    if row.arm.antecedent is not None:
        antecedents.append(row.arm.antecedent)
    acts = tuple(t.text for t in stage.tokens if t.idx in row.over)
    quantity = _quantity(stage, row)
    meant = _meant(stage, row.arm, last, supplier, recipient, memory.above)
    for earlier in meant:
        yield _taken_up(row, earlier, (supplier, recipient), places, antecedents, acts)
    if meant or row.tentative and (supplier is None or recipient is None):
        return
    weapon = (row.arm.start + offset, row.arm.end + offset)
    done = Carried(
        row.arm.weapon,
        supplier,
        recipient,
        quantity,
        row.status,
        row.stance,
        row.at,
        tuple(antecedents),
        row.clause,
        acts,
        happened,
        row.denial,
    )
    yield done, places[0], places[1], weapon


def _quantity(stage: Scene, row: Row) -> Quantity | None:
    """How many a row tells of: of "two of the three that it ordered", two came, and not two were ordered."""
    quantity = row.arm.quantity[0] if row.arm.quantity is not None and not row.part else None
    if quantity is not None and row.act.status in AGREED and stage.rules.prepositions["of_all"].search(quantity.text):
        return None
    if row.status not in AGREED and stage.rules.prepositions["one_of"].search(row.arm.before):
        return None  # "le premier des 48 avions est arrivé": one of them did
    return quantity


def _in_parallel(
    row: Row, near: Told | None, parties: tuple[str | None, str | None], places: list[Span | None],
    antecedents: list[Span],
) -> tuple[str | None, str | None]:  # fmt: skip
    """Whom "lui" is: who received, or supplied, in the row before ("a livré à la junte … La Chine lui a cédé")."""
    supplier, recipient = parties
    if near is not None and _dative(row.recipient) and near.recipient and near.row.recipient not in (None, supplier):
        recipient, places[1] = near.row.recipient, near.recipient
        antecedents.append(near.recipient)
    if near is not None and _dative(row.supplier) and near.supplier and near.row.supplier not in (None, recipient):
        supplier, places[0] = near.row.supplier, near.supplier
        antecedents.append(near.supplier)
    return supplier, recipient


def _dative(party: Party | None) -> bool:
    """Whether a party stands for "lui": whoever received before receives here, else the subject before."""
    return party is not None and party.how == "pronoun" and party.before == NEUTRAL


def _taken_up(
    row: Row, earlier: Told, parties: tuple[str | None, str | None], places: Sequence[Span | None],
    antecedents: Sequence[Span], acts: tuple[str, ...],
) -> tuple[Carried, Span | None, Span | None, Span]:  # fmt: skip
    """The row of "ces armes": the weapon of the sentence before, and its parties unless others are named."""
    supplier, recipient = parties
    spans = [*antecedents, earlier.weapon]
    first, second = places
    if supplier is None and recipient in (None, earlier.row.recipient) and earlier.supplier is not None:
        supplier, first = earlier.row.supplier, earlier.supplier
        spans.append(earlier.supplier)
    if recipient is None and supplier == earlier.row.supplier and earlier.recipient is not None:
        recipient, second = earlier.row.recipient, earlier.recipient
        spans.append(earlier.recipient)
    done = Carried(
        earlier.row.weapon, supplier, recipient, row.arm.quantity[0] if row.arm.quantity is not None else None,
        row.status, row.stance, row.at, tuple(spans), row.clause, acts, row.act.status if row.announced else None,
        row.denial,
    )  # fmt: skip
    return done, first, second, earlier.weapon


def _meant(
    stage: Scene, arm: Arm, last: Sequence[Told], supplier: str | None, recipient: str | None, above: Above
) -> list[Told]:
    """The rows that "ces armes", "the vehicles" take up: a wider class, definite; who supplies does not differ."""
    taken = arm.weapon.kind == "class" or arm.antecedent is not None
    if arm.quantity is not None or not taken or not definite(stage, arm):
        return []
    general = arm.weapon.id in ROOTS or plain(stage.text[arm.start : arm.end]) in stage.rules.words("generic_nouns")
    sort = FAMILIES & set(above(arm.weapon))
    words = set(plain(stage.text[arm.start : arm.end]).split())
    found: list[Told] = []
    for told in last:
        same_words = words < told.words or arm.weapon.id in above(told.row.weapon)[1:]
        same_words = same_words or (arm.antecedent is not None and arm.weapon.id == told.row.weapon.id)
        other = FAMILIES & set(above(told.row.weapon))  # "the aircraft" are no self-propelled howitzers
        unlike = bool(sort and other and sort != other)
        taken_up = same_words or (general and told.row.weapon.id not in ROOTS and not unlike)
        fits = same_words or recipient in (None, told.row.recipient)
        if taken_up and fits and supplier in (None, told.row.supplier):
            found.append(told)
    return found


def _recipient_before(stage: Scene, row: Row, last: Sequence[Told]) -> tuple[str, Span] | None:
    """The recipient of the sentence before, where this one goes on ("Denmark pledged another six aircraft")."""
    if not last or stage.sentence.index - last[0].sentence > 2 or row.supplier is None:
        return None
    lower = f" {plain(stage.text)} "
    more, too = (any(f" {word} " in lower for word in stage.rules.data[name]) for name in ("also", "too"))
    if not (more or too) or row.supplier.actor.id == last[0].row.recipient:
        return None
    supplier = row.supplier.actor.id
    earlier = next(
        (t for t in last if t.recipient is not None and t.row.recipient and (more or t.row.supplier == supplier)), None
    )
    if earlier is None or earlier.recipient is None or earlier.row.recipient is None:
        return None
    return earlier.row.recipient, earlier.recipient


def _by_phrase(stage: Scene, last: Sequence[Told]) -> Iterator[tuple[Carried, Told]]:
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
        )  # fmt: skip


__all__ = ["Carried", "Memory", "Party", "carry"]
