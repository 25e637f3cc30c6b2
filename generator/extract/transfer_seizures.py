"""Where seized weapons came from and were going, where the verb does not say: "Le boutre était parti d'Iran"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import STANCES, governors, mood, negated, verbal
from generator.extract.transfer_memory import Carried, Memory
from generator.extract.transfer_parties import first_of, free
from generator.extract.transfer_rows import ROOTS, Row, same
from generator.extract.transfer_rules import keys, plain
from generator.extract.transfer_scene import Party, Scene
from generator.extract.transfer_status import strongest
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

NEXT = 2
"""So many sentences back the seizure may stand whose way a sentence tells."""
FROM_TO = {"left": "supplier", "heading": "recipient"}
"""Patterns of what a cargo left and of where it was going, with the party that they name."""


@dataclass(frozen=True)
class Seizure:
    """Weapons that were taken, by the row of the sentence with that number; `place` is where the text names them."""

    row: Row
    sentence: int
    place: Span


def seizures(stage: Scene, rows: Sequence[Row], memory: Memory) -> list[Row]:
    """The rows, those of seizures with the way that the sentence tells; without a party they wait for the next one."""
    kept: list[Row] = []
    taken: list[Seizure] = []
    offset = stage.sentence.passage.start
    for row in rows:
        if row.act.direction == "recover":
            if row.loose and row.recipient is None and (goal := _goal(stage, row)) is not None:
                row = replace(row, recipient=goal)
            for name, party, at in _way(stage):
                other = row.recipient if name == "supplier" else row.supplier
                if (
                    (row.loose or at > row.at)
                    and getattr(row, name) is None
                    and (other is None or not same(other, party))
                ):
                    row = replace(row, supplier=party) if name == "supplier" else replace(row, recipient=party)
            place = (row.arm.start + offset, row.arm.end + offset)
            taken.append(Seizure(row, stage.sentence.index, row.arm.antecedent or place))
            if not _known(row.supplier) and not _known(row.recipient):
                continue
        kept.append(row)
    memory.seized = taken or memory.seized
    return kept


def _goal(stage: Scene, row: Row) -> Party | None:
    """ "A ship carrying weapons to Syria was intercepted": whom the weapons were for."""
    between = [p for p in free(stage, row.arm.end, row.at) if row.supplier is None or not same(p, row.supplier)]
    passed = any(_passed_on(stage, token) for token in stage.tokens if row.arm.end <= token.idx < row.at)
    return None if passed else first_of(stage, between, "to", "bound")


def _passed_on(stage: Scene, token: Token) -> bool:
    """ "Rifles sold to Jordan were captured in Darfur": they had been Jordan's, and were not on their way there."""
    acts = (stage.rules.verbs[k] for k in keys(token, stage.rules) if k in stage.rules.verbs)
    return verbal(token, stage.rules).participle and any(act.status in ("sold", "delivered") for act in acts)


def _known(party: Party | None) -> bool:
    return party is not None and party.actor.known


def followed(stage: Scene, memory: Memory) -> list[Carried]:
    """The rows of a seizure told before of which this sentence tells the way: "The weapons were bound for Yemen"."""
    near = [s for s in memory.seized if 0 < stage.sentence.index - s.sentence <= NEXT]
    rows = [row for seizure in near if (row := _followed(stage, seizure, memory)) is not None]
    memory.seized = [] if rows else memory.seized
    return rows


def _followed(stage: Scene, seizure: Seizure, memory: Memory) -> Carried | None:
    row, offset = seizure.row, stage.sentence.passage.start
    parties = {"supplier": row.supplier, "recipient": row.recipient}
    told = [(name, party, at) for name, party, at in _way(stage) if parties[name] is None and _cargo(stage, row, at)]
    if not told:
        return None
    parties |= {name: party for name, party, _ in told}
    supplier, recipient = parties["supplier"], parties["recipient"]
    if supplier is not None and recipient is not None and same(supplier, recipient):
        return None
    stance = _stance(stage, row.stance, told[0][2], max(party.start for _, party, _ in told))
    if stance is None:
        return None
    named = {party.actor.id for _, party, _ in told}
    carried = [p.antecedent for p in (supplier, recipient) if p is not None and p.antecedent is not None]
    before = [seizure.place, *carried, *_places(seizure, named, memory)]
    return Carried(
        row.arm.weapon, supplier.actor.id if supplier is not None else None,
        recipient.actor.id if recipient is not None else None,
        row.arm.quantity[0] if row.arm.quantity is not None else None, row.status, stance, told[0][2],
        tuple(span for span in before if span[1] <= offset or span[0] >= offset), (0, 0),
    )  # fmt: skip


def _stance(stage: Scene, own: str, start: int, end: int) -> str | None:
    """How sure the way is: "were believed to be bound for", "seraient destinés à"; None where it is denied."""
    rules, doubts = stage.rules, [own]
    for token in (t for t in stage.tokens if start <= t.idx < end and t.pos_ in ("VERB", "ADJ", "AUX", "ADP")):
        over = governors(token, rules)
        if negated(token, rules) or any(g.effect == "denied" for g in over):
            return None
        doubts += [g.effect for g in over if g.effect in STANCES]
        doubts += ["reported" for t in (token, *token.children) if mood(t, rules) == "Cnd"]
    hedges = (name for name, pattern in rules.phrases.items() if name in STANCES and pattern.search(stage.text, 0, end))
    return strongest(*doubts, *hedges)


def _places(seizure: Seizure, named: set[str], memory: Memory) -> Iterator[Span]:
    """Where the sentence of the seizure names the party that it already gave."""
    passage = memory.reading.sentences[seizure.sentence].passage
    for party in (seizure.row.supplier, seizure.row.recipient):
        if party is not None and party.actor.id not in named and party.antecedent is None:
            yield party.start + passage.start, party.end + passage.start


def _way(stage: Scene) -> Iterator[tuple[str, Party, int]]:
    """What a sentence says of a way: whose end, the party, and where the phrase begins."""
    named = [p for p in free(stage, 0, len(stage.text)) if p.actor.kind not in ("person", "media", "company")]
    left: list[Party] = []
    for pattern, name in FROM_TO.items():
        for party in named:
            match = stage.rules.prepositions[pattern].search(stage.text, 0, party.start)
            others = (p for p in named if match is not None and match.start() < p.start < party.start and p not in left)
            if match is not None and next(others, None) is None:
                left += [party] if name == "supplier" else []
                yield name, party, match.start()


def _cargo(stage: Scene, row: Row, at: int) -> bool:
    """Whether what was seized, or what carried it, is the subject before a place: "les fusils", "le boutre", "they"."""
    start = max(stage.text.rfind(mark, 0, at) for mark in ";:.") + 1
    before = [t for t in stage.tokens if start <= t.idx < at]
    subjects = stage.rules.labels["subject"]
    for arm in stage.arms:
        if start <= arm.start < at and (arm.weapon.id == row.arm.weapon.id or arm.weapon.id in ROOTS):
            return True
    vessels, pronouns = stage.rules.prepositions["vessels"], stage.rules.words("weapon_pronouns")
    return any(t.dep_ in subjects and (vessels.fullmatch(plain(t.text)) or plain(t.text) in pronouns) for t in before)
