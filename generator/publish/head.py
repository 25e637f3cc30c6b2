"""What the head of a page says of it to search engines and to those who share a link."""

from __future__ import annotations

from functools import partial

from generator import wording
from generator.archive import UNNAMED
from generator.publish.contents import SitePage
from generator.publish.site import Site
from generator.wording.data import spoken

OWN = (
    "home", "questions", "factsheets", "actors", "weapons", "sources", "search", "glossary", "missing",
)  # fmt: skip
"""Pages with a description of their own that is about no fact."""


def description(site: Site, page: SitePage) -> str:
    """The meta description: of a sheet the beginning of its summary, of a written page what its author put there."""
    shown = page.shown
    if page.kind == "text":
        return str(shown["text"].description)
    if page.kind in OWN:
        return wording.meta_description(page.kind, None, site.glossary, page.lang)
    if page.kind == "factsheet":
        view, thing = shown["view"], shown["view"].sheet
    elif shown["dossier"].facts:
        on = shown["dossier"].facts[0]
        view, thing = site.views[on.slug], on.fact
    else:
        return wording.class_description(site.glossary[page.key].name[spoken(page.lang)], page.lang)
    kind = "sheet" if page.kind == "factsheet" else page.kind
    if kind == "weapon" and not shown["dossier"].transfers:
        kind = "weapon_mentioned"
    article = None
    if kind == "source" and thing.naming in UNNAMED:
        kind, article = "source_unnamed", view.meta
    told = partial(wording.meta_description, kind, thing, site.glossary, page.lang, article)
    return str(view.kept(f"description {page.kind} {page.key} {page.lang}", told))
