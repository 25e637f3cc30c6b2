"""The PO files of articles, `content/translations/SLUG.LANGUAGE.po`: titles and quotations in the other language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import polib

from generator.errors import Problem, Problems

KINDS = ("title", "passage", "role")
"""The `msgctxt` of an entry: what its `msgid` is in the article."""
NAME = re.compile(r"(?P<slug>[a-z0-9-]+)\.(?P<language>[a-z]{2,3})\.po")


@dataclass(frozen=True, slots=True)
class Translation:
    """The words of a quotation in another language; one that nobody has read again says so on the page."""

    text: str
    reviewed: bool


@dataclass(frozen=True)
class Memory:
    """The translations of one article into one language."""

    path: str
    slug: str
    language: str
    entries: Mapping[tuple[str, str], Translation]
    lines: Mapping[tuple[str, str], int]

    def get(self, kind: str, source: str) -> Translation | None:
        """The translation of a title or of a sentence, word by word as it stands in the article."""
        return self.entries.get((kind, source))

    def strangers(self, known: Iterable[tuple[str, str]]) -> Iterator[Problem]:
        """Entries whose original the article does not hold (any more)."""
        held = set(known)
        for key, line in self.lines.items():
            if key not in held:
                yield Problem(
                    self.path, line, f"the article has no {key[0]} that reads so: “{_short(key[1])}”",
                    "its translation is not shown; copy the sentence exactly as the article has it",
                )  # fmt: skip


def read_memories(folder: Path, root: Path) -> tuple[Memory, ...]:
    """All translations of articles, in the order of their names; raises Problems."""
    memories: list[Memory] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.po")):
        try:
            memories.append(read_memory(path, root))
        except Problems as found:
            problems.extend(found.problems)
    if problems:
        raise Problems(problems)
    return tuple(memories)


def read_memory(path: Path, root: Path) -> Memory:
    """One PO file; raises Problems: its name, its encoding, its syntax, an unknown kind, the same entry twice."""
    name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
    match = NAME.fullmatch(path.name)
    if match is None:
        hint = "SLUG.LANGUAGE.po, for example drones-for-moscow.fr.po"
        raise Problems([Problem(name, None, "the file is not named after an article and a language", hint)])
    file = parse(path, name)
    problems: list[Problem] = []
    declared = str(file.metadata.get("Language", "")).split("_")[0]
    if declared and declared != match["language"]:
        problems.append(Problem(name, 1, f'the header says "Language: {declared}", the name of the file does not'))
    entries: dict[tuple[str, str], Translation] = {}
    lines: dict[tuple[str, str], int] = {}
    for entry in file:
        if entry.obsolete:
            continue
        key = (entry.msgctxt or "", entry.msgid)
        if key[0] not in KINDS:
            problems.append(Problem(name, entry.linenum, f'unknown msgctxt "{key[0]}"', f"one of {', '.join(KINDS)}"))
        elif key in lines:
            problems.append(Problem(name, entry.linenum, "this entry stands twice", f"it is in line {lines[key]} too"))
        else:
            lines[key] = entry.linenum or 1
            if entry.msgstr.strip():
                entries[key] = Translation(entry.msgstr, not entry.fuzzy)
    if problems:
        raise Problems(problems)
    return Memory(name, match["slug"], match["language"], entries, lines)


def parse(path: Path, name: str) -> polib.POFile:
    """Read a PO file with polib; raises Problems where it is not UTF-8 or no PO file."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise Problems([Problem(name, line, "the file is not UTF-8", "save it again as UTF-8")]) from None
    try:
        return polib.pofile(text or "\n", encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        match = re.search(r"\(?line (\d+)\)?:?\s*(.*)", str(error))
        line_number, why = (int(match[1]), match[2]) if match else (1, "")
        raise Problems([Problem(name, line_number, "the file is no PO file", why or str(error))]) from None


def _short(text: str, length: int = 60) -> str:
    return text if len(text) <= length else f"{text[:length].rstrip()}…"
