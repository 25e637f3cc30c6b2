"""Pronouns of a sentence: the state that "elle" takes up, the weapon that "en", "les", "these systems" take up."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.extract.quantities import amounts
from generator.extract.reading import Reading, Sentence
from generator.extract.transfer_chain import morph, verbal
from generator.extract.transfer_numbers import counted_alone, quantity_of_amount
from generator.extract.transfer_rows import ROOTS
from generator.extract.transfer_rules import Rules, plain, rules
from generator.extract.transfer_scene import NEUTRAL, Arm, Party, Scene, definite, words_before
from generator.model import Actor, Mention, Quantity, Span, Weapon

if TYPE_CHECKING:
    from spacy.tokens import Token

Mentions = dict[str, list[tuple[Actor, Mention]]]
Named = dict[str, list[tuple[Weapon, Mention]]]
PARTS = frozenset({"engine", "spare-part", "electronic-component"})
OPENING = 4
"""Characters: a name so near to the beginning ("Le Pérou …") is the subject, whatever the parser made of it."""
FAR_BACK = 5
"""So many sentences back a system or a firm may stand that a general word takes up."""
BACK = 2
"""So many sentences back the weapon of a pronoun may stand; a subject stands one sentence back at most."""


def resolved(reading: Reading, stage: Scene, actors: Mentions, weapons: Named) -> Scene:
    """The scene with what its pronouns stand for."""
    parties = list(stage.parties)
    for token in stage.tokens:
        pronoun = plain(token.text) in stage.rules.data["pronoun_forms"] and stage.party_at(token) is None
        if pronoun and token.dep_ in stage.rules.labels["subject"]:
            party = _state(reading, stage, token, actors)
            parties += [party] if party is not None else []
        if plain(token.text) in stage.rules.words("dative_pronouns"):
            party = _dative(reading, stage, token, actors, weapons)
            parties += [party] if party is not None else []
        for known in (_firm(reading, stage, token, actors), _land(reading, stage, token, actors), _own(stage, token)):
            parties += [known] if known is not None else []
    parties.sort(key=lambda p: p.start)
    stage = dataclasses.replace(stage, parties=tuple(parties))
    own = [_system(reading, stage, arm, weapons) for arm in stage.arms]
    arms = sorted([*own, *_weapons(reading, stage, weapons)], key=lambda a: a.start)
    return dataclasses.replace(stage, arms=tuple(arms))


def _state(reading: Reading, stage: Scene, token: Token, actors: Mentions) -> Party | None:
    """The party that a subject pronoun takes up: the subject before it, when gender and number agree."""
    gender, number = stage.rules.data["pronoun_forms"][plain(token.text)]
    offset = stage.sentence.passage.start
    found = _subject_in(stage.sentence, stage.rules, actors, before=token.idx)
    if found is None and stage.sentence.index > 0:
        found = _subject_in(reading.sentences[stage.sentence.index - 1], stage.rules, actors)
    if found is None or found[0].kind in ("person", "media"):
        return None
    if _other_between(stage, found[1].end - offset, token.idx):
        return None  # "La Chine lui a cédé des drones ; elle a obtenu": either of the two
    if gender and not _agrees(reading, found[1], gender):
        return None
    entry = reading.glossary.get(found[0].id)
    grammar = (entry.data.get("grammar") or {}) if entry is not None else {}
    if gender and grammar.get("gender") not in (None, gender):
        return None
    own = grammar.get(stage.rules.data["number_key"])
    if number and own not in (None, number):
        return None
    span = (found[1].start, found[1].end)
    outside = not offset <= span[0] < stage.sentence.passage.end
    return Party(
        found[0], token.idx, token.idx + len(token), "pronoun", "", False, antecedent=span if outside else None
    )


def _other_between(stage: Scene, start: int, end: int) -> bool:
    """Whether a clause that ends between a name and a pronoun speaks of somebody else too, by a pronoun."""
    words = [t for t in stage.tokens if start <= t.idx < end]
    parted = any(t.text in ";:" for t in words)
    return parted and any(plain(t.text) in stage.rules.words("dative_pronouns") for t in words if t.pos_ == "PRON")


def _agrees(reading: Reading, mention: Mention, gender: str) -> bool:
    """Whether a common noun that names a party may be taken up by a pronoun of this gender."""
    articles = rules(reading.language).data["gendered_articles"]
    for sentence in reading.sentences:
        if sentence.passage.id == mention.passage:
            before = [t for t in sentence.doc if sentence.offset(t)[1] <= mention.start][-1:]
            shown = articles.get(plain(before[0].text)) if before else None
            if shown is not None and shown != gender:
                return False  # "la Grande-Bretagne … il": the United Kingdom by another name
            nouns = [t for t in sentence.tokens(mention.start, mention.end) if t.pos_ == "NOUN"]
            own = {g[0].lower() for t in nouns[:1] for g in morph(t, "Gender")}
            return not own or gender in own
    return True


def _subject_in(
    sentence: Sentence, rules: Rules, actors: Mentions, before: int | None = None
) -> tuple[Actor, Mention] | None:
    """The last actor before a place (or the first of the sentence) that is a subject."""
    offset = sentence.passage.start
    found = []
    for actor, mention in sorted(actors.get(sentence.passage.id, []), key=lambda pair: pair[1].start):
        if mention.how in ("demonym", "pronoun") or (before is not None and mention.start - offset >= before):
            continue
        inside = sentence.tokens(mention.start, mention.end)
        topic = rules.prepositions["topic"].search(sentence.doc.text, 0, max(0, mention.start - offset))
        first = mention.start - offset <= OPENING
        acts = any(t.dep_ in rules.labels["subject"] or _owns_subject(t, rules) for t in inside)
        if first or acts or topic is not None:
            found.append((actor, mention))
    if not found:
        return None
    return found[-1] if before is not None else found[0]


def _firm(reading: Reading, stage: Scene, token: Token, actors: Mentions) -> Party | None:
    """ "au même industriel", "from the same company", "l'avionneur": the one firm of the sentences before."""
    same = stage.rules.words("same_marks")
    if not _general(stage, token, stage.rules.words("definite_firms"), same | stage.rules.words("definite")):
        return None
    named = (
        [pair for pair in own if pair[0].kind == "company"] for own in _before_token(reading, stage, token, actors)
    )
    return _only(stage, token, next((own for own in named if own), []))


def _land(reading: Reading, stage: Scene, token: Token, actors: Mentions) -> Party | None:
    """ "au royaume", "to the island": the one country of that kind that the sentences before name."""
    sorts, words = stage.rules.data["lands"], stage.rules.words("definite")
    if _general(stage, token, stage.rules.words("own_land"), words):
        return _the_country(reading, stage, token, actors)
    word = next((w for w in (plain(token.lemma_), plain(token.text)) if w in sorts), None)
    if word is None or not _general(stage, token, frozenset({word}), words):
        return None
    named = [pair for own in _before_token(reading, stage, token, actors) for pair in own]
    return _only(stage, token, [p for p in named if p[0].kind == "country" and p[0].id in sorts[word]])


def _the_country(reading: Reading, stage: Scene, token: Token, actors: Mentions) -> Party | None:
    """ "Le pays a acheté": the one country that the sentences right before speak of."""
    low = max(0, stage.sentence.index - BACK)
    named = [p for s in reading.sentences[low : stage.sentence.index] for p in actors.get(s.passage.id, [])]
    return _only(stage, token, [p for p in named if p[0].kind == "country" and p[1].how != "demonym"])


def _own(stage: Scene, token: Token) -> Party | None:
    """ "Deux officiers lituaniens … livrés à leur pays": the one country named before in the sentence."""
    if plain(token.lemma_) not in stage.rules.words("own_land") or token.i == 0:
        return None
    if plain(token.nbor(-1).text) not in stage.rules.words("possessives"):
        return None
    before = {p.actor.id: p for p in stage.parties if p.end <= token.idx and p.actor.kind == "country"}
    if len(before) != 1:
        return None
    words = words_before(stage.sentence, token.idx, stage.rules)
    return Party(next(iter(before.values())).actor, token.idx, token.idx + len(token), "pronoun", words, False)


def _before_token(
    reading: Reading, stage: Scene, token: Token, actors: Mentions
) -> Iterator[list[tuple[Actor, Mention]]]:
    """Who is named before a word in its sentence, then in each of those before, the nearest first."""
    index, place = stage.sentence.index, stage.sentence.passage.start + token.idx
    for sentence in reversed(reading.sentences[max(0, index - FAR_BACK) : index + 1]):
        yield [pair for pair in actors.get(sentence.passage.id, []) if pair[1].end <= place]


def _general(stage: Scene, token: Token, nouns: frozenset[str], determiners: frozenset[str]) -> bool:
    """Whether a common noun stands alone behind such a determiner; not "le groupe Saab", "l'industriel français"."""
    listed = {plain(token.lemma_), plain(token.text)} & nouns
    if token.pos_ not in ("NOUN", "ADJ", "PROPN") or token.i == 0 or not listed:
        return False
    following = token.doc[token.i + 1 : token.i + 3]
    alone = not any(t.pos_ in ("PROPN", "ADJ") for t in following)
    own = determiners | stage.rules.words("contracted_articles")
    return alone and plain(token.nbor(-1).text) in own and stage.party_at(token) is None


def _only(stage: Scene, token: Token, named: list[tuple[Actor, Mention]]) -> Party | None:
    """The party of a common noun, when those it may take up are one and the same."""
    if len({actor.id for actor, _ in named}) != 1:
        return None
    actor, mention = max(named, key=lambda pair: pair[1].start)
    words, place = words_before(stage.sentence, token.idx, stage.rules), (mention.start, mention.end)
    return Party(actor, token.idx, token.idx + len(token), "pronoun", words, False, antecedent=place)


def _system(reading: Reading, stage: Scene, arm: Arm, weapons: Named) -> Arm:
    """A class with "the" or "these" as the one system of that class that the sentences before name."""
    general = arm.weapon.id in ROOTS or arm.weapon.kind != "class"
    meant = definite(stage, arm) if arm.quantity is None else _of_the(stage, arm)
    if general or not meant:
        return arm
    found = _in_sentence(reading, stage, arm) or _one_system(reading, stage, arm.weapon, weapons)
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


def _one_system(reading: Reading, stage: Scene, sort: Weapon, weapons: Named) -> tuple[Weapon, Span] | None:
    """The only system of a class that the sentences before name, with its place."""
    low = max(0, stage.sentence.index - FAR_BACK)
    named = [pair for s in reading.sentences[low : stage.sentence.index] for pair in weapons.get(s.passage.id, [])]
    above = reading.glossary.ancestors
    systems = {w.id: (w, m) for w, m in named if w.kind == "system" and sort.id in above(w.id)}
    if len(systems) != 1:
        return None
    weapon, mention = next(iter(systems.values()))
    return weapon, (mention.start, mention.end)


def _of_the(stage: Scene, arm: Arm) -> bool:
    """ "16 of the jets": some of those named before."""
    assert arm.quantity is not None
    between = stage.text[arm.quantity[1][1] : arm.start].split()
    return 0 < len(between) < 4 and plain(between[0]) in stage.rules.words("of")


def _owns_subject(token: Token, rules: Rules) -> bool:
    """ "Slovakia's other transfers took place. It handed …"."""
    return token.dep_ in rules.labels["possessor"] and token.head.dep_ in rules.labels["subject"]


def _dative(reading: Reading, stage: Scene, token: Token, actors: Mentions, weapons: Named) -> Party | None:
    """Whom "lui" takes up where the sentence names nobody before: the subject of the sentence before."""
    if token.dep_ not in stage.rules.labels["indirect"] or stage.sentence.index == 0 or stage.party_at(token):
        return None
    acting = {p.actor.id for p in stage.parties}
    if any(p.end <= token.idx and not _acts(stage, p, token) for p in stage.parties):
        return None
    found = None
    for back in (1, 2):
        before = reading.sentences[max(0, stage.sentence.index - back)]
        named = {a.country or a.id for a, m in actors.get(before.passage.id, []) if a.kind not in ("person", "media")}
        if found is None and stage.sentence.index >= back and named:
            found = _only_other(before, actors, acting)
            if weapons.get(before.passage.id):  # where it tells a row, that says who received
                found = found or _subject_in(before, stage.rules, actors)
            break
    if found is not None and found[0].id in acting:
        return None
    if found is None or found[0].kind in ("person", "media"):
        return None
    span = (found[1].start, found[1].end)
    return Party(found[0], token.idx, token.idx + len(token), "pronoun", NEUTRAL, False, antecedent=span)


def _only_other(sentence: Sentence, actors: Mentions, acting: set[str]) -> tuple[Actor, Mention] | None:
    """The one party of a sentence beside those that act: "La France a promis des missiles à Kiev. Elle les lui …"."""
    rest = [(a, m) for a, m in actors.get(sentence.passage.id, []) if a.kind not in ("person", "media")]
    rest = [(a, m) for a, m in rest if a.id not in acting and m.how not in ("pronoun", "demonym")]
    return rest[-1] if len({a.id for a, _ in rest}) == 1 else None


def _acts(stage: Scene, party: Party, token: Token) -> bool:
    """Whether a party named before a pronoun is the subject of the same clause, which the pronoun is not."""
    between = stage.text[party.end : token.idx]
    return party.bare and not any(mark in between for mark in ",;:")


def _weapons(reading: Reading, stage: Scene, weapons: Named) -> Iterator[Arm]:
    for token in stage.tokens:
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
    direct = any(c.dep_ in objects and c.i > token.i for c in verb.children)  # "sold them bullets"
    if word in rules.words("object_pronouns") and token.dep_ in rules.labels["object"] and not direct:
        return verb
    if word in rules.words("weapon_pronouns") and token.dep_ in rules.labels["subject"] and verbal(verb, rules).passive:
        return verb
    return None


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
        # An engine or a part named beside a weapon is not what "three" or "them" takes up.
        best = max(named, key=lambda p: (not _part(reading, p[0]), p[0].kind == "system", p[1].end))
        return [(best[0], (best[1].start, best[1].end))]
    return []


def _part(reading: Reading, weapon: Weapon) -> bool:
    return bool(PARTS & {weapon.category, *reading.glossary.ancestors(weapon.id)})


def _counted(reading: Reading, stage: Scene, token: Token) -> tuple[Quantity, Span] | None:
    """The number behind a verb whose object is "en": "en livrera 24"."""
    for amount in amounts(stage.text, reading.language):
        if 0 < amount.start - token.idx < 40 and not any(
            a.start < amount.end + 25 and amount.start < a.start for a in stage.arms
        ):
            return quantity_of_amount(stage, amount)
    return None
