"""One Jinja environment per language: the words of the interface, the wording of facts, and links between pages."""

from __future__ import annotations

import hashlib
import posixpath
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global
from babel.support import Translations
from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    pass_context,
)
from jinja2.runtime import Context
from markupsafe import Markup

from generator.errors import Problem
from generator.model import Bilingual, Source
from generator.publish import machine
from generator.publish.alphabet import plain
from generator.publish.contents import SitePage
from generator.publish.roles import uncomposed
from generator.publish.terms import anchor
from generator.wording.data import spoken
from generator.wording.data import words as words_of
from generator.wording.dates import date, since
from generator.wording.labels import label
from generator.wording.quantities import number, stated
from generator.wording.typography import capital, typeset

Registry = Mapping[tuple[str, str], SitePage]
"""The pages of one language by kind and key."""


class Addresses:
    """How pages name each other: relative links inside the site, absolute ones for machines."""

    def __init__(self, siteurl: str, directories: bool) -> None:
        self.siteurl = siteurl.rstrip("/")
        self.directories = directories

    def link(self, page: Any, there: str) -> str:
        """From a page to an address of the site ("fr/acteurs/"); a file keeps its name.

        A host shows the page of missing addresses at any depth: its links are absolute once the site has an address.
        """
        if page.anywhere and self.siteurl:
            return self.absolute(there)
        folder = posixpath.dirname(page.url)
        path = posixpath.relpath(there or ".", folder or ".")
        if posixpath.splitext(there)[1]:
            return path
        if self.directories:
            return f"{path}/"
        return "index.html" if path == "." else f"{path}/index.html"

    def absolute(self, there: str) -> str:
        """The address with the site's own in front, where that is known."""
        return f"{self.siteurl}/{there}"

    def full(self, page: Any, there: str) -> str:
        """For machines: absolute where the site knows its address, else as a reader's link, which is right anywhere."""
        return self.absolute(there) if self.siteurl else self.link(page, there)


def environment(
    templates: Path, language: str, words: Translations, pages: Registry, addresses: Addresses, compiled: Path
) -> Environment:
    """The environment of one language; nothing in it is shared with another's but the compiled templates' files."""
    compiled.mkdir(parents=True, exist_ok=True)
    env = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        bytecode_cache=FileSystemBytecodeCache(str(compiled)),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    env.policies["ext.i18n.trimmed"] = True
    locale = Locale.parse(language)
    env.globals.update(
        language=language,
        link=_linker(pages, addresses),
        file=_file(addresses),
        hosted=addresses.directories,
        static=_static(templates / "static", addresses),
        address=_address(addresses),
        anchor=anchor,
        label=lambda vocabulary, code: label(vocabulary, code, language),
    )
    env.filters.update(
        own=lambda both: _told(typeset(both[language], spoken(language)), language),
        told=lambda text: _told(text, language),
        date=lambda edtf: date(edtf, language),
        time=lambda edtf, text=None: machine.time(edtf, text or date(edtf, language)),
        since=lambda edtf: machine.time(edtf, since(edtf, language)),
        data=machine.data,
        amount=machine.amount,
        alphabetical=lambda dossiers, kind: sorted(dossiers, key=lambda d: (plain(pages[kind, d.id].title), d.id)),
        role=lambda role, written: _role(role, written, language),
        source_name=lambda source, written: _source_name(source, written, language),
        number=lambda value: number(value, spoken(language)),
        stated=lambda quantity: _told(stated(quantity, spoken(language)), language),
        typeset=lambda text: typeset(text, language),
        capital=_capital,
        language_name=lambda code: locale.languages.get(code, code),
        territory=lambda code: locale.territories.get(code, code),
        locale_name=locale_name,
        endonym=lambda code: str(Locale.parse(code).get_display_name(code)),
    )
    return env


def template_fault(error: TemplateError, templates: Path) -> Problem:
    """Where a template failed, for those who edit it: the innermost of its files that was being rendered."""
    places = [
        (frame.filename, frame.lineno)
        for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(str(templates))
    ]  # fmt: skip
    file, line = places[-1] if places else (str(templates), None)
    name = Path(file).relative_to(templates.parent).as_posix()
    return Problem(name, line, f"the template is broken: {error.message or type(error).__name__}")


def _role(role: Bilingual, written: str, language: str) -> str:
    """A role; one that could not be composed stands in the language in which the article was written, and says so."""
    if uncomposed(role) and written != language:
        return _foreign(role[language], written)
    return _told(typeset(role[language], spoken(language)), language)


def _source_name(source: Source, written: str, language: str) -> str:
    """Who a source is, with a capital; one that has no name is called by its role."""
    name = capital(source.name[language])
    alone = source.name == source.role and uncomposed(source.name) and written != language
    return _foreign(name, written) if alone else _told(typeset(name, spoken(language)), language)


def _told(words: str, language: str) -> str:
    """The words of a fact; on the pages of a language that words no facts they are marked as those of another."""
    return words if spoken(language) == language else _foreign(words, spoken(language))


def _capital(words: str) -> str:
    """The words with a capital in front, inside their markup where they have some."""
    if not isinstance(words, Markup):
        return capital(words)
    opening, mark, rest = words.partition(">") if words.startswith("<") else (Markup(), Markup(), words)
    return opening + mark + Markup(capital(rest))


def _foreign(words: str, written: str) -> Markup:
    return Markup('<span lang="{}">{}</span>').format(written, words)


def locale_name(language: str) -> str:
    """A language as Open Graph has it, with a territory: of its dates, or else the one where most speak it."""
    name = str(words_of(language, "dates").get("locale", language))
    likely = Locale.parse(str(get_global("likely_subtags").get(name, name)))
    return name if "_" in name else f"{name}_{likely.territory or name.upper()}"


def _linker(pages: Registry, addresses: Addresses) -> Callable[..., str]:
    @pass_context
    def link(context: Context, kind: str, key: str = "", anchor: str = "") -> str:
        """The address of a page of this language, from the page being written; KeyError when there is none."""
        there = pages[kind, key]
        here = context["page"]
        if there.url == here.url and anchor:
            return f"#{anchor}"
        address = addresses.link(here, there.url)
        return f"{address}#{anchor}" if anchor else address

    return link


def _file(addresses: Addresses) -> Callable[..., str]:
    @pass_context
    def file(context: Context, path: str) -> str:
        """The address of any other file of the site, from the page being written."""
        return addresses.link(context["page"], path)

    return file


def _address(addresses: Addresses) -> Callable[..., str]:
    @pass_context
    def address(context: Context, path: str) -> str:
        """The address of a page or file of the site as machines want it."""
        return addresses.full(context["page"], path)

    return address


def _static(folder: Path, addresses: Addresses) -> Callable[..., str]:
    digests: dict[str, str] = {}

    @pass_context
    def static(context: Context, path: str) -> str:
        """A file of the theme; its digest makes browsers fetch it again when it has changed."""
        if path not in digests:
            digests[path] = hashlib.sha256((folder / path).read_bytes()).hexdigest()[:8]
        return f"{addresses.link(context['page'], f'static/{path}')}?{digests[path]}"

    return static
