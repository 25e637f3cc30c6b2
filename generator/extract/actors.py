"""Who acts: countries, bodies, groups, companies, media and persons, each with all its mentions."""

from __future__ import annotations

import dataclasses
import functools

from generator.extract.acronyms import acronyms, defined
from generator.extract.attribution.lexicon import lexicon
from generator.extract.coreference import pronouns
from generator.extract.definites import definites, groups, plurals
from generator.extract.drafts import ActorWords, Draft, Hit, Line, key, slug, words_of
from generator.extract.kinds import ORGANISED, kind_of, settled
from generator.extract.names import Name, names
from generator.extract.organisations import drop_doubtful_capitals, of_glossary, settle_countries, unknown_organisations
from generator.extract.persons import Person, persons
from generator.extract.quotes import quotations
from generator.extract.reading import Found, Reading
from generator.extract.roles import find_roles, give_roles, surnames
from generator.glossary import Glossary
from generator.model import Actor, Bilingual


def actors(reading: Reading, found: Found) -> Found:
    """Add the actors of a text to what was found before, in the order of their first mention."""
    words = words_of(reading.language.code)
    lines = [Line(sentence) for sentence in reading.sentences]
    drafts: dict[str, Draft] = {}
    unknown: list[Name] = []
    family_names = surnames(lines, words)
    for line in lines:
        covered = of_glossary(reading, line, drafts, words)
        find_roles(reading, line, family_names)
        unnamed = (n for n in names(line, words) if not covered & set(range(n.first, n.behind)))
        unknown.extend(kind_of(n, words, family_names) for n in unnamed)
    known_people = _known_people(reading.glossary, reading.language.code)
    settle_countries(reading, drafts, words)
    drop_doubtful_capitals(reading, drafts)
    short, things = acronyms(lines, words)
    defined(short, lines, drafts)
    kept = settled(reading.glossary, reading.language.code, unknown, frozenset(known_people), short, things, words)
    unknown_organisations([n for n in kept if n.kind in ORGANISED], short, lines, drafts, words)
    groups(lines, drafts.values(), words)
    plurals(lines, list(drafts.values()), words)
    people = _people(reading, [n for n in kept if n.kind == "person"], known_people, drafts)
    held = give_roles(people, _places(drafts), reading.glossary.countries, words, reading.language.code)
    definites(lines, [draft for _, draft in people], held, words)
    pronouns(lines, people, quotations(reading), words, lexicon(reading.language, reading.glossary))
    _publisher(reading, lines, drafts, words)
    leaders = frozenset(draft.id for draft in drafts.values() if draft.leads)
    return dataclasses.replace(found, actors=_actors(reading, drafts), leaders=leaders)


@functools.lru_cache(maxsize=4)
def _known_people(glossary: Glossary, code: str) -> dict[str, tuple[str, str, str | None]]:
    """The persons of the glossary by the folded ways to write them: id, name, gender."""
    return {
        key(form): (entry.id, entry.name[code], entry.data.get("gender"))
        for entry in glossary.of_kind("person")
        for form in (
            entry.name.fr,
            entry.name.en,
            *(a for own in (entry.data.get("aliases") or {}).values() for a in own),
        )
    }


def _people(
    reading: Reading, found: list[Name], known_names: dict[str, tuple[str, str, str | None]], drafts: dict[str, Draft]
) -> list[tuple[Person, Draft]]:
    """The persons of a text, each with its draft."""
    people: list[tuple[Person, Draft]] = []
    for person in persons(found, words_of(reading.language.code).first_names, known_names):
        entry = reading.glossary.get(person.entry) if person.entry else None
        name = " ".join(person.name.split())
        if entry is not None:
            draft = Draft(entry.id, "person", entry.name, entry.country, entry.data.get("wikidata"), True)
        else:
            draft = Draft(slug(name), "person", Bilingual(name, name))
        draft = drafts.setdefault(draft.id, draft)
        draft.gender = person.gender
        for mention in person.mentions:
            how = "title" if mention.begins < mention.start else "name" if key(mention.text) == key(name) else "alias"
            draft.hits.append(Hit(mention.begins, mention.end, mention.line.index, how))
        people.append((person, draft))
    return people


def _places(drafts: dict[str, Draft]) -> dict[int, dict[tuple[int, int], Draft]]:
    """The actors that are no persons, by sentence and span."""
    places: dict[int, dict[tuple[int, int], Draft]] = {}
    for draft in drafts.values():
        if draft.kind != "person":
            for hit in draft.hits:
                places.setdefault(hit.sentence, {})[hit.start, hit.end] = draft
    return places


def _publisher(reading: Reading, lines: list[Line], drafts: dict[str, Draft], words: ActorWords) -> None:
    """The medium itself: the one the article names, or a last line "Source : …"."""
    hits: list[Hit] = []
    publisher = reading.publisher
    if lines:
        match = words.trailing_source.search(lines[-1].text)
        if match:
            publisher = publisher or match["name"]
            hits.append(Hit(match.start("name"), match.end("name"), lines[-1].index, "name"))
    if not publisher:
        return
    matches = reading.glossary.matches(publisher, reading.language.code, "actors")
    whole = [m for m in matches if m.end - m.start >= len(publisher.strip()) - 1]
    if whole and whole[0].forms[0].entry.kind != "country":
        entry = whole[0].forms[0].entry
        draft = Draft(entry.id, entry.kind, entry.name, entry.country, entry.data.get("wikidata"), True)
    else:
        draft = Draft(slug(publisher), "media", Bilingual(publisher, publisher))
    drafts.setdefault(draft.id, draft).hits.extend(hits)


def _actors(reading: Reading, drafts: dict[str, Draft]) -> tuple[Actor, ...]:
    """The drafts as actors, each mention once, sorted by first mention (those without one last)."""
    result: list[Actor] = []
    for draft in drafts.values():
        spans = {(h.sentence, h.start, h.end): h for h in reversed(draft.hits)}
        mentions = []
        for (number, start, end), hit in sorted(spans.items()):
            sentence = reading.sentences[number]
            offset = sentence.passage.start
            mentions.append(reading.mention(offset + start, offset + end, sentence, hit.how))
        result.append(
            Actor(
                draft.id,
                draft.kind,
                draft.name,
                draft.role,
                draft.country,
                draft.wikidata,
                draft.known,
                tuple(mentions),
            )
        )
    far = len(reading.text)
    return tuple(sorted(result, key=lambda a: (a.mentions[0].start if a.mentions else far, a.id)))
