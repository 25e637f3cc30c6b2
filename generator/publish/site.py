"""The whole site as the files for machines see it: every page, sheet and name, before anything is written."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.support import Translations

from generator.archive import Archive
from generator.glossary import Glossary
from generator.model import Bilingual
from generator.publish.contents import SitePage
from generator.publish.environment import Addresses, Registry
from generator.publish.licence import Licence
from generator.publish.views import SheetView
from generator.wording.data import spoken


@dataclass(frozen=True)
class Site:
    """What a build knows. `pages` are those of each language by kind and key; `words` are its catalog."""

    name: str
    languages: tuple[str, ...]
    default: str
    addresses: Addresses
    pages: Mapping[str, Registry]
    words: Mapping[str, Translations]
    views: Mapping[str, SheetView]
    archive: Archive
    glossary: Glossary
    templates: Path
    cache: Path
    licence: Licence | None

    def page(self, language: str, kind: str, key: str = "") -> SitePage:
        """A page; KeyError when there is none."""
        return self.pages[language][kind, key]

    def sheets(self, language: str) -> Iterator[tuple[SitePage, SheetView]]:
        """The sheets in a language with their pages, newest first."""
        for sheet in self.archive.sheets:
            slug = str(sheet.article.slug)
            yield self.page(language, "factsheet", slug), self.views[slug]

    def address(self, page: SitePage, there: str, anchor: str = "") -> str:
        """An address for machines: absolute where the site knows its own, else as links from a page are."""
        return self.addresses.full(page, there) + (f"#{anchor}" if anchor else "")

    def rights(self, language: str) -> str:
        """Who may do what with the facts, in one or two sentences, for files that hold no links."""
        words = self.words[language]
        if self.licence is None:
            own = words.gettext("The newsroom that publishes this site has stated no licence for its fact sheets.")
        else:
            own = words.gettext("Licence of the fact sheets: %(name)s (%(url)s).") % {
                "name": self.licence.name(language), "url": self.licence.url,
            }  # fmt: skip
        quoted = words.gettext("Quoted sentences belong to their publishers.")
        return f"{own} {quoted}"

    def urn(self, *parts: str) -> str:
        """An id that no other site has and that no build changes: RFC 4122, of the site's address and of `parts`."""
        name = "/".join((self.addresses.siteurl or self.name, *parts))
        return uuid.uuid5(uuid.NAMESPACE_URL, name).urn


def told(both: Bilingual | None, language: str) -> str:
    """The words of a fact on the pages of a language; "" for none."""
    return both[spoken(language)] if both else ""
