"""Build again whenever a file changes, and show the site meanwhile; a problem is reported and the watch goes on.

Pelican's own --autoreload ends at the first problem of the editor's, or turns in circles.
"""

import functools
import http.server
import subprocess
import sys
import threading
from pathlib import Path

from watchfiles import DefaultFilter
from watchfiles import watch as changes

WATCHED = ("content", "templates", "generator", "pelicanconf.py")
ADDRESS = "127.0.0.1"


def watch(root: Path, port: int | None = None) -> int:
    """Build now and after each change until interrupted; with a port, show `output/` to this machine only."""
    if port is not None:
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(root / "output"))
        server = http.server.ThreadingHTTPServer((ADDRESS, port), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        sys.stdout.write(f"http://{ADDRESS}:{server.server_port}/ (Ctrl-C stops)\n")
        sys.stdout.flush()
    build(root)
    watched = [path for name in WATCHED if (path := root / name).exists()]
    for _ in changes(*watched, watch_filter=DefaultFilter(), raise_interrupt=False):
        build(root)
    return 0


def build(root: Path) -> int:
    """One build in a process of its own, so that changed Python files count too."""
    return subprocess.run([sys.executable, "-m", "generator", "html"], cwd=root, check=False).returncode
