"""The words of the output, as data: `wording/LANGUAGE/NAME.yml`."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent


@functools.cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have words here, French first: it is the language of the house."""
    codes = sorted(path.parent.name for path in FOLDER.glob("*/labels.yml"))
    return tuple(sorted(codes, key=lambda code: (code != "fr", code)))


@functools.cache
def words(language: str, name: str) -> Any:
    """The content of one file, read once; raises KeyError for a language without words."""
    path = FOLDER / language / f"{name}.yml"
    if not path.is_file():
        raise KeyError(f"{language}/{name}")
    return yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
