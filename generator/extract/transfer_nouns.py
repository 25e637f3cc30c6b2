"""Supplier and recipient of one noun: possessors, demonyms, prepositions, the verb that governs it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import Governor, effect_of, listed, verbal
from generator.extract.transfer_clause import licensee, party_of, subject
from generator.extract.transfer_parties import Slots, first_of, free, fronted, is_arm, of_participle
from generator.extract.transfer_rules import Act, keys, plain
from generator.extract.transfer_scene import Arm, Party, Scene
from generator.extract.transfer_sides import STATES, joined, seller_and_buyer
from generator.extract.transfer_status import Standing
from generator.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

OWNING = frozenset({
    "suspended", "cancelled", "refused", "licensed", "planned", "discussed", "pledged", "offered", "signed", "wants",
    "pass", "agreed", "announced", "future",
})  # fmt: skip
"""Governors of a noun whose subject is the one who sells or buys: "La Serbie a suspendu ses exportations"."""


AGENT = 40
"""Characters between a passive verb and its agent at most."""
GAP = 5
"""Words between the two sides of a contract at most."""
GIVING = frozenset({"pledged", "offered", "refused", "licensed", "announced"})
"""Governors behind which "to" names who is to receive."""


def noun_slots(
    scene: Scene, token: Token, act: Act, over: Sequence[Governor], arms: Sequence[Arm], span: Span, state: Standing
) -> Slots:
    """The parties of a noun: "les livraisons iraniennes de drones", "Turkey's sale of drones to Ethiopia"."""
    parties = free(scene, token.idx, span[1])
    owner = _owner(scene, token, arms) or licensee(scene, token, over)
    agent = _agent_of(scene, token, parties)
    if (sides := _between_over(scene, over, arms)) is not None:
        return sides
    holder, confers = None, None
    if owner is None and agent is None:
        holder, confers = _holder(scene, token, over)
    parties = [p for p in parties if p is not owner and p is not agent and p is not holder]
    if (sold := _by_seller(scene, token, act, owner, parties)) is not None:
        refused = state.status == "refused" and act.lemma in scene.rules.words("licence_requests")
        return replace(sold, supplier=None) if refused else sold  # who asked for leave refused nothing
    before = free(scene, min([token.idx, *(g.token.idx for g in over)]), token.idx)
    if act.direction == "contract":
        if (sides := _awarded(scene, token)) is not None:
            return sides
        return _of_contract(scene, token, holder, parties, before, arms)
    if act.direction == "receive":
        return _of_purchase(scene, token, act, (owner, agent, holder), confers, parties, before, arms)
    recipient = first_of(scene, parties, "to") or _before_noun(scene, token, over, holder)
    if act.status == "offered" and recipient is None and (sides := _offer_weighed(scene, token, over, parties)):
        return sides
    supplier = owner or agent or first_of(scene, [p for p in parties if p is not recipient], "from")
    if state.obtains:
        asked = first_of(scene, free(scene, span[0], token.idx), "from_receive", "from")
        return Slots(
            supplier or asked or (recipient if holder is not None else None),
            holder if holder is not None else recipient,
        )
    if supplier is None and holder is not None:
        other = recipient if recipient is _before_noun(scene, token, over, holder) else None
        if (sides := _by_holder(scene, act, (holder, confers), recipient, other, arms)) is not None:
            return sides
    denied_of_others = confers == "denied" and any(a.origin is not None for a in arms)
    if supplier is None and not denied_of_others and (confers != "announced" or recipient is not None):
        supplier = holder
    return Slots(supplier, recipient)


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
    if recipient is None and _dealing(scene, confers, holder):
        return _both_signed(scene, holder, arms) or Slots(None, None)
    if other is not None and act.lemma in scene.rules.words("supplies"):
        return _across(arms, holder, other)
    return None


def _awarded(scene: Scene, contract: Token) -> Slots | None:
    """ "Poland awarded Hanwha a contract", "awarded a contract to Hanwha", "Hanwha was awarded a contract"."""
    verb, rules = contract.head, scene.rules
    if verb.pos_ not in ("VERB", "AUX") or not listed(verb, rules.words("awarding"), rules):
        return None
    if verb.i > contract.i:  # "Le contrat a été attribué à X par Y"
        behind = free(scene, verb.idx, len(scene.text))
        won = first_of(scene, behind, "to")
        return Slots(won, first_of(scene, behind, "by")) if won is not None else None
    who, _ = subject(scene, verb, ())
    behind = [p for p in free(scene, verb.idx, len(scene.text)) if p is not who]
    if any(c.dep_ in rules.labels["passive"] for c in verb.children):
        word = next((c for c in verb.children if c.dep_ in rules.labels["subject"] and c.i < verb.i), None)
        won = party_of(scene, word) if word is not None else None
        return Slots(won, first_of(scene, behind, "by") or first_of(scene, behind, "to")) if won is not None else None
    dative = next((p for p in behind if p.bare and p.end <= contract.idx), None)
    seller = dative or first_of(scene, [p for p in behind if p.actor.kind in ("company", "organisation")], "to")
    return Slots(seller, who) if seller is not None and who is not None else None


def _of_purchase(
    scene: Scene, token: Token, act: Act, who: tuple[Party | None, Party | None, Party | None], confers: str | None,
    parties: Sequence[Party], before: Sequence[Party], arms: Sequence[Arm],
) -> Slots:  # fmt: skip
    """Who buys and from whom, of "purchase", "achat"; `who` are its owner, its agent and who governs it."""
    owner, agent, holder = who
    near = next((p for p in parties if _right_behind(scene, token, p)), None)
    recipient = owner or agent or near or holder
    verb = token.head
    if act.status == "sought" and verb.i < token.i and listed(verb, scene.rules.words("getting"), scene.rules):
        return Slots(holder, near or first_of(scene, parties, "from"))  # "Berlin a reçu une demande de Kiev"
    if recipient is not None and recipient is holder and _dealing(scene, confers, holder):
        return _both_signed(scene, recipient, arms) or Slots(None, None)
    supplier = first_of(scene, [p for p in (*parties, *before) if p is not recipient], "from", "from_receive")
    if recipient is not None and recipient is holder and confers == "licensed":
        return Slots(supplier, _user(scene, parties, supplier) or _with_country(recipient), status="planned")
    made = supplier is not None and any(supplier.actor.country in a.makers for a in arms)
    if act.status == "ordered" and recipient is None and supplier is not None and not made and _buyer(scene, supplier):
        return Slots(None, supplier)  # "orders for howitzers from Lithuania"
    return Slots(supplier, recipient)


def _user(scene: Scene, parties: Sequence[Party], supplier: Party | None) -> Party | None:
    """For whom a body approves a purchase: "cleared the purchase of missiles for the Indian Army"."""
    return first_of(scene, [p for p in parties if p is not supplier and p.actor.country], "to")


def _with_country(party: Party) -> Party | None:
    """A body of a state that is known: "the cabinet" alone buys nothing."""
    return party if party.actor.country is not None or party.actor.kind == "armed_group" else None


def _offer_weighed(
    scene: Scene, token: Token, over: Sequence[Governor], parties: Sequence[Party]
) -> Slots | None:
    """ "Indonesia is considering an offer from Turkey": whoever weighs an offer would receive."""
    maker = _owner(scene, token, ()) or first_of(scene, parties, "from")
    verb = next((g.token for g in over if g.effect == "discussed" and g.token.pos_ == "VERB"), None)
    if maker is None or verb is None or verb.i > token.i:
        return None
    who, _ = subject(scene, verb, ())
    return Slots(maker, who) if who is not None and who is not maker and who.actor.kind != "person" else None


def _between_over(scene: Scene, over: Sequence[Governor], arms: Sequence[Arm]) -> Slots | None:
    """ "Talks between Peru and Sweden on the sale of": the sides of the talks."""
    nouns = (g.token for g in over if g.token.pos_ == "NOUN")
    return next((sides for noun in nouns if (sides := _between(scene, noun, arms)) is not None), None)


def _of_contract(
    scene: Scene, token: Token, holder: Party | None, parties: Sequence[Party], before: Sequence[Party],
    arms: Sequence[Arm],
) -> Slots:  # fmt: skip
    """Who sells and who buys under a contract: the firm sells, whoever signs with it or is named behind "for" buys."""
    if (sides := _between(scene, token, arms)) is not None:
        return sides
    bound = next((p for p in parties if scene.rules.prepositions["bound"].search(p.before)), None)
    if bound is not None:
        return Slots(holder if holder is not None and holder.actor.kind == "company" else None, bound)
    other = first_of(scene, [*parties, *(p for p in before if p is not holder)], "from", "from_receive")
    if holder is not None and other is None and (sides := _both_signed(scene, holder, arms)) is not None:
        return sides
    if holder is not None and other is not None and (sold := seller_and_buyer(arms, holder, other)) is not None:
        return Slots(*sold)
    if holder is None and other is not None and other.actor.kind in STATES and any(a.makers for a in arms):
        made = any(other.actor.country in a.makers for a in arms)
        return Slots(other, None) if made else Slots(None, other)  # "a deal with Egypt for 24 Rafale"
    firms = [p is not None and p.actor.kind == "company" for p in (holder, other)]
    if firms == [True, False] and other is not None:
        return Slots(holder, other)  # "Paramount is in talks with Nairobi"
    return Slots(other, holder)


def _between(scene: Scene, token: Token, arms: Sequence[Arm]) -> Slots | None:
    """ "Un contrat entre l'Égypte et Dassault": the firm sells; of two states the one that makes the weapon."""
    for one, other in itertools.pairwise(p for p in scene.parties if p.start > token.idx and not p.speaking):
        before = one.before.split()[-1:]
        gap = [t for t in scene.sentence.doc if one.end <= t.idx < other.start and not t.is_space]
        joined = bool(gap) and gap[0].pos_ == "CCONJ" and len(gap) < GAP
        if joined and before and plain(before[0]) in scene.rules.words("between"):
            return _sides(arms, one, other)
    return None


def _dealing(scene: Scene, effect: str | None, holder: Party) -> bool:
    """Whether two who stand together deal with each other: neither is said to buy."""
    return effect in ("signed", "discussed", "agreed") and joined(scene, holder) is not None


def _sides(arms: Sequence[Arm], one: Party, other: Party) -> Slots | None:
    """Seller and buyer of two that deal with each other."""
    firms = [p for p in (one, other) if p.actor.kind == "company"]
    if len(firms) == 1:
        return Slots(firms[0], other if firms[0] is one else one)
    sold = seller_and_buyer(arms, one, other)
    return Slots(*sold) if sold is not None else None


def _both_signed(scene: Scene, holder: Party, arms: Sequence[Arm]) -> Slots | None:
    """ "Saab and the Thai air force signed a contract", "Damen signed a contract": the firm sells.

    Of two states the one that makes the weapon; where that is not known, nobody says who sells.
    """
    others = joined(scene, holder)
    if others is None:
        return Slots(holder, None) if holder.actor.kind == "company" else None
    if any(p.actor.kind not in ("country", "state_body", "company") for p in others):
        return None
    return _sides(arms, *others) or Slots(None, None, origin_counts=False)


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
        return Slots(seller, buyer or fronted(scene, seller)) if seller is not None else None
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
            t.pos_ in ("ADJ", "NUM", "PUNCT", "DET", "SYM") or plain(t.text) in marks or is_arm(t, arms)
            or _of_sum(t) or (t.pos_ == "VERB" and verbal(t, scene.rules).participle)
            for t in scene.sentence.doc
            if start <= t.idx < end and not t.is_space and t.text != ","
        )
        and "," not in scene.text[start:end]
    )


def _of_purchases(noun: Token, scene: Scene) -> bool:
    """ "La Finlande a confirmé l'achat de": a state that confirms a purchase of nobody's bought."""
    acts = (scene.rules.nouns[key] for key in keys(noun, scene.rules) if key in scene.rules.nouns)
    return any(act.direction == "receive" for act in acts)


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


def _opened(scene: Scene, noun: Token) -> Party | None:
    """Who "a ouvert des négociations avec X en vue de l'achat de": the subject of the verb whose object they are."""
    verb = noun.head
    if verb.pos_ != "VERB" or noun.dep_ not in scene.rules.labels["object"] or verb.i > noun.i:
        return None
    who, _ = subject(scene, verb, ())
    return who if who is not None and who.actor.kind != "person" and who.bare else None


def _agent(scene: Scene, verb: Token) -> Party | None:
    """Who allows or stops in "the sale was cleared by the State Department"."""
    if not any(c.dep_ in scene.rules.labels["passive"] for c in verb.children):
        return None
    near = [p for p in free(scene, verb.idx, len(scene.text)) if p.start - verb.idx < AGENT and p.actor.country]
    return first_of(scene, near, "by")


def _across(arms: Sequence[Arm], one: Party, other: Party) -> Slots | None:
    """Seller and buyer of "is negotiating with X over the supply of": the firm sells, or who makes the weapon."""
    if other.actor.kind == "company" and one.actor.kind != "company":
        return Slots(other, one)
    sides = seller_and_buyer(arms, one, other)
    return Slots(*sides) if sides is not None else None


def _lifting(scene: Scene, word: Token) -> Token | None:
    """The verb that lifts what a governor is: itself, or the verb whose object it is."""
    verbs = (word, word.head) if word.pos_ == "NOUN" else (word,)
    return next((v for v in verbs if listed(v, scene.rules.words("lifting"), scene.rules)), None)


def _lifts_own(scene: Scene, verb: Token, noun: Token) -> tuple[Party | None, str | None]:
    """Who lifts a veto sells nothing; who lifts its suspension, or that "de ses exportations", does."""
    possessives, doc = scene.rules.words("possessives"), noun.doc
    owned = [t for t in doc[verb.i : noun.i] if plain(t.lemma_) in possessives]
    stopped = next((t for t in doc[verb.i + 1 : noun.i] if effect_of(t, scene.rules) == "suspended"), None)
    if verb.i > noun.i or stopped is None or not owned:
        return None, None
    who, _ = subject(scene, verb, ())
    return (who, "licensed") if who is not None and who.actor.kind != "person" else (None, None)


def _holder(scene: Scene, token: Token, over: Sequence[Governor]) -> tuple[Party | None, str | None]:
    """The subject of the verb that governs the noun, where that verb makes it a party."""
    own = _subject_of_copula(scene, token)
    if own is not None:
        return own, "discussed"
    for governor in over:
        if (verb := _lifting(scene, governor.token)) is not None:
            return _lifts_own(scene, verb, token)
        if governor.token.pos_ == "NOUN" and (own := _subject_of_copula(scene, governor.token)) is not None:
            return own, governor.effect
        if governor.token.pos_ not in ("VERB", "AUX"):
            if governor.effect in ("discussed", "licensed") and (opened := _opened(scene, governor.token)) is not None:
                return opened, governor.effect
            continue
        if governor.effect in OWNING and (agent := _agent(scene, governor.token)) is not None:
            return agent, governor.effect
        if governor.token.i > token.i:
            continue
        confirmed = governor.effect == "seen" and not governor.negated and _of_purchases(token, scene)
        if confirmed or governor.effect in OWNING or governor.effect in ("asked", "obtained", "awaited", "denied"):
            who, _ = subject(scene, governor.token, [g for g in over if g.token.i < governor.token.i])
            passive = any(c.dep_ in scene.rules.labels["passive"] for c in governor.token.children)
            if who is not None and who.how == "pronoun" and who.actor.kind == "person":
                return None, None  # "il a autorisé": a person named before decides for somebody
            if who is not None and not passive and who.start < governor.token.idx:
                return who, governor.effect
    return None, None
