"""Why a source is not named: the words of the article, and the code they fall under."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from generator.extract.attribution.claim import Claim
from generator.extract.reading import Reading
from generator.language import Language
from generator.model import Grounds, Span

CODES = ("not_authorised", "employment", "legal", "safety", "sensitivity")
"""In the order in which they are looked for: a reason that names several falls under the first."""


@dataclass(frozen=True)
class Anonymity:
    """One place where an article says that a source is not named; `grounds` is None when it gives no reason."""

    place: Span
    grounds: Grounds | None


@dataclass(frozen=True)
class _Patterns:
    asked: re.Pattern[str]
    unauthorised: re.Pattern[str]
    reason: re.Pattern[str]
    hint: re.Pattern[str]
    """A word that every wish not to be named holds, so that few sentences are searched for one."""
    codes: tuple[tuple[str, re.Pattern[str]], ...]


@functools.cache
def _patterns(language: Language) -> _Patterns:
    data = language.words("attribution")
    flags = re.IGNORECASE
    return _Patterns(
        re.compile("|".join(f"(?:{p})" for p in data["anonymity"]), flags),
        re.compile(data["unauthorised"], flags), re.compile(data["reason"], flags),
        re.compile(data["anonymity_hint"], flags),
        tuple((code, re.compile(data["reason_codes"][code], flags)) for code in CODES),
    )  # fmt: skip


def anonymity(text: str, start: int, end: int, language: Language) -> list[Anonymity]:
    """Where a sentence says that a source is not named, and the reason that stands behind those words."""
    patterns = _patterns(language)
    words = text[start:end]
    found: list[Anonymity] = []
    for match in patterns.asked.finditer(words):
        found.append(
            Anonymity((start + match.start(), start + match.end()), _reason(words, match.end(), start, patterns))
        )
    for match in patterns.unauthorised.finditer(words):
        place = start + match.start(), start + match.end()
        if not any(a.grounds and a.grounds.start <= place[1] and place[0] <= a.grounds.end for a in found):
            grounds = _grounds(words, match.start(), match.end(), start, patterns)
            if found and found[-1].grounds is None and place[0] - found[-1].place[1] < 40:
                found[-1] = Anonymity(found[-1].place, grounds)
            else:
                found.append(Anonymity(place, grounds))
    return found


def asked(reading: Reading, claim: Claim) -> bool:
    """Whether a claim is the wish not to be named, or its reason: no statement ("a souhaité garder l'anonymat")."""
    if claim.cue is None or claim.how not in ("infinitive", "object", "clause", "aside"):
        return False
    passage = claim.sentence.passage
    if not _patterns(reading.language).hint.search(reading.text, passage.start, passage.end):
        return False
    for found in anonymity(reading.text, passage.start, passage.end, reading.language):
        places = [found.place, (found.grounds.start, found.grounds.end) if found.grounds else found.place]
        if any(a <= claim.cue[0] < b or a <= claim.start < b for a, b in places):
            return True
    return False


def _reason(words: str, at: int, offset: int, patterns: _Patterns) -> Grounds | None:
    match = patterns.reason.match(words[at:])
    if match is None:
        return None
    first = at + len(match[0]) - len(match[0].lstrip(" ,\u00a0"))
    stop = re.search(r"[,;:.!?»”\"](?:\s|$)|\s[—–-]\s", words[at + match.end() :])
    last = at + match.end() + (stop.start() if stop else len(words) - at - match.end())
    return _grounds(words, first, last, offset, patterns)


def _grounds(words: str, first: int, last: int, offset: int, patterns: _Patterns) -> Grounds | None:
    piece = words[first:last]
    first += len(piece) - len(piece.lstrip())
    last = first + len(piece.strip().rstrip(".!?,;"))
    if first >= last:
        return None
    said = words[first:last]
    code = next((code for code, pattern in patterns.codes if pattern.search(said)), "other")
    return Grounds(code, said, offset + first, offset + last)
