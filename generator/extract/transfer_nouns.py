"""Supplier and recipient of one noun: possessors, demonyms, prepositions, the verb that governs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import Governor, effect_of, is_passive, listed, verbal
from generator.extract.transfer_clause import licensee, subject
from generator.extract.transfer_contracts import across, awarded, between_over, both_signed, dealing, of_contract
from generator.extract.transfer_holders import holder_of, owner_of
from generator.extract.transfer_parties import Slots, first_of, free, fronted, of_participle
from generator.extract.transfer_rows import same
from generator.extract.transfer_rules import Act, keys, plain
from generator.extract.transfer_scene import Arm, Party, Scene
from generator.extract.transfer_status import Standing
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

DECIDED = frozenset({"licensed", "refused", "suspended", "cancelled"})
GIVING = frozenset({"pledged", "offered", "refused", "licensed", "announced"})
"""Governors behind which "to" names who is to receive."""


def noun_slots(
    scene: Scene, token: Token, act: Act, over: Sequence[Governor], arms: Sequence[Arm], span: Span, state: Standing
) -> Slots:
    """The parties of a noun: "les livraisons iraniennes de drones", "Turkey's sale of drones to Ethiopia"."""
    parties = free(scene, token.idx, span[1])
    owner = owner_of(scene, token, arms) or licensee(scene, token, over)
    agent = _agent_of(scene, token, parties)
    if (sides := between_over(scene, over, arms)) is not None:
        return sides
    holder, confers = None, None
    if owner is None and agent is None:
        holder, confers = holder_of(scene, token, over)
    parties = [p for p in parties if p is not owner and p is not agent and p is not holder]
    if (sold := _by_seller(scene, token, act, owner, parties)) is not None:
        refused = state.status == "refused" and act.lemma in scene.rules.words("licence_requests")
        return replace(sold, supplier=None) if refused else sold  # who asked for leave refused nothing
    before = free(scene, min([token.idx, *(g.token.idx for g in over)]), token.idx)
    if act.direction == "contract":
        if (sides := awarded(scene, token)) is not None:
            return sides
        return of_contract(scene, token, holder, parties, before, arms)
    if act.direction == "receive":
        return _of_purchase(scene, token, act, (owner, agent, holder), confers, parties, before, arms, over)
    recipient = first_of(scene, parties, "to") or _before_noun(scene, token, over, holder)
    if act.status == "offered" and recipient is None and (sides := _offer_weighed(scene, token, over, parties, arms)):
        return sides
    supplier = owner or agent or first_of(scene, [p for p in parties if p is not recipient], "from")
    if state.obtains:
        asked = first_of(scene, free(scene, span[0], token.idx), "from_receive", "from")
        return _obtained(scene, act, over, (holder, confers), (supplier, recipient), asked)
    if supplier is None and holder is not None:
        other = recipient if recipient is _before_noun(scene, token, over, holder) else None
        if (sides := _by_holder(scene, act, (holder, confers), recipient, other, arms)) is not None:
            return sides
    supplier = supplier or _decider(scene, token, recipient)
    denied_of_others = confers == "denied" and any(a.origin is not None for a in arms)
    if supplier is None and not denied_of_others and (confers != "announced" or recipient is not None):
        supplier = holder
    return Slots(supplier, recipient)


def decided_behind(scene: Scene, token: Token) -> str | None:
    """What was decided of a sale, in a participle between commas: "La vente de …, approuvée en juin par Paris,"."""
    if token.dep_ not in scene.rules.labels["subject"]:
        return None
    for word in scene.tokens:
        apart = token.i < word.i and word.nbor(-1).text == "," and verbal(word, scene.rules).participle
        if apart and (effect := effect_of(word, scene.rules)) in DECIDED:
            return effect
    return None


def _decider(scene: Scene, token: Token, recipient: Party | None) -> Party | None:
    """The state that decided of a sale behind it: "approuvée en juin par Washington"."""
    if decided_behind(scene, token) is None:
        return None
    states = [p for p in free(scene, token.idx, len(scene.text)) if p.actor.country and p is not recipient]
    return first_of(scene, states, "by")


def _obtained(
    scene: Scene, act: Act, over: Sequence[Governor], holds: tuple[Party | None, str | None],
    sides: tuple[Party | None, Party | None], asked: Party | None,
) -> Slots:  # fmt: skip
    """The sides of a supply that somebody asks for or obtains: the subject receives."""
    (holder, confers), (supplier, recipient) = holds, sides
    if act.lemma in scene.rules.words("licences") and recipient is not None and supplier is None:
        return Slots(None, recipient, status="discussed")  # "examine une demande de licence pour … vers le Mexique"
    requested = any(g.effect == "asked" and g.token.pos_ == "NOUN" for g in over)
    if requested and confers == "obtained":
        return Slots(holder, asked)  # "Paris a reçu une demande de livraison de Kiev"
    goal = None if requested else recipient  # "une demande de livraison à Paris": for Paris, or to it
    return Slots(supplier or asked or (recipient if holder is not None else None), holder or goal)


def _agent_of(scene: Scene, token: Token, parties: Sequence[Party]) -> Party | None:
    """Who does what a noun says: "the delivery by X", and not "the purchase of a frigate to be built by X"."""
    agent = first_of(scene, parties, "by")
    return agent if agent is None or not of_participle(scene, token, agent) else None


def _by_holder(
    scene: Scene, act: Act, holds: tuple[Party, str | None], recipient: Party | None, other: Party | None,
    arms: Sequence[Arm],
) -> Slots | None:  # fmt: skip
    """The sides of a sale that two deal over: "France and Serbia signed … the sale of", and, with the `other` side
    named before the noun, "Greece is negotiating with X over the supply of"."""
    holder, confers = holds
    if recipient is None and dealing(scene, confers, holder):
        return both_signed(scene, holder, arms) or Slots(None, None)
    if other is not None and act.lemma in scene.rules.words("supplies"):
        return across(arms, holder, other)
    return None


def _of_purchase(
    scene: Scene, token: Token, act: Act, who: tuple[Party | None, Party | None, Party | None], confers: str | None,
    parties: Sequence[Party], before: Sequence[Party], arms: Sequence[Arm], over: Sequence[Governor],
) -> Slots:  # fmt: skip
    """Who buys and from whom, of "purchase", "achat"; `who` are its owner, its agent and who governs it."""
    owner, agent, holder = who
    described = owner is not None and owner.how == "demonym" and owner.end <= token.idx
    buys = _subject_over(scene, token) if described else None
    if act.status == "sought" and (refuser := _refuser(scene, over, holder, confers)) is not None:
        return Slots(refuser, owner or first_of(scene, [p for p in parties if p is not refuser], "from"))
    if owner is not None and buys is not None and not same(buys, owner):
        return Slots(owner, buys)  # "Brazil drops Israeli howitzer purchase"
    near = next((p for p in parties if _right_behind(scene, token, p)), None)
    recipient = owner or agent or near or holder
    verb = token.head
    if act.status == "sought" and verb.i < token.i and listed(verb, scene.rules.words("getting"), scene.rules):
        return Slots(holder, near or first_of(scene, parties, "from"))  # "Berlin a reçu une demande de Kiev"
    if recipient is not None and recipient is holder and dealing(scene, confers, holder):
        return both_signed(scene, recipient, arms) or Slots(None, None)
    if act.status == "sought" and recipient is None and (asker := first_of(scene, parties, "from")) is not None:
        return Slots(first_of(scene, [p for p in parties if p is not asker], "from_receive"), asker)
    supplier = first_of(scene, [p for p in (*parties, *before) if p is not recipient], "from", "from_receive")
    if recipient is not None and recipient is holder and confers == "licensed":
        return Slots(supplier, _user(scene, parties, supplier) or _with_country(recipient), status="planned")
    made = supplier is not None and any(supplier.actor.country in a.makers for a in arms)
    if act.status == "ordered" and recipient is None and supplier is not None and not made and _buyer(scene, supplier):
        return Slots(None, supplier)  # "orders for howitzers from Lithuania"
    return Slots(supplier, recipient)


def _refuser(scene: Scene, over: Sequence[Governor], holder: Party | None, confers: str | None) -> Party | None:
    """ "Germany turned down a request for missiles", "turned down Kyiv's requests": who is asked, and will not."""
    if holder is not None:
        return holder if confers == "refused" else None
    verb = next((g.token for g in over if g.effect == "refused" and g.token.pos_ == "VERB" and not g.negated), None)
    who = subject(scene, verb, ())[0] if verb is not None and not is_passive(verb, scene.rules) else None
    return who if who is not None and who.actor.kind in ("country", "state_body") else None


def _subject_over(scene: Scene, token: Token) -> Party | None:
    """The subject of the verb whose object a noun is, where it opens the sentence."""
    verb = token.head
    if token.dep_ not in scene.rules.labels["object"] or verb.i > token.i or verb.pos_ != "VERB":
        return None
    who, _ = subject(scene, verb, ())
    return who if who is not None and who.actor.kind in ("country", "state_body") else None


def _user(scene: Scene, parties: Sequence[Party], supplier: Party | None) -> Party | None:
    """For whom a body approves a purchase: "cleared the purchase of missiles for the Indian Army"."""
    return first_of(scene, [p for p in parties if p is not supplier and p.actor.country], "to")


def _with_country(party: Party) -> Party | None:
    """A body of a state that is known: "the cabinet" alone buys nothing."""
    return party if party.actor.country is not None or party.actor.kind == "armed_group" else None


def _offer_weighed(
    scene: Scene, token: Token, over: Sequence[Governor], parties: Sequence[Party], arms: Sequence[Arm]
) -> Slots | None:
    """ "Indonesia is considering an offer from Turkey", "of Turkish jets": whoever weighs an offer would receive."""
    origin = next((a.origin for a in arms if a.origin is not None), None)
    maker = owner_of(scene, token, ()) or first_of(scene, parties, "from") or origin
    verb = next((g.token for g in over if g.effect == "discussed" and g.token.pos_ == "VERB"), None)
    if maker is None or verb is None or verb.i > token.i:
        return None
    who, _ = subject(scene, verb, ())
    return Slots(maker, who) if who is not None and who is not maker and who.actor.kind != "person" else None


def _buyer(scene: Scene, party: Party) -> bool:
    """Whether a state behind "orders … from", "commandes … de" is who orders."""
    last = party.before.split()[-1:]
    by_state = party.actor.kind in ("country", "state_body")
    return by_state and bool(last) and plain(last[0]) in scene.rules.words("of") | scene.rules.words("order_from")


def _before_noun(scene: Scene, token: Token, over: Sequence[Governor], holder: Party | None) -> Party | None:
    """ "a signé avec l'Irak la vente de", "a promis à Kiev une livraison de": the other side, named before the noun."""
    for governor in over:
        if governor.effect in GIVING and governor.token.pos_ != "NOUN" and governor.token.i < token.i:
            between = [p for p in free(scene, governor.token.idx, token.idx) if p is not holder]
            return first_of(scene, between, "to")
        if governor.effect in ("signed", "discussed", "agreed") and governor.token.i < token.i and holder is not None:
            between = [p for p in free(scene, governor.token.idx, token.idx) if p is not holder]
            return first_of(scene, between, "from", "from_receive")
    return None


def _by_seller(
    scene: Scene, token: Token, act: Act, owner: Party | None, parties: Sequence[Party]
) -> Slots | None:  # fmt: skip
    """Whoever asks for leave to export, or wins an order, sells: "une demande d'X pour la Turquie a été refusée"."""
    if act.lemma in scene.rules.words("licence_requests"):
        seller = owner or next((p for p in parties if _right_behind(scene, token, p)), None)
        buyer = first_of(scene, [p for p in parties if p is not seller], "to")
        return Slots(seller, buyer) if seller is not None and buyer is not None else None
    chosen = _chosen_for(scene, token, act)
    if chosen is not None:
        return chosen
    verb = token.head
    won = verb.i < token.i and listed(verb, scene.rules.words("seller_verbs"), scene.rules)
    won = won and not (act.direction == "supply" and effect_of(verb, scene.rules) == "obtained")  # who gets a delivery
    if won and (act.status == "ordered" or act.direction == "supply"):
        seller, _ = subject(scene, verb, ())
        names = ("to",) if act.direction == "supply" else ("from", "from_receive", "by")
        buyer = first_of(scene, [p for p in parties if p is not seller], *names)
        buyer = buyer or (fronted(scene, seller) or _nation_of(scene, token, verb) if seller is not None else None)
        return Slots(seller, buyer) if seller is not None else None
    return None


def _nation_of(scene: Scene, token: Token, verb: Token) -> Party | None:
    """Whose order a firm won: "le marché péruvien de douze avions", "a remporté en Grèce un contrat"."""
    for party in scene.parties:
        if party.how == "demonym" and party.start - (token.idx + len(token)) == 1:
            return party
        within = party.actor.kind == "country" and verb.idx < party.start < token.idx
        if within and scene.rules.prepositions["place"].search(party.before):
            return party
    return None


def _chosen_for(scene: Scene, token: Token, act: Act) -> Slots | None:
    """ "Manille a choisi Naval Group pour la fourniture de sous-marins": who is chosen supplies."""
    rules, doc = scene.rules, scene.sentence.doc
    choices = (v for v in reversed(doc[: token.i]) if set(keys(v, rules)) & rules.words("choosing"))
    verb = next((v for v in choices if v.pos_ in ("VERB", "AUX", "ADJ")), None)
    between = [p for p in free(scene, verb.idx, token.idx) if p.bare] if verb is not None else []
    if verb is None or act.direction != "supply" or len(between) != 1:
        return None
    linking = scene.text[between[0].end : token.idx].split()
    if not linking or plain(linking[0]) not in rules.words("contract_about"):
        return None
    who, _ = subject(scene, verb, ())
    return Slots(between[0], who, status="planned") if who is not None and who is not between[0] else None


def _right_behind(scene: Scene, token: Token, party: Party) -> bool:
    gap = scene.text[token.idx + len(token) : party.start]
    return len(gap) < 12 and bool(scene.rules.prepositions["from"].search(party.before))
