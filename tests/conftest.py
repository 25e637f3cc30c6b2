"""Fixtures for all tests: copies of the project to build in, the built site, and a browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests import chromium

ROOT = Path(__file__).parent.parent
PROGRAM = ("generator", "templates", "pelicanconf.py", "publishconf.py")
LEFT_OUT = shutil.ignore_patterns("__pycache__", ".*.part")

Command = Callable[..., subprocess.CompletedProcess[str]]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m generator …` in a copy of the project."""
    environment = os.environ | {"PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=300, check=False,
    )  # fmt: skip


def copy_of_project(folder: Path, *content: str) -> Path:
    """The program, and the given parts of content/, in an empty folder."""
    for name in (*PROGRAM, *(f"content/{part}" for part in content)):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=LEFT_OUT)
        elif source.exists():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, folder / name)
    (folder / "content/articles").mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """A copy of the project without an article, to write in and build."""
    return copy_of_project(tmp_path / "project", "glossary", "pages")


@pytest.fixture
def command() -> Command:
    """`command(folder, "html")` runs a command of the program there, as `make` does."""
    return run


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project as it is, built once for all tests by the real command: read it, do not write in it."""
    folder = copy_of_project(tmp_path_factory.mktemp("built"), "articles", "glossary", "pages", "translations")
    result = run(folder, "html")
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="session")
def site(built: Path) -> Path:
    """The built site: the folder output/ of `built`."""
    return built / "output"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, real and headless; never a silent skip."""
    path = chromium.find()
    if path is None:
        (pytest.fail if chromium.required() else pytest.skip)(chromium.MISSING)
    with sync_playwright() as playwright:
        # Root, as in most containers, has no sandbox.
        options = [] if os.geteuid() else ["--no-sandbox"]
        with playwright.chromium.launch(executable_path=path, args=options) as launched:
            yield launched
