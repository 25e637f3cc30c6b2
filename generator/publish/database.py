"""All facts as one SQLite file: it opens in Datasette; its foreign keys lead from any value to its sentence."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from generator.model import Bilingual, Source
from generator.publish.site import Site
from generator.publish.views import SheetView

SCHEMA = """
CREATE TABLE about (
    key TEXT PRIMARY KEY, value TEXT
);
CREATE TABLE articles (
    slug TEXT PRIMARY KEY, title TEXT NOT NULL, publisher TEXT NOT NULL, author TEXT, date TEXT, language TEXT NOT NULL,
    url TEXT, archived_url TEXT, sha256 TEXT NOT NULL, sheet_fr TEXT, sheet_en TEXT
);
CREATE TABLE passages (
    id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles(slug), number INTEGER NOT NULL,
    line INTEGER NOT NULL, start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, text TEXT NOT NULL
);
CREATE TABLE actors (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, name_fr TEXT NOT NULL, name_en TEXT NOT NULL, country TEXT, wikidata TEXT,
    known INTEGER NOT NULL
);
CREATE TABLE weapons (
    id TEXT PRIMARY KEY, kind TEXT, name_fr TEXT NOT NULL, name_en TEXT NOT NULL, above TEXT REFERENCES weapons(id),
    unroca TEXT, sipri TEXT, known INTEGER
);
CREATE TABLE sources (
    id TEXT PRIMARY KEY, actor TEXT REFERENCES actors(id), name_fr TEXT NOT NULL, name_en TEXT NOT NULL,
    naming TEXT NOT NULL, affiliation TEXT REFERENCES actors(id), role_fr TEXT, role_en TEXT, grounds TEXT,
    grounds_text TEXT, via TEXT REFERENCES actors(id)
);
CREATE TABLE statements (
    id TEXT PRIMARY KEY, passage TEXT NOT NULL REFERENCES passages(id), source TEXT REFERENCES sources(id),
    text TEXT NOT NULL, cue TEXT, mode TEXT NOT NULL, stance TEXT NOT NULL
);
CREATE TABLE transfers (
    id TEXT PRIMARY KEY, passage TEXT NOT NULL REFERENCES passages(id), supplier TEXT REFERENCES actors(id),
    recipient TEXT REFERENCES actors(id), weapon TEXT NOT NULL REFERENCES weapons(id), quantity TEXT, quantity_min REAL,
    quantity_max REAL, quantity_bound TEXT, unit TEXT, status TEXT NOT NULL, stance TEXT NOT NULL,
    source TEXT REFERENCES sources(id), statement TEXT REFERENCES statements(id), date TEXT, text_fr TEXT, text_en TEXT
);
CREATE TABLE questions (
    id TEXT PRIMARY KEY, article TEXT NOT NULL REFERENCES articles(slug), passage TEXT REFERENCES passages(id),
    kind TEXT NOT NULL, state TEXT NOT NULL, answered_by TEXT, text_fr TEXT, text_en TEXT
);
CREATE TABLE mentions (
    passage TEXT NOT NULL REFERENCES passages(id), actor TEXT REFERENCES actors(id), weapon TEXT REFERENCES weapons(id),
    source TEXT REFERENCES sources(id), start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, text TEXT NOT NULL,
    how TEXT NOT NULL
);
"""
"""Ids of statements, transfers, questions and passages are unique on a sheet: here the slug stands before them."""


def database(site: Site) -> bytes:
    """The file, the same bytes for the same facts: made in memory, in a fixed order, without a clock."""
    base = sqlite3.connect(":memory:")
    try:
        base.execute("PRAGMA page_size = 4096")
        base.execute("PRAGMA foreign_keys = ON")
        base.executescript(SCHEMA)
        with base:
            for table, rows in _tables(site):
                _insert(base, table, rows)
        return base.serialize()
    finally:
        base.close()


def _insert(base: sqlite3.Connection, table: str, rows: Iterable[dict[str, Any]]) -> None:
    for row in rows:
        columns = ", ".join(row)
        marks = ", ".join("?" * len(row))
        base.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(row.values()))


def _tables(site: Site) -> Iterator[tuple[str, Iterable[dict[str, Any]]]]:
    """What refers comes after what it refers to."""
    views = [site.views[str(sheet.article.slug)] for sheet in site.archive.sheets]
    yield "about", _about(site)
    yield "articles", (_article(site, view) for view in views)
    yield "passages", (passage for view in views for passage in _passages(view))
    yield "actors", (
        {"id": d.id, "kind": d.actor.kind} | _both("name", d.actor.name)
        | {"country": d.actor.country, "wikidata": d.actor.wikidata, "known": d.actor.known}
        for d in site.archive.actors.values()
    )  # fmt: skip
    yield "weapons", _weapons(site)
    yield "sources", (_source(d.id, d.source, site) for d in site.archive.sources.values())
    for table in (_statements, _transfers, _questions, _mentions):
        yield table.__name__[1:], (row for view in views for row in table(view))


def _about(site: Site) -> Iterator[dict[str, Any]]:
    """What the file is, and under what it may be used; a licence that nobody stated is NULL."""
    yield {"key": "site", "value": site.name}
    yield {"key": "address", "value": site.addresses.siteurl or None}
    yield {"key": "licence", "value": site.licence.name(site.default) if site.licence else None}
    yield {"key": "licence_url", "value": site.licence.url if site.licence else None}
    for language in site.languages:
        yield {"key": f"rights_{language}", "value": site.rights(language)}


LABELS = {
    "articles": "title", "passages": "text", "actors": "name_{}", "weapons": "name_{}", "sources": "name_{}",
    "statements": "text", "transfers": "text_{}", "questions": "text_{}",
}  # fmt: skip
"""The column by which Datasette calls a row that another refers to."""


def metadata(site: Site) -> bytes:
    """What Datasette says of the file: `datasette facts.sqlite --metadata facts.metadata.json`."""
    title = site.words[site.default].gettext("All facts of all fact sheets")
    language = site.default if site.default in Bilingual.__slots__ else Bilingual.__slots__[-1]
    about = {
        "title": f"{title} · {site.name}", "description": site.rights(site.default),
        "source": site.name, "source_url": site.addresses.siteurl or None,
        "license": site.licence.name(site.default) if site.licence else None,
        "license_url": site.licence.url if site.licence else None,
    }  # fmt: skip
    tables = {table: {"label_column": column.format(language)} for table, column in LABELS.items()}
    made = {key: value for key, value in about.items() if value} | {"databases": {"facts": {"tables": tables}}}
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _article(site: Site, view: SheetView) -> dict[str, Any]:
    meta, slug = view.meta, str(view.meta.slug)
    sheets = {
        f"sheet_{language}": site.addresses.absolute(site.page(language, "factsheet", slug).url)
        for language in site.languages if language in Bilingual.__slots__
    }  # fmt: skip
    return {
        "slug": slug, "title": meta.title, "publisher": meta.publisher, "author": meta.author, "date": meta.date,
        "language": meta.language, "url": meta.url, "archived_url": meta.archived_url, "sha256": meta.sha256,
    } | sheets  # fmt: skip


def _passages(view: SheetView) -> Iterator[dict[str, Any]]:
    """The sentences that are published; a fact that rests on another one cannot be, so nothing refers to more."""
    for quote in view.quotes:
        p = quote.passage
        yield {
            "id": _id(view, p.id), "article": view.meta.slug, "number": quote.number, "line": p.line,
            "start_offset": p.start, "end_offset": p.end, "text": quote.text,
        }  # fmt: skip


def _weapons(site: Site) -> Iterator[dict[str, Any]]:
    """Classes before what is below them."""
    for dossier in sorted(site.archive.weapons.values(), key=lambda d: (len(d.above), d.id)):
        above = {"above": dossier.above[0] if dossier.above else None}
        if dossier.facts:
            fact = dossier.facts[0].fact
            codes = {"unroca": fact.unroca, "sipri": fact.sipri, "known": fact.known}
            yield {"id": dossier.id, "kind": fact.kind} | _both("name", fact.name) | above | codes
        else:
            yield {"id": dossier.id, "kind": "class"} | _both("name", site.glossary[dossier.id].name) | above


def _source(one: str, source: Source, site: Site) -> dict[str, Any]:
    def actor(key: str | None) -> str | None:
        return key if key in site.archive.actors else None

    return {
        "id": one, "actor": actor(source.actor), **_both("name", source.name), "naming": source.naming,
        "affiliation": actor(source.affiliation), **_both("role", source.role), "via": actor(source.via),
        "grounds": source.grounds.code if source.grounds else None,
        "grounds_text": source.grounds.text if source.grounds else None,
    }  # fmt: skip


def _statements(view: SheetView) -> Iterator[dict[str, Any]]:
    for s in view.sheet.statements:
        source = view.source(s.source)
        yield {
            "id": _id(view, s.id), "passage": _id(view, s.passage), "source": view.dossier(source) if source else None,
            "text": " … ".join(" ".join(view.article.body[slice(*span)].split()) for span in s.spans),
            "cue": s.cue, "mode": s.mode, "stance": s.stance,
        }  # fmt: skip


def _transfers(view: SheetView) -> Iterator[dict[str, Any]]:
    statements = {s.id for s in view.sheet.statements}
    for t in view.sheet.transfers:
        source, quantity = view.source(t.source), t.quantity
        counted = {
            "quantity": quantity.text, "quantity_min": quantity.min, "quantity_max": quantity.max,
            "quantity_bound": quantity.bound, "unit": quantity.unit,
        } if quantity else {}  # fmt: skip
        yield {
            "id": _id(view, t.id), "passage": _id(view, t.passage), "weapon": t.weapon,
            "supplier": t.supplier if view.actor(t.supplier) else None,
            "recipient": t.recipient if view.actor(t.recipient) else None, **counted,
            "status": t.status, "stance": t.stance,
            "source": view.dossier(source) if source else None,
            "statement": _id(view, t.statement) if t.statement in statements else None, "date": t.date,
            **_both("text", t.text),
        }  # fmt: skip


def _questions(view: SheetView) -> Iterator[dict[str, Any]]:
    for q in view.sheet.questions:
        yield {
            "id": _id(view, q.id), "article": view.meta.slug, "passage": _id(view, q.passage) if q.passage else None,
            "kind": q.kind, "state": q.state, "answered_by": q.answered_by, **_both("text", q.text),
        }  # fmt: skip


def _mentions(view: SheetView) -> Iterator[dict[str, Any]]:
    own = {passage: _id(view, passage) for passage in view.numbers}
    sheet = view.sheet
    for column, things in (("actor", sheet.actors), ("weapon", sheet.weapons), ("source", sheet.sources)):
        for thing in things:
            key = view.dossier(thing) if isinstance(thing, Source) else thing.id
            for m in thing.mentions:
                if m.passage in own:
                    place = {"start_offset": m.start, "end_offset": m.end, "text": m.text, "how": m.how}
                    yield {"passage": own[m.passage], column: key, **place}


def _id(view: SheetView, one: str | None) -> str:
    return f"{view.meta.slug}#{one}"


def _both(column: str, value: Bilingual | None) -> dict[str, str | None]:
    return {f"{column}_{language}": value[language] if value else None for language in Bilingual.__slots__}
