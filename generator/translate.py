"""`make translate`: the PO files of articles, created and kept up with them; drafts by a machine if wished."""

from __future__ import annotations

import difflib
import shlex
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import polib

from generator.errors import Problem, Problems
from generator.translation import parse

ALIKE = 0.6
"""How alike two sentences are (difflib's ratio) for the one to be the other, changed: gettext's own merge uses 0.6."""
WIDTH = 118
DRAFT_SECONDS = 600
"""How long the command that drafts translations may take for one file."""


@dataclass(frozen=True)
class Wanted:
    """One text to translate: its kind (`translation.KINDS`), its words, and what helps to translate it."""

    kind: str
    text: str
    line: int
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Coverage:
    """How far the translation of one article into one language has come, in entries."""

    path: str
    done: int
    fuzzy: int
    missing: int

    @property
    def share(self) -> float:
        """Reviewed entries, in percent of all."""
        total = self.done + self.fuzzy + self.missing
        return 100 * self.done / total if total else 100.0

    @property
    def percent(self) -> int:
        """The share as it is told: 100 only when nothing is left to do."""
        return int(self.share)

    def __str__(self) -> str:
        counts = f"{self.done} reviewed, {self.fuzzy} to review, {self.missing} missing"
        return f"{self.path}: {self.percent} % reviewed ({counts})"


def merged(wanted: Sequence[Wanted], old: polib.POFile | None, article: str, language: str) -> polib.POFile:
    """The PO file for what an article holds now.

    A translation whose sentence stands as it was is kept; one whose sentence changed becomes fuzzy and keeps the former
    sentence as `#|`; one that is no longer used becomes obsolete, and comes back when its sentence does. Merging twice
    changes nothing.
    """
    file = polib.POFile(wrapwidth=WIDTH)
    file.metadata = dict(old.metadata) if old is not None else {}
    file.metadata |= {
        "Language": language, "MIME-Version": "1.0", "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }  # fmt: skip
    file.metadata.setdefault("Project-Id-Version", "Recto Verso")
    file.header = old.header if old is not None else ""
    known = {(e.msgctxt or "", e.msgid): e for e in old or () if not e.obsolete}
    gone = {(e.msgctxt or "", e.msgid): e for e in old or () if e.obsolete}
    keys = {(w.kind, w.text) for w in wanted}
    unused = {key: e for key, e in known.items() if key not in keys and e.msgstr}
    for one in wanted:
        entry = polib.POEntry(msgctxt=one.kind, msgid=one.text, occurrences=[(article, str(one.line))])
        entry.comment = "\n".join(
            f"{name}: {' '.join(text.split())}" for name, text in (("before", one.before), ("after", one.after)) if text
        )
        former = known.get((one.kind, one.text)) or gone.pop((one.kind, one.text), None)
        if former is not None:
            entry.msgstr, entry.tcomment, entry.flags = former.msgstr, former.tcomment, list(former.flags)
            entry.previous_msgctxt, entry.previous_msgid = former.previous_msgctxt, former.previous_msgid
        elif (changed := _nearest(one, unused)) is not None:
            former = unused.pop(changed)
            entry.msgstr, entry.tcomment = former.msgstr, former.tcomment
            # The sentence that was translated, also when it has changed twice since.
            entry.previous_msgctxt = former.msgctxt
            entry.previous_msgid = (former.previous_msgid if former.fuzzy else None) or former.msgid
            if entry.previous_msgid == one.text:
                entry.previous_msgctxt = entry.previous_msgid = None
            entry.flags = ["fuzzy"]
        file.append(entry)
    for key, former in {**gone, **unused}.items():
        if key not in keys and former.msgstr:
            obsolete = polib.POEntry(msgctxt=former.msgctxt, msgid=former.msgid, msgstr=former.msgstr, obsolete=True)
            obsolete.tcomment, obsolete.flags = former.tcomment, list(former.flags)
            file.append(obsolete)
    return file


def _nearest(one: Wanted, unused: Iterable[tuple[str, str]]) -> tuple[str, str] | None:
    """The unused sentence of the same kind that is most like this one, if any is alike."""
    texts = [text for kind, text in unused if kind == one.kind]
    near = difflib.get_close_matches(one.text, texts, 1, ALIKE)
    return (one.kind, near[0]) if near else None


def update(path: Path, name: str, wanted: Sequence[Wanted], article: str, language: str) -> bool:
    """Bring one PO file up to date; tells whether it changed. Raises Problems where it cannot be read."""
    old = parse(path, name) if path.exists() else None
    text = str(merged(_once(wanted), old, article, language)).rstrip("\n") + "\n"
    if path.exists() and path.read_text("utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.part")
    draft.write_text(text, "utf-8", newline="\n")
    draft.replace(path)
    return True


def _once(wanted: Iterable[Wanted]) -> list[Wanted]:
    """Each text once: PO files know an entry by its kind and words."""
    return list({(w.kind, w.text): w for w in reversed(list(wanted))}.values())[::-1]


def coverage(path: Path, name: str, wanted: Sequence[Wanted]) -> Coverage:
    """What of the wanted texts is translated; raises Problems where the file cannot be read."""
    entries = {(e.msgctxt or "", e.msgid): e for e in parse(path, name) if not e.obsolete} if path.exists() else {}
    found = [entries.get((w.kind, w.text)) for w in _once(wanted)]
    done = sum(e is not None and bool(e.msgstr.strip()) and not e.fuzzy for e in found)
    fuzzy = sum(e is not None and bool(e.msgstr.strip()) and e.fuzzy for e in found)
    return Coverage(name, done, fuzzy, len(found) - done - fuzzy)


def draft(path: Path, name: str, command: str, source: str, target: str) -> int:
    """Fill the empty entries of a PO file with drafts; returns how many.

    The command reads sentences from standard input, one a line, and writes as many lines. Drafts are fuzzy: the page
    says that nobody has read them again. Raises Problems, and leaves the file as it was, when the command fails, takes
    longer than `DRAFT_SECONDS` or answers with another number of lines.
    """
    file = parse(path, name)
    empty = [entry for entry in file if not entry.obsolete and not entry.msgstr.strip()]
    if not empty:
        return 0
    try:
        words = [part.format(source=source, target=target) for part in shlex.split(command)]
    except (KeyError, IndexError, ValueError):
        hint = "it may hold {source} and {target}; quotation marks need a partner"
        raise Problems([Problem(name, None, f"no drafts: DRAFT_COMMAND cannot be read: {command}", hint)]) from None
    lines = "".join(" ".join(entry.msgid.split()) + "\n" for entry in empty)

    def failed(what: str) -> Problems:
        return Problems([Problem(name, None, f"no drafts: `{shlex.join(words)}` {what}", "the file is as it was")])

    try:
        result = subprocess.run(
            words, input=lines, capture_output=True, encoding="utf-8", timeout=DRAFT_SECONDS, check=False
        )
    except FileNotFoundError:
        raise failed("is not installed") from None
    except subprocess.TimeoutExpired:
        raise failed(f"took longer than {DRAFT_SECONDS} seconds") from None
    except (OSError, UnicodeDecodeError) as error:
        raise failed(f"could not be run: {error}") from None
    if result.returncode:
        last = result.stderr.strip().splitlines()[-1:] or [""]
        raise failed(f"ended with status {result.returncode} {last[0]}")
    drafts = result.stdout.removesuffix("\n").split("\n")
    if len(drafts) != len(empty):
        raise failed(f"wrote {len(drafts)} lines for {len(empty)} sentences")
    filled = 0
    for entry, text in zip(empty, drafts, strict=True):
        if text.strip():
            entry.msgstr, entry.flags = text.strip(), ["fuzzy"]
            filled += 1
    part = path.with_name(f".{path.name}.part")
    file.wrapwidth = WIDTH
    part.write_text(str(file).rstrip("\n") + "\n", "utf-8", newline="\n")
    part.replace(path)
    return filled


def context(texts: Sequence[Wanted]) -> list[Wanted]:
    """The same texts, each sentence with the one before and the one after it."""
    passages = [w for w in texts if w.kind == "passage"]
    places = {id(w): n for n, w in enumerate(passages)}
    return [
        replace(
            w,
            before=passages[n - 1].text if (n := places.get(id(w), 0)) > 0 else "",
            after=passages[n + 1].text if id(w) in places and n + 1 < len(passages) else "",
        )
        for w in texts
    ]
