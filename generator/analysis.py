"""Text → FactSheet: read, extract, assemble, word. Everything heavy of a build is behind this module."""

from __future__ import annotations

import functools
from pathlib import Path

from generator.article import Article, digest
from generator.extract import extract, given_names, read
from generator.factsheet import assemble
from generator.glossary import Glossary
from generator.glossary_files import load_glossary
from generator.language import MODELS
from generator.language import language as language_of
from generator.language.detect import detect
from generator.model import ArticleMeta, FactSheet
from generator.wording import worded

ROOT = Path(__file__).parent.parent
# Nothing in them happened: what `load` reads, in each language that there is a model for.
SAMPLES = {
    "fr": "Selon un porte-parole, la France aurait livré en mai dix chars Leclerc et des missiles sol-air au Maroc, "
    "qui n’a pas confirmé.\n\n« Ils sont arrivés », a-t-il dit. Il en a commandé vingt autres, dont l’achat est "
    "suspendu. Le ministère de la Défense, un haut responsable et Mme Exemple ont démenti la vente. Reste à savoir "
    "combien le pays en a reçu.",
    "en": "According to a spokesman, France may have delivered ten Leclerc tanks and surface-to-air missiles to "
    "Morocco in May, which has not confirmed it.\n\n“They have arrived,” he said. It ordered twenty more, whose "
    "purchase is suspended. The Defence Ministry, a senior official and Ms Sample denied the sale. It is unclear how "
    "many the country has received.",
}


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

    Each is loaded, and its patterns are compiled, by the part that uses it: the way to load them all is to read a text
    that has something of everything, people who speak, a deal with parties, a number and a date, and a question. The
    list of first names is read only for a name that no list of ours has, which no text needs to have.
    """
    given_names.read()
    for code in MODELS:
        analyse(SAMPLES[code], code)


def sheet_of(article: Article, glossary: Glossary) -> FactSheet:
    """The facts of one article of the site; raises ProvenanceError where a fact does not match its words."""
    return _sheet(article.body, article.meta, glossary, article.body_line)


def _sheet(text: str, meta: ArticleMeta, glossary: Glossary, first_line: int = 1) -> FactSheet:
    reading = read(
        text, language_of(meta.language), glossary,
        first_line=first_line, slug=meta.slug, publisher=meta.publisher, date=meta.date,
    )  # fmt: skip
    return worded(assemble(reading, extract(reading), meta), glossary)
