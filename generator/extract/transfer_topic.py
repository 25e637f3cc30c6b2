"""A party that a sentence leaves out because the article goes on about it: whoever bought, or sold, before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.extract.transfer_memory import RECENT, Carried, Memory, Told
from generator.extract.transfer_rows import Row, same_state
from generator.extract.transfer_rules import keys, plain
from generator.extract.transfer_scene import Party, Scene
from generator.model import Actor, Span, Weapon

FAR = 8
"""So many sentences back the row may stand whose party goes on."""
SERVICES = ("-navy", "-air-force", "-coast-guard", "-police", "-border-guard", "-gendarmerie")
"""Ends of the ids of bodies that get weapons of their own sort only."""
CLOSE = 3
"""So many sentences back a country may stand that the article is about."""
UNTOLD = frozenset({"use", "produce", "hold", "move", "recover"})
"""Directions of acts that say nothing of a deal."""


def goes_on(
    stage: Scene, row: Row, done: Carried, memory: Memory, here: Sequence[Told] = (), rows: Sequence[Row] = ()
) -> tuple[str, Span] | None:
    """Who fills the one empty place of a row, with the place where that name was told; None where the sentence names
    somebody else who may be meant, or where the sentences before leave a choice. `rows` are those of the sentence, of
    which `here` are done: who supplies in one ("France has sold tanks, and Italy guns") receives in none."""
    known = row.supplier or row.recipient
    if known is None or (done.supplier is None) == (done.recipient is None) or done.stance == "denied":
        return None
    if row.act.direction in UNTOLD or known.actor.kind in ("person", "media"):
        return None
    missing = "supplier" if done.supplier is None else "recipient"
    if _somebody(stage, row, missing) or (missing == "recipient" and (_unnamed(stage, row) or given_away(stage, row))):
        return None
    giving = {id(r.supplier) for r in rows if r.supplier is not None} if missing == "recipient" else set()
    others = [
        p for p in stage.parties if id(p) not in giving and _beside(stage, row, p) and _may_be(stage, p, known, missing)
    ]
    near = [t for t in memory.told[-RECENT:] if stage.sentence.index - t.sentence <= FAR]
    if missing == "supplier":
        if others:
            return None
        return _supplier(near, done.weapon, known.actor, memory) or _of_opened(stage, row, known.actor, memory)
    if others and (beside := _of_row_beside(stage, others, here)) is not None:
        return beside
    dealt = _recipient(near, known.actor, stage.sentence.passage.start, memory)
    spoken = _spoken_of(stage, known.actor, near, memory)
    nearer = dealt is not None and [actor for actor, _ in spoken] == [_state_of(memory, dealt[0])]
    if len(spoken) == 1 and (dealt is None or nearer):  # "L'armée en a reçu … La France courtise Bogota"
        actor, place = spoken[0]
        dealt = _state_of(memory, actor) or actor, place
    if dealt is None or not others:
        return dealt
    meant = memory.actor(dealt[0])
    return dealt if meant is not None and all(same_state(p.actor, meant) for p in others) else None


@dataclass(frozen=True)
class Owned:
    """A row with the state of its body, and the place where that state was named."""

    row: Carried
    supplier: Span | None = None
    recipient: Span | None = None


def own_state(stage: Scene, row: Row, done: Carried, memory: Memory) -> Owned | None:
    """ "Le Mali a signé un accord avec la Turquie. L'armée a reçu six drones": the one state spoken of whose army it
    may be: not the other party's, and not the one that makes the weapon."""
    for party, other in ((row.recipient, row.supplier), (row.supplier, row.recipient)):
        role = "recipient" if party is row.recipient else "supplier"
        if party is None or party.actor.kind != "state_body" or party.actor.country or not party.actor.known:
            continue
        others = {other.actor.country} if other is not None else set()
        here = {p.actor.country for p in stage.parties if p.actor.kind == "country" and p.how != "pronoun"}
        whose = stage.rules.prepositions["of_name"].match(stage.text, party.end)  # "le gouvernement de Jean Exemple"
        if getattr(done, role) != party.actor.id or here - others or whose is not None:
            continue
        near = memory.states(stage.sentence, CLOSE)
        makers = {*row.arm.makers, *(m for m in near if m in memory.suppliers)} if role == "recipient" else set()
        left = [place for country, place in near.items() if country not in others | makers]
        if len(left) == 1:
            state, place = left[0]
            named = replace(done, antecedents=(*done.antecedents, place))
            if role == "recipient":
                return Owned(replace(named, recipient=state), recipient=place)
            return Owned(replace(named, supplier=state), supplier=place)
    return None


def nobodys(row: Row, done: Carried) -> bool:
    """Whether the only party is a body of no state in particular: "the army has received six drones"."""
    kept = (done.supplier, done.recipient)
    parties = [p for p in (row.supplier, row.recipient) if p is not None and p.actor.id in kept]
    alone = parties[0].actor if len(parties) == 1 and None in kept else None
    return alone is not None and alone.kind == "state_body" and alone.country is None


def _state_of(memory: Memory, body: str) -> str | None:
    """The country of a body that was named, where the text speaks of its state."""
    actor = memory.actor(body)
    return actor.country.lower() if actor is not None and actor.kind == "state_body" and actor.country else None


def _beside(stage: Scene, row: Row, party: Party) -> bool:
    """Whether no semicolon stands between a row's verb and a party."""
    low, high = sorted((row.at, party.start))
    return ";" not in stage.text[low:high]


def _of_row_beside(stage: Scene, others: Sequence[Party], here: Sequence[Told]) -> tuple[str, Span] | None:
    """Who receives in the row before of the same sentence, where the sentence names nobody else who may receive."""
    offset = stage.sentence.passage.start
    suppliers = {t.row.supplier for t in here}
    left = {p.actor.id: (p.start + offset, p.end + offset) for p in others if p.actor.id not in suppliers}
    given = {t.row.recipient for t in here}
    return next(iter(left.items())) if len(left) == 1 and set(left) <= given else None


def _spoken_of(stage: Scene, seller: Actor, near: list[Told], memory: Memory) -> list[tuple[str, Span]]:
    """The countries that the sentences right before are about, but for those that supply."""
    suppliers = {a.country for t in near if (a := memory.actor(t.row.supplier)) is not None} | {seller.country}
    near_by = memory.states(stage.sentence, CLOSE, named=True)
    spoken = [place for country, place in near_by.items() if country not in suppliers]
    return memory.customers(spoken) or spoken


def _may_be(stage: Scene, party: Party, known: Party, missing: str) -> bool:
    """Whether the sentence names somebody else who may be the party that is missing."""
    if party is known or party.speaking or party.actor.kind == "person" or same_state(party.actor, known.actor):
        return False
    if known.actor.kind == "company" and party.actor.country == known.actor.country and missing == "recipient":
        return False  # "La Suède d'abord : Saab a obtenu"
    if party.actor.kind == "state_body" and party.actor.country is None:
        return False  # "the air force", of the country that the text is about
    if missing == "recipient" and (_acts(stage, party) or _gives(stage, party)):
        return False
    return missing == "supplier" or party.actor.kind != "company"


def _acts(stage: Scene, party: Party) -> bool:
    """Whether a party does something else in the sentence than receive: "…, and Greece insists that"."""
    rules = stage.rules
    for token in stage.tokens:
        if party.start <= token.idx < party.end and token.dep_ in rules.labels["subject"]:
            acts = (rules.verbs[k] for k in keys(token.head, rules) if k in rules.verbs)
            return token.head.pos_ == "VERB" and not any(act.direction not in ("supply", "ask") for act in acts)
    return False


def _gives(stage: Scene, party: Party) -> bool:
    """Whether a preposition says that something comes from a party: "twelve more will come from Oman"."""
    patterns = stage.rules.prepositions
    return patterns["from"].search(party.before) is not None and patterns["to"].search(party.before) is None


def _unnamed(stage: Scene, row: Row) -> bool:
    """Whether the sentence says that a state receives without naming it: "to a country in Asia"."""
    rules = stage.rules
    for token in stage.tokens:
        if token.idx > row.at and token.i > 1 and plain(token.lemma_) in rules.words("members"):
            before = [plain(t.text) for t in token.doc[max(0, token.i - 4) : token.i]]
            if set(before) & (rules.words("single") | rules.words("some")):
                return True
    return False


def given_away(stage: Scene, row: Row) -> bool:
    """Whether the verb says to whom, in words that name no party: "aurait été cédée à des forces régionales"."""
    rules = stage.rules
    verb = next((t for t in stage.tokens if t.idx == row.at), None)
    if verb is None or verb.pos_ not in ("VERB", "ADJ", "AUX"):
        return False
    for word in (t for c in verb.children if c.i > verb.i for t in (c, *c.children)):
        marks = (word.head, *word.children)
        to = any(t.pos_ == "ADP" and t.i > verb.i and plain(t.text) in rules.words("toward") for t in marks)
        if to and plain(word.lemma_) in rules.words("receivers") and stage.party_at(word) is None:
            return True
    return False


def _somebody(stage: Scene, row: Row, missing: str) -> bool:
    """Whether the verb has a subject that is the missing party, though nobody knows who ("it refused to release")."""
    verb = next((t for t in stage.tokens if t.idx == row.at), None)
    if verb is None or row.act.noun or row.loose or (row.act.direction == "receive") != (missing == "recipient"):
        return False
    for word in (verb, *verb.ancestors):
        subjects = [c for c in word.children if c.dep_ in stage.rules.labels["subject"]]
        if subjects:
            return not any(stage.party_at(t) for s in subjects for t in s.subtree)
    return False


def _supplier(near: list[Told], weapon: Weapon, buyer: Actor, memory: Memory) -> tuple[str, Span] | None:
    """Who alone supplied this buyer in the sentences before: the same weapon, or more than one."""
    deals = [t for t in near if t.supplier is not None and _of_buyer(memory.actor(t.row.recipient), buyer)]
    same = deals and deals[-1].row.weapon.id in memory.above(weapon)
    if not (same or len(deals) > 1) or len({t.row.supplier for t in deals}) > 1:
        return None
    seller, place = memory.actor(deals[-1].row.supplier), deals[-1].supplier
    if not same and seller is not None and (seller.kind == "company" or not memory.makes(seller, weapon)):
        return None  # "Poland ordered 180 K2s … In January it received its first F-35"
    return (seller.id, place) if seller and place and not same_state(seller, buyer) else None


def _of_opened(stage: Scene, row: Row, buyer: Actor, memory: Memory) -> tuple[str, Span] | None:
    """Who signed with a buyer right before, where that is who makes the weapon: "a signé un accord avec la Turquie. Il
    recevra dix TB2"."""
    deal = memory.opened_by(stage.sentence)
    if deal is None:
        return None
    sides = ((deal.row.supplier, deal.supplier), (deal.row.recipient, deal.recipient))
    for (one, _), (other, place) in (sides, sides[::-1]):
        seller = memory.actor(other)
        if one is None or seller is None or place is None or not _of_buyer(memory.actor(one), buyer):
            continue
        if not row.arm.makers or seller.country in row.arm.makers:
            return seller.id, place
    return None


def _at_home(buyer: Actor, seller: Actor) -> bool:
    """Whether a firm's own state would buy: it may, but then somebody says so."""
    return seller.kind == "company" and seller.country is not None and buyer.country == seller.country


def _of_buyer(other: Actor | None, buyer: Actor) -> bool:
    return other is not None and (
        other.id == buyer.id or (other.country is not None and other.country == buyer.country)
    )


def _recipient(near: list[Told], seller: Actor, at: int, memory: Memory) -> tuple[str, Span] | None:
    """Who received, or is to receive, in the last row before; of a country the text must have spoken most, those left
    out who supply it, and more than of any other that received."""
    deals = [(t, a) for t in near if t.recipient is not None and (a := memory.actor(t.row.recipient)) is not None]
    if not deals or same_state(deals[-1][1], seller) or _at_home(deals[-1][1], seller):
        return None
    told, buyer = deals[-1]
    others = {a.country for _, a in deals} - {buyer.country, seller.country}
    if buyer.country is None:
        chosen = not others
    else:
        suppliers = memory.suppliers - others
        counts = memory.countries(at)
        left = suppliers | {buyer.country, seller.country}
        rivals = [number + (country in others) for country, number in counts.items() if country not in left]
        chosen = counts[buyer.country] >= max(rivals, default=0)
    if not chosen or told.recipient is None:
        return None
    if buyer.id.endswith(SERVICES):  # what the navy waits for says nothing of who gets the bombs
        return memory.country(str(buyer.country), at)
    return buyer.id, told.recipient
