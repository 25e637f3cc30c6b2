"""`make translate` and the coverage of `make check`: which texts of an article want a translation, which have one."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from generator.article import Article, read_article
from generator.errors import Problem, Problems
from generator.factcache import FactCache, glossary_of
from generator.glossary import Glossary
from generator.model import Actor, FactSheet, Source
from generator.publish.gates import line_of
from generator.publish.memo import Memo
from generator.publish.roles import uncomposed
from generator.publish.views import SheetView
from generator.translate import Coverage, Wanted, coverage, draft, update

FOLDER = "content/translations"


@dataclass(frozen=True)
class Job:
    """One PO file: an article, a language that it is not written in, and the texts that want a translation."""

    article: Article
    language: str
    path: Path
    name: str
    wanted: tuple[Wanted, ...]


def translate(settings: Path, slug: str | None = None, drafts: bool = False) -> Iterator[str]:
    """Create the PO files of all articles, or of one, and bring them up to date; yields what each has now.

    With `drafts`, what is still empty is drafted by the command of the settings, `DRAFT_COMMAND`. Raises Problems.
    """
    own = read_settings(str(settings))
    command = own.get("DRAFT_COMMAND")
    if drafts and not command:
        hint = "set it to the program that drafts translations here, or leave out DRAFT=1"
        raise Problems([Problem(settings.name, None, "DRAFT_COMMAND is not set", hint)])
    problems: list[Problem] = []
    for job in _jobs(settings, own, slug):
        try:
            changed = update(job.path, job.name, job.wanted, job.article.path, job.language)
            if drafts:
                source = job.article.meta.language
                changed = draft(job.path, job.name, str(command), source, job.language) > 0 or changed
            yield f"{coverage(job.path, job.name, job.wanted)}{'' if changed else ', unchanged'}"
        except Problems as found:
            problems.extend(found.problems)
    if problems:
        raise Problems(problems)


def coverages(settings: Path) -> list[Coverage]:
    """How far each article's translation into each other language has come; raises Problems."""
    own = read_settings(str(settings))
    return [coverage(job.path, job.name, job.wanted) for job in _jobs(settings, own)]


def too_low(found: Sequence[Coverage], least: float) -> list[Problem]:
    """One problem for each article and language of which less is reviewed than asked for, in percent."""
    hint = "run make translate, then fill it in"
    return [
        Problem(one.path, None, f"{one.percent} % is reviewed, less than {least:g} %", hint)
        for one in found
        if one.share < least
    ]


def _jobs(settings: Path, own: Mapping[str, Any], slug: str | None = None) -> list[Job]:
    root = settings.resolve().parent
    articles = _articles(root, slug)
    glossary = glossary_of(root / "content/glossary", root, root / str(own["FACT_CACHE"]) / "glossary")
    cache = FactCache(root / str(own["FACT_CACHE"]) / "facts", glossary)
    jobs = []
    for article in articles:
        wanted = wanted_of(article, cache.sheet(article), glossary, root)
        for language in own["LANGUAGES"]:
            if language != article.meta.language:
                name = f"{FOLDER}/{article.meta.slug}.{language}.po"
                jobs.append(Job(article, language, root / name, name, wanted))
    return jobs


def _articles(root: Path, slug: str | None) -> list[Article]:
    problems: list[Problem] = []

    def read(path: Path) -> Iterator[Article]:
        try:
            yield read_article(path, root)
        except Problems as found:
            problems.extend(found.problems)

    articles = [article for path in sorted((root / "content/articles").glob("*.md")) for article in read(path)]
    if problems:
        raise Problems(problems)
    if slug is None:
        return articles
    known = [str(article.meta.slug) for article in articles]
    if slug not in known:
        near = difflib.get_close_matches(slug, known, 1)
        hint = f'did you mean "{near[0]}"?' if near else "give the slug of its front matter"
        raise Problems([Problem(f"ARTICLE={slug}", None, "no article has this slug", hint)])
    return [article for article in articles if article.meta.slug == slug]


def wanted_of(article: Article, sheet: FactSheet, glossary: Glossary, root: Path) -> tuple[Wanted, ...]:
    """The title, the published sentences with their neighbours, and the roles that could not be composed."""
    view = SheetView(article, sheet, {}, {}, glossary, Memo(root, ()))  # it words nothing here
    texts = [Wanted("title", str(article.meta.title), line_of(root / article.path, "title"))]
    seen = view.texts
    order = [passage.id for passage in sheet.passages]
    for quote in view.quotes:
        place = order.index(quote.passage.id)
        before, after = (seen[order[n]] if 0 <= n < len(order) else "" for n in (place - 1, place + 1))
        texts.append(Wanted("passage", quote.text, quote.passage.line, before, after))
    lines = {passage.id: passage.line for passage in sheet.passages}
    things: tuple[Actor | Source, ...] = (*sheet.actors, *sheet.sources)
    for thing in things:
        if thing.role is not None and uncomposed(thing.role):
            line = next((lines[mention.passage] for mention in thing.mentions), article.body_line)
            texts.append(Wanted("role", thing.role[article.meta.language], line))
    return tuple(texts)
