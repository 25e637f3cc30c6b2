"""The floors of the gold set: what `make evaluate` prints must not fall below them.

The floors are a little under what was measured when they were set, so that a rule can move a line without stopping
everybody; raise them when the score rises.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path

import pytest

from tests.evaluate import Score, articles, evaluate

F1 = {"actors": 93.0, "weapons": 90.0, "statements": 91.0, "transfers": 90.0, "questions": 93.0}
DETAILS = {
    ("statements", "who"): 98.0,
    ("statements", "mode"): 95.0,
    ("statements", "stance"): 95.0,
    ("statements", "naming"): 90.0,
    ("transfers", "status"): 95.0,
    ("transfers", "stance"): 95.0,
    ("transfers", "quantity"): 90.0,
    ("transfers", "source"): 95.0,
}


OTHERS = {
    "wider": {"actors": 91.0, "weapons": 89.0, "statements": 83.0, "transfers": 66.0, "questions": 67.0},
    "unseen": {"actors": 87.0, "weapons": 88.0, "statements": 82.0, "transfers": 46.0, "questions": 72.0},
}
"""The articles and annotations of others: what was reached, far from the aim for transfers."""


@functools.lru_cache
def of_group(group: str) -> dict[str, Score]:
    return evaluate(group=group)[0]


@pytest.fixture
def scores() -> dict[str, Score]:
    return of_group("development")


def test_there_are_enough_articles_in_both_languages() -> None:
    names = [name for name, _ in articles()]
    assert sum(name.startswith("fr-") for name in names) >= 5
    assert sum(name.startswith("en-") for name in names) >= 5
    assert len(names) >= 10


@pytest.mark.parametrize("kind", F1)
def test_f1_does_not_fall(scores: dict[str, Score], kind: str) -> None:
    assert scores[kind].f1 >= F1[kind]


@pytest.mark.parametrize(("kind", "detail"), DETAILS)
def test_the_details_of_what_is_found_do_not_fall(scores: dict[str, Score], kind: str, detail: str) -> None:
    assert scores[kind].detail(detail) >= DETAILS[kind, detail]


@pytest.mark.parametrize("group", OTHERS)
def test_f1_on_the_articles_of_others_does_not_fall(group: str) -> None:
    scores = of_group(group)
    low = {kind: scores[kind].f1 for kind, floor in OTHERS[group].items() if scores[kind].f1 < floor}
    assert not low, low


def test_nothing_is_read_about_transfers_where_there_are_none() -> None:
    scores, _ = evaluate(["en-06-nothing"])
    assert scores["transfers"].predicted == 0
    assert scores["weapons"].predicted == 0


PAGES = Path(__file__).parent.parent / "content" / "pages"
KINDS = {
    "fr": {"acteurs": "actors", "armes": "weapons", "déclarations": "statements", "transferts": "transfers",
           "questions": "questions"},
    "en": {kind: kind for kind in F1},
}  # fmt: skip


@pytest.mark.parametrize("language", KINDS)
def test_the_page_on_what_is_read_gives_the_figures_of_make_evaluate(language: str) -> None:
    """Precision and recall of each set, and how many articles it has, as the page prints them."""
    page = (PAGES / f"method.{language}.md").read_text("utf-8").replace(",", "." if language == "fr" else ",")
    groups = ("development", *OTHERS)
    head = re.search(r"^\| (?:Faits|Facts) \| (\d+) [^|]+ \| (\d+) [^|]+ \| (\d+) ", page, re.MULTILINE)
    assert head is not None
    assert [int(n) for n in head.groups()] == [len(articles(group=group)) for group in groups]
    told = {}
    for name, kind in KINDS[language].items():
        row = re.search(rf"^\| {name} \| (.+ / .+) \|$", page, re.MULTILINE)
        assert row is not None, name
        told[kind] = row[1].split(" | ")
    scores = [of_group(group) for group in groups]
    assert told == {kind: [f"{s[kind].precision:.1f} / {s[kind].recall:.1f}" for s in scores] for kind in F1}
