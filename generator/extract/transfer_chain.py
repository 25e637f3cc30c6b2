"""What stands over a verb or noun of transfer: plans, promises, doubts, denials; tense and negation."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.extract.transfer_rules import Rules, keys, plain, reflexive

if TYPE_CHECKING:
    from spacy.tokens import Token

FAR = 7
"""So many steps up the parse at most."""
GOVERNING = frozenset({"VERB", "AUX", "ADJ", "NOUN", "ADV"})
BETWEEN = frozenset({"ADP", "ADV", "PRON", "PART", "AUX"})
"""What may stand between a verb and the infinitive that it governs."""
STANCES = frozenset({"suspected", "alleged", "denied", "estimated", "reported", "seen", "feared"})


@dataclass(frozen=True)
class Governor:
    """A word over the verb: its effect, and whether it is negated."""

    token: Token
    effect: str
    negated: bool


@dataclass(frozen=True)
class Verbal:
    """The forms of a verb group: `finite` is the word that carries tense and mood."""

    finite: Token | None
    perfect: bool
    passive: bool
    infinitive: bool
    participle: bool


def morph(token: Token, feature: str) -> list[str]:
    """The values of a morphological feature."""
    return list(token.morph.get(feature, []))


def mood(token: Token, rules: Rules) -> str:
    """Cnd or Fut, by the model or by the ending on the infinitive; else an empty string."""
    if "Cnd" in morph(token, "Mood"):
        return "Cnd"
    if "Fut" in morph(token, "Tense"):
        return "Fut"
    form = _without_accents(plain(token.text))
    own = rules.data["future_stems"]
    verbs = [key.split()[-1] for key in keys(token, rules) if key.strip()]  # not a blank, where a dateline stood
    stems = [_without_accents(own.get(verb, verb.removesuffix("e"))) for verb in verbs]
    for name, value in (("conditional", "Cnd"), ("future", "Fut")):
        if any(form == stem + ending for stem in stems for ending in rules.data[name]):
            return value
    return ""


def _without_accents(word: str) -> str:
    """ "achètera" and "acheter", "cèdera" and "cédera" have one stem."""
    return word.replace("è", "e").replace("é", "e")


def listed(token: Token, words: frozenset[str], rules: Rules) -> bool:
    """Whether one of the lemmas of a token is in a list."""
    return any(key in words for key in keys(token, rules))


def mistaken(token: Token, rules: Rules) -> bool:
    """Whether the tagger took a verb for a noun: it has a subject, or a word before it that only verbs have."""
    if token.pos_ not in ("NOUN", "PROPN") or plain(token.text) not in rules.inflected:
        return False
    before = plain(token.doc[token.i - 1].text) if token.i else ""
    marks = rules.words("negation_firsts") | rules.words("reflexives")
    return before in marks or any(c.dep_ in rules.labels["subject"] and c.i < token.i for c in token.children)


def verbal(token: Token, rules: Rules) -> Verbal:
    """Read a verb and its auxiliaries."""
    auxiliaries = auxiliaries_of(token, rules)
    finite = next((t for t in (token, *auxiliaries) if is_finite(t)), None)
    form = morph(token, "VerbForm")
    active = [a for a in auxiliaries if a.dep_ not in rules.labels["passive"]]
    perfect = any(plain(a.lemma_) in rules.words("perfect_auxiliaries") for a in active)
    passive = any(a.dep_ in rules.labels["passive"] for a in auxiliaries) or (
        "Pass" in morph(token, "Voice")
        and not (auxiliaries and all(plain(a.lemma_) in rules.words("having") for a in auxiliaries))
    )
    passive = passive and not reflexive(token, rules)
    part = ("Part" in form and "Pres" not in morph(token, "Tense")) or (token.pos_ == "ADJ" and _is_form(token, rules))
    infinitive = ("Inf" in form or any("Inf" in morph(a, "VerbForm") for a in auxiliaries)) and finite is None
    return Verbal(finite, perfect and not (passive and not auxiliaries), passive, infinitive, part and not auxiliaries)


def auxiliaries_of(token: Token, rules: Rules) -> list[Token]:
    """The auxiliaries before a verb; "a acheté des chars et vendu des drones": those of the participle joined to it."""
    own = [c for c in token.children if c.dep_ in rules.labels["auxiliary"] and c.i < token.i]
    joined = token.dep_ in rules.labels["coordinated"] and token.head.i < token.i
    if own or not joined or "Part" not in morph(token, "VerbForm") or "Part" not in morph(token.head, "VerbForm"):
        return own
    between = {t.text for t in token.doc[token.head.i + 1 : token.i]}
    return auxiliaries_of(token.head, rules) if not between & {";", ":"} else []


def is_finite(token: Token) -> bool:
    """Whether a verb form has a tense and a person (English: also a modal)."""
    return token.pos_ in ("VERB", "AUX") and "Fin" in morph(token, "VerbForm")


def is_infinitive(token: Token) -> bool:
    """Whether a verb form is an infinitive by itself."""
    return "Inf" in morph(token, "VerbForm")


def was(token: Token) -> bool:
    """Whether a verb form tells of a state in the past ("attendait")."""
    return "Imp" in morph(token, "Tense")


def is_present(token: Token) -> bool:
    """Whether a verb is a present participle ("carrying", "transportant"): the noun before it acts."""
    return "Part" in morph(token, "VerbForm") and ("Pres" in morph(token, "Tense") or "Prog" in morph(token, "Aspect"))


def governors(token: Token, rules: Rules, *, through_weapon: frozenset[int] = frozenset()) -> list[Governor]:
    """What stands over a verb or noun, nearest first; nouns of weapons let only doubts pass."""
    found: list[Governor] = []
    seen = {token.i}
    only_stance = False
    for near in _beside(token, rules):
        _add(found, near, rules, only_stance)
        seen.add(near.i)
    found.extend(_modals(token, rules))
    current = _climbs_from(token, found[-1].token if found else token, rules)
    for _ in range(FAR):
        if (means := by_means(current, rules)) is not None:
            current = means  # nothing of what stands between: "a resolution by sending"
            found.extend(_modals(means, rules))
        head, label = current.head, current.dep_
        if head.i == current.i or _apart(current, head):
            break
        if label in rules.labels["coordinated"]:
            _join(found, current, rules)
            current = head
            continue
        relative = label in rules.labels["relative"]  # "a deal to supply": an infinitive depends on what is over it
        if label not in rules.labels["governed"] and not relative:
            break
        if (relative or label == "advcl") and not _infinitive(current, rules):
            break
        if current.i in through_weapon:
            only_stance = True
        if label in rules.labels["subject"] and not _undergoes(head, rules):
            break
        current = head
        if head.pos_ in ("VERB", "AUX") and not only_stance:
            found.extend(g for g in _modals(head, rules) if all(g.token.i != other.token.i for other in found))
        if head.i in seen:
            continue
        seen.add(head.i)
        _add(found, head, rules, only_stance)
    return [_denying(governor, token, rules) for governor in found]


def _climbs_from(token: Token, last: Token, rules: Rules) -> Token:
    """Where the way up the tree begins: at the infinitive before a noun, which the parser may hang on a weapon ("urged
    X to allow the delivery of tanks")."""
    cut = token.pos_ == "NOUN" and last.pos_ == "VERB" and last.i < token.i and _infinitive(last, rules)
    return last if cut else token


def _denying(governor: Governor, token: Token, rules: Rules) -> Governor:
    """ "rejected allegations of", "a rejeté les accusations de": who rejects a claim refuses no weapon."""
    if governor.effect != "refused" or governor.token.i > token.i:
        return governor
    between = token.doc[governor.token.i + 1 : token.i]
    claimed = any(listed(t, rules.words("claims"), rules) for t in between)
    return replace(governor, effect="denied") if claimed else governor


def by_means(token: Token, rules: Rules) -> Token | None:
    """The verb of which a participle says how: "violated a resolution by sending", "a violé l'embargo en livrant"."""
    marks = (token.head, *token.children)
    if "Part" not in morph(token, "VerbForm") or token.dep_ in rules.labels["auxiliary"]:
        return None
    if not any(plain(m.text) in rules.words("gerund_marks") and m.i == token.i - 1 for m in marks):
        return None
    return next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX") and t.i < token.i), None)


def _join(found: list[Governor], verb: Token, rules: Rules) -> None:
    """Add the modals that an infinitive shares with the verb it is joined to: "will buy shells and donate them"."""
    if verbal(verb, rules).infinitive and verb.head.i < verb.i:
        found.extend(g for g in _modals(verb.head, rules) if all(g.token.i != other.token.i for other in found))


def _apart(current: Token, head: Token) -> bool:
    """Whether two words belong to different things: a semicolon stands between ("…, the paper claimed; Athens denied
    it"), or what opens the sentence hangs on its verb ("Having bought drones, Niger now wants")."""
    if any(t.text == ";" for t in current.doc[min(current.i, head.i) : max(current.i, head.i)]):
        return True
    opens = current.dep_ == "advcl" or current.pos_ == "ADP"
    return head.i > current.i and opens and head.pos_ in ("VERB", "AUX")


def is_clause(token: Token, rules: Rules) -> bool:
    """Whether a verb stands in a clause of its own, with its tense."""
    return verbal(token, rules).finite is not None


def _is_form(token: Token, rules: Rules) -> bool:
    form = plain(token.text)
    marks = ("", *rules.data["gender_marks"])
    return any(form.removesuffix(mark) in rules.data["forms"] for mark in marks)


def is_passive(verb: Token, rules: Rules) -> bool:
    """Whether a verb has the auxiliary of a passive: "X est accusé d'avoir livré"."""
    return any(c.dep_ in rules.labels["passive"] for c in verb.children)


def _undergoes(head: Token, rules: Rules) -> bool:
    """Whether a verb says of its subject that it happens or not ("la vente a été suspendue", "deliveries stopped")."""
    object_ = any(c.dep_ in rules.labels["object"] and c.i > head.i and c.pos_ != "PRON" for c in head.children)
    return is_passive(head, rules) or not object_


def _infinitive(token: Token, rules: Rules) -> bool:
    form = verbal(token, rules)
    return form.infinitive or form.finite is None and not form.participle


def _add(found: list[Governor], token: Token, rules: Rules, only_stance: bool) -> None:
    effect = effect_of(token, rules)
    if effect is None or (only_stance and effect not in STANCES):
        return
    if all(g.token.i != token.i for g in found):
        withheld = effect == "licensed" and token.pos_ == "NOUN" and not_given(token, rules)
        found.append(Governor(token, effect, withheld or negated(token, rules)))


def effect_of(token: Token, rules: Rules) -> str | None:
    """The effect of a governor, None for other words."""
    effects = rules.data["governors"]
    return next((effects[key] for key in keys(token, rules) if key in effects), None)


def _modals(token: Token, rules: Rules) -> Iterator[Governor]:
    for child in token.children:
        if child.dep_ in rules.labels["auxiliary"] and child.i < token.i:
            effect = rules.data["governors"].get(plain(child.lemma_)) or rules.data["governors"].get(plain(child.text))
            if effect in ("future", "possible", "able", "would"):
                yield Governor(child, effect, negated(token, rules))


def _beside(token: Token, rules: Rules) -> Iterator[Token]:
    """Governors that stand right before a verb or noun, whatever the parser made of them."""
    at, skipped = token.i - 1, 0
    noun = token.pos_ == "NOUN"
    auxiliary = rules.labels["auxiliary"]
    while at >= 0 and skipped < 5:
        word = token.doc[at]
        means = not noun and plain(word.text) in rules.words("gerund_marks")
        if means and "Part" in morph(token.doc[word.i + 1], "VerbForm"):
            return  # "violated a resolution by sending"
        if noun and word.text == "," and plain(token.doc[at + 1].text) in rules.words("of"):
            at = _before_insertion(word)  # "la suspension, en mars, des livraisons"
            if at < 0:
                return
            word = token.doc[at]
        if word.pos_ in GOVERNING and word.dep_ not in auxiliary and effect_of(word, rules):
            verb_before_infinitive = not noun and not is_clause(token, rules)
            if (noun and word.pos_ in ("VERB", "AUX", "NOUN")) or verb_before_infinitive:
                yield word
                at, skipped = at - 1, 0
                token = word
                noun = word.pos_ == "NOUN"
                continue
            return
        if noun and word.pos_ in ("PROPN", "NOUN", "ADJ") and (verb := _before_counterpart(word, rules)) is not None:
            at, skipped = verb, skipped + 1
            continue
        if (
            word.text != "-"
            and plain(word.text) not in rules.data["prefixes"]
            and word.pos_ not in BETWEEN
            and not (noun and word.pos_ in ("DET", "ADJ"))
        ):
            return
        if plain(word.text) in rules.words("relative_pronouns") or plain(word.text) in rules.words("complementizer"):
            return
        at, skipped = at - 1, skipped + 1


def _before_counterpart(word: Token, rules: Rules) -> int | None:
    """The place of the verb in "a signé avec le groupe X un contrat": before the other side of what is signed."""
    for token in reversed(word.doc[max(0, word.i - 6) : word.i]):
        if plain(token.text) in rules.words("counterpart_marks"):
            return token.i - 1 if token.i and token.nbor(-1).pos_ in ("VERB", "ADV", "NOUN") else None
        if token.pos_ not in ("DET", "NOUN", "ADJ", "PROPN"):
            return None
    return None


def _before_insertion(comma: Token) -> int:
    """The place of the word before what two commas enclose, the second of which is given; -1 for none."""
    near = [t.i for t in comma.doc[max(0, comma.i - 6) : comma.i] if t.text == ","]
    return near[-1] - 1 if near else -1


def negated(token: Token, rules: Rules) -> bool:
    """Whether a verb or noun is negated ("n'a pas livré", "did not", "aucune preuve")."""
    auxiliaries = [c for c in token.children if c.dep_ in rules.labels["auxiliary"]]
    children = [c for t in (token, *auxiliaries) for c in t.children if abs(c.i - token.i) <= 5]
    words = {plain(c.text) for c in children}
    low, high = min(c.i for c in (*auxiliaries, token)), token.i
    firsts = rules.words("negation_firsts")
    seconds = rules.words("negation_seconds")
    if token.pos_ == "NOUN":
        verb = token.head
        absent = verb.i < token.i and verb.pos_ in ("VERB", "AUX") and listed(verb, rules.words("existential"), rules)
        return bool(words & seconds) or (absent and negated(verb, rules))
    if rules.prepositions["no_denial"].search(token.doc[max(0, low - 2) : high + 3].text):
        return False  # "has not only delivered", "n'a jamais envoyé autant"
    if _negative_subject(token, rules):
        return True
    if firsts:
        before = [plain(t.text) for t in token.doc[max(0, low - 3) : low]]
        together = any(one in firsts and other in seconds for one, other in itertools.pairwise(before))
        behind = {plain(t.text) for t in token.doc[low : high + 3]}
        ahead = {plain(t.text) for t in token.doc[max(0, low - 2) : high]}  # not "affirme ne pas avoir livré"
        if ahead & firsts and listed(token, rules.words("ceasing"), rules):
            return True  # "ne cesse de livrer"
        return together or (bool(ahead & firsts) and bool(behind & seconds))  # "ne pas avoir livré", "n'a pas livré"
    return bool(words & seconds)


def not_given(licence: Token, rules: Rules) -> bool:
    """ "n'a délivré aucun permis d'exportation", "has not issued a licence"."""
    verb = licence.head
    given = licence.dep_ in rules.labels["object"] and verb.pos_ in ("VERB", "AUX") and verb.i < licence.i
    return given and negated(verb, rules)


def _negative_subject(token: Token, rules: Rules) -> bool:
    """ "aucune de ces armes n'a été livrée", "none of the missiles", "not one missile"."""
    subjects = [c for c in token.children if c.dep_ in rules.labels["subject"] and c.i < token.i]
    near = [t for word in subjects for t in (word, *word.children) if t.i <= word.i]
    near += [t for word in subjects for t in token.doc[max(0, word.left_edge.i - 1) : word.left_edge.i + 1]]
    return any(plain(t.text) in rules.words("negative_subjects") for t in near)


def no_longer(token: Token, rules: Rules) -> bool:
    """Whether a negated verb says that something has ended; "ne … plus que" has not."""
    auxiliaries = [c.i for c in token.children if c.dep_ in rules.labels["auxiliary"]]
    low, doc = min([*auxiliaries, token.i]), token.doc
    return any(
        plain(t.text) in rules.words("no_longer")
        and (t.i + 1 >= len(doc) or plain(doc[t.i + 1].text) not in rules.words("complementizer"))
        for t in doc[max(0, low - 2) : token.i + 3]
    )


def not_yet(token: Token, rules: Rules) -> bool:
    """Whether "yet" stands by a negation."""
    return bool({plain(t.text) for t in token.doc[max(0, token.i - 4) : token.i + 6]} & rules.words("not_yet"))
