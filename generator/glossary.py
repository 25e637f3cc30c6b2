"""content/glossary/*.yml → Glossary: what the editors know of actors, weapons and roles; look-up by id and in text."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.model import Bilingual

ACTOR_KINDS = frozenset({"country", "state_body", "organisation", "armed_group", "company", "media", "person"})
WEAPON_KINDS = frozenset({"class", "system"})
KINDS = ACTOR_KINDS | WEAPON_KINDS | {"role", "descriptor"}
PROPER = frozenset({"organisation", "armed_group", "company", "media", "person", "system"})
"""Kinds whose names are used in either language as they are ("Revolutionary Guards" in a French article)."""
LANGUAGES = ("fr", "en")

_WORD = re.compile(r"[^\W\d_]+|\d+")
_GAP = re.compile(r"[\s\u00a0\u202f\-\u2010\u2011–’'./]{0,2}|\s?&\s?")


@dataclass(frozen=True)
class Entry:
    """One line of the glossary; `data` is all that the file says, in the format that its header describes."""

    id: str
    kind: str
    name: Bilingual
    data: Mapping[str, Any] = field(repr=False, hash=False, compare=False)
    generic: bool = False
    """A body that every country has (`generic.yml`)."""

    @property
    def country(self) -> str | None:
        """ISO 3166 alpha-2, in capitals."""
        code = self.data.get("iso") or self.data.get("country")
        return str(code) if code else None


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write an entry; `how`: name · alias · metonym · demonym (see `model.Mention`)."""

    entry: Entry
    text: str
    how: str
    ambiguous: bool
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A form found in a text, with the offsets of its words; several entries may share a form."""

    start: int
    end: int
    forms: tuple[Form, ...]


@functools.lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Small letters without accents: É, é, e are one."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("œ", "oe").replace("ß", "ss")


def _stem(word: str) -> str:
    """A folded word without the mark of the plural, for the names of classes ("missiles antichars")."""
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word


class Glossary:
    """All entries by id, and the forms of one language as a trie of words."""

    def __init__(self, entries: Iterable[Entry], digest: str = "") -> None:
        self.entries: dict[str, Entry] = {entry.id: entry for entry in entries}
        self.digest = digest
        self._tries: dict[tuple[str, str], dict[Any, Any]] = {}

    def __getitem__(self, entry_id: str) -> Entry:
        return self.entries[entry_id]

    def get(self, entry_id: str) -> Entry | None:
        """The entry of an id, or None."""
        return self.entries.get(entry_id)

    def of_kind(self, *kinds: str) -> Iterator[Entry]:
        """All entries of some kinds, in the order of their ids."""
        return (entry for _, entry in sorted(self.entries.items()) if entry.kind in kinds)

    @functools.cached_property
    def state_bodies(self) -> frozenset[str]:
        """The ids of the general bodies that act for their state: governments, parliaments, ministries."""
        general = (e for e in self.of_kind("state_body") if e.generic)
        return frozenset(e.id for e in general if e.data.get("state") or e.id.endswith("-ministry"))

    @functools.cached_property
    def countries(self) -> dict[str, Entry]:
        """Countries by ISO code, in capitals."""
        return {str(e.country): e for e in self.of_kind("country")}

    def ancestors(self, class_id: str) -> tuple[str, ...]:
        """A weapon class (or the class of a system) and all classes above it, nearest first."""
        chain: list[str] = []
        entry = self.entries.get(class_id)
        while entry is not None and entry.id not in chain:
            chain.append(entry.id)
            entry = self.entries.get(str(entry.data.get("class") or entry.data.get("parent")))
        return tuple(chain)

    def inherited(self, entry_id: str, key: str) -> Any:
        """The value of a key on an entry or on the nearest class above it that has it."""
        for ancestor in self.ancestors(entry_id):
            if key in self.entries[ancestor].data:  # null is a value: it stops the inheritance
                return self.entries[ancestor].data[key]
        return None

    def matches(self, text: str, language: str, family: str) -> list[Match]:
        """The longest forms of a family ("actors", "weapons", "roles") in a text, left to right, not overlapping.

        Capitals count: a form with a capital does not match small letters, an acronym matches capitals alone.
        """
        trie = self._trie(language, family)
        words = [(fold(m[0]), m.start(), m.end()) for m in _WORD.finditer(text)]
        found: list[Match] = []
        at = 0
        while at < len(words):
            best: tuple[int, tuple[Form, ...]] | None = None
            nodes = [(trie, at)]
            while nodes:
                node, here = nodes.pop()
                here_forms = node.get("", ()) if here > at else ()
                fitting = tuple(form for form in here_forms if _fits(form, words[at:here], text))
                if fitting and (best is None or here >= best[0]):
                    equal = best[1] if best and best[0] == here else ()
                    best = (here, tuple(sorted({*equal, *fitting}, key=lambda form: (form.entry.id, form.text))))
                if here < len(words) and (here == at or _GAP.fullmatch(text, words[here - 1][2], words[here][1])):
                    word = words[here][0]
                    for key in (word, "~" + _stem(word)):
                        if key in node:
                            nodes.append((node[key], here + 1))
            if best is None:
                at += 1
                continue
            end = words[best[0] - 1][2]
            dotted = text[end : end + 1] == "." and any(form.text.endswith(".") for form in best[1])  # "U.S."
            found.append(Match(words[at][1], end + dotted, best[1]))
            at = best[0]
        return found

    def _trie(self, language: str, family: str) -> dict[Any, Any]:
        if (language, family) not in self._tries:
            trie: dict[Any, Any] = {}
            for _, entry in sorted(self.entries.items()):
                if _family(entry.kind) == family:
                    for form in forms(entry, language):
                        *first, last = (_key(entry, word) for word in form.words)
                        for ending in (last, last + "s") if _countable(entry, form.words) else (last,):
                            node = trie
                            for key in (*first, ending):
                                node = node.setdefault(key, {})
                            node.setdefault("", []).append(form)
            self._tries[language, family] = trie
        return self._tries[language, family]


def _family(kind: str) -> str:
    if kind in ACTOR_KINDS:
        return "actors"
    return "weapons" if kind in WEAPON_KINDS else "roles" if kind == "role" else kind


def _key(entry: Entry, word: str) -> str:
    return "~" + _stem(fold(word)) if _flexible(entry) else fold(word)


def _countable(entry: Entry, words: Sequence[str]) -> bool:
    """Whether the name of a weapon system takes an s ("two Gripens", "39 VABs", "two A400Ms"); codes that end in a
    digit do not."""
    last = words[-1]
    long = len(last) > 3 or (last.isupper() and (len(last) > 1 or len(words) > 1))
    return entry.kind == "system" and long and last.isalpha() and last[-1] not in "sxzSXZ"


def respelled(form: Form, written: str) -> bool:
    """Whether the acronym of a system is written as a word ("Mica" for MICA), as the French press does."""
    own = form.words[0]
    return form.entry.kind == "system" and len(own) > 3 and own.isupper() and written.istitle()


def _flexible(entry: Entry) -> bool:
    """Whether the words of an entry take the mark of the plural."""
    return entry.kind in ("class", "role") or entry.generic


def forms(entry: Entry, language: str) -> Iterator[Form]:
    """All ways to write an entry in one language, the name first."""
    data = entry.data
    ambiguous = set(data.get("ambiguous") or ())
    seen: set[str] = set()
    for text, how in _texts(entry, language):
        words = tuple(_WORD.findall(text))
        if words and text not in seen:
            seen.add(text)
            yield Form(entry, text, how, text in ambiguous, words)


def _texts(entry: Entry, language: str) -> Iterator[tuple[str, str]]:
    data = entry.data
    if entry.kind == "role":
        own = data[language]
        yield from ((str(own[key]), "title") for key in ("m", "f", "mp", "fp", "s", "p") if own.get(key))
        yield from ((str(form), "title") for form in own.get("also") or ())
        return
    yield entry.name[language], "name"
    aliases = data.get("aliases") or {}
    if isinstance(aliases, Mapping):
        own_aliases = aliases.get(language) or ()
        other = [alias for code in LANGUAGES if code != language for alias in aliases.get(code) or ()]
    else:
        own_aliases, other = aliases, []
    plural = (data.get("plural") or {}).get(language)
    if plural:
        yield str(plural), "name"
    yield from ((str(alias), "alias") for alias in own_aliases)
    if entry.kind in PROPER:
        yield from ((str(alias), "alias") for alias in (*(entry.name[k] for k in LANGUAGES), *other))
    if data.get("capital") and data["capital"].get(language):
        yield str(data["capital"][language]), "metonym"
    yield from ((str(seat), "metonym") for seat in (data.get("metonyms") or {}).get(language) or ())
    demonyms = (data.get("demonyms") or {}).get(language) or ()
    for form in demonyms.values() if isinstance(demonyms, Mapping) else demonyms:
        yield str(form), "demonym"
    # See countries.yml: further adjectives of a country.
    yield from ((str(form), "demonym") for form in (data.get("demonyms") or {}).get(f"{language}_also") or ())


def _fits(form: Form, words: list[tuple[str, int, int]], text: str) -> bool:
    """Whether the capitals and accents of the text allow this form."""
    asked = False
    for own, (_, start, end) in zip(form.words, words, strict=True):
        written = text[start:end]
        plural = len(written) > len(own) and written[:-1].isupper()
        if len(own) > 1 and own.isupper() and not written.isupper() and not plural and not respelled(form, written):
            return False
        if own[0].isupper() and (form.ambiguous or not asked):  # "Le Temps" is a newspaper, "Le temps" is not
            asked = True
            if not written[0].isupper():
                return False
        # "le renseignement américain" is a service, "des renseignements américains" are information
        if form.entry.generic and form.ambiguous and own[-1] not in "sx" and fold(written)[-1] in "sx":
            return False
        # "les autorités" are authorities, "sous l'autorité de" is not
        if form.entry.generic and own[-1] in "sx" and fold(written)[-1] not in "sx":
            return False
        if not written.isascii() and not own.isascii():
            continue
        if not written.isascii() and fold(written) == written.casefold():
            continue
        if not written.isascii() and own.isascii():  # "miné" is no "mine"
            return False
    return True
