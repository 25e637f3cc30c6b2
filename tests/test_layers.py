"""Data flows one way: a module imports only what stands before it, and frameworks stay at the door."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

ORDER = (
    "errors", "model", "glossary", "glossary_files", "language", "article", "extract", "factsheet", "wording", "analysis", "factcache",
    "review", "archive", "translation", "translate",
    "plaintext", "received", "importer",
    "publish", "watch", "cli", "__main__",
)  # fmt: skip
"""The modules and packages of generator/, from what knows nothing of the others to the command line."""
DOORS = {
    "spacy": {"language", "extract"},
    "pelican": {"publish"},
    "jinja2": {"publish"},
    "pagefind": {"publish"},
    "PIL": {"publish"},
    "pyrealb": {"wording"},
    "polib": {"translation", "translate"},
    "watchfiles": {"watch"},
    "weasyprint": {"publish"},
}
"""The only parts that import a framework."""
DISTRIBUTIONS = {
    "PIL": "pillow", "gender_guesser": "gender-guesser", "markdown_it": "markdown-it-py", "yaml": "pyyaml",
    "text_to_num": "text2num",
}  # fmt: skip
"""Packages that are imported under another name than they are installed."""

FILES = sorted((ROOT / "generator").rglob("*.py"))


def imported(file: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of each module that a file imports, inside functions too."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "generator":
            yield from ((node.lineno, f"generator.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module


def part(file: Path) -> str:
    """The module or package of generator/ that a file is or is in; empty for generator/__init__.py itself."""
    first = file.relative_to(ROOT / "generator").parts[0].removesuffix(".py")
    return "" if first == "__init__" else first


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_module_imports_only_what_stands_before_it(file: Path) -> None:
    if not part(file):
        return
    assert part(file) in ORDER, f"{part(file)}: say in ORDER where it stands"
    before = ORDER[: ORDER.index(part(file)) + 1]
    for line, name in imported(file):
        if name.startswith("generator."):
            assert name.split(".")[1] in before, f"{file}:{line}: {part(file)} must not import {name}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_frameworks_stay_at_the_door(file: Path) -> None:
    for line, name in imported(file):
        framework = name.partition(".")[0]
        assert part(file) in DOORS.get(framework, {part(file)}), f"{file}:{line}: only {DOORS[framework]} import {name}"


def test_what_is_imported_is_declared() -> None:
    """No package is there by luck, because another one needs it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = [*project["dependencies"], *project["optional-dependencies"]["pdf"]]
    names = {re.match(r"[\w-]+", entry)[0].lower() for entry in declared}  # type: ignore[index]
    used = {name.partition(".")[0] for file in FILES for _, name in imported(file)} - set(sys.stdlib_module_names)
    assert {DISTRIBUTIONS.get(name, name) for name in used} - {"generator"} <= names
