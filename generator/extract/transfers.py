"""Transfers: one row for each supplier, recipient, weapon, status, stance and source that a sentence gives."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.extract.dates import Dated, date_near
from generator.extract.reading import Found, Reading, Sentence
from generator.extract.transfer_anaphora import resolved
from generator.extract.transfer_bare import bare_deal
from generator.extract.transfer_carry import carry
from generator.extract.transfer_contents import opened
from generator.extract.transfer_frames import frames
from generator.extract.transfer_memory import Carried, Memory
from generator.extract.transfer_rules import rules
from generator.extract.transfer_scene import Scene, scene
from generator.extract.transfer_share import with_shares
from generator.extract.transfer_speaker import Speakers
from generator.extract.transfer_stance import Voices
from generator.model import Actor, Mention, Span, Statement, Transfer, Weapon

EVENT = 60
"""Characters from a preposition to the date of the event that it dates a transfer by."""
LEAVE = frozenset({"licensed", "refused", "suspended", "cancelled"})
"""What a body allows or stops for its state: an agency that allows a sale sells nothing itself."""

REGION = "-region"
"""End of the ids of regions, which license by themselves."""


def transfers(reading: Reading, found: Found) -> Found:
    """Add the transfers, in the order of their sentences."""
    own = rules(reading.language)
    actors: dict[str, list[tuple[Actor, Mention]]] = defaultdict(list)
    weapons: dict[str, list[tuple[Weapon, Mention]]] = defaultdict(list)
    for actor in found.actors:
        for mention in actor.mentions:
            actors[mention.passage].append((actor, mention))
    for weapon in found.weapons:
        for mention in weapon.mentions:
            weapons[mention.passage].append((weapon, mention))
    states, agencies = _states(reading, found), _states(reading, found, every=True)
    voices = Voices(reading, found)
    speakers = Speakers(found)
    memory = Memory(reading, found)
    rows: list[Transfer] = []
    for sentence in reading.sentences:
        key = sentence.passage.id
        near = any(weapons[s.passage.id] for s in reading.sentences[max(0, sentence.index - 1) : sentence.index + 1])
        ahead = any(weapons[s.passage.id] for s in reading.sentences[sentence.index + 1 : sentence.index + 2])
        if not near and not ahead and not memory.awake(sentence):
            continue
        around = voices.of(sentence)
        stage = scene(reading, sentence, own, actors[key], weapons[key], _speaking(around))
        stage = speakers.resolved(resolved(reading, stage, actors, weapons, memory.last(sentence)), around)
        if ahead and (deal := bare_deal(reading, stage)) is not None:
            memory.opened = opened(stage, deal)
        for row in carry(stage, with_shares(reading, stage, frames(stage, sourced=bool(around))), memory):
            told = _transfer(reading, sentence, stage, row, voices, len(rows) + 1)
            leave = agencies if told.status in LEAVE else states
            told = dataclasses.replace(
                told, supplier=leave.get(told.supplier or "", told.supplier),
                recipient=states.get(told.recipient or "", told.recipient),
            )  # fmt: skip
            if row.denial is None or told.source is not None:
                rows.append(told)
            rows.extend(
                dataclasses.replace(told, source=other.source, statement=other.id, stance="denied")
                for other in voices.deniers(sentence, sentence.passage.start + row.at, row.acts)
            )
    merged = _merged(rows)
    return dataclasses.replace(found, transfers=tuple(merged), actors=_with_states(reading, found, merged, agencies))


def _states(reading: Reading, found: Found, *, every: bool = False) -> dict[str, str]:
    """The country of each government, parliament or ministry on the sheet, and of whoever leads one: it is the party;
    or of `every` body but those of a region."""
    states: dict[str, str] = {}
    for actor in found.actors:
        country = reading.glossary.countries.get(actor.country or "")
        if country is None:
            continue
        central = actor.id.removeprefix(f"{country.id}-") in reading.glossary.state_bodies
        acts = not actor.id.endswith(REGION) if every else central
        if actor.id in found.leaders or (actor.kind == "state_body" and acts):
            states[actor.id] = country.id
    return states


def _with_states(
    reading: Reading, found: Found, rows: Sequence[Transfer], states: Mapping[str, str]
) -> tuple[Actor, ...]:
    """The actors with the states that are parties by a body alone: the State Department's words stand for the US."""
    there = {a.id for a in found.actors}
    parties = {party for row in rows for party in (row.supplier, row.recipient) if party is not None} - there
    added = []
    for actor in found.actors:
        entry = reading.glossary.countries.get(actor.country or "")
        if entry is None or states.get(actor.id) not in parties:
            continue
        mentions = tuple(dataclasses.replace(m, how="metonym") for m in actor.mentions if m.how != "pronoun")
        wikidata = entry.data.get("wikidata")
        state = Actor(entry.id, "country", entry.name, country=entry.country, wikidata=wikidata, mentions=mentions)
        added.append(state)
        parties.discard(entry.id)
    return (*found.actors, *added)


def _speaking(around: Sequence[Statement]) -> list[Span]:
    """The places of the words that name sources, up to where a content begins: what is said names parties."""
    contents = [low for statement in around for low, _ in statement.spans]
    named = [s.source_span for s in around if s.source_span]
    return [(low, min([high, *(at for at in contents if low < at < high)])) for low, high in named]


def _transfer(
    reading: Reading, sentence: Sentence, stage: Scene, row: Carried, voices: Voices, number: int
) -> Transfer:
    passage = sentence.passage
    offset = passage.start
    source, statement, stance = voices.voice(
        sentence, offset + row.at, row.stance, row.acts, row.status, (row.supplier, row.recipient)
    )
    if row.denial is not None and row.denial >= 0:
        source, statement = voices.denier(sentence, offset + row.denial)
    quantity = row.quantity
    dated = date_near(stage.text, reading.language, reading.date, row.clause, row.status in ("planned", "pledged"))
    if dated is not None:
        dated = _open(stage, dated, row.status)
    status = row.status
    if (
        row.happened
        and dated is not None
        and reading.date is not None
        and dated.edtf <= reading.date[: len(dated.edtf)]
    ):
        status = row.happened
    return Transfer(
        f"t{number}", row.weapon.id, status, stance, passage.id, (passage.start, passage.end),
        row.supplier, row.recipient, quantity, source, statement, dated.edtf if dated else None, row.antecedents,
    )  # fmt: skip


def _open(stage: Scene, dated: Dated, status: str) -> Dated | None:
    """ "since August" opens a time that goes on; "until August", "before August" date nothing."""
    place = (stage.text, max(0, dated.start - 12), dated.end)
    event = stage.rules.prepositions["dated_event"].search(stage.text, max(0, dated.start - EVENT), dated.start)
    if event is not None and len(event[0]) > len(event[1]) + 1:
        return None  # "avant le coup d'État de juillet 2023"
    comma = stage.text.rfind(",", 0, dated.start)
    aside = "," in stage.text[dated.end :] and stage.text[comma + 1 : dated.start].strip() != ""
    if aside and any(p.end == comma for p in stage.parties):
        return None  # "L'Inde, indépendante depuis 1947, a acheté"
    if status not in ("planned", "ordered") and stage.rules.prepositions["deadline"].search(*place):
        return None  # "pledged eight by 2028"
    if stage.rules.prepositions["open_start"].search(*place):
        return dataclasses.replace(dated, edtf=f"{dated.edtf.partition('/')[0]}/..")
    return None if stage.rules.prepositions["open_date"].search(*place) else dated


def _merged(rows: Sequence[Transfer]) -> list[Transfer]:
    """Leave out what was told before with nothing new: same parties, weapon, status, stance, source and quantity."""
    kept: list[Transfer] = []
    seen: set[tuple[object, ...]] = set()
    for row in rows:
        bare = (row.supplier, row.recipient, row.weapon, row.status, row.stance, row.source)
        key = (*bare, row.quantity)
        if (bare if row.quantity is None else key) in seen:
            continue
        seen.add(bare)
        seen.add(key)
        kept.append(dataclasses.replace(row, id=f"t{len(kept) + 1}"))
    return kept
