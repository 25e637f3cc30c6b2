"""Pronouns of a sentence: the state that "elle" takes up, the weapon that "en", "les", "these systems" take up."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extract.quantities import amounts
from generator.extract.reading import Reading
from generator.extract.transfer_chain import listed, verbal
from generator.extract.transfer_lands import land, own_country
from generator.extract.transfer_numbers import counted_alone, quantity_of_amount
from generator.extract.transfer_pronouns import (
    BACK,
    FAR_BACK,
    Mentions,
    Named,
    dative,
    faction,
    firm,
    state,
)
from generator.extract.transfer_rows import ROOTS
from generator.extract.transfer_rules import keys, plain
from generator.extract.transfer_scene import Arm, Scene, definite
from generator.extract.weapon_hits import is_part
from generator.model import Mention, Quantity, Span, Weapon

if TYPE_CHECKING:
    from spacy.tokens import Token

    from generator.extract.transfer_memory import Told


def resolved(
    reading: Reading, stage: Scene, actors: Mentions, weapons: Named, last: Sequence[Told] = ()
) -> Scene:
    """The scene with what its pronouns stand for; `last` are the rows told last."""
    parties = list(stage.parties)
    for token in stage.tokens:
        taken = stage.party_at(token)
        person = taken is not None and taken.how == "pronoun" and taken.actor.kind == "person"
        pronoun = plain(token.text) in stage.rules.data["pronoun_forms"] and (taken is None or person)
        if pronoun and token.dep_ in stage.rules.labels["subject"]:
            party = state(reading, stage, token, actors)
            if party is not None and not _gave(stage, token, party.actor.id, last):
                # "…, a dit le ministre. Le Qatar patiente. Il a acheté": not the minister
                parties = [*(p for p in parties if p is not taken), party]
        if plain(token.text) in stage.rules.words("dative_pronouns"):
            known = dataclasses.replace(stage, parties=tuple(parties))
            party = dative(reading, known, token, actors, weapons)
            parties += [party] if party is not None else []
        group = firm(reading, stage, token, actors) or faction(reading, stage, token, actors)
        for one in (group, land(reading, stage, token, actors, last), own_country(stage, token)):
            if one is not None:  # and not "American" in "the South American nation"
                parties = [*(p for p in parties if p.end <= one.start or one.end <= p.start), one]
    parties.sort(key=lambda p: p.start)
    stage = dataclasses.replace(stage, parties=tuple(parties))
    own = [_system(reading, stage, arm, weapons) for arm in stage.arms]
    arms = sorted([*own, *_weapons(reading, stage, weapons)], key=lambda a: a.start)
    return dataclasses.replace(stage, arms=tuple(arms))


def _gave(stage: Scene, token: Token, party: str, last: Sequence[Told]) -> bool:
    """Whether a pronoun that receives would be who supplied in the sentence before: "X sold Y six. It received two"."""
    acts = (stage.rules.verbs[k] for k in keys(token.head, stage.rules) if k in stage.rules.verbs)
    receives = any(act.direction == "receive" and act.status == "delivered" for act in acts)
    near = [t for t in last if t.sentence == stage.sentence.index - 1]
    return receives and any(t.row.supplier == party for t in near)


def _system(reading: Reading, stage: Scene, arm: Arm, weapons: Named) -> Arm:
    """A class with "the" or "these" as the one system of that class that the sentences before name."""
    general = arm.weapon.id in ROOTS or arm.weapon.kind != "class"
    meant = definite(stage, arm) if arm.quantity is None else _of_the(stage, arm)
    if general or not meant:
        return arm
    words = plain(stage.text[arm.start : arm.end]).split()
    broad = stage.rules.data["broad"].get(words[-1], ())  # "ces appareils" may be drones
    found = _in_sentence(reading, stage, arm) or _one_system(reading, stage, arm.weapon, weapons, broad)
    return arm if found is None else dataclasses.replace(arm, weapon=found[0], antecedent=found[1])


def _in_sentence(reading: Reading, stage: Scene, arm: Arm) -> tuple[Weapon, Span] | None:
    """The last system of a class that the sentence names before: "is buying 250 Abrams, and X has all of the tanks"."""
    above, offset = reading.glossary.ancestors, stage.sentence.passage.start
    before = [a for a in stage.arms if a.end <= arm.start and a.weapon.kind == "system"]
    same = [a for a in before if arm.weapon.id in above(a.weapon.id)]
    if not same:
        return None
    other = same[-1]
    return other.weapon, (other.start + offset, other.end + offset)


def _one_system(
    reading: Reading, stage: Scene, sort: Weapon, weapons: Named, broad: Sequence[str] = ()
) -> tuple[Weapon, Span] | None:
    """The only system of a class, or of those `broad` ones, that the sentences before name, with its place."""
    low = max(0, stage.sentence.index - FAR_BACK)
    named = [pair for s in reading.sentences[low : stage.sentence.index] for pair in weapons.get(s.passage.id, [])]
    above = reading.glossary.ancestors
    sorts = {sort.id, *broad}
    systems = {w.id: (w, m) for w, m in named if w.kind == "system" and sorts & set(above(w.id))}
    if len(systems) != 1:
        return None
    weapon, mention = next(iter(systems.values()))
    return weapon, (mention.start, mention.end)


def _of_the(stage: Scene, arm: Arm) -> bool:
    """ "16 of the jets": some of those named before."""
    assert arm.quantity is not None
    if stage.rules.prepositions["of_all"].search(arm.quantity[0].text):
        return True  # "13 of the 28 jets"
    between = stage.text[arm.quantity[1][1] : arm.start].split()
    return 0 < len(between) < 4 and plain(between[0]) in stage.rules.words("of")


def _weapons(reading: Reading, stage: Scene, weapons: Named) -> Iterator[Arm]:
    for token in stage.tokens:
        if (noun := _own_delivery(stage, token)) is not None:
            end = token.idx + (len(token) if noun.i != token.i else 0)
            for weapon, span in _before(reading, stage, token, weapons):
                yield Arm(weapon, token.idx, end, "", None, None, False, span, noun.i)
            continue
        verb = _taken_up(stage, token)
        if verb is None:
            continue
        for weapon, span in _before(reading, stage, token, weapons):
            counted = _counted(reading, stage, token) if plain(token.text) in stage.rules.words("partitive") else None
            place = verb.i if verb.i != token.i else None
            yield Arm(weapon, token.idx, token.idx + len(token), "", counted, None, False, span, place)
    for amount in amounts(stage.text, reading.language):
        own = counted_alone(stage, amount)
        for weapon, span in _before(reading, stage, own[0], weapons) if own is not None else ():
            counted = quantity_of_amount(stage, amount)
            weapon, span = _one_system(reading, stage, weapon, weapons) or (weapon, span)
            yield Arm(weapon, amount.start, amount.end, "", counted, None, False, span, own[1].i if own else None, True)


def _taken_up(stage: Scene, token: Token) -> Token | None:
    """The verb of a pronoun that may stand for a weapon; for "ces engins" the noun itself."""
    rules, word = stage.rules, plain(token.text)
    if word in rules.words("generic_nouns") and token.i > 0:
        before = plain(token.doc[token.i - 1].text) in rules.words("demonstratives") | rules.words("the")
        free = not any(a.start <= token.idx < a.end for a in stage.arms)
        return token if before and free else None
    if word in rules.words("stand_ins") and token.dep_ in rules.labels["subject"] and token.head.pos_ == "VERB":
        return token.head if verbal(token.head, rules).passive and not _has_noun(stage, token) else None
    if token.pos_ not in ("PRON", "DET", "ADP", "ADV") or token.i + 1 >= len(token.doc):
        return None
    verb = token.head if token.head.pos_ in ("VERB", "AUX", "ADJ") else None
    if word in rules.words("partitive"):
        following = token.doc[token.i + 1 : token.i + 4]
        own = next((t for t in following if t.pos_ in ("VERB", "AUX")), None)
        close = own is not None and (own.i == token.i + 1)
        return _main(own) if close and own is not None and token.pos_ == "PRON" else None
    if token.pos_ != "PRON" or verb is None:
        return None
    objects = rules.labels["object"] - rules.labels["indirect"]
    direct = any(  # "sold them bullets", and not "les a transférés à l'Ukraine"
        c.dep_ in objects and c.i > token.i and not any(w.pos_ == "ADP" for w in c.children) for c in verb.children
    )
    equips = set(keys(verb, rules)) & set(rules.data["equip"]["verbs"])  # "supplied it with missiles": whom
    fitted = equips and any(plain(c.text) in rules.data["equip"]["with"] for c in verb.children if c.i > token.i)
    if word in rules.words("object_pronouns") and token.dep_ in rules.labels["object"] and not (direct or fitted):
        return verb
    if word in rules.words("weapon_pronouns") and token.dep_ in rules.labels["subject"] and verbal(verb, rules).passive:
        return verb
    return None


def _has_noun(stage: Scene, word: Token) -> bool:
    """Whether a subject names something itself: "tous les chars", "les premiers navires"."""
    return any(c.pos_ in ("NOUN", "PROPN") for c in word.children) or any(
        a.start <= t.idx < a.end for t in word.subtree for a in stage.arms
    )


def _own_delivery(stage: Scene, token: Token) -> Token | None:
    """The noun of "Leur livraison est prévue", "Deliveries have begun": of the weapons named before."""
    rules = stage.rules
    if token.i or stage.arms:
        return None
    noun: Token | None = token if plain(token.text) in rules.words("bare_deliveries") else None
    if plain(token.text) in rules.words("possessives") | rules.words("definite"):
        noun = next((t for t in token.doc[1:4] if plain(t.text) not in rules.words("ordinals")), None)
    if noun is None or noun.dep_ not in rules.labels["subject"] or not listed(noun, rules.words("deliveries"), rules):
        return None
    return noun if not any(c.pos_ == "ADP" for c in noun.children) else None


def _main(verb: Token) -> Token:
    return verb.head if verb.pos_ == "AUX" or verb.dep_.startswith("aux") else verb


def _before(reading: Reading, stage: Scene, token: Token, weapons: Named) -> list[tuple[Weapon, Span]]:
    """The one weapon named last before a pronoun; nothing where the words before leave a choice."""
    for index in range(stage.sentence.index, max(-1, stage.sentence.index - BACK - 1), -1):
        passage = reading.sentences[index].passage
        limit = token.idx + passage.start if index == stage.sentence.index else passage.end
        named = [(w, m) for w, m in weapons.get(passage.id, []) if m.end <= limit]
        if not named:
            continue
        sort = stage.rules.data["generic_sorts"].get(plain(token.text))
        if sort is not None:
            named = [pair for pair in named if sort in reading.glossary.ancestors(pair[0].id)]
            if not named:
                continue  # "the ship" is no tank
        # An engine or a part named beside a weapon is not what "three" or "them" takes up.
        meant = [pair for pair in named if not _outdone(reading, stage, pair[1])] or named
        best = max(meant, key=lambda p: (not is_part(reading, p[0].id, p[0].category), p[0].kind == "system", p[1].end))
        return [(best[0], (best[1].start, best[1].end))]
    return []


def _outdone(reading: Reading, stage: Scene, mention: Mention) -> bool:
    """Whether another weapon was chosen: "préféré le K2 au Leopard 2", "the Gripen over the F-16"."""
    before = reading.text[max(0, mention.start - 24) : mention.start]
    return stage.rules.prepositions["outdone"].search(before) is not None


def _counted(reading: Reading, stage: Scene, token: Token) -> tuple[Quantity, Span] | None:
    """The number behind a verb whose object is "en": "en livrera 24"."""
    for amount in amounts(stage.text, reading.language):
        if 0 < amount.start - token.idx < 40 and not any(
            a.start < amount.end + 25 and amount.start < a.start for a in stage.arms
        ):
            return quantity_of_amount(stage, amount)
    return None
