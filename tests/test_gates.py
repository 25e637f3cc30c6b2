"""What stops a build, each fault found by the real command in a copy of the project: its line, status 2, no traceback."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import Command, copy_of_project

GLOSSARY = """\
- {id: sy, kind: country, iso: SY, name: {fr: Syldavie, en: Syldavia}, grammar: {gender: f, number: s, article: true}}
- {id: missile, kind: class, name: {fr: missile, en: missile}, plural: {fr: missiles, en: missiles}, gender: m}
"""
ARTICLE = """\
---
title: La Syldavie achète des missiles
slug: {slug}
date: 2022-11-14
publisher: La Gazette
lang: fr
---

La Syldavie achète des missiles.
"""


@dataclass(frozen=True)
class Result:
    """What a command said, and what it left of the site."""

    status: int
    lines: tuple[str, ...]
    folder: Path


def small(folder: Path) -> Path:
    """A copy of the project with a glossary of two entries and a site that was built before."""
    copy_of_project(folder)
    (folder / "content/glossary").mkdir()
    (folder / "content/glossary/all.yml").write_text(GLOSSARY, "utf-8")
    (folder / "output/fr").mkdir(parents=True)
    (folder / "output/fr/index.html").write_text("before", "utf-8")
    return folder


def build(folder: Path, command: Command) -> Result:
    found = command(folder, "html")
    assert "Traceback" not in found.stderr, found.stderr
    return Result(found.returncode, tuple(found.stderr.splitlines()), folder)


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """A build of content with one fault of each kind that is found before anything is read."""
    from tests.conftest import run

    folder = small(tmp_path_factory.mktemp("faulty") / "project")
    articles = folder / "content/articles"
    (articles / "bare.md").write_text("La Syldavie achète des missiles.\n", "utf-8")
    (articles / "wrong.md").write_text("---\ntitle: Un titre\nslug: Un Slug\ndate: hier\nlang: de\n---\n\nUn mot.\n", "utf-8")
    (articles / "empty.md").write_text(ARTICLE.format(slug="empty").split("La Syldavie achète des missiles.\n")[0], "utf-8")
    (articles / "latin.md").write_bytes(ARTICLE.format(slug="latin").encode("latin-1"))
    (articles / "one.md").write_text(ARTICLE.format(slug="the-same"), "utf-8")
    (articles / "two.md").write_text(ARTICLE.format(slug="the-same"), "utf-8")
    with (folder / "content/glossary/all.yml").open("a", encoding="utf-8") as file:
        file.write("- {id: bo, kind: country, iso: BO, name: {fr: Bordurie}}\n")
        file.write("- {id: sy, kind: country, iso: SY, name: {fr: Syldavie, en: Syldavia}}\n")
    (folder / "content/translations").mkdir()
    po = folder / "content/translations/one.en.po"
    po.write_text('msgid ""\nmsgstr "Language: en\\n"\n\nmsgctxt "sentence"\nmsgid "a"\nmsgstr "b"\n', "utf-8")
    catalog = folder / "templates/locale/fr/LC_MESSAGES/messages.po"
    text = catalog.read_text("utf-8")
    text = text.replace('msgid "Home"\nmsgstr "Accueil"', 'msgid "Home"\nmsgstr ""')
    text = text.replace('msgstr "Phrase %(number)s"', 'msgstr "Phrase %(numero)s"')
    text = text.replace('msgid "Relayed by"\nmsgstr "Relayé par"\n\n', "")
    text += '\nmsgid "Nobody asks for this"\nmsgstr "Personne ne demande ceci"\n'
    catalog.write_text(text, "utf-8")
    return build(folder, run)


FAULTS = {
    "front matter is missing": "content/articles/bare.md:1: the front matter is missing",
    "front matter has no publisher": 'content/articles/wrong.md:1: the front matter has no "publisher"',
    "slug is no slug": 'content/articles/wrong.md:3: "Un Slug" is no slug',
    "date is no date": 'content/articles/wrong.md:4: "hier" is no date',
    "language is unknown": 'content/articles/wrong.md:5: unknown language "de"',
    "article is empty": "content/articles/empty.md:8: the article is empty",
    "not UTF-8": "content/articles/latin.md:2: the file is not UTF-8",
    "slug is taken": 'content/articles/two.md:3: the slug "the-same" is taken (content/articles/one.md has it',
    "glossary lacks a language": 'content/glossary/all.yml:3: "bo" has no name in "en"',
    "glossary repeats an id": 'content/glossary/all.yml:4: the id "sy" is used twice',
    "PO file has an unknown kind": 'content/translations/one.en.po:4: unknown msgctxt "sentence"',
}
CATALOG_FAULTS = {
    "interface string lacks a translation": "“Home”: it has no translation",
    "interface string is not in the catalog": "“Relayed by” has no translation",
    "wrong placeholder": "“Sentence %(number)s”: wrong placeholder in “Phrase %(numero)s”",
    "left over": "“Nobody asks for this” is used nowhere any more",
}


@pytest.mark.parametrize("start", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_has_its_line(faulty: Result, start: str) -> None:
    assert [line for line in faulty.lines if line.startswith(start)], faulty.lines


@pytest.mark.parametrize("message", CATALOG_FAULTS.values(), ids=CATALOG_FAULTS.keys())
def test_a_fault_of_a_catalog_names_file_and_line(faulty: Result, message: str) -> None:
    (line,) = [line for line in faulty.lines if message in line]
    path, number, _ = line.split(":", 2)
    assert (faulty.folder / path).is_file()
    if path.endswith(".po"):
        near = (faulty.folder / path).read_text("utf-8").splitlines()[max(0, int(number) - 4) : int(number) + 4]
        assert any(f'"{message.split("”")[0][1:]}"' in one for one in near)


def test_all_faults_are_told_at_once_and_nothing_published_is_lost(faulty: Result) -> None:
    assert faulty.status == 2
    assert len(faulty.lines) == len(FAULTS) + len(CATALOG_FAULTS)
    assert [path.name for path in (faulty.folder / "output").rglob("*") if path.is_file()] == ["index.html"]
    assert (faulty.folder / "output/fr/index.html").read_text("utf-8") == "before"


def test_words_that_are_not_where_a_fact_says_stop_the_build(tmp_path: Path, command: Command) -> None:
    folder = small(tmp_path / "project")
    (folder / "content/articles/a.md").write_text(ARTICLE.format(slug="a"), "utf-8")
    with (folder / "generator/extract/__init__.py").open("a", encoding="utf-8") as file:
        file.write(
            "\n\nfrom generator.model import Bilingual, Mention, Weapon\n\n\n"
            "def extract(reading: Reading) -> Found:\n"
            '    mention = Mention(0, 8, "missiles", reading.sentences[0].passage.id, "name")\n'
            '    return Found(weapons=(Weapon("missile", "class", Bilingual("missile", "missile"), "missile", '
            "mentions=(mention,)),))\n"
        )
    result = build(folder, command)
    assert result.status == 2
    (line,) = result.lines
    assert line.startswith('content/articles/a.md: missile: "missiles" is not at 0–8')
    assert (folder / "output/fr/index.html").read_text("utf-8") == "before"


def test_a_page_without_its_twin_stops_the_build(tmp_path: Path, command: Command) -> None:
    folder = small(tmp_path / "project")
    (folder / "content/pages").mkdir()
    (folder / "content/pages/help.fr.md").write_text("---\ntitle: Aide\nslug: aide\ndescription: De l'aide\n---\n\nMot.\n", "utf-8")
    result = build(folder, command)
    assert result.status == 2
    assert result.lines == ('content/pages/help.fr.md: the page has no twin in "en" (write content/pages/help.en.md)',)


def test_a_stray_quotation_mark_is_told_with_its_line_and_the_article_is_published(tmp_path: Path, command: Command) -> None:
    folder = small(tmp_path / "project")
    stray = ARTICLE.format(slug="a") + '\nElle en veut "beaucoup, dit-elle.\n\n« Deux fois.\n\n« Trois fois. »\n'
    (folder / "content/articles/a.md").write_text(stray, "utf-8")
    result = build(folder, command)
    assert result.status == 0
    assert result.lines == (
        'content/articles/a.md:11: a quotation mark " has no partner in its paragraph (compare it with the original)',
    )
    assert (folder / "output/fr/fiches/a/index.html").is_file()


@pytest.mark.parametrize("damage", ["cut short", "other words", "another article", "no JSON"])
def test_a_damaged_entry_of_the_cache_is_read_again(
    built: Path, tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    """By the cache itself, with an extractor that counts: the real one takes its time."""
    from generator import analysis
    from generator.article import read_article
    from generator.factcache import FactCache
    from generator.glossary import Glossary
    from generator.model import FactSheet

    del command
    (path,) = (built / "content/articles").glob("la-russie-*.md")
    article = read_article(path, built)
    entries = [FactSheet.from_dict(json.loads(p.read_text("utf-8"))) for p in (built / ".cache/facts").glob("*.json")]
    (kept,) = [sheet for sheet in entries if sheet.article == article.meta]
    calls: list[str] = []

    def read(*_: object) -> FactSheet:
        calls.append("read")
        return kept

    monkeypatch.setattr(analysis, "sheet_of", read)
    cache = FactCache(tmp_path, Glossary([]))
    assert cache.sheet(article) == kept
    own = tmp_path / f"{cache.key(article)}.json"
    text = own.read_text("utf-8")
    assert cache.sheet(article) == kept
    assert len(calls) == 1
    changed = {
        "cut short": text[: len(text) // 2],
        "other words": text.replace('"text":"Moscou"', '"text":"Minsk"'),
        "another article": text.replace(kept.article.sha256, "0" * 64),
        "no JSON": "\x00",
    }[damage]
    assert changed != text
    own.write_text(changed, "utf-8")
    assert cache.sheet(article) == kept
    assert len(calls) == 2
    assert own.read_text("utf-8") == text


def test_without_the_cache_the_same_site_is_built(built: Path, tmp_path: Path, command: Command) -> None:
    folder = tmp_path / "project"
    shutil.copytree(built, folder)
    shutil.rmtree(folder / ".cache")
    before = {path: path.read_bytes() for path in (folder / "output").rglob("*") if path.is_file()}
    assert command(folder, "html").returncode == 0
    assert {path: path.read_bytes() for path in (folder / "output").rglob("*") if path.is_file()} == before
