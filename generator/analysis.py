"""Text → FactSheet: read, extract, assemble, word. Everything heavy of a build is behind this module."""

from __future__ import annotations

import functools
from pathlib import Path

from generator.article import Article, digest
from generator.extract import extract, read
from generator.factsheet import assemble
from generator.glossary import Glossary
from generator.glossary_files import load_glossary
from generator.language import MODELS
from generator.language import language as language_of
from generator.language.detect import detect
from generator.model import ArticleMeta, FactSheet
from generator.wording import worded

ROOT = Path(__file__).parent.parent


@functools.cache
def _glossary() -> Glossary:
    return load_glossary(ROOT / "content" / "glossary", ROOT)


def analyse(text: str, language: str | None = None, title: str | None = None) -> FactSheet:
    """Read one article: a Markdown body or plain text.

    Paragraphs are separated by blank lines or, where there are none, by line ends. Offsets in the result are
    character offsets into `text`. `language` is "fr", "en" or None, which detects it.
    Raises `UnreadableLanguage`, a ValueError, for another language.
    """
    code = language or detect(text)
    return _sheet(text, ArticleMeta(None, title, None, None, None, code, None, None, digest(text)), _glossary())


def load() -> None:
    """Load the glossary, the word lists and the model of each language now rather than at the first article.

    Each is loaded by the part that uses it, so the way to load them all is to read something.
    """
    for code in MODELS:
        analyse("Paris", code)


def sheet_of(article: Article, glossary: Glossary) -> FactSheet:
    """The facts of one article of the site; raises ProvenanceError where a fact does not match its words."""
    return _sheet(article.body, article.meta, glossary, article.body_line)


def _sheet(text: str, meta: ArticleMeta, glossary: Glossary, first_line: int = 1) -> FactSheet:
    reading = read(
        text, language_of(meta.language), glossary,
        first_line=first_line, slug=meta.slug, publisher=meta.publisher, date=meta.date,
    )  # fmt: skip
    return worded(assemble(reading, extract(reading), meta), glossary)
