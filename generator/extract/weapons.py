"""Weapons: classes and systems named in the text, each with the most specific id that its words allow."""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Sequence

from generator.extract.reading import Found, Reading, Sentence
from generator.extract.weapon_context import military
from generator.extract.weapon_hits import Hit, designations, family, is_part, known, parts_of, side_by_side
from generator.glossary import Entry, fold
from generator.model import Actor, Bilingual, Mention, Span, Weapon

NEAR = 1
"""How many sentences before and after may lend their context to an ambiguous name."""
AMMUNITION = "ammunition"
"""The class of all that is fired."""
MANY = 8
"""So many sure weapons make every sentence of an article a military one for a name that is a weapon elsewhere in it."""
SEVERAL = 4
"""So many sure weapons make an article a military one, in which an ambiguous name needs no further context."""


def weapons(reading: Reading, found: Found) -> Found:
    """Add the weapons, in the order of their first mention."""
    taken = _by_passage(found)
    bodies = _by_passage(found, "state_body", "organisation", "company", "media")
    firms = _by_passage(found, "company")
    hits = [_outside(known(reading, s), s, bodies[s.passage.id], reading) for s in reading.sentences]
    hits = [_no_firms(own, s, firms[s.passage.id], reading) for s, own in zip(reading.sentences, hits, strict=True)]
    for sentence, own in zip(reading.sentences, hits, strict=True):
        new = list(designations(reading, sentence, own, _local(sentence, taken))) if _worth(sentence, own) else []
        own.extend(_named(reading, hit) for hit in new)
        own.extend(parts_of(sentence.doc.text, own, reading.language))
    _again(reading, hits, taken)
    kept = _accepted(reading, hits, _passages(found, "armed_group"), _passages(found, "country", "company"))
    accepted = [_joined(reading, s, own) for s, own in zip(reading.sentences, kept, strict=True)]
    written = _written(kept, reading)
    by_weapon: dict[str, list[Mention]] = defaultdict(list)
    first: dict[str, Hit] = {}
    for sentence, own in zip(reading.sentences, accepted, strict=True):
        for hit in sorted(own, key=lambda h: h.start):
            first.setdefault(hit.weapon, hit)
            start = sentence.passage.start
            by_weapon[hit.weapon].append(reading.mention(start + hit.start, start + hit.end, sentence, hit.how))
    rows = tuple(
        _weapon(reading, first[key], written.get(key, ()), tuple(mentions)) for key, mentions in by_weapon.items()
    )
    return dataclasses.replace(found, weapons=rows, actors=_without_weapons(reading, found, rows))


def _written(hits: list[list[Hit]], reading: Reading) -> dict[str, list[str]]:
    """How the text writes each weapon, without the class beside it."""
    found: dict[str, list[str]] = defaultdict(list)
    for sentence, own in zip(reading.sentences, hits, strict=True):
        for hit in own:
            found[hit.weapon].append(sentence.doc.text[hit.start : hit.end])
    return found


def _own_name(entry: Entry, written: Sequence[str]) -> Bilingual:
    """The name of a system as the text has it, where it is never given the main one: a "Mi-17" is no "Mi-8" to readers.

    It must be one that both languages use.
    """
    names = {fold(entry.name.fr), fold(entry.name.en)}
    if not written or any(fold(word) in names for word in written):
        return entry.name
    aliases = entry.data.get("aliases") or {}
    fr, en = ({fold(str(alias)): str(alias) for alias in aliases.get(code) or ()} for code in ("fr", "en"))
    both = {key for key in fr.keys() & en.keys() if fr[key] == en[key] or any(c.isdigit() for c in key)}
    own = next((fold(word) for word in written if fold(word) in both), None)
    return Bilingual(fr[own], en[own]) if own is not None else entry.name


def _without_weapons(reading: Reading, found: Found, rows: Sequence[Weapon]) -> tuple[Actor, ...]:
    """The actors without the names that are only part of a weapon's ("David's Sling", "IRIS-T", "Wing Loong II")."""
    places = [(m.start, m.end) for w in rows if w.kind == "system" for m in w.mentions]
    named: dict[str, list[tuple[Mention, str]]] = defaultdict(list)
    for weapon in rows:
        for mention in weapon.mentions if weapon.kind == "system" else ():
            named[mention.passage].append((mention, weapon.id))
    kept: list[Actor] = []
    for actor in found.actors:
        mentions = actor.mentions
        if actor.kind == "company":
            mentions = tuple(m for m in mentions if not _of_weapon(reading, m, named[m.passage]))
        if not actor.known or actor.kind in ("person", "organisation", "media"):
            mentions = tuple(
                m for m in mentions
                if not any(a <= m.start and m.end <= b and (a, b) != (m.start, m.end) for a, b in places)
            )  # fmt: skip
        whole = len(mentions) == len(actor.mentions)  # a publisher has none
        if whole or any(m.how != "pronoun" for m in mentions):
            kept.append(dataclasses.replace(actor, mentions=mentions))
    return tuple(kept)


def _of_weapon(reading: Reading, firm: Mention, weapons: Sequence[tuple[Mention, str]]) -> bool:
    """Whether a firm's name is that of the weapon in whose words it stands: "missiles Taurus"."""
    around = [weapon for m, weapon in weapons if m.start <= firm.start and firm.end <= m.end]
    entry = reading.glossary.get(around[0]) if around else None
    if entry is None:
        return False
    aliases = (alias for own in (entry.data.get("aliases") or {}).values() for alias in own)
    return fold(firm.text) in {fold(str(name)) for name in (entry.name.fr, entry.name.en, *aliases)}


def _by_passage(found: Found, *kinds: str) -> dict[str, list[Span]]:
    """Where actors (of some kinds) are named, by passage: their names are no designations."""
    places: dict[str, list[Span]] = defaultdict(list)
    for actor in found.actors:
        if not kinds or actor.kind in kinds:
            for mention in actor.mentions:
                if mention.how != "pronoun":
                    places[mention.passage].append((mention.start, mention.end))
    return places


def _no_firms(hits: list[Hit], sentence: Sentence, firms: list[Span], reading: Reading) -> list[Hit]:
    """The names without those of firms that a weapon shares ("Taurus a livré des pistolets"): a weapon has an article,
    a number or its class before it."""
    if not firms:
        return hits
    start, text = sentence.passage.start, sentence.doc.text
    words = reading.language.words("weapons")["determiners"]
    kept = []
    for hit in hits:
        before = fold(text[: hit.start].rstrip(" \u00a0").rpartition(" ")[2].rpartition("'")[2].rpartition("’")[2])
        beside = any(side_by_side(text, hit, other) for other in hits)
        firm = (hit.start + start, hit.end + start) in firms and _system(reading, hit)
        if not firm or beside or before in words or before.isdigit():
            kept.append(hit)
    return kept


def _outside(hits: list[Hit], sentence: Sentence, bodies: list[Span], reading: Reading) -> list[Hit]:
    """The names without the classes inside the name of a body ("Defence Materiel Administration")."""
    start = sentence.passage.start
    return [
        h for h in hits
        if _system(reading, h) or not any(
            a - start <= h.start and h.end <= b - start and b - a > h.end - h.start for a, b in bodies
        )
    ]  # fmt: skip


def _passages(found: Found, *kinds: str) -> frozenset[str]:
    """The passages that name an actor of these kinds: what an armed group has and loses is read as military."""
    return frozenset(m.passage for a in found.actors if a.kind in kinds for m in a.mentions)


def _worth(sentence: Sentence, hits: list[Hit]) -> bool:
    return bool(hits) or any(c.isupper() for c in sentence.doc.text[1:])


def _named(reading: Reading, hit: Hit) -> Hit:
    """Give an unknown designation its id; one that the glossary has under that id is known after all."""
    slug = re.sub(r"[^a-z0-9]+", "-", fold(hit.name or "")).strip("-") or "unnamed"
    entry = reading.glossary.get(slug)
    if entry is not None and entry.kind == "system":
        sort = family(reading, str(hit.category))
        if sort is None or family(reading, str(entry.data["class"])) == sort:
            return dataclasses.replace(hit, weapon=slug, name=None, category=None)
    return dataclasses.replace(hit, weapon=slug if entry is None else f"{slug}-{hit.category}")


def _again(reading: Reading, hits: list[list[Hit]], taken: dict[str, list[Span]]) -> None:
    """A designation introduced beside its class, a ship by its prefix, is found again where it stands alone."""
    named: dict[str, Hit] = {}
    for hit in (hit for own in hits for hit in own):
        for name in (hit.name, hit.short):
            if name and len(name) > 3:
                named.setdefault(name, hit)
    if not named:
        return
    either = re.compile(
        rf"(?<![\w-])(?:{'|'.join(re.escape(n) for n in sorted(named, key=len, reverse=True))})(?![\w-])"
    )
    for sentence, own in zip(reading.sentences, hits, strict=True):
        others = [(h.start, h.end) for h in own] + _local(sentence, taken)
        for match in either.finditer(sentence.doc.text):
            if not any(start < match.end() and match.start() < end for start, end in others):
                own.append(dataclasses.replace(named[match[0]], start=match.start(), end=match.end(), how="name"))


def _local(sentence: Sentence, taken: dict[str, list[Span]]) -> list[Span]:
    start = sentence.passage.start
    return [(a - start, b - start) for a, b in taken[sentence.passage.id]]


def _accepted(
    reading: Reading, hits: list[list[Hit]], armed: frozenset[str], parties: frozenset[str]
) -> list[list[Hit]]:
    """Drop ambiguous names that nothing around makes weapons."""
    total = sum(hit.sure for own in hits for hit in own)
    sure = [
        bool(own) and (sentence.passage.id in armed or _backed(reading, sentence, own))
        for sentence, own in zip(reading.sentences, hits, strict=True)
    ]
    if not any(
        fits and _shown(reading, s, own, armed | parties)
        for s, own, fits in zip(reading.sentences, hits, sure, strict=True)
    ):
        return [[] for _ in hits]
    backed = {hit.weapon for own, fits in zip(hits, sure, strict=True) if fits for hit in own}
    result: list[list[Hit]] = []
    for index, own in enumerate(hits):
        near = total >= MANY or any(sure[max(0, index - NEAR) : index + NEAR + 1])
        result.append([h for h in own if h.sure or sure[index] or (near and total >= SEVERAL and h.weapon in backed)])
    return result


def _shown(reading: Reading, sentence: Sentence, hits: list[Hit], named: frozenset[str]) -> bool:
    """Whether a sentence shows that its article is about arms: a country, a company or an armed group, a named system,
    a class in the plural or of several words, two sorts, a military word. Elsewhere "a missile from the penalty spot"
    is a figure of speech."""
    text = sentence.doc.text
    return (
        sentence.passage.id in named
        or any(hit.sure and text[hit.end - 1] in "sx" for hit in hits)
        or any(hit.sure and (_system(reading, hit) or not text[hit.start : hit.end].isalpha()) for hit in hits)
        or any(hit.sure for hit in hits)
        and len({hit.weapon for hit in hits}) > 1
        or military(text, reading.language, [(h.start, h.end) for h in hits])
    )


def _joined(reading: Reading, sentence: Sentence, hits: list[Hit]) -> list[Hit]:
    """Make one mention of a class and its system side by side: "drones Bayraktar TB2", "F-16 fighter jets"."""
    text = sentence.doc.text
    naming = "|".join(map(re.escape, reading.language.words("weapons")["naming"]))
    gap = re.compile(rf"[\s\u00a0\u202f«»\"“”'‘’(-]*(?:(?:{naming})\s+)?[«»\"“”'‘’(]?")
    found: list[Hit] = []
    for hit in sorted(hits, key=lambda h: h.start):
        last = found[-1] if found else None
        if last is not None and _ammunition_for(reading, text, last, hit):
            found[-1] = dataclasses.replace(hit, start=last.start)
        elif (
            last is not None
            and gap.fullmatch(text, last.end, hit.start)
            and _system(reading, last) != _system(reading, hit)
            and not is_part(reading, hit.weapon)
        ):
            name = hit if _system(reading, hit) else last
            found[-1] = dataclasses.replace(name, start=last.start, end=hit.end)
        else:
            found.append(hit)
    return found


def _ammunition_for(reading: Reading, text: str, weapon: Hit, hit: Hit) -> bool:
    """Whether a weapon only says what the ammunition behind it is for: "howitzer ammunition", "Leopard tank shells"."""
    last = bool(reading.language.words("weapons")["head_last"])
    beside = not text[weapon.end : hit.start].strip(" -\u00a0")
    fires = AMMUNITION in reading.glossary.ancestors(weapon.weapon) or weapon.weapon == hit.weapon
    return last and beside and AMMUNITION in reading.glossary.ancestors(hit.weapon) and not fires


def _system(reading: Reading, hit: Hit) -> bool:
    entry = reading.glossary.get(hit.weapon)
    return entry is None or entry.kind == "system"


def _backed(reading: Reading, sentence: Sentence, hits: list[Hit]) -> bool:
    """Whether a sentence with names of weapons is a military one."""
    return any(h.sure for h in hits) or military(sentence.doc.text, reading.language, [(h.start, h.end) for h in hits])


def _weapon(reading: Reading, hit: Hit, written: Sequence[str], mentions: tuple[Mention, ...]) -> Weapon:
    glossary = reading.glossary
    entry = glossary.get(hit.weapon)
    category = hit.category or (entry.id if entry is not None and entry.kind == "class" else None)
    if category is None:
        category = str(entry.data["class"]) if entry is not None else "weapon"
    basis = category if entry is None else entry.id
    name = Bilingual(str(hit.name), str(hit.name)) if entry is None else entry.name
    if entry is not None and entry.kind == "system":
        name = _own_name(entry, written)
    kind = entry.kind if entry is not None else "system"
    unroca, sipri = glossary.inherited(basis, "unroca"), glossary.inherited(basis, "sipri")
    return Weapon(hit.weapon, kind, name, category, unroca, sipri, entry is not None, mentions)
