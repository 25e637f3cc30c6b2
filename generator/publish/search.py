"""Search: Pagefind's index of each language, made of the pages as built, and the A–Z index that needs no script."""

from __future__ import annotations

import hashlib
import itertools
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path

from generator.publish.alphabet import plain
from generator.publish.contents import SitePage
from generator.publish.indexer import make_index

FOUND = frozenset({"factsheet", "actor", "weapon", "source", "questions", "text", "glossary"})
"""The kinds of pages that a search finds; base.html marks their content. Lists would only repeat them."""
NAMED = frozenset({"factsheet", "actor", "weapon", "source"})
"""The kinds of pages that the A–Z index lists."""
FOLDER = "pagefind"
"""Where the indexes stand in the output folder: one below it for each language, with the stemmer of its own."""
SILENT = (
    ".ref", ".uses", ".counts", ".number", "thead", "caption", ".kicker", ".unreviewed", ".about", "dl.codes", "dt",
)
"""Parts of a page whose words say nothing of it."""
FIGURES = "0–9"


def letters(pages: Iterable[SitePage]) -> list[tuple[str, list[SitePage]]]:
    """The pages of one language by the first letter of their names, without accents; figures and signs come first."""
    ordered = sorted((page for page in pages if page.kind in NAMED), key=_place)
    groups = itertools.groupby(ordered, key=lambda page: _initial(page.title))
    return [(initial, list(inside)) for initial, inside in groups]


def _place(page: SitePage) -> tuple[bool, str, str, str]:
    return _initial(page.title) != FIGURES, plain(page.title), page.kind, page.key


def _initial(title: str) -> str:
    first = plain(title)[:1].upper()
    return first if first.isalpha() else FIGURES


def index(pages: Iterable[SitePage], files: Mapping[str, bytes], cache: Path) -> dict[str, bytes]:
    """The files of the search for pages as built; made again only for a language of which a page has changed."""
    made: dict[str, bytes] = {}
    kept: set[str] = set()
    found = sorted((page for page in pages if page.kind in FOUND), key=lambda page: (page.lang, page.save_as))
    for language, inside in itertools.groupby(found, key=lambda page: str(page.lang)):
        contents = {str(page.save_as): files[page.save_as] for page in inside}
        name = f"{language}-{_digest(contents)}"
        kept.add(name)
        if not (cache / name).is_dir():
            _make(contents, cache, name)
        for path in sorted(file for file in (cache / name).rglob("*") if file.is_file()):
            made[f"{FOLDER}/{language}/{path.relative_to(cache / name).as_posix()}"] = path.read_bytes()
    for old in cache.iterdir() if cache.is_dir() else ():
        if old.name not in kept:
            shutil.rmtree(old, ignore_errors=True)
    return made


def _digest(contents: Mapping[str, bytes]) -> str:
    total = hashlib.sha256(repr((version("pagefind"), version("pagefind-bin"), SILENT)).encode())
    for name, content in contents.items():
        total.update(f"{name} {hashlib.sha256(content).hexdigest()}\n".encode())
    return total.hexdigest()[:16]


def _make(contents: Mapping[str, bytes], cache: Path, name: str) -> None:
    """Into a folder of its own name, whole or not at all."""
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as aside:
        make_index(contents, SILENT, Path(aside)).rename(cache / name)
