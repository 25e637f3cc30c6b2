"""Supplier and recipient of one verb or noun: subject, prepositions, possessors, demonyms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import Governor, Verbal, listed, verbal
from generator.extract.transfer_clause import party_of, subject
from generator.extract.transfer_rules import Act, keys, plain, reflexive
from generator.extract.transfer_scene import NEUTRAL, Arm, Party, Scene
from generator.extract.transfer_status import Standing
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

OWNING = frozenset({
    "suspended", "cancelled", "refused", "licensed", "planned", "discussed", "pledged", "offered", "signed", "wants",
    "pass", "agreed", "announced", "future",
})  # fmt: skip
"""Governors of a noun whose subject is the one who sells or buys: "La Serbie a suspendu ses exportations"."""


CLOSE = 12
"""Characters between a number and its recipient ("seven to Myanmar")."""


@dataclass(frozen=True)
class Slots:
    """The parties of a verb or noun. `origin_counts`: nobody else is said to supply, so the weapon's origin may."""

    supplier: Party | None
    recipient: Party | None
    origin_counts: bool = True
    status: str | None = None
    """The status that the words of a party give: who is chosen for a supply has not supplied."""
    others: tuple[Party, ...] = ()
    """All parties that may supply: each weapon takes the one behind it ("12 jets from X and 6 drones from Y")."""


def slots_for(scene: Scene, slots: Slots, arm: Arm, token: Token) -> Slots:
    """The parties of one weapon among several of a verb."""
    if arm.number and slots.recipient is not None:
        behind = [p for p in _free(scene, arm.end, len(scene.text)) if p.start - arm.end < CLOSE]
        return replace(slots, recipient=_first(scene, behind, "to") or slots.recipient)  # "three to X, seven to Y"
    other = gapped(scene, arm, token)
    if other is not None and slots.supplier is not None and slots.supplier.end <= token.idx:
        return replace(slots, supplier=other)
    if other is not None and slots.recipient is not None and slots.recipient.end <= token.idx:
        return replace(slots, recipient=other)
    if len(slots.others) < 2 or len(scene.arms) < 2:
        return slots
    next_arms = [a.start for a in scene.arms if a.start > arm.start]
    near = [p for p in slots.others if p.start > arm.end and (not next_arms or p.start < next_arms[0])]
    return replace(slots, supplier=near[0]) if near else slots


def gapped(scene: Scene, arm: Arm, token: Token) -> Party | None:
    """Who acts in a clause whose verb is the one before: "Germany sent 18 tanks, and Poland 14 aircraft"."""
    earlier = [a for a in scene.arms if token.idx < a.start < arm.start]
    start = min(arm.start, arm.quantity[1][0]) if arm.quantity is not None else arm.start
    near = [p for p in scene.parties if p.bare and not p.owner and p.how != "demonym" and p.end <= start]
    if not earlier or not near or near[-1].start < earlier[-1].end:
        return None
    doc = scene.sentence.doc
    between = [t for t in doc if near[-1].end <= t.idx < start and not t.is_space]
    before = next((t for t in reversed(doc) if t.idx < near[-1].start and t.pos_ != "DET"), None)
    joined = before is not None and (before.pos_ == "CCONJ" or before.text in ",;")
    return near[-1] if joined and all(t.pos_ in ("DET", "NUM", "ADJ", "ADV") for t in between) else None


def _free(scene: Scene, start: int, end: int, *, person: bool = False) -> list[Party]:
    """The parties in a stretch of the sentence that are neither sources nor the origin of a weapon."""
    origins = {id(a.origin) for a in scene.arms if a.origin is not None}
    return [
        p for p in scene.parties
        if start <= p.start < end and not p.speaking and id(p) not in origins and (person or p.actor.kind != "person")
    ]  # fmt: skip


def _first(scene: Scene, parties: Sequence[Party], *names: str, after: int = -1) -> Party | None:
    patterns = scene.rules.prepositions
    fitting = [p for p in parties if p.before and any(patterns[name].search(p.before) for name in names)]
    behind = [p for p in fitting if p.start > after]
    return next(iter(behind or fitting), None)


@dataclass(frozen=True)
class Clause:
    """A verb with what its parties are read from: `parties` are all of its clause, `behind` those behind the verb."""

    scene: Scene
    token: Token
    act: Act
    who: Party | None
    word: Token | None
    arms: Sequence[Arm]
    parties: Sequence[Party]
    behind: Sequence[Party]
    passive: bool

    def first(self, *names: str, of: Sequence[Party], but: Party | None = None) -> Party | None:
        """The first party behind one of some prepositions."""
        return _first(self.scene, [p for p in of if p is not but], *names, after=self.token.idx)


def verb_slots(
    scene: Scene, token: Token, act: Act, form: Verbal, over: Sequence[Governor],
    subject_of: tuple[Party | None, Token | None], arms: Sequence[Arm], span: Span,
) -> Slots:  # fmt: skip
    """The parties of a verb; `subject_of` is its subject as a party, and the subject's word."""
    who, word = subject_of
    passive = form.passive or (form.participle and who is None) or (word is not None and _is_arm(word, arms))
    if passive:
        who, word = None, None
    parties = [p for p in _free(scene, span[0], span[1]) if p is not who]
    if not passive and word is None and who is None:
        parties = [p for p in parties if p.start > token.idx or p.before]
    behind = [p for p in parties if p.start > token.idx or _governed_before(p, token, over)]
    agent = _first(scene, [p for p in parties if p.start > token.idx], "by")
    if agent is not None and not passive and _of_participle(scene, token, agent):
        agent = None
    reader = {"supply": _supply, "receive": _receive, "turn": _turn, "move": _move, "ask": _ask, "hold": _taken}.get(
        act.direction, _taken
    )
    return reader(Clause(scene, token, act, who or agent, word, arms, parties, behind, passive))


def _of_participle(scene: Scene, token: Token, agent: Party) -> bool:
    """ "a pris livraison d'avions vendus par le Danemark": who sold is the agent of the participle between."""
    between = [t for t in scene.sentence.doc[token.i + 1 :] if t.idx < agent.start and t.pos_ == "VERB"]
    return any(verbal(t, scene.rules).participle for t in between)


def _governed_before(party: Party, token: Token, over: Sequence[Governor]) -> bool:
    """ "a promis à l'Ukraine de livrer": the party stands between the governor and its verb."""
    return any(g.token.idx < party.start < token.idx for g in over) and bool(party.before)


def _is_arm(word: Token, arms: Sequence[Arm]) -> bool:
    return any(a.start <= word.idx < a.end for a in arms)


def _sees_itself(c: Clause) -> bool:
    """ "L'Espagne s'est vu proposer 90 obusiers par Hanwha": the subject receives."""
    verb, rules = c.token.head, c.scene.rules
    seen = verb.i < c.token.i and plain(verb.lemma_) in rules.words("seeing")
    return seen and reflexive(verb, rules)


def _supply(c: Clause) -> Slots:
    if _sees_itself(c):
        by = _first(c.scene, [p for p in c.scene.parties if p.start > c.token.idx], "by")
        return Slots(by, c.who if c.who is not by else None)
    recipient = None
    first = min(a.start for a in c.arms)
    if c.act.equip and any(c.scene.rules.prepositions["with"].search(a.before) for a in c.arms):
        recipient = next((p for p in c.behind if c.token.idx < p.start < first), None)
        if recipient is None and c.passive and c.token.head.i < c.token.i:
            recipient = party_of(c.scene, c.token.head)  # "l'Azerbaïdjan, équipé de drones turcs"
    recipient = recipient or _dative(c, first) or c.first("to", of=c.behind, but=c.who)
    if recipient is None and c.passive:
        recipient = c.first("to", of=[p for p in c.parties if not _of_another(c, p)], but=c.who)
    if recipient is None:
        recipient = _before_relative(c) or _by_pronoun(c)
    supplier = c.who or c.first("from", of=c.behind, but=recipient)
    if recipient is None and supplier is not None and not c.passive:
        recipient = _fronted(c, supplier)
    return Slots(supplier, recipient, origin_counts=c.passive or c.word is None)


def _of_another(c: Clause, party: Party) -> bool:
    """ "des chars commandés aux États-Unis ont été livrés": who sold them does not receive them."""
    doc = c.scene.sentence.doc
    between = [t for t in doc if c.arms[0].start <= t.idx < party.start and t.pos_ in ("VERB", "ADJ")]
    return party.end <= c.token.idx and any(
        key in c.scene.rules.verbs for t in between for key in keys(t, c.scene.rules)
    )


def _by_pronoun(c: Clause) -> Party | None:
    """ "a refusé de lui céder des missiles": the party named last before the pronoun, other than the subject."""
    doc = c.scene.sentence.doc
    pronoun = _pronoun_party(c)
    if pronoun is not None:
        return pronoun
    near = [t for t in doc[max(0, c.token.i - 3) : c.token.i + 3] if t.pos_ == "PRON"]
    if c.passive:  # "lui ont été livrés", and never the subject of "it was delivered"
        near = [t for t in near if t.dep_ in c.scene.rules.labels["indirect"]]
        if len({p.actor.id for p in c.scene.parties if p.end <= c.token.idx}) != 1:
            return None
    if not any(plain(t.text) in c.scene.rules.words("dative_pronouns") for t in near):
        return None
    fitting = [
        p for p in c.scene.parties
        if p.end <= c.token.idx and not p.speaking and p.actor.kind != "person"
        and (c.who is None or p.actor.id != c.who.actor.id)
        and p.before != NEUTRAL and not _first(c.scene, [p], "by", "from")
        and all(a.origin is not p for a in c.scene.arms)
    ]  # fmt: skip
    return fitting[-1] if fitting else None


def _fronted(c: Clause, supplier: Party) -> Party | None:
    """ "En Estonie, Hanwha doit fournir six obusiers": the country that opens a sentence about what a firm supplies."""
    first, text = c.scene.parties[0], c.scene.text
    opens = first.actor.kind == "country" and first.how == "name" and len(first.before.split()) == 1
    place = opens and c.scene.rules.prepositions["place"].search(first.before) is not None
    return first if place and text[first.end : first.end + 1] == "," and supplier.actor.kind == "company" else None


def _pronoun_party(c: Clause) -> Party | None:
    """The party that a dative pronoun beside the verb takes up from the sentence before."""
    doc = c.scene.sentence.doc
    near = [t.idx for t in doc[max(0, c.token.i - 5) : c.token.i + 3]]
    words = c.scene.rules.words("dative_pronouns")
    found = (p for p in c.scene.parties if p.how == "pronoun" and p.before and p.start in near)
    return next((p for p in found if plain(c.scene.text[p.start : p.end]) in words), None)


def _before_relative(c: Clause) -> Party | None:
    """ "Ecuador, to which the United States would sell": who is named right before."""
    for match in c.scene.rules.prepositions["to_whom"].finditer(c.scene.text, 0, c.token.idx):
        ends = c.scene.text[: match.start()].rstrip(" ,\u00a0")
        found = next((p for p in c.scene.parties if p.end == len(ends)), None)
        if found is not None and not c.scene.rules.breakers.search(c.scene.text, match.end(), c.token.idx):
            return found
    return None


def _dative(c: Clause, first: int) -> Party | None:
    """ "give Ukraine jets": a bare name between the verb and the weapon."""
    for party in c.behind:
        right_behind = first < c.token.idx and 0 < party.start - c.token.idx - len(c.token) < 3
        if c.token.idx < party.start and (party.end < first or right_behind) and party.bare:
            inside = [t for t in c.scene.sentence.doc if party.start <= t.idx < party.end]
            near = c.scene.sentence.doc.char_span(c.token.idx + len(c.token), party.start, alignment_mode="contract")
            adjacent = party.how != "demonym" and not party.owner and all(t.pos_ == "DET" for t in near or ())
            if adjacent or any(t.dep_ in c.scene.rules.labels["indirect"] or t.head.i == c.token.i for t in inside):
                return party
    return None


def _receive(c: Clause) -> Slots:
    if c.act.light and any(
        p
        for p in c.behind
        if p.start > c.arms[-1].end and _first(c.scene, [p], "to") and not _first(c.scene, [p], "from", "from_receive")
    ):
        return Slots(None, None, origin_counts=False)  # "get missiles to Ukraine"
    patterns = [c.scene.rules.prepositions[n] for n in ("from", "from_receive")]
    others = tuple(p for p in c.behind if p is not c.who and any(pattern.search(p.before) for pattern in patterns))
    supplier = c.first("from", "from_receive", of=c.behind, but=c.who) or _pronoun_party(c)
    return Slots(supplier, c.who, others=others)


def _turn(c: Clause) -> Slots:
    return Slots(c.first("turn", of=c.behind, but=c.who), c.who, origin_counts=False)


def _move(c: Clause) -> Slots:
    goals = [p for p in c.scene.parties if 0 < p.start - c.token.idx < 60 and not p.speaking]
    recipient = _first(c.scene, goals, "to", "place") or next((p for p in goals if p.bare), None)
    return Slots(_first(c.scene, [p for p in (*c.parties, *c.behind) if p is not recipient], "from"), recipient)


def _taken(c: Clause) -> Slots:
    """Used, recovered, made under licence: the subject has the weapon, its origin or "from" says whose it is."""
    maker = _first(c.scene, [p for p in c.parties if any(0 < p.start - a.end < 25 for a in c.arms)], "from")
    if c.act.direction == "recover":
        return Slots(maker, c.first("to", of=c.behind))
    return Slots(maker, c.who)


def _ask(c: Clause) -> Slots:
    """ "asked Germany for missiles"."""
    return Slots(next((p for p in c.behind if p.bare and p is not c.who), None), c.who, origin_counts=False)


def noun_slots(
    scene: Scene, token: Token, act: Act, over: Sequence[Governor], arms: Sequence[Arm], span: Span, state: Standing
) -> Slots:
    """The parties of a noun: "les livraisons iraniennes de drones", "Turkey's sale of drones to Ethiopia"."""
    parties = _free(scene, token.idx, span[1])
    owner = _owner(scene, token, arms)
    agent = _first(scene, parties, "by")
    holder, confers = None, None
    if owner is None and agent is None:
        holder, confers = _holder(scene, token, over)
    parties = [p for p in parties if p is not owner and p is not agent and p is not holder]
    if (sold := _by_seller(scene, token, act, owner, parties)) is not None:
        refused = state.status == "refused" and act.lemma in scene.rules.words("licence_requests")
        return replace(sold, supplier=None) if refused else sold  # who asked for leave refused nothing
    if act.direction == "contract":
        signed = _free(scene, min([token.idx, *(g.token.idx for g in over)]), token.idx)
        other = _first(scene, [*parties, *(p for p in signed if p is not holder)], "from", "from_receive")
        firms = [p is not None and p.actor.kind == "company" for p in (holder, other)]
        if firms == [True, False] and other is not None:
            return Slots(holder, other)  # "Paramount is in talks with Nairobi"
        return Slots(other, holder)
    if act.direction == "receive":
        near = next((p for p in parties if _right_behind(scene, token, p)), None)
        recipient = owner or agent or near or holder
        before = _free(scene, min([token.idx, *(g.token.idx for g in over)]), token.idx)
        supplier = _first(scene, [p for p in (*parties, *before) if p is not recipient], "from", "from_receive")
        return Slots(supplier, recipient)
    recipient = _first(scene, parties, "to") or _signed_with(scene, token, over, holder)
    supplier = owner or agent or _first(scene, [p for p in parties if p is not recipient], "from")
    if state.obtains:
        asked = _first(scene, _free(scene, span[0], token.idx), "from_receive", "from")
        return Slots(
            supplier or asked or (recipient if holder is not None else None),
            holder if holder is not None else recipient,
        )
    denied_of_others = confers == "denied" and any(a.origin is not None for a in arms)
    if supplier is None and not denied_of_others and (confers != "announced" or recipient is not None):
        supplier = holder
    return Slots(supplier, recipient)


def _signed_with(scene: Scene, token: Token, over: Sequence[Governor], holder: Party | None) -> Party | None:
    """ "a signé avec l'Irak la vente de": the other side of what was signed."""
    for governor in over:
        if governor.effect in ("signed", "discussed", "agreed") and governor.token.i < token.i and holder is not None:
            between = [p for p in _free(scene, governor.token.idx, token.idx) if p is not holder]
            return _first(scene, between, "from", "from_receive")
    return None


def _by_seller(
    scene: Scene, token: Token, act: Act, owner: Party | None, parties: Sequence[Party]
) -> Slots | None:  # fmt: skip
    """Whoever asks for leave to export, or wins an order, sells: "une demande d'X pour la Turquie a été refusée"."""
    if act.lemma in scene.rules.words("licence_requests"):
        seller = owner or next((p for p in parties if _right_behind(scene, token, p)), None)
        buyer = _first(scene, [p for p in parties if p is not seller], "to")
        return Slots(seller, buyer) if seller is not None and buyer is not None else None
    chosen = _chosen_for(scene, token, act)
    if chosen is not None:
        return chosen
    verb = token.head
    won = verb.i < token.i and listed(verb, scene.rules.words("seller_verbs"), scene.rules)
    if won and (act.status == "ordered" or act.direction == "supply"):
        seller, _ = subject(scene, verb, ())
        names = ("to",) if act.direction == "supply" else ("from", "from_receive", "by")
        buyer = _first(scene, [p for p in parties if p is not seller], *names)
        return Slots(seller, buyer) if seller is not None else None
    return None


def _chosen_for(scene: Scene, token: Token, act: Act) -> Slots | None:
    """ "Manille a choisi Naval Group pour la fourniture de sous-marins": who is chosen supplies."""
    rules, doc = scene.rules, scene.sentence.doc
    choices = (v for v in reversed(doc[: token.i]) if set(keys(v, rules)) & rules.words("choosing"))
    verb = next((v for v in choices if v.pos_ in ("VERB", "AUX", "ADJ")), None)
    between = [p for p in _free(scene, verb.idx, token.idx) if p.bare] if verb is not None else []
    if verb is None or act.direction != "supply" or len(between) != 1:
        return None
    linking = scene.text[between[0].end : token.idx].split()
    if not linking or plain(linking[0]) not in rules.words("contract_about"):
        return None
    who, _ = subject(scene, verb, ())
    return Slots(between[0], who, status="planned") if who is not None and who is not between[0] else None


def asked_for(scene: Scene, act: Act, over: Sequence[Governor], slots: Slots) -> Slots:
    """Who asks another to supply asks for itself, unless the sentence says for whom."""
    if slots.recipient is not None or slots.supplier is None or act.direction != "supply":
        return slots
    for governor in over:
        if governor.effect == "asked" and governor.token.pos_ != "NOUN":
            who, _ = subject(scene, governor.token, ())
            if who is not None and who.actor.kind != "person" and who.actor.id != slots.supplier.actor.id:
                return replace(slots, recipient=who)
    return slots


def _right_behind(scene: Scene, token: Token, party: Party) -> bool:
    gap = scene.text[token.idx + len(token) : party.start]
    return len(gap) < 12 and bool(scene.rules.prepositions["from"].search(party.before))


def _owner(scene: Scene, token: Token, arms: Sequence[Arm]) -> Party | None:
    """A possessor or a demonym beside the noun, with at most the weapon's name between ("Turkish drone sales")."""
    end = token.idx + len(token)
    for party in scene.parties:
        if party.actor.kind == "person" and not party.owner:
            continue
        if party.owner and 0 < token.idx - party.end < 40 and _only(scene, party.end, token.idx, arms):
            return party
        if party.how == "demonym" or party.actor.kind == "country":
            if party.how == "demonym" and party.start - end == 1:
                return party
            if party.how == "demonym" and 0 < token.idx - party.end < 30 and _only(scene, party.end, token.idx, arms):
                return party
    return None


def _only(scene: Scene, start: int, end: int, arms: Sequence[Arm]) -> bool:
    """Whether a gap holds nothing but adjectives, the possessive mark and weapons."""
    marks = scene.rules.words("possessive_mark")
    return (
        all(
            t.pos_ in ("ADJ", "NUM", "PUNCT", "DET", "SYM") or plain(t.text) in marks or _is_arm(t, arms)
            or _of_sum(t) or (t.pos_ == "VERB" and verbal(t, scene.rules).participle)
            for t in scene.sentence.doc
            if start <= t.idx < end and not t.is_space and t.text != ","
        )
        and "," not in scene.text[start:end]
    )


def _subject_of_copula(scene: Scene, noun: Token) -> Party | None:
    """ "Le Maroc est en discussion avec": in French the noun is the predicate, and has the subject."""
    labels = scene.rules.labels
    if not any(c.dep_ in labels["auxiliary"] and c.pos_ == "AUX" for c in noun.children):
        return None
    word = next((c for c in noun.children if c.dep_ in labels["subject"] and c.i < noun.i), None)
    party = party_of(scene, word) if word is not None else None
    return party if party is not None and party.actor.kind != "person" else None


def _of_sum(token: Token) -> bool:
    """ "Ankara's £5.4bn purchase", "$400m"."""
    return any(c.isdigit() for c in token.text) or (token.i > 0 and token.nbor(-1).like_num and len(token) < 3)


def _holder(scene: Scene, token: Token, over: Sequence[Governor]) -> tuple[Party | None, str | None]:
    """The subject of the verb that governs the noun, where that verb makes it a party."""
    own = _subject_of_copula(scene, token)
    if own is not None:
        return own, "discussed"
    for governor in over:
        if governor.token.pos_ == "NOUN" and (own := _subject_of_copula(scene, governor.token)) is not None:
            return own, governor.effect
        if governor.token.pos_ not in ("VERB", "AUX") or governor.token.i > token.i:
            continue
        if governor.effect in OWNING or governor.effect in ("asked", "obtained", "denied"):
            who, _ = subject(scene, governor.token, [g for g in over if g.token.i < governor.token.i])
            passive = any(c.dep_ in scene.rules.labels["passive"] for c in governor.token.children)
            if who is not None and who.how == "pronoun" and who.actor.kind == "person":
                return None, None  # "il a autorisé": a person named before decides for somebody
            if who is not None and not passive and who.start < governor.token.idx:
                return who, governor.effect
    return None, None
