"""Lighthouse, or how to get it, and a host to try the published site on; run as a program, it prints every score.

The host is as good as a plain static host: it compresses text and knows directories. HTTP/2, HTTPS and how long a file
may be kept are the real host's business; Lighthouse mentions them and counts none of them on the loopback address.
"""

import contextlib
import functools
import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests import chromium

PROGRAM = Path(__file__).parent / "lighthouse/node_modules/lighthouse/cli/index.js"
MISSING = (
    "no Lighthouse: install Node.js 18.16 or later and npm (Debian, Ubuntu: apt install npm), then run "
    "npm ci --ignore-scripts --prefix tests/lighthouse"
)
FLAGS = (
    "--headless", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
)  # fmt: skip
TEXT = ("text/", "image/svg+xml", "application/json", "application/xml", "application/javascript")
ATTEMPTS = 5


@dataclass(frozen=True)
class Scores:
    """What Lighthouse gives a page on its simulated phone: 0–100 per category, and how far the layout moved."""

    categories: dict[str, int]
    shift: float
    faults: tuple[str, ...]
    """The audits that cost points."""

    @property
    def full(self) -> bool:
        """Whether no line moves and every category has a hundred."""
        return self.shift < 0.01 and all(score == 100 for score in self.categories.values())

    def __str__(self) -> str:
        told = " / ".join(str(score) for score in self.categories.values())
        return f"{told}, layout shift {self.shift:.4f}{''.join(f', {fault}' for fault in self.faults)}"


def find() -> str | None:
    """Node.js, when Lighthouse is installed too."""
    return shutil.which("node") if PROGRAM.is_file() else None


def required() -> bool:
    """In continuous integration pages that cannot be measured are a failure; elsewhere a test may be skipped, and says so."""
    return bool(os.environ.get("CI"))


class Host(http.server.SimpleHTTPRequestHandler):
    """Sends text compressed, as every host does."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body, kind = path.read_bytes(), self.guess_type(str(path))
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        if kind.startswith(TEXT):
            body = gzip.compress(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nobody reads a log of the tests."""


@contextlib.contextmanager
def hosted(site: Path) -> Iterator[str]:
    """The address of the site, on this machine only, with a slash at the end."""
    handler = functools.partial(Host, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


def measure(url: str) -> Scores:
    """Lighthouse's default: a phone of middle price on slow 4G, simulated, so that a busy machine hardly counts."""
    node, browser = find(), chromium.find()
    assert node and browser
    flags = FLAGS if os.geteuid() else (*FLAGS, "--no-sandbox")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        result = subprocess.run(
            [node, str(PROGRAM), url, "--quiet", "--output=json", "--no-enable-error-reporting",
             f"--chrome-flags={' '.join((*flags, f'--user-data-dir={profile}'))}"],
            env=os.environ | {"CHROME_PATH": browser}, capture_output=True, encoding="utf-8", timeout=120, check=False,
        )  # fmt: skip
    assert result.returncode == 0, result.stderr
    return _scores(json.loads(result.stdout))


def best(url: str) -> Scores:
    """The best of at most five runs, as soon as it is full: a machine that is busy makes a page slower than it is, never faster."""
    scores = measure(url)
    for _ in range(ATTEMPTS - 1):
        if scores.full:
            break
        scores = max(scores, measure(url), key=lambda one: (sum(one.categories.values()), -one.shift))
    return scores


def _scores(report: dict[str, object]) -> Scores:
    categories: dict[str, dict[str, object]] = report["categories"]  # type: ignore[assignment]
    audits: dict[str, dict[str, float | None]] = report["audits"]  # type: ignore[assignment]
    faults = [
        str(reference["id"])
        for category in categories.values()
        if category["score"] != 1
        for reference in category["auditRefs"]  # type: ignore[attr-defined]
        if reference["weight"] and audits[reference["id"]]["score"] not in (None, 1)
    ]
    shift = audits["cumulative-layout-shift"]["numericValue"]
    # A category that could not be computed has no score: that is no hundred.
    points = {name: round(100 * float(category["score"] or 0)) for name, category in categories.items()}  # type: ignore[arg-type]
    assert shift is not None, "the layout could not be watched"
    return Scores(points, shift, tuple(faults))


if __name__ == "__main__":
    if not find():
        sys.exit(MISSING)
    with hosted(Path("output")) as address:
        for name in sys.argv[1:] or ["fr/", "en/"]:
            print(f"{best(address + name)}  {name}", flush=True)
