"""What an unknown name names: a person, an organisation, a place, a thing; from the words around it and elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract.drafts import ActorWords, key
from generator.extract.given_names import is_given
from generator.extract.headed import head_before
from generator.extract.names import Name
from generator.glossary import Glossary

if TYPE_CHECKING:
    from spacy.tokens import Token

_CODE = re.compile(r"[A-Z]{1,5}-?\d+[A-Z]{0,3}")
"""A maker's code ("CH-92A"), which names a thing."""
ORGANISED = frozenset({"organisation", "company", "media", "armed_group", "state_body"})


def kind_of(name: Name, words: ActorWords, surnames: Collection[str] = ()) -> Name:
    """The name with the kind that its sentence shows, and whether the words around show it.

    `surnames` are those of the text: alone, "Bishop" is the person whose full name stands elsewhere.
    """
    if name.kind is not None:
        return name
    if name.behind - name.first == 1 and name.text in surnames:
        return replace(name, kind="person", sure=True)
    kind, sure = ("person", True) if name.titled else _kind(name, words)
    return replace(name, kind=kind, sure=sure)


def _kind(name: Name, words: ActorWords) -> tuple[str | None, bool]:
    line, first, behind = name.line, name.first, name.behind
    head, last = line.tokens[first], line.tokens[behind - 1]
    single = behind - first == 1
    if single and (_no_name(name, words) or _CODE.fullmatch(name.text)):
        return "thing", True
    if words.data.get("adjective_after") and head_before(line, first, words, 1) == "thing":
        return "thing", True  # "le porte-avions Charles de Gaulle"
    if not single:
        headed = words.heads.get(head.lower_)
        if headed is not None and line.after(first + 1) in words.of_words:
            return headed, True
        if last.text in words.tails:
            return words.tails[last.text], True
        if headed is not None:
            return headed, True
        if head.text in words.first_names:
            return "person", True
    if head.text in words.things:
        return "thing", True
    if single and head.text in words.first_names and bare_subject(name, words):
        return "person", True
    if any(line.at(role.start, role.end)[1] == first for role in line.roles):
        return "person", True
    kind = _by_head(name, words) or _by_apposition(name, words)
    if kind is not None:
        return kind, True
    return _guessed(name, words)


def _guessed(name: Name, words: ActorWords) -> tuple[str | None, bool]:
    """The kind that the statistical model gives, where neither a first name nor a role says that it is a person."""
    label = _by_label(name, words)
    several = name.behind - name.first > 1 and label in (None, "organisation", "place")
    person = several and (_apposed_to_role(name) or (label != "place" and _given(name, words)))
    return ("person", True) if person else (label, False)


def _given(name: Name, words: ActorWords) -> bool:
    """Whether a name of some words begins with a first name and bears no article: "Alistair Penhale"."""
    line, tokens = name.line, name.line.tokens[name.first : name.behind]
    titled = len(tokens) < 4 and all(t.text.istitle() or t.text in words.particles for t in tokens)
    return titled and is_given(tokens[0].text) and line.before(name.first) not in words.determiners


def _apposed_to_role(name: Name) -> bool:
    """Whether a name stands between commas, or at the end, behind a role: "le directeur de X, NAME, …"."""
    line, first = name.line, name.first
    if line.before(first) != "," or line.after(name.behind) not in (",", ".", "»", "”", "", ")"):
        return False
    start = next((n + 1 for n in range(first - 2, -1, -1) if line.before(n + 1) == ","), 0)
    places = (line.at(role.start, role.end)[0] for role in line.roles)
    return any(start <= place < first for place in places)


def _no_name(name: Name, words: ActorWords) -> bool:
    """Whether a single word with a capital is a common noun, a title, an initial or a participle ("Sollicité, …")."""
    head = name.line.tokens[name.first]
    if head.lower_ in words.heads or head.text in words.tails or head.text in words.titles:
        return True
    fronted = name.initial and name.line.after(name.behind) == ","
    return len(head.text.strip(".")) == 1 or (fronted and head.lower_.endswith(words.participle_endings))


def _by_head(name: Name, words: ActorWords) -> str | None:
    """The kind that the noun before a name tells: "la société X", "l'entreprise de cosmétiques X", "ville de X"."""
    line, first = name.line, name.first
    kind = head_before(line, first, words, 1)
    if kind is not None:
        return kind
    before = line.tokens[first - 1] if first else None
    if before is None or not before.text[0].isalpha():
        return None
    if before.pos_ in ("ADJ", "NOUN") or before.lower_ in words.named:
        if before.lower_ in words.named and any(0 <= first - line.at(r.start, r.end)[1] <= 8 for r in line.roles):
            return "person"
        return head_before(line, first - 1, words, 5 if before.lower_ in words.named else 3)
    if (
        before.lower_ in words.metonymy["of"]
        or before.lower_ in words.determiners
        and line.before(first, 2) in words.metonymy["of"]
    ):
        far = 2 if before.lower_ in words.metonymy["of"] else 3
        kind = words.heads.get(line.before(first, far))
        return kind if kind in ("place", "thing") else None
    return None


def _by_apposition(name: Name, words: ActorWords) -> str | None:
    """The kind that an apposition tells: "Kalium, une société de sécurité"."""
    line, behind = name.line, name.behind
    if line.after(behind) != "," or line.after(behind + 1) not in words.determiners:
        return None
    for place in range(behind + 2, min(behind + 5, len(line.tokens))):
        token = line.tokens[place]
        if token.pos_ == "NOUN" and (kind := words.heads.get(token.lower_)) is not None:
            follows = line.after(place + 1)
            return None if follows in ("'s", "’s") or follows in words.heads else kind
        if token.pos_ not in ("ADJ", "PROPN", "NOUN"):
            return None
    return None


def _by_label(name: Name, words: ActorWords) -> str | None:
    """The kind that the statistical model gives, corrected where a single name stands behind a preposition of place."""
    line, first, behind = name.line, name.first, name.behind
    label = _label(name)
    if label in words.people and behind - first == 1:
        return "thing"
    if label in words.organisation:
        return "organisation"
    if first and line.before(first) in words.metonymy["place_prepositions"] and behind - first == 1:
        return "place"
    if behind - first == 1 and _taken_place(line.tokens[first], words):
        return "place"
    if label in words.person:
        if any(c.isdigit() for c in name.text):
            return "thing"  # "FN-6 MANPADS"
        return None if _plural(name) else "person"
    return "place" if label in words.place else None


def _taken_place(token: Token, words: ActorWords) -> bool:
    """ "overran Goma": what is taken is a place."""
    return token.head.i < token.i and token.head.lemma_.lower() in words.metonymy["taken"]


def _label(name: Name) -> str:
    """The label that the statistical model gives to most of a name; empty where it gives none."""
    labels = [str(t.ent_type_) for t in name.line.tokens[name.first : name.behind] if t.ent_type_]
    return max(set(labels), key=lambda x: (labels.count(x), x)) if labels else ""


def _plural(name: Name) -> bool:
    """Whether a single word is a plural: "Democrats" is nobody."""
    token = name.line.tokens[name.behind - 1]
    return name.behind - name.first == 1 and token.morph.get("Number", []) == ["Plur"]


class Ballot:
    """What all mentions of a text say of each name, by folded name."""

    def __init__(self, found: list[Name], short: Collection[str]) -> None:
        self.short = short
        """The acronyms that the text explains."""
        self.votes: dict[str, Counter[str]] = {}
        self.parts: set[str] = set()
        """The words of full names of persons."""
        self.seen: Counter[str] = Counter()
        self.inside: set[str] = set()
        """Names that stand somewhere where a capital says something."""
        for name in found:
            if name.shouted:
                continue
            folded, several = key(name.text), name.behind - name.first > 1
            if several or not name.initial:
                self.inside.add(folded)
                self.seen[folded] += 1
            if name.kind is not None:
                self.votes.setdefault(folded, Counter())[name.kind] += 5 if name.sure else 1
            if name.kind == "person" and (name.sure or several):
                self.parts.update(key(name.full).split())
        self.things = {part for folded in self.votes if self.kind(folded) == "thing" for part in folded.split()}
        lines = {id(name.line): name.line for name in found}.values()
        self.small = {token.lower_ for line in lines for token in line.tokens if token.is_lower}
        """The words that the text also writes with a small letter."""

    def kind(self, folded: str) -> str | None:
        """The kind that most mentions of a name say."""
        votes = self.votes.get(folded)
        return max(votes.items(), key=lambda vote: (vote[1], vote[0]))[0] if votes else None

    def elect(self, name: Name, words: ActorWords) -> str | None:
        """The kind of one mention; None where it is no actor."""
        if name.text in self.short:
            return "organisation"
        folded = key(name.text)
        single = " " not in folded
        if name.shouted and folded not in self.inside | self.parts:
            return None
        kind = self.kind(folded)
        if single and not name.sure:
            if folded in self.parts:
                kind = "person"
            elif (
                folded in self.things
                or name.text.lower() in self.small
                or not _stands(name, folded in self.inside, words)
            ):
                return None
            elif kind == "organisation" and name.text.istitle() and self.seen[folded] < 2:
                return kind if _takes_part(name, words) else None
        return kind or _guess(name, words)


def settled(
    glossary: Glossary, code: str, found: list[Name], known: frozenset[str], short: Collection[str],
    not_actors: frozenset[str],
    words: ActorWords,
) -> list[Name]:  # fmt: skip
    """The names that are actors, with their kind: what one mention shows holds for all mentions of that name.

    `known` are the folded names of persons in the glossary, `short` acronyms that the text explains, `not_actors`
    acronyms of things.
    """
    ballot = Ballot(found, short)
    weapons: dict[str, bool] = {}
    result: list[Name] = []
    for name in found:
        folded = key(name.text)
        if not folded or name.text in not_actors:
            continue
        kind = "person" if folded in known else ballot.elect(name, words)
        if folded not in weapons:
            weapons[folded] = folded not in known and _is_weapon(name, kind, glossary, code)
        if weapons[folded] and not name.titled:
            continue
        if kind is not None and kind not in ("place", "thing"):
            result.append(replace(name, kind=kind))
    return result


def _is_weapon(name: Name, kind: str | None, glossary: Glossary, code: str) -> bool:
    """Whether a name is that of a weapon; a person may bear one ("Haluk Bayraktar")."""
    found = glossary.matches(name.text, code, "weapons")
    whole = any(m.start == 0 and m.end == len(name.text) for m in found)
    return whole or bool(found) and not (kind == "person" and name.behind - name.first > 1)


def _stands(name: Name, elsewhere: bool, words: ActorWords) -> bool:
    """Whether a single word is a name at all: not a noun with a capital, nor the first word of a sentence."""
    token = name.line.tokens[name.first]
    if name.kind == "person" and name.line.before(name.first) in words.determiners:
        return False  # people bear no article: "le Manifeste" is nobody
    if name.initial and not elsewhere:
        return bool(token.ent_type_) and bare_subject(name, words)
    return token.pos_ != "NOUN" or token.text.isupper() or name.line.before(name.first) not in words.determiners


def _guess(name: Name, words: ActorWords) -> str | None:
    """The kind of a name of which nothing tells the kind."""
    text = name.text
    if text.isupper() and text.isalpha() and 3 <= len(text) <= 6 and not name.initial:
        return "organisation" if _takes_part(name, words) else None
    if _plural(name) or any(c.isdigit() for c in text):
        return None
    return "person" if bare_subject(name, words) else None


def _takes_part(name: Name, words: ActorWords) -> bool:
    """An acronym that acts, speaks or has members is a body, not a thing ("la clé USB")."""
    labels = words.subjects | words.passive_subjects
    return (
        any(t.dep_ in labels for t in name.line.tokens[name.first : name.behind])
        or name.line.before(name.first) in words.metonymy["voices"]
    )


def bare_subject(name: Name, words: ActorWords) -> bool:
    """A name without an article as the subject of a verb: in both languages people are named so."""
    line = name.line
    if line.before(name.first) in words.determiners:
        return False
    tokens: list[Token] = line.tokens[name.first : name.behind]
    labels = words.subjects | words.passive_subjects
    return any(t.dep_ in labels and t.head.pos_ in ("VERB", "AUX") for t in tokens)
