"""What must hold before anything is published; each gate yields problems, worded for the editor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.article import Article, blocks, masked
from generator.errors import Problem
from generator.language import MODELS
from generator.language.detect import other_language
from generator.wording.data import FALLBACK, FOLDER, INTERFACE, spoken, words
from generator.wording.grammars import GRAMMARS


def slugs(articles: Iterable[Article], root: Path) -> Iterator[Problem]:
    """A slug is the address of a sheet: two articles cannot have the same."""
    taken: dict[str, str] = {}
    for article in articles:
        slug = str(article.meta.slug)
        if slug in taken:
            hint = f"{taken[slug]} has it; choose another"
            yield Problem(article.path, line_of(root / article.path, "slug"), f'the slug "{slug}" is taken', hint)
        taken.setdefault(slug, article.path)


def wrong_language(article: Article, root: Path) -> Iterator[Problem]:
    """A text that is not in the language of its front matter: it is read in that language all the same, and badly."""
    code = article.meta.language
    found = other_language(article.body, code)
    if found is not None:
        hint = f"lang: {found}" if found in MODELS else f"only {' and '.join(sorted(MODELS))} can be read"
        message = f'the text seems to be in the language "{found}", but it is read as "{code}"'
        yield Problem(article.path, line_of(root / article.path, "lang"), message, hint)


def stray_marks(article: Article) -> Iterator[Problem]:
    """Quotation marks without a partner. The article is published as it is: it is the editor who knows the original.

    A quotation of several paragraphs opens each of them and closes the last one only.
    """
    paragraphs = [(block, masked(article.body, block)) for block in blocks(article.body)]
    for place, (block, text) in enumerate(paragraphs):
        following = paragraphs[place + 1][1] if place + 1 < len(paragraphs) else ""
        for mark in _open(text):
            at = text.rfind(mark)
            continued = following.lstrip().startswith(mark)
            if not continued:
                line = article.body_line + article.body.count("\n", 0, block.start + max(at, 0))
                yield Problem(
                    article.path, line, f"a quotation mark {mark} has no partner in its paragraph",
                    "compare it with the original",
                )  # fmt: skip


def _open(text: str) -> Iterator[str]:
    """The marks that open or close alone."""
    inches = len(re.findall(r'\d"', text))
    if (text.count('"') - inches) % 2 and text.count('"') % 2:
        yield '"'
    for opening, closing in (("“", "”"), ("«", "»")):
        if text.count(opening) > text.count(closing) and not (opening == "“" and "„" in text):
            yield opening
        elif text.count(closing) > text.count(opening) and not text.lstrip().startswith(opening):
            yield closing


def line_of(path: Path, key: str) -> int:
    """The line of a key of the front matter."""
    for number, line in enumerate(path.read_text("utf-8-sig").splitlines(), 1):
        if line.startswith(f"{key}:"):
            return number
    return 1


def vocabulary(languages: Iterable[str]) -> Iterator[Problem]:
    """The pages of a language need labels of all codes and patterns of dates; one that tells facts, all other words."""
    for language in languages:
        speaks = spoken(language) == language
        if speaks and language not in GRAMMARS:
            hint = "docs/adding-a-language.md; without sentences.yml, facts are told in English"
            yield Problem(f"generator/wording/{language}/sentences.yml", None, "the language has no grammar", hint)
        for example in sorted((FOLDER / FALLBACK).glob("*.yml")):
            if speaks or example.stem in INTERFACE:
                yield from _faults(language, example.stem)


def _faults(language: str, name: str) -> Iterator[Problem]:
    path = f"generator/wording/{language}/{name}.yml"
    example = f"generator/wording/{FALLBACK}/{name}.yml"
    if not (FOLDER / language / f"{name}.yml").is_file():
        hint = f"docs/adding-a-language.md; {example} is the example"
        yield Problem(path, None, f'the language "{language}" has no {name}', hint)
        return
    try:
        own = words(language, name)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        yield Problem(path, mark.line + 1 if mark else None, "the file is not YAML")
        return
    # The other files have the keys that their grammar asks for.
    for key in _lacking(words(FALLBACK, name), own) if name in INTERFACE else ():
        yield Problem(path, None, f'"{key}" is missing', f"compare it with {example}")


def _lacking(example: Any, own: Any) -> Iterator[str]:
    """The keys that the data of a language lacks, joined by dots."""
    if isinstance(example, Mapping):
        for key, value in example.items():
            if not isinstance(own, Mapping) or key not in own:
                yield str(key)
            else:
                yield from (f"{key}.{below}" for below in _lacking(value, own[key]))
