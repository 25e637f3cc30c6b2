"""Extracts → FactSheet: put together, put in order, and checked against the text word by word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.model import (
    Actor,
    ArticleMeta,
    FactSheet,
    Question,
    Source,
    Span,
    Statement,
    Transfer,
    Weapon,
)

if TYPE_CHECKING:
    from generator.extract import Found, Reading

Fact = Actor | Weapon | Source | Statement | Transfer | Question


class ProvenanceError(AssertionError):
    """A fact whose words are not exactly where it says: a fault of the program, never of the editor."""


def assemble(reading: Reading, found: Found, meta: ArticleMeta) -> FactSheet:
    """The sheet of one text; raises ProvenanceError where a fact does not match its words."""
    sheet = FactSheet(
        meta, tuple(s.passage for s in reading.sentences), found.actors, found.weapons, found.sources,
        found.statements, found.transfers, found.questions,
    )  # fmt: skip
    faults = list(faults_of(sheet, reading.text))
    if faults:
        raise ProvenanceError("; ".join(faults))
    return sheet


def faults_of(sheet: FactSheet, text: str) -> Iterator[str]:
    """Every place where a sheet does not match its text, or names an id that is not on it."""
    for check in (_words, _spans, _evidence):
        yield from check(sheet, text)
    yield from _strangers(sheet)
    yield from _twice(sheet)


def _words(sheet: FactSheet, text: str) -> Iterator[str]:
    """Words that do not stand where they are said to."""
    passages = {p.id for p in sheet.passages}
    for passage in sheet.passages:
        yield from _differs(passage.id, text, (passage.start, passage.end), passage.text)
    mentioned: tuple[Actor | Weapon | Source, ...] = (*sheet.actors, *sheet.weapons, *sheet.sources)
    for item in mentioned:
        for mention in item.mentions:
            yield from _differs(item.id, text, (mention.start, mention.end), mention.text)
            if mention.passage not in passages:
                yield f"{item.id} is mentioned in {mention.passage}, which is no passage"
    for source in sheet.sources:
        if source.grounds is not None:
            yield from _differs(source.id, text, (source.grounds.start, source.grounds.end), source.grounds.text)


def _spans(sheet: FactSheet, text: str) -> Iterator[str]:
    """Spans that lead out of the text."""
    for statement in sheet.statements:
        for span in (*statement.spans, *([statement.source_span] if statement.source_span else [])):
            yield from _inside(statement.id, text, span)
    for transfer in sheet.transfers:
        for span in (transfer.evidence, *transfer.antecedents):
            yield from _inside(transfer.id, text, span)
    for question in sheet.questions:
        if question.evidence is not None:
            yield from _inside(question.id, text, question.evidence)


def _evidence(sheet: FactSheet, text: str) -> Iterator[str]:
    """Transfers whose sentence does not hold their evidence, or whose quantity stands nowhere."""
    passages = {p.id: p for p in sheet.passages}
    for transfer in sheet.transfers:
        holder = passages.get(transfer.passage)
        if holder is None or not holder.start <= transfer.evidence[0] < transfer.evidence[1] <= holder.end:
            yield f"the evidence of {transfer.id} is not in its passage"
        if transfer.quantity is not None and transfer.quantity.text not in text:
            yield f'{transfer.id}: "{transfer.quantity.text}" does not stand in the text'


def _strangers(sheet: FactSheet) -> Iterator[str]:
    """Ids of facts that are not on the sheet."""
    passages = {p.id for p in sheet.passages}
    actors, weapons = {a.id for a in sheet.actors}, {w.id for w in sheet.weapons}
    sources, statements = {s.id for s in sheet.sources}, {s.id for s in sheet.statements}
    every = actors | weapons | sources | statements | {t.id for t in sheet.transfers}
    for fact, ids, known in (
        *((s.id, (s.actor, s.affiliation, s.via), actors) for s in sheet.sources),
        *((s.id, (s.source,), sources) for s in sheet.statements),
        *((s.id, (s.passage,), passages) for s in sheet.statements),
        *((t.id, (t.supplier, t.recipient), actors) for t in sheet.transfers),
        *((t.id, (t.weapon,), weapons) for t in sheet.transfers),
        *((t.id, (t.source,), sources) for t in sheet.transfers),
        *((t.id, (t.statement,), statements) for t in sheet.transfers),
        *((q.id, (q.passage,), passages) for q in sheet.questions),
        *((q.id, q.about, every) for q in sheet.questions),
    ):
        for one in ids:
            if one is not None and one not in known:
                yield f"{fact} names {one}, which is not on the sheet"


def _twice(sheet: FactSheet) -> Iterator[str]:
    """Ids that two facts of a kind have."""
    groups: tuple[tuple[Fact, ...], ...] = (
        sheet.actors, sheet.weapons, sheet.sources, sheet.statements, sheet.transfers, sheet.questions,
    )  # fmt: skip
    for group in groups:
        for one, count in sorted(Counter(item.id for item in group).items()):
            if count > 1:
                yield f"the id {one} is used twice"


def _differs(fact: str, text: str, span: Span, words: str) -> Iterator[str]:
    if not words or text[slice(*span)] != words:
        yield f'{fact}: "{words}" is not at {span[0]}–{span[1]}, where "{text[slice(*span)]}" stands'


def _inside(fact: str, text: str, span: Span) -> Iterator[str]:
    if not 0 <= span[0] < span[1] <= len(text):
        yield f"{fact}: {span[0]}–{span[1]} is no span of the text"
