"""The site in a real Chromium: nothing from elsewhere, sentences one click away, readable by all at any width."""

import io
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from tests.test_pages import SHEETS

pytestmark = pytest.mark.browser

KINDS = (
    "index.html", "404.html",
    "fr/index.html", "fr/404.html", SHEETS["fr"], "fr/fiches/index.html", "fr/acteurs/index.html", "fr/acteurs/ru/index.html",
    "fr/armes/index.html", "fr/armes/missile/index.html", "fr/sources/index.html", "fr/sources/john-kirby/index.html",
    "fr/questions/index.html", "fr/recherche/index.html", "fr/glossaire/index.html", "fr/a-propos/index.html", "fr/methode/index.html",
    "en/index.html", "en/404.html", SHEETS["en"], "en/factsheets/index.html", "en/actors/index.html", "en/actors/ru/index.html",
    "en/weapons/index.html", "en/weapons/missile/index.html", "en/sources/index.html", "en/sources/john-kirby/index.html",
    "en/questions/index.html", "en/search/index.html", "en/glossary/index.html", "en/about/index.html", "en/method/index.html",
)  # fmt: skip
"""A page of each kind in both languages."""
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


@pytest.mark.parametrize("path", ["index.html", "fr/index.html", SHEETS["en"], "fr/methode/index.html"])
def test_a_page_opened_from_a_folder_has_its_fonts(site: Path, browser: Browser, path: str) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(address(site, path), wait_until="networkidle")
    widths = page.evaluate("""async () => {
        await document.fonts.ready;
        const probe = document.body.appendChild(document.createElement("span"));
        probe.textContent = "Recto Verso";
        return ["monospace", "Newsreader, monospace", "Plex Sans, monospace"].map(family => {
            probe.style.cssText = `position: absolute; font: 400 40px ${family}`;
            return probe.getBoundingClientRect().width;
        });
    }""")
    context.close()
    assert len(set(widths)) == 3, "one of the two is not drawn"


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
    sentence.locator(".uses a[href^=\"#t\"]").first.click()
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


# ---- on paper


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_sheet_printed_from_the_browser_is_as_good(site: Path, browser: Browser, language: str) -> None:
    page = browser.new_page()
    page.goto(address(site, SHEETS[language]))
    printed = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert 3 <= len(printed.pages) <= 7
    assert {(round(float(one.mediabox.width)), round(float(one.mediabox.height))) for one in printed.pages} == {(595, 842)}
    sheets = [one.extract_text() for one in printed.pages]
    words = " ".join(" ".join(sheets).split())
    heading = {"fr": "Acteurs", "en": "Actors"}[language]
    assert not any(text.splitlines()[-2:][0].strip() == heading for text in sheets), "a heading alone at the foot of a page"
    assert f"1 / {len(printed.pages)}" in words, "each page has its number"
    page.set_viewport_size({"width": 690, "height": 976})
    page.emulate_media(media="print")
    for gone in (".sections", ".turn", ".skip", ".foot ul", ".uses", ".downloads", ".cite"):
        assert not page.locator(gone).first.is_visible(), gone
    for kept in (".brand", "h1", ".glance", ".flow", ".transfers thead", ".map", ".voice >> nth=0", ".quotes", ".licence"):
        assert page.locator(kept).first.is_visible(), kept
    wide = page.evaluate("""() => [...document.querySelectorAll("table, svg, blockquote, .said li")]
        .filter(one => one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML.slice(0, 80))""")
    assert wide == [], "nothing is cut at the edge of the paper"
    page.close()
