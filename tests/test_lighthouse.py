"""The sheet and the home in Lighthouse, as published: a hundred in every category, and no line moves."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests import chromium, lighthouse
from tests.conftest import run
from tests.test_pages import SHEETS, page

PAGES = ["fr/", "en/", *(path.removesuffix("index.html") for path in SHEETS.values())]
CATEGORIES = {"performance", "accessibility", "best-practices", "seo"}


@pytest.fixture(scope="module")
def published(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make publish` builds it."""
    folder = Path(shutil.copytree(built, tmp_path_factory.mktemp("published") / "project"))
    result = run(folder, "html", "--settings", "publishconf.py")
    assert result.returncode == 0, result.stderr
    return folder / "output"


@pytest.fixture(scope="module")
def address(published: Path) -> Iterator[str]:
    with lighthouse.hosted(published) as found:
        yield found


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES)
def test_the_scores_of_lighthouse(address: str, path: str) -> None:
    for found, missing in ((lighthouse.find(), lighthouse.MISSING), (chromium.find(), chromium.MISSING)):
        if not found:
            (pytest.fail if lighthouse.required() else pytest.skip)(missing)
    scores = lighthouse.best(address + path)
    print(path, scores)
    assert set(scores.categories) == CATEGORIES
    assert scores.full, str(scores)


def test_a_host_is_asked_at_once_for_the_fonts_of_every_page(published: Path) -> None:
    faces = _faces(published, "style.css")
    first = [font for font, rule in faces.items() if "U+0000" in rule]
    for path in published.rglob("*.html"):
        asked = [link["href"] for link in page(path).select('link[rel="preload"][as="font"]')]
        assert [str(one).rpartition("/")[2] for one in asked] == first, path
    alike = {font: rule.replace("optional", "swap") for font, rule in faces.items() if font in first}
    assert _faces(published, "folder.css") == alike, "pages in a folder have the same fonts"


def _faces(site: Path, sheet: str) -> dict[str, str]:
    """The rule of each font that stands in a style sheet, by the name of its file."""
    rules = re.findall(r"@font-face \{([^}]*)\}", (site / "static" / sheet).read_text("utf-8"))
    return {found[1]: " ".join(rule.split()) for rule in rules if (found := re.search(r'url\("fonts/([^"]+)"\)', rule))}


@pytest.mark.browser
@pytest.mark.parametrize("path", PAGES[::2])
def test_no_line_moves_when_the_fonts_come_late(address: str, browser: Browser, path: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, bypass_csp=True)
    reader = context.new_page()
    session = context.new_cdp_session(reader)
    session.send("Network.enable")
    session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 400, "downloadThroughput": 100_000, "uploadThroughput": 50_000},
    )
    reader.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => { for (const one of list.getEntries()) window.moved += one.value })"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    reader.goto(address + path, wait_until="networkidle")
    moved = reader.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(() => done(window.moved), 300)))")
    context.close()
    assert moved < 0.01
