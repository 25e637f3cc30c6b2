"""Pagefind's program, run on pages as built: the same pages give the same files."""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

UNUSED = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight")
"""What Pagefind brings for pages that have no interface of their own."""
SIGNATURE = b"pagefind_dcd"
"""What the content of each of its files begins with."""
ENTRY = "pagefind-entry.json"


def make_index(pages: Mapping[str, bytes], silent: tuple[str, ...], aside: Path) -> Path:
    """A folder in `aside` with the index of pages in one language; `silent` are selectors of what is left out."""
    from pagefind.service import get_executable  # costs a moment that a build with nothing new does not need

    site, index = aside / "site", aside / "index"
    for name, content in pages.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    # The program itself: the service behind its Python interface may be stopped before its last file is whole.
    command = [str(get_executable()), "--silent", "--site", str(site), "--output-path", str(index)]
    for selector in silent:
        command += ["--exclude-selectors", selector]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    for path in list(_left_out(index)):
        path.unlink()
    _settle(index)
    return index


def _left_out(index: Path) -> Iterator[Path]:
    """The interfaces that Pagefind brings, and the stemmers of languages that the index is not in."""
    languages = json.loads((index / ENTRY).read_text("utf-8"))["languages"].values()
    stemmers = {f"wasm.{one['wasm'] or 'unknown'}.pagefind" for one in languages}
    for path in index.iterdir():
        if path.name.startswith(UNUSED) or (path.name.startswith("wasm.") and path.name not in stemmers):
            yield path


def _settle(index: Path) -> None:
    """Put the values of filters into a fixed order.

    Pagefind writes them in another one each time. The file of a filter is named after its content, and the list of
    filters, which is too, names it.
    """
    renamed = {}
    for path in sorted((index / "filter").glob("*.pf_filter")):
        content = _unpacked(path)
        end, (_, values) = _items(content, len(SIGNATURE))
        assert end == len(content)
        first, last = values
        _, entries = _items(content, first)
        ordered = b"".join(sorted(content[slice(*entry)] for entry in entries))
        settled = content[: entries[0][0]] + ordered + content[last:]
        renamed[path.stem.encode()] = _renamed(path, settled).stem.encode()
    for path in sorted(index.glob("*.pf_meta")):
        content = _unpacked(path)
        for old, new in renamed.items():
            content = content.replace(old, new)
        old_name, new_name = (one.stem.partition(".")[2] for one in (path, _renamed(path, content)))
        entry = index / ENTRY
        entry.write_text(entry.read_text("utf-8").replace(old_name, new_name), "utf-8")


def _unpacked(path: Path) -> bytes:
    content = gzip.decompress(path.read_bytes())
    assert content.startswith(SIGNATURE)
    return content


def _renamed(path: Path, content: bytes) -> Path:
    """Write the content under a name that is made of it, as long as the one before."""
    language, _, digest = path.stem.rpartition("_")
    new = path.with_name(f"{language}_{hashlib.sha256(content).hexdigest()[: len(digest)]}{path.suffix}")
    path.unlink()
    new.write_bytes(gzip.compress(content, mtime=0))
    return new


Span = tuple[int, int]


def _items(data: bytes, at: int) -> tuple[int, list[Span]]:
    """Where a CBOR array ends, and where each of its items stands; RFC 8949, as much of it as Pagefind writes."""
    kind, length, at = _head(data, at)
    assert kind == 4
    spans = []
    for _ in range(length):
        end = _end(data, at)
        spans.append((at, end))
        at = end
    return at, spans


def _end(data: bytes, at: int) -> int:
    kind, length, after = _head(data, at)
    if kind == 4:
        return _items(data, at)[0]
    assert kind in (0, 3)
    return after + (length if kind == 3 else 0)


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """The type of an item, its value or length, and where it goes on."""
    kind, size = data[at] >> 5, data[at] & 31
    if size < 24:
        return kind, size, at + 1
    width = 1 << (size - 24)
    return kind, int.from_bytes(data[at + 1 : at + 1 + width], "big"), at + 1 + width
