"""The files beside the pages, for machines: facts, tables, annotations, feeds, citations, pictures, the sitemap."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from generator.publish import exports
from generator.publish.annotations import annotation_page
from generator.publish.cards import cards
from generator.publish.cite import citation
from generator.publish.database import database, metadata
from generator.publish.feeds import feeds
from generator.publish.site import Site
from generator.publish.sitemap import sitemap

SCHEMA = Path(__file__).parent / "factsheet.schema.json"


def files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Each with its name in the output folder."""
    yield SCHEMA.name, SCHEMA.read_bytes()
    for language in site.languages:
        yield f"{site.page(language, 'home').url}transfers.csv", exports.transfers(
            site, exports.every(site, language), language
        )
        for page, view in site.sheets(language):
            facts = json.dumps(view.published.as_dict(), ensure_ascii=False, indent=2) + "\n"
            yield f"{page.url}factsheet.json", facts.encode()
            rows = ((page, view, transfer) for transfer in view.sheet.transfers)
            yield f"{page.url}transfers.csv", exports.transfers(site, rows, language)
            yield f"{page.url}annotations.jsonld", annotation_page(site, page, view)
            cited = citation(site, page, view)
            yield f"{page.url}citation.bib", cited.bibtex.encode()
            yield f"{page.url}citation.json", cited.csl.encode()
    yield "facts.sqlite", database(site)
    yield "facts.metadata.json", metadata(site)
    yield from feeds(site)
    yield from cards(site)
    yield from sitemap(site)
