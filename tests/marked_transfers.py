"""Tables of sentences with the transfers they tell: how they are read and compared."""

from __future__ import annotations

from generator import analyse
from generator.model import Transfer


def cases(table: str) -> list[tuple[str, list[str]]]:
    """Each line at the margin is a text; the indented lines behind it are its rows."""
    found: list[tuple[str, list[str]]] = []
    text, expected = "", list[str]()
    for line in [*table.strip("\n").split("\n"), "end"]:
        if line.startswith(" "):
            expected.append(line.strip())
            continue
        if text:
            found.append((text, expected))
        text, expected = line, []
    return found


def in_both(french: str, english: str) -> list[tuple[str, str, list[str]]]:
    """The cases of two tables, each with its language."""
    tables = {"fr": french, "en": english}
    return [(language, *case) for language, table in tables.items() for case in cases(table)]


def rows(text: str, language: str) -> list[str]:
    """The transfers that are read from a text, in the table's words."""
    return [shown(t) for t in analyse(text, language).transfers]


def shown(row: Transfer) -> str:
    """One transfer on one line."""
    quantity = f" [{row.quantity.text}]" if row.quantity is not None else ""
    parties = f"{row.supplier or '-'} > {row.recipient or '-'}"
    return f"{parties}: {row.weapon} {row.status} {row.stance}{quantity}"
