"""Whom a pronoun or a general noun takes up as a party: "elle", "lui", "the same company"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.extract.reading import Reading, Sentence
from generator.extract.transfer_chain import listed, morph
from generator.extract.transfer_rules import Rules, plain, rules
from generator.extract.transfer_scene import NEUTRAL, Party, Scene, words_before
from generator.model import Actor, Mention, Weapon

if TYPE_CHECKING:
    from spacy.tokens import Token

Mentions = dict[str, list[tuple[Actor, Mention]]]
Named = dict[str, list[tuple[Weapon, Mention]]]
OPENING = 4
"""Characters: a name so near to the beginning ("Le Pérou …") is the subject, whatever the parser made of it."""
FAR_BACK = 5
"""So many sentences back a system or a firm may stand that a general word takes up."""
BACK = 2
"""So many sentences back the weapon of a pronoun may stand; a subject stands one sentence back at most."""


def state(reading: Reading, stage: Scene, token: Token, actors: Mentions) -> Party | None:
    """The party that a subject pronoun takes up: the subject before it, when gender and number agree."""
    gender, number = stage.rules.data["pronoun_forms"][plain(token.text)]
    offset = stage.sentence.passage.start
    if _of_contract(reading, stage, token):
        return None
    found = subject_in(stage.sentence, stage.rules, actors, before=token.idx)
    if found is None and stage.sentence.index > 0:
        found = subject_in(reading.sentences[stage.sentence.index - 1], stage.rules, actors)
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


def _of_contract(reading: Reading, stage: Scene, token: Token) -> bool:
    """Whether a pronoun is the contract of the sentence before: "a signé un accord … Il prévoit la livraison de"."""
    if stage.sentence.index == 0 or not listed(token.head, stage.rules.words("includes"), stage.rules):
        return False
    before = reading.sentences[stage.sentence.index - 1].doc
    return any(listed(t, stage.rules.words("contract_nouns"), stage.rules) for t in before if t.pos_ == "NOUN")


def _other_between(stage: Scene, start: int, end: int) -> bool:
    """Whether a clause between a name and a pronoun speaks of somebody else whom the pronoun may mean as well."""
    words = [t for t in stage.tokens if start <= t.idx < end]
    parted = any(t.text in ";:" for t in words)
    others = [p for p in stage.parties if start < p.start < end and p.actor.kind == "country" and p.how != "demonym"]
    if any(p.bare and not p.owner for p in others) or (parted and others):
        return True  # "The EU reimbursed Poland for the tanks it gave"
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


def subject_in(
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
        place = rules.prepositions["place"].search(sentence.doc.text, 0, max(0, mention.start - offset))
        first = mention.start - offset <= OPENING and place is None  # not "Au Mali, elle a livré"
        acts = any(t.dep_ in rules.labels["subject"] or _owns_subject(t, rules) for t in inside)
        if first or acts or topic is not None:
            found.append((actor, mention))
    if not found:
        return None
    return found[-1] if before is not None else found[0]


def firm(reading: Reading, stage: Scene, token: Token, actors: Mentions) -> Party | None:
    """ "au même industriel", "from the same company", "l'avionneur": the one firm of the sentences before."""
    same = stage.rules.words("same_marks")
    if not general(stage, token, stage.rules.words("definite_firms"), same | stage.rules.words("definite")):
        return None
    named = ([pair for pair in own if pair[0].kind == "company"] for own in before_token(reading, stage, token, actors))
    return only(stage, token, next((own for own in named if own), []))


def faction(reading: Reading, stage: Scene, token: Token, actors: Mentions) -> Party | None:
    """ "to the group", "aux rebelles", "the militia": the one armed group that the sentences before name last."""
    if not general(stage, token, stage.rules.words("factions"), stage.rules.words("definite")):
        return None
    named = (
        [pair for pair in own if pair[0].kind == "armed_group"] for own in before_token(reading, stage, token, actors)
    )
    return only(stage, token, next((own for own in named if own), []))


def before_token(
    reading: Reading, stage: Scene, token: Token, actors: Mentions
) -> Iterator[list[tuple[Actor, Mention]]]:
    """Who is named before a word in its sentence, then in each of those before, the nearest first."""
    index, place = stage.sentence.index, stage.sentence.passage.start + token.idx
    for sentence in reversed(reading.sentences[max(0, index - FAR_BACK) : index + 1]):
        yield [pair for pair in actors.get(sentence.passage.id, []) if pair[1].end <= place]


def general(stage: Scene, token: Token, nouns: frozenset[str], determiners: frozenset[str]) -> bool:
    """Whether a common noun stands alone behind such a determiner; not "le groupe Saab", "l'industriel français"."""
    listed = {plain(token.lemma_), plain(token.text)} & nouns
    if token.pos_ not in ("NOUN", "ADJ", "PROPN") or token.i == 0 or not listed:
        return False
    following = token.doc[token.i + 1 : token.i + 3]
    alone = not any(t.pos_ in ("PROPN", "ADJ") for t in following)
    own = determiners | stage.rules.words("contracted_articles")
    return alone and plain(token.nbor(-1).text) in own and stage.party_at(token) is None


def only(stage: Scene, token: Token, named: list[tuple[Actor, Mention]]) -> Party | None:
    """The party of a common noun, when those it may take up are one and the same."""
    if len({actor.id for actor, _ in named}) != 1:
        return None
    actor, mention = max(named, key=lambda pair: pair[1].start)
    words, place = words_before(stage.sentence, token.idx, stage.rules), (mention.start, mention.end)
    return Party(actor, token.idx, token.idx + len(token), "pronoun", words, False, antecedent=place)


def _owns_subject(token: Token, rules: Rules) -> bool:
    """ "Slovakia's other transfers took place. It handed …"."""
    return token.dep_ in rules.labels["possessor"] and token.head.dep_ in rules.labels["subject"]


def dative(reading: Reading, stage: Scene, token: Token, actors: Mentions, weapons: Named) -> Party | None:
    """Whom "lui" takes up where the sentence names nobody before: the subject of the sentence before."""
    if token.dep_ not in stage.rules.labels["indirect"] or stage.sentence.index == 0 or stage.party_at(token):
        return None
    acting = {p.actor.id for p in stage.parties}
    ahead = [p for p in stage.parties if p.end <= token.idx and not p.speaking and p.actor.kind != "person"]
    if len({p.actor.id for p in ahead}) > 1:
        return None  # "Russia gave Serbia jets and later sold it": one of the two
    if any(p.end <= token.idx and not p.speaking and not _acts(stage, p, token) for p in stage.parties):
        return None
    found = None
    for back in (1, 2):
        before = reading.sentences[max(0, stage.sentence.index - back)]
        named = {a.country or a.id for a, m in actors.get(before.passage.id, []) if a.kind not in ("person", "media")}
        if found is None and stage.sentence.index >= back and named:
            found = _only_other(before, actors, acting)
            if weapons.get(before.passage.id):  # where it tells a row, that says who received
                found = found or subject_in(before, stage.rules, actors)
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
    if len({a.country or a.id for a, _ in rest}) != 1:
        return None
    bodies = [(a, m) for a, m in rest if a.kind != "country"]  # "Myanmar's junta": the junta
    alike = rest if len({a.id for a, _ in rest}) == 1 else bodies
    return alike[-1] if len({a.id for a, _ in alike}) == 1 else None


def _acts(stage: Scene, party: Party, token: Token) -> bool:
    """Whether a party named before a pronoun is the subject of the same clause, which the pronoun is not."""
    between = stage.text[party.end : token.idx]
    return party.bare and not any(mark in between for mark in ",;:")
