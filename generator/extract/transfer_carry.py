"""What a sentence takes from those before it: parties, weapons, and the sale that "ces armes" or "il" means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.quantities import amounts
from generator.extract.transfer_contents import by_phrase, contents
from generator.extract.transfer_followed import deal_of, expected
from generator.extract.transfer_memory import Above, Carried, Memory, Told
from generator.extract.transfer_numbers import quantity_of_amount
from generator.extract.transfer_rows import ROOTS, Row
from generator.extract.transfer_rules import plain
from generator.extract.transfer_scene import NEUTRAL, Arm, Party, Scene, definite
from generator.extract.transfer_seizures import followed, seizures
from generator.extract.transfer_topic import given_away, goes_on, nobodys, own_state
from generator.extract.weapon_hits import FAMILIES
from generator.model import Quantity, Span

AGREED = frozenset({"ordered", "sold", "pledged", "offered"})
"""Statuses of a deal, of which only some have come."""
ARMIES = ("-armed-forces", "-army")
"""Ends of the ids of the forces that a state has as a whole."""
PARALLEL = 1
"""So many sentences back "lui" takes up who received."""


def carry(stage: Scene, rows: Sequence[Row], memory: Memory) -> list[Carried]:
    """Complete the rows of a sentence with what it takes from before, and add those that an anaphor gives."""
    result: list[Carried] = []
    told: list[Told] = []
    last = memory.last(stage.sentence)
    rows = seizures(stage, rows, memory)
    for row in rows:
        for done, supplier, recipient, weapon in _completed(stage, row, memory, last, told):
            if (own := own_state(stage, row, done, memory)) is not None:
                done, supplier, recipient = own.row, own.supplier or supplier, own.recipient or recipient
            elif nobodys(row, done):
                continue
            if (meant := goes_on(stage, row, done, memory, told, rows)) is not None:
                actor, place = meant
                supplier, recipient = supplier or place, recipient or place
                done = replace(
                    done, supplier=done.supplier or actor, recipient=done.recipient or actor,
                    antecedents=(*done.antecedents, place),
                )  # fmt: skip
            if row.act.direction == "move" and done.supplier is None and not row.follows:
                if (deal := expected(done, memory)) is None:
                    continue  # "Two jets have arrived in Estonia": for an exercise, as far as anybody knows
                supplier, done = deal.supplier, replace(done, supplier=deal.row.supplier)
            if row.arm.antecedent is not None and row.arm.quantity is None and not row.follows and not done.both:
                continue
            result.append(done)
            told.append(Told(done, stage.sentence.index, supplier, recipient, weapon, memory.words(weapon)))
    if not result and all(row.follows for row in rows):
        offset = stage.sentence.passage.start
        bare = [memory.opened] if memory.opened is not None else []
        for done, origin, span in (*by_phrase(stage, last), *contents(stage, [*last, *bare], memory.opened)):
            place = (span[0] + offset, span[1] + offset) if span is not None else origin.weapon
            result.append(done)
            told.append(Told(done, stage.sentence.index, origin.supplier, origin.recipient, place, memory.words(place)))
    memory.add(told)
    ways = followed(stage, memory) if not any(row.act.direction == "recover" for row in rows) else []
    goals = {way.recipient for way in ways}
    return [*(r for r in result if r.status != "planned" or r.recipient not in goals), *ways]


def _same_subject(told: Told, supplier: Span | None) -> bool:
    """Whether a row of the same sentence has the same words as its supplier, and a recipient."""
    supplies = told.row.status in ("sold", "delivered", "pledged", "offered", "planned", "in_transit")
    return supplier is not None and told.supplier == supplier and told.recipient is not None and supplies


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
    kin = _of_deal_here(row, here, offset)
    supplier, recipient = _in_parallel(row, near, kin, (supplier, recipient), places, antecedents)
    supplier = _in_exchange(stage, row, (supplier, recipient), [*reversed(here), *last], places)
    supplies = recipient is None and row.act.direction == "supply"
    if supplies and (given := _recipient_before(stage, row, [*reversed(here), *last])):
        recipient, place = given
        antecedents.append(place)
        places[1] = place
    if recipient is None and row.act.direction == "supply" and not row.act.noun:
        shared = next((t for t in reversed(here) if _same_subject(t, places[0])), None)
        if shared is not None:  # "has sold Algeria drones, and is believed to have offered the HQ-9"
            recipient, places[1] = shared.row.recipient, shared.recipient
    away = given_away(stage, row)
    deal = deal_of(stage, row, memory, last, here, (supplier, recipient)) if not away else None
    if deal is None and row.follows and not row.tentative and supplier is None and recipient is None:
        return
    if deal is not None:
        supplier, places[0] = deal.row.supplier, deal.supplier
        recipient, places[1] = deal.row.recipient, deal.recipient
        own = deal.weapon if row.arm.antecedent is None else None
        antecedents.extend(s for s in (deal.supplier, deal.recipient, own) if s is not None)
        weapon_meant = row.arm.weapon if row.arm.number else deal.row.weapon
        row = replace(row, arm=replace(row.arm, weapon=weapon_meant), tentative=row.tentative and not row.follows)
    supplier = _state(row.supplier, supplier, memory)
    recipient = _state(row.recipient, recipient, memory)
    happened = row.act.status if row.announced else None
    if row.arm.antecedent is not None:
        antecedents.append(row.arm.antecedent)
    acts = tuple(t.text for t in stage.tokens if t.idx in row.over)
    quantity = _quantity(stage, row) or _of_part(stage, row, memory)
    made = row.act.direction == "produce"  # "The missile is jointly produced by India": by whom was said
    meant = [] if made or away else _meant(stage, row.arm, last, supplier, recipient, memory.above)
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


def _of_deal_here(row: Row, here: Sequence[Told], offset: int) -> Told | None:
    """The deal of the same words of which a participle tells more: "lui a vendu des TB2, livrés à Port-Soudan"."""
    place = (row.arm.start + offset, row.arm.end + offset)
    agent = row.supplier is not None and row.supplier.start > row.at
    if not row.loose or agent or row.act.noun or row.act.direction != "supply" or row.at < row.arm.end:
        return None
    fitting = (t for t in reversed(here) if t.weapon == place and t.supplier is not None and t.recipient is not None)
    return next((t for t in fitting if row.recipient is None or row.recipient.actor.id == t.row.recipient), None)


def _in_exchange(
    stage: Scene, row: Row, parties: tuple[str | None, str | None], told: Sequence[Told], places: list[Span | None]
) -> str | None:
    """Who supplies: also whom a state gave what it is paid for ("sent shells to Russia and received … in exchange")."""
    supplier, recipient = parties
    if supplier is not None or row.act.direction != "receive":
        return supplier
    if stage.rules.prepositions["in_exchange"].search(stage.text) is None:
        return None
    giver = next((t for t in told if t.row.supplier == recipient and t.recipient is not None), None)
    places[0] = giver.recipient if giver is not None else places[0]
    return giver.row.recipient if giver is not None else None


def _state(party: Party | None, meant: str | None, memory: Memory) -> str | None:
    """The state, where no words of the sentence say that its army is meant ("l'armée moldave … lui a remis")."""
    named = party is not None and party.how != "pronoun"
    if meant is None or named or not meant.endswith(ARMIES):
        return meant
    return memory.state(meant.partition("-")[0].upper()) or meant


def _quantity(stage: Scene, row: Row) -> Quantity | None:
    """How many a row tells of: of "two of the three that it ordered", two came, and not two were ordered."""
    quantity = row.arm.quantity[0] if row.arm.quantity is not None and not row.part else None
    if quantity is not None and row.act.status in AGREED and stage.rules.prepositions["of_all"].search(quantity.text):
        return None
    if row.status not in AGREED and stage.rules.prepositions["one_of"].search(row.arm.before):
        return None  # "le premier des 48 avions est arrivé": one of them did
    return quantity


def _of_part(stage: Scene, row: Row, memory: Memory) -> Quantity | None:
    """How many of "of which nine have been delivered", "dont six ont été livrés"."""
    pattern = stage.rules.prepositions["part_of"]
    part = pattern.search(stage.text, row.arm.end, max(row.arm.end, row.at)) if row.part else None
    if part is None:
        return None
    found = [a for a in amounts(stage.text, memory.reading.language) if part.end() <= a.start and a.end <= row.at]
    near = [a for a in found if not stage.text[part.end() : a.start].strip(" ,\u00a0")]
    return quantity_of_amount(stage, near[0])[0] if near else None


def _in_parallel(
    row: Row, near: Told | None, kin: Told | None, parties: tuple[str | None, str | None], places: list[Span | None],
    antecedents: list[Span],
) -> tuple[str | None, str | None]:  # fmt: skip
    """Whom "lui" is: who received, or supplied, in the row before ("a livré à la junte … La Chine lui a cédé"); of
    the participle of a deal in the same sentence, `kin`, its sides."""
    supplier, recipient = parties
    if kin is not None:
        places[:] = [kin.supplier, places[1] or kin.recipient]
        return kin.row.supplier, recipient or kin.row.recipient
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
