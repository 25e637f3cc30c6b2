"""Where the Nu HTML Checker is, or how to get it: the validator of the W3C, in Java, from the package `vnu-jar`."""

import os
import shutil
from pathlib import Path

FOLDER = Path(__file__).parent / "nu"
MISSING = (
    "no Nu HTML Checker: install Java (Debian, Ubuntu: apt install default-jre-headless), then run "
    "npm ci --ignore-scripts --prefix tests/nu"
)


def find() -> list[str] | None:
    """The command that starts it."""
    java = shutil.which("java")
    jar = FOLDER / "node_modules/vnu-jar/build/dist/vnu.jar"
    return [java, "-Xss1m", "-jar", str(jar)] if java and jar.is_file() else None


def required() -> bool:
    """In continuous integration pages that cannot be checked are a failure; elsewhere the test is skipped, and says so."""
    return bool(os.environ.get("CI"))
