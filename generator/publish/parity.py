"""Both sides say the same thing: the facts, dates, amounts and links of a page and of its twin, compared as built."""

from __future__ import annotations

import html
import itertools
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.errors import Problem

ONE_SIDED = "data-translation"
"""The attribute of what only one side has, or what a person wrote on each side: translations, the site's own texts."""
OWN_ORDER = "data-order"
"""The attribute of a list that each language puts in the order of its own names."""
TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<attributes>[^>]*)>")
ATTRIBUTE = re.compile(r'([a-z-]+)(?:="([^"]*)")?')
TOLD = {"id": "id", "data-fact": "fact", "datetime": "date", "value": "number", "href": "link", "cite": "link"}
"""What is compared, and what an editor reads it called. All of it is the same in every language, but for addresses."""


class Page(Protocol):
    """What is known of a page besides its HTML."""

    @property
    def kind(self) -> str: ...
    @property
    def key(self) -> str: ...
    @property
    def lang(self) -> str: ...
    @property
    def save_as(self) -> str: ...


@dataclass(frozen=True)
class Mark:
    """One thing that a page says in every language alike."""

    what: str
    value: str
    line: int

    def __str__(self) -> str:
        return f'{self.what} "{self.value}"'


class Addresses:
    """Which page a link leads to, whatever the language: addresses have words in them."""

    def __init__(self, pages: Sequence[Page], siteurl: str) -> None:
        self._pages: Mapping[str, Page] = {page.save_as: page for page in pages}
        self._siteurl = siteurl.rstrip("/")

    def meaning(self, href: str, page: Page, anywhere: bool) -> str:
        """A link without its language: "actor ru", "actor ru#sheets"; one that leaves the site stays as it is.

        `anywhere`: the link may lead to the other side, as that of the switcher does.
        """
        if self._siteurl and (href == self._siteurl or href.startswith(f"{self._siteurl}/")):
            href = href[len(self._siteurl) :] or "/"
        if re.match(r"[a-z][a-z0-9+.-]*:|//", href):
            return href
        path, mark, anchor = href.partition("#")
        path = path.partition("?")[0]
        target = posixpath.normpath(posixpath.join("/", posixpath.dirname(page.save_as), path)).lstrip("/")
        if not path:
            target = page.save_as
        elif not posixpath.splitext(target)[1]:
            target = posixpath.join(target, "index.html")
        there = self._pages.get(target)
        if there is None:
            folder = self._pages.get(posixpath.join(posixpath.dirname(target), "index.html"))
            name = posixpath.basename(target)
            return f"{folder.kind} {folder.key} {name}" if folder else target
        side = "" if anywhere or there.lang == page.lang else f" in {there.lang}"
        return f"{there.kind} {there.key}".strip() + side + mark + anchor


def difference(page: Page, text: str, twin: Page, twin_text: str, addresses: Addresses) -> Iterator[Problem]:
    """The first thing that two sides of a page do not have in common, naming both files."""
    pairs = itertools.zip_longest(marks(text, page, addresses), marks(twin_text, twin, addresses))
    for here, there in pairs:
        if here is None or there is None or (here.what, here.value) != (there.what, there.value):
            place = f"{twin.save_as}:{there.line}" if there else twin.save_as
            said = f"{here or 'nothing more'} here, {there or 'nothing more'} there"
            message = f"the two sides differ: {said}, in {place}"
            yield Problem(page.save_as, here.line if here else None, message, "a fault of a template or of the program")
            return


@dataclass
class Element:
    """The element that was entered last, as long as its end has not come."""

    name: str = ""
    depth: int = 0
    count: int = 0
    """How many were entered so far."""

    def enter(self, name: str) -> None:
        self.name, self.depth, self.count = name, 1, self.count + 1

    def holds(self, tag: re.Match[str]) -> bool:
        """Whether the next tag is still inside."""
        if self.depth and tag["name"] == self.name:
            self.depth += -1 if tag["end"] else 1
        return self.depth > 0


def marks(text: str, page: Page, addresses: Addresses) -> Iterator[Mark]:
    """All marks of a page in their order; those of a list that has an order of its own are sorted."""
    for own, inside in itertools.groupby(_marks(text, page, addresses), key=lambda found: found[0]):
        found = [mark for _, mark in inside]
        yield from sorted(found, key=str) if own else found


def _marks(text: str, page: Page, addresses: Addresses) -> Iterator[tuple[int, Mark]]:
    """All marks as they come, each with the number of the list with its own order that it is in, or 0."""
    position, line = 0, 1
    skipped, ordered = Element(), Element()
    for tag in TAG.finditer(text):
        ordered.holds(tag)
        if skipped.holds(tag) or tag["end"] or not tag["attributes"]:
            continue
        own = dict(ATTRIBUTE.findall(tag["attributes"]))
        if ONE_SIDED in own:
            skipped.enter(tag["name"])
            continue
        if OWN_ORDER in own:
            ordered.enter(tag["name"])
        line += text.count("\n", position, tag.start())
        position = tag.start()
        for name, what in TOLD.items():
            if name in own:
                value = html.unescape(own[name])
                if what == "link":
                    value = addresses.meaning(value, page, "hreflang" in own or own.get("rel") == "canonical")
                yield ordered.count if ordered.depth else 0, Mark(what, value, line)
