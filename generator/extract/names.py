"""Proper names that the glossary does not know: where they stand, and what the words around say of their kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.extract.drafts import ActorWords, Line

if TYPE_CHECKING:
    from spacy.tokens import Token

FUNCTION = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PUNCT", "SYM", "NUM", "PART", "INTJ", "ADV", "VERB"})
ORGANISED = frozenset({"organisation", "company", "media", "armed_group", "state_body"})
OPENING, CLOSING = "\"“«‹‘'", "\"”»›’'"
LONGEST_QUOTED = 9
"""Tokens: a longer text between quotation marks is a quotation, not a name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: tokens `first` to `behind` of a sentence; `kind` is None when nothing tells.

    `sure`: the words around say the kind, not the statistical model alone.
    """

    line: Line
    first: int
    behind: int
    kind: str | None
    sure: bool
    gender: str | None = None
    titled: bool = False

    @property
    def start(self) -> int:
        return self.line.tokens[self.first].idx

    @property
    def end(self) -> int:
        last = self.line.tokens[self.behind - 1]
        return int(last.idx + len(last))

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]


def names(line: Line, words: ActorWords) -> Iterator[Name]:
    """The proper names of a sentence outside what the glossary knows, in order; `line.roles` are filled before."""
    roles = [(r.start, r.end) for r in line.roles]
    taken = {place for k in line.known if k.entry.kind != "person" for place in range(*line.at(k.start, k.end))}
    shouted = _shouted(line)
    place = 0
    while place < len(line.tokens):
        quoted = _quoted(line, place, words)
        if quoted is not None:
            yield quoted
            place = quoted.behind
            continue
        if place in taken or not is_name(line, place, words, shouted):
            place += 1
            continue
        behind = _run(line, place, words, taken, shouted)
        yield from _typed(line, place, behind, words, roles)
        place = behind


def is_name(line: Line, place: int, words: ActorWords, shouted: bool = False) -> bool:
    """Whether a token is written as a name: capitalised for another reason than its place in the sentence."""
    token = line.tokens[place]
    text = token.text
    if not text[0].isupper() or text.lower() in words.not_names or not any(c.isalpha() for c in text):
        return False
    if text in words.titles:
        return True
    opens = place == 0 or line.tokens[place - 1].text in "\"“«:—–-(•*.…" or shouted
    if not opens:
        return token.pos_ not in ("DET", "PRON", "ADP", "CCONJ", "SCONJ") or bool(token.ent_type_) or text.isupper() and len(text) > 1
    if token.is_stop:
        return False
    return bool(token.ent_type_) and token.pos_ not in ("DET", "PRON", "ADP") or token.pos_ == "PROPN"


def _shouted(line: Line) -> bool:
    """A sentence in capitals: they say nothing there."""
    letters = [t.text for t in line.tokens if t.is_alpha and len(t) > 1]
    return len(letters) > 3 and sum(w[0].isupper() for w in letters) > 0.7 * len(letters)


def _run(line: Line, first: int, words: ActorWords, taken: set[int], shouted: bool) -> int:
    """Where the name that starts at a token ends: capitalised words, and small words inside a name."""
    behind = first + 1
    headed = line.tokens[first].lower_ in words.heads or line.tokens[first].text in words.tails
    while behind < len(line.tokens):
        if behind not in taken and is_name(line, behind, words, shouted):
            behind += 1
            continue
        ahead = behind
        while ahead < len(line.tokens) and ahead < behind + 3 and line.tokens[ahead].text in words.particles:
            ahead += 1
        if ahead == behind or ahead >= len(line.tokens) or not is_name(line, ahead, words, shouted):
            break
        if ahead in taken and not headed:
            break
        glued = all(not t.whitespace_ for t in line.tokens[behind - 1 : ahead])
        label = line.tokens[behind - 1].ent_type_
        same = bool(label) and all(t.ent_type_ == label and t.ent_iob_ == "I" for t in line.tokens[behind : ahead + 1])
        if not (glued or same or headed):
            break
        behind = ahead + 1
    return behind


def _quoted(line: Line, place: int, words: ActorWords) -> Name | None:
    """A name between quotation marks behind a word that says what it names ("l'association « Une vie »")."""
    mark = line.tokens[place].text
    if mark not in OPENING or place == 0 or place + 1 >= len(line.tokens):
        return None
    kind = _head_before(line, place, words, 7)
    if kind is None or not (line.tokens[place + 1].text[0].isupper() or line.tokens[place + 1].text[0].isdigit()):
        return None
    for behind in range(place + 2, min(place + 2 + LONGEST_QUOTED, len(line.tokens))):
        if line.tokens[behind].text in CLOSING:
            return Name(line, place + 1, behind, kind, True)
    return None


def _head_before(line: Line, place: int, words: ActorWords, far: int) -> str | None:
    """The kind of the noun that heads the phrase before a name: the nearest, with nothing but its complements between."""
    for distance in range(1, far + 1):
        here = place - distance
        if here < 0:
            return None
        token = line.tokens[here]
        two = f"{line.before(here)} {token.lower_}"
        word = token.lower_
        for candidate in (two, word, token.lemma_.lower()):
            if candidate in words.heads:
                return words.heads[candidate]
        if word in words.named or token.pos_ in ("ADJ", "NOUN", "PROPN", "ADP", "DET") and token.text not in ",;:.":
            continue
        return None
    return None


def _typed(line: Line, first: int, behind: int, words: ActorWords, roles: list[tuple[int, int]]) -> Iterator[Name]:
    """The name of a run, with titles and roles cut off in front."""
    gender, titled = None, False
    moved = True
    while moved and first < behind:
        moved = False
        text = line.tokens[first].text
        if text in words.titles and behind - first > (0 if titled else 1) - (line.tokens[first].text[-1] == "."):
            gender, titled, moved = words.titles[text] if words.titles[text] != "u" else gender, True, True
            first += 1
        for start, end in roles:
            low, high = line.at(start, end)
            if low <= first < high < behind or low <= first and high > first and high < behind:
                first, titled, moved = high, True, True
    if first >= behind:
        return
    if not titled and first:
        title = line.tokens[first - 1].text
        if title in words.titles:
            titled, gender = True, words.titles[title] if words.titles[title] != "u" else None
    while behind - 1 > first and line.tokens[behind - 1].text in words.particles:
        behind -= 1
    name = Name(line, first, behind, None, False, gender, titled)
    if titled:
        yield replace(name, kind="person", sure=True)
    else:
        kind, sure = _kind(name, words, roles)
        yield replace(name, kind=kind, sure=sure)


def _kind(name: Name, words: ActorWords, roles: list[tuple[int, int]]) -> tuple[str | None, bool]:
    line, first, behind = name.line, name.first, name.behind
    head, last = line.tokens[first], line.tokens[behind - 1]
    if head.lower_ in words.heads and behind - first > 1:
        return words.heads[head.lower_], True
    if last.text in words.tails and behind - first > 1:
        return words.tails[last.text], True
    if any(abs(line.at(*span)[1] - first) == 0 for span in roles):
        return "person", True
    kind = _head_before(line, first, words, 1)
    if kind is None and first > 1 and line.tokens[first - 1].pos_ == "ADJ":
        kind = _head_before(line, first - 1, words, 1)
    if kind is None and line.before(first) in words.named:
        kind = _head_before(line, first, words, 6)
    if kind is not None:
        return kind, True
    labels = [t.ent_type_ for t in line.tokens[first:behind] if t.ent_type_]
    label = max(set(labels), key=lambda x: (labels.count(x), x)) if labels else ""
    if first and line.before(first) in words.metonymy["place_prepositions"] and behind - first == 1:
        return ("place", False) if label not in words.organisation else ("organisation", False)
    if label in words.person:
        return "person", False
    if label in words.organisation:
        return "organisation", False
    if label in words.place:
        return "place", False
    return None, False


def bare_subject(name: Name, words: ActorWords) -> bool:
    """A name without an article as the subject of a verb: in both languages people are named so."""
    line = name.line
    if line.before(name.first) in words.determiners:
        return False
    tokens: list[Token] = line.tokens[name.first : name.behind]
    return any(t.dep_ in words.subjects and t.head.pos_ in ("VERB", "AUX") for t in tokens)
