"""Supplier and recipient of one verb: subject, agent, prepositions, pronouns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import Governor, Verbal, is_passive, listed
from generator.extract.transfer_clause import party_of, subject
from generator.extract.transfer_ends import end_of_clause
from generator.extract.transfer_parties import Slots, first_of, free, fronted, is_arm, of_participle
from generator.extract.transfer_rows import same
from generator.extract.transfer_rules import Act, keys, plain, reflexive
from generator.extract.transfer_scene import NEUTRAL, Arm, Party, Scene
from generator.extract.transfer_sides import joined, seller_and_buyer
from generator.extract.transfer_thirds import wanting
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as Words
    from spacy.tokens import Token


BESIDE = 12
"""Characters from a participle to the country in which something was bought."""
CLOSE = 6
"""Characters between a verb and whom it names right behind it, with an article at most."""


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
    given: Party | None = None
    """The subject of a passive that is no weapon: "Slovakia was offered 12 jets"."""

    def first(self, *names: str, of: Sequence[Party], but: Party | None = None) -> Party | None:
        """The first party behind one of some prepositions."""
        return first_of(self.scene, [p for p in of if p is not but], *names, after=self.token.idx)


def verb_slots(
    scene: Scene, token: Token, act: Act, form: Verbal, over: Sequence[Governor],
    subject_of: tuple[Party | None, Token | None], arms: Sequence[Arm], span: Span,
) -> Slots:  # fmt: skip
    """The parties of a verb; `subject_of` is its subject as a party, and the subject's word."""
    who, word = subject_of
    passive = form.passive or (form.participle and who is None) or (word is not None and is_arm(word, arms))
    if act.equip and form.passive and who is None and word is not None and not is_arm(word, arms):
        return Slots(None, None, origin_counts=False)  # "chacun des bâtiments est armé d'un canon Bofors"
    given = who if form.passive and word is not None and not is_arm(word, arms) and act.direction == "supply" else None
    if given is not None and any(a.start < token.idx for a in arms):
        given = None
    if passive:
        who, word = None, None
    parties = [p for p in free(scene, span[0], span[1]) if p is not who]
    if not passive and word is None and who is None:
        parties = [p for p in parties if p.start > token.idx or p.before]
    behind = [p for p in parties if p.start > token.idx or _governed_before(p, token, over)]
    agent = first_of(scene, [p for p in parties if p.start > token.idx], "by")
    if agent is not None and not passive and of_participle(scene, token, agent):
        agent = None
    reader = {"supply": _supply, "receive": _receive, "turn": _turn, "move": _move, "ask": _ask, "hold": _taken}.get(
        act.direction, _taken
    )
    return reader(Clause(scene, token, act, who or agent, word, arms, parties, behind, passive, given))


def _governed_before(party: Party, token: Token, over: Sequence[Governor]) -> bool:
    """ "a promis à l'Ukraine de livrer": the party stands between the governor and its verb."""
    return any(g.token.idx < party.start < token.idx for g in over) and bool(party.before)


def _sees_itself(c: Clause) -> bool:
    """ "L'Espagne s'est vu proposer 90 obusiers par Hanwha": the subject receives."""
    verb, rules = c.token.head, c.scene.rules
    seen = verb.i < c.token.i and plain(verb.lemma_) in rules.words("seeing")
    return seen and reflexive(verb, rules)


def _supply(c: Clause) -> Slots:
    if c.passive and c.given is not None:
        return Slots(first_of(c.scene, [p for p in c.behind if p is not c.given], "by"), c.given, origin_counts=True)
    if _sees_itself(c):
        by = first_of(c.scene, [p for p in c.scene.parties if p.start > c.token.idx], "by")
        return Slots(by, c.who if c.who is not by else None)
    recipient = None
    first = min(a.start for a in c.arms)
    if c.act.equip and any(c.scene.rules.prepositions["with"].search(a.before) for a in c.arms):
        recipient = next((p for p in c.behind if c.token.idx < p.start < first and p.before != NEUTRAL), None)
        if recipient is None and c.passive and c.token.head.i < c.token.i:
            recipient = party_of(c.scene, c.token.head)  # "l'Azerbaïdjan, équipé de drones turcs"
    recipient = recipient or _dative(c, first) or c.first("to", of=c.behind, but=c.who)
    if recipient is None and c.passive:
        recipient = c.first("to", of=[p for p in c.parties if not (_of_another(c, p) or _of_main(c, p))], but=c.who)
    if recipient is None:
        recipient = _before_relative(c) or _by_pronoun(c) or _destination(c)
    supplier = c.who or c.first("from", of=c.behind, but=recipient)
    agent = c.scene.rules.prepositions["agent"].match(c.scene.text, c.token.idx + len(c.token))
    if supplier is None and c.passive and agent is not None:
        return Slots(None, recipient, origin_counts=False)  # "Serbian-made rifles shipped by a broker"
    if recipient is None and supplier is not None and not c.passive:
        recipient = fronted(c.scene, supplier) or _turned(c, supplier)
    return Slots(supplier, recipient, origin_counts=c.passive or c.word is None)


def _turned(c: Clause, supplier: Party) -> Party | None:
    """ "Bangkok has turned to Sweden: Saab is to supply four": who turned to the firm's country."""
    before = [p for p in c.scene.parties if p.end <= c.token.idx and p.actor.kind == "country" and not p.speaking]
    if supplier.actor.kind != "company" or len(before) != 2 or before[1].actor.country != supplier.actor.country:
        return None
    one, other = before
    turned = one.bare and not one.owner and c.scene.rules.prepositions["turn"].search(other.before)
    return one if turned and other.end < supplier.start else None


def _destination(c: Clause) -> Party | None:
    """ "shipped to Amdjarass in eastern Chad", "expédiés à Klaipeda, en Lituanie": the country of a place."""
    pattern, text = c.scene.rules.prepositions["destination"], c.scene.text
    places = (p for p in c.scene.parties if p.start > c.token.idx and p.actor.kind == "country" and p is not c.who)
    found = next((p for p in places if pattern.search(text, c.token.idx, p.start)), None)
    people = [p for p in c.scene.parties if found is not None and c.token.idx < p.start < found.start]
    return found if not any(p.actor.kind == "person" for p in people) else None  # "to forces loyal to X in Libya"


def _of_another(c: Clause, party: Party) -> bool:
    """ "des chars commandés aux États-Unis ont été livrés": who sold them does not receive them."""
    doc = c.scene.sentence.doc
    comma = c.scene.text.rfind(",", 0, party.start)  # "les 36 commandés à la France, six sont venus"
    begin = c.arms[0].start if c.arms[0].start < party.start else comma + 1
    between = [t for t in doc if begin <= t.idx < party.start and t.pos_ in ("VERB", "ADJ")]
    return party.end <= c.token.idx and any(
        key in c.scene.rules.verbs for t in between for key in keys(t, c.scene.rules)
    )


def _of_main(c: Clause, party: Party) -> bool:
    """ "a payé à la Russie 46 hélicoptères, livrés en 2017": a participle has nobody named before its noun."""
    return not is_passive(c.token, c.scene.rules) and party.end <= c.arms[0].start < c.token.idx


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
        and p.before != NEUTRAL and not first_of(c.scene, [p], "by", "from")
        and all(a.origin is not p for a in c.scene.arms)
    ]  # fmt: skip
    fitting = [p for p in fitting if not _with_supplier(c, p)]
    states = [p for p in fitting if p.actor.kind != "company"]  # "sold it launchers": a firm's customer is a state
    fitting = states or fitting
    pronouns = (t for t in near if plain(t.text) in c.scene.rules.words("dative_pronouns"))
    one = not any("Plur" in t.morph.get("Number", []) for t in pronouns)
    earlier = [p for p in c.scene.parties if p.how == "pronoun" and p.before == NEUTRAL and p.end <= c.token.idx]
    if earlier and one:
        return earlier[-1]  # "La Chine lui a livré des blindés et la Russie lui a vendu des chars": one and the same
    fitting = [p for p in fitting if not _supplies(c, p)]
    acting = [p for p in fitting if p.bare and one]  # "Riyadh turned to Beijing after Washington declined to sell it"
    return (acting or fitting)[-1] if fitting else None


def _with_supplier(c: Clause, party: Party) -> bool:
    """ "La Chine et la Russie demeurent … : Moscou lui a livré": who is named beside the supplier."""
    own = [p for p in c.scene.parties if c.who is not None and same(p, c.who) and p not in (c.who, party)]
    gaps = (c.scene.between(*sorted((party, p), key=lambda q: q.start)) for p in own)
    return any(gap and all(t.pos_ in ("CCONJ", "DET") for t in gap) for gap in gaps)


def _supplies(c: Clause, party: Party) -> bool:
    """Whether a party is the subject of another verb of supply: "La France a livré … et l'Italie lui a fourni"."""
    rules = c.scene.rules
    inside = (t for t in c.scene.tokens if party.start <= t.idx < party.end and t.dep_ in rules.labels["subject"])
    acts = (rules.verbs[k] for t in inside for k in keys(t.head, rules) if k in rules.verbs)
    return any(act.direction == "supply" for act in acts)


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
        between = [t for t in c.scene.tokens if match.end() <= t.idx < c.token.idx]
        commas = [t.idx for t in between if t.text == ","]
        # "…, à qui X avait vendu, veut": the relative clause is over
        over = any(t.pos_ == "VERB" and commas and t.idx < commas[-1] for t in between)
        if found is not None and not over and not c.scene.rules.breakers.search(c.scene.text, match.end(), c.token.idx):
            return found
    return None


def _dative(c: Clause, first: int) -> Party | None:
    """ "give Ukraine jets": a bare name between the verb and the weapon."""
    for party in c.behind:
        right_behind = first < c.token.idx and 0 < party.start - c.token.idx - len(c.token) < CLOSE
        if c.token.idx < party.start and (party.end < first or right_behind) and party.bare:
            inside = [t for t in c.scene.sentence.doc if party.start <= t.idx < party.end]
            near = c.scene.sentence.doc.char_span(c.token.idx + len(c.token), party.start, alignment_mode="contract")
            people = party.how != "demonym" or _people(inside, near)  # "had given the Russians"
            related = c.scene.rules.words("relations")  # "sold its neighbour Paraguay planes"
            between = [t for t in near or () if plain(t.lemma_) not in related]
            related_to = len(between) < len(near or ())
            adjacent = people and not party.owner and all(
                t.pos_ == "DET" or (related_to and t.pos_ in ("PRON", "ADJ", "PROPN")) for t in between
            )
            if adjacent or any(t.dep_ in c.scene.rules.labels["indirect"] or t.head.i == c.token.i for t in inside):
                return party
    return None


def _people(inside: Sequence[Token], before: Words | None) -> bool:
    """Whether a demonym is a noun with its article: "the Russians"."""
    return bool(before) and bool(inside) and inside[-1].pos_ in ("NOUN", "PROPN")


def _receive(c: Clause) -> Slots:
    goals = (p for p in c.behind if p.start > c.arms[-1].end and first_of(c.scene, [p], "to"))
    if c.act.light and any(not first_of(c.scene, [p], "from", "from_receive") for p in goals):
        return Slots(None, None, origin_counts=False)  # "get missiles to Ukraine"
    patterns = [c.scene.rules.prepositions[n] for n in ("from", "from_receive")]
    others = tuple(p for p in c.behind if p is not c.who and any(pattern.search(p.before) for pattern in patterns))
    supplier = c.first("from", "from_receive", of=c.behind, but=c.who) or _pronoun_party(c) or _before_relative(c)
    if supplier is None and c.act.lemma in c.scene.rules.words("buying"):
        end = c.token.idx + len(c.token)  # "achetés en France"
        supplier = c.first("place", of=[p for p in c.behind if 0 < p.start - end < BESIDE], but=c.who)
    sells = c.act.status == "discussed" and c.who is not None and c.who.actor.kind == "company"
    if sells and supplier is not None and supplier.actor.kind in ("country", "state_body"):
        return Slots(c.who, supplier)  # "le missilier négocie la vente au Qatar"
    if c.act.status == "discussed" and c.who is not None:
        if supplier is not None and (sold := seller_and_buyer(c.arms, c.who, supplier)) is not None:
            return Slots(*sold)  # "South Korea is negotiating with Poland over K2 tanks"
        if supplier is None and (both := joined(c.scene, c.who)) is not None:
            seller, buyer = seller_and_buyer(c.arms, *both) or (None, None)
            return Slots(seller, buyer, origin_counts=False)
    return Slots(supplier, c.who, others=others)


def _turn(c: Clause) -> Slots:
    seller = c.first("turn", of=c.behind, but=c.who)
    return Slots(seller, c.who if seller is not None else None, origin_counts=False)


def _move(c: Clause) -> Slots:
    end = min(c.token.idx + 60, end_of_clause(c.scene, c.token))
    goals = [p for p in c.scene.parties if c.token.idx < p.start < end and not p.speaking]
    recipient = first_of(c.scene, goals, "to", "place") or next((p for p in goals if p.bare), None)
    others = [p for p in (*c.parties, *c.behind) if p is not recipient]
    return Slots(first_of(c.scene, others, "from") or first_of(c.scene, others, "left"), recipient)


def _taken(c: Clause) -> Slots:
    """Used, recovered, made under licence: the subject has the weapon, its origin or "from" says whose it is."""
    maker = first_of(c.scene, [p for p in c.parties if any(0 < p.start - a.end < 25 for a in c.arms)], "from")
    if c.act.direction == "recover":
        patterns = c.scene.rules.prepositions
        if maker is not None and not patterns["provenance"].search(maker.before):
            maker = None  # "captured from": who lost a weapon did not supply it
        others = [p for p in c.parties if p is not maker and p.start > c.token.idx]
        if any(listed(t, c.scene.rules.words("tracing"), c.scene.rules) for t in c.scene.tokens if t.i < c.token.i):
            others = []  # "traces mortar rounds seized in Darfur to Bulgaria"
        return Slots(maker, next((p for p in others if patterns["bound"].search(p.before)), None))
    return Slots(maker, c.who)


def _ask(c: Clause) -> Slots:
    """ "asked Germany for missiles"."""
    return Slots(next((p for p in c.behind if p.bare and p is not c.who), None), c.who, origin_counts=False)


def asked_for(scene: Scene, token: Token, act: Act, over: Sequence[Governor], slots: Slots) -> Slots:
    """Who asks another to supply asks for itself, unless the sentence says for whom."""
    if slots.recipient is not None or slots.supplier is None or act.direction != "supply":
        return slots
    for governor in over:
        contracts = governor.effect == "signed" and listed(governor.token, scene.rules.words("by_object"), scene.rules)
        contracts = contracts or wanting(scene, token, governor) is not None
        if (governor.effect == "asked" or contracts) and governor.token.pos_ != "NOUN":
            who, _ = subject(scene, governor.token, ())
            if who is not None and who.actor.kind != "person" and who.actor.id != slots.supplier.actor.id:
                return replace(slots, recipient=who)
    return slots


def asked_for_others(scene: Scene, act: Act, over: Sequence[Governor], token: Token) -> bool:
    """ "Washington is pressing Seoul to send shells to Ukraine": Ukraine asks for nothing here."""
    if act.direction != "supply":
        return False
    behind = [p for p in free(scene, token.idx, len(scene.text)) if first_of(scene, [p], "to")]
    for governor in over:
        asks = governor.effect == "asked" or wanting(scene, token, governor) is not None
        if asks and governor.token.pos_ in ("VERB", "AUX") and not governor.negated:
            if is_passive(governor.token, scene.rules):  # "was asked by Washington to hand Ukraine its battery"
                near = [p for p in free(scene, governor.token.idx, token.idx) if first_of(scene, [p], "by")]
                receives = [p for p in free(scene, token.idx, len(scene.text)) if not any(same(p, a) for a in near)]
                return bool(near and receives)
            who, _ = subject(scene, governor.token, ())
            others = [p for p in behind if who is not None and not same(p, who)]
            return who is not None and who.actor.kind != "person" and bool(others)
    return False
