"""What a page says to search engines: schema.org as JSON-LD. Nothing is rated, so there is no ClaimReview."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from generator.model import Source, Transfer
from generator.publish import edtf
from generator.publish.contents import SitePage
from generator.publish.site import Site, told
from generator.publish.views import SheetView
from generator.wording.data import spoken

Node = dict[str, Any]
LISTS = ("factsheets", "actors", "weapons", "sources", "questions")
ABOVE = {"factsheet": "factsheets", "actor": "actors", "weapon": "weapons", "source": "sources"}
"""The list that a page belongs to."""
KINDS = {
    "country": "Country", "state_body": "GovernmentOrganization", "organisation": "Organization",
    "armed_group": "Organization", "company": "Corporation", "media": "NewsMediaOrganization", "person": "Person",
}  # fmt: skip
"""schema.org's types for kinds of actors."""
SPEAKERS = {"named": "Person", "role_only": "Person", "anonymous": "Person", "organisation": "Organization"}
"""… and for sources that are no actor; groups and documents have none."""


def linked_data(site: Site, page: SitePage) -> Markup:
    """The graph of a page, safe inside `<script type="application/ld+json">`."""
    nodes = [_page(site, page), _trail(site, page)]
    if page.kind == "factsheet":
        nodes.extend(_sheet(site, page, page.shown["view"]))
    elif page.kind == "home":
        nodes.append(_archive(site, page))
    text = json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False, separators=(",", ":"))
    # "</script>" and "<!--" end a script wherever they stand in it.
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _page(site: Site, page: SitePage) -> Node:
    node = {
        "@type": "CollectionPage" if page.kind in LISTS else "WebPage", "@id": f"{_url(site, page)}#page",
        "url": _url(site, page), "name": page.title, "inLanguage": page.lang,
        "isPartOf": {"@type": "WebSite", "name": site.name, "url": site.address(page, "")},
        "breadcrumb": {"@id": f"{_url(site, page)}#trail"},
    }  # fmt: skip
    if page.kind == "factsheet":
        view = page.shown["view"]
        node |= {"isBasedOn": {"@id": _article(site, page, view)["@id"]}, "about": list(_actors(site, page, view))}
        # The side in the article's language counts as the original: it holds the quotations as they were written.
        own = page.lang == view.meta.language
        for twin in page.translations:
            if own or twin.lang == view.meta.language:
                there = {"@type": "WebPage", "@id": f"{site.address(page, twin.url)}#page", "inLanguage": twin.lang}
                node["workTranslation" if own else "translationOfWork"] = there
        node["hasPart"] = [{"@id": _line(site, page, t.id)} for t in view.sheet.transfers]
    elif page.kind == "actor":
        actor = page.shown["dossier"].actor
        node["about"] = _actor(actor.kind, told(actor.name, page.lang), actor.wikidata)
    return node


def _trail(site: Site, page: SitePage) -> Node:
    """The way from the home page, the classes above a weapon included."""
    steps = [site.page(page.lang, "home")]
    if page.kind in ABOVE:
        steps.append(site.page(page.lang, ABOVE[page.kind]))
    if page.kind == "weapon":
        steps.extend(site.page(page.lang, "weapon", one) for one in reversed(page.shown["dossier"].above))
    if page.kind != "home":
        steps.append(page)
    items = [
        {"@type": "ListItem", "position": place, "name": step.title, "item": _url(site, page, step)}
        for place, step in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "@id": f"{_url(site, page)}#trail", "itemListElement": items}


def _sheet(site: Site, page: SitePage, view: SheetView) -> Iterator[Node]:
    yield _article(site, page, view)
    yield _dataset(site, page, view)
    for quote in view.quotes:
        yield {
            "@type": "Quotation", "@id": _line(site, page, quote.passage.id), "text": quote.text,
            "inLanguage": view.meta.language, "isPartOf": {"@id": _article(site, page, view)["@id"]},
        }  # fmt: skip
    for transfer in view.sheet.transfers:
        yield _claim(site, page, view, transfer)


def _article(site: Site, page: SitePage, view: SheetView) -> Node:
    meta = view.meta
    node: Node = {
        "@type": "NewsArticle", "@id": meta.url or f"{_url(site, page)}#article", "headline": meta.title,
        "inLanguage": meta.language, "publisher": {"@type": "Organization", "name": meta.publisher},
        # schema.org knows no estimated dates: such a one is the period that the article belongs to.
        "datePublished" if edtf.exact(meta.date) else "temporal": meta.date,
    }  # fmt: skip
    if meta.author:
        node["author"] = {"@type": "Person", "name": meta.author}
    if meta.url:
        node["url"] = meta.url
    if meta.archived_url:
        node["archivedAt"] = meta.archived_url
    return node


def _claim(site: Site, page: SitePage, view: SheetView, transfer: Transfer) -> Node:
    """A row of the table as somebody's claim, with the sentence in which it appears; who says so is its author."""
    node: Node = {
        "@type": "Claim", "@id": _line(site, page, transfer.id), "inLanguage": spoken(page.lang),
        "text": told(transfer.text, page.lang),
        "appearance": {"@id": _line(site, page, transfer.passage)},
    }  # fmt: skip
    source = view.source(transfer.source)
    node["author"] = _speaker(page, view, source) if source else {"@type": "Organization", "name": view.meta.publisher}
    return node


def _speaker(page: SitePage, view: SheetView, source: Source) -> Node:
    actor = view.actor(source.actor)
    if actor is not None:
        return _actor(actor.kind, told(actor.name, page.lang), actor.wikidata)
    kind = SPEAKERS.get(source.naming)
    return ({"@type": kind} if kind else {}) | {"name": view.description(source, page.lang)}


def _actors(site: Site, page: SitePage, view: SheetView) -> Iterator[Node]:
    for _, actors in view.actors_by_kind:
        for actor in actors:
            there = site.address(page, site.page(page.lang, "actor", actor.id).url)
            yield _actor(actor.kind, told(actor.name, page.lang), actor.wikidata) | {"url": there}


def _actor(kind: str, name: str, wikidata: str | None) -> Node:
    same = {"sameAs": f"https://www.wikidata.org/entity/{wikidata}"} if wikidata else {}
    return {"@type": KINDS[kind], "name": name, **same}


def _dataset(site: Site, page: SitePage, view: SheetView) -> Node:
    words = site.words[page.lang]
    title = view.title(page.lang)
    return {
        "@type": "Dataset", "@id": f"{_url(site, page)}#data", "inLanguage": page.lang,
        "name": words.gettext("The facts of the fact sheet “%(title)s”") % {"title": title},
        "description": " ".join(line.text for line in view.summary(page.lang)),
        "isBasedOn": {"@id": _article(site, page, view)["@id"]},
        "isAccessibleForFree": True, "creator": {"@type": "Organization", "name": site.name},
        **({"license": site.licence.url} if site.licence else {}),
        "distribution": [
            _download(site.address(page, f"{page.url}{name}"), kind)
            for name, kind in (
                ("factsheet.json", "application/json"), ("transfers.csv", "text/csv"),
                ("annotations.jsonld", "application/ld+json"),
            )
        ],
    }  # fmt: skip


def _archive(site: Site, page: SitePage) -> Node:
    words = site.words[page.lang]
    return {
        "@type": "Dataset", "@id": f"{_url(site, page)}#data", "inLanguage": list(site.languages),
        "name": words.gettext("All facts of all fact sheets"),
        "description": words.gettext(
            "Actors, weapons, sources, statements, transfers of arms and open questions, as news articles state them, "
            "each with the sentence it was read from."
        ),
        "isAccessibleForFree": True, "creator": {"@type": "Organization", "name": site.name},
        **({"license": site.licence.url} if site.licence else {}),
        "distribution": [
            _download(site.address(page, "facts.sqlite"), "application/vnd.sqlite3"),
            _download(site.address(page, f"{page.url}transfers.csv"), "text/csv"),
        ],
    }  # fmt: skip


def _download(address: str, kind: str) -> Node:
    return {"@type": "DataDownload", "contentUrl": address, "encodingFormat": kind}


def _url(site: Site, page: SitePage, there: SitePage | None = None) -> str:
    return site.address(page, (there or page).url)


def _line(site: Site, page: SitePage, one: str) -> str:
    return site.address(page, page.url, one)
