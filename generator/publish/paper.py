"""Sheets on paper: the page of a sheet as an accessible PDF, by WeasyPrint, in the styles that browsers print with."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import tempfile
import warnings
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from generator.errors import Problem, Problems
from generator.publish.contents import SitePage
from generator.publish.tags import links, repair

NOWHERE = "https://site.invalid"
"""Stands for the address of a site that does not know its own; nothing is ever asked of it (RFC 2606)."""
LIBRARIES = "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0, or your system's Pango and HarfBuzz"
EPOCH = "SOURCE_DATE_EPOCH"
VARIANT = "pdf/ua-1"
PICTURES = "print-pictures.css"
"""The styles of pictures on paper, of the little that WeasyPrint knows inside SVG: no variables, no shorthands."""


class Papers:
    """The PDFs of a build, kept by the digest of all they are made of; made only where `make` is set."""

    def __init__(self, cache: Path, static: Path, siteurl: str, make: bool) -> None:
        self._cache, self._static, self._siteurl, self._make = cache, static, siteurl.rstrip("/"), make
        self._kept: set[str] = set()
        self._depends = b""
        if make or cache.is_dir():
            self._depends = "\n".join(_dependencies(static, self._siteurl)).encode()

    def sheet(self, page: SitePage, html: str) -> bytes | None:
        """The PDF of a page as rendered; None where nobody has asked for it since the page changed."""
        if not self._depends:
            return None
        name = f"{hashlib.sha256(self._depends + page.url.encode() + html.encode()).hexdigest()[:24]}.pdf"
        path = self._cache / name
        if not path.is_file():
            if not self._make:
                return None
            self._cache.mkdir(parents=True, exist_ok=True)
            made = _made(page, html, self._siteurl, self._static, name.encode())
            with tempfile.NamedTemporaryFile(dir=self._cache, suffix=".part", delete=False) as part:
                part.write(made)
            Path(part.name).replace(path)
        self._kept.add(name)
        return path.read_bytes()

    def prune(self) -> None:
        """Delete what no page is made of any more."""
        for path in self._cache.iterdir() if self._cache.is_dir() else ():
            if path.name not in self._kept:
                path.unlink(missing_ok=True)


def available() -> None:
    """Raise Problems when WeasyPrint or the libraries of the system that it needs are missing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import weasyprint.text.ffi as libraries
        missing = None if libraries.harfbuzz_subset is not None else "HarfBuzz-Subset"
    except ImportError:
        raise Problems([Problem("make pdf", None, "WeasyPrint is not installed", "make pdf installs it")]) from None
    except OSError as error:
        # "cannot load library 'libpango-1.0-0': …", and what to read on WeasyPrint's site
        missing = str(error).partition(":")[0]
    if missing:
        raise Problems([Problem("make pdf", None, f"a library of the system is missing: {missing}", LIBRARIES)])


def _dependencies(static: Path, siteurl: str) -> list[str]:
    """What a PDF is made of besides its page."""
    try:
        program = version("weasyprint")
    except PackageNotFoundError:
        program = ""
    files = sorted(path for path in static.rglob("*") if path.suffix in (".css", ".woff2"))
    return [program, VARIANT, siteurl, *(hashlib.sha256(path.read_bytes()).hexdigest() for path in files)]


def _made(page: SitePage, html: str, siteurl: str, static: Path, name: bytes) -> bytes:
    import weasyprint
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    site = f"{siteurl or NOWHERE}/"

    class LocalFetcher(URLFetcher):
        """Gives the theme's own files, and nothing else: no network, no other file of this machine."""

        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            del headers
            path = (static / urlsplit(url.removeprefix(site)).path.removeprefix("static/")).resolve()
            if not url.startswith(f"{site}static/") or not path.is_relative_to(static.resolve()):
                raise ValueError(f"not a file of the theme: {url}")
            kind = "text/css" if path.suffix == ".css" else "application/octet-stream"
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})

    # Pictures in a page have styles of its style sheets in browsers only.
    html = html.replace("<desc ", f"<style>{(static / PICTURES).read_text('utf-8')}</style><desc ")
    document = weasyprint.HTML(string=html, base_url=urljoin(site, page.url), url_fetcher=LocalFetcher())
    if not siteurl:
        # A link on paper needs an address: those within the site have none.
        for link in document.etree_element.iter("a"):
            if not link.get("href", "").startswith(("#", "http:", "https:")):
                link.attrib.pop("href", None)
    # It says which of today's CSS it does not know; the styles are for browsers too.
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    with _no_clock():
        identifier = hashlib.sha256(name).digest()[:16]
        made: bytes = document.write_pdf(
            pdf_variant=VARIANT, pdf_identifier=identifier, finisher=repair(links(document))
        )
    return made


@contextlib.contextmanager
def _no_clock() -> Iterator[None]:
    """fontTools writes the time into the fonts that it cuts down, unless the environment names another."""
    before = os.environ.get(EPOCH)
    os.environ[EPOCH] = before or "0"
    try:
        yield
    finally:
        if before is None:
            del os.environ[EPOCH]
