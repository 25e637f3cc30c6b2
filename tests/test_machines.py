"""What the site says to programs, read by libraries that others wrote: as it would stand on the web."""

import ast
import csv
import io
import json
import re
import shutil
import sqlite3
import subprocess
import urllib.robotparser
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

import extruct
import feedparser
import feedparser_rs
import pytest
import sqlite_utils
from bibtexparser.entrypoint import parse_file
from bs4 import BeautifulSoup
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from lxml import etree
from PIL import Image
from playwright.sync_api import Browser
from sqlite_utils.utils import Format, rows_from_file

from generator.article import read_article
from generator.errors import Problems
from generator.model import Quantity
from generator.publish import edtf, exports
from generator.publish.licence import licence_of
from tests import nu
from tests.conftest import run
from tests.test_pages import SHEETS, SLUG, page

HOST = "https://recto-verso.example/"
OTHER = "drones-for-the-navy"
ARTICLE = """\
---
title: "</script><!-- = Drones & \\"boats\\" for the navy"
slug: drones-for-the-navy
date: 2023-05-17
publisher: The Example
author: A. Writer
lang: en
url: https://example.org/drones?a=1&b=2
archived_url: https://archive.example.org/drones
---

Turkey delivered six TB2 drones to Ukraine in March 2023, the Ukrainian defence ministry said.

Moscow denied that Iran had delivered missiles to Russia.
"""


@pytest.fixture(scope="session")
def web(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make publish` builds it, with a second article whose title is full of traps: its output folder."""
    folder = shutil.copytree(built, tmp_path_factory.mktemp("web") / "project")
    (folder / f"content/articles/{OTHER}.md").write_text(ARTICLE, "utf-8")
    result = run(folder, "html", "--settings", "publishconf.py")
    assert result.returncode == 0, result.stdout + result.stderr
    return Path(folder / "output")


def local(web: Path, address: str) -> Path:
    """The file that an address of the site leads to."""
    assert address.startswith(HOST), address
    path = urldefrag(address).url.removeprefix(HOST)
    return web / (f"{path}index.html" if not path or path.endswith("/") else path)


def pages(web: Path) -> Iterator[tuple[str, Path]]:
    """Every page with its address; the page of missing addresses has none."""
    for path in sorted(web.rglob("*.html")):
        if path.name == "index.html":
            yield f"{HOST}{path.parent.relative_to(web).as_posix()}/".replace("/./", "/"), path


@cache
def embedded(path: Path, address: str) -> dict[str, Any]:
    return dict(extruct.extract(path.read_text("utf-8"), base_url=address, syntaxes=["json-ld", "opengraph"]))


def graph(web: Path, path: str) -> dict[str, list[dict[str, Any]]]:
    """The JSON-LD of a page by type."""
    (data,) = embedded(web / path / "index.html", HOST + path)["json-ld"]
    assert data["@context"] == "https://schema.org"
    by_type: dict[str, list[dict[str, Any]]] = {}
    for node in data["@graph"]:
        by_type.setdefault(node["@type"], []).append(node)
    return by_type


def facts(web: Path, slug: str = SLUG) -> dict[str, Any]:
    return dict(json.loads((web / f"en/factsheets/{slug}/factsheet.json").read_text("utf-8")))


def every(web: Path, kind: str) -> int:
    """How many facts of a kind all sheets hold together."""
    return sum(len(facts(web, path.parent.name)[kind]) for path in web.glob("en/factsheets/*/factsheet.json"))


# ---- in the page


@pytest.mark.parametrize("slug", [SLUG, OTHER])
@pytest.mark.parametrize(("language", "folder"), [("fr", "fr/fiches"), ("en", "en/factsheets")])
def test_a_sheet_tells_its_claims_quotations_and_article(web: Path, slug: str, language: str, folder: str) -> None:
    path = f"{folder}/{slug}/"
    nodes, data = graph(web, path), facts(web, slug)
    (whole,), (article,), (dataset,) = nodes["WebPage"], nodes["NewsArticle"], nodes["Dataset"]
    assert whole["url"] == HOST + path
    assert whole["inLanguage"] == language
    assert whole["isBasedOn"]["@id"] == dataset["isBasedOn"]["@id"] == article["@id"]
    assert (article["headline"], article["inLanguage"]) == (data["article"]["title"], data["article"]["language"])
    own = page(local(web, HOST + path))
    rows = [f"{HOST}{path}#{row['id']}" for row in data["transfers"]]
    assert [claim["@id"] for claim in nodes["Claim"]] == rows == [part["@id"] for part in whole["hasPart"]]
    quotations = {quotation["@id"]: quotation for quotation in nodes["Quotation"]}
    for claim, row in zip(nodes["Claim"], data["transfers"], strict=True):
        assert claim["text"] == row["text"][language]
        assert claim["author"]["name"]
        assert quotations[claim["appearance"]["@id"]]["isPartOf"]["@id"] == article["@id"]
    for node in (*nodes["Claim"], *nodes["Quotation"]):
        assert own.find(id=urldefrag(node["@id"]).fragment) is not None, node["@id"]
    for download in dataset["distribution"]:
        assert local(web, download["contentUrl"]).is_file()
    assert not {"ClaimReview", "Rating"} & set(nodes)


def test_the_side_in_the_language_of_the_article_is_the_original(web: Path) -> None:
    (french,), (english,) = graph(web, f"fr/fiches/{SLUG}/")["WebPage"], graph(web, f"en/factsheets/{SLUG}/")["WebPage"]
    assert french["workTranslation"]["@id"] == english["@id"]
    assert english["translationOfWork"]["@id"] == french["@id"]


def test_only_a_date_that_is_certain_is_a_date_of_publication(web: Path) -> None:
    (estimated,) = graph(web, f"en/factsheets/{SLUG}/")["NewsArticle"]
    (certain,) = graph(web, f"en/factsheets/{OTHER}/")["NewsArticle"]
    assert ("datePublished" in estimated, estimated["temporal"]) == (False, "2022-11~")
    assert certain["datePublished"] == "2023-05-17"
    assert certain["url"] == "https://example.org/drones?a=1&b=2"
    assert certain["archivedAt"] == "https://archive.example.org/drones"


def test_every_page_has_its_way_from_home_and_a_picture(web: Path) -> None:
    for address, path in pages(web):
        if path.parent == web:
            continue
        found = embedded(path, address)
        (data,) = found["json-ld"]
        (trail,) = [node for node in data["@graph"] if node["@type"] == "BreadcrumbList"]
        steps = trail["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert steps[-1]["item"] == address
        assert all(local(web, step["item"]).is_file() for step in steps)
        tags = dict(found["opengraph"][0]["properties"])
        assert tags["og:url"] == address
        assert tags["og:locale"] == {"fr": "fr_FR", "en": "en_GB"}[path.relative_to(web).parts[0]]
        with Image.open(local(web, tags["og:image"])) as image:
            assert (image.size, image.format) == ((1200, 630), "PNG")


def test_each_sheet_and_language_has_a_picture_and_a_description_of_its_own(web: Path) -> None:
    sheets = [(a, p) for a, p in pages(web) if re.search(r"(fiches|factsheets)/.+/index", p.as_posix())]
    found = [dict(embedded(path, address)["opengraph"][0]["properties"]) for address, path in sheets]
    assert len(sheets) >= 4
    assert len({local(web, tags["og:image"]).read_bytes() for tags in found}) == len(sheets)
    assert len({tags["og:description"] for tags in found}) == len(sheets)


def test_data_in_a_page_is_run_by_nobody_and_refused_by_nobody(site: Path, browser: Browser) -> None:
    opened = browser.new_page()
    told: list[str] = []
    opened.on("console", lambda message: told.append(message.text))
    opened.add_init_script(
        "window.refused = []; addEventListener('securitypolicyviolation', e => refused.push(e.violatedDirective), true)"
    )
    opened.goto((site / SHEETS["fr"]).resolve().as_uri())
    (text,) = opened.locator("script").all_text_contents()
    assert json.loads(text)["@graph"]
    assert told == opened.evaluate("window.refused") == []
    opened.close()


def test_alternates_are_absolute_complete_and_mutual(web: Path) -> None:
    def alternates(path: Path) -> dict[str, str]:
        own = page(path)
        return {str(link["hreflang"]): str(link["href"]) for link in own.select("link[rel=alternate][hreflang]")}

    for address, path in pages(web):
        mine = alternates(path)
        assert set(mine) == {"fr", "en", "x-default"}
        assert address in mine.values()
        for there in mine.values():
            assert alternates(local(web, there)) == mine, (address, there)


def test_without_an_address_of_the_site_everything_is_relative(site: Path) -> None:
    for path in sorted(site.rglob("*.html")):
        own = page(path)
        if path.name == "404.html":
            continue
        for link in own.select("link[rel=alternate], link[rel=canonical]"):
            assert (path.parent / str(link["href"])).resolve().is_file(), (path, link)
    assert not (site / "sitemap.xml").exists(), "its addresses must be absolute"


# ---- beside the pages


@pytest.mark.parametrize("slug", [SLUG, OTHER])
@pytest.mark.parametrize("folder", ["fr/fiches", "en/factsheets"])
def test_annotations_are_anchored_to_the_exact_words(web: Path, slug: str, folder: str) -> None:
    (source,) = (web.parent / "content/articles").glob(f"{slug}.md")
    body, data = read_article(source, web.parent).body, facts(web, slug)
    made = json.loads((web / folder / slug / "annotations.jsonld").read_text("utf-8"))
    assert (made["@context"], made["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    ids = [item["id"] for item in made["items"]]
    assert len(set(ids)) == len(ids)
    names = {urldefrag(one).fragment for one in ids}
    for kind in ("transfers", "statements"):
        assert {fact["id"] for fact in data[kind]} <= names
    assert {q["id"] for q in data["questions"] if q["evidence"]} <= names
    for item in made["items"]:
        assert item["type"] == "Annotation"
        anchors = [target for target in item["target"] if isinstance(target["source"], dict)]
        assert anchors
        for target in anchors:
            quote, position = target["selector"]
            assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
            assert body[position["start"] : position["end"]] == quote["exact"]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert body[max(position["start"] - 32, 0) : position["end"] + 32] == around
        for one in item["body"]:
            if one["purpose"] == "linking":
                there = one["source"]
                own = page(local(web, there))
                assert not urldefrag(there).fragment or own.find(id=urldefrag(there).fragment), there
            else:
                assert one["value"].strip()


def test_feeds_are_read_by_others_and_no_two_share_an_id(web: Path) -> None:
    feeds: dict[str, Path] = {}
    for path in sorted(web.rglob("feed.xml")):
        feed = feedparser.parse(path.read_bytes())
        assert (feed.bozo, feed.version) == (False, "atom10"), feed.get("bozo_exception")
        assert feed.feed.language == path.relative_to(web).parts[0]
        assert feeds.setdefault(feed.feed.id, path) == path
        assert local(web, next(link.href for link in feed.feed.links if link.rel == "self")) == path
        for entry in feed.entries:
            assert feeds.setdefault(entry.id, path) == path
            assert local(web, entry.link).is_file()
            assert entry.title
            assert entry.summary
            links = [urljoin(entry.link, str(a["href"])) for a in BeautifulSoup(entry.content[0].value, "html.parser").find_all("a")]
            for there in links:
                own = page(local(web, there))
                assert own.find(id=urldefrag(there).fragment), there
        twin = feedparser_rs.parse(path.with_name("feed.json").read_bytes())
        assert (twin.bozo, twin.version, twin.feed.language) == (False, "json11", feed.feed.language)
        assert [e.id for e in twin.entries] == [e.id for e in feed.entries]
        assert [e.published_parsed[:3] for e in twin.entries] == [e.updated_parsed[:3] for e in feed.entries]
        titles = [item["title"] for item in json.loads(path.with_name("feed.json").read_text("utf-8"))["items"]]
        assert titles == [e.title for e in feed.entries]
    folders = {path.parent.relative_to(web).as_posix() for path in feeds.values()}
    assert {"fr", "en", "fr/acteurs/ir", "en/weapons/drone", "fr/sources/john-kirby"} <= folders


def test_a_page_names_its_feeds(web: Path) -> None:
    for address, path in pages(web):
        own = page(path)
        named = {urljoin(address, str(link["href"])) for link in own.select('link[type*="feed"], link[type*="atom"]')}
        beside = {address + name for name in ("feed.xml", "feed.json") if (path.parent / name).is_file()}
        assert named == beside, path


def test_the_newest_article_comes_first_with_its_own_date(web: Path) -> None:
    entries = feedparser.parse((web / "en/feed.xml").read_bytes()).entries
    dates = [entry.updated for entry in entries]
    assert dates == sorted(dates, reverse=True)
    assert dates[-1] == "2022-11-01T00:00:00Z"
    (other,) = [entry for entry in entries if entry.updated == "2023-05-17T00:00:00Z"]
    assert other.title == "</script><!-- = Drones & “boats” for the navy"
    assert [link.href for link in other.links if link.rel == "via"] == ["https://example.org/drones?a=1&b=2"]


def test_the_sitemap_lists_every_page_with_all_its_sides(web: Path) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    root = etree.parse(web / "sitemap.xml").getroot()
    assert root.tag == f"{{{names['s']}}}urlset"
    sides = {
        url.findtext("s:loc", namespaces=names): {x.get("hreflang"): x.get("href") for x in url.findall("x:link", names)}
        for url in root.findall("s:url", names)
    }
    assert set(sides) == {address for address, _ in pages(web)}
    for address, others in sides.items():
        assert set(others) == {"fr", "en", "x-default"}
        assert address in others.values()
        assert all(sides[there] == others for there in others.values())


def test_robots_may_read_everything_and_find_the_sitemap(web: Path) -> None:
    robots = urllib.robotparser.RobotFileParser()
    robots.parse((web / "robots.txt").read_text("utf-8").splitlines())
    assert robots.can_fetch("*", f"{HOST}fr/")
    assert robots.site_maps() == [f"{HOST}sitemap.xml"]


# ---- tables


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_table_of_all_transfers_has_the_columns_of_sipri(web: Path, language: str) -> None:
    raw = (web / language / "transfers.csv").read_bytes()
    rows, _ = rows_from_file(io.BytesIO(raw), format=Format.CSV)
    table = list(rows)
    assert list(table[0])[:8] == [
        "Recipient", "Supplier", "Year of order", "Number ordered", "Weapon designation", "Weapon description",
        "Number delivered", "Year(s) of delivery",
    ]  # fmt: skip
    assert len(table) == every(web, "transfers")
    for row in table:
        there = str(row["Fact sheet"])
        own = page(local(web, there))
        assert own.find(id=urldefrag(there).fragment) is not None
        assert row["Sentence"]
    (six,) = [row for row in table if OTHER in str(row["Fact sheet"]) and row["Number delivered"]]
    assert (six["Number delivered"], six["Year(s) of delivery"], six["Status code"]) == ("6", "2023", "delivered")
    assert six["Supplier"] == {"fr": "Turquie", "en": "Turkey"}[language]
    denied = [row for row in table if row["Stance code"] == "denied"]
    assert denied
    assert not any(row["Number delivered"] or row["Year(s) of delivery"] for row in denied)


def test_both_languages_have_the_same_rows_and_a_sheet_has_its_own(web: Path) -> None:
    def codes(path: str) -> list[list[str]]:
        table = list(csv.DictReader(io.StringIO((web / path).read_text("utf-8-sig"))))
        return [[row[c] for c in ("Supplier id", "Recipient id", "Weapon id", "Status code", "Date", "Sentence")] for row in table]

    assert codes("fr/transfers.csv") == codes("en/transfers.csv")
    own = [codes(f"fr/fiches/{path.parent.name}/transfers.csv") for path in web.glob("fr/fiches/*/factsheet.json")]
    assert sorted(row for rows in own for row in rows) == sorted(codes("en/transfers.csv"))


@pytest.mark.parametrize(
    ("quantity", "number"),
    [
        (Quantity("six", 6, 6, "exact"), "6"), (Quantity("environ 1 500", 1500, 1500, "approximate"), "1500?"),
        (Quantity("au moins six", 6, None, "at_least"), None), (Quantity("des centaines", None, None, "vague"), None),
        (Quantity("20 à 25", 20, 25, "range"), None), (None, None),
    ],
)  # fmt: skip
def test_only_a_number_is_a_number(quantity: Quantity | None, number: str | None) -> None:
    assert exports._count(quantity) == number


def test_a_spreadsheet_calculates_nothing_of_what_an_article_says() -> None:
    assert [exports._safe(cell) for cell in ("=1+1", "@x", "-2", "six", None)] == ["'=1+1", "'@x", "'-2", "six", ""]


def test_the_database_opens_and_every_reference_holds(web: Path) -> None:
    base = sqlite_utils.Database(sqlite3.connect(f"file:{web / 'facts.sqlite'}?mode=ro", uri=True))
    assert {"articles", "passages", "actors", "weapons", "sources", "statements", "transfers", "questions"} <= set(base.table_names())
    assert list(base.query("PRAGMA integrity_check")) == [{"integrity_check": "ok"}]
    assert list(base.query("PRAGMA foreign_key_check")) == []
    assert {(key.column, key.other_table) for key in base.table("transfers").foreign_keys} >= {
        ("supplier", "actors"), ("recipient", "actors"), ("weapon", "weapons"), ("source", "sources"), ("passage", "passages"),
    }  # fmt: skip
    for kind in ("statements", "transfers", "questions"):
        assert base[kind].count == every(web, kind), kind
    (row,) = base.query(
        "SELECT s.name_en AS supplier, r.name_fr AS recipient, p.text FROM transfers t JOIN actors s ON s.id = t.supplier "
        "JOIN actors r ON r.id = t.recipient JOIN passages p ON p.id = t.passage WHERE t.quantity_min = 6 AND p.article = ?", [OTHER]
    )
    assert (row["supplier"], row["recipient"]) == ("Turkey", "Ukraine")
    assert row["text"].startswith("Turkey delivered six TB2 drones")


# ---- to cite


@pytest.mark.parametrize(("language", "path"), [("fr", f"fr/fiches/{SLUG}"), ("en", f"en/factsheets/{OTHER}")])
def test_a_citation_is_read_by_those_who_cite(web: Path, language: str, path: str) -> None:
    library = parse_file(str(web / path / "citation.bib"))
    assert not library.failed_blocks
    fields = library.entries[0].fields_dict
    assert fields["url"].value == f"{HOST}{path}/"
    assert fields["langid"].value == {"fr": "french", "en": "english"}[language]
    (item,) = json.loads((web / path / "citation.json").read_text("utf-8"))
    source = CiteProcJSON([item])
    bibliography = CitationStylesBibliography(CitationStylesStyle("harvard-cite-them-right", validate=False), source, formatter.plain)
    bibliography.register(Citation([CitationItem(item["id"])]))
    (cited,) = map(str, bibliography.bibliography())
    assert "Recto Verso" in cited
    assert item["URL"] == f"{HOST}{path}/"
    own = page(web / path / "index.html")
    assert own.select_one("pre.code").get_text() == (web / path / "citation.bib").read_text("utf-8")  # type: ignore[union-attr]


def test_what_means_something_in_tex_is_escaped(web: Path) -> None:
    text = (web / f"en/factsheets/{OTHER}/citation.bib").read_text("utf-8")
    assert r"Drones \& " in text


# ---- dates


@pytest.mark.parametrize(
    ("date", "first", "years"),
    [
        ("2022-11~", "2022-11-01", "2022?"), ("2022", "2022-01-01", "2022"), ("2022-06/2023-08", "2022-06-01", "2022-2023"),
        ("2022-06/2022-08", "2022-06-01", "2022"), ("2022-22", "2022-01-01", "2022"), ("2023-02-29", "2023-01-01", "2023"),
        (None, "1970-01-01", ""),
    ],
)  # fmt: skip
def test_the_beginning_and_the_years_of_a_date(date: str | None, first: str, years: str) -> None:
    assert (edtf.beginning(date).isoformat(), edtf.years(date)) == (first, years)


# ---- HTML


def test_every_page_is_valid_html(web: Path, site: Path) -> None:
    command = nu.find()
    if command is None:
        (pytest.fail if nu.required() else pytest.skip)(nu.MISSING)
    checked = subprocess.run(
        [*command, "--errors-only", "--skip-non-html", "--format", "gnu", str(web), str(site)],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (checked.returncode, checked.stderr) == (0, "")


# ---- licence


LICENCE = 'CONTENT_LICENCE = {"name": {"fr": "CC BY 4.0 fr", "en": "CC BY 4.0 en"}, "url": "https://licence.example/by"}\n'


@pytest.fixture(scope="session")
def licensed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a newsroom that states a licence: its output folder."""
    folder = shutil.copytree(built, tmp_path_factory.mktemp("licensed") / "project")
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(LICENCE)
    result = run(folder, "html")
    assert result.returncode == 0, result.stdout + result.stderr
    return Path(folder / "output")


def _json_ld(site: Path, language: str) -> list[dict[str, Any]]:
    (script,) = page(site / SHEETS[language]).select('script[type="application/ld+json"]')
    return [node for node in json.loads(script.get_text())["@graph"] if node["@type"] == "Dataset"]


def _about(site: Path) -> dict[str, Any]:
    base = sqlite_utils.Database(sqlite3.connect(f"file:{site / 'facts.sqlite'}?mode=ro", uri=True))
    return {row["key"]: row["value"] for row in base.table("about").rows}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_licence_is_told_to_readers_and_to_programs(licensed: Path, language: str) -> None:
    name, url = f"CC BY 4.0 {language}", "https://licence.example/by"
    (link,) = page(licensed / SHEETS[language]).select(".about a[rel=license]")
    assert (link.get_text(), link["href"]) == (name, url)
    (dataset,) = _json_ld(licensed, language)
    assert dataset["license"] == url
    assert name in feedparser.parse((licensed / language / "feed.xml").read_bytes()).feed.rights
    cited = parse_file(str((licensed / SHEETS[language]).with_name("citation.bib")))
    assert name in cited.entries[0].fields_dict["copyright"].value
    assert _about(licensed)["licence_url"] == url
    metadata = json.loads((licensed / "facts.metadata.json").read_text("utf-8"))
    assert (metadata["license"], metadata["license_url"]) == ("CC BY 4.0 fr", url)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_without_a_licence_nothing_claims_one(site: Path, language: str) -> None:
    (dataset,) = _json_ld(site, language)
    assert "license" not in dataset
    assert {"fr": "aucune licence", "en": "no licence"}[language] in feedparser.parse((site / language / "feed.xml").read_bytes()).feed.rights
    assert "copyright" not in (site / SHEETS[language]).with_name("citation.bib").read_text("utf-8")
    assert _about(site)["licence"] is None
    assert "license" not in json.loads((site / "facts.metadata.json").read_text("utf-8"))


@pytest.mark.parametrize("setting", ['"CC BY 4.0"', '{"name": "CC BY 4.0"}', '{"name": {"fr": "CC BY"}, "url": "https://x.example"}'])
def test_a_licence_without_a_name_or_an_address_is_a_problem(setting: str) -> None:
    with pytest.raises(Problems, match="CONTENT_LICENCE"):
        licence_of(ast.literal_eval(setting), ("fr", "en"))


def test_datasette_has_a_name_for_every_row(web: Path) -> None:
    """`datasette facts.sqlite --metadata facts.metadata.json` labels foreign keys with these columns."""
    base = sqlite_utils.Database(sqlite3.connect(f"file:{web / 'facts.sqlite'}?mode=ro", uri=True))
    tables = json.loads((web / "facts.metadata.json").read_text("utf-8"))["databases"]["facts"]["tables"]
    named = {key.other_table for table in base.tables for key in table.foreign_keys}
    assert named <= set(tables)
    for table, told in tables.items():
        column = told["label_column"]
        assert base.table(table).count_where(f"[{column}] IS NULL") == 0, (table, column)
