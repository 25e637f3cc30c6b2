"""The files of the glossary, `content/glossary/*.yml`, read and checked."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

import yaml

from generator.errors import Problem, Problems
from generator.glossary import KINDS, LANGUAGES, WEAPON_KINDS, Entry, Glossary
from generator.model import Bilingual


def load_glossary(folder: Path, root: Path | None = None) -> Glossary:
    """Read all files of the glossary; raises Problems: not YAML, a language missing, an id used twice."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    places: dict[str, str] = {}
    sums = hashlib.sha256()
    for path in sorted(folder.glob("*.yml")):
        name = path.relative_to(root).as_posix() if root and path.is_relative_to(root) else path.as_posix()
        raw = path.read_bytes()
        sums.update(path.name.encode() + raw)
        try:
            data = yaml.load(raw.decode("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)) or []
        except UnicodeDecodeError as error:
            problems.append(Problem(name, raw[: error.start].count(b"\n") + 1, "the file is not UTF-8"))
            continue
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else None
            problems.append(Problem(name, line, f"the file is not YAML: {error.problem}"))
            continue
        if not isinstance(data, list):
            problems.append(Problem(name, 1, "the file is no list of entries"))
            continue
        lines = None
        for number, item in enumerate(data):
            fault = _fault(item, path.stem)
            entry_id = str(item.get("id")) if isinstance(item, dict) else ""
            if fault is None and entry_id in places:
                fault = (f'the id "{entry_id}" is used twice', f"it stands in {places[entry_id]} too")
            if fault is not None:
                lines = lines or _lines(raw)
                problems.append(Problem(name, lines[number], *fault))
                continue
            places[entry_id] = name
            entries.append(entry_of(item, path.stem))
    if problems:
        raise Problems(problems)
    glossary = Glossary(entries, sums.hexdigest())
    problems = [
        Problem(places[e.id], None, f'the {key} "{e.data[key]}" of "{e.id}" is no entry')
        for e in glossary.of_kind(*WEAPON_KINDS) for key in ("parent", "class")
        if e.data.get(key) and e.data[key] not in glossary.entries
    ]  # fmt: skip
    if problems:
        raise Problems(problems)
    return glossary


def _lines(raw: bytes) -> list[int]:
    """The line of each entry; read only when there is a fault, because it takes a second reading."""
    node = yaml.compose(raw.decode("utf-8"), Loader=yaml.SafeLoader)
    return [item.start_mark.line + 1 for item in node.value] if isinstance(node, yaml.SequenceNode) else []


_STEM_KIND = {"roles": "role", "descriptors": "descriptor"}


def _fault(item: Any, stem: str) -> tuple[str, str] | None:
    """What is wrong with one entry, and the hint; None when nothing is."""
    if not isinstance(item, dict) or not item.get("id"):
        return "an entry has no id", "every entry starts with - {id: …"
    name = f'"{item["id"]}"'
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", str(item["id"])):
        return f"the id {name} is no id", "small letters, digits and hyphens"
    kind = _STEM_KIND.get(stem) or item.get("kind")
    if kind not in KINDS:
        return f'{name} has no known kind: "{kind}"', f"one of {', '.join(sorted(KINDS))}"
    holder = item if kind in ("role", "descriptor") else item.get("name")
    for language in LANGUAGES:
        if not isinstance(holder, dict) or not holder.get(language):
            return f'{name} has no name in "{language}"', f"name: {{{language}: …}}"
    return None


def entry_of(item: dict[str, Any], stem: str) -> Entry:
    """One entry without a fault, as it stands in a file of that name."""
    kind = _STEM_KIND.get(stem) or str(item["kind"])
    if kind == "role":
        name = Bilingual(str(item["fr"]["m"]), str(item["en"]["s"]))
    elif kind == "descriptor":
        name = Bilingual(str(item["fr"][0]), str(item["en"][0]))
    else:
        name = Bilingual(str(item["name"]["fr"]), str(item["name"]["en"]))
    return Entry(str(item["id"]), kind, name, item, generic=stem == "generic")
