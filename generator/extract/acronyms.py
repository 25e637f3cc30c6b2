"""Acronyms with their expansion ("Syrian Democratic Forces (SDF)"): one actor, and the acronym alone later on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extract.drafts import ActorWords, Draft, Line, key
from generator.extract.kinds import ORGANISED


def acronyms(lines: list[Line], words: ActorWords) -> tuple[dict[str, tuple[int, int, int]], frozenset[str]]:
    """Acronyms in brackets behind their expansion: the sentence and span of each expansion; and those of no actor.

    An expansion in small letters ("cockpit voice recorder (CVR)") is an actor only when a word of it says so.
    """
    found: dict[str, tuple[int, int, int]] = {}
    things: set[str] = set()
    for line in lines:
        if "(" not in line.text:
            continue
        for place, token in enumerate(line.tokens):
            if not 1 < place < len(line.tokens) - 1 or line.tokens[place - 1].text != "(":
                continue
            letters = token.text
            if not 2 <= len(letters) <= 8 or sum(c.isupper() for c in letters) < 2:
                continue
            if line.tokens[place + 1].text != ")":
                if line.tokens[place + 1].like_num:
                    things.add(letters)
                continue
            first = _expansion(line, place - 2, letters, words)
            if first is None:
                continue
            inside = line.tokens[first : place - 1]
            named = any(t.text[0].isupper() or words.heads.get(t.lower_) in ORGANISED for t in inside)
            if not named:
                things.add(letters)
            else:
                last = line.tokens[place - 2]
                found.setdefault(letters, (line.index, line.tokens[first].idx, last.idx + len(last)))
    return found, frozenset(things)


def defined(short: Mapping[str, tuple[int, int, int]], lines: Sequence[Line], drafts: dict[str, Draft]) -> None:
    """Give each acronym to the actor whose name the text puts it behind: "Indian Air Force (IAF)" is no Israeli one."""
    for letters, (number, _, end) in short.items():
        meant = [d for d in drafts.values() if any(h.sentence == number and h.end == end for h in d.hits)]
        if len(meant) != 1:
            continue
        for other in [d for d in drafts.values() if d is not meant[0]]:
            mine = [h for h in other.hits if lines[h.sentence].text[h.start : h.end] == letters]
            if mine:
                meant[0].hits.extend(mine)
                other.hits = [h for h in other.hits if h not in mine]
                if not other.hits:
                    del drafts[other.id]


def _expansion(line: Line, last: int, letters: str, words: ActorWords) -> int | None:
    """The first token of the words whose initials an acronym has, small words left out or counted."""
    wanted = key(letters).replace(" ", "")
    while last >= 0 and not line.tokens[last].text[0].isalnum():
        last -= 1
    initials = ""
    for place in range(last, max(-1, last - 14), -1):
        text = line.tokens[place].text
        if text in ",;:()":
            return None
        if not text[0].isalnum():
            continue
        folded = key(text)
        if text[0].islower() and (text.lower() in words.particles or len(folded) < 3):
            if (folded[:1] + initials) == wanted:
                return place
            continue
        initials = folded[:1] + initials
        if initials == wanted:
            return place
        if len(initials) >= len(wanted):
            return None
    return None
