"""Several words for one weapon: a class and its system, a type with its maker's code, a weapon and what sort it is."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import Protocol

from generator.extract.reading import Reading, Sentence
from generator.extract.transfer_rules import Rules, plain
from generator.extract.weapon_context import part_patterns
from generator.extract.weapon_hits import PARTS, is_part
from generator.model import Quantity, Span, Weapon

AMMUNITION = "ammunition"
JOINS = " -\u00a0"
"""What stands between a weapon and the parts of it: "F-35 parts"."""

_DESIGNATION = re.compile(r"(?:[\s\u00a0-]*(?:[A-Z0-9][A-Z0-9&/.-]*|Block|Mark|Mk|class))+[\s\u00a0]*")
"""What a maker writes behind the name of a type: "M2A2 ODS", "Block III"."""


class Placed(Protocol):
    """A name in a sentence."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def how(self) -> str: ...


def one_weapon(
    reading: Reading,
    text: str,
    one: tuple[int, int, Weapon],
    other: tuple[int, int, Weapon],
    parties: Sequence[Placed],
    rules: Rules,
) -> bool:
    """Whether two names stand for one weapon: a class and its system side by side, with at most a demonym between."""
    kinds = {one[2].kind, other[2].kind}
    gap_end = other[0]
    gap = text[one[1] : gap_end]
    for party in parties:
        if one[1] <= party.start and party.end <= gap_end and party.how == "demonym":
            gap = gap.replace(text[party.start : party.end], "")
    gap = re.sub(rf"\b(?:{'|'.join(reading.language.words('weapons')['naming'])})\b", "", gap)
    if text[other[0]].islower():  # "sous-marins de la | classe Scorpène"
        linking = rules.words("of") | rules.words("inside")
        gap = " ".join(w for w in gap.split() if plain(w) not in linking)
    if gap.strip(" \u00a0\u202f«»\"“”'‘’-("):
        return _described_system(reading, text[one[1] : gap_end], one[2], other[2], rules)
    return "system" in kinds or one[2].id != other[2].id


def named_and_sort(
    reading: Reading, text: str, one: tuple[int, int, Weapon], other: tuple[int, int, Weapon], rules: Rules
) -> bool:
    """ "Bradley M2A2 ODS vehicles", "INS Kirpan, a missile corvette": a weapon and, behind it, what sort it is."""
    gap = text[one[1] : other[0]]
    above = reading.glossary.ancestors(one[2].id)
    general = other[2].id in above or other[2].id in rules.data["sorts"]
    if other[2].kind != "class" or not general or text[other[0]].isupper():
        return False
    if one[2].kind == "system" and _DESIGNATION.fullmatch(gap):
        return True
    words = gap.split()
    linking = rules.words("joins") | rules.words("of")
    described = 0 < len(words) < 3 and all(w.isalpha() and w.islower() and w not in linking for w in words)
    if one[2].kind == "system" and described and rules.data["compound"]:
        return True  # "YJ-12 coastal missiles": English puts the class last
    return rules.prepositions["apposed"].fullmatch(gap) is not None


def without_owners(
    reading: Reading, text: str, spans: Sequence[tuple[int, int, Weapon]], rules: Rules
) -> list[tuple[int, int, Weapon]]:
    """The weapons of a sentence without those that parts or ammunition beside them belong to: "F-35 parts"."""
    head_last = reading.language.words("weapons")["head_last"]
    of, use = part_patterns(reading.language)
    kept: list[tuple[int, int, Weapon]] = []
    for place, span in enumerate(spans):
        if carrier(text, span, rules) and len(spans) > 1:
            continue  # "L'avion turc transportait des bombes": what carries is not what is carried
        above = {span[2].category, *reading.glossary.ancestors(span[2].id)}
        before = spans[place - 1] if place else None
        behind = spans[place + 1] if place + 1 < len(spans) else None
        if not above & PARTS:
            last = head_last and behind is not None and _part(reading, behind)
            if last and behind is not None and not text[span[1] : behind[0]].strip(JOINS):
                continue
            if before is not None and _part(reading, before) and of.fullmatch(text, before[1], span[0]):
                continue
            fires = before is not None and AMMUNITION in reading.glossary.ancestors(before[2].id)
            if fires and before is not None and AMMUNITION not in above and use.fullmatch(text, before[1], span[0]):
                continue
        kept.append(span)
    return kept


def _part(reading: Reading, span: tuple[int, int, Weapon]) -> bool:
    return is_part(reading, span[2].id, span[2].category)


def one_of_them(sentence: Sentence, start: int, end: int, rules: Rules) -> tuple[Quantity, Span] | None:
    """The one weapon of "a frigate", "un patrouilleur hauturier": its article as a number."""
    inside = [t for t in sentence.doc if start <= t.idx < end and not t.is_space]
    first = inside[0].i if inside else 0
    while first > 0 and sentence.doc[first - 1].pos_ == "ADJ":
        first -= 1
    article = sentence.doc[first - 1] if inside and first > 0 else None
    nouns = [t for t in inside if t.pos_ in ("NOUN", "PROPN")]
    if article is None or plain(article.text) not in rules.words("one") or not nouns:
        return None
    if "Plur" in nouns[-1].morph.get("Number", []) or nouns[-1].head.i == inside[-1].i + 1:
        return None  # "a drone deal"
    return Quantity(article.text, 1, 1, "exact", None), (article.idx, article.idx + len(article))


def carrier(text: str, span: tuple[int, int, Weapon], rules: Rules) -> bool:
    """Whether a plane or a ship is said to carry something."""
    kind = plain(text[span[0] : span[1]]).split()[-1] in rules.words("carriers")
    return kind and rules.prepositions["carries"].match(text, span[1]) is not None


def _described_system(reading: Reading, gap: str, one: Weapon, other: Weapon, rules: Rules) -> bool:
    """ "missiles portatifs Verba", "obus de précision Excalibur": a class, words that describe it, and its system."""
    words = gap.split()
    if len(words) == 2 and plain(words[0]) in rules.words("of"):
        words.pop(0)
    linking = rules.words("joins") | rules.words("of")
    plainly = all(w.isalpha() and w.islower() and w not in linking for w in words)
    return 0 < len(words) < 3 and plainly and other.kind == "system" and one.id in reading.glossary.ancestors(other.id)


def of_licence(sentence: Sentence, end: int, rules: Rules) -> bool:
    """Whether a weapon is only what a licence is for, so that its number counts licences."""
    behind = [t for t in sentence.doc if t.idx >= end and not t.is_space][:3]
    nouns = list(itertools.takewhile(lambda t: t.pos_ in ("NOUN", "PROPN"), behind))
    return any(plain(t.lemma_) in rules.words("licences") | rules.words("papers") for t in nouns)
