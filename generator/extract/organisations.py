"""Organisations of a text as actors in the making: of the glossary, called after a person, unknown, and acronyms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.extract.administrations import named_bodies
from generator.extract.bodies import known
from generator.extract.drafts import ActorWords, Draft, Hit, Line, key, slug
from generator.extract.kinds import ORGANISED
from generator.extract.names import Name
from generator.extract.national import draft_of, national_draft
from generator.extract.reading import Reading
from generator.model import Bilingual

NEAR = 8
"""Sentences within which "le gouvernement" is still the government just named."""


def of_glossary(reading: Reading, line: Line, drafts: dict[str, Draft], words: ActorWords) -> set[int]:
    """Add what the glossary knows in a sentence, and administrations; the places of the tokens that these take up."""
    items = known(reading, line)
    bodies = list(named_bodies(line, words))
    covered: set[int] = set()
    for draft, hit, first, behind in bodies:
        drafts.setdefault(draft.id, draft).hits.append(hit)
        covered.update(range(first, behind))
    for item in items:
        if item.entry.kind != "person" and not any(
            h.start <= item.start and item.end <= h.end for _, h, _, _ in bodies
        ):
            draft = draft_of(reading, item)
            drafts.setdefault(draft.id, draft).hits.append(Hit(item.start, item.end, line.index, item.form.how))
    return covered


def drop_doubtful_capitals(reading: Reading, drafts: dict[str, Draft]) -> None:
    """Drop a country of which only a doubtful capital was seen: "Bruxelles" is the Union more often than Belgium."""
    for draft in [d for d in drafts.values() if d.kind == "country"]:
        doubtful = set((reading.glossary[draft.id].data.get("ambiguous")) or ())
        texts = {reading.sentences[h.sentence].doc.text[h.start : h.end] for h in draft.hits}
        if texts and texts <= doubtful and all(h.how == "metonym" for h in draft.hits):
            del drafts[draft.id]


def settle_countries(reading: Reading, drafts: dict[str, Draft], words: ActorWords) -> None:
    """A body without its country takes the one country with which the text names such a body.

    A name of one word ("le gouvernement") does so only when that stands in one of the sentences before. "Its navy" is
    that of the one country named before.
    """
    lands: dict[int, list[tuple[int, str | None]]] = defaultdict(list)
    for land in (d for d in drafts.values() if d.kind == "country"):
        for hit in land.hits:  # of "le président taïwanais a remercié Washington. Son gouvernement" nothing is sure
            lands[hit.sentence].append((hit.end, land.country))
    for general in [d for d in drafts.values() if (e := reading.glossary.get(d.id)) and e.generic]:
        for hit in list(general.hits):
            country = _owner(reading, hit, lands, words)
            if country is not None:
                general.hits.remove(hit)
                own = national_draft(reading, reading.glossary[general.id], country)
                drafts.setdefault(own.id, own).hits.append(hit)
        if not general.hits:
            del drafts[general.id]
    for general in [d for d in drafts.values() if (e := reading.glossary.get(d.id)) and e.generic]:
        nationals = [d for d in drafts.values() if d.country and d.id == f"{d.country.lower()}-{general.id}"]
        if len(nationals) != 1:
            continue
        own = nationals[0]
        kept: list[Hit] = []
        for hit in general.hits:
            text = reading.sentences[hit.sentence].doc.text[hit.start : hit.end]
            near = any(0 <= hit.sentence - h.sentence <= NEAR for h in own.hits)
            (own.hits if near or " " in text else kept).append(hit)
        general.hits[:] = kept
        if not kept:
            del drafts[general.id]


def _owner(
    reading: Reading, hit: Hit, lands: Mapping[int, Sequence[tuple[int, str | None]]], words: ActorWords
) -> str | None:
    """The country whose body "its border guards" is: the only one named before it in its sentence, or in the last.

    `lands` are the ends and codes of the countries named in each sentence.
    """
    before = reading.sentences[hit.sentence].doc.text[: hit.start].split()
    if not before or before[-1].lower() not in words.own_marks:
        return None
    here = {country for end, country in lands.get(hit.sentence, ()) if end <= hit.start}
    named = here or {country for _, country in lands.get(hit.sentence - 1, ())}
    return named.pop() if len(named) == 1 else None


def unknown_organisations(
    found: list[Name], short: dict[str, tuple[int, int, int]], lines: list[Line], drafts: dict[str, Draft],
    words: ActorWords,
) -> None:  # fmt: skip
    """Add the unknown organisations, one for each name; an acronym is the actor whose full name stands before it."""
    at = {(h.sentence, h.end): d for d in drafts.values() for h in d.hits}
    full_names = {(sentence, start, end) for sentence, start, end in short.values()}
    for name in sorted(found, key=lambda n: n.text in short):
        if any(s == name.line.index and a <= name.start and name.end <= b for s, a, b in full_names):
            continue
        if name.text in short and name.text not in drafts:
            sentence, start, end = short[name.text]
            full = at.get((sentence, end)) or _expansion(lines[sentence], start, end, drafts, words)
            at[sentence, end] = full
            full.hits.append(Hit(name.start, name.end, name.line.index, "alias"))
            continue
        same = _initials(name.text, drafts)
        if same is not None:
            same.hits.append(Hit(name.start, name.end, name.line.index, "alias"))
            continue
        draft = _unknown(name.text, str(name.kind), drafts)
        draft.country = draft.country or _country(name, words)
        draft.hits.append(Hit(name.start, name.end, name.line.index, "name"))
        at[name.line.index, name.end] = draft


def _country(name: Name, words: ActorWords) -> str | None:
    """The country in or beside the name of a body: "Ethiopian Human Rights Commission", "Kenya's Radio Board"."""
    if name.kind not in ("state_body", "armed_group", "organisation"):
        return None
    text = name.line.text
    for item in name.line.known:
        if item.entry.kind != "country" or item.form.how == "metonym":
            continue
        before, after = text[item.end : name.start], text[name.end : item.start]
        if item.form.how == "demonym":
            beside = item.start == name.start and text[item.end : item.end + 1] == " "
            beside = beside or bool(words.data.get("adjective_after")) and after == " "
        else:
            beside = name.kind == "state_body" and bool(
                re.fullmatch(r"['’]s?\s+", before) or re.fullmatch(words.data["of_country"], after)
            )
        if beside:
            return item.entry.country
    return None


def _initials(text: str, drafts: dict[str, Draft]) -> Draft | None:
    """The one organisation of the text whose initials an acronym has."""
    if not (text.isupper() and text.isalpha() and len(text) > 2):
        return None
    found = [
        d for d in drafts.values()
        if d.kind in ORGANISED and text.lower() in {
            "".join(w[0] for w in key(name).split() if len(w) > 3) for name in (d.name.fr, d.name.en)
        }
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None


def _expansion(line: Line, start: int, end: int, drafts: dict[str, Draft], words: ActorWords) -> Draft:
    """The actor that an acronym stands for, out of the words before the bracket."""
    first, behind = line.at(start, end)
    kinds = (words.heads.get(t.lower_) or words.tails.get(t.text) for t in line.tokens[first:behind])
    draft = _unknown(line.text[start:end], next((k for k in kinds if k in ORGANISED), "organisation"), drafts)
    draft.hits.append(Hit(start, end, line.index, "name"))
    return draft


def _unknown(name: str, kind: str, drafts: dict[str, Draft]) -> Draft:
    text = " ".join(name.split())
    return drafts.setdefault(slug(text), Draft(slug(text), kind, Bilingual(text, text)))
