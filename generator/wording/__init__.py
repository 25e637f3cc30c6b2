"""Any fact, in either language, as words: pure functions of a sheet, the glossary and a language.

`worded` fills the texts that a sheet carries; the others serve the pages. What comes out has its typography already.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from generator.glossary import Glossary
from generator.model import Actor, ArticleMeta, Bilingual, FactSheet, Question, Source, Statement, Transfer, Weapon
from generator.wording import pages, questions, sources, transfers
from generator.wording.data import spoken
from generator.wording.dates import date, since
from generator.wording.labels import codes, label
from generator.wording.names import Desk, actor_noun
from generator.wording.pages import Line
from generator.wording.quantities import list_of, number
from generator.wording.sources import clause_of
from generator.wording.transfers import Row
from generator.wording.typography import typeset

__all__ = [
    "Line",
    "Row",
    "class_description",
    "clause_of",
    "codes",
    "date",
    "label",
    "list_of",
    "meta_description",
    "number",
    "page_title",
    "question_sentence",
    "since",
    "source_description",
    "spoken",
    "statement_line",
    "summary",
    "transfer_row",
    "transfer_sentence",
    "typeset",
    "with_article",
    "with_preposition",
    "worded",
]


def worded(sheet: FactSheet, glossary: Glossary) -> FactSheet:
    """The sheet with the `text` of its transfers and questions in both languages."""
    desks = {language: Desk(sheet, glossary, language) for language in ("fr", "en")}

    return replace(
        sheet,
        transfers=tuple(replace(t, text=_both(transfers.sentence, t, desks)) for t in sheet.transfers),
        questions=tuple(replace(q, text=_both(questions.question, q, desks)) for q in sheet.questions),
    )


def _both(say: Callable[[Any, Desk], str], fact: Any, desks: dict[str, Desk]) -> Bilingual:
    return Bilingual(say(fact, desks["fr"]), say(fact, desks["en"]))


def _desk(sheet: FactSheet, glossary: Glossary, language: str) -> Desk:
    return Desk(sheet, glossary, spoken(language))


def transfer_sentence(transfer: Transfer, sheet: FactSheet, glossary: Glossary, language: str) -> str:
    """ "L'Iran aurait livré des missiles à la Russie, selon un diplomate de l'ONU." """
    return transfers.sentence(transfer, _desk(sheet, glossary, language))


def transfer_row(transfer: Transfer, sheet: FactSheet, glossary: Glossary, language: str) -> Row:
    """The cells of a transfer."""
    return transfers.row(transfer, _desk(sheet, glossary, language))


def statement_line(statement: Statement, sheet: FactSheet, glossary: Glossary, language: str) -> str:
    """What stands above the words of a statement."""
    return sources.line(statement, _desk(sheet, glossary, language))


def source_description(source: Source, sheet: FactSheet, glossary: Glossary, language: str) -> str:
    """ "un diplomate de l'ONU, qui s'est exprimé sous couvert d'anonymat …" """
    return sources.description(source, _desk(sheet, glossary, language))


def question_sentence(question: Question, sheet: FactSheet, glossary: Glossary, language: str) -> str:
    """An open question as a sentence."""
    return questions.question(question, _desk(sheet, glossary, language))


def summary(sheet: FactSheet, glossary: Glossary, language: str) -> tuple[Line, ...]:
    """ "En bref": three to five sentences, fewer for a sheet with hardly a fact, each with what it rests on."""
    return pages.summary(_desk(sheet, glossary, language))


def with_article(actor: Actor, sheet: FactSheet, glossary: Glossary, language: str) -> str:
    """ "l'Iran", "les États-Unis", "Cuba", "the United States"."""
    desk = _desk(sheet, glossary, language)
    return typeset(desk.grammar.phrase(actor_noun(actor, desk)), desk.language)


def with_preposition(preposition: str, actor: Actor, sheet: FactSheet, glossary: Glossary, language: str) -> str:
    """An actor behind a preposition of `sentences.yml` ("of", "to", "from" …): "du Kenya", "aux États-Unis"."""
    desk = _desk(sheet, glossary, language)
    word = desk.words("sentences")["prepositions"][preposition]
    return typeset(desk.grammar.after(word, actor_noun(actor, desk)), desk.language)


def page_title(kind: str, name: str, language: str) -> str:
    """The title of a page; `kind`: sheet · actor · weapon · source · questions · home."""
    return pages.page_title(kind, name, spoken(language))


def class_description(name: str, language: str) -> str:
    """What a search engine shows of a class of weapons that no article names, but to which a named one belongs."""
    return pages.class_description(name, spoken(language))


def meta_description(
    kind: str, thing: FactSheet | Actor | Weapon | Source | None, glossary: Glossary, language: str,
    article: ArticleMeta | None = None,
) -> str:  # fmt: skip
    """What a search engine shows under the title; for a sheet, the beginning of its summary."""
    return pages.meta_description(kind, thing, glossary, spoken(language), article)
