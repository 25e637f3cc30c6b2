"""Recto Verso: one news article in, the same fact sheet in French and in English."""

from __future__ import annotations

import functools
from pathlib import Path

from generator.article import digest
from generator.extract import extract, read
from generator.factsheet import assemble
from generator.glossary import Glossary, load_glossary
from generator.language import language as language_of
from generator.language.detect import detect
from generator.model import ArticleMeta, FactSheet

__all__ = ["analyse"]

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
    reading = read(text, language_of(code), _glossary())
    meta = ArticleMeta(None, title, None, None, None, code, None, None, digest(text))
    return assemble(reading, extract(reading), meta)
