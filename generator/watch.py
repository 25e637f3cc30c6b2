"""Build again whenever a file changes, and show the site meanwhile; a problem is reported and the watch goes on.

Pelican's own --autoreload ends at the first problem of the editor's, or turns in circles.
"""

import contextlib
import functools
import http.server
import subprocess
import sys
import threading
from pathlib import Path

from watchfiles import DefaultFilter
from watchfiles import watch as changes

from generator.errors import Problem, Problems

WATCHED = ("content", "templates", "generator", "pelicanconf.py")
ADDRESS = "127.0.0.1"


def watch(root: Path, port: int | None = None) -> int:
    """Build now and after each change until interrupted; with a port, show `output/` to this machine only."""
    if port is not None:
        threading.Thread(target=_server(root, port).serve_forever, daemon=True).start()
    build(root)
    watched = [path for name in WATCHED if (path := root / name).exists()]
    for _ in changes(*watched, watch_filter=DefaultFilter(), raise_interrupt=False):
        build(root)
    return 0


def serve(root: Path, port: int) -> int:
    """Show `output/` to this machine only, until interrupted; raises Problems when nothing is built yet."""
    if not (root / "output/index.html").exists():
        raise Problems([Problem("output/index.html", None, "nothing is built yet", "make html")])
    with _server(root, port) as server, contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()
    return 0


def _server(root: Path, port: int) -> http.server.ThreadingHTTPServer:
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(root / "output"))
    try:
        server = http.server.ThreadingHTTPServer((ADDRESS, port), handler)
    except OSError as error:
        message = f"the site cannot be shown there: {error.strerror}"
        raise Problems([Problem(f"PORT={port}", None, message, f"PORT={port + 1}")]) from None
    sys.stdout.write(f"http://{ADDRESS}:{server.server_port}/ (Ctrl-C stops)\n")
    sys.stdout.flush()
    return server


def build(root: Path) -> int:
    """One build in a process of its own, so that changed Python files count too."""
    return subprocess.run([sys.executable, "-m", "generator", "html"], cwd=root, check=False).returncode
