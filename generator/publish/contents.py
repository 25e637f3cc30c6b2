"""The pages as Pelican contents: one class per kind of page, one object per page and language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from babel.support import Translations
from pelican.contents import Content
from pelican.utils import process_translations

from generator.errors import Problem


class SitePage(Content):
    """A page of the site in one language. `kind` and `key` name the page; they are the same in every language."""

    mandatory_properties = ("title", "lang", "kind", "key")
    kind: ClassVar[str]
    pattern: ClassVar[str]
    """Its address. `section` is the word of the language for this kind of page, from the catalog."""
    section: ClassVar[str] = ""
    """Which word of `sections` stands in its address."""
    anywhere: ClassVar[bool] = False
    """Whether a host may show it at any address."""


class Source(Content):
    """A file of `content/` as it was read; the pages made of it are other objects."""


class Home(SitePage):
    kind, pattern, default_template = "home", "{lang}/", "home"


class Factsheets(SitePage):
    kind, pattern, default_template = "factsheets", "{lang}/{section}/", "factsheets"
    section = "factsheets"


class Factsheet(SitePage):
    kind, pattern, default_template = "factsheet", "{lang}/{section}/{slug}/", "factsheet"
    section = Factsheets.section


class Actors(SitePage):
    kind, pattern, default_template = "actors", "{lang}/{section}/", "actors"
    section = "actors"


class Actor(SitePage):
    kind, pattern, default_template = "actor", "{lang}/{section}/{slug}/", "actor"
    section = Actors.section


class Weapons(SitePage):
    kind, pattern, default_template = "weapons", "{lang}/{section}/", "weapons"
    section = "weapons"


class Weapon(SitePage):
    kind, pattern, default_template = "weapon", "{lang}/{section}/{slug}/", "weapon"
    section = Weapons.section


class Sources(SitePage):
    kind, pattern, default_template = "sources", "{lang}/{section}/", "sources"
    section = "sources"


class SourcePage(SitePage):
    kind, pattern, default_template = "source", "{lang}/{section}/{slug}/", "source"
    section = Sources.section


class Questions(SitePage):
    kind, pattern, default_template = "questions", "{lang}/{section}/", "questions"
    section = "questions"


class Search(SitePage):
    kind, pattern, default_template = "search", "{lang}/{section}/", "search"
    section = "search"


class Terms(SitePage):
    kind, pattern, default_template = "glossary", "{lang}/{section}/", "glossary"
    section = "glossary"


class TextPage(SitePage):
    kind, pattern, default_template = "text", "{lang}/{slug}/", "text"


class NotFound(SitePage):
    kind, pattern, default_template = "missing", "{lang}/404.html", "missing"
    anywhere = True


KINDS: tuple[type[SitePage], ...] = (
    Home, Factsheets, Factsheet, Actors, Actor, Weapons, Weapon, Sources, SourcePage, Questions, Search, Terms,
    TextPage, NotFound,
)  # fmt: skip


def sections(words: Translations) -> dict[str, str]:
    """The words of addresses in one language. An address never changes: neither may these translations."""
    return {
        "factsheets": str(words.pgettext("address", "factsheets")),
        "actors": str(words.pgettext("address", "actors")),
        "weapons": str(words.pgettext("address", "weapons")),
        "sources": str(words.pgettext("address", "sources")),
        "questions": str(words.pgettext("address", "questions")),
        "search": str(words.pgettext("address", "search")),
        "glossary": str(words.pgettext("address", "glossary")),
    }


def default_settings() -> dict[str, str]:
    """The addresses, as settings named after the classes: FACTSHEET_URL, FACTSHEET_SAVE_AS, FACTSHEET_LANG_URL …"""
    settings: dict[str, str] = {}
    for page in KINDS:
        name = page.__name__.upper()
        file = page.pattern if page.pattern.endswith(".html") else f"{page.pattern}index.html"
        settings |= {f"{name}_URL": page.pattern, f"{name}_LANG_URL": page.pattern}
        settings |= {f"{name}_SAVE_AS": file, f"{name}_LANG_SAVE_AS": file}
    return settings


def twins(pages: list[SitePage], languages: Iterable[str]) -> Iterator[Problem]:
    """Join each page with its other side (Pelican's `translations`); a page without one is a problem."""
    process_translations(pages, translation_id=("kind", "key"))
    pages.sort(key=lambda page: (page.kind, page.key, page.lang))
    for page in pages:
        there = {page.lang, *(other.lang for other in page.translations)}
        for language in languages:
            if language not in there:
                path = page.shown["text"].path if page.kind == "text" else page.save_as
                other = path.replace(f".{page.lang}.md", f".{language}.md")
                hint = f"write {other}" if other != path else ""
                yield Problem(path, None, f'the page has no twin in "{language}"', hint)
