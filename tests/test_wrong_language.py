"""An article whose `lang:` is not the language of its text: a warning that names file and line, no stop."""

from pathlib import Path

import pytest

from generator.article import read_article
from generator.language.detect import other_language
from generator.publish.gates import wrong_language
from tests.conftest import Command, copy_of_project

TEXTS = {
    "fr": "La Syldavie a acheté des missiles à la Bordurie, a annoncé le ministre de la Défense. Il n'a pas dit combien, "
    "ni à quelle date ils seront livrés. Selon deux diplomates, les premiers sont arrivés dans un port du Sud en mars, "
    "et les autres attendent une autorisation qui tarde.",
    "en": "Syldavia has bought missiles from Borduria, the defence minister announced. He did not say how many, nor when "
    "they would be delivered. According to two diplomats, the first arrived in a southern port in March, and the others "
    "are waiting for a licence that is slow to come.",
    "de": "Syldavien hat in Bordurien Raketen gekauft, teilte der Verteidigungsminister mit. Er sagte nicht, wie viele "
    "es sind und wann sie geliefert werden. Zwei Diplomaten zufolge sind die ersten im März in einem Hafen im Süden "
    "angekommen, und die anderen warten noch auf eine Genehmigung der Regierung.",
}
ARTICLE = """\
---
title: Missiles
slug: missiles
date: 2022-11-14
publisher: La Gazette
lang: {code}
---

{text}
"""


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("fr", "fr", None),
        ("en", "en", None),
        ("fr", "en", "fr"),
        ("en", "fr", "en"),
        ("de", "fr", "de"),
        ("de", "en", "de"),
    ],
)
def test_the_language_of_a_text(text: str, code: str, found: str | None) -> None:
    assert other_language(TEXTS[text], code) == found


@pytest.mark.parametrize("text", ["", "Missiles.", "1 2 3 4 5 " * 40, "🚀 " * 90, "The army has bought ten tanks."])
def test_a_text_that_says_nothing_of_its_language_is_believed(text: str) -> None:
    assert other_language(text, "fr") is None


def test_a_quotation_in_the_other_language_is_no_fault() -> None:
    assert (
        other_language(f"{TEXTS['fr']} « They would be delivered in the spring », a-t-il dit. {TEXTS['fr']}", "fr")
        is None
    )


def test_the_warning_names_the_line_and_what_to_write(tmp_path: Path) -> None:
    path = tmp_path / "content/articles/missiles.md"
    path.parent.mkdir(parents=True)
    path.write_text(ARTICLE.format(code="fr", text=TEXTS["en"]), "utf-8")
    (problem,) = wrong_language(read_article(path, tmp_path), tmp_path)
    assert str(problem) == (
        'content/articles/missiles.md:6: the text seems to be in the language "en", but it is read as "fr" (lang: en)'
    )
    path.write_text(ARTICLE.format(code="fr", text=TEXTS["de"]), "utf-8")
    (problem,) = wrong_language(read_article(path, tmp_path), tmp_path)
    assert problem.hint == "only en and fr can be read"


def test_a_check_warns_and_goes_on(tmp_path: Path, command: Command) -> None:
    folder = tmp_path / "project"
    copy_of_project(folder)
    articles = folder / "content/articles"
    articles.mkdir(parents=True, exist_ok=True)
    (articles / "missiles.md").write_text(ARTICLE.format(code="fr", text=TEXTS["en"]), "utf-8")
    found = command(folder, "check")
    assert 'content/articles/missiles.md:6: the text seems to be in the language "en"' in found.stderr
    assert found.returncode == 0, found.stderr
