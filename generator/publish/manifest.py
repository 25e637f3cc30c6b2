"""What a build wrote: files are written only when they change, and deleted when a later build has them no more."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

NAME = ".manifest.json"
"""In the output folder, because it says what stands there: it must go and come with it."""


def publish(folder: Path, files: Mapping[str, bytes]) -> int:
    """Write the files that differ from what is there, then delete those of the build before that are gone.

    Returns how many were written or deleted. Nothing that another program put into the folder is touched.
    """
    changed = 0
    for name, content in files.items():
        path = folder / name
        if not (path.is_file() and path.read_bytes() == content):
            changed += 1
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_name(f"{path.name}.part")
            part.write_bytes(content)
            part.replace(path)
    for name in sorted(_before(folder) - set(files), reverse=True):
        path = folder / name
        if path.is_file():
            changed += 1
            path.unlink()
        _remove_empty(path.parent, folder)
    manifest = json.dumps(sorted(files), ensure_ascii=False, indent=0) + "\n"
    (folder / NAME).write_text(manifest, "utf-8")
    return changed


def _before(folder: Path) -> set[str]:
    """What the last build wrote; nothing when that cannot be told. Names that lead out of the folder do not count."""
    try:
        names = json.loads((folder / NAME).read_text("utf-8"))
    except (OSError, ValueError):
        return set()
    inside = folder.resolve()
    return {n for n in names if isinstance(n, str) and (folder / n).resolve().is_relative_to(inside)}


def _remove_empty(path: Path, folder: Path) -> None:
    while path != folder and path.is_dir() and not any(path.iterdir()):
        path.rmdir()
        path = path.parent
