"""How many weapons, as stated: numbers in figures and words, their bounds and units, as exact words of the text."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from text_to_num import text2num

from generator.extract.reading import Sentence
from generator.language import Language
from generator.model import Quantity, Span

FORMATIONS = frozenset({"battery", "squadron", "battalion", "regiment", "brigade"})
"""Units of an army, which hold several of the weapon."""
VAGUE_UNITS = frozenset({"batch", "shipment", "package", "stock"})
"""Counting one of these says nothing of the number of weapons."""
QUOTES = "-«»\"“”'‘’"
FAR = 60
"""Characters: the longest way from a number to what it counts."""
_SPACE = r"[\s\u00a0\u202f\u2009]"


@dataclass(frozen=True)
class Amount:
    """A quantity at characters `start` to `end` of a sentence. `low` is the number itself, None when vague."""

    start: int
    end: int
    low: float | None
    high: float | None
    bound: str
    unit: str | None = None


@dataclass(frozen=True)
class Shapes:
    """The compiled patterns of one language, with the lists that give their values."""

    core: re.Pattern[str]
    before: dict[str, re.Pattern[str]]
    after: dict[str, re.Pattern[str]]
    between_two: re.Pattern[str]
    opens_range: re.Pattern[str]
    measure: re.Pattern[str]
    named: re.Pattern[str]
    counted: re.Pattern[str]
    together: re.Pattern[str]
    part_of: re.Pattern[str]
    of_verb: re.Pattern[str]
    """What governs a preposition that bounds nothing: "handed over 19", "in talks with Peru over 24"."""
    pseudo: re.Pattern[str]
    dated: re.Pattern[str]
    """What stands before a year, and no number of things."""
    determined: re.Pattern[str]
    """What stands behind a year, and behind no number of things."""
    rounded: dict[str, float]
    exact: dict[str, float]
    vague: frozenset[str]
    words: dict[str, Any]
    between: frozenset[str]
    units: dict[str, str | None]


def _either(phrases: Iterable[str]) -> str:
    """An alternation of phrases, the longest first; spaces and apostrophes of all kinds fit."""
    parts = (
        re.escape(p).replace(r"\ ", _SPACE + "+").replace("'", "['’]") for p in sorted(phrases, key=len, reverse=True)
    )
    return "|".join(f"{part}(?!\\w)" if part[-1].isalnum() else part for part in parts)


@functools.cache
def shapes(language: Language) -> Shapes:
    """Compile `quantities.yml` once."""
    w = language.words("quantities")
    number = _either(w["number_words"])
    figures = (
        rf"\d{{1,3}}(?:(?:[\u00a0\u202f\u2009 ]|{re.escape(w['thousands'])})\d{{3}})+(?!\d)"
        rf"|\d+(?:{re.escape(w['decimal'])}\d+)?"
    )
    core = re.compile(
        rf"(?<![\w.,/§№-])(?:(?P<phrase>{_either([*w['exact'], *w['rounded'], *w['vague']])})"
        rf"|(?P<figures>{figures})(?!\w|[.,]\d)(?:{_SPACE}*(?P<times>{_either(w['multipliers'])}))?"
        rf"|(?P<words>(?:{number})(?:(?:{_SPACE}+|-)(?:{w['joiner']}{_SPACE}+|{w['joiner']}-)?(?:{number}))*))",
        re.IGNORECASE,
    )
    ends, starts = (rf"(?<!\w)(?:{{}}){_SPACE}*$", rf"{_SPACE}*,?{_SPACE}*(?:{{}})")
    bounds = ("approximate", "at_least", "at_most")
    openers, links = [], []
    for pattern in w["range"]:
        first, link = pattern.split("A", 1)[0].strip(), pattern.split("A", 1)[1].split("B", 1)[0]
        openers += [first] if first else []
        links.append(link)
    joined = "|".join(
        re.escape(x.strip()) if not x.strip().isalpha() else rf"{_SPACE}+{x.strip()}{_SPACE}+" for x in links
    )
    counted = (
        rf"(?P<article>{_either(w['indefinite'])}){_SPACE}*(?P<ordinal>(?:{_either(w['ordinals'])}){_SPACE}+)?"
        rf"(?P<unit>{_either(w['counted_by_article'])})"
    )
    measure = (
        rf"(?:{_SPACE}*(?:{_either(w['lists'])}|[/,-]){_SPACE}*[\d.,]+)*"
        rf"[\s\u00a0\u202f-]*(?:{_either(w['measures'])})(?!-\d)"  # "24 M-346" are no metres
    )
    return Shapes(
        core,
        {b: re.compile(ends.format(_either(w[b])), re.IGNORECASE) for b in bounds},
        {b: re.compile(starts.format(_either(w[f"{b}_after"])), re.IGNORECASE) for b in bounds},
        re.compile(rf"{_SPACE}*(?:{joined}){_SPACE}*", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{_either(openers)}){_SPACE}+$", re.IGNORECASE),
        re.compile(measure, re.IGNORECASE),
        re.compile(rf"(?:(?<!\w)(?:{_either(w['names'])}){_SPACE}*|[$€£¥]{_SPACE}*)$", re.IGNORECASE),
        re.compile(rf"(?<!\w){counted}", re.IGNORECASE),
        re.compile(rf"{_SPACE}*(?:{_either(w['together'])}){_SPACE}*", re.IGNORECASE),
        re.compile(rf"{_SPACE}+(?:{_either(w['part_of'])}){_SPACE}+", re.IGNORECASE),
        re.compile(
            rf"(?<!\w)(?:(?:{_either(w['particle_verbs'])})|(?:{w['topics']}){_SPACE}+\w+(?:{_SPACE}de?)?){_SPACE}*$",
            re.IGNORECASE,
        ),
        re.compile(rf"(?<!\w)(?:{_either(w['not_quantities'])})$", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{_either(w['before_a_year'])}){_SPACE}*$", re.IGNORECASE),
        re.compile(rf",?{_SPACE}*(?:{_either(w['behind_a_year'])})", re.IGNORECASE),
        {k.lower(): float(v) for k, v in w["rounded"].items()},
        {k.lower(): float(v) for k, v in w["exact"].items()},
        frozenset(k.lower() for k in w["vague"]),
        w,
        frozenset(k.lower() for k in w["between"]),
        dict(w["units"]),
    )


def amounts(text: str, language: Language) -> list[Amount]:
    """All quantities of a sentence that may count weapons, left to right; years, calibres, prices are left out."""
    form = shapes(language)
    matches = (m for m in form.core.finditer(text) if not form.pseudo.search(text, max(0, m.start() - 6), m.end()))
    cores = [c for c in (_core(match, language, form) for match in matches if not _year(match, form)) if c is not None]
    found: list[Amount] = []
    for core in cores:
        if found and found[-1].bound == "exact" == core.bound and found[-1].low is not None and core.low is not None:
            link = form.between_two.fullmatch(text, found[-1].end, core.start)
            opener = form.opens_range.search(text, max(0, found[-1].start - 12), found[-1].start)
            if form.part_of.fullmatch(text, found[-1].end, core.start) and found[-1].low < core.low:
                found[-1] = replace(found[-1], end=core.end)  # "dix des 36"
                continue
            spoken = link is not None and (
                opener is not None or link[0].strip().lower() not in form.words["open_links"]
            )
            if spoken and found[-1].low < core.low:
                start = opener.start() if opener is not None else found[-1].start
                found[-1] = Amount(start, core.end, found[-1].low, core.low, "range")
                continue
        found.append(core)
    found = [a for a in found if not form.measure.match(text, a.end) and not _named(text, a, form)]
    found = [_bounded(text, amount, form) for amount in found]
    return sorted([*found, *_by_article(text, form, found)], key=lambda a: a.start)


def _year(match: re.Match[str], form: Shapes) -> bool:
    """Whether four figures are a year between a verb and its weapons: "livré en mars 2022 des chars"."""
    if re.fullmatch(r"(?:19[5-9]|20[0-9])\d", match[0]) is None:
        return False
    text = match.string
    dated = form.dated.search(text, max(0, match.start() - FAR), match.start()) is not None
    return dated or form.determined.match(text, match.end()) is not None


def _named(text: str, amount: Amount, form: Shapes) -> bool:
    """Whether figures are a name or a year: "calibre 155", "en 2022"; only figures are so used."""
    return text[amount.start].isdigit() and form.named.search(text, max(0, amount.start - 15), amount.start) is not None


def _core(match: re.Match[str], language: Language, form: Shapes) -> Amount | None:
    start, end = match.span()
    if match["phrase"]:
        phrase = re.sub(rf"{_SPACE}+", " ", match["phrase"]).lower().replace("’", "'")
        if phrase in form.exact and _vague_unit(match.string, end, form):
            return None  # "son premier lot"
        if phrase in form.exact:
            return Amount(start, end, form.exact[phrase], form.exact[phrase], "exact")
        value = form.rounded.get(phrase)
        return Amount(start, end, value, value, "vague" if value is None else "approximate")
    if match["figures"]:
        plain = re.sub(rf"{_SPACE}|{re.escape(form.words['thousands'])}(?=\d{{3}})", "", match["figures"])
        value = float(plain.replace(form.words["decimal"], "."))
        if match["times"]:
            value *= form.words["multipliers"][match["times"].lower()]
        return Amount(start, end, value, value, "exact")
    words = re.sub(rf"{_SPACE}+", " ", match["words"]).lower()
    if words in form.words["articles"]:
        return None
    try:
        value = float(text2num(words, language.code))
    except ValueError:
        return None
    return Amount(start, end, value, value, "exact")


def _vague_unit(text: str, at: int, form: Shapes) -> bool:
    """Whether what is counted says nothing of how many: a batch, a shipment."""
    word = re.match(rf"{_SPACE}*(\w+)", text[at : at + 30])
    return word is not None and form.units.get(word[1].lower()) in VAGUE_UNITS


def _bounded(text: str, amount: Amount, form: Shapes) -> Amount:
    """Take in the words that bound a number, before it or behind it."""
    if amount.bound == "vague":
        return amount
    for bound, pattern in form.before.items():
        before = pattern.search(text, max(0, amount.start - 25), amount.start)
        if before is not None and not form.of_verb.search(text, max(0, before.start() - FAR), before.end()):
            return _bound(replace(amount, start=before.start()), bound)
    for bound, pattern in form.after.items():
        after = pattern.match(text, amount.end)
        if after is not None:
            return _bound(replace(amount, end=after.end()), bound)
    return amount


def _bound(amount: Amount, bound: str) -> Amount:
    if bound == "at_least":
        return replace(amount, high=None, bound=bound)
    if bound == "at_most":
        return replace(amount, low=None, bound=bound)
    return replace(amount, bound=amount.bound if amount.bound == "range" else bound)


def _by_article(text: str, form: Shapes, others: Sequence[Amount]) -> Iterator[Amount]:
    """One unit, counted by its article: "une batterie de", "a second batch of"."""
    for match in form.counted.finditer(text):
        if any(match.start() < a.end and a.start < match.end() for a in others):
            continue
        unit = form.units[match["unit"].lower()]
        vague = bool(match["ordinal"]) or unit in VAGUE_UNITS
        value = None if vague else 1.0
        yield Amount(match.start(), match.end(), value, value, "vague" if vague else "exact", unit)


def quantity_of(
    sentence: Sentence, span: Span, found: Sequence[Amount], weapons: Sequence[Span], language: Language
) -> tuple[Quantity, Span] | None:
    """The quantity of the weapon at `span`, and its place; offsets are into the sentence.

    `weapons` are the places of all weapons of the sentence. One exact number for several weapons together
    ("six chars et blindés") belongs to none of them; a vague one ("des centaines de missiles et de drones") to each.
    """
    form, text = shapes(language), sentence.doc.text
    own = _counts(sentence, span, found, weapons, form)
    if own is not None and own.bound != "vague" and _shared(text, span, weapons, form, found):
        return None
    first = span
    while own is None:
        before = max((w for w in weapons if w[1] <= first[0]), default=None)
        if before is None or not form.together.fullmatch(text, before[1], first[0]):
            return None
        first = before
        own = _counts(sentence, first, found, weapons, form)
        if own is not None and own.bound != "vague":
            return None
    words = text[own.start : own.end]
    return Quantity(words, own.low, own.high, own.bound, own.unit), (own.start, own.end)


def _shared(text: str, span: Span, weapons: Sequence[Span], form: Shapes, found: Sequence[Amount]) -> bool:
    """Whether a second weapon hangs on the same number: "six chars et blindés", "cent chars et canons"."""
    following = min((w for w in weapons if w[0] >= span[1]), default=None)
    if following is None or any(span[1] <= a.start < following[0] for a in found):
        return False
    link = form.together.fullmatch(text, span[1], following[0])
    # "20 missiles et de bombes": of the bombs no number is told.
    apart = link is not None and ("," in link[0] or link[0].split()[-1].rstrip("'’") in form.words["repeated"])
    return link is not None and not apart and text[following[1] - 1] in "sx"


def _counts(
    sentence: Sentence, span: Span, found: Sequence[Amount], weapons: Sequence[Span], form: Shapes
) -> Amount | None:
    """The amount that stands before a weapon with nothing between but adjectives, a unit, "of"."""
    near = [a for a in found if a.end <= span[0] and span[0] - a.end <= FAR and not _inside(a, weapons)]
    if not near:
        return None
    amount = near[-1]
    unit, end = amount.unit, amount.end
    for token in sentence.doc:
        if not amount.end <= token.idx < span[0] or token.is_space:
            continue
        word = token.lower_.replace("’", "'")
        single = word if word in form.units else word[:-1] if word.endswith("s") else word
        if single in form.units:
            if unit is None and form.units[single] is not None:
                unit, end = form.units[single], token.idx + len(token)
        elif any(start <= token.idx < end for start, end in weapons):
            if not _one_name(sentence.doc.text, span, token.idx, weapons, form):
                return None
        elif word not in form.between and word not in QUOTES and not _describes(token) and not _hyphened(token):
            return None
    if unit is None and (behind := _unit_behind(sentence.doc.text, span[1], form)) is not None:
        unit = behind  # "two S-400 regiments"
    return replace(amount, unit=unit, end=end)


def _hyphened(token: Any) -> bool:
    """A part of "large-calibre", "second-hand"; the calibre of a round."""
    doc, at = token.doc, token.i
    if at > 1 and doc[at - 1].text == "-" and doc[at - 2].text[0].isdigit():
        return False  # "2,000-pound bombs"
    sides = [doc[at - 1].text if at else "", doc[at + 1].text if at + 1 < len(doc) else ""]
    return "-" in sides or token.text[0].isdigit()


def _unit_behind(text: str, end: int, form: Shapes) -> str | None:
    """The unit that stands behind a weapon in English: a battery, a regiment, a squadron of it."""
    word = re.match(rf"{_SPACE}+([a-z]+)", text[end : end + 30])
    if word is None:
        return None
    unit = form.units.get(word[1]) or form.units.get(word[1].removesuffix("s"))
    return unit if unit in FORMATIONS else None


def _describes(token: Any) -> bool:
    acting = "Prog" in token.morph.get("Aspect")  # "four men suspected of buying engines"
    participle = token.pos_ == "VERB" and "Part" in token.morph.get("VerbForm") and not acting
    return token.pos_ in ("ADJ", "NUM", "PROPN") or participle


def _one_name(text: str, span: Span, at: int, weapons: Sequence[Span], form: Shapes) -> bool:
    """Whether the weapon at `at` and the one at `span` are two words for one ("12 avions Rafale")."""
    other = next(w for w in weapons if w[0] <= at < w[1])
    gap = text[other[1] : span[0]]
    carried = re.search(form.words["carrying"], gap)  # "dix blindés équipés de missiles"
    return other[1] <= span[0] and carried is None and not re.search(r"[,;]|\b(?:et|and|ou|or)\b", gap)


def _inside(amount: Amount, weapons: Sequence[Span]) -> bool:
    """Whether figures are part of a weapon's name ("S-300", "Leopard 2")."""
    return any(start < amount.end and amount.start < end for start, end in weapons)
