"""Whether a word that has other senses too ("char", "tank", "arme") is a weapon where it stands."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.glossary import Entry
from generator.language import Language
from generator.model import Span


@dataclass(frozen=True)
class Rules:
    """The compiled patterns of one language."""

    context: re.Pattern[str]
    transfer: re.Pattern[str]
    figurative: re.Pattern[str]
    own: dict[str, re.Pattern[str]]
    """The context that a class of its own asks for."""
    sorts: dict[str, re.Pattern[str]]
    """Words by which one of several systems of the same name is known."""
    units: tuple[re.Pattern[str], re.Pattern[str]]
    """What systems are counted by, before and behind a name: "batteries", "launchers"."""
    parts: dict[str, tuple[re.Pattern[str], re.Pattern[str]]]
    """Words for parts before and behind the weapon that they are of, by their class."""
    before: re.Pattern[str] | None
    after: re.Pattern[str]
    shared: tuple[re.Pattern[str], ...]
    shared_class: str


@functools.cache
def rules(language: Language) -> Rules:
    """Compile the lists of `weapons.yml` once."""
    words = language.words("weapons")
    return Rules(
        re.compile(rf"\b(?:{'|'.join(words['context'])})", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(words['transfer_context'])})", re.IGNORECASE),
        re.compile(rf"\b(?:{'|'.join(words['figurative'])})", re.IGNORECASE),
        {key: re.compile(rf"\b(?:{'|'.join(own)})", re.IGNORECASE) for key, own in words["own_context"].items()},
        {key: re.compile(rf"\b(?:{'|'.join(own)})", re.IGNORECASE) for key, own in words["sort_words"].items()},
        (
            re.compile(rf"(?<!\w)(?:{'|'.join(words['units']['before'])})\s+$", re.IGNORECASE),
            re.compile(rf"\s+(?:{'|'.join(words['units']['behind'])})(?!\w)", re.IGNORECASE),
        ),
        {
            weapon: (
                re.compile(rf"(?<!\w)({own['before']})\s+(?:{words['parts']['of']})\s*$", re.IGNORECASE),
                re.compile(rf"[\s-]+({own['behind']})(?!\w)", re.IGNORECASE),
            )
            for weapon, own in words["parts"]["words"].items()
        },
        re.compile(rf"[\s-]+(?:{_either(words['not_before'])})\b", re.IGNORECASE) if words["not_before"] else None,
        re.compile(rf"(?<!\w)(?:{_either(words['not_after'])})\s*$", re.IGNORECASE),
        tuple(re.compile(pattern, re.IGNORECASE) for pattern in words["shared_head"]),
        words["shared_head_class"],
    )


def _either(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+").replace("'", "['’]") for phrase in phrases)


def part_of_another(text: str, span: Span, language: Language) -> bool:
    """Whether the name only says what a unit, a person or a place is for ("fighter squadron", "régiment de chars")."""
    found = rules(language)
    return bool(
        found.before is not None and found.before.match(text, span[1])
        or found.after.search(text, max(0, span[0] - 30), span[0])
    )  # fmt: skip


def in_units(text: str, span: Span, language: Language) -> bool:
    """Whether a name stands beside what weapon systems are counted by: "Patriot batteries", "deux systèmes Patriot"."""
    before, behind = rules(language).units
    return before.search(text, 0, span[0]) is not None or behind.match(text, span[1]) is not None


def parts_beside(text: str, span: Span, language: Language) -> Iterator[tuple[Span, str]]:
    """Words for parts of the weapon at a span, with their class."""
    for weapon, (before, behind) in rules(language).parts.items():
        for match in (before.search(text, 0, span[0]), behind.match(text, span[1])):
            if match is not None:
                yield match.span(1), weapon


def fits_own(weapon: str, text: str, language: Language) -> bool:
    """Whether a class that asks for words of its own sort has them in the sentence."""
    own = rules(language).own.get(weapon)
    return own is None or own.search(text) is not None


@functools.cache
def part_patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands between parts and their weapon, and between ammunition and the weapon that fires it."""
    words = language.words("weapons")["parts"]
    of, use = (re.compile(rf"\s+(?:{words[name]})\s*(?:\w+\s+)?", re.IGNORECASE) for name in ("of", "use"))
    return of, use


def sort_words(chain: Iterable[str], text: str, language: Language) -> int:
    """How many words of a class, or of those it belongs to, a sentence has ("launchers": no aeroplane)."""
    sorts = rules(language).sorts
    return sum(len(sorts[weapon].findall(text)) for weapon in chain if weapon in sorts)


def shared_heads(text: str, language: Language) -> Iterator[tuple[Span, str]]:
    """Kinds named in a list whose last member alone has the noun ("attack, bomber and fighter aircraft")."""
    found = rules(language)
    for pattern in found.shared:
        for match in pattern.finditer(text):
            yield match.span(1), found.shared_class


def military(text: str, language: Language, spans: Iterable[Span]) -> bool:
    """Whether a sentence is about soldiers, weapons or their trade, apart from the words of `spans` themselves."""
    own = tuple(spans)
    found = rules(language)
    return any(
        not any(start < match.end() and match.start() < end for start, end in own)
        for pattern in (found.context, found.transfer)
        for match in pattern.finditer(text)
    )


def figurative(text: str, language: Language) -> list[Span]:
    """The parts of a sentence in which the name of a weapon is a figure of speech."""
    return [match.span() for match in rules(language).figurative.finditer(text)]


def pseudo(entry: Entry, text: str, span: Span, language: Language) -> bool:
    """Whether the words belong to a longer phrase that the glossary says is no weapon ("think tank")."""
    phrases = (entry.data.get("not") or {}).get(language.code) or ()
    if not phrases:
        return False
    return any(match.start() <= span[0] and span[1] <= match.end() for match in _phrases(tuple(phrases)).finditer(text))


@functools.lru_cache(maxsize=1024)
def _phrases(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of whole phrases: capitals count where a phrase has them ("Shell Oil" is not "shell oil")."""
    longest_first = sorted(phrases, key=len, reverse=True)
    parts = [
        r"[\s\u00a0-]+".join(re.escape(word).replace("'", "['’]") for word in phrase.split())
        for phrase in longest_first
    ]
    either = [
        part if phrase != phrase.lower() else f"(?i:{part})" for part, phrase in zip(parts, longest_first, strict=True)
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(either)})(?!\w)")
