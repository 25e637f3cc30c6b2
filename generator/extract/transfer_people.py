"""Names of states that are no party: people with a passport, rebels, allies, firms, one member of an alliance."""

from __future__ import annotations

import re

from generator.extract.reading import Sentence
from generator.extract.transfer_rules import Rules, plain
from generator.model import Actor, Span


def not_the_party(sentence: Sentence, actor: Actor, span: Span, how: str, rules: Rules) -> bool:
    """Whether the name of a state or an alliance only says whose people, enemies, firms or members are meant."""
    text, (start, end) = sentence.doc.text, span
    if _of_firm(text, start, end, rules) if how == "demonym" else _one_of(text, start, rules):
        return True
    if actor.kind == "company" and how != "demonym" and rules.prepositions["owners"].search(text[:start]):
        return True  # "PZL Mielec, filiale de Lockheed Martin"
    if actor.kind == "country" and _on_the_way(sentence, text, start, rules):
        return True
    if actor.kind == "country" and _others(text, start, end, how, rules):
        return True
    if actor.kind in ("country", "state_body") and how != "demonym" and _soldiers(text, start, rules):
        return True
    if how == "demonym":
        return _some_people(sentence, start, end, rules)
    return actor.kind == "organisation" and _member(text, start, end, rules)


def _on_the_way(sentence: Sentence, text: str, start: int, rules: Rules) -> bool:
    """ "via l'aéroport d'Amdjarass au Tchad", and not "bought through a broker were delivered to Congo"."""
    clause = text.rfind(",", 0, start) + 1
    route = rules.prepositions["route"].search(text[clause:start])
    low = sentence.passage.start + clause
    return route is not None and all(
        t.pos_ != "AUX" for t in sentence.tokens(low + route.start(), sentence.passage.start + start)
    )


def _of_firm(text: str, start: int, end: int, rules: Rules) -> bool:
    """Whether a demonym only says where a firm is: "une filiale marocaine", "a Turkish company"."""
    beside = (
        *re.findall(r"[\w-]+", text[max(0, start - 20) : start])[-1:],
        *re.findall(r"[\w-]+", text[end : end + 20])[:1],
    )
    return any(plain(word) in rules.words("firms") for word in beside)


def _one_of(text: str, start: int, rules: Rules) -> bool:
    """ "un pays du Golfe": one of a group, which the text does not name."""
    last = re.findall(r"[\w-]+", text[max(0, start - 8) : start])[-1:]
    return text[start : start + 1].islower() and bool(last) and plain(last[0]) in rules.words("single")


def _others(text: str, start: int, end: int, how: str, rules: Rules) -> bool:
    """Whether a country only says whose enemies or allies are meant: "les rebelles éthiopiens", "Israel's allies"."""
    behind = [plain(w) for w in re.findall(r"[\w-]+", text[end : end + 40].split(",")[0])]
    before = [plain(w) for w in re.findall(r"[\w-]+", text[max(0, start - 40) : start].rpartition(",")[2])]
    others = rules.words("not_the_state")
    if how == "demonym":
        near = {*behind[:2], *before[-1:], " ".join(behind[:2]), " ".join(before[-2:])}
        return bool(others & near) or _out_of_office(before, behind, rules)
    others |= rules.words("others_of")
    mark = rules.words("possessive_mark")
    owner = any(text.startswith(m, end) for m in mark if m)
    words = [w for w in before if w not in rules.words("inside") and len(w) > 1]
    of = len(words) > 1 and words[-1] in rules.words("of") and words[-2] in others
    return of or (owner and bool(others & set(behind[:3])))


def _soldiers(text: str, start: int, rules: Rules) -> bool:
    """Whether single members of a force act, not the force: "two sergeants in the Honduran army", "un colonel de"."""
    words = [plain(w) for w in re.findall(r"[\w'’-]+", text[max(0, start - 50) : start].rpartition(",")[2])]
    while words and words[-1] in rules.words("inside"):
        words.pop()
    single = rules.words("some") | rules.words("two_or_more")
    if len(words) < 3 or words[-1] not in rules.words("of_force") or words[-2] not in rules.words("soldiers"):
        return False
    return any(w in single or w.isdigit() for w in words[-5:-2])


def _out_of_office(before: list[str], behind: list[str], rules: Rules) -> bool:
    """Whether a demonym says whom somebody served: "l'ex-président français", "the former French president"."""
    offices, words = rules.words("offices"), [w for word in before for w in word.split("-") if w]
    served = bool(offices & set(behind[:1]))
    while words and words[-1] in offices:
        words.pop()
        served = True
    return served and bool(rules.words("former") & set(words[-1:]))


def _some_people(sentence: Sentence, start: int, end: int, rules: Rules) -> bool:
    """ "Deux Français accusés de", "four Lebanese": people with a passport, and not the state."""
    inside = [t for t in sentence.doc if start <= t.idx < end]
    if not inside or not inside[0].text[:1].isupper() or not inside[0].i:
        return False
    before, behind = inside[0].nbor(-1), sentence.doc[inside[-1].i + 1 : inside[-1].i + 2]
    some = before.pos_ == "NUM" or plain(before.text) in rules.words("some")
    describes = any(t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM") or t.text == "-" for t in behind)
    return some and not describes


def _member(text: str, start: int, end: int, rules: Rules) -> bool:
    """ "an unnamed NATO country", "un pays de l'Otan": one of its members, and not the alliance."""
    behind = [plain(w) for w in re.findall(r"[\w-]+", text[end : end + 25])[:1]]
    words = [plain(w) for w in re.findall(r"[\w-]+", text[max(0, start - 30) : start])]
    before = [w for w in words if w not in rules.words("inside") and len(w) > 1][-2:]
    members = rules.words("members")
    return bool(members & set(behind)) or (len(before) == 2 and before[0] in members and before[1] in rules.words("of"))
