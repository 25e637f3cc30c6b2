"""Building again: what is kept, what is written, what is deleted."""

import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.publish.manifest import publish
from tests.conftest import Command


@pytest.fixture
def again(built: Path, tmp_path: Path) -> Path:
    """A copy of the built project, with its cache."""
    return Path(shutil.copytree(built, tmp_path / "project"))


def files(folder: Path) -> dict[str, int]:
    """Every file of the site, and when it was written."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_mtime_ns
        for path in folder.rglob("*") if path.is_file() and "static" not in path.parts and path.name != ".manifest.json"
    }  # fmt: skip


def test_with_nothing_changed_no_page_is_written_and_no_model_is_loaded(again: Path) -> None:
    before = files(again / "output")
    code = (
        "import sys; from generator.cli import main; status = main(['html']);"
        "print(sorted({'spacy', 'numpy', 'text_to_num', 'generator.extract'} & set(sys.modules))); sys.exit(status)"
    )
    before_it = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run([sys.executable, "-c", code], cwd=again, capture_output=True, encoding="utf-8", check=True)
    after_it = resource.getrusage(resource.RUSAGE_CHILDREN)
    took = after_it.ru_utime + after_it.ru_stime - before_it.ru_utime - before_it.ru_stime
    report, loaded = result.stdout.splitlines()
    assert re.fullmatch(r"\d+ articles?, \d+ facts, \d+ pages in \d+\.\d s — open output/index\.html", report)
    assert loaded == "[]"
    assert result.stderr == ""
    assert files(again / "output") == before
    assert took < 5, "three seconds on a machine that does nothing else; a processor shared with others is slower"


def test_pages_of_an_article_that_is_gone_are_deleted_and_nothing_else_is(again: Path, command: Command) -> None:
    (again / "output/CNAME").write_text("facts.example\n", "utf-8")
    (again / "output/fr/notes.txt").write_text("mine\n", "utf-8")
    articles = sorted((again / "content/articles").glob("*.md"))
    for article in articles:
        article.unlink()
    for translation in (again / "content/translations").glob("*.po"):
        translation.unlink()
    result = command(again, "html")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("0 articles, 0 facts, ")
    left = files(again / "output")
    assert {"CNAME", "fr/notes.txt", "fr/index.html", "en/index.html", "index.html"} <= set(left)
    assert not [name for name in left if "/acteurs/" in name and name.count("/") > 2]
    for article in articles:
        assert not [name for name in left if article.stem in name]
        assert not (again / f"output/fr/fiches/{article.stem}").exists()


def test_a_manifest_leads_nowhere_outside(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    outside = tmp_path / "letter.txt"
    outside.write_text("dear", "utf-8")
    (site / ".manifest.json").write_text('["../letter.txt", 3, "gone/index.html"]', "utf-8")
    publish(site, {"a/index.html": b"a"})
    assert outside.exists()
    assert publish(site, {"a/index.html": b"a"}) == 0
    assert publish(site, {"b/index.html": b"b"}) == 2
    assert not (site / "a").exists()


def test_production_has_absolute_addresses_for_machines_and_directories_for_readers(again: Path, command: Command) -> None:
    result = command(again, "html", "--settings", "publishconf.py")
    assert result.returncode == 0, result.stderr
    html = (again / "output/en/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://recto-verso.example/en/">' in html
    assert '<link rel="alternate" hreflang="fr" href="https://recto-verso.example/fr/">' in html
    assert '<link rel="alternate" hreflang="x-default" href="https://recto-verso.example/">' in html
    assert not re.search(r'href="[^"]*index\.html', html)
    missing = (again / "output/404.html").read_text("utf-8")
    assert 'href="https://recto-verso.example/fr/"' in missing
    assert not re.search(r'(?:href|src)="(?!https://)', missing)


def test_what_an_article_says_is_text_and_never_markup(scratch: Path, command: Command) -> None:
    (scratch / "content/articles/a.md").write_text(
        '---\ntitle: "<img src=x onerror=alert(1)> & \\"co\\""\nslug: a\ndate: 2022-11-14\n'
        "publisher: <b>Gazette</b>\nlang: en\nurl: https://example.org/a?b=1&c=2\n---\n\n"
        "Russia bought <script>alert(1)</script> drones from Iran, {{ 7 * 7 }} of them, [here](javascript:alert(1)).\n",
        "utf-8",
    )
    result = command(scratch, "html")
    assert result.returncode == 0, result.stderr
    for path in (scratch / "output").rglob("*.html"):
        html = path.read_text("utf-8")
        # Our own: the data of a page, which no browser runs, and the search of the search page.
        ours = html.replace('<script type="application/ld+json">', "").replace('<script src="../../static/search.js?', "")
        assert "<script" not in ours
        assert "<img" not in html
        assert "<b>" not in html
        assert '="javascript:' not in html
        assert "{{" not in html or "{{ 7 * 7 }}" in html
