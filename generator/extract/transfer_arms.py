"""Which weapons a verb or noun passes on: its objects, its subject in the passive, what a noun is of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract.transfer_chain import Governor, Verbal, effect_of, listed
from generator.extract.transfer_clause import opened_by, start_of_clause
from generator.extract.transfer_ends import end_of_clause
from generator.extract.transfer_objects import own_object, relative_object, shared_subject
from generator.extract.transfer_rows import ROOTS
from generator.extract.transfer_rules import Act, Rules, plain
from generator.extract.transfer_scene import Arm, Scene
from generator.extract.transfer_undone import ENDED

if TYPE_CHECKING:
    from spacy.tokens import Token


LIGHT = 80
"""Characters between a verb of many senses and its weapon at most."""
WIDE = 100
"""Characters between a delivery and the word that opens what it holds."""
NEAR = 30
"""Characters between the weapons that it holds."""


def arms_of(scene: Scene, token: Token, act: Act, form: Verbal, over: Sequence[Governor]) -> list[Arm]:
    """The weapons that a verb or noun passes on."""
    rules = scene.rules
    flies = any("military-aircraft" in a.weapon.category or a.weapon.kind == "system" for a in scene.arms)
    if flies and act.lemma in rules.words("in_flight") and not rules.prepositions["vessels"].search(scene.text):
        return []  # "deux Tu-95 ont été interceptés": an aircraft that is met in the air is not taken
    if act.lemma in rules.words("awarding") and _awards_papers(token, rules):
        return []  # "le contrat a été attribué à X"
    scene = replace(scene, arms=tuple(a for a in scene.arms if not rules.prepositions["optional"].search(a.before)))
    pronouns = [a for a in scene.arms if a.verb == token.i and not _indirect(scene, a)]
    scene = replace(scene, arms=tuple(a for a in scene.arms if a.verb != token.i or a in pronouns))
    if pronouns:
        first = pronouns[0].start
        named = replace(scene, arms=tuple(a for a in scene.arms if a.verb != token.i))
        parallel = all(a.number for a in pronouns) and any(token.idx < a.start < first for a in named.arms)
        before = _named_arms(named, token, act, form, over) if parallel else []  # "… and six to Armenia"
        return [*before, *pronouns]
    return _named_arms(scene, token, act, form, over)


def _indirect(scene: Scene, pronoun: Arm) -> bool:
    """ "has offered it J-10 fighters": not the weapon, but whoever gets the one right behind."""
    behind = (a for a in scene.arms if a.start > pronoun.end and a.verb is None)
    near = next(behind, None)
    gap = scene.text[pronoun.end : near.start].split() if near is not None else ()
    return near is not None and not pronoun.number and len(gap) < 3 and not any(
        t.pos_ in ("ADP", "CCONJ", "VERB", "AUX", "PUNCT") for t in scene.tokens if pronoun.end <= t.idx < near.start
    )


def _named_arms(scene: Scene, token: Token, act: Act, form: Verbal, over: Sequence[Governor]) -> list[Arm]:
    """The weapons that a verb or noun passes on, of those that are named."""
    rules = scene.rules
    end = end_of_clause(scene, token, purpose=act.direction == "turn")
    behind = [a for a in scene.arms if token.idx < a.start < end and not _of_another_arm(scene, a, token)]
    behind = [a for a in behind if not _part_behind(scene, a)]
    if act.direction == "recover":  # a boat is what carried the weapons
        behind = [a for a in behind if not rules.prepositions["vessels"].fullmatch(plain(scene.text[a.start : a.end]))]
    if act.noun:
        return _arms_of_noun(scene, token, act, behind)
    if act.direction == "move":
        start = start_of_clause(scene, token, over)
        near = [a for a in scene.arms if start <= a.start < token.idx and token.idx - a.start < 90]
        return [a for a in near if a.verb is None][-3:]  # "À l'en croire, les avions arriveront"
    passive = form.passive or form.participle or relative_object(scene, token)
    if passive and act.lemma not in rules.data["equip"]["fitting"]:  # "des frégates armées de missiles"
        before = _arms_before(scene, token, close=form.participle and not form.passive)
        if form.passive and act.direction == "supply" and _party_is_subject(scene, token):
            return [a for a in behind if _passed_on(scene, a, None)]  # "Slovakia was offered 12 jets"
        if not before and form.passive and act.direction == "recover":
            # "un navire a été arraisonné avec 40 fusils", "un navire avec 40 fusils a été arraisonné"
            return _carried(scene, token) or _carried(scene, token.left_edge, token.idx)
        if before or form.passive:
            later = [a for a in scene.arms if a.start > token.idx]
            added = [a for a in later if rules.prepositions["together"].search(a.before)]
            added += [a for a in behind if a not in added and _with_goal(scene, a)]
            return [*before, *(added if before else [])]
    fitting = _objects(scene, token, act, behind)
    if not fitting and act.direction == "recover":
        return _carried(scene, token)
    if not fitting and not own_object(scene, token):
        fitting = _relative_above(scene, token)
    far = bool(fitting) and abs(fitting[0].start - token.idx) > LIGHT
    return [] if act.light and (far or _passes_papers(scene, token)) else fitting


def _objects(scene: Scene, token: Token, act: Act, behind: Sequence[Arm]) -> list[Arm]:
    """The weapons behind an active verb that it passes on: no aim, no means, nobody else's bid."""
    patterns, text = scene.rules.prepositions, scene.text
    allowed = patterns["with"] if act.equip else None
    if patterns["laid_hands"].match(text, token.idx):
        return list(behind[:1])
    if act.direction in ("turn", "ask") or act.lemma in scene.rules.words("talking"):
        allowed = patterns["about"]
    fitting = [a for a in behind if _passed_on(scene, a, allowed) or _by_particle(scene, a, token, act)]
    if allowed is not None and act.lemma in scene.rules.data["equip"]["fitting"]:
        fitting = [a for a in fitting if allowed.search(a.before)]  # "des caméras équipent les drones"
    if act.direction == "supply":
        fitting = [a for a in fitting if not patterns["aimed"].match(text, a.end) and not _replaced(scene, a)]
    if act.direction == "turn":
        fitting = [a for a in fitting if not _own_already(scene, a)]
    lost = patterns["losing"].search(text, token.idx) if act.status == "planned" else None
    if lost is not None:  # "picked the Gripen over the F-16 and the KF-21"
        fitting = [a for a in fitting if a.start < lost.start()]
    return fitting


def _with_goal(scene: Scene, arm: Arm) -> bool:
    """Whether a weapon behind a passive verb has its own recipient: "drones were sent to Mali and tanks to Chad"."""
    before = [t for t in scene.tokens if t.idx < arm.start and t.pos_ not in ("DET", "NUM", "ADJ", "ADP")]
    joined = bool(before) and (before[-1].pos_ == "CCONJ" or before[-1].text == ",")
    near = next((p for p in scene.parties if 0 < p.start - arm.end < NEAR), None)
    return joined and near is not None and scene.rules.prepositions["to"].search(near.before) is not None


def _replaced(scene: Scene, arm: Arm) -> bool:
    """ "a proposé de remplacer le char par son K21": the one that goes."""
    inside = [t for t in scene.tokens if arm.start <= t.idx < arm.end]
    objects = (t for t in inside if t.dep_ in scene.rules.labels["object"])
    return any(plain(t.head.lemma_) in scene.rules.words("replacing") for t in objects)


def _own_already(scene: Scene, arm: Arm) -> bool:
    """Whether a weapon is what the buyer has: "se tourne vers X pour moderniser ses chars", not "pour ses chars"."""
    before = [t for t in scene.tokens if t.idx < arm.start][-2:]
    possessives = scene.rules.words("possessives")
    stock = any(t.pos_ == "ADP" for t in scene.tokens if arm.start < t.idx < arm.end)  # "son arsenal de missiles"
    return bool(before) and plain(before[-1].lemma_) in possessives and before[0].pos_ != "ADP" and not stock


def _party_is_subject(scene: Scene, verb: Token) -> bool:
    words = [c for c in verb.children if c.dep_ in scene.rules.labels["subject"] and c.i < verb.i]
    return bool(words) and scene.party_at(words[-1]) is not None


def _passes_papers(scene: Scene, token: Token) -> bool:
    """Whether the object of a verb is a contract, money or an end: "a reçu l'autorisation", "réclame l'arrêt"."""
    rules = scene.rules
    objects = [c for c in token.children if c.dep_ in rules.labels["object"] and c.i > token.i and c.pos_ == "NOUN"]
    if any(listed(c, rules.words("papers"), rules) or effect_of(c, rules) in ENDED | {"skip"} for c in objects):
        return True
    asked = [c for c in token.children if c.dep_ in rules.labels["open"] and c.i > token.i and c.pos_ == "VERB"]
    # "demande à la France de suspendre ses livraisons", "a refusé de commenter la livraison"
    return any(effect_of(c, rules) in ENDED or listed(c, rules.words("silent"), rules) for c in asked)


def _awards_papers(token: Token, rules: Rules) -> bool:
    """Whether what is given is a contract, in the active or in the passive."""
    given = rules.labels["object"] | rules.labels["subject"]
    return any(c.dep_ in given and listed(c, rules.words("papers"), rules) for c in token.children)


def _part_behind(scene: Scene, arm: Arm) -> bool:
    """Whether a weapon only says what parts or services are for: "F-35 spare parts"."""
    behind = [t for t in scene.tokens if t.idx >= arm.end][:2]
    nouns = list(itertools.takewhile(lambda t: t.pos_ in ("NOUN", "PROPN", "ADJ"), behind))
    return any(plain(t.lemma_) in scene.rules.words("parts_behind") for t in nouns)


def _of_another_arm(scene: Scene, arm: Arm, token: Token) -> bool:
    """Whether a weapon only says what another before it does, carries or replaces: "capables d'abattre des F-16"."""
    before = [a for a in scene.arms if token.idx < a.start < arm.start]
    if not before:
        return False
    if scene.rules.prepositions["fitted"].search(arm.before):
        return True
    inside = [t for t in scene.sentence.doc if arm.start <= t.idx < arm.end]
    ids = {t.i for t in inside}
    word = next((t for t in inside if t.head.i not in ids), None)
    rules = scene.rules
    while word is not None and word.head.i not in (word.i, token.i):
        word = word.head
        if not before[0].end <= word.idx < arm.start:
            continue
        if (word.i and word.nbor(-1).text == "-") or scene.party_at(word) is not None:
            continue  # "Chinese-made"; a name taken for a verb
        rival = listed(word, rules.words("rivals"), rules) or plain(word.text) in rules.words("rivals")
        adds = rules.prepositions["holding"].match(scene.text, word.idx) or listed(word, rules.words("includes"), rules)
        if rival or (word.pos_ in ("VERB", "AUX", "ADJ") and not adds and word.i not in ids):
            return True
    return False


def _relative_above(scene: Scene, token: Token) -> list[Arm]:
    """ "les blindés qu'Ottawa s'était engagé à fournir", "the jets that Ankara says it has bought"."""
    labels, verb = scene.rules.labels, token
    while verb.dep_ in labels["content"] and verb.head.i < verb.i:
        verb = verb.head
        if verb.pos_ in ("VERB", "AUX") and relative_object(scene, verb):
            return _arms_before(scene, verb, close=False)
    return []


def _carried(scene: Scene, token: Token, end: int | None = None) -> list[Arm]:
    """ "a intercepté un boutre qui transportait des fusils": behind a word, and before `end`."""
    high = token.idx + 120 if end is None else end
    carrying = scene.rules.prepositions["carrying"].search(scene.text, token.idx, high)
    return [a for a in scene.arms if carrying is not None and 0 < a.start - carrying.end() < 40]


def _counted_by(arm: Arm, token: Token) -> bool:
    """Whether a noun is in the quantity of a weapon: "a shipment of drones"."""
    return arm.quantity is not None and arm.quantity[1][0] <= token.idx < arm.quantity[1][1]


def _of_part(scene: Scene, words: list[str]) -> bool:
    """Whether a weapon is only what a part belongs to: "les moteurs de ces chars"."""
    linking = scene.rules.words("of") | scene.rules.words("inside") | scene.rules.words("contract_about")
    rest = [w for w in words if w not in linking]
    return bool(rest) and rest[-1] in scene.rules.words("parts") and words[-1] != rest[-1]


def _modifies(scene: Scene, arm: Arm) -> bool:
    """Whether a weapon only says what sort of thing is meant: "machine gun fire", "missile attacks"."""
    inside = [t for t in scene.sentence.doc if arm.start <= t.idx < arm.end]
    if arm.weapon.kind != "class" or not inside or inside[-1].i + 1 >= len(inside[-1].doc):
        return False
    following = inside[-1].doc[inside[-1].i + 1]
    return (
        following.pos_ == "NOUN"
        and inside[-1].dep_ in scene.rules.data["compound"]
        and inside[-1].head.i > inside[-1].i
    )


def _passed_on(scene: Scene, arm: Arm, allowed: re.Pattern[str] | None) -> bool:
    """Whether nothing before a weapon makes it an aim or a means ("pour ses chars", "against tanks")."""
    before = arm.before
    if _modifies(scene, arm):
        return False
    words = [plain(w) for w in re.findall(r"[\w’'-]+|[,.;]", before)]
    inside = scene.rules.words("inside")
    while words and (words[-1] in inside or _owner_ends(scene, words[-1])):
        words.pop()
    if _of_part(scene, words):
        return False
    last = words[-1] if words else ""
    if last in scene.rules.words("more_than"):
        end = scene.text.rfind(before, 0, arm.start) + len(before)
        if any(c.isdigit() for c in scene.text[end : arm.start]):
            return True  # "more than 200 drones and shells"
    short = re.findall(r"[\w’'-]+", before.rpartition(",")[2]) if "," in before else []
    if len(short) <= 4 and scene.rules.words("excluding") & {plain(w) for w in short}:
        return False
    if allowed is not None and allowed.search(before):
        return True
    return last not in scene.rules.words("not_before_weapon")


def _by_particle(scene: Scene, arm: Arm, token: Token, act: Act) -> bool:
    """ "handed over the first 19 tanks": what stands before the weapon belongs to the verb."""
    particle = token.doc[token.i + 1 : token.i + 2]
    if " " not in act.lemma or len(particle) != 1 or arm.start < token.idx:
        return False
    words = arm.before.split()
    while words and plain(words[-1]) in scene.rules.words("inside"):
        words.pop()
    return words[-1:] == [particle.text]


def _owner_ends(scene: Scene, word: str) -> bool:
    """ "engines for Iran's drones": whose a weapon is stands between it and its preposition."""
    return any(len(mark) > 1 and word.endswith(mark) for mark in map(plain, scene.rules.data["possessive_mark"]))


def _arms_of_noun(scene: Scene, token: Token, act: Act, behind: list[Arm]) -> list[Arm]:
    """ "ventes de drones", "la vente à X de drones", "drone sales", "a contract for 12 jets"."""
    ahead = [a for a in scene.arms if a.end <= token.idx and not scene.text[a.end : token.idx].strip(" -\u00a0")]
    if ahead and all(a.weapon.id in ROOTS for a in ahead) and (held := _held(scene, token)):
        return held  # "approved arms exports to Israel, including 18 tanks"
    if ahead:
        return ahead
    if act.lemma in scene.rules.words("aid") and (held := _held(scene, token)):
        return held  # "une aide comprenant douze canons et des missiles"
    found: list[Arm] = []
    for arm in behind:
        words = [plain(w) for w in re.findall(r"[\w’'-]+|[,.;]", arm.before)]
        inside = scene.rules.words("inside")
        popped: set[str] = set()
        while words and words[-1] in inside:
            popped.add(words.pop())
        if _of_part(scene, words):
            continue
        last = words[-1] if words else ""
        of_the = bool(popped & scene.rules.words("of_the")) and last not in (",", ".", ";")  # "livraison des chars"
        if found and scene.rules.words("excluding") & set(words[-4:]):
            break
        # "an order for jets", "a licence for"; parts exported "for its drones" are no drones
        bought = act.direction != "supply" or act.status in ("licensed", "offered")
        previous = behind[max(0, behind.index(arm) - 1)]
        joined = last in scene.rules.words("joins") and (arm is behind[0] or previous in found)
        joined = joined and not _acts_itself(scene, arm)
        if found and last in scene.rules.words("for_use"):
            break  # "the purchase of missiles for its jets"
        ranged = arm.quantity is not None and plain(arm.quantity[0].text).split()[0] in scene.rules.words("of")
        linked = joined or of_the or ranged or last in scene.rules.words("of")  # "la vente de 100 à 150 avions"
        if (
            linked
            or _counted_by(arm, token)
            or last.endswith("d'")
            or (bought and last in scene.rules.words("contract_about"))
            or (bought and scene.rules.prepositions["about"].search(arm.before))
            or (found and arm.start - found[-1].end < 12)
            or (found and scene.rules.prepositions["together"].search(arm.before))
        ):
            found.append(arm)
    return found if any(a.weapon.id not in ROOTS for a in found) else [*found, *_held(scene, token)]


def _acts_itself(scene: Scene, arm: Arm) -> bool:
    """Whether a weapon is the subject of a verb behind it: "its order of X, and the first Y will be late"."""
    inside = [t for t in scene.sentence.doc if arm.start <= t.idx < arm.end]
    subjects = [t for t in inside if t.dep_ in scene.rules.labels["subject"]]
    return any(t.head.idx > arm.end and t.head.pos_ in ("VERB", "AUX") for t in subjects)


def _held(scene: Scene, token: Token) -> list[Arm]:
    """ "a package for Ukraine that includes 50 vehicles", "une livraison comprenant des obus et des mines"."""
    rules = scene.rules
    start = token.idx + len(token)
    holding = rules.prepositions["holding"].search(scene.text, start, start + WIDE)
    found: list[Arm] = []
    end = holding.end() + NEAR if holding is not None else -1
    for arm in (a for a in scene.arms if holding is not None and a.start >= holding.end()):
        first = arm.quantity[1][0] if arm.quantity is not None else arm.start
        if min(first, arm.start) > end:
            break
        if _of_part(scene, [plain(w) for w in re.findall(r"[\w’'-]+", arm.before)]):
            continue  # "including parts for F-35 jets"
        found.append(arm)
        end = arm.end + NEAR
    return found


def _belongs_to(scene: Scene, arm: Arm, noun: Token) -> bool:
    """Whether a weapon only describes the noun behind it: "Spike launchers supplied by"."""
    return any(t.head.i == noun.i and t.i < noun.i for t in scene.sentence.doc if arm.start <= t.idx < arm.end)


def _arms_before(scene: Scene, token: Token, *, close: bool) -> list[Arm]:
    """The weapons that a passive verb or a participle is about: its subject, or the noun before it."""
    rules = scene.rules
    head = token.head if token.dep_ in rules.labels["participle"] | rules.labels["relative"] else None
    verb = token
    while not any(c.dep_ in rules.labels["subject"] for c in verb.children) and opened_by(verb, rules):
        verb = verb.head  # "Douze chars devraient être livrés": the subject of the verb above
    subjects = [c for c in verb.children if c.dep_ in rules.labels["subject"] and c.i < verb.i]
    shared = shared_subject(scene, verb) if not subjects else None
    if shared is not None and not listed(shared, rules.words("counted") | rules.words("shipments"), rules):
        return [a for a in scene.arms if any(a.start <= t.idx < a.end for t in shared.subtree)]
    nouns = [c for c in subjects if c.pos_ != "PRON"] or subjects
    word = nouns[-1] if nouns else None
    for anchor in (head, word):
        if anchor is not None and anchor.i < token.i:
            low = anchor.left_edge.idx
            own = [a for a in scene.arms if low <= a.start < token.idx]
            named = any(a.start <= anchor.idx < a.end for a in own) or (own and _belongs_to(scene, own[-1], anchor))
            if named or (own and anchor is word):
                return own
    before = [a for a in scene.arms if a.end <= token.idx]
    if not before:
        return []
    gap = scene.sentence.doc.char_span(before[-1].end, token.idx, alignment_mode="contract")
    blocked = gap is not None and any(
        (t.pos_ == "VERB" and t.head.i != token.i and not before[-1].start <= t.head.idx < before[-1].end)
        or (close and t.pos_ in ("NOUN",)) or t.text in ";:"
        for t in gap
    )  # fmt: skip
    limit = 40 if close else 100
    if blocked or token.idx - before[-1].end > limit:
        return []
    last = before[-1]
    return [a for a in before if a is last or last.start - a.end < 8]
