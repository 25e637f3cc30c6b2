"""The names of weapons in one sentence: by the glossary, by designation beside a class, by the prefix of a ship."""

from __future__ import annotations

import dataclasses
import functools
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.reading import Reading, Sentence
from generator.extract.weapon_context import (
    figurative,
    fits_own,
    in_units,
    part_of_another,
    parts_beside,
    pseudo,
    shared_heads,
    sort_words,
)
from generator.glossary import Entry, Form, fold, respelled
from generator.language import Language
from generator.model import Span

SHIP = "warship"


@dataclass(frozen=True)
class Hit:
    """A weapon's name at characters `start` to `end` of a sentence; `category` is set where the glossary lacks it."""

    start: int
    end: int
    weapon: str
    how: str
    sure: bool
    name: str | None = None
    category: str | None = None
    short: str | None = None
    """How a ship is called when its prefix was given once."""


def known(reading: Reading, sentence: Sentence) -> list[Hit]:
    """The names that the glossary has; `sure` is False for a form with other senses."""
    text = sentence.doc.text
    found: list[Hit] = []
    others: dict[int, list[str]] = {}
    dropped: list[Span] | None = None
    for match in reading.glossary.matches(text, reading.language.code, "weapons"):
        forms = [f for f in match.forms if not _only_plural(reading, f, text[match.start : match.end])]
        if not forms or text[max(0, match.start - 1) : match.start].isalnum():
            continue  # the "A4" of "2A4" is none
        if dropped is None:
            dropped = figurative(text, reading.language)
        if any(start <= match.start < end or start < match.end <= end for start, end in dropped):
            continue
        form = min(forms, key=lambda f: _rank(reading, f))
        # "des F-16 d'occasion": the letter of a variant is no elided word
        elided = text[match.end : match.end + 1] in ("'", "’") and text[match.end - 2 : match.end - 1] == " "
        span = (match.start, match.end - 2 if elided else match.end)
        if pseudo(form.entry, text, span, reading.language):
            continue
        named = part_of_another(text, span, reading.language) or _a_name(reading, text, span)
        if form.entry.kind == "class" and named:
            continue
        written = re.split(r"[\W_]", text[slice(*span)])[0]
        sure = not _ambiguous(form) and not respelled(form, written)
        if not sure and form.entry.kind == "system":
            if _longer_name(reading, text, span):
                continue
            sure = in_units(text, span, reading.language)
        if sure or fits_own(form.entry.id, text, reading.language):
            found.append(Hit(*span, form.entry.id, form.how, sure))
            others[match.start] = [f.entry.id for f in forms if f.entry.kind == "system" and f is not form]
    found = _consistent(reading, _paired(found, text), others, text)
    taken = [(hit.start, hit.end) for hit in found]
    for span, weapon in shared_heads(text, reading.language):
        if weapon in reading.glossary.entries and not _touches(span, taken):
            found.append(Hit(*span, weapon, "alias", False))
    return found


def parts_of(text: str, hits: list[Hit], language: Language) -> Iterator[Hit]:
    """The parts of weapons that stand beside them: "F-35 parts", "components for Apaches", "des pièces de Rafale"."""
    for hit in hits:
        for span, weapon in parts_beside(text, (hit.start, hit.end), language):
            if not _touches(span, [(h.start, h.end) for h in hits]):
                yield Hit(*span, weapon, "alias", hit.sure)


def is_part(reading: Reading, *weapons: str) -> bool:
    """Whether one of these weapons or classes is a part of a weapon."""
    return any(PARTS.intersection(reading.glossary.ancestors(weapon)) for weapon in weapons)


def _a_name(reading: Reading, text: str, span: Span) -> bool:
    """Whether a capital inside a sentence makes a word a name, where nouns have none: "des avions de Bombardier"."""
    word, before = text[slice(*span)], text[: span[0]].rstrip()
    inside = before[-1:].isalnum() or before[-1:] in ("'", "’", ",")
    names = bool(reading.language.words("weapons").get("capitals_name"))
    return names and inside and word.istitle() and " " not in word


PARTS = frozenset({"engine", "spare-part", "electronic-component"})
"""Classes of what belongs to a weapon."""
AHEAD = 40
"""Characters before a name in which whoever gets it, or makes it, is named."""
FAMILIES = frozenset(
    {"military-vehicle", "military-aircraft", "warship", "ballistic-missile", "cruise-missile", "missile"}
)
"""Classes of which a weapon has one at most."""


def _consistent(reading: Reading, hits: list[Hit], others: dict[int, list[str]], text: str) -> list[Hit]:
    """The hits without the systems whose class the words beside them deny; another system of that name instead."""
    kept: list[Hit] = []
    for hit in hits:
        named = [hit, *(dataclasses.replace(hit, weapon=other) for other in others.get(hit.start, ()))]
        if len(named) > 1:
            named.sort(key=lambda h: -_likely(reading, h, hits, text))
        fitting = next((h for h in named if not contradicted(reading, h, hits, text)), None)
        if fitting is not None:
            kept.append(fitting)
    return kept


def side_by_side(text: str, one: Hit, other: Hit) -> bool:
    """Whether nothing but space stands between two names."""
    first, second = sorted((one, other), key=lambda h: h.start)
    return first.end < second.start and not text[first.end : second.start].strip()


def _likely(reading: Reading, hit: Hit, hits: list[Hit], text: str) -> int:
    """How well one of several systems of the same name fits: by a class right beside it, by words of its sort."""
    entry = reading.glossary.get(hit.weapon)
    if entry is None:
        return 0
    chain = (str(entry.data["class"]), *reading.glossary.ancestors(str(entry.data["class"])))
    beside = {other.weapon for other in hits if side_by_side(text, hit, other)}
    return 10 * len(beside & set(chain)) + sort_words(chain, text, reading.language)


def contradicted(reading: Reading, hit: Hit, hits: list[Hit], text: str) -> bool:
    """Whether the class beside a name says that another weapon of that name is meant: "véhicules Tigre", which fly
    nowhere. A designation with a digit is left alone: an "F-16 missile" may be one that an F-16 fires."""
    entry = reading.glossary.get(hit.weapon)
    if entry is None or entry.kind != "system" or any(c.isdigit() for c in text[hit.start : hit.end]):
        return False
    own = family(reading, str(entry.data["class"]))
    beside = (h for h in hits if side_by_side(text, hit, h))
    other = [
        sort for h in beside
        if (e := reading.glossary.get(h.weapon)) is not None and e.kind == "class" and (sort := family(reading, e.id))
    ]  # fmt: skip
    return own is not None and bool(other) and all(_unlike(own, sort) for sort in other)


def _unlike(one: str, other: str) -> bool:
    """Whether no weapon belongs to both families; any missile may be a ballistic one."""
    return one != other and not ("missile" in (one, other) and one.endswith("missile") and other.endswith("missile"))


def family(reading: Reading, weapon: str) -> str | None:
    """The one of `FAMILIES` that a class belongs to."""
    return next((c for c in (weapon, *reading.glossary.ancestors(weapon)) if c in FAMILIES), None)


def _longer_name(reading: Reading, text: str, span: Span) -> bool:
    """Whether an ambiguous name is part of a longer one: "Unified Trident", "Patriot Act"; not a code ("AH-4"), nor
    what somebody gets or makes ("send Ukraine Leopard tanks", "British Challenger tanks")."""
    if any(c.isdigit() for c in text[slice(*span)]):
        return False
    before = re.search(r"(?<=[a-zà-ÿ,] )([A-ZÀ-Ý][a-zà-ÿ]+) $", text[: span[0]])
    behind = re.match(r" [A-ZÀ-Ý][a-zà-ÿ]+\b", text[span[1] :])
    if before is not None and behind is None:
        words = text[max(0, span[0] - AHEAD) : before.end(1)]
        actors = reading.glossary.matches(words, reading.language.code, "actors")
        return not any(match.end == len(words) for match in actors)
    return before is not None or behind is not None


def _paired(hits: list[Hit], text: str) -> list[Hit]:
    """Two names side by side ("avions Rafale", "Abrams tanks") make each other sure."""
    paired = {
        i for n, (a, b) in enumerate(itertools.pairwise(hits)) if not text[a.end : b.start].strip() for i in (n, n + 1)
    }
    return [dataclasses.replace(hit, sure=True) if n in paired else hit for n, hit in enumerate(hits)]


def _ambiguous(form: Form) -> bool:
    data = form.entry.data
    return form.ambiguous or bool(data.get("needs_context")) and not data.get("ambiguous")


def _rank(reading: Reading, form: Form) -> tuple[bool, bool, int, str]:
    """A system before a class, a sure form before an ambiguous one, the class that lies deepest."""
    entry = form.entry
    return entry.kind != "system", _ambiguous(form), -len(reading.glossary.ancestors(entry.id)), entry.id


def _only_plural(reading: Reading, form: Form, written: str) -> bool:
    """Whether the look-up took off an s that the name never loses: "arms" are weapons, an "arm" is none."""
    if form.entry.kind != "class" or not fold(form.words[-1]).endswith(("s", "x")):
        return False
    own, last = fold(form.words[-1]), fold(re.split(r"[\W_]+", written)[-1])
    return own[:-1] == last and last not in _last_words(form.entry, reading.language.code)


@functools.lru_cache(maxsize=2048)
def _last_words(entry: Entry, language: str) -> frozenset[str]:
    names = [entry.name[language], *((entry.data.get("aliases") or {}).get(language) or ())]
    return frozenset(fold(re.split(r"[\W_]+", str(name))[-1]) for name in names)


@dataclass(frozen=True)
class Patterns:
    """How a designation is written, and which words are none."""

    behind: re.Pattern[str]
    before: re.Pattern[str] | None
    ship: re.Pattern[str]
    excluded: frozenset[str]


# With a digit: X-99, Kh-22, T-72B3, 9M723, Khorramshahr-4, Type 055. Without: one or two words with a capital.
_CODE = (
    r"(?:[A-ZÀ-Ý][\w’']{0,14}[- ]?)?(?:[A-Z]{1,4})?\d{1,4}[A-Z]?\d{0,3}(?:[A-Z]{1,3}\d{0,2})?(?:-[A-Z0-9]{1,4})?"
    r"(?![\w-]|[.,]\d|\s?(?:mm|km|kg|%))"
)
_NAME = r"[A-ZÀ-Ý][a-zà-ÿ]{2,}(?:-[A-ZÀ-Ýa-zà-ÿ][a-zà-ÿ]+)*(?![\w’'-])"


@functools.cache
def patterns(language: Language) -> Patterns:
    """Compile the shapes of unknown designations for one language."""
    words = language.words("weapons")
    naming = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words["naming"])
    quote = r"[«\"“'‘(]?[\s\u00a0\u202f]?"
    behind = re.compile(
        rf"(?:\s+(?:{naming})\s+{quote}(?P<named>(?=[A-ZÀ-Ý0-9])(?:{_CODE}|{_NAME}))"
        rf"|(?:\s+[a-zà-ÿ-]{{4,}}){{0,1}}\s+{quote}(?P<code>(?=[A-ZÀ-Ý]){_CODE}|(?=\d+[A-Z]){_CODE})"
        rf"|\s+{quote}(?P<name>{_NAME}))"
    )
    before = (
        re.compile(rf"(?:^|(?<=[\s(\"“«]))(?P<code>(?=[A-ZÀ-Ý]|\d+[A-Z]){_CODE}|{_NAME})\s+$")
        if words["before"]
        else None
    )
    prefixes = "|".join(words["ship_prefixes"])
    ship = re.compile(rf"\b(?P<name>(?:{prefixes})\s+(?P<short>{_CAPITALS}))(?:\s+\([A-Z]{{1,4}}[ -]?\d{{1,4}}\))?")
    return Patterns(behind, before, ship, frozenset(fold(w) for w in words["not_designation"]))


_CAPITALS = r"[A-ZÀ-Ý][\w’'-]+(?:\s+(?:(?:de|du|of|the)\s+)?[A-ZÀ-Ý][\w’'-]+){0,3}"


def designations(reading: Reading, sentence: Sentence, hits: list[Hit], taken: list[Span]) -> Iterator[Hit]:
    """Designations that the glossary lacks, beside a class; `taken` are the places of actors' names."""
    text = sentence.doc.text
    shapes = patterns(reading.language)
    ships: list[Span] = []
    for match in shapes.ship.finditer(text):
        if not _touches(match.span(), [(h.start, h.end) for h in hits]) and not text.isupper():
            ships.append(match.span())
            yield Hit(*match.span(), "", "name", True, match["name"], SHIP, match["short"])
    if text.isupper():
        return
    for hit in hits:
        entry = reading.glossary.get(hit.weapon)
        vessel = _vessel(reading, hit, text) if shapes.before is None else None
        if vessel is not None and not _touches(vessel, [*ships, *((h.start, h.end) for h in hits)]):
            yield Hit(*vessel, "", "name", True, text[slice(*vessel)], hit.weapon)
            continue
        if entry is None or entry.kind != "class" or entry.data.get("mass") or not entry.data.get("parent"):
            continue
        for span, coded in _beside(text, hit, shapes):
            others = [(h.start, h.end) for h in hits]
            if _touches(span, others) or _touches(span, taken) or _no_name(text, span, coded, shapes, sentence):
                continue
            yield Hit(*span, "", "name", True, text[slice(*span)], hit.weapon)
            break


def _vessel(reading: Reading, hit: Hit, text: str) -> Span | None:
    """A name of several words behind the class of a ship: "la frégate Amiral Makarov", "le porte-avions Charles de
    Gaulle"."""
    if family(reading, hit.weapon) != SHIP:
        return None
    match = re.compile(rf"\s(?P<name>{_CAPITALS})").match(text, hit.end)
    return match.span("name") if match is not None and " " in match["name"] else None


def _beside(text: str, hit: Hit, shapes: Patterns) -> Iterator[tuple[Span, bool]]:
    behind = shapes.behind.match(text, hit.end)
    if behind is not None:
        key = behind.lastgroup or "name"
        if key != "name" or shapes.before is None:
            yield behind.span(key), key == "code"
    if shapes.before is not None:
        before = shapes.before.search(text, max(0, hit.start - 40), hit.start)
        if before is not None:
            yield before.span("code"), any(c.isdigit() for c in before["code"])


def _no_name(text: str, span: Span, coded: bool, shapes: Patterns, sentence: Sentence) -> bool:
    """Whether capitalised words are something else than a designation: a sentence's first word, a place, a person."""
    words = text[slice(*span)]
    first = fold(re.split(r"[\s-]", words)[0])
    if first in shapes.excluded or len(words) < 3:
        return True
    if coded:
        return False
    if span[0] == 0 or not text[: span[0]].strip(" \"«“'(—–-"):
        return True
    tokens = [t for t in sentence.doc if t.idx < span[1] and t.idx + len(t) > span[0]]
    return any(t.ent_type_ in {"PERSON", "PER", "GPE", "LOC", "NORP", "ORG", "DATE"} for t in tokens) or all(
        t.pos_ not in ("PROPN", "NOUN", "X", "ADJ") for t in tokens
    )


def _touches(span: Span, others: list[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)
