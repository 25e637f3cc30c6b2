"""Translations as an editor works with them: `make translate`, `make check`, and what the pages show of them."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import polib
import pytest
from babel.support import Translations
from bs4 import BeautifulSoup, Tag

from generator.article import Article
from generator.glossary import Glossary
from generator.model import Actor, ArticleMeta, Bilingual, FactSheet, Mention, Passage, Source
from generator.publish.environment import Addresses, environment
from generator.publish.roles import with_roles
from generator.publish.translations import wanted_of
from generator.translation import Memory, Translation
from generator.wording import typeset
from tests.conftest import Command

DRAFT = """\
import pathlib, sys
pathlib.Path("drafted").write_text("yes")
for line in sys.stdin:
    print(" ".join(sys.argv[1:]), line.strip().upper())
"""


@pytest.fixture(scope="module")
def copy(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built project, with a program that drafts translations; the tests below change it one after the other."""
    folder = shutil.copytree(built, tmp_path_factory.mktemp("translations") / "copy")
    (folder / "draft.py").write_text(DRAFT, "utf-8")
    settings = folder / "pelicanconf.py"
    command = f"{sys.executable} draft.py {{source}} {{target}}"
    settings.write_text(settings.read_text("utf-8").replace('DRAFT_COMMAND = ""', f"DRAFT_COMMAND = {command!r}"), "utf-8")
    return folder


def po_of(folder: Path) -> Path:
    return sorted((folder / "content/translations").glob("*.en.po"))[0]


def test_translate_leaves_finished_files_as_they_are(copy: Path, command: Command) -> None:
    before = {path.name: path.read_bytes() for path in (copy / "content/translations").iterdir()}
    result = command(copy, "translate")
    assert (result.returncode, result.stderr) == (0, "")
    lines = result.stdout.splitlines()
    assert lines and all(line.endswith(", unchanged") for line in lines), lines
    assert {path.name: path.read_bytes() for path in (copy / "content/translations").iterdir()} == before


def test_pages_say_what_is_reviewed_what_is_a_draft_and_what_is_missing(copy: Path, command: Command) -> None:
    path = po_of(copy)
    slug = path.name.removesuffix(".en.po")
    file = polib.pofile(str(path), wrapwidth=118)
    title = next(e for e in file if e.msgctxt == "title")
    draft, missing, reviewed, *_ = (e for e in file if e.msgctxt == "passage")
    title.flags = draft.flags = ["fuzzy"]
    missing.msgstr = ""
    file.save()
    result = command(copy, "html")
    assert (result.returncode, result.stderr) == (0, "")
    page = BeautifulSoup((copy / f"output/en/factsheets/{slug}/index.html").read_text("utf-8"), "html.parser")

    def shown(entry: polib.POEntry) -> tuple[Tag, Tag | None]:
        quote = next(q for q in page.select(".quotes > li") if entry.msgid in q.get_text(" ").replace("’", "'"))
        assert quote.select_one('blockquote[lang="fr"]')
        return quote, quote.select_one(".translation")

    quote, under = shown(draft)
    assert under is not None and draft.msgstr in under.get_text()
    assert "machine translation, not reviewed" in under.get_text()
    link = under.select_one("a")
    assert link is not None and link["href"] == f"#{quote['id']}"
    assert shown(missing)[1] is None
    _, under = shown(reviewed)
    assert under is not None and under.get_text() == reviewed.msgstr
    heading = page.select_one("h1")
    assert heading is not None and heading["lang"] == "fr" and heading.get_text() == typeset(title.msgid, "fr")
    under = page.select_one(".opening .translation")
    assert under is not None and "not reviewed" in under.get_text() and title.msgstr in under.get_text()
    french = (copy / f"output/fr/fiches/{slug}/index.html").read_text("utf-8")
    assert 'class="translation"' not in french
    home = BeautifulSoup((copy / "output/en/index.html").read_text("utf-8"), "html.parser")
    card = next(a for a in home.select(".card a") if slug in str(a["href"]))
    assert card["lang"] == "fr" and card.get_text() == typeset(title.msgid, "fr")


def test_check_prints_the_coverage_and_fails_below_a_share(copy: Path, command: Command) -> None:
    name = po_of(copy).relative_to(copy).as_posix()
    result = command(copy, "check", "--coverage", "100")
    assert result.returncode == 2
    assert f"{name}: " in result.stdout and "2 to review, 1 missing" in result.stdout
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == [name]
    assert "less than 100 %" in result.stderr


def test_only_translate_with_draft_runs_the_command(copy: Path, command: Command) -> None:
    path = po_of(copy)
    slug = path.name.removesuffix(".en.po")
    assert command(copy, "translate", "--article", slug).returncode == 0
    assert not (copy / "drafted").exists(), "html, check and translate leave the command alone"
    result = command(copy, "translate", "--article", slug, "--draft")
    assert (result.returncode, result.stderr) == (0, "")
    assert (copy / "drafted").exists()
    (drafted,) = (e for e in polib.pofile(str(path)) if e.msgstr.startswith("fr en "))
    assert drafted.fuzzy and drafted.msgstr == f"fr en {drafted.msgid.upper()}"
    before = path.read_bytes()
    assert "unchanged" in command(copy, "translate", "--article", slug, "--draft").stdout
    assert path.read_bytes() == before


def test_an_unknown_article_and_a_missing_command_are_problems(built: Path, command: Command) -> None:
    slug = po_of(built).name.removesuffix(".en.po")
    result = command(built, "translate", "--article", slug[:-1])
    assert result.returncode == 2
    assert result.stderr == f'ARTICLE={slug[:-1]}: no article has this slug (did you mean "{slug}"?)\n'
    result = command(built, "translate", "--draft")
    assert result.returncode == 2
    assert result.stderr.startswith("pelicanconf.py: DRAFT_COMMAND is not set")


# ---- roles that the program could not compose

TEXT = "Une voix du marché aux puces a parlé. Elle est partie."
META = ArticleMeta("a", "Un titre", "P", None, "2022", "fr", None, None, "")
ROLE = Bilingual("voix du marché aux puces", "voix du marché aux puces")
MENTION = (Mention(4, 28, "voix du marché aux puces", "p1", "title"),)
SHEET = FactSheet(
    META,
    passages=(Passage("p1", 0, 37, 9, TEXT[:37]), Passage("p2", 38, len(TEXT), 10, TEXT[38:])),
    actors=(Actor("x", "person", Bilingual("X", "X"), role=Bilingual("ministre", "minister"), mentions=MENTION),),
    sources=(Source("y", ROLE, "anonymous", role=ROLE, mentions=MENTION),),
)


def memory(text: str, reviewed: bool) -> Memory:
    return Memory("a.en.po", "a", "en", {("role", ROLE.fr): Translation(text, reviewed)}, {})


def test_only_roles_that_could_not_be_composed_want_a_translation(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\nslug: a\ntitle: Un titre\n---\n", "utf-8")
    wanted = wanted_of(Article("a.md", META, TEXT, 8), SHEET, Glossary([]), tmp_path)
    assert [(w.kind, w.text, w.line) for w in wanted] == [
        ("title", "Un titre", 3), ("passage", TEXT[:37], 9), ("role", ROLE.fr, 9),
    ]  # fmt: skip
    assert (wanted[1].before, wanted[1].after) == ("", TEXT[38:])


def test_a_reviewed_role_stands_wherever_the_source_does() -> None:
    told = with_roles(SHEET, memory("voice of the flea market", True), Glossary([]))
    (source,) = told.sources
    assert source.role == source.name == Bilingual(ROLE.fr, "voice of the flea market")
    assert told.actors == SHEET.actors


def test_a_role_that_nobody_reviewed_stays_as_the_article_has_it() -> None:
    assert with_roles(SHEET, memory("voice of the flea market", False), Glossary([])) is SHEET


@pytest.mark.parametrize(
    ("language", "written", "name", "role"),
    [
        ("en", "fr", '<span lang="fr">Voix du marché aux puces</span>', '<span lang="fr">voix du marché aux puces</span>'),
        ("fr", "fr", "Voix du marché aux puces", "voix du marché aux puces"),
        ("eo", "fr", '<span lang="fr">Voix du marché aux puces</span>', '<span lang="fr">voix du marché aux puces</span>'),
    ],
)
def test_a_role_that_nobody_translated_says_its_language(
    tmp_path: Path, language: str, written: str, name: str, role: str
) -> None:
    env = environment(tmp_path, language, Translations(), {}, Addresses("", True), tmp_path / "compiled")
    shown = env.from_string("{{ source|source_name(written) }} / {{ source.role|role(written) }}")
    assert shown.render(source=SHEET.sources[0], written=written) == f"{name} / {role}"


def test_names_on_the_pages_of_a_third_language_say_that_they_are_english(tmp_path: Path) -> None:
    for language, name in (("en", "The north"), ("fr", "Le nord"), ("eo", '<span lang="en">The north</span>')):
        env = environment(tmp_path, language, Translations(), {}, Addresses("", True), tmp_path / "compiled")
        assert env.from_string("{{ name|own|capital }}").render(name=Bilingual("le nord", "the north")) == name
