"""How to cite a sheet, in its own language: as BibTeX and CSL-JSON.

A sheet has no date of its own, because nothing here reads a clock: the date is the article's, as that of the original.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from babel import Locale

from generator import wording
from generator.publish.contents import SitePage
from generator.publish.site import Site
from generator.publish.views import SheetView

TEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\u00a0": "~", "\u202f": r"\,",
}  # fmt: skip
"""What means something else in TeX, or what it has no sign for."""


@dataclass(frozen=True)
class Citation:
    """The forms of one citation; its plain text is the page's."""

    url: str
    """The sheet's address; "" where the site has none of its own."""
    bibtex: str
    csl: str


def citation(site: Site, page: SitePage, view: SheetView) -> Citation:
    """How to cite a sheet in the language of a page."""
    meta, language = view.meta, page.lang
    title = view.title(language)
    origin = site.words[language].gettext("fact sheet on an article by %(publisher)s, %(date)s") % {
        "publisher": meta.publisher, "date": wording.date(meta.date, language),
    }  # fmt: skip
    # Without an address of its own, the site is read from a folder: there is nothing to link to.
    url = site.addresses.absolute(page.url) if site.addresses.siteurl else ""
    bibtex = _bibtex(site, page, view, title, origin, url)
    return Citation(url, bibtex, _csl(site, page, view, title, origin, url))


def _bibtex(site: Site, page: SitePage, view: SheetView, title: str, origin: str, url: str) -> str:
    """`@misc` with the fields that biblatex adds for what a text was made from; plain BibTeX passes over them."""
    meta = view.meta
    fields = {
        "author": f"{{{_tex(site.name)}}}", "title": f"{{{_tex(title)}}}", "note": _tex(origin),
        "langid": _babel(page.lang), "origtitle": f"{{{_tex(str(meta.title))}}}",
        "origpublisher": _tex(str(meta.publisher)),
        # The date as it is, estimated ones with their mark: biblatex reads EDTF.
        "origdate": str(meta.date), "origlanguage": _babel(meta.language), "url": url,
        "copyright": _tex(f"{site.licence.name(page.lang)}, {site.licence.url}") if site.licence else "",
    }  # fmt: skip
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{meta.slug}-{page.lang},\n{lines}}}\n"


def _csl(site: Site, page: SitePage, view: SheetView, title: str, origin: str, url: str) -> str:
    meta = view.meta
    item = {
        "id": f"{meta.slug}-{page.lang}", "type": "webpage", "title": title, "author": [{"literal": site.name}],
        "container-title": site.name, "genre": site.words[page.lang].gettext("Fact sheet"), "language": page.lang,
        "note": origin, "original-title": meta.title, "original-publisher": meta.publisher,
        "original-date": _date(str(meta.date)),
    }  # fmt: skip
    return json.dumps([item | ({"URL": url} if url else {})], ensure_ascii=False, indent=1) + "\n"


def _date(date: str) -> dict[str, object]:
    parts = [[int(number) for number in re.findall(r"\d+", part)] for part in date.split("/")]
    return {"date-parts": parts, **({"circa": True} if re.search(r"[~?%]", date) else {})}


def _babel(language: str) -> str:
    """The name of a language as LaTeX's babel has it."""
    return str(Locale.parse(language).english_name).split(" ")[0].lower()


def _tex(text: str) -> str:
    return "".join(TEX.get(character, character) for character in text)
