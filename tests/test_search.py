"""Search in a real Chromium, from a host as any static one; and what stands on the page for those who have no script."""

import contextlib
import functools
import http.server
import json
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, expect

from generator.publish import search
from tests.conftest import Command
from tests.test_pages import SHEETS

PAGES = {"fr": "fr/recherche/index.html", "en": "en/search/index.html"}
SLUG = Path(SHEETS["fr"]).parent.name


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[str]:
    """The address of the built site on this machine, below a folder as on many hosts."""
    root = site.parent / "host"
    root.mkdir(exist_ok=True)
    with contextlib.suppress(FileExistsError):
        (root / "facts").symlink_to(site, target_is_directory=True)
    handler = functools.partial(Quiet, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/facts/"
        server.shutdown()
        thread.join()


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Callable[..., Page]]:
    """`visitor(scripts=False)` is a page of a new visitor."""
    contexts = []

    def come(**options: Any) -> Page:
        context = browser.new_context(java_script_enabled=options.pop("scripts", True), **options)
        contexts.append(context)
        return context.new_page()

    yield come
    for context in contexts:
        context.close()


def asked_for(page: Page, words: str) -> None:
    page.get_by_role("searchbox").fill(words)


@pytest.mark.browser
def test_a_search_finds_the_sheet_and_asks_nobody_else(host: str, visitor: Callable[..., Page]) -> None:
    page = visitor()
    asked: list[str] = []
    told: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(f"{host}{PAGES['fr']}")
    # Without its accents and in another number than on the page.
    asked_for(page, "diplomates missile")
    results = page.locator(".results > li")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"Résultats\s: [1-9]"))
    sheet = results.locator(f'a[href$="/fr/fiches/{SLUG}/"]')
    expect(sheet).to_have_count(1)
    assert results.locator("mark").count() > 0
    assert page.locator(".results [lang]").count() == 0
    page.get_by_label("Parmi").select_option(label="Armes")
    expect(results.locator(".role").filter(has_not_text="arme")).to_have_count(0)
    expect(results.first).to_be_visible()
    page.get_by_label("Parmi").select_option(label="Fiches")
    expect(results.locator(".role").filter(has_not_text="fiche")).to_have_count(0)
    expect(sheet).to_have_count(1)
    assert all(url.startswith(host) for url in asked)
    assert any(url.endswith(".pf_index") for url in asked)
    assert told == []
    assert page.context.cookies() == []
    sheet.click()
    assert page.url == f"{host}fr/fiches/{SLUG}/"


@pytest.mark.browser
def test_a_search_keeps_to_its_language_until_it_is_widened(host: str, visitor: Callable[..., Page]) -> None:
    page = visitor()
    page.goto(f"{host}{PAGES['fr']}")
    asked_for(page, "weapons")
    results = page.locator(".results > li")
    page.get_by_label("English").check()
    expect(results.locator(f'a[href$="/en/factsheets/{SLUG}/"][lang=en]')).to_have_count(1)
    page.get_by_label("English").uncheck()
    expect(results.locator("a[lang=en]")).to_have_count(0)
    # The address keeps the search, and the other side stems words of its own language.
    page.goto(f"{host}{PAGES['en']}?q=weapon&kind=factsheet")
    expect(results.locator(f'a[href$="/en/factsheets/{SLUG}/"]')).to_have_count(1)
    expect(page.get_by_role("status")).to_have_text(re.compile("Results: [1-9]"))
    page.get_by_label("Français").check()
    asked_for(page, "Kirby")
    expect(results.locator(f'a[href$="/fr/fiches/{SLUG}/"][lang=fr]')).to_have_count(1)
    assert "lang=en&lang=fr" in page.url
    asked_for(page, "zzzz")
    expect(page.get_by_role("status")).to_have_text("Nothing found for “zzzz”.")


@pytest.mark.browser
def test_the_index_of_names_is_there_without_a_script_and_is_narrowed_by_one_in_a_folder(site: Path, visitor: Callable[..., Page]) -> None:
    page = visitor(scripts=False)
    address = (site / PAGES["fr"]).resolve().as_uri()
    page.goto(address)
    assert not page.locator("form.finder").is_visible()
    assert page.get_by_role("link", name="États-Unis").is_visible()
    page = visitor()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.goto(address)
    asked_for(page, "etats unis")
    expect(page.get_by_role("link", name="États-Unis")).to_be_visible()
    expect(page.get_by_role("link", name="Corée du Nord")).to_be_hidden()
    expect(page.get_by_role("status")).to_have_text(re.compile(r"Noms dans l.index\s: [1-9]"))
    asked_for(page, "")
    expect(page.get_by_role("link", name="Corée du Nord")).to_be_visible()
    assert told == []


@pytest.mark.browser
def test_without_web_assembly_the_index_of_names_does_the_job(host: str, visitor: Callable[..., Page]) -> None:
    page = visitor()
    page.add_init_script("delete globalThis.WebAssembly; delete globalThis.Worker")
    page.goto(f"{host}{PAGES['en']}")
    asked_for(page, "north korea")
    expect(page.get_by_role("link", name="North Korea")).to_be_visible()
    expect(page.get_by_role("link", name="Ukraine")).to_be_hidden()


def names(site: Path, language: str) -> list[tuple[str, str]]:
    """Where each line of the index of names leads, and the letter it stands under."""
    page = BeautifulSoup((site / PAGES[language]).read_text("utf-8"), "html.parser")
    return [
        (urljoin(f"/{PAGES[language]}", str(link["href"])), letter.h3.get_text())
        for letter in page.select(".az .letter") if letter.h3 for link in letter.select("li > a")
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_sheet_actor_weapon_and_source_has_its_line_under_its_letter(site: Path, language: str) -> None:
    lines = names(site, language)
    pages = {f"/{path.relative_to(site).as_posix()}" for path in (site / language).glob("*/*/index.html")}
    assert sorted(address for address, _ in lines) == sorted(pages)
    letters = [letter for _, letter in lines]
    assert letters == sorted(letters)
    home = {"fr": "/fr/acteurs/us/index.html", "en": "/en/actors/us/index.html"}
    assert dict(lines)[home[language]] == {"fr": "E", "en": "U"}[language]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_only_the_search_page_may_run_a_script(site: Path, language: str) -> None:
    for path in (site / language).rglob("*.html"):
        page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        policy = str(page.select_one("meta[http-equiv]")["content"])  # type: ignore[index]
        scripts = [script for script in page.select("script") if script.get("type") != "application/ld+json"]
        here = path == site / PAGES[language]
        assert ("script-src 'self' 'wasm-unsafe-eval'" in policy) == here
        assert len(scripts) == here, path
        assert "unsafe-inline" not in policy and "'unsafe-eval'" not in policy


def index(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in (site / "pagefind").rglob("*") if path.is_file()}


def test_the_index_is_the_same_whenever_it_is_made_and_goes_with_its_pages(built: Path, tmp_path: Path, command: Command) -> None:
    folder = Path(shutil.copytree(built, tmp_path / "project"))
    before = index(folder / "output")
    assert {name.split("/")[1] for name in before} == {"fr", "en"}
    assert not [name for name in before if "ui" in name]
    shutil.rmtree(folder / ".cache/search")
    assert command(folder, "html").returncode == 0
    assert index(folder / "output") == before
    entry = json.loads(before["pagefind/fr/pagefind-entry.json"])
    assert list(entry["languages"]) == ["fr"] and entry["languages"]["fr"]["wasm"] == "fr"
    page = folder / "content/pages/about.fr.md"
    page.write_text(page.read_text("utf-8") + "\n\nUn mot : xylophone.\n", "utf-8")
    assert command(folder, "html").returncode == 0
    after = index(folder / "output")
    assert {name for name in before if name.startswith("pagefind/en/")} == {name for name in after if name.startswith("pagefind/en/")}
    gone = set(before) - set(after)
    assert gone and all(name.startswith("pagefind/fr/") for name in gone), "what the former page had is deleted"


class Named:
    def __init__(self, title: str, kind: str = "actor") -> None:
        self.title, self.kind, self.key = title, kind, title


def test_letters() -> None:
    titles = ["États-Unis", "éclair", "Ukraine", "« Geran-2 »", "122 mm", "Œuvre", "iran", "Été"]
    pages: Any = [*map(Named, titles), Named("Acteurs", "actors")]
    found = search.letters(pages)
    assert [(letter, [page.title for page in inside]) for letter, inside in found] == [
        ("0–9", ["122 mm"]), ("E", ["éclair", "États-Unis", "Été"]), ("G", ["« Geran-2 »"]),
        ("I", ["iran"]), ("O", ["Œuvre"]), ("U", ["Ukraine"]),
    ]  # fmt: skip
    assert search.letters([]) == []
