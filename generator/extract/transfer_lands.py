"""Which country a noun takes up that says its kind or region: "le royaume", "the East African nation", "le pays"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.reading import Reading
from generator.extract.transfer_chain import listed
from generator.extract.transfer_pronouns import BACK, Mentions, before_token, general, only, subject_in
from generator.extract.transfer_rules import keys, plain
from generator.extract.transfer_scene import Party, Scene, words_before

if TYPE_CHECKING:
    from spacy.tokens import Token

    from generator.extract.transfer_memory import Told

MODIFIERS = 6
"""So many words at most stand between an article and its noun."""


def land(
    reading: Reading, stage: Scene, token: Token, actors: Mentions, last: Sequence[Told] = ()
) -> Party | None:
    """ "au royaume", "to the island", "the Gulf state": the one country of that kind that the sentences before name;
    `last` are the rows told last."""
    words = stage.rules.words("definite")
    if general(stage, token, stage.rules.words("own_land"), words):
        one = _the_country(reading, stage, token, actors) or _of_last(reading, stage, token, actors, last)
        return one or _of_speaker(stage, token) or _that_signed(reading, stage, token, actors)
    kinds = reading.language.lands["kinds"]
    word = next((w for w in (plain(token.lemma_), plain(token.text)) if w in kinds), None)
    if word is None or not general(stage, token, frozenset({word}), words):
        return _described(reading, stage, token, actors, kinds.get(word or ""))
    named = [pair for own in before_token(reading, stage, token, actors) for pair in own]
    return only(stage, token, [p for p in named if p[0].kind == "country" and p[0].id in kinds[word]])


def _the_country(reading: Reading, stage: Scene, token: Token, actors: Mentions) -> Party | None:
    """ "Le pays a acheté": the one country that the sentences right before speak of."""
    low = max(0, stage.sentence.index - BACK)
    named = [p for s in reading.sentences[low : stage.sentence.index] for p in actors.get(s.passage.id, [])]
    return only(stage, token, [p for p in named if p[0].kind == "country" and p[1].how != "demonym"])


def _of_last(
    reading: Reading, stage: Scene, token: Token, actors: Mentions, last: Sequence[Told]
) -> Party | None:
    """Of several countries "the country" is who bought or sold in the sentence before, as it does now."""
    index = stage.sentence.index
    if index == 0 or not last or last[-1].sentence != index - 1:
        return None
    before = reading.sentences[index - 1]
    here = {p.actor.id for p in stage.parties if p.how != "pronoun"}
    named = {a.id: (a, m) for a, m in actors.get(before.passage.id, []) if a.kind == "country" and a.id not in here}
    acts = (stage.rules.verbs[k] for k in keys(token.head, stage.rules) if k in stage.rules.verbs)
    supplies = any(act.direction == "supply" for act in acts) and token.dep_ in stage.rules.labels["subject"]
    sides = {t.row.supplier if supplies else t.row.recipient for t in last}
    return only(stage, token, [named[one] for one in sides if one in named] if len(sides) == 1 else [])


def _of_speaker(stage: Scene, token: Token) -> Party | None:
    """ "Algerian state television announced that the country had bought": of whoever says so."""
    labels, verb = stage.rules.labels, token.head
    if verb.dep_ not in labels["content"] or verb.head.i > verb.i or token.dep_ not in labels["subject"]:
        return None
    subjects = [c for c in verb.head.children if c.dep_ in labels["subject"] and c.i < verb.head.i]
    words = {t.i for s in subjects for t in s.subtree}
    own = {p.actor.id: p for p in stage.parties if p.actor.kind == "country" and _inside(stage, p, words)}
    if len(own) != 1:
        return None
    before = words_before(stage.sentence, token.idx, stage.rules)
    return Party(next(iter(own.values())).actor, token.idx, token.idx + len(token), "pronoun", before, False)


def _inside(stage: Scene, party: Party, words: set[int]) -> bool:
    return any(t.i in words for t in stage.tokens if party.start <= t.idx < party.end)


def _that_signed(reading: Reading, stage: Scene, token: Token, actors: Mentions) -> Party | None:
    """Of several countries "the country" that receives is who "has signed a deal with" another right before."""
    rules, index = stage.rules, stage.sentence.index
    acts = (rules.verbs[k] for k in keys(token.head, rules) if k in rules.verbs)
    receives = token.dep_ in rules.labels["subject"] and any(act.direction == "receive" for act in acts)
    before = reading.sentences[index - 1] if index else None
    if before is None or not receives:
        return None
    dealt = any(listed(t, rules.words("contract_nouns"), rules) for t in before.doc if t.pos_ == "NOUN")
    found = subject_in(before, rules, actors) if dealt else None
    return only(stage, token, [found]) if found is not None and found[0].kind == "country" else None


def _described(
    reading: Reading, stage: Scene, token: Token, actors: Mentions, kind: frozenset[str] | None
) -> Party | None:
    """ "Le pays d'Afrique de l'Est a acheté", "sold the war-torn nation": by the region, or the one named before.
    `kind` are the countries of the noun itself ("the oil-rich emirate")."""
    listed = kind is not None or plain(token.lemma_) in stage.rules.words("described_lands")
    if token.pos_ not in ("NOUN", "PROPN") or not listed:
        return None
    article = _article(stage, token)
    if article is None:
        return None
    start, end = article.idx + len(article), token.idx + len(token)
    region, epithet, end = _modifiers(reading, stage, stage.text[start : token.idx], end)
    if region is None and not epithet:
        return None
    region = region or kind
    if region is None:
        party = _the_country(reading, stage, token, actors)
    else:
        fitting = (
            [p for p in own if p[0].kind == "country" and p[0].id in region]
            for own in before_token(reading, stage, article, actors)
        )
        party = only(stage, token, next((own for own in fitting if own), []))
    if party is None:
        return None
    before = words_before(stage.sentence, start, stage.rules)
    return Party(party.actor, article.idx, end, "pronoun", before, False, antecedent=party.antecedent)


def _article(stage: Scene, token: Token) -> Token | None:
    """The word before the noun and its modifiers that says which one is meant."""
    words = stage.rules.words("definite") | stage.rules.words("contracted_articles")
    for word in reversed(token.doc[max(0, token.i - MODIFIERS) : token.i]):
        if plain(word.text) in words:
            return word
        if word.pos_ in ("VERB", "AUX", "PUNCT") and word.text != "-":
            return None
    return None


def _modifiers(reading: Reading, stage: Scene, before: str, end: int) -> tuple[frozenset[str] | None, bool, int]:
    """The countries of the region that the words around a noun name, whether they describe it otherwise, and where the
    words end; no region and no description where a word among them is not known."""
    regions, patterns = reading.language.lands["regions"], stage.rules.prepositions
    words, behind = plain(" ".join(before.split())), plain(stage.text[end:])
    fits = patterns["epithets"]
    for region in regions:
        ahead = words == region or words.endswith(f" {region}")
        if ahead and fits.fullmatch(words.removesuffix(region)):
            return regions[region], True, end
        if re.match(rf"\s+{re.escape(region)}(?!\w)", behind) and fits.fullmatch(words):
            return regions[region], True, end + len(region) + 1
    after = patterns["epithet_behind"].match(behind)
    described = bool(words) or after is not None
    return None, described and fits.fullmatch(words) is not None, end + len(after[0]) if after else end


def own_country(stage: Scene, token: Token) -> Party | None:
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
