"""The facts of articles, kept as JSON between builds: `.cache/facts/KEY.json`. Deleting it changes nothing but time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from generator.article import Article
from generator.factsheet import faults_of
from generator.glossary import Entry, Glossary
from generator.glossary_files import entry_of, load_glossary
from generator.language import language
from generator.model import FactSheet

PROGRAM = Path(__file__).parent
APART = frozenset({
    "__init__", "__main__", "archive", "cli", "errors", "factcache", "importer", "plaintext", "publish", "received",
    "translate", "translation", "watch",
})  # fmt: skip
"""The parts of the program that change no fact; a change in any other reads everything again."""
PACKAGES = ("babel", "markdown-it-py", "pyrealb", "text2num")
"""Packages whose version may change what is read or worded; spaCy and the models are in `Language.version`."""


class FactCache:
    """Facts by article. An entry that is damaged, or does not match its article word by word, is read again."""

    def __init__(self, folder: Path, glossary: Glossary) -> None:
        self.folder = folder
        self.glossary = glossary
        self.program = _program()
        self.read_again = 0
        """How many articles were not found and had to be read."""
        self._used: set[str] = set()

    def sheet(self, article: Article) -> FactSheet:
        """The facts of an article; raises ProvenanceError when they had to be read and do not match it."""
        key = self.key(article)
        self._used.add(f"{key}.json")
        path = self.folder / f"{key}.json"
        sheet = _kept(path, article)
        if sheet is None:
            from generator.analysis import sheet_of  # the extractors and spaCy: only when something must be read

            self.read_again += 1
            sheet = sheet_of(article, self.glossary)
            write_json(path, sheet.as_dict())
        return sheet

    def key(self, article: Article) -> str:
        """The digest of all that the facts of an article depend on."""
        meta = article.meta
        parts = (
            self.program, self.glossary.digest, language(meta.language).version(), str(article.body_line), article.body,
            *(str(getattr(meta, name)) for name in sorted(meta.__dataclass_fields__)),
        )  # fmt: skip
        return _digest(part.encode() for part in parts)

    def prune(self) -> None:
        """Delete the entries that this build did not use."""
        for path in self.folder.glob("*.json"):
            if path.name not in self._used:
                path.unlink(missing_ok=True)


def glossary_of(folder: Path, root: Path, cache: Path) -> Glossary:
    """The glossary, from its YAML files or from the JSON kept of them; raises Problems.

    Two thousand entries take a second to read from YAML and a hundredth of that from JSON. Only a glossary without a
    fault is kept, under the digest of its files and of the code that checked it.
    """
    files = sorted(folder.glob("*.yml"))
    contents = [path.read_bytes() for path in files]
    code = b"".join((PROGRAM / name).read_bytes() for name in ("glossary.py", "glossary_files.py"))
    names = [path.name.encode() for path in files]
    path = cache / f"{_digest([code, *names, *contents])}.json"
    try:
        kept = json.loads(path.read_text("utf-8"))
        return Glossary([entry_of(data, stem) for stem, data in kept["entries"]], kept["digest"])
    except (OSError, ValueError, KeyError, TypeError):
        pass
    glossary = load_glossary(folder, root)
    entries = [(_stem(entry), dict(entry.data)) for entry in glossary.entries.values()]
    if json.loads(json.dumps(entries, default=str)) == [list(pair) for pair in entries]:  # JSON holds all of it
        for old in cache.glob("*.json"):
            old.unlink(missing_ok=True)
        write_json(path, {"digest": glossary.digest, "entries": entries})
    return glossary


def _stem(entry: Entry) -> str:
    """The name of a file whose entries are read as this one was."""
    return "generic" if entry.generic else {"role": "roles", "descriptor": "descriptors"}.get(entry.kind, "entries")


def _kept(path: Path, article: Article) -> FactSheet | None:
    """A cached sheet, or None when there is none that can be trusted."""
    try:
        sheet = FactSheet.from_dict(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    if sheet.article != article.meta or next(faults_of(sheet, article.body), None) is not None:
        return None
    return sheet


def _program() -> str:
    def parts() -> Iterator[bytes]:
        for place in sorted(PROGRAM.iterdir()):
            if place.stem not in APART:
                inside = [p for p in place.rglob("*") if p.suffix in (".py", ".yml")] if place.is_dir() else [place]
                for path in sorted(inside):
                    yield path.relative_to(PROGRAM).as_posix().encode()
                    yield path.read_bytes()
        for package in PACKAGES:
            yield f"{package} {metadata.version(package)}".encode()

    return _digest(parts())


def _digest(parts: Iterator[bytes] | list[bytes]) -> str:
    sums = hashlib.sha256()
    for part in parts:
        sums.update(len(part).to_bytes(8, "big"))
        sums.update(part)
    return sums.hexdigest()


def write_json(path: Path, data: object) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), "utf-8")
    part.replace(path)
