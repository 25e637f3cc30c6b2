"""The quotations of a text: outermost pairs of quotation marks, whatever marks the writer uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.reading import Reading
from generator.model import Span

# The two marks of typewriters ('' and ``) are read as one mark; ' and ’ are apostrophes far more often than marks.
_MARKS = re.compile(r"''|``|,,(?=\w)|[\"“”„«»‹›‘’'＂]")
_PAIRS = {"«": "»", "“": "”", "„": "“”", "‹": "›", "‘": "’", ",,": "“”''\"", "»": "«"}
_ENDS = ".!?…,;:"
_APART = 4
"""Paragraphs: a guillemet that stays open further than this was forgotten."""
_AHEAD = 3000
"""Characters: how far a mark looks for its partner, so that a text without paragraphs takes linear time."""


@dataclass(frozen=True)
class Quotation:
    """One quotation: `parts` are its pieces, one a paragraph, marks included; `closed` when its end is marked."""

    parts: tuple[Span, ...]
    closed: bool = True

    @property
    def start(self) -> int:
        return self.parts[0][0]

    @property
    def end(self) -> int:
        return self.parts[-1][1]


@dataclass
class _Open:
    mark: str
    start: int


def quotations(reading: Reading) -> tuple[Span, ...]:
    """Where the outermost quotations of a text stand, marks included; one that runs over paragraphs is one span."""
    return tuple((q.start, q.end) for q in quoted(reading.text, paragraphs(reading)))


def paragraphs(reading: Reading) -> tuple[Span, ...]:
    """The span of each paragraph, from its first sentence to its last."""
    found: list[Span] = []
    number = -1
    for sentence in reading.sentences:
        if sentence.paragraph == number:
            found[-1] = found[-1][0], sentence.passage.end
        else:
            found.append((sentence.passage.start, sentence.passage.end))
            number = sentence.paragraph
    return tuple(found)


def quoted(text: str, places: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """The outermost quotations of paragraphs that stand at `places`.

    A mark that is never closed reaches to the end of its paragraph, or on through paragraphs that open with a mark
    again (English, old French), or to the closing guillemet of a near paragraph; it never swallows more.
    """
    found: list[Quotation] = []
    running: tuple[str, list[Span], int] | None = None  # the mark, the pieces so far, the paragraph it began in
    resumed = False
    for number, (start, end) in enumerate(places):
        at = start
        if running is not None:
            mark, parts, begun = running
            again = _opens_again(text, start, end, mark)
            if again or _comes(text, start, end, mark, number - begun):
                close = _closing(text, start + (1 if again else 0), end, mark)
                parts.append((start, end if close is None else close))
                if close is None:
                    running = mark, parts, number if again else begun
                    continue
                found.append(Quotation(tuple(parts)))
                at, running = close, None
            else:
                found.append(Quotation(tuple(_given_up(text, parts, resumed)), closed=False))
                running = None
        inside, left = _paragraph(text, at, end)
        found.extend(inside)
        if left is not None:
            running = left.mark, [(left.start, end)], number
            resumed = bool(inside)
    if running is not None:
        found.append(Quotation(tuple(_given_up(text, running[1], resumed)), closed=False))
    return tuple(q for q in found if any(c.isalnum() for c in text[q.start : q.end]))


def _given_up(text: str, parts: list[Span], resumed: bool = False) -> list[Span]:
    """A quotation that nobody closed: kept where it opens its paragraph or goes on in it, else cut at its sentence."""
    start, end = parts[0]
    before = text[max(0, start - 3) : start].rstrip(" \u00a0")[-1:]
    if len(parts) > 1 or before in "\n:" or resumed:
        return parts
    stop = re.search(r"[.!?…](?=\s)|\n", text[start:end])
    return [(start, start + stop.end() if stop else end)]


def _opens_again(text: str, start: int, end: int, mark: str) -> bool:
    """Whether a paragraph begins with the mark that opened the quotation (or, in old French, with a closing one)."""
    piece = text[start : min(end, start + 2)]
    if mark == "«" and piece[:1] == "»":
        return _closing(text, start + 1, end, mark) is not None
    return piece.startswith(mark)


def _comes(text: str, start: int, end: int, mark: str, distance: int) -> bool:
    """Whether the closing guillemet comes before another opening one: French leaves paragraphs unmarked."""
    if mark not in "«‹" or distance > _APART:
        return False
    close, reopened = text.find(_PAIRS[mark], start, end), text.find(mark, start, end)
    return close >= 0 and (reopened < 0 or close < reopened)


def _closing(text: str, start: int, end: int, mark: str) -> int | None:
    """The end of the mark that closes a quotation opened before `start`."""
    depth = 1
    for match in _marks(text, start, end):
        kind = _kind(text, match, mark, start, end)
        depth += 1 if kind == "open" and match[0] == mark else -1 if kind == "close" else 0
        if depth == 0:
            return match.end()
    return None


def _paragraph(text: str, start: int, end: int) -> tuple[list[Quotation], _Open | None]:
    """The closed quotations of one paragraph, and the one left open at its end."""
    found: list[Quotation] = []
    opened: _Open | None = None
    depth = 0
    for match in _marks(text, start, end):
        kind = _kind(text, match, opened.mark if opened else "", start, end)
        if opened is None:
            if kind == "open":
                opened, depth = _Open(match[0], match.start()), 1
            elif kind == "close" and not found and (match[0] in "»”" or _ends_speech(text, match)):
                # Its beginning was cut off (a paragraph quoted in full, of which the first mark is missing).
                found.append(Quotation(((start, match.end()),), closed=False))
        elif kind == "close":
            depth -= 1
            if depth == 0:
                found.append(Quotation(((opened.start, match.end()),)))
                opened = None
        elif kind == "open" and match[0] == opened.mark:
            if _pending(text, match.end(), min(end, match.end() + _AHEAD), opened.mark) > depth:
                depth += 1
            else:  # the one before was not closed
                found.append(Quotation(tuple(_given_up(text, [(opened.start, match.start())])), closed=False))
                opened, depth = _Open(match[0], match.start()), 1
    return found, opened


def _ends_speech(text: str, match: re.Match[str]) -> bool:
    """Whether a straight mark stands behind a comma or an end: what it closes was opened before."""
    return text[match.start() - 1 : match.start()] in tuple(",.!?…") and text[match.end() : match.end() + 1] == " "


def _pending(text: str, start: int, end: int, mark: str) -> int:
    return sum(1 for m in _marks(text, start, end) if m[0] in _PAIRS.get(mark, mark))


def _marks(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return _MARKS.finditer(text, start, end)


def _kind(text: str, match: re.Match[str], opened: str, start: int, end: int) -> str:
    """What a mark does where it stands: "open", "close", or "" for an apostrophe, inches and marks of another kind."""
    mark = match[0]
    before = text[match.start() - 1] if match.start() > start else " "
    after = text[match.end()] if match.end() < end else " "
    if mark in ("'", "’") and opened != "‘" and not (mark == "'" and opened in ("", "'")):
        return ""
    if mark in ("'", "’"):
        return _single(text, match, opened, before, after)
    if opened and opened in _PAIRS:
        if mark in _PAIRS[opened] and mark != opened:
            return "close"
        return "open" if mark == opened else ""
    if opened:  # the same sign opens and closes: " '' ``
        same = mark == opened or {mark, opened} <= {"''", "``"} or {mark, opened} <= {'"', "''", "”"}
        if not same:
            return ""
        ahead = min(end, match.end() + _AHEAD)
        return "" if before.isspace() and not after.isspace() and _balanced(text, match, ahead) else "close"
    if mark == "”":
        return "open" if before.isspace() and after.isalnum() else "close"
    if mark in _PAIRS and mark not in "»":
        return "open" if mark != "‘" or not (after.isdigit() or before.isalnum()) else ""
    if mark in "»›":
        return "close"
    if before.isdigit() and mark in ('"', "''"):  # 6'2", 122''
        return ""
    return "open" if before.isspace() or not (before.isalnum() or before in _ENDS) else "close"


def _balanced(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a straight mark that looks like an opening one inside a quotation opens a nested one."""
    closers = re.findall(r"(?<=[^\s(\[])(?:\"|'')(?!\w)", text[match.end() : end])
    openers = re.findall(r"(?<![^\s(\[—–-])(?:\"|'')(?=\w)", text[match.end() : end])
    return False if len(closers) - len(openers) < 2 else text[match.start() - 1] not in "\u00a0\u202f"


def _single(text: str, match: re.Match[str], opened: str, before: str, after: str) -> str:
    """A simple mark: it opens before a word that a matching mark ends, and closes behind punctuation or a word."""
    if opened:
        if after.isalnum():
            return ""
        if before in _ENDS:
            return "close"
        # dogs' and 'the dogs': a later mark behind punctuation is the better end.
        rest = text[match.end() : match.end() + 400]
        return "" if before == "s" and re.match(rf"[^‘\n]*[{_ENDS}]{match[0]}(?!\w)", rest) else "close"
    if match[0] != "'" or not after.isalpha() or not (before.isspace() or before in "([—–"):
        return ""
    rest = text[match.end() : match.end() + 1500]
    return "open" if re.match(r"[^'\n]*(?:\w'\w[^'\n]*)*(?:[.,!?;:]'|\w')(?=[\s.,;:!?)\]]|$)", rest) else ""
