"""Proper names that the glossary does not know: where they stand in a sentence, titles and roles cut off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.extract.drafts import ActorWords, Line
from generator.extract.headed import CLOSING, OPENING, opens, quoted_name

NETWORK = "X"
"""A social network with one letter, which is no part of the name behind it."""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: tokens `first` to `behind` of a sentence; `kind` is None when nothing tells.

    `lead` is the first token of the titles before it. `sure`: the words around say the kind, not the statistical model
    alone. `initial`: it opens the sentence, so that its capital says nothing; `shouted`: the whole line is in capitals.
    `piece`: the words before a bracket that the name goes on behind ("(Vladimir) Poutine").
    """

    line: Line
    first: int
    behind: int
    kind: str | None = None
    sure: bool = False
    gender: str | None = None
    titled: bool = False
    initial: bool = False
    shouted: bool = False
    piece: str = ""
    lead: int = -1

    @property
    def begins(self) -> int:
        """Where the name begins with the title before it ("M. Kirby")."""
        return int(self.line.tokens[self.lead if self.lead >= 0 else self.first].idx)

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

    @property
    def full(self) -> str:
        """The name as one would write it without the bracket."""
        return f"{self.piece} {self.text}" if self.piece else self.text


def names(line: Line, words: ActorWords) -> Iterator[Name]:
    """The proper names of a sentence outside what the glossary knows, in order; `line.roles` are filled before."""
    taken = {place for k in line.known if k.entry.kind != "person" for place in range(*line.at(k.start, k.end))}
    shouted = is_shouted(line)
    titled = shouted or is_headline(line)
    place = 0
    people = {line.at(k.start, k.end) for k in line.known if k.entry.kind == "person" and len(k.form.words) > 1}
    spans = dict(people)
    while place < len(line.tokens):
        if place in spans and not (place and line.tokens[place - 1].text in words.titles):
            name = Name(line, place, spans[place], "person", True, lead=place)
            yield name
            place = spans[place]
            continue
        quoted = quoted_name(line, place, words)
        if quoted is not None:
            yield Name(line, quoted[0], quoted[1], quoted[2], True)
            place = quoted[1]
            continue
        tail = place - 1 in taken and line.tokens[place].text in words.tails  # "Corp." behind a known company
        if place in taken or tail or not is_name(line, place, words, shouted):
            place += 1
            continue
        behind = _run(line, place, words, taken, shouted)
        for name in _cut(line, place, behind, words):
            yield replace(name, shouted=True) if titled else name
        place = behind


def is_name(line: Line, place: int, words: ActorWords, shouted: bool = False) -> bool:
    """Whether a token is written as a name: capitalised for another reason than its place in the sentence."""
    token = line.tokens[place]
    text = token.text
    if not text[0].isupper() or not any(c.isalpha() for c in text):
        return False
    if text in words.titles or text in words.first_names:
        return True
    if text.lower() in words.not_names:
        return False
    if text == NETWORK and place and line.before(place) in words.metonymy["place_prepositions"]:
        return False  # "a annoncé sur X Jean Exemple"
    if token.is_stop and not text.isupper():
        following = line.tokens[place + 1] if place + 1 < len(line.tokens) else None
        noble = text.lower() in words.noble and not opens(line, place) and token.ent_type_ in words.person
        return noble and following is not None and following.text[0].isupper()
    if not (opens(line, place) or shouted):
        function = token.pos_ in ("DET", "PRON", "ADP", "CCONJ", "SCONJ")
        return not function or bool(token.ent_type_) or text.isupper() and len(text) > 1
    if token.is_stop or text.lower() in words.determiners:
        return False
    if shouted:
        return bool(token.ent_type_) and token.pos_ == "PROPN"
    return bool(token.ent_type_) and token.pos_ not in ("DET", "PRON", "ADP") or token.pos_ == "PROPN"


def is_shouted(line: Line) -> bool:
    """A sentence in capitals: they say nothing there."""
    letters = [t.text for t in line.tokens if t.is_alpha and len(t) > 1]
    return len(letters) > 3 and sum(w.isupper() for w in letters) > 0.6 * len(letters)


def is_headline(line: Line) -> bool:
    """A line in the capitals of English headlines ("Minister Hammers Bank Over Loans"): they say nothing either."""
    if not line.tokens or line.tokens[-1].text in '.!?:"”»':
        return False
    letters = [t.text for t in line.tokens if t.is_alpha and len(t) > 3]
    return len(letters) > 4 and sum(w[0].isupper() for w in letters) > 0.75 * len(letters)


def _run(line: Line, first: int, words: ActorWords, taken: set[int], shouted: bool) -> int:
    """Where the name that starts at a token ends: capitalised words, and small words inside a name."""
    behind = first + 1
    headed = line.tokens[first].lower_ in words.heads
    while behind < len(line.tokens):
        if behind not in taken and is_name(line, behind, words, shouted):
            behind += 1
            continue
        if _hyphened(line, behind):
            behind += 2
            continue
        nickname = _nicknamed(line, first, behind, words)
        if nickname:
            behind = nickname
            continue
        ahead = behind
        while ahead < len(line.tokens) and ahead < behind + 3 and _is_particle(line.tokens[ahead].text, words):
            ahead += 1
        if ahead == behind or ahead >= len(line.tokens) or not is_name(line, ahead, words, shouted):
            break
        if ahead in taken and not headed:
            break
        glued = all(not t.whitespace_ for t in line.tokens[behind - 1 : ahead])
        noble = all(t.lower_ in words.noble for t in line.tokens[behind:ahead])
        label = line.tokens[behind - 1].ent_type_
        same = bool(label) and all(t.ent_type_ == label and t.ent_iob_ == "I" for t in line.tokens[behind : ahead + 1])
        joins = any(t.text in words.joins for t in line.tokens[behind:ahead])
        if joins and not headed and not _tailed(line, ahead, words) or not (glued or same or headed or noble):
            break
        behind = ahead + 1
    return behind


def _nicknamed(line: Line, first: int, behind: int, words: ActorWords) -> int:
    """Where a nickname between quotation marks inside a person's name ends (Jimmy "Barbecue" Chérizier); else 0."""
    if line.tokens[first].text not in words.first_names or line.tokens[behind].text not in OPENING:
        return 0
    for place in range(behind + 2, min(behind + 4, len(line.tokens) - 1)):
        if line.tokens[place].text in CLOSING:
            capitals = (line.tokens[n].text[0].isupper() for n in (behind + 1, place + 1))
            return place + 1 if all(capitals) else 0
    return 0


def _is_particle(text: str, words: ActorWords) -> bool:
    return text in words.particles or text[0].isupper() and text.lower() in words.noble


def _hyphened(line: Line, place: int) -> bool:
    """A small-letter part behind a hyphen: "Ban Ki-moon"."""
    if place + 1 >= len(line.tokens) or line.tokens[place].text != "-":
        return False
    part = line.tokens[place + 1]
    glued = not line.tokens[place - 1].whitespace_ and not line.tokens[place].whitespace_
    return glued and part.is_alpha and part.is_lower and part.ent_iob_ == "I" and bool(part.ent_type_)


def _tailed(line: Line, place: int, words: ActorWords) -> bool:
    """Whether the capitalised words from a place on end in a word for a body ("… and Exchange Commission")."""
    while place + 1 < len(line.tokens) and line.tokens[place + 1].text[0].isupper():
        place += 1
    return line.tokens[place].text in words.tails


def _cut(line: Line, first: int, behind: int, words: ActorWords) -> Iterator[Name]:
    """The name of a run, with titles, roles and party words cut off in front."""
    initial = opens(line, first)
    organised = behind - first > 1 and line.tokens[behind - 1].text in words.tails
    titled = False
    if (
        behind - first > 1
        and line.tokens[first].text in words.titles
        and words.heads.get(line.before(first)) == "thing"
    ):
        yield Name(line, first, behind, "thing", True, lead=first)  # "la frégate Amiral Makarov"
        return
    if not organised:
        first, behind, titled = _without_roles(line, first, behind, words)
    while behind - 1 > first and line.tokens[behind - 1].text in words.particles:
        behind -= 1
    if first >= behind:
        return
    if behind - first > 1 and line.tokens[first].text.isupper() and line.tokens[first].lower_ in words.heads:
        first += 1  # "ONG Terre douce"
    if organised:
        first = _extended(line, first, words)
    else:
        first = _first_name(line, first, behind, words)
        if first and _is_article(line, first - 1, words):
            first -= 1
    lead = first
    while lead and line.tokens[lead - 1].text in words.titles:
        lead -= 1
    genders = {words.titles[t.text] for t in line.tokens[lead:first]} - {"u"}
    gender = genders.pop() if len(genders) == 1 else None
    titled = titled or lead < first
    yield _joined(Name(line, first, behind, None, False, gender, titled, initial and first == 0, lead=lead), words)


def _without_roles(line: Line, first: int, behind: int, words: ActorWords) -> tuple[int, int, bool]:
    """A run of capitalised words without the titles and roles in it, and whether one stands before what is left."""
    start = first
    moved = True
    while moved and first < behind:
        moved = False
        text = line.tokens[first].text
        if text in words.titles and (behind - first > 1 or text[-1] == "."):
            first, moved = first + 1, True
        for role in line.roles:
            low, high = line.at(role.start, role.end)
            title = role.entry.data.get("title") and not role.plural
            if low <= first < high <= behind and (title or line.tokens[first].is_lower):
                first, moved = high, True
            elif first < low and high < behind and title and line.tokens[low].text[0].isupper():
                first, moved = high, True  # "Springfield Mayor John Alden"
            elif first < low and high == behind and title:
                behind = low  # "Kalium CEO"
    if first < behind and first > start and line.tokens[first].text in words.titles and behind - first == 1:
        first = behind
    return first, behind, first > start


def _first_name(line: Line, first: int, behind: int, words: ActorWords) -> int:
    """The place of the first name in a run that begins with something else: "Republican John Alden"."""
    if line.tokens[first].text in words.first_names or line.tokens[first].text in words.things:
        return first  # "USS John Alden" is a ship
    while behind - first > 2 and line.tokens[first].text in words.parties:
        first += 1
    for place in range(first + 1, behind - 1):
        before = line.tokens[place - 1]
        if line.tokens[place].text in words.first_names and before.text not in words.particles and len(before) > 2:
            return place
    return first


def _extended(line: Line, first: int, words: ActorWords) -> int:
    """The name of a body with the demonym or the direction before it: "Syrian Arab Coalition", "Northern Brigade"."""
    while first:
        token = line.tokens[first - 1]
        demonym = any(
            k.form.how in ("demonym", "alias") and k.entry.kind == "country" and k.start <= token.idx < k.end
            for k in line.known
        )
        if not token.text[0].isupper() or not (demonym or token.text in words.directions):
            break
        first -= 1
    return first


def _is_article(line: Line, place: int, words: ActorWords) -> bool:
    """An article with a capital inside a sentence belongs to the name: "Le Monde", "The Daily Beast"."""
    token = line.tokens[place]
    return token.text[0].isupper() and token.lower_ in words.definite and not opens(line, place) and len(token) > 1


def _joined(name: Name, words: ActorWords) -> Name:
    """A name that goes on behind a bracket added by the writer: "(le président Vladimir) Poutine"."""
    line, first = name.line, name.first
    if first > 2 and line.tokens[first - 1].text in ")]" and is_name(line, first - 2, words) and not name.titled:
        opening = next((n for n in range(first - 3, max(-1, first - 12), -1) if line.tokens[n].text in "(["), None)
        if opening is not None and line.tokens[first - 2].text in words.first_names:
            return replace(name, piece=line.tokens[first - 2].text, kind="person", sure=True)
    return name
