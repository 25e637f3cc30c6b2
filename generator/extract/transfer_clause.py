"""Where the clause of a verb or noun begins, and who its subject is: the parse, checked against word order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.interrupted import cut_off
from generator.extract.transfer_chain import (
    Governor,
    by_means,
    effect_of,
    is_finite,
    is_passive,
    is_present,
    listed,
    morph,
    verbal,
)
from generator.extract.transfer_rules import Rules, plain
from generator.extract.transfer_scene import NEUTRAL, Party, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

FRONT = 4
"""Words at most before the verb of a clause that opens a sentence ("Peu après avoir reçu")."""


def start_of_clause(scene: Scene, token: Token, over: Sequence[Governor] = ()) -> int:
    """The character at which the clause begins, seen from its first governor or its verb."""
    rules, doc = scene.rules, scene.sentence.doc
    first = min([token.i, *(g.token.i for g in over if g.token.i < token.i)])
    start = 0
    for word in doc[:first]:
        lower = plain(word.text)
        if lower in rules.words("complementizer") or lower in rules.words("relative_pronouns") or word.text in ";:":
            start = word.idx + len(word)
    for match in rules.breakers.finditer(scene.text, start, doc[first].idx):
        start = match.end()
    return int(start)


def behind_relative(scene: Scene, token: Token, start: int) -> int:
    """Where the words of a clause go on behind a relative clause ("La junte, qui a rompu en 2022, a reçu"): no date of
    the relative clause is one of the verb over it."""
    if not any(word.idx < start <= word.idx + len(word) + 1 for word in scene.tokens if _opens_relative(word, scene)):
        return start
    first = min([token.i, *(c.i for c in token.children if c.dep_ in scene.rules.labels["auxiliary"])])
    words = [t for t in scene.sentence.doc[:first] if t.idx >= start]
    comma = next((t for t in reversed(words) if t.text == ","), None)
    other = comma is not None and any(is_finite(t) and t.i < comma.i for t in words)
    return comma.idx if comma is not None and other else start


def _opens_relative(word: Token, scene: Scene) -> bool:
    return plain(word.text) in scene.rules.words("relative_pronouns")


def subject(scene: Scene, token: Token, over: Sequence[Governor]) -> tuple[Party | None, Token | None]:
    """The party that is the subject, and the subject's word; (None, word) when it is no party."""
    rules = scene.rules
    by_object = _object_control(scene, token, over)
    if by_object is not None and (by_object.actor.kind != "state_body" or by_object.actor.country):
        return by_object, None  # not "a Dutch court ordered the government to"
    first = licensee(scene, token, over) or behind_fronted(scene, token)
    if first is not None:
        return first, None
    accused = _accused(scene, token, over)
    if accused is not None:
        return accused
    if (means := by_means(token, rules)) is not None:  # "violated a resolution by sending"
        word = _subject_word(means, rules)
        return (party_of(scene, word) if word is not None else None), word
    participle = verbal(token, rules).participle
    verbs = [g.token for g in over if g.token.pos_ in ("VERB", "AUX", "ADJ") and not _only_says(g, token, rules)]
    chain = [token] if participle else [token, *(v for v in verbs if v.dep_ not in rules.labels["auxiliary"])]
    for verb in chain:
        near = _own_in_second(scene, verb)
        word = _subject_word(verb, rules) or _above(verb, rules) if near is None else None
        if word is not None:
            return (party_of(scene, word) or _around(scene, word) or _named_behind(scene, word, verb)), word
        owner = near or _before_group(scene, verb) or _owner_of_noun(scene, over)
        if owner is not None:
            return owner, None
    if participle and (party := _before_aside(scene, token)) is not None:
        return party, None
    if participle:  # "the drones Turkey sold": a name right before, and none for "drones sold by Turkey"
        bare = (p for p in scene.parties if p.end + 1 == token.idx and p.bare and p.how in ("name", "alias", "metonym"))
        return next(bare, None), None
    for noun in (g.token for g in over if g.token.pos_ == "NOUN" and g.effect == "planned"):  # "est sur le point de"
        word = next((c for c in noun.lefts if c.dep_ in rules.labels["subject"]), None)
        if word is not None and (party := party_of(scene, word)) is not None:
            return party, word
    described = next((found for verb in chain if (found := _described(scene, verb)) is not None), None)
    return described or (_under_contract(scene, over) or _by_order(scene, token, over), None)


def _only_says(governor: Governor, token: Token, rules: Rules) -> bool:
    """Whether who speaks does nothing else: "a route used to smuggle rifles, the army said"; not "claims to send"."""
    own = token.head.i == governor.token.i and token.dep_ in rules.labels["open"]
    return governor.effect == "said" and not own


def _described(scene: Scene, verb: Token) -> tuple[Party | None, Token] | None:
    """The noun that an infinitive or a participle describes, as its subject; a permission acts not itself."""
    noun, rules = verb.head, scene.rules
    if verb.dep_ not in rules.labels["participle"] or noun.i > verb.i or noun.pos_ not in ("NOUN", "PROPN"):
        return None
    if listed(noun, rules.words("licences"), rules):
        return None  # "got Germany's permission to send"
    party = party_of(scene, noun)
    if party is None and effect_of(noun, rules) == "signed":
        return None  # "was awarded a contract to supply": whoever has it supplies
    arm = any(a.start <= noun.idx < a.end for a in scene.arms)
    return (party, noun) if party is not None or not arm else None


def _own_in_second(scene: Scene, verb: Token) -> Party | None:
    """Who acts in a clause joined to another, where the parser sees no subject: "…, et la Turquie lui a vendu"."""
    alone = not any(c.dep_ in scene.rules.labels["subject"] for c in verb.children)
    return _before_group(scene, verb) if alone and verb.dep_ in scene.rules.labels["coordinated"] else None


def _before_group(scene: Scene, verb: Token) -> Party | None:
    """A name right before the auxiliaries of a verb to which the parser gave no subject ("…, Pékin aurait accepté")."""
    auxiliaries = [c for c in verb.children if c.dep_ in scene.rules.labels["auxiliary"] and c.i < verb.i]
    if not auxiliaries or not is_finite(auxiliaries[0]):
        return None
    first = auxiliaries[0]
    clitics = scene.rules.words("dative_pronouns") | scene.rules.words("object_pronouns")
    while first.i and plain(first.nbor(-1).text) in clitics and first.nbor(-1).pos_ == "PRON":
        first = first.nbor(-1)  # "et la Turquie lui a vendu"
    return next((p for p in scene.parties if p.end + 1 == first.idx and p.bare and not p.owner), None)


def _above(verb: Token, rules: Rules) -> Token | None:
    """The subject of the verb over an infinitive: "Washington vient d'approuver"."""
    makes = verb.pos_ == "VERB" and verb.head.i == verb.i + 1 and "Inf" in morph(verb.head, "VerbForm")
    return _subject_word(verb.head, rules) if makes or opened_by(verb, rules) else None  # "a fait parvenir"


def opened_by(verb: Token, rules: Rules) -> bool:
    """Whether a verb is the infinitive of the one before it."""
    above = verb.head
    return verb.dep_ in rules.labels["open"] and above.i < verb.i and above.pos_ in ("VERB", "AUX")


def _under_contract(scene: Scene, over: Sequence[Governor]) -> Party | None:
    """The firm that has "a contract to supply", who "a ouvert des négociations en vue de": who signs, wins, opens."""
    for governor in over:
        verb = governor.token.head
        if governor.token.pos_ != "NOUN" or verb.pos_ != "VERB" or governor.effect not in ("signed", "discussed"):
            continue
        if listed(verb, scene.rules.words("awarding"), scene.rules) and not is_passive(verb, scene.rules):
            return awardee(scene, verb, governor.token)
        word = _subject_word(verb, scene.rules)
        party = party_of(scene, word) if word is not None else None
        if party is not None and (party.actor.kind == "company" or governor.effect == "discussed"):
            return party if party.actor.kind != "person" else None
    return None


def awardee(scene: Scene, verb: Token, contract: Token) -> Party | None:
    """Who is given a contract: "awarded Hanwha a contract to supply"."""
    behind = (p for p in scene.parties if verb.idx < p.start and p.actor.kind in ("company", "organisation"))
    to = scene.rules.prepositions["to"]
    return next((p for p in behind if (p.bare and p.end <= contract.idx) or to.search(p.before)), None)


def behind_fronted(scene: Scene, token: Token) -> Party | None:
    """Who acts in "Après avoir reçu des canons, le Maroc …", "By sending tanks, Poland …": the subject that follows."""
    rules, doc = scene.rules, scene.sentence.doc
    form = verbal(token, rules)
    opening = [t for t in doc[: token.i] if not t.is_punct]
    if form.finite is not None or _subject_word(token, rules) is not None or len(opening) > FRONT:
        return None
    having = any(is_present(c) for c in token.children if c.dep_ in rules.labels["auxiliary"])
    if not (is_present(token) or having or (form.perfect and form.infinitive)) or any(is_finite(t) for t in opening):
        return None
    for party in scene.parties:
        before = [t for t in doc if t.idx < party.start and t.pos_ != "DET" and not t.is_space][-1:]
        if party.start > token.idx and party.bare and not party.owner and [t.text for t in before] == [","]:
            return party
    return None


def licensee(scene: Scene, token: Token, over: Sequence[Governor]) -> Party | None:
    """The firm that is given leave: "a délivré un permis à X pour la livraison de", "granted X a license to sell"."""
    for governor in over:
        noun = governor.token
        if noun.pos_ != "NOUN" or not listed(noun, scene.rules.words("licences"), scene.rules):
            continue
        low = min(noun.idx, noun.head.idx)
        given = [p for p in scene.parties if low < p.start and p.end < noun.idx and p.bare and not p.owner]
        if given and given[-1].end + 1 == noun.idx and not given[-1].speaking:
            return given[-1]  # "gave Spain permission to send"
        near = (p for p in scene.parties if low < p.start < token.idx and p.actor.kind == "company" and not p.speaking)
        return next(near, None)
    return None


def _before_aside(scene: Scene, token: Token) -> Party | None:
    """Who acts in "l'Algérie a, de son côté, acheté": the parser loses the verb behind the aside."""
    for match in scene.rules.prepositions["aside"].finditer(scene.text, 0, token.idx):
        if scene.text[match.end() : token.idx].strip(" ,\u00a0"):
            continue
        before = [t for t in scene.tokens if t.idx < match.start() and t.text != ","]
        if not before or plain(before[-1].lemma_) not in scene.rules.words("perfect_auxiliaries"):
            return None
        near = [p for p in scene.parties if 0 < before[-1].idx - p.end < 3 and p.bare and not p.owner]
        return near[-1] if near else None
    return None


def _owner_of_noun(scene: Scene, over: Sequence[Governor]) -> Party | None:
    """ "la décision de la Pologne de livrer", "Poland's plan to sell"."""
    for governor in over:
        if governor.token.pos_ != "NOUN" or listed(governor.token, scene.rules.words("licences"), scene.rules):
            continue  # "got Germany's permission": Germany sends nothing
        possessives = scene.rules.words("possessives")
        own = [c for c in governor.token.children if plain(c.lemma_) in possessives and c.i < governor.token.i]
        verb = governor.token.head
        if own and verb.pos_ in ("VERB", "NOUN") and verb.i < governor.token.i:  # "a fait part de son intention de"
            above = verb if verb.pos_ == "VERB" else verb.head
            word = _subject_word(above, scene.rules)
            if word is not None and (party := party_of(scene, word)) is not None:
                return party
        for party in scene.parties:
            behind = party.start - (governor.token.idx + len(governor.token))
            if party.owner and 0 < governor.token.idx - party.end < 25:
                return party
            if 0 < behind < 8 and scene.rules.prepositions["from"].search(party.before):
                return party
            if party.how == "demonym" and (behind == 1 or governor.token.idx - party.end == 1):
                return party
    return None


def _object_control(scene: Scene, token: Token, over: Sequence[Governor]) -> Party | None:
    """Who acts in "accuse X d'avoir livré", "asked X to supply": the party between the governor and the verb."""
    rules = scene.rules
    for governor in over:
        if not listed(governor.token, rules.words("by_object"), rules) or governor.token.i > token.i:
            continue
        if governor.token.dep_ in rules.labels["auxiliary"] or verbal(token, rules).finite is not None:
            continue
        own = any(c.dep_ in rules.labels["object"] and c.pos_ == "NOUN" for c in governor.token.children)
        if own and token.i and plain(token.nbor(-1).text) in rules.words("purpose_marks"):
            continue  # "a demandé un prêt à la Pologne pour acheter": for itself
        between = [p for p in scene.parties if governor.token.idx < p.start < token.idx and not p.speaking]
        by = rules.prepositions["by"]  # "accusé par X d'avoir livré"
        between = [p for p in between if p.before != NEUTRAL and not by.search(p.before)]
        between = [p for p in between if p.actor.kind != "person"] or between
        if any(_subject_word(t, rules) for t in (token,)):
            return None
        if between:
            return between[-1]
        if is_passive(governor.token, rules):
            continue
    return None


def _accused(scene: Scene, token: Token, over: Sequence[Governor]) -> tuple[Party | None, Token] | None:
    """ "sanctions a network accused of shipping", "whom it accuses of having sent": never the one who accuses."""
    rules = scene.rules
    if verbal(token, rules).finite is not None:
        return None
    for governor in over:
        word = governor.token
        if governor.effect not in ("alleged", "suspected") or word.pos_ != "VERB" or word.i > token.i:
            continue
        if not listed(word, rules.words("by_object"), rules) or is_passive(word, rules):
            continue
        if (
            _subject_word(word, rules) is None
            and verbal(word, rules).participle
            and word.head.pos_ in ("NOUN", "PROPN")
        ):
            party = scene.party_at(word.head)
            return (party if party is None or party.before != NEUTRAL else None), word.head
        return None, word
    return None


def _subject_word(verb: Token, rules: Rules) -> Token | None:
    before = cut_off(verb, rules.words("relative_pronouns") | rules.words("to_whom"), rules.labels["subject"])
    if before is not None:
        return before
    own = [c for c in verb.children if c.dep_ in rules.labels["subject"] and c.i < verb.i + 4]
    own = [c for c in own if not _cut_off(c, verb, rules)] or own
    if len(own) > 1:  # "a report by experts that Kigali had equipped": the conjunction is no subject
        own = [c for c in own if plain(c.text) not in rules.words("complementizer")] or own
    near = [c for c in own if c.i < verb.i and plain(c.text) in rules.data["pronoun_forms"]]
    for child in (*near[-1:], *own):  # "L'opposition, elle, juge … : il a autorisé"
        if child in own:
            lower = plain(child.text)
            relative = lower in rules.words("relative_pronouns") or lower in rules.words("complementizer")
            if relative:
                return _antecedent(verb, child, rules)
            return child
    if verb.dep_ in rules.labels["coordinated"] and verb.head.pos_ in ("VERB", "AUX") and verb.head.i < verb.i:
        return _subject_word(verb.head, rules)
    return None


def _cut_off(subject: Token, verb: Token, rules: Rules) -> bool:
    """Whether a relative clause with a subject of its own begins between: "Le Pérou, auquel la Corée vendrait"."""
    words = verb.doc[subject.i + 1 : verb.i]
    return any(plain(t.text) in rules.words("to_whom") | rules.words("relative_pronouns") for t in words)


def _antecedent(verb: Token, pronoun: Token, rules: Rules) -> Token | None:
    while verb.dep_ in rules.labels["coordinated"] and verb.head.pos_ in ("VERB", "AUX") and verb.head.i < pronoun.i:
        verb = verb.head  # "an associate who fled to Panama and who sold rifles"
    near = verb.doc[pronoun.i - 2] if pronoun.i > 1 and verb.doc[pronoun.i - 1].text == "," else None
    if near is not None and near.pos_ == "PROPN" and plain(pronoun.text) in rules.words("thing_relatives"):
        return near  # "a disappointment for Seoul, which was offering"
    if verb.head.i < pronoun.i and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
        return verb.head
    for word in reversed(verb.doc[: pronoun.i]):
        if word.pos_ in ("NOUN", "PROPN"):
            return word
    return None


def party_of(scene: Scene, word: Token) -> Party | None:
    """The party named by a noun phrase: its head, an apposition, a demonym, "of X"; countries before persons."""
    direct = scene.party_at(word)
    if direct is not None and direct.before == NEUTRAL:
        return None
    if direct is not None and direct.actor.kind != "person":
        return direct
    low, high = word.left_edge.idx, word.right_edge.idx + len(word.right_edge)
    inside = [p for p in scene.parties if low <= p.start < high and _hangs_on(scene, p, word) and p.before != NEUTRAL]
    ranked = sorted(inside, key=lambda p: (p.actor.kind == "person", p.how == "demonym", p.owner))
    others = [p for p in ranked if p.actor.kind != "person"]
    return next(iter(others), direct or next(iter(ranked), None))


def _around(scene: Scene, word: Token) -> Party | None:
    """A name right before or behind a subject's word, where the parser cut a name in two."""
    for party in scene.parties:
        if party.before == NEUTRAL:
            continue
        named = party.bare and not party.speaking  # not "According to Israel, the militia"
        apposed = scene.rules.prepositions["apposed"]
        if named and party.end < word.idx and apposed.fullmatch(scene.text, party.end, word.idx):
            return party  # "Exemple SA, une société enregistrée à Dubaï, a proposé"
        if party.start <= word.idx < party.end or party.end + 1 == word.idx and party.bare and not party.owner:
            return party
    return None


def _named_behind(scene: Scene, word: Token, verb: Token) -> Party | None:
    """The firm that ends a subject, whatever the parser hung it on: "Le constructeur de drones turc Baykar a livré"."""
    first = min([verb, *(c for c in verb.children if c.dep_ in scene.rules.labels["auxiliary"])], key=lambda t: t.i)
    for party in scene.parties:
        if party.actor.kind != "company" or not word.idx < party.start or party.end + 1 != first.idx:
            continue
        between = [t for t in scene.tokens if word.idx < t.idx < party.start]
        if not any(t.is_punct or t.pos_ == "VERB" for t in between) and (not between or between[-1].pos_ != "ADP"):
            return party
    return None


def _hangs_on(scene: Scene, party: Party, word: Token) -> bool:
    labels = scene.rules.labels["name_parts"]
    inside = [t for t in scene.sentence.doc if party.start <= t.idx < party.end]
    if not inside:
        return False
    ids = {t.i for t in inside}
    token = next((t for t in inside if t.head.i not in ids), inside[-1])
    for _ in range(3):
        if token.i == word.i:
            return True
        if token.dep_ not in labels:
            return False
        token = token.head
    return bool(token.i == word.i)


def _by_order(scene: Scene, token: Token, over: Sequence[Governor]) -> Party | None:
    """The last bare name before the verb group, where the parser gave no subject."""
    first = min([token.i, *(g.token.i for g in over if g.token.i < token.i)])
    start = start_of_clause(scene, token, over)
    limit = scene.sentence.doc[first].idx
    # Who says "I promise to" is both the source and the party.
    pledging = any(g.effect in ("pledged", "offered", "planned", "refused", "agreed") for g in over)
    near = [
        p for p in scene.parties
        if start <= p.start and p.end <= limit and p.bare and (pledging or not p.speaking) and not p.owner
    ]  # fmt: skip
    if not near or limit - near[-1].end > 40:
        return None
    between = scene.sentence.doc.char_span(near[-1].end, limit, alignment_mode="contract")
    aside = scene.rules.prepositions["aside"].search(scene.text, near[-1].end, limit)
    if between is not None and any(
        t.pos_ in ("VERB", "NOUN") and not (aside and aside.start() <= t.idx < aside.end()) for t in between
    ):
        return None
    return near[-1]
