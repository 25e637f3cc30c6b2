"""Pelican's generator for the whole site: reads everything, then words everything, then writes."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, NoReturn

from babel.support import Translations
from jinja2 import TemplateError
from pelican.generators import Generator
from pelican.writers import Writer

from generator.archive import On, archive
from generator.article import Article
from generator.errors import Problem, Problems
from generator.factcache import FactCache, glossary_of
from generator.factsheet import ProvenanceError
from generator.glossary import Glossary
from generator.model import Bilingual, FactSheet, Transfer
from generator.publish import contents, gates, head, parity, search
from generator.publish.cards import card_of
from generator.publish.catalogs import read_catalogs
from generator.publish.cite import citation
from generator.publish.contents import SitePage
from generator.publish.environment import Addresses, Registry, environment, template_fault
from generator.publish.feeds import has_feeds
from generator.publish.files import files as beside
from generator.publish.jsonld import linked_data
from generator.publish.ledger import by_kind, by_weapon
from generator.publish.licence import SETTING, licence_of
from generator.publish.manifest import publish
from generator.publish.memo import Memo, prune
from generator.publish.paper import Papers
from generator.publish.roles import with_roles
from generator.publish.site import Site
from generator.publish.terms import terms
from generator.publish.texts import Text
from generator.publish.views import SheetView
from generator.translation import Memory, read_memories
from generator.wording import typeset
from generator.wording.typography import capital

logger = logging.getLogger(__name__)

EDITORS_FAULT = 2


class Publisher(Generator):
    """Everything in `content/` becomes pages, or a list of problems and nothing else."""

    report: ClassVar[str] = ""
    """What the last build made, in one line."""

    def generate_context(self) -> None:
        """Read all, then tell every problem; build the pages as Pelican contents."""
        self.started = time.perf_counter()
        self.root = Path(self.path).resolve().parent
        self.languages = tuple(self.settings["LANGUAGES"])
        problems: list[Problem] = []
        glossary = self._attempt(problems, self._glossary)
        self.words = self._attempt(problems, self._catalogs) or {}
        memories = self._attempt(problems, lambda: read_memories(self.root / "content/translations", self.root)) or ()
        articles = list(self._read("articles", problems, Article))
        texts = list(self._read("pages", problems, Text))
        self.licence = self._attempt(problems, lambda: licence_of(self.settings.get(SETTING), self.languages))
        problems.extend(gates.vocabulary(self.languages))
        problems.extend(gates.slugs(articles, self.root))
        if problems or glossary is None:
            _stop(problems)
        sheets = list(self._facts(articles, glossary, problems))
        if problems:
            _stop(problems)
        for memory in memories:
            sheets = [with_roles(s, memory, glossary) if s.article.slug == memory.slug else s for s in sheets]
        self.archive = archive(sheets, glossary)
        self.glossary = glossary
        self.views = self._views(articles, memories)
        self.pages = list(self._pages(texts))
        problems.extend(contents.twins(self.pages, self.languages))
        if problems:
            _stop(problems)
        self._warn(articles, memories)

    def generate_output(self, writer: Writer) -> None:
        """Write every page; by now nothing an editor did can fail."""
        del writer  # Pelican's writer opens each file as it goes: one that fails half-way would leave half a site
        files: dict[str, bytes] = {}
        addresses = Addresses(self.settings["SITEURL"], self.settings["DIRECTORY_LINKS"])
        registries: dict[str, Registry] = {
            language: {(page.kind, page.key): page for page in self.pages if page.lang == language}
            for language in self.languages
        }
        templates = self.root / "templates"
        envs = {
            language: environment(
                templates, language, self.words[language], registries[language], addresses, self._cache / "templates"
            )
            for language in self.languages
        }
        shared = {
            "site": self.settings["SITENAME"], "archive": self.archive, "glossary": self.glossary, "views": self.views,
            "languages": self.languages, "default_language": self.settings["DEFAULT_LANG"],
            "on_sheets": self._on_sheets, "weapon_name": self._weapon_name,
            "questions_by_kind": by_kind(self.archive), "questions_by_weapon": by_weapon(self.archive),
            "searched": search.FOUND, "terms": terms, "licence": self.licence,
            "letters": lambda language: search.letters(page for page in self.pages if page.lang == language),
            "homes": {language: pages["home", ""] for language, pages in registries.items()},
        }  # fmt: skip
        site = Site(
            self.settings["SITENAME"], self.languages, self.settings["DEFAULT_LANG"], addresses, registries, self.words,
            self.views, self.archive, self.glossary, templates, self._cache, self.licence,
        )  # fmt: skip
        shared |= {
            "describe": partial(head.description, site), "linked_data": partial(linked_data, site),
            "has_feeds": partial(has_feeds, site), "citation": partial(citation, site),
            "card_of": lambda page: card_of(page, site.page(page.lang, "home")),
        }  # fmt: skip
        texts: dict[str, list[SitePage]] = {language: [] for language in self.languages}
        for page in self.pages:
            if page.kind == "text":
                texts[page.lang].append(page)

        def render(page: SitePage, paper: bool = False) -> bytes:
            try:
                template = envs[page.lang].get_template(f"{page.template}.html")
                return template.render(shared, page=page, paper=paper, texts=texts[page.lang], **page.shown).encode()
            except TemplateError as error:
                _stop([template_fault(error, templates)])

        files |= {page.save_as: render(page) for page in self.pages}
        papers = Papers(
            self._cache / "paper", templates / "static", self.settings["SITEURL"], self.settings.get("PAPER", False)
        )
        for slug in self.views:
            sides = [site.page(language, "factsheet", slug) for language in self.languages]
            printed = {page: papers.sheet(page, files[page.save_as].decode()) for page in sides}
            if all(printed.values()):
                files |= {f"{page.url}{slug}.pdf": pdf for page, pdf in printed.items() if pdf}
                files |= {page.save_as: render(page, paper=True) for page in sides}
        if problems := list(self._differences(files)):
            _stop(problems)
        halves = [(language, envs[language], registries[language]) for language in self.languages]
        for name in ("cover", "404"):
            files[f"{'index' if name == 'cover' else name}.html"] = self._both(name, halves, shared).encode()
        files |= beside(site)
        files |= search.index(self.pages, files, self._cache / "search")
        publish(Path(self.output_path), files)
        papers.prune()
        for memo in self.memos:
            memo.save()
        prune(self._cache / "words", self.memos)
        facts = sum(view.published.facts for view in self.views.values())
        Publisher.report = self._said(len(self.views), facts, sum(name.endswith(".html") for name in files))

    # ---- reading

    def _attempt(self, problems: list[Problem], read: Any) -> Any:
        try:
            return read()
        except Problems as found:
            problems.extend(found.problems)
            return None

    def _glossary(self) -> Glossary:
        return glossary_of(self.root / "content/glossary", self.root, self._cache / "glossary")

    def _catalogs(self) -> dict[str, Translations]:
        return read_catalogs(self.root, self.languages, self._cache / "messages")

    @property
    def _cache(self) -> Path:
        return self.root / str(self.settings["FACT_CACHE"])

    def _read(self, folder: str, problems: list[Problem], kind: type[Any]) -> Iterator[Any]:
        """Every file of a folder, by way of Pelican's reader."""
        for path in sorted(self.get_files([folder], extensions=("md",))):
            try:
                source = self.readers.read_file(self.path, path, content_class=contents.Source, context=self.context)
            except Problems as found:
                problems.extend(found.problems)
            else:
                assert isinstance(source.source, kind)
                yield source.source

    def _facts(self, articles: Iterable[Article], glossary: Glossary, problems: list[Problem]) -> Iterator[FactSheet]:
        cache = FactCache(self._cache / "facts", glossary)
        for article in articles:
            try:
                yield cache.sheet(article)
            except ProvenanceError as error:
                for fault in str(error).split("; "):
                    problems.append(Problem(article.path, None, fault, "a fault of the program: please report it"))
        if not problems:
            cache.prune()
        self.read_again = cache.read_again
        self.program = cache.program.encode()

    def _warn(self, articles: Iterable[Article], memories: Iterable[Memory]) -> None:
        """What an editor should look at, and what does not stop the build."""
        warnings: list[Problem] = []
        for article in articles:
            warnings.extend(gates.wrong_language(article, self.root))
            warnings.extend(gates.stray_marks(article))
        for memory in memories:
            view = self.views.get(memory.slug)
            if view is None:
                hint = "delete it, or name it after the article's slug"
                warnings.append(Problem(memory.path, None, "no article has this slug", hint))
            else:
                warnings.extend(memory.strangers(view.translatable()))
        for warning in warnings:
            sys.stderr.write(f"{warning}\n")

    # ---- pages

    def _views(self, articles: Iterable[Article], memories: Iterable[Memory]) -> dict[str, SheetView]:
        """The sheets by slug, in the order of the archive."""
        self.memos: list[Memo] = []
        above = {one: dossier.above for one, dossier in self.archive.weapons.items()}
        views = {}
        read = {str(article.meta.slug): article for article in articles}
        for sheet in self.archive.sheets:
            article = read[str(sheet.article.slug)]
            own = {memory.language: memory for memory in memories if memory.slug == article.meta.slug}
            memo = Memo(self._cache / "words", [self.program, self.glossary.digest.encode(), repr(sheet).encode()])
            self.memos.append(memo)
            views[str(article.meta.slug)] = SheetView(article, sheet, own, above, self.glossary, memo)
        return views

    def _pages(self, texts: Iterable[Text]) -> Iterator[SitePage]:
        for language in self.languages:
            words = self.words[language]
            sections = contents.sections(words)

            def page(kind: type[SitePage], key: str, title: str, slug: str = "", **shown: Any) -> SitePage:
                metadata = {
                    "title": title, "lang": language, "slug": slug or key, "key": key, "shown": shown,  # noqa: B023
                    "section": sections.get(kind.section, ""),  # noqa: B023
                }  # fmt: skip
                return kind("", metadata=metadata, settings=self.settings, context=self.context)

            yield page(contents.Home, "", self.settings["SITENAME"])
            yield page(contents.Factsheets, "", words.gettext("All fact sheets"))
            yield page(contents.Actors, "", words.gettext("Actors"))
            yield page(contents.Weapons, "", words.gettext("Weapons"))
            yield page(contents.Sources, "", words.gettext("Sources"))
            yield page(contents.Questions, "", words.gettext("Open questions"))
            yield page(contents.Search, "", words.gettext("Search"))
            yield page(contents.Terms, "", words.gettext("Glossary"))
            yield page(contents.NotFound, "", words.gettext("Page not found"))
            for slug, view in self.views.items():
                yield page(contents.Factsheet, slug, view.title(language), view=view)
            for one, actor in self.archive.actors.items():
                name = actor.actor.name[language]
                yield page(contents.Actor, one, capital(typeset(name, language)), dossier=actor)
            for one, weapon in self.archive.weapons.items():
                name = self._weapon_name(one)[language]
                yield page(contents.Weapon, one, capital(typeset(name, language)), dossier=weapon)
            for one, source in self.archive.sources.items():
                name = source.source.name[language]
                yield page(contents.SourcePage, one, capital(typeset(name, language)), dossier=source)
            for text in texts:
                if text.language == language:
                    yield page(contents.TextPage, text.key, text.title, text.slug, text=text)

    def _weapon_name(self, one: str) -> Bilingual:
        """The name of a weapon that an article names, or of a class above it."""
        facts = self.archive.weapons[one].facts
        return facts[0].fact.name if facts else self.glossary[one].name

    def _on_sheets(self, ons: Iterable[On[Transfer]]) -> list[tuple[SheetView, Transfer]]:
        """Rows with the view of their sheet, for the table of transfers."""
        return [(self.views[on.slug], on.fact) for on in ons]

    def _both(self, name: str, sides: list[tuple[str, Any, Registry]], shared: dict[str, Any]) -> str:
        """A page that shows all languages side by side."""

        class Here:
            url = "index.html" if name == "cover" else "404.html"
            anywhere = name != "cover"

        halves = [
            (language, env.get_template(f"parts/{name}.html").render(shared, page=Here, home=pages["home", ""]))
            for language, env, pages in sides
        ]
        first = sides[0][1]
        return str(first.get_template("both.html").render(shared, page=Here, halves=halves))

    def _differences(self, files: Mapping[str, bytes]) -> Iterator[Problem]:
        """Where two sides of a page do not say the same, as built and before anything is published."""
        addresses = parity.Addresses(self.pages, self.settings["SITEURL"])
        for page in self.pages:
            if page.lang == self.languages[0]:
                here = files[page.save_as].decode()
                for twin in sorted(page.translations, key=lambda other: self.languages.index(other.lang)):
                    yield from parity.difference(page, here, twin, files[twin.save_as].decode(), addresses)

    def _said(self, articles: int, facts: int, pages: int) -> str:
        def some(count: int, noun: str) -> str:
            return f"{count} {noun}{'' if count == 1 else 's'}"

        index = Path(self.output_path) / "index.html"
        cwd = Path.cwd()
        place = index.relative_to(cwd) if index.is_relative_to(cwd) else index
        again = f", {self.read_again} read again" if self.read_again else ""
        took = time.perf_counter() - self.started
        return (
            f"{some(articles, 'article')}, {some(facts, 'fact')}, {some(pages, 'page')} "
            f"in {took:.1f} s{again} — open {place}"
        )


def _stop(problems: list[Problem]) -> NoReturn:
    sys.stderr.write(f"{Problems(problems)}\n")
    raise SystemExit(EDITORS_FAULT)

