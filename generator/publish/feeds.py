"""What is new, as Atom and JSON Feed: per language, and for each actor, weapon and source beside its page.

An entry is an article; its date is the article's, so that two builds give the same feed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Any
from xml.etree import ElementTree

from generator import wording
from generator.model import Actor, Source, Transfer, Weapon
from generator.publish import edtf
from generator.publish.contents import SitePage
from generator.publish.site import Site, told
from generator.publish.views import SheetView
from generator.wording.typography import capital

ATOM, JSON = "feed.xml", "feed.json"
"""Their names, beside the page that they belong to."""
KINDS = ("home", "actor", "weapon", "source")
"""The pages that have feeds."""


@dataclass(frozen=True)
class Entry:
    """One article as a feed tells it: `lines` are sentences with the line of the sheet that they lead to."""

    page: SitePage
    view: SheetView
    lines: tuple[tuple[str, str], ...]


def feeds(site: Site) -> Iterator[tuple[str, bytes]]:
    """Both feeds of every page that has some."""
    for language in site.languages:
        for page in site.pages[language].values():
            entries = list(_entries(site, page))
            if entries:
                title = site.name if page.kind == "home" else f"{page.title} · {site.name}"
                yield f"{page.url}{ATOM}", _atom(site, page, title, entries)
                yield f"{page.url}{JSON}", _json(site, page, title, entries)


def has_feeds(site: Site, page: SitePage) -> bool:
    """Whether there are feeds beside a page."""
    return any(_sheets(site, page))


def _sheets(site: Site, page: SitePage) -> Iterator[tuple[SheetView, Actor | Weapon | Source | None]]:
    """The sheets that a feed tells of, newest first, and what is said there of its page's subject."""
    if page.kind == "home":
        yield from ((site.views[str(sheet.article.slug)], None) for sheet in site.archive.sheets)
    elif page.kind in KINDS:
        yield from ((site.views[on.slug], on.fact) for on in page.shown["dossier"].facts)


def _entries(site: Site, page: SitePage) -> Iterator[Entry]:
    for view, thing in _sheets(site, page):
        there = site.page(page.lang, "factsheet", str(view.meta.slug))
        lines = tuple(_told(site, view, thing, page.lang)) if thing is not None else ()
        yield Entry(there, view, lines or tuple((line.text, "") for line in view.summary(page.lang)))


def _told(
    site: Site, view: SheetView, thing: Actor | Weapon | Source, language: str
) -> Iterator[tuple[str, str]]:
    """What a sheet says of somebody or something: transfers, words, questions."""
    rows = [t for t in view.sheet.transfers if _concerns(t, thing)]
    yield from ((told(t.text, language), t.id) for t in rows if t.text)
    if isinstance(thing, Source):
        for statement in view.statements_of(thing):
            line = wording.statement_line(statement, view.sheet, site.glossary, language)
            said = " … ".join(part.text for part in view.said(statement, language))
            yield f"{line} {said}", statement.id
    asked = {thing.id, *(t.id for t in rows)}
    for question in view.sheet.questions:
        if question.text and asked & set(question.about):
            yield told(question.text, language), question.id


def _concerns(transfer: Transfer, thing: Actor | Weapon | Source) -> bool:
    if isinstance(thing, Actor):
        return thing.id in (transfer.supplier, transfer.recipient)
    if isinstance(thing, Weapon):
        return transfer.weapon == thing.id
    return transfer.source == thing.id


def _id(site: Site, page: SitePage, view: SheetView | None = None) -> str:
    """The id of a feed, or of an entry in it: no two feeds share one, or readers hide the second as already seen."""
    return site.urn(page.lang, page.kind, page.key, *([str(view.meta.slug)] if view else []))


def _html(site: Site, page: SitePage, entry: Entry) -> str:
    """The lines as a list with links, or as paragraphs; then what they were read from."""
    meta, words = entry.view.meta, site.words[page.lang]
    there = {anchor: site.address(page, entry.page.url, anchor) for _, anchor in entry.lines if anchor}
    if there:
        lines = (f'<li><a href="{escape(there[anchor])}">{escape(text)}</a></li>' for text, anchor in entry.lines)
        told = f"<ul>{''.join(lines)}</ul>"
    else:
        told = "".join(f"<p>{escape(text)}</p>" for text, _ in entry.lines)
    origin = words.gettext("fact sheet on an article by %(publisher)s, %(date)s") % {
        "publisher": meta.publisher, "date": wording.date(meta.date, page.lang),
    }  # fmt: skip
    return f"{told}<p><small>{escape(capital(origin))}</small></p>"


def _atom(site: Site, page: SitePage, title: str, entries: Iterable[Entry]) -> bytes:
    root = ElementTree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": page.lang})

    def add(parent: ElementTree.Element, tag: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
        element = ElementTree.SubElement(parent, tag, attributes)
        element.text = text
        return element

    entries = list(entries)
    add(root, "id", _id(site, page))
    add(root, "title", title)
    add(root, "updated", max(edtf.timestamp(entry.view.meta.date) for entry in entries))
    add(root, "link", rel="self", type="application/atom+xml", href=site.address(page, f"{page.url}{ATOM}"))
    add(root, "link", rel="alternate", type="text/html", href=site.address(page, page.url))
    add(add(root, "author"), "name", site.name)
    add(root, "rights", site.rights(page.lang))
    for entry in entries:
        node, meta = add(root, "entry"), entry.view.meta
        add(node, "id", _id(site, page, entry.view))
        titled = add(node, "title", entry.view.title(page.lang))
        if not entry.view.titled(page.lang):
            titled.set("xml:lang", meta.language)
        add(node, "updated", edtf.timestamp(meta.date))
        add(node, "link", rel="alternate", type="text/html", href=site.address(page, entry.page.url))
        if meta.url:
            add(node, "link", rel="via", href=meta.url, hreflang=meta.language)
        add(node, "summary", entry.lines[0][0] if entry.lines else "")
        add(node, "content", _html(site, page, entry), type="html")
    ElementTree.indent(root, " ")
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def _json(site: Site, page: SitePage, title: str, entries: Iterable[Entry]) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1", "title": title, "language": page.lang,
        "home_page_url": site.address(page, page.url), "feed_url": site.address(page, f"{page.url}{JSON}"),
        "authors": [{"name": site.name}], "items": [_item(site, page, entry) for entry in entries],
    }  # fmt: skip
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _item(site: Site, page: SitePage, entry: Entry) -> dict[str, Any]:
    meta = entry.view.meta
    item = {
        "id": _id(site, page, entry.view), "url": site.address(page, entry.page.url),
        "title": entry.view.title(page.lang), "content_html": _html(site, page, entry),
        "date_published": edtf.timestamp(meta.date), "language": page.lang,
    }  # fmt: skip
    if entry.lines:
        item["summary"] = entry.lines[0][0]
    return item | ({"external_url": meta.url} if meta.url else {})
