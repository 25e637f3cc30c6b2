"""`make pdf`: accessible A4 sheets, read back by readers that are not ours, and what is said where one cannot be made."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import outloud
import pdfua
import pypdf
import pytest

from tests.conftest import ROOT, run
from tests.test_pages import SHEETS

PDF = {language: str(Path(path).with_name(f"{Path(path).parent.name}.pdf")) for language, path in SHEETS.items()}


@pytest.fixture(scope="module")
def printed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with its PDFs, built by the real command."""
    folder = Path(shutil.copytree(built, tmp_path_factory.mktemp("printed") / "project"))
    result = run(folder, "pdf")
    assert (result.returncode, result.stderr) == (0, "")
    return folder


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_sheet_is_tagged_and_says_its_title_and_language(printed: Path, language: str) -> None:
    reader = pypdf.PdfReader(printed / "output" / PDF[language])
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712  (an object of pypdf)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    html = (printed / "output" / SHEETS[language]).read_text("utf-8")
    title = re.search("<title>(.*?)</title>", html)
    assert title and reader.metadata and reader.metadata.title == title[1].replace("&#39;", "'").replace("&amp;", "&")
    assert 2 <= len(reader.pages) <= 8
    assert all((round(float(p.mediabox.width)), round(float(p.mediabox.height))) == (595, 842) for p in reader.pages)
    metadata = root["/Metadata"].get_data().decode()
    assert re.search(r"pdfuaid:part[=>\"]*1", metadata)
    kinds = set(tags(root["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/L", "/LI", "/Link", "/Figure"} <= kinds
    text = " ".join(page.extract_text() for page in reader.pages)
    for words in {"fr": ("En bref", "Questions ouvertes", "Les phrases"), "en": ("At a glance", "Open questions", "The sentences")}[language]:
        assert words in text
    assert f"{len(reader.pages)} / {len(reader.pages)}" in text


def tags(element: Any) -> list[str]:
    """The kinds of all elements of the tree of tags."""
    element = element.get_object()
    if isinstance(element, list):
        return [kind for one in element for kind in tags(one)]
    if not isinstance(element, dict):
        return []
    return [str(element.get("/S")), *(tags(element["/K"]) if "/K" in element else [])]


OF_WEASYPRINT = {"PAG-001", "ORD-001", "TAG-020"}
"""Warnings of what it does and styles cannot change: the running foot has marks that belong to no tag, floats are painted
after the text that they stand in, and the empty line boxes of bars and maps are tagged."""


@pytest.mark.parametrize("language", ["fr", "en"])
def test_checkers_of_accessible_pdfs_find_no_fault(printed: Path, language: str) -> None:
    for path in (printed / "output" / Path(PDF[language]).parents[1]).glob("*/*.pdf"):
        assert {finding.rule for finding in outloud.check(str(path)).findings} <= OF_WEASYPRINT, path
        assert pdfua.validate(str(path)).findings == (), path


@pytest.mark.parametrize("language", ["fr", "en"])
def test_links_lead_inside_the_sheet_or_to_an_address(printed: Path, language: str) -> None:
    reader = pypdf.PdfReader(printed / "output" / PDF[language])
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    addresses = [str(note["/A"]["/URI"]) for note in notes if "/URI" in note.get("/A", {})]
    assert len(notes) > len(addresses), "from a line to its sentence"
    assert all(address.startswith(("https://", "http://")) and "site.invalid" not in address for address in addresses)
    inside = {str(note["/Contents"]) for note in notes if "/URI" not in note.get("/A", {})}
    sentence = {"fr": "Phrase", "en": "Sentence"}[language]
    assert inside >= {f"{sentence} 1", f"{sentence} 2"}, "PDF/UA: a link says where it leads"
    assert not any(re.fullmatch(r"[a-z]+\d+", one) for one in inside), inside


def test_the_same_sheet_is_the_same_file(printed: Path) -> None:
    before = {path: path.read_bytes() for path in (printed / "output").rglob("*.pdf")}
    shutil.rmtree(printed / ".cache/paper")
    assert run(printed, "pdf").returncode == 0
    assert {path: path.read_bytes() for path in (printed / "output").rglob("*.pdf")} == before


def test_a_page_leads_to_its_pdf_as_long_as_it_is_of_the_page(printed: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(printed, tmp_path / "project"))
    output = folder / "output"
    assert run(folder, "html").returncode == 0
    for language, path in PDF.items():
        assert (output / path).is_file(), "an ordinary build keeps what is still right"
        assert f'href="{Path(path).name}"' in (output / SHEETS[language]).read_text("utf-8")
    template = folder / "templates/factsheet.html"
    text = template.read_text("utf-8")
    template.write_text(text.replace('<div class="sheet">', '<div class="sheet new">'), "utf-8")
    result = run(folder, "html")
    assert (result.returncode, result.stderr) == (0, "")
    for language, path in PDF.items():
        assert not (output / path).exists()
        assert f'href="{Path(path).name}"' not in (output / SHEETS[language]).read_text("utf-8")


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("raise OSError(\"cannot load library 'libpango-1.0-0': error 0x7e\")", "a library of the system is missing: cannot load library 'libpango-1.0-0' (apt install libpango-1.0-0"),
        ("raise ImportError('weasyprint')", "WeasyPrint is not installed (make pdf installs it)"),
    ],
)  # fmt: skip
def test_what_a_machine_lacks_is_said_in_one_line(tmp_path: Path, broken: str, said: str) -> None:
    (tmp_path / "weasyprint").mkdir()
    (tmp_path / "weasyprint/__init__.py").write_text(f"{broken}\n", "utf-8")
    environment = os.environ | {"PYTHONPATH": f"{tmp_path}:{ROOT}", "PYTHONUTF8": "1"}
    result = subprocess.run(
        [sys.executable, "-m", "generator", "pdf"], cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False
    )  # fmt: skip
    assert (result.returncode, result.stdout) == (2, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith("make pdf: ") and said in line


def test_nothing_but_files_of_the_theme_is_read(tmp_path: Path) -> None:
    import weasyprint

    from generator.publish import paper

    page: Any = type("Page", (), {"url": "fr/fiches/a/"})
    (tmp_path / "static").mkdir()
    for name in ("print-pictures.css", "style.css"):
        (tmp_path / "static" / name).write_text("", "utf-8")
    secret = tmp_path / "secret.css"
    secret.write_text("p::after { content: 'secret' }", "utf-8")
    sources = ("https://example.org/a.css", secret.as_uri(), "../../../static/../secret.css", "../../../static/%2e%2e/secret.css")
    links = "".join(f'<link rel="stylesheet" href="{source}">' for source in sources)
    html = f'<html lang="en"><head><title>A</title>{links}</head><body><h1>A</h1><p>b</p></body></html>'
    made = paper._made(page, html, "", tmp_path / "static", b"a")
    (tmp_path / "a.pdf").write_bytes(made)
    assert "secret" not in pypdf.PdfReader(tmp_path / "a.pdf").pages[0].extract_text()
    assert weasyprint.__version__
