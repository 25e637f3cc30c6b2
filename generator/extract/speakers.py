"""Who says "I" and "we" in a quotation: the person who speaks there, and the body that this person speaks for."""

from __future__ import annotations

import bisect
from dataclasses import dataclass

from generator.extract.drafts import ActorWords, Draft, Hit, Line
from generator.model import Span


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A person in a sentence, by name or pronoun; `quoted`: inside a quotation."""

    start: int
    end: int
    draft: Draft
    subject: bool
    quoted: bool


def is_quoted(line: Line, at: int, quotations: tuple[Span, ...], starts: list[int]) -> bool:
    """Whether a character of a sentence stands inside a quotation; `starts` are where the quotations begin."""
    return _quotation(line, at, quotations, starts) is not None


def _quotation(line: Line, at: int, quotations: tuple[Span, ...], starts: list[int]) -> int | None:
    offset = line.sentence.passage.start + at
    number = bisect.bisect_right(starts, offset) - 1
    return number if number >= 0 and quotations[number][0] <= offset < quotations[number][1] else None


def first_person(
    lines: list[Line], by_line: dict[int, list[Mentioned]], quotations: tuple[Span, ...], words: ActorWords
) -> None:
    """Add "I" to the mentions of who speaks, and "we" to those of the body in whose name an official speaks."""
    speakers = _speakers(lines, by_line, quotations)
    starts = [start for start, _ in quotations]
    announced: Draft | None = None
    for line in lines:
        alone = _alone(by_line, line.index)
        for token in line.tokens:
            plural = token.lower_ in words.first_plural
            if not plural and token.lower_ not in words.first_person or token.pos_ != "PRON":
                continue
            number = _quotation(line, token.idx, quotations, starts)
            speaker = speakers.get(number) if number is not None else announced if alone is None else None
            meant = speaker.holder if plural and speaker is not None else speaker
            if meant is not None:
                meant.hits.append(Hit(token.idx, token.idx + len(token), line.index, "pronoun"))
        if line.text.rstrip().endswith(":"):
            announced = alone
        elif alone is not None and alone is not announced:
            announced = None


def _alone(by_line: dict[int, list[Mentioned]], index: int) -> Draft | None:
    """The one person who is subject in a sentence, outside quotations."""
    found = {id(m.draft): m.draft for m in by_line.get(index, ()) if m.subject and not m.quoted}
    return next(iter(found.values())) if len(found) == 1 else None


def _speakers(lines: list[Line], by_line: dict[int, list[Mentioned]], quotations: tuple[Span, ...]) -> dict[int, Draft]:
    """Who speaks in each quotation: the person its sentences name, else who spoke just before in the paragraph."""
    begins = [line.sentence.passage.start for line in lines]
    found: dict[int, Draft] = {}
    last: tuple[int, Draft] | None = None
    for number, (start, end) in enumerate(quotations):
        first, final = max(0, bisect.bisect_right(begins, start) - 1), bisect.bisect_left(begins, end) - 1
        named = [d for index in {first, final} if (d := _alone(by_line, index)) is not None]
        speaker = named[0] if len({id(d) for d in named}) == 1 else None
        busy = any(m.subject and not m.quoted for index in (first, final) for m in by_line.get(index, ()))
        if speaker is None and not busy:
            if last is not None and last[0] == lines[first].sentence.paragraph:
                speaker = last[1]
            elif first and lines[first - 1].text.rstrip().endswith(":"):
                speaker = _alone(by_line, first - 1)
        if speaker is not None:
            found[number] = speaker
            last = (lines[final].sentence.paragraph, speaker)
    return found
