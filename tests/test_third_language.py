"""A third language of the interface costs data: a small artificial one is added to a copy of the project, and built."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import polib
import pytest
import yaml
from bs4 import BeautifulSoup

from tests.conftest import ROOT, Command

CODE = "eo"
"""A language that CLDR knows; its words here are English in capitals."""


def shouted(value: Any) -> Any:
    """The words of some data in capitals; the places to fill stay as they are."""
    if isinstance(value, dict):
        return {key: shouted(below) for key, below in value.items()}
    if isinstance(value, list):
        return [shouted(below) for below in value]
    if not isinstance(value, str):
        return value
    parts = re.split(r"(\{\w*\}|%\(\w+\)[sd])", value)
    return "".join(part if part.startswith(("{", "%(")) else part.upper() for part in parts)


def settings(folder: Path) -> None:
    path = folder / "pelicanconf.py"
    text = path.read_text("utf-8")
    assert 'LANGUAGES = ("fr", "en")' in text
    path.write_text(text.replace('LANGUAGES = ("fr", "en")', f'LANGUAGES = ("fr", "en", "{CODE}")'), "utf-8")


def data(folder: Path) -> None:
    """The files that docs/adding-a-language.md names."""
    words = folder / "generator/wording"
    (words / CODE).mkdir()
    for name in ("labels", "dates"):
        own = shouted(yaml.safe_load((words / f"en/{name}.yml").read_text("utf-8")))
        if name == "dates":
            own["locale"] = CODE
        text = yaml.safe_dump(own, allow_unicode=True, sort_keys=False)
        (words / CODE / f"{name}.yml").write_text(text, "utf-8")
    path = folder / f"templates/locale/{CODE}/LC_MESSAGES/messages.po"
    catalog = polib.pofile(str(path))
    for entry in catalog:
        if entry.msgctxt == "address":
            entry.msgstr = f"{entry.msgid}-{CODE}"
        elif entry.msgid_plural:
            entry.msgstr_plural = {0: shouted(entry.msgid), 1: shouted(entry.msgid_plural)}
        else:
            entry.msgstr = shouted(entry.msgid)
    catalog.save()
    for page in (folder / "content").glob("pages/*.en.md"):
        twin = page.with_name(page.name.replace(".en.", f".{CODE}."))
        twin.write_text(page.read_text("utf-8"), "utf-8")


def test_what_a_language_lacks_is_told(built: Path, tmp_path: Path, command: Command) -> None:
    folder = shutil.copytree(built, tmp_path / "copy")
    settings(folder)
    words = folder / f"generator/wording/{CODE}"
    words.mkdir()
    (words / "labels.yml").write_text("status: {sought: SERĈATA}\n", "utf-8")
    (words / "dates.yml").write_text("in: {\n", "utf-8")
    result = command(folder, "html")
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    catalog = f"templates/locale/{CODE}/LC_MESSAGES/messages.po"
    for line in (
        f'{catalog}: the catalog of the language "{CODE}" is missing (make messages creates it)',
        f"generator/wording/{CODE}/dates.yml:2: the file is not YAML",
        f'generator/wording/{CODE}/labels.yml: "status.sold" is missing (compare it with generator/wording/en/labels.yml)',
    ):
        assert line in result.stderr
    shutil.move(words / "dates.yml", words / "sentences.yml")
    result = command(folder, "html")
    for line in (
        f'generator/wording/{CODE}/dates.yml: the language "{CODE}" has no dates',
        f'generator/wording/{CODE}/questions.yml: the language "{CODE}" has no questions',
        f"generator/wording/{CODE}/sentences.yml: the language has no grammar",
    ):
        assert line in result.stderr
    result = command(folder, "messages")
    assert result.returncode == 0 and f"{catalog}: " in result.stdout
    assert (folder / catalog).is_file()


def test_the_files_that_the_manual_names_are_there() -> None:
    manual = (ROOT / "docs/adding-a-language.md").read_text("utf-8")
    paths = re.findall(r"`((?:generator|templates|content|tests)/[\w./-]+)`", manual)
    assert len(paths) > 15
    for path in paths:
        here = path.replace(f"/{CODE}/", "/en/")
        assert re.search("NAME|SLUG", path) or (ROOT / here).exists(), path


@pytest.fixture(scope="module")
def three(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project in three languages, built."""
    from tests.conftest import run

    folder = shutil.copytree(built, tmp_path_factory.mktemp("three") / "copy")
    settings(folder)
    assert run(folder, "messages").returncode == 0
    data(folder)
    result = run(folder, "html")
    assert (result.returncode, result.stderr) == (0, "")
    return folder


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text("utf-8"), "html.parser")


def test_every_page_is_there_a_third_time(three: Path) -> None:
    output = three / "output"
    english, own = (sorted(p.name for p in (output / code).rglob("*.html")) for code in ("en", CODE))
    assert english and english == own
    assert (output / CODE / f"actors-{CODE}" / "index.html").is_file()


def test_the_interface_speaks_the_language_and_facts_say_that_they_do_not(three: Path) -> None:
    (page, *_) = sorted((three / "output" / CODE / f"factsheets-{CODE}").glob("*/index.html"))
    html = soup(page)
    assert html.html is not None and html.html["lang"] == CODE
    heading = html.select_one("#actors")
    assert heading is not None and heading.get_text() == "ACTORS"
    statuses = [cell.get_text() for cell in html.select(".status")]
    assert statuses and all(status.isupper() for status in statuses)
    told = html.select(".glance p:not(.counts)")
    assert told and all(p.select_one('span[lang="en"]') for p in told)
    assert html.select_one('[data-fact="ru"] a span[lang="en"]') is not None
    time = html.select_one(".byline time, .byline data")
    assert time is not None and "(ESTIMATED)" in time.get_text()
    for other in ("fr", "en"):
        assert html.select_one(f'a.turn[hreflang="{other}"]') and html.select_one(f'link[hreflang="{other}"]')


def test_links_lead_to_pages(three: Path) -> None:
    for page in (three / "output" / CODE).rglob("*.html"):
        for link in soup(page).select("a[href]"):
            href = str(link["href"]).partition("#")[0]
            if href and ":" not in href:
                assert (page.parent / href).exists(), (page, href)


def test_the_data_stay_in_french_and_english(three: Path) -> None:
    (sheet, *_) = sorted((three / "output" / CODE).rglob("factsheet.json"))
    facts = json.loads(sheet.read_text("utf-8"))
    assert set(facts["actors"][0]["name"]) == {"fr", "en"}
    assert sheet.read_bytes() == next(p for p in (three / "output/en").rglob("factsheet.json")).read_bytes()


def test_articles_are_translated_into_the_language_too(three: Path, command: Command) -> None:
    result = command(three, "translate")
    assert result.returncode == 0
    files = sorted((three / "content/translations").glob(f"*.{CODE}.po"))
    assert len(files) == len(list((three / "content/articles").glob("*.md")))
    assert all(len(polib.pofile(str(file))) > 1 for file in files)
