"""Both sides of a page carry the same facts, numbers, dates and links, and a build in which they do not is stopped."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from generator.model import Quantity
from generator.publish import machine, parity
from tests.conftest import Command


@dataclass(frozen=True)
class Page:
    kind: str
    key: str
    lang: str
    save_as: str


HERE, THERE = Page("actor", "ru", "fr", "fr/acteurs/ru/index.html"), Page("actor", "ru", "en", "en/actors/ru/index.html")
HOMES = Page("home", "", "fr", "fr/index.html"), Page("home", "", "en", "en/index.html")
ADDRESSES = parity.Addresses([HERE, THERE, *HOMES], "https://site.example")


def differences(here: str, there: str) -> list[str]:
    return [str(problem) for problem in parity.difference(HERE, here, THERE, there, ADDRESSES)]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ('<li data-fact="t1">un</li>', '<li data-fact="t1">one</li>'),
        ('<a href="../../index.html">Accueil</a>', '<a href="../../index.html">Home</a>'),
        ('<a href="../../">Accueil</a>', '<a href="https://site.example/en/">Home</a>'),
        ('<a href="factsheet.json">', '<a href="factsheet.json">'),
        ('<a href="#p1">', '<a href="../ru/index.html#p1">'),
        ('<a href="../../../en/actors/ru/index.html" hreflang="en">', '<a href="/fr/acteurs/ru/" hreflang="fr">'),
        ('<q lang="fr">six</q>', '<p data-translation><a href="#p1"><b>x</b></a><p data-fact="x"></p></p>'),
        ('<div data-translation><div><a href="#x">x</a></div></div><br>', ""),
        (
            '<ul data-order><li data-fact="a"><ul><li data-fact="c"></li></ul></li><li data-fact="b"></li></ul><p id="d">',
            '<ul data-order><li data-fact="b"></li><li data-fact="a"><ul><li data-fact="c"></li></ul></li></ul><p id="d">',
        ),
    ],
)
def test_the_same_in_other_words_is_no_difference(here: str, there: str) -> None:
    assert differences(here, there) == []


@pytest.mark.parametrize(
    ("here", "there", "said"),
    [
        ('<li data-fact="t1">', '\n<li data-fact="t2">', 'fact "t1" here, fact "t2" there, in en/actors/ru/index.html:2'),
        ('<li id="a"><li id="b">', '<li id="a">', 'id "b" here, nothing more there, in en/actors/ru/index.html'),
        ("", '<time datetime="2022">', 'nothing more here, date "2022" there, in en/actors/ru/index.html:1'),
        ('<data value="6">', '<data value="7">', 'number "6" here, number "7" there'),
        ('<a href="https://a.example/x">', '<a href="https://a.example/y">', 'link "https://a.example/x" here'),
        ('<a href="../../index.html">', '<a href="../../../fr/index.html">', 'link "home" here, link "home in fr" there'),
        ('<ul data-order><li id="a"></ul>', '<ul data-order><li id="b"></ul>', 'id "a" here, id "b" there'),
        ('<ul data-order></ul><b id="a"><b id="b">', '<ul data-order></ul><b id="b"><b id="a">', 'id "a" here, id "b" there'),
        ('<a href="#p1">', '<a href="#p2">', 'link "actor ru#p1" here, link "actor ru#p2" there'),
    ],
)
def test_a_difference_names_both_files(here: str, there: str, said: str) -> None:
    (problem,) = differences(here, there)
    assert problem.startswith("fr/acteurs/ru/index.html") and said in problem


DROPPED = {
    "an item of a list": (
        "templates/factsheet.html",
        '<li id="actor-{{ one.id }}"',
        '<li hidden{% if language != "en" %} id="actor-{{ one.id }}"{% endif %}',
    ),
    "a link": ("templates/source.html", '<a href="{{ link("sources") }}">', '<a href="{{ link("sources" if language == "fr" else "actors") }}">'),
}  # fmt: skip


@pytest.mark.parametrize("edit", DROPPED.values(), ids=DROPPED.keys())
def test_a_template_that_drops_something_on_one_side_stops_the_build(
    built: Path, tmp_path: Path, command: Command, edit: tuple[str, str, str]
) -> None:
    folder = shutil.copytree(built, tmp_path / "copy")
    before = {path: path.read_bytes() for path in (folder / "output").rglob("*") if path.is_file()}
    template, old, new = edit
    text = (folder / template).read_text("utf-8")
    assert old in text
    (folder / template).write_text(text.replace(old, new), "utf-8")
    result = command(folder, "html")
    assert (result.returncode, result.stdout) == (2, "")
    problems = result.stderr.splitlines()
    assert problems
    for line in problems:
        assert re.match(r"fr/\S+\.html:\d+: the two sides differ: .* here, .* there, in en/\S+\.html", line), line
    assert {path: path.read_bytes() for path in (folder / "output").rglob("*") if path.is_file()} == before


def figures(page: Path) -> list[str]:
    """The numbers that a page writes in figures in words of ours, without separators; ordinals and names are no numbers."""
    soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    main = soup.find("main")
    assert isinstance(main, Tag)
    for foreign in main.select("[data-translation], q, blockquote, .translated, .original-title, h1, cite, .codes"):
        foreign.decompose()
    text = re.sub(r"(?<=\d)[\u202f\u00a0,](?=\d{3}\b)", "", main.get_text(" "))
    text = re.sub(r"(?<=\d)[.,](?=\d)", ".", text)
    return sorted(re.findall(r"(?<![\w-])\d+(?:\.\d+)?(?![\w-])", re.sub(r"\b1er\b", "1", text)))


def test_sentences_hold_the_same_figures_on_both_sides(site: Path) -> None:
    for page in sorted((site / "fr").rglob("*.html")):
        soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
        link = soup.select_one("a.turn[hreflang=en]")
        assert link is not None
        twin = (page.parent / str(link["href"])).resolve()
        assert figures(page) == figures(twin), page


def test_every_line_of_a_sheet_names_its_fact(site: Path) -> None:
    for page in site.glob("*/*/*/index.html"):
        soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
        for line in soup.select(".transfers tbody tr, .questions > li, .things > li, .said > li, .voice"):
            assert line.get("data-fact"), (page, line.get_text()[:60])


@pytest.mark.parametrize(
    ("edtf", "html"),
    [
        ("2022-11~", '<time datetime="2022-11">x</time>'),
        ("2022-11-14", '<time datetime="2022-11-14">x</time>'),
        ("2022", '<time datetime="2022">x</time>'),
        ("2022-06/2022-08", '<data value="2022-06/2022-08">x</data>'),
        ("2022-21", '<data value="2022-21">x</data>'),
        (None, "x"),
    ],
)
def test_dates_for_machines(edtf: str | None, html: str) -> None:
    assert machine.time(edtf, "x") == html


@pytest.mark.parametrize(
    ("quantity", "value"),
    [
        (Quantity("six", 6, 6, "exact"), "6"),
        (Quantity("plus de 100", 100, None, "at_least"), "100/.."),
        (Quantity("20 à 25", 20, 25, "range"), "20/25"),
        (Quantity("des dizaines", None, None, "vague"), "des dizaines"),
        (Quantity("deux batteries", 2, 2, "exact", "battery"), "2 battery"),
        (Quantity("2,5 millions", 2.5e6, 2.5e6, "exact"), "2500000"),
    ],
)
def test_amounts_for_machines(quantity: Quantity, value: str) -> None:
    assert machine.amount(quantity) == value
