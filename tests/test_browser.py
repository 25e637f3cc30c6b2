"""The site in a real Chromium: nothing from elsewhere, sentences one click away, readable by all at any width."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.test_pages import SHEETS

pytestmark = pytest.mark.browser

KINDS = (
    "index.html", "404.html", "fr/index.html", "en/index.html", SHEETS["fr"], SHEETS["en"], "fr/fiches/index.html",
    "fr/acteurs/ru/index.html", "en/actors/index.html", "fr/armes/index.html", "en/weapons/missile/index.html",
    "en/sources/index.html", "fr/sources/john-kirby/index.html", "fr/questions/index.html", "en/404.html", "fr/a-propos/index.html",
    "fr/recherche/index.html", "en/search/index.html",
)  # fmt: skip
"""A page of each kind, and the sheet and the home on both sides."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page as wide as a test asks; the site works without JavaScript."""
    width = getattr(request, "param", {}).get("width", 1280)
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=False)
    yield context.new_page()
    context.close()


def address(site: Path, path: str) -> str:
    return (site / path).resolve().as_uri()


def test_nothing_is_fetched_from_elsewhere_and_nothing_is_refused(site: Path, reader: Page) -> None:
    asked: list[str] = []
    told: list[str] = []
    reader.on("request", lambda request: asked.append(request.url))
    reader.on("requestfailed", lambda request: told.append(request.url))
    reader.on("console", lambda message: told.append(message.text))
    for path in KINDS:
        reader.goto(address(site, path), wait_until="networkidle")
    assert {url.rpartition(".")[2] for url in asked} >= {"html", "woff2"}
    assert [url for url in asked if not url.startswith(site.resolve().as_uri())] == []
    assert told == []
    assert reader.context.cookies() == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_from_a_line_to_its_sentence_and_back_in_one_click(site: Path, reader: Page, language: str) -> None:
    reader.goto(address(site, SHEETS[language]))
    line = reader.locator(".transfers tbody tr").first
    line.locator("a.ref").click()
    sentence = reader.locator(".quotes > li:target")
    assert sentence.count() == 1
    box = sentence.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900
    line_box = line.bounding_box()
    assert line_box is not None
    assert 0 <= line_box["y"] < 900, "the line stays in sight beside its sentence"
    sentence.locator(".uses a").first.click()
    assert reader.locator(".transfers tr:target").count() == 1


@pytest.mark.parametrize("path", [SHEETS["fr"], "en/questions/index.html"])
def test_the_switcher_turns_the_page(site: Path, reader: Page, path: str) -> None:
    reader.goto(address(site, path))
    before = reader.url
    reader.locator(".turn").click()
    assert reader.url != before
    reader.locator(".turn").click()
    assert reader.url == before


@pytest.mark.parametrize("reader", [{"width": 320}, {"width": 768}, {"width": 1280}], indirect=True, ids=lambda screen: screen["width"])
def test_no_page_is_wider_than_its_screen(site: Path, reader: Page) -> None:
    for path in KINDS:
        reader.goto(address(site, path))
        assert reader.evaluate("document.documentElement.scrollWidth <= innerWidth"), path


def test_the_keyboard_reaches_the_content_first(site: Path, reader: Page) -> None:
    reader.goto(address(site, SHEETS["en"]))
    reader.keyboard.press("Tab")
    assert reader.locator(":focus").get_attribute("href") == "#main"
    reader.keyboard.press("Enter")
    reader.keyboard.press("Tab")
    assert reader.locator("main :focus").count() == 1


@pytest.mark.parametrize(
    ("width", "scheme"), [(1280, "light"), (1280, "dark"), (320, "light"), (320, "dark")], ids=lambda value: str(value)
)
def test_axe_finds_no_fault(site: Path, browser: Browser, width: int, scheme: str) -> None:
    # axe is a script: the pages' own policy would refuse it.
    dark = "dark" if scheme == "dark" else "light"
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=dark, bypass_csp=True)  # type: ignore[arg-type]
    found: list[tuple[str, str, str]] = []
    page = context.new_page()
    for path in KINDS:
        page.goto(address(site, path))
        page.evaluate(AXE_SCRIPT)
        options = {"rules": {"target-size": {"enabled": True}}, "runOnly": {"type": "tag", "values": RULES}}
        result = page.evaluate("options => axe.run(document, options)", options)
        found += [(path, fault["id"], fault["nodes"][0]["html"]) for fault in result["violations"]]
    context.close()
    assert found == []
