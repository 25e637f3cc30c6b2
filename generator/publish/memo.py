"""What takes time to work out and changes seldom, kept as JSON between builds. Deleting it changes nothing but time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from generator.factcache import write_json


class Memo:
    """Values by name, in a file whose name is the digest of all they depend on."""

    def __init__(self, folder: Path, depends: Iterable[bytes]) -> None:
        sums = hashlib.sha256()
        for part in depends:
            sums.update(len(part).to_bytes(8, "big"))
            sums.update(part)
        self.path = folder / f"{sums.hexdigest()}.json"
        self._values: dict[str, Any] = _read(self.path)
        self._changed = False

    def get(self, name: str, make: Callable[[], Any]) -> Any:
        """The value of a name as JSON gives it back, made when it is not known yet."""
        if name not in self._values:
            # As it will be read again: tuples are lists in JSON.
            self._values[name] = json.loads(json.dumps(make()))
            self._changed = True
        return self._values[name]

    def save(self) -> None:
        """Write what was added."""
        if self._changed:
            write_json(self.path, self._values)
            self._changed = False


def prune(folder: Path, kept: Iterable[Memo]) -> None:
    """Delete the files that no memo uses any more."""
    names = {memo.path.name for memo in kept}
    for path in folder.glob("*.json"):
        if path.name not in names:
            path.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}
