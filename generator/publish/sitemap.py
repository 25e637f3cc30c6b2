"""The list of all pages for search engines, each with its other sides, and who may read it: everybody."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from generator.publish.site import Site

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
MOST = 50_000
"""Addresses that one file may hold; sitemaps.org."""


def sitemap(site: Site) -> Iterator[tuple[str, bytes]]:
    """sitemap.xml, which needs to know the site's address, and robots.txt; more than one file for a large archive."""
    robots = "User-agent: *\nAllow: /\n"
    if site.addresses.siteurl:
        groups = list(_groups(site))
        parts = [groups[start : start + MOST] for start in range(0, len(groups), MOST)]
        names = [f"sitemap{number if len(parts) > 1 else ''}.xml" for number in range(1, len(parts) + 1)]
        for name, part in zip(names, parts, strict=True):
            yield name, _file(part)
            robots += f"\nSitemap: {site.addresses.absolute(name)}"
        robots += "\n"
    yield "robots.txt", robots.encode()


def _groups(site: Site) -> Iterator[tuple[str, dict[str, str]]]:
    """Each address with those of all its sides by language, its own included; `/` stands for the home pages."""
    absolute = site.addresses.absolute
    homes = {language: absolute(site.page(language, "home").url) for language in site.languages}
    yield absolute(""), homes | {"x-default": absolute("")}
    for kind, key in sorted(site.pages[site.default]):
        if site.page(site.default, kind, key).anywhere:
            continue
        sides = {language: absolute(site.page(language, kind, key).url) for language in site.languages}
        whole = sides | {"x-default": absolute("") if kind == "home" else sides[site.default]}
        for address in sides.values():
            yield address, whole


def _file(part: list[tuple[str, dict[str, str]]]) -> bytes:
    root = ElementTree.Element("urlset", {"xmlns": NAMESPACE, "xmlns:xhtml": XHTML})
    for address, sides in part:
        url = ElementTree.SubElement(root, "url")
        ElementTree.SubElement(url, "loc").text = address
        for language, there in sides.items():
            ElementTree.SubElement(url, "xhtml:link", {"rel": "alternate", "hreflang": language, "href": there})
    ElementTree.indent(root, " ")
    text = ElementTree.tostring(root, "utf-8", xml_declaration=True)
    return bytes(text) + b"\n"
