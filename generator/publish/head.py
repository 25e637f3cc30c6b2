"""What the head of a page says of it to search engines and to those who share a link."""

from __future__ import annotations

from functools import partial

from generator import wording
from generator.publish.contents import SitePage
from generator.publish.site import Site

OWN = ("home", "questions")
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
    elif page.kind in ("actor", "weapon", "source") and shown["dossier"].facts:
        on = shown["dossier"].facts[0]
        view, thing = site.views[on.slug], on.fact
    else:
        words = site.words[page.lang]
        return str(words.gettext("Who acts, with what weapons, who says so, and what nobody has established yet."))
    kind = "sheet" if page.kind == "factsheet" else page.kind
    told = partial(wording.meta_description, kind, thing, site.glossary, page.lang)
    return str(view.kept(f"description {page.kind} {page.key} {page.lang}", told))
