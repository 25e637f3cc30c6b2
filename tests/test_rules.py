"""The rules are general: none names an actor, a system or a run of words of the seed or of the project's own articles."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.glossary_files import load_glossary
from tests.conftest import ROOT

RULES = sorted(p for p in (ROOT / "generator" / "language").rglob("*.yml") if p.stem != "first_names")
CODE = sorted((ROOT / "generator" / "extract").rglob("*.py"))

NAMES = {
    "Pentagon": "it begins like a designation beside a class word",
    "NATO": "it stands beside class words as a standard, not as a maker",
    "Rafale": "a gust of fire in lower case, the aircraft in capitals",
    "Boeing": "before a number it is a civil aeroplane",
    "Airbus": "before a number it is a civil aeroplane",
}
"""The names that rules may hold, each with the reason why its own entry in the glossary does not do."""
FORM_TABLES = ("modifier_forms", "count_forms")
"""Tables in which the place says the gender and number, so that the same form may stand twice."""
WORDS = 6
"""How many words in a row a rule may not share with an article: set phrases ("not yet been made public") have up to five."""


def scalars(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from scalars(key)
            yield from scalars(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from scalars(inner)
    elif isinstance(value, str):
        yield value


def strings(file: Path) -> Iterator[str]:
    """The string constants of a module, without its docstrings."""
    tree = ast.parse(file.read_text("utf-8"))
    said = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def rules() -> Iterator[str]:
    for file in RULES:
        yield from scalars(yaml.safe_load(file.read_text("utf-8")))
    for file in CODE:
        yield from strings(file)


def runs(words: list[str], length: int) -> set[str]:
    return {" ".join(words[i : i + length]) for i in range(len(words) - length + 1)}


def lists(value: Any, path: str) -> Iterator[tuple[str, list[str]]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from lists(inner, f"{path}.{key}")
    elif isinstance(value, list):
        if all(isinstance(inner, str) for inner in value):
            yield path, value
        for place, inner in enumerate(value):
            yield from lists(inner, f"{path}[{place}]")


def test_no_rule_names_an_actor_or_a_system() -> None:
    """What is known of one actor or system stands in the glossary, where every text profits from it."""
    glossary = load_glossary(ROOT / "content" / "glossary")
    entries = [entry for entry in glossary.entries.values() if not entry.generic]
    known = {
        name for entry in entries for name in (entry.name.fr, entry.name.en) if len(name) > 3 and name[0].isupper()
    }
    assert len(known) > 2000
    longest = max(len(name.split()) for name in known)
    found = set()
    for rule in rules():
        words = re.findall(r"[\w’'-]+", rule)
        for length in range(1, min(longest, len(words)) + 1):
            found |= runs(words, length) & known
    assert found == set(NAMES)


def test_no_rule_holds_a_run_of_words_of_an_article() -> None:
    articles = [
        *(ROOT / "seeds").glob("*.md"),
        *(ROOT / "content" / "articles").rglob("*.md"),
        *(ROOT / "tests" / "gold").rglob("*.yml"),
    ]
    assert len(articles) > 80
    told = {run for article in articles for run in runs(re.findall(r"\w+", article.read_text("utf-8").lower()), WORDS)}
    held = {run for rule in rules() for run in runs(re.findall(r"\w+", rule.lower()), WORDS)}
    assert len(held) > 100
    assert not held & told


@pytest.mark.parametrize("file", RULES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_no_list_of_rules_has_an_entry_twice(file: Path) -> None:
    doubled = [
        (path, entry)
        for path, entries in lists(yaml.safe_load(file.read_text("utf-8")), "")
        if not any(table in path for table in FORM_TABLES)
        for entry, times in Counter(entries).items()
        if times > 1
    ]
    assert not doubled


@pytest.mark.parametrize("file", RULES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_no_two_rules_of_a_file_share_their_key(file: Path) -> None:
    """YAML keeps the last of two equal keys in silence."""

    def keys(node: yaml.Node) -> Iterator[tuple[str, str]]:
        if isinstance(node, yaml.MappingNode):
            yield from pairwise(sorted(str(key.value) for key, _ in node.value))
            for _, inner in node.value:
                yield from keys(inner)
        elif isinstance(node, yaml.SequenceNode):
            for inner in node.value:
                yield from keys(inner)

    root = yaml.compose(file.read_text("utf-8"))
    assert root is not None
    assert not [one for one, other in keys(root) if one == other]
