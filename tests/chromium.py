"""Which Chromium the browser tests open, or how to get one. Run as a program, it says so before the tests start."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = (
    "no Chromium for the browser tests: install the system's (Debian, Ubuntu: apt install chromium), "
    "or Playwright's own with .venv/bin/playwright install chromium"
)


def find() -> str | None:
    """The program's path: the system's Chromium, or else Playwright's own."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def required() -> bool:
    """In continuous integration a browser test that cannot run is a failure; elsewhere it is skipped, and says so."""
    return bool(os.environ.get("CI"))


if __name__ == "__main__":
    found = find()
    print(f"Browser tests open {found}" if found else f"Browser tests are left out: {MISSING}")
